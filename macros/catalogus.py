"""All records, cross-referenced: one frozen object, or every problem at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel

from macros.fields import check_id
from macros.judge import judge, show_path
from macros.models import (
    LIJSTEN,
    AanbiederBron,
    Actie,
    Begrip,
    Bijdrage,
    Criterium,
    Document,
    DocumentBron,
    Fase,
    Gebeurtenis,
    Governance,
    Hulpmiddel,
    Legende,
    Organisatie,
    Principe,
    Processen,
    Route,
    Tegenspraak,
    TypeHulpmiddel,
    WebBron,
)
from macros.problems import DataError, Problem, did_you_mean
from macros.yaml_source import YamlSource, read_yaml

M = TypeVar("M", bound=BaseModel)
K = TypeVar("K", str, int)


@dataclass(frozen=True)
class Catalogus:
    """Everything that ``data/`` says, by id and in the order of the files.

    The relations that follow from the records (which aids help with a criterion, which aids an
    action is about) are properties here, so that every view counts the same.
    """

    hulpmiddelen: Mapping[str, Hulpmiddel]
    types: Mapping[str, TypeHulpmiddel]
    legendes: tuple[Legende, ...]
    principes: Mapping[str, Principe]
    criteria: Mapping[str, Criterium]
    acties: Mapping[int, Actie]
    organisaties: Mapping[str, Organisatie]
    documenten: Mapping[str, Document]
    governance: Governance
    processen: Processen
    begrippen: Mapping[str, Begrip]
    tegenspraken: Mapping[str, Tegenspraak]
    routes: Mapping[str, Route]

    @cached_property
    def principe_van_code(self) -> Mapping[str, Principe]:
        """The principle of each code (``SD``)."""
        return {principe.code: principe for principe in self.principes.values()}

    @cached_property
    def principe_van_doel(self) -> Mapping[str, Principe]:
        """The principle that each goal of a tie belongs to: itself, or its criterion's."""
        van_code = self.principe_van_code
        return {**self.principes, **{c.id: van_code[c.code] for c in self.criteria.values()}}

    def principe_van(self, doel: str) -> Principe:
        """Return the principle that a tie's goal belongs to."""
        return self.principe_van_doel[doel]

    def criteria_van(self, principe: Principe) -> tuple[Criterium, ...]:
        """Return the criteria of a principle, in the order of the strategy."""
        return tuple(c for c in self.criteria.values() if c.code == principe.code)

    def principes_van(self, hulpmiddel: Hulpmiddel) -> tuple[Principe, ...]:
        """Return the principles that an aid serves: those its ties belong to, in order."""
        served = {self.principe_van(band.doel).id for band in hulpmiddel.bijdragen}
        return tuple(p for p in self.principes.values() if p.id in served)

    @cached_property
    def banden(self) -> Mapping[str, tuple[tuple[Hulpmiddel, Bijdrage], ...]]:
        """The aids tied to each goal (criterion or principle), in order of id."""
        found: dict[str, list[tuple[Hulpmiddel, Bijdrage]]] = defaultdict(list)
        for hulpmiddel in self.hulpmiddelen.values():
            for band in hulpmiddel.bijdragen:
                found[band.doel].append((hulpmiddel, band))
        return {goal: tuple(pairs) for goal, pairs in found.items()}

    def lopende_banden(self, doel: str) -> tuple[tuple[Hulpmiddel, Bijdrage], ...]:
        """Return the ties to a goal of the aids that have not ended, in order of id."""
        return tuple(pair for pair in self.banden.get(doel, ()) if not pair[0].beeindigd)

    def levering_van(self, hulpmiddel: Hulpmiddel) -> tuple[Actie, ...]:
        """Return the actions that should deliver an aid; none when it is there already.

        Only actions of the part of the plan about aids deliver one: those about the strategy
        itself (a measurement, a report) make use of it.
        """
        if hulpmiddel.status == "ontwikkeld":
            return ()
        actions = (self.acties[nummer] for nummer in hulpmiddel.acties)
        return tuple(one for one in actions if one.onderdeel == "hulpmiddelen")

    @cached_property
    def verwanten(self) -> Mapping[str, tuple[str, ...]]:
        """The ids related to each aid: those that it names, then those that name it."""
        found = {h.id: list(h.verwant) for h in self.hulpmiddelen.values()}
        for h in self.hulpmiddelen.values():
            for other in h.verwant:
                found[other].append(h.id)
        return {one: tuple(dict.fromkeys(ids)) for one, ids in found.items()}

    @cached_property
    def legende_van(self) -> Mapping[tuple[str, str], Legende]:
        """What each value of a list of choices means, by list and value."""
        return {(row.lijst, row.waarde): row for row in self.legendes}

    def hulpmiddelen_van_actie(self, nummer: int) -> tuple[Hulpmiddel, ...]:
        """Return the aids that name an action as theirs."""
        return tuple(h for h in self.hulpmiddelen.values() if nummer in h.acties)


