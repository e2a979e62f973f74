"""The data below ``data/`` read and judged: the catalogue, or every problem at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from macros.aftoetsregels import Aftoetsregels
from macros.catalogus import Catalogus
from macros.fields import check_id
from macros.judge import judge, show_path
from macros.models import (
    Actie,
    Begrip,
    Criterium,
    Document,
    Hulpmiddel,
    Legende,
    Organisatie,
    Principe,
    Route,
    Tegenspraak,
    TypeHulpmiddel,
)
from macros.models_governance import Governance, Planning, Processen
from macros.models_landschap import AuthentiekeBron, Eif, Elders, Kader
from macros.onderhoud import Linkstatus, Linkuitzondering, Redactie, Taal, Veldvoorbeeld
from macros.problems import DataError, Problem
from macros.references import References
from macros.wording import say
from macros.yaml_source import YamlSource, parse_yaml, read_yaml

M = TypeVar("M", bound=BaseModel)

LIST_FILES: Mapping[str, tuple[type[BaseModel], str]] = {
    "types": (TypeHulpmiddel, "naam"),
    "legendes": (Legende, ""),
    "principes": (Principe, "id"),
    "criteria": (Criterium, "id"),
    "acties": (Actie, "nummer"),
    "organisaties": (Organisatie, "id"),
    "documenten": (Document, "id"),
    "begrippen": (Begrip, "id"),
    "tegenspraken": (Tegenspraak, "id"),
    "routes": (Route, "id"),
    "authentieke_bronnen": (AuthentiekeBron, "id"),
    "kader": (Kader, "id"),
    "elders": (Elders, "id"),
    "linkuitzonderingen": (Linkuitzondering, "host"),
    "veldvoorbeelden": (Veldvoorbeeld, "veld"),
}
"""The files with a list of records: their model, and the key that names a record."""

SINGLE_FILES: Mapping[str, type[BaseModel]] = {
    "governance": Governance,
    "planning": Planning,
    "processen": Processen,
    "eif": Eif,
    "redactie": Redactie,
    "taal": Taal,
    "linkstatus": Linkstatus,
    "aftoetsen": Aftoetsregels,
}
"""The files with one record."""

OPTIONAL = frozenset({"linkstatus"})
"""The files that need not be there: what was never checked has no state."""


@dataclass(frozen=True)
class Plaats:
    """Where a record stands.

    Attributes:
        record: the record.
        source: the file that it stands in.
        path: its place inside the file.
        naam: what messages call it, in a file with more than one.
    """

    record: BaseModel
    source: YamlSource
    path: tuple[str | int, ...]
    naam: str

    def problem(self, path: tuple[str | int, ...], fact: str, step: str) -> Problem:
        """Return a problem of the record at a path inside it."""
        line = self.source.locate((*self.path, *path)).line
        field = ".".join(part for part in (self.naam, show_path(path)) if part)
        return Problem(self.source.file, line, field, fact, step)


@dataclass(frozen=True)
class Gelezen:
    """The data as they were read: the catalogue, and where each of its records stands."""

    catalogus: Catalogus
    plaatsen: tuple[Plaats, ...]


def load_catalogus(root: Path, *, today: date | None = None) -> Catalogus:
    """Read, judge and cross-reference everything below ``root/data``.

    Args:
        root: the project's folder.
        today: the day after which nobody can have read or confirmed anything; the current
            day when absent.

    Raises:
        DataError: with every problem of every file.
    """
    return read_data(root, today=today).catalogus


def read_data(root: Path, *, today: date | None = None) -> Gelezen:
    """Do what :func:`load_catalogus` does, and tell where each record stands."""
    loader = _Loader(root, today or date.today())  # noqa: DTZ011
    with _keep_everything():
        return Gelezen(loader.load(), tuple(loader.places.values()))


@contextmanager
def _keep_everything() -> Iterator[None]:
    """Look for no garbage: all that is read is kept, and looking takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def judge_hulpmiddel(
    catalogus: Catalogus, raw: bytes, hulpmiddel_id: str, today: str
) -> tuple[Problem, ...]:
    """Return what the check would say of an aid's file if it stood among the data.

    Args:
        catalogus: the data; they are taken to be right.
        raw: the bytes of the file.
        hulpmiddel_id: its id, the name of the file.
        today: day (``YYYY-MM-DD``) after which nobody can have read or confirmed anything.
    """
    loader = _Loader(Path(), date.fromisoformat(today))
    source = parse_yaml(raw, f"data/hulpmiddelen/{hulpmiddel_id}.yml")
    loader.problems += source.problems
    record = loader.hulpmiddel(source, hulpmiddel_id)
    if record is not None:
        lists = {name: getattr(catalogus, name) for name in LIST_FILES}
        known = {name: list(rows) for name, rows in lists.items() if isinstance(rows, Mapping)}
        known["hulpmiddelen"] = [*catalogus.hulpmiddelen, hulpmiddel_id]
        records: dict[str, Any] = {name: {} if name in known else () for name in LIST_FILES}
        records |= dict.fromkeys(SINGLE_FILES)
        records["organisaties"] = catalogus.organisaties
        records["hulpmiddelen"] = {**catalogus.hulpmiddelen, record.id: record}

        def report(about: BaseModel, path: tuple[str | int, ...], fact: str, step: str) -> None:
            if about is record:
                loader.problem(about, path, fact, step)

        made = References(records, known, today, loader.problems, report)
        made.top = [record]  # the references of the others are taken to be right
        made.check()
    return tuple(sorted(set(loader.problems)))


