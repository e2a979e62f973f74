"""Which action touches which: a picture with arcs, and the same in words.

A relation stands as the source gives it. One that only one side names is drawn from that side; the
way back is derived, and said to be.

Read by: ``raakvlakken.html``.
"""

from __future__ import annotations

from dataclasses import dataclass

from macros.catalogus import Catalogus
from macros.views.shared import ActieLink, actie_kort

STEP = 24
"""From one action to the next, in the units of the picture."""
NODE = 208
"""Where the actions stand; their names are on the left, the arcs on the right."""
WIDTH = 300
REACH = 8
"""How much further an arc reaches for each action that it passes."""


@dataclass(frozen=True)
class Knoop:
    """An action in the picture; ``in_woorden`` when the source names relations without numbers."""

    nummer: int
    naam: str
    y: int
    in_woorden: bool


@dataclass(frozen=True)
class Boog:
    """A relation in the picture, from the action that names it; ``wederzijds`` when both do."""

    van: int
    naar: int
    wederzijds: bool
    pad: str


@dataclass(frozen=True)
class RaakvlakRij:
    """The relations of an action in words."""

    actie: ActieLink
    noemt: tuple[ActieLink, ...]
    afgeleid: tuple[ActieLink, ...]
    in_woorden: str


@dataclass(frozen=True)
class RaakvlakkenPagina:
    """Picture and words."""

    breedte: int
    kolom: int
    hoogte: int
    knopen: tuple[Knoop, ...]
    bogen: tuple[Boog, ...]
    rijen: tuple[RaakvlakRij, ...]
    wederzijds: int
    eenzijdig: int


def raakvlakken_pagina(catalogus: Catalogus) -> RaakvlakkenPagina:
    """Return the relations between all actions."""
    acties = tuple(catalogus.acties.values())
    height = {actie.nummer: 14 + place * STEP for place, actie in enumerate(acties)}
    arcs = []
    for actie in acties:
        for other in actie.raakvlakken:
            both = actie.nummer in catalogus.acties[other].raakvlakken
            if not both or actie.nummer < other:
                pad = _pad(height[actie.nummer], height[other])
                arcs.append(Boog(actie.nummer, other, both, pad))
    return RaakvlakkenPagina(
        breedte=WIDTH,
        kolom=NODE,
        hoogte=len(acties) * STEP + 4,
        knopen=tuple(
            Knoop(
                actie.nummer,
                f"{actie.nummer}. {actie.kort}",
                height[actie.nummer],
                bool(actie.raakvlakken_tekst),
            )
            for actie in acties
        ),
        bogen=tuple(arcs),
        rijen=tuple(
            RaakvlakRij(
                actie_kort(actie),
                _links(catalogus, actie.raakvlakken),
                _links(catalogus, catalogus.afgeleide_raakvlakken[actie.nummer]),
                actie.raakvlakken_tekst or "",
            )
            for actie in acties
        ),
        wederzijds=sum(arc.wederzijds for arc in arcs),
        eenzijdig=sum(not arc.wederzijds for arc in arcs),
    )


def _links(catalogus: Catalogus, numbers: tuple[int, ...]) -> tuple[ActieLink, ...]:
    return tuple(actie_kort(catalogus.acties[number]) for number in numbers)


def _pad(start: int, end: int) -> str:
    """Return the path of an arc: the further apart, the wider."""
    reach = min(NODE + 24 + REACH * abs(end - start) // STEP, WIDTH + 26)
    left = NODE + 7
    return f"M{left} {start}C{reach} {start} {reach} {end} {left} {end}"