def bronnen_in(value: Any) -> Iterator[DocumentBron | WebBron | AanbiederBron]:
    """Yield every source inside a record, in order; editorial marks are left out."""
    if isinstance(value, DocumentBron | WebBron | AanbiederBron):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from bronnen_in(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from bronnen_in(item)


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
}
"""The files with a list of records: their model, and the key that names a record."""

SINGLE_FILES: Mapping[str, type[BaseModel]] = {"governance": Governance, "processen": Processen}
"""The files with one record."""


def load_catalogus(root: Path, *, today: date | None = None) -> Catalogus:
    """Read, judge and cross-reference everything below ``root/data``.

    Args:
        root: the project's folder.
        today: the day after which nobody can have read or confirmed anything; the current
            day when absent.

    Raises:
        DataError: with every problem of every file.
    """
    return _Loader(root, today or date.today()).load()  # noqa: DTZ011


class _Loader:
    """One loading of the data: keeps where each record stands, collects the problems."""

    def __init__(self, root: Path, today: date) -> None:
        self.root = root
        self.today = today.isoformat()
        self.problems: list[Problem] = []
        self.places: dict[int, tuple[YamlSource, tuple[str | int, ...], str]] = {}
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
        _References(self, records).check()
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
            self.places[id(record)] = (source, path, name)
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
        source = self._read(self.root / "data" / f"{name}.yml")
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
            source = self._read(path)
            if source.data is None:
                continue
            data = source.data
            if isinstance(data, dict):
                if "id" in data:
                    fact = 'onbekend veld "id".'
                    step = "Verwijder het: de naam van het bestand is de id."
                    line = source.locate(("id",)).line
                    self.problems.append(Problem(file, line, "", fact, step))
                data = {**data, "id": path.stem}
            record = self._judge(Hulpmiddel, source, data, (), "")
            if record is not None:
                found[path.stem] = record
        return found

    def _name_is_id(self, stem: str, file: str) -> bool:
        fact = ""
        try:
            check_id(stem)
        except ValueError:
            fact = f'de bestandsnaam "{stem[:60]}" is geen id.'
        if stem in Hulpmiddel.gereserveerd:
            fact = f'de bestandsnaam "{stem}" is een gereserveerd woord.'
        if fact:
            step = "Gebruik kleine letters, cijfers en koppeltekens, en geen naam van een filter."
            self.problems.append(Problem(file, 1, "", fact, step))
        return not fact

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
        source, base, name = self.places[id(record)]
        line = source.locate((*base, *path)).line
        field = ".".join(part for part in (name, show_path(path)) if part)
        self.problems.append(Problem(source.file, line, field, fact, step))