class _Loader:
    """One loading of the data: keeps where each record stands, collects the problems."""

    def __init__(self, root: Path, today: date) -> None:
        self.root = root
        self.today = today.isoformat()
        self.problems: list[Problem] = []
        self.places: dict[int, Plaats] = {}
        self.known: dict[str, list[Any]] = {}

    def load(self) -> Catalogus:
        lists = {name: self._list(name) for name in LIST_FILES}
        singles = {name: self._single(name) for name in SINGLE_FILES}
        records: dict[str, Any] = {
            name: tuple(rows) if not LIST_FILES[name][1] else self._index(name, rows)
            for name, rows in lists.items()
        }
        records |= singles
        records["hulpmiddelen"] = self._hulpmiddelen()
        References(records, self.known, self.today, self.problems, self.problem).check()
        if self.problems:
            raise DataError(self.problems)
        return Catalogus(**records)

    # -- reading

    def _read(self, path: Path) -> YamlSource:
        source = read_yaml(path, path.relative_to(self.root).as_posix())
        self.problems += source.problems
        return source

    def _judge(
        self, model: type[M], source: YamlSource, data: Any, path: tuple[str | int, ...], name: str
    ) -> M | None:
        record, problems = judge(model, source, data, path, name)
        self.problems += problems
        if record is not None:
            self.places[id(record)] = Plaats(record, source, path, name)
        return record

    def _list(self, name: str) -> list[BaseModel]:
        model, key = LIST_FILES[name]
        source = self._read(self.root / "data" / f"{name}.yml")
        if source.data is None:
            return []
        if not isinstance(source.data, list):
            fact, step = "dit bestand moet een lijst zijn.", "Begin elk punt met een streepje (-)."
            self.problems.append(Problem(source.file, 1, "", fact, step))
            return []
        rows = []
        names = self.known.setdefault(name, [])
        for number, data in enumerate(source.data):
            value = data.get(key, "") if isinstance(data, dict) and key else ""
            label = f"{key} {value}" if isinstance(value, int) else str(value)
            if value != "":
                names.append(value)
            record = self._judge(model, source, data, (number,), label)
            if record is not None:
                rows.append(record)
        return rows

    def _single(self, name: str) -> BaseModel | None:
        path = self.root / "data" / f"{name}.yml"
        if name in OPTIONAL and not path.exists():
            return None
        source = self._read(path)
        if source.data is None:
            return None
        return self._judge(SINGLE_FILES[name], source, source.data, (), "")

    def _hulpmiddelen(self) -> dict[str, Hulpmiddel]:
        found = {}
        self.known["hulpmiddelen"] = []
        folder = self.root / "data" / "hulpmiddelen"
        for path in sorted(folder.iterdir()) if folder.is_dir() else []:
            file = path.relative_to(self.root).as_posix()
            if path.name.startswith(".") and path.suffix != ".yml":
                continue
            if path.suffix != ".yml" or not path.is_file():
                fact = "hier staan alleen bestanden die op .yml eindigen."
                self.problems.append(Problem(file, 1, "", fact, "Hernoem of verplaats het."))
                continue
            if not self._name_is_id(path.stem, file):
                continue
            self.known["hulpmiddelen"].append(path.stem)
            record = self.hulpmiddel(self._read(path), path.stem)
            if record is not None:
                found[path.stem] = record
        return found

    def hulpmiddel(self, source: YamlSource, stem: str) -> Hulpmiddel | None:
        """Judge the file of an aid, by itself."""
        data = source.data
        if data is None:
            return None
        if isinstance(data, dict):
            if "id" in data:
                line = source.locate(("id",)).line
                self.problems.append(Problem(source.file, line, "", *say("id_key")))
            data = {**data, "id": stem}
        return self._judge(Hulpmiddel, source, data, (), "")

    def _name_is_id(self, stem: str, file: str) -> bool:
        wrong = ""
        try:
            check_id(stem)
        except ValueError:
            wrong = "file_name"
        if stem in Hulpmiddel.gereserveerd:
            wrong = "file_name_reserved"
        if wrong:
            self.problems.append(Problem(file, 1, "", *say(wrong, name=stem[:60])))
        return not wrong

    def _index(self, name: str, rows: Sequence[BaseModel]) -> dict[Any, BaseModel]:
        key = LIST_FILES[name][1]
        found: dict[Any, BaseModel] = {}
        for row in rows:
            value = getattr(row, key)
            if value in found:
                self.problem(row, (key,), f'"{value}" komt twee keer voor.', "Kies een andere.")
            found[value] = row
        return found

    def problem(self, record: BaseModel, path: tuple[str | int, ...], fact: str, step: str) -> None:
        """Note a problem of a record at a path inside it."""
        self.problems.append(self.places[id(record)].problem(path, fact, step))
