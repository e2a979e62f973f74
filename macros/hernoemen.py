"""A new id for a record: what has to change, everywhere it is named.

Ids stand in addresses, so whether a rename may be is for the command to judge; here is only
worked out what it takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from macros.loader import Gelezen
from macros.models_governance import Governance, Processen
from macros.proza import read_pages
from macros.targets import target_of, walk
from macros.yaml_edit import Path_, replace_values


@dataclass(frozen=True)
class Soort:
    """A kind of record that has an id of our own making.

    Attributes:
        woord: what people call one.
        bestand: the file of its list; empty for aids, which have a file each.
        sleutel: the list inside that file; empty when the file is the list.
        doel: the name by which references know it.
        macros: what stands before such an id in a call of a macro, as patterns.
        adressen: the ways in which pages of prose link to one.
    """

    woord: str
    bestand: str
    sleutel: str = ""
    doel: str = ""
    macros: tuple[str, ...] = ()
    adressen: tuple[str, ...] = ()


SOORTEN: Mapping[str, Soort] = {
    "hulpmiddel": Soort(
        "hulpmiddel",
        "",
        doel="hulpmiddelen",
        macros=(r"hulpmiddel\(\s*", r"voorbeeldband\(\s*[\"'][a-z]+[\"']\s*,\s*"),
        adressen=("hulpmiddelen/{}/", "hulpmiddelen/{}.yml"),
    ),
    "organisatie": Soort(
        "organisatie",
        "organisaties",
        doel="organisaties",
        macros=(r"organisatie\(\s*", r"aanbieder\s*=\s*", r"eigenaar\s*=\s*"),
        adressen=("organisaties/{}/",),
    ),
    "document": Soort(
        "document",
        "documenten",
        doel="documenten",
        macros=(r"bron\(\s*",),
        adressen=("bronnen.md#{}", "bronnen/#{}"),
    ),
    "begrip": Soort(
        "begrip",
        "begrippen",
        doel="begrippen",
        macros=(r"begrip\(\s*",),
        adressen=("begrippen/index.md#{}", "begrippen/#{}"),
    ),
    "rol": Soort("rol", "governance", "rollen", doel="governance"),
    "proces": Soort("proces", "processen", "processen", adressen=("processen/{}/",)),
    "tegenspraak": Soort("tegenspraak", "tegenspraken", adressen=("bronnen.md#{}", "bronnen/#{}")),
}
"""What can be renamed. Principles, criteria and actions keep the ids of the strategy."""


@dataclass(frozen=True)
class Plan:
    """What a rename takes.

    Attributes:
        teksten: the new text of every file that changes, by its path from the root.
        van: the file to move, for an aid.
        naar: its new path.
    """

    teksten: Mapping[str, str]
    van: str = ""
    naar: str = ""


def same_space(soort: str) -> tuple[str, ...]:
    """Return the kinds that share their ids with a kind: a role may be an organisation too."""
    shared = ("organisatie", "rol")
    return shared if soort in shared else (soort,)


def ids_of(gelezen: Gelezen, soort: str) -> tuple[str, ...]:
    """Return the ids of all records of a kind."""
    catalogus = gelezen.catalogus
    if soort == "rol":
        return tuple(rol.id for rol in catalogus.governance.rollen)
    if soort == "proces":
        return tuple(proces.id for proces in catalogus.processen.processen)
    return tuple(getattr(catalogus, SOORTEN[soort].bestand or "hulpmiddelen"))


def plan(gelezen: Gelezen, root: Path, soort: str, old: str, new: str) -> Plan:
    """Return what it takes to give a record a new id; nothing is changed yet.

    Args:
        gelezen: the data.
        root: the project, for its pages of prose.
        soort: the kind of record.
        old: its id, which exists.
        new: the id it gets, which does not exist.

    Raises:
        DataError: with every page that cannot be read.
    """
    kind = SOORTEN[soort]
    sources = {plaats.source.file: plaats.source for plaats in gelezen.plaatsen}
    places: dict[str, set[Path_]] = {}
    for one in map(SOORTEN.__getitem__, same_space(soort)):
        for file, path in (*_own(gelezen, one, old), *_references(gelezen, one, old)):
            places.setdefault(file, set()).add(path)
    texts = {file: replace_values(sources[file].text, at, new) for file, at in places.items()}
    for page, before in read_pages(root).items():
        after = in_prose(before, kind, old, new)
        if after != before:
            texts[page] = after
    if kind.bestand:
        return Plan(texts)
    return Plan(texts, f"data/hulpmiddelen/{old}.yml", f"data/hulpmiddelen/{new}.yml")


def _own(gelezen: Gelezen, kind: Soort, old: str) -> Iterator[tuple[str, Path_]]:
    """Yield where the id itself is written; that of an aid is the name of its file."""
    for plaats in gelezen.plaatsen:
        if plaats.source.file != f"data/{kind.bestand}.yml":
            continue
        rows: list[tuple[Path_, BaseModel]] = [((), plaats.record)]
        if isinstance(plaats.record, Governance | Processen):
            inner = getattr(plaats.record, kind.sleutel)
            rows = [((kind.sleutel, number), row) for number, row in enumerate(inner)]
        for path, row in rows:
            if getattr(row, "id", None) == old:
                yield plaats.source.file, (*plaats.path, *path, "id")


def _references(gelezen: Gelezen, kind: Soort, old: str) -> Iterator[tuple[str, Path_]]:
    for plaats in gelezen.plaatsen:
        for path, key, value in walk(plaats.record):
            target = target_of(plaats.record, key)
            if value == old and target and kind.doel in target.files:
                yield plaats.source.file, (*plaats.path, *path)


def in_prose(text: str, kind: Soort, old: str, new: str) -> str:
    """Return the text of a page with the new id in its macros and its links."""
    quoted = re.escape(old)
    for macro in kind.macros:
        text = re.sub(rf"(\b{macro}([\"'])){quoted}(?=\2)", rf"\g<1>{new}", text)
    for address in kind.adressen:
        before, after = map(re.escape, address.split("{}"))
        pattern = rf"(?<![\w-]){before}{quoted}{after}(?![\w-])"
        text = re.sub(pattern, address.replace("{}", new), text)
    return text


def left_over(root: Path, old: str) -> tuple[str, ...]:
    """Return the places, as ``file:line``, that still hold an id as a word; comments count too."""
    word = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
    data = sorted(root.glob("data/**/*.yml"))
    texts = {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in data}
    return tuple(
        f"{file}:{number}"
        for file, text in {**texts, **read_pages(root)}.items()
        for number, row in enumerate(text.splitlines(), 1)
        if word.search(row)
    )