class _References:
    """The checks that need more than one record."""

    def __init__(self, loader: _Loader, records: Mapping[str, Any]) -> None:
        self.loader = loader
        self.records = records
        self.problem = loader.problem
        self.known = loader.known
        self.top: list[BaseModel] = []
        for rows in records.values():
            if isinstance(rows, Mapping):
                self.top += rows.values()
            elif isinstance(rows, tuple):
                self.top += rows
            elif rows is not None:
                self.top.append(rows)

    def check(self) -> None:
        for record in self.top:
            for path, key, value in _walk(record):
                self._reference(record, path, key, value)
                if key in {"geraadpleegd", "bevestigd_op"} or path[:1] == ("nagekeken",):
                    self._not_in_future(record, path, value)
        for hulpmiddel in self.records["hulpmiddelen"].values():
            self._historiek(hulpmiddel)
            self._banden(hulpmiddel)
            self._inclusie(hulpmiddel)
            self._not_itself(hulpmiddel)
        for actie in self.records["acties"].values():
            self._historiek(actie)
            if actie.nummer in actie.raakvlakken:
                at = ("raakvlakken", actie.raakvlakken.index(actie.nummer))
                self.problem(actie, at, "een actie raakt niet aan zichzelf.", "Haal ze weg.")
        self._unique_names()
        self._deelpunten()
        self._legendes()
        for route in self.records["routes"].values():
            self._route(route)

    # -- references

    def _reference(
        self, record: BaseModel, path: tuple[str | int, ...], key: str, value: Any
    ) -> None:
        target = REFERENCES.get((type(record).__name__, key)) or REFERENCES.get(("", key))
        if target is None or value is None:
            return
        names: list[Any] = []
        for name in target.files:
            names += self.known.get(name, [])
        if "governance" in target.files and self.records["governance"]:
            names += [rol.id for rol in self.records["governance"].rollen]
        if value not in names:
            self.problem(
                record,
                path,
                f'"{value}" is geen {target.label}.',
                did_you_mean(str(value), [str(name) for name in names]),
            )

    def _not_in_future(self, record: BaseModel, path: tuple[str | int, ...], value: Any) -> None:
        if isinstance(value, str) and value[:1].isdigit() and value > self.loader.today:
            self.problem(record, path, f"{value} ligt in de toekomst.", "Kijk de datum na.")

    # -- aids and actions

    def _historiek(self, record: Hulpmiddel | Actie) -> None:
        rows: Sequence[Gebeurtenis[str]] = record.historiek
        for number in range(1, len(rows)):
            before, after = rows[number - 1].datum, rows[number].datum
            common = min(len(before), len(after))
            if before[:common] > after[:common]:
                fact = f"{after} komt na {before}, maar is vroeger."
                self.problem(record, ("historiek", number), fact, "Zet de oudste eerst.")
        newest = next((r.status for r in reversed(rows) if r.status and r.weegt != "nee"), None)
        if newest is None:
            fact = "geen enkel punt geeft een status die weegt."
            self.problem(record, ("historiek",), fact, "Geef bij één punt een status met bron.")
        elif newest != record.status:
            fact = f'de status is "{record.status}", maar de historiek eindigt op "{newest}".'
            step = "Maak ze gelijk: voeg een gedateerd punt met bron toe, of pas de status aan."
            self.problem(record, ("status",), fact, step)

    def _banden(self, hulpmiddel: Hulpmiddel) -> None:
        seen: set[str] = set()
        for number, band in enumerate(hulpmiddel.bijdragen):
            if band.doel in seen:
                fact = f'"{band.doel}" staat er twee keer.'
                at = ("bijdragen", number, "doel")
                self.problem(hulpmiddel, at, fact, "Voeg de redenen samen.")
            seen.add(band.doel)

    def _inclusie(self, hulpmiddel: Hulpmiddel) -> None:
        if bool(hulpmiddel.digitale_inclusie) != bool(hulpmiddel.digitale_inclusie_reden):
            fact = "digitale_inclusie en digitale_inclusie_reden horen samen."
            step = "Zet true met een reden, of laat ze allebei weg."
            self.problem(hulpmiddel, ("digitale_inclusie",), fact, step)

    def _not_itself(self, hulpmiddel: Hulpmiddel) -> None:
        for number, other in enumerate(hulpmiddel.verwant):
            if other == hulpmiddel.id:
                fact = "een hulpmiddel is niet verwant met zichzelf."
                self.problem(hulpmiddel, ("verwant", number), fact, "Haal de regel weg.")
        if hulpmiddel.beeindigd and hulpmiddel.beeindigd.opgevolgd_door == hulpmiddel.id:
            fact = "een hulpmiddel volgt zichzelf niet op."
            at = ("beeindigd", "opgevolgd_door")
            self.problem(hulpmiddel, at, fact, "Haal de regel weg of noem het andere.")

    def _unique_names(self) -> None:
        for name in ("hulpmiddelen", "organisaties"):
            owners: dict[str, str] = {}
            rows = self.records[name].values()
            for row in rows:
                first = owners.setdefault(row.naam.casefold(), row.id)
                if first != row.id:
                    fact = f'de naam "{row.naam}" staat al bij "{first}".'
                    self.problem(row, ("naam",), fact, "Kies een naam die maar één keer voorkomt.")
            for row in rows:
                for number, alias in enumerate(row.bekend_als):
                    owner = owners.get(alias.casefold())
                    if owner is not None:
                        fact = f'"{alias}" is al de naam van "{owner}".'
                        self.problem(row, ("bekend_als", number), fact, "Haal de regel weg.")

    # -- lists

    def _deelpunten(self) -> None:
        for criterium in self.records["criteria"].values():
            for number, deel in enumerate(criterium.deelpunten):
                expected = f"{criterium.id}{'abcdefghi'[number]}"
                if deel.id != expected:
                    fact = f'"{deel.id}" volgt niet op het vorige.'
                    at = ("deelpunten", number, "id")
                    self.problem(criterium, at, fact, f'Schrijf "{expected}".')

    def _legendes(self) -> None:
        rows = self.records["legendes"]
        seen: set[tuple[str, str]] = set()
        for row in rows:
            if row.waarde not in LIJSTEN[row.lijst]:
                fact = f'"{row.waarde}" is geen waarde van de lijst "{row.lijst}".'
                self.problem(row, ("waarde",), fact, did_you_mean(row.waarde, LIJSTEN[row.lijst]))
            if (row.lijst, row.waarde) in seen:
                fact = f'"{row.waarde}" wordt twee keer uitgelegd.'
                self.problem(row, ("waarde",), fact, "Verwijder er een.")
            seen.add((row.lijst, row.waarde))
        if rows and not self.loader.problems:
            for lijst, values in LIJSTEN.items():
                for value in values:
                    if (lijst, value) not in seen:
                        fact = f'de waarde "{value}" van de lijst "{lijst}" is niet uitgelegd.'
                        self.problem(rows[-1], (), fact, "Voeg een punt toe.")

    def _route(self, route: Route) -> None:
        phases = get_args(Fase)
        if tuple(deel.fase for deel in route.fasen) != phases:
            fact = "de fasen staan er niet elk één keer in volgorde."
            self.problem(route, ("fasen",), fact, f"Schrijf: {', '.join(phases)}.")
        named: set[str] = set()
        for number, deel in enumerate(route.fasen):
            for place, one in enumerate(deel.criteria):
                if one in deel.criteria[:place]:
                    fact = f'"{one}" staat er twee keer.'
                    self.problem(
                        route, ("fasen", number, "criteria", place), fact, "Haal er een weg."
                    )
            named |= set(deel.criteria)
        missing = [
            criterium.id
            for criterium in self.records["criteria"].values()
            if criterium.id not in named
            and (route.doelgroep or criterium.perspectief == "inclusie")
        ]
        if missing and not self.loader.problems:
            fact = f"geen enkele fase noemt {', '.join(missing)}."
            self.problem(route, ("fasen",), fact, "Zet het bij de fase waarin het telt.")


