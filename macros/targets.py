"""Which keys of a record refer to another record, and every value that a record holds.

The checks follow it, as do a new id and the form on the site.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel


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
    ("", "hulpmiddel"): _HULPMIDDEL,
    ("", "houder"): _ORGANISATIE,
    ("Elders", "principes"): Target(("principes",), "gekend principe"),
    ("", "verwant"): _HULPMIDDEL,
    ("", "opgevolgd_door"): _HULPMIDDEL,
    ("", "criteria"): _CRITERIUM,
    ("", "doel"): Target(("criteria", "principes"), "gekend criterium of principe"),
    ("Governance", "wie"): _WIE,
    ("Governance", "aan"): _WIE,
    ("Begrip", "zie"): Target(("begrippen",), "gekend begrip"),
}
"""Which keys refer to what: by the kind of record and the key, or by the key alone."""


def target_of(record: BaseModel, key: str) -> Target | None:
    """Return what a key of a record (or of a part of it) refers to, if it refers to anything."""
    return REFERENCES.get((type(record).__name__, key)) or REFERENCES.get(("", key))


def walk(record: BaseModel) -> Iterator[tuple[tuple[str | int, ...], str, Any]]:
    """Yield path, key and value of every scalar in a record; an item carries its list's key."""
    waiting: list[tuple[tuple[str | int, ...], str, Any]] = [((), "", record)]
    while waiting:
        path, key, value = waiting.pop()
        if isinstance(value, BaseModel):
            waiting += [((*path, name), name, inner) for name, inner in reversed([*value])]
        elif isinstance(value, tuple):
            numbered = reversed([*enumerate(value)])
            waiting += [((*path, number), key, inner) for number, inner in numbered]
        else:
            yield path, key, value
