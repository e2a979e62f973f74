"""The aids by type and status, as figures and as bars.

Read by: ``soorten.html``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from macros import paths
from macros.catalogus import Catalogus
from macros.views.hulpmiddelen import Telling, tellingen
from macros.views.shared import Keuze, Verwijzing, keuze

WIDTH = 264
ROW = 46
"""Width of the picture and height of a row, in its own units: a line of words and a bar."""
ROOM = 11
"""Width that a digit needs inside a bar."""


@dataclass(frozen=True)
class Stuk:
    """A part of a bar: the aids of one type with one status."""

    keuze: Keuze
    aantal: int
    x: float
    breedte: float
    midden: float
    past: bool


@dataclass(frozen=True)
class SoortRij:
    """A type of aids: its figures, and its bar in the picture."""

    soort: Keuze
    link: Verwijzing
    totaal: int
    tellingen: tuple[Telling, ...]
    y: int
    stukken: tuple[Stuk, ...]


@dataclass(frozen=True)
class SoortenView:
    """All types of aids by status."""

    statussen: tuple[Keuze, ...]
    rijen: tuple[SoortRij, ...]
    totalen: tuple[Telling, ...]
    totaal: int
    breedte: int
    hoogte: int
    omschrijving: str


def soorten_view(catalogus: Catalogus) -> SoortenView:
    """Return the aids by type and status; the longest bar takes the whole width."""
    aids = catalogus.hulpmiddelen.values()
    unit = WIDTH / max(Counter(h.type for h in aids).values(), default=1)
    rows = []
    for number, soort in enumerate(catalogus.types.values()):
        of_type = [h for h in aids if h.type == soort.naam]
        counts = tellingen(catalogus, of_type, {"type": paths.slug(soort.naam)})
        rows.append(
            SoortRij(
                keuze(catalogus, "type", soort.naam),
                Verwijzing(soort.meervoud, paths.type_path(soort.naam)),
                len(of_type),
                counts,
                number * ROW,
                _stukken(counts, unit),
            )
        )
    totals = tellingen(catalogus, aids, {})
    words = ", ".join(f"{one.aantal} {one.keuze.naam.lower()}" for one in totals)
    return SoortenView(
        tuple(one.keuze for one in totals),
        tuple(rows),
        totals,
        len(aids),
        WIDTH,
        len(rows) * ROW,
        f"{len(aids)} hulpmiddelen in {len(rows)} soorten: {words}. De tabel zegt hetzelfde.",
    )


def _stukken(counts: tuple[Telling, ...], unit: float) -> tuple[Stuk, ...]:
    made = []
    start = 0.0
    for one in counts:
        width = one.aantal * unit
        if width:
            fits = width >= ROOM * len(str(one.aantal)) + 4
            bar = max(width - 2, 1)
            middle = round(start + width / 2, 2)
            made.append(
                Stuk(one.keuze, one.aantal, round(start + 1, 2), round(bar, 2), middle, fits)
            )
        start += width
    return tuple(made)