@dataclass(frozen=True)
class Target:
    """What a reference may point at: the files whose names count, and the Dutch word for it."""

    files: tuple[str, ...]
    label: str


_HULPMIDDEL = Target(("hulpmiddelen",), "gekend hulpmiddel")
_ORGANISATIE = Target(("organisaties",), "gekende organisatie of rol")
_ACTIE = Target(("acties",), "gekende actie")
_CRITERIUM = Target(("criteria",), "gekend criterium")
_WIE = Target(("governance", "organisaties"), "gekende rol of organisatie")

REFERENCES: Mapping[tuple[str, str], Target] = {
    ("", "aanbieders"): _ORGANISATIE,
    ("", "aanbieder"): _ORGANISATIE,
    ("", "opdrachtgever"): _ORGANISATIE,
    ("", "eigenaars"): _ORGANISATIE,
    ("", "eigenaar"): _ORGANISATIE,
    ("", "organisaties"): _ORGANISATIE,
    ("", "document"): Target(("documenten",), "gekend document"),
    ("", "acties"): _ACTIE,
    ("", "raakvlakken"): _ACTIE,
    ("", "hulpmiddelen"): _HULPMIDDEL,
    ("", "verwant"): _HULPMIDDEL,
    ("", "opgevolgd_door"): _HULPMIDDEL,
    ("", "criteria"): _CRITERIUM,
    ("", "doel"): Target(("criteria", "principes"), "gekend criterium of principe"),
    ("Governance", "wie"): _WIE,
    ("Governance", "aan"): _WIE,
    ("Begrip", "zie"): Target(("begrippen",), "gekend begrip"),
}
"""Which keys refer to what: by the kind of record and the key, or by the key alone."""


def _walk(record: BaseModel) -> Iterator[tuple[tuple[str | int, ...], str, Any]]:
    """Yield path, key and value of every scalar in a record; an item carries its list's key."""

    def inner(
        value: Any, path: tuple[str | int, ...], key: str
    ) -> Iterator[tuple[tuple[str | int, ...], str, Any]]:
        if isinstance(value, BaseModel):
            for name in type(value).model_fields:
                yield from inner(getattr(value, name), (*path, name), name)
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                yield from inner(item, (*path, number), key)
        else:
            yield path, key, value

    yield from inner(record, (), "")
