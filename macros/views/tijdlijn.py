"""The action plan against the calendar: a picture, and the same as a table.

Places along the calendar are percentages of the picture's width, so that it fits any screen
without its words shrinking; heights are in ``rem``, so that it grows with the letters.

Read by: ``tijdlijn.html`` and, for one action, ``actie.html``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from macros.catalogus import Catalogus
from macros.dates import date_in_words, period
from macros.models import Actie, TimingBand
from macros.views.actieplan import GebeurtenisView, PlanRij, plan_rijen
from macros.views.planning import Later, begin, later, oordeel, venster, venster_in_woorden
from macros.views.shared import BronView, Keuze, bron_view, keuze

KOP = 3.0
"""Height of the names of the lines and the years above the rows, in rem."""
GROEP = 1.7
"""Height of the name of a band, in rem."""
RIJ = 1.85
"""Height of an action: its name, and its bar under it, in rem."""
EDGE = 102.0
"""Beyond the right side, where what goes on leaves the picture."""
MOST_YEARS = 6
"""How many years are named; in a longer calendar one in two, in three …"""


@dataclass(frozen=True)
class Jaar:
    """A year on the calendar; ``naam`` is empty where there is no room for it."""

    naam: str
    x: float


@dataclass(frozen=True)
class Streep:
    """A day that runs through the whole picture."""

    naam: str
    datum: str
    x: float


@dataclass(frozen=True)
class Balk:
    """A part of a term: ``aanloop``, ``vast``, ``open``, ``geen`` or ``onbekend``.

    What has no last day runs out of the picture, and ``tot`` is empty. ``stil`` is the time since
    a term of which no source tells how it ended.
    """

    soort: str
    x: float
    breedte: float
    van: str
    tot: str


@dataclass(frozen=True)
class Punt:
    """A later event; a date without a day takes the room (``breedte``) of all that it can mean."""

    datum: str
    x: float
    breedte: float
    is_hulpmiddel: bool
    titel: str


@dataclass(frozen=True)
class TijdRij:
    """An action in the picture; ``y`` is where its room begins, in rem."""

    nummer: int
    naam: str
    y: float
    balken: tuple[Balk, ...]
    punten: tuple[Punt, ...]


@dataclass(frozen=True)
class TijdGroep:
    """The actions of one band; without a name when the picture shows one action."""

    naam: str
    y: float
    rijen: tuple[TijdRij, ...]


@dataclass(frozen=True)
class Tijdbeeld:
    """The picture; ``hoogte`` in rem."""

    titel: str
    omschrijving: str
    hoogte: float
    jaren: tuple[Jaar, ...]
    strepen: tuple[Streep, ...]
    groepen: tuple[TijdGroep, ...]


@dataclass(frozen=True)
class TermijnView:
    """A band: what it means, and when its actions should be finished, where that has a date."""

    keuze: Keuze
    wanneer: str
    bron: BronView


@dataclass(frozen=True)
class TijdlijnPagina:
    """The page: picture and table."""

    beeld: Tijdbeeld
    begin: str
    begin_bron: BronView
    stand: str
    rijen: tuple[PlanRij, ...]
    gebeurtenissen: tuple[GebeurtenisView, ...]


class _Kalender:
    """The calendar under a picture, and where a day stands on it."""

    def __init__(self, catalogus: Catalogus, acties: Iterable[Actie], vandaag: date) -> None:
        days = [period(begin(catalogus).datum)[0], vandaag]
        for actie in acties:
            wanneer = venster(catalogus, actie.timing_band)
            days += [day for day in (wanneer.van, wanneer.tot) if day is not None]
            for event in later(catalogus, actie):
                days += period(event.rij.datum)
        self.start = date(min(days).year, 1, 1)
        self.einde = date(max(days).year + 1, 1, 1)

    def x(self, day: date) -> float:
        """Return the place of a day, as a percentage."""
        return round(100 * (day - self.start).days / (self.einde - self.start).days, 2)

    def jaren(self) -> tuple[Jaar, ...]:
        """Return the years, named where there is room."""
        years = range(self.start.year, self.einde.year)
        step = -(-len(years) // MOST_YEARS)
        return tuple(
            Jaar(str(year) if number % step == 0 else "", self.x(date(year, 1, 1)))
            for number, year in enumerate(years)
        )


def tijdlijn_pagina(catalogus: Catalogus, vandaag: date) -> TijdlijnPagina:
    """Return the page that shows all actions against the calendar."""
    acties = tuple(catalogus.acties.values())
    start = begin(catalogus)
    rows = plan_rijen(catalogus, acties, vandaag)
    return TijdlijnPagina(
        beeld=_beeld(catalogus, acties, vandaag),
        begin=date_in_words(start.datum),
        begin_bron=bron_view(catalogus, start.bron),
        stand=date_in_words(vandaag.isoformat()),
        rijen=rows,
        gebeurtenissen=tuple(
            sorted((g for row in rows for g in row.gebeurtenissen), key=lambda g: g.plaats)
        ),
    )


def tijdlijn_van(catalogus: Catalogus, actie: Actie, vandaag: date) -> Tijdbeeld:
    """Return the picture of one action."""
    made = _beeld(catalogus, [actie], vandaag)
    alone = replace(made.groepen[0].rijen[0], y=KOP)
    return replace(
        made,
        titel=f"Actie {actie.nummer} tegen de kalender",
        hoogte=KOP + RIJ,
        groepen=(TijdGroep("", KOP, (alone,)),),
    )


def termijnen(catalogus: Catalogus) -> tuple[TermijnView, ...]:
    """Return the bands with their dates, in the order of the legend."""
    found = []
    for band in get_args(TimingBand):
        legende = catalogus.legende_van["timing_band", band]
        wanneer = venster(catalogus, band)
        found.append(
            TermijnView(
                keuze(catalogus, "timing_band", band),
                venster_in_woorden(wanneer) if wanneer.van else "",
                bron_view(catalogus, legende.bron),
            )
        )
    return tuple(found)


# ---------------------------------------------------------------- the picture


def _beeld(catalogus: Catalogus, acties: Sequence[Actie], vandaag: date) -> Tijdbeeld:
    kalender = _Kalender(catalogus, acties, vandaag)
    start = begin(catalogus).datum
    groups = []
    counts = []
    y = KOP
    for band in get_args(TimingBand):
        of_band = [actie for actie in acties if actie.timing_band == band]
        if not of_band:
            continue
        naam = keuze(catalogus, "timing_band", band).naam
        first = y + GROEP
        rows = tuple(
            TijdRij(
                actie.nummer,
                f"{actie.nummer}. {actie.kort}",
                round(first + number * RIJ, 2),
                _balken(catalogus, actie, kalender, vandaag),
                _punten(kalender, later(catalogus, actie)),
            )
            for number, actie in enumerate(of_band)
        )
        groups.append(TijdGroep(naam, round(y, 2), rows))
        counts.append(f"{len(rows)} {naam.lower()}")
        y = first + len(rows) * RIJ
    events = sum(len(row.punten) for group in groups for row in group.rijen)
    return Tijdbeeld(
        titel="Het actieplan tegen de kalender",
        omschrijving=(
            f"{len(acties)} {'actie' if len(acties) == 1 else 'acties'}, geteld vanaf "
            f"{date_in_words(start)}: {', '.join(counts)}. "
            f"Later gemelde gebeurtenissen: {events}. De tekst op deze pagina zegt hetzelfde."
        ),
        hoogte=round(y + 0.5, 2),
        jaren=kalender.jaren(),
        strepen=(
            _streep(kalender, "goedgekeurd op", period(start)[0]),
            _streep(kalender, "stand op", vandaag),
        ),
        groepen=tuple(groups),
    )


def _streep(kalender: _Kalender, naam: str, day: date) -> Streep:
    return Streep(f"{naam} {date_in_words(day.isoformat())}", day.isoformat(), kalender.x(day))


def _balken(
    catalogus: Catalogus, actie: Actie, kalender: _Kalender, vandaag: date
) -> tuple[Balk, ...]:
    """Return the bars of a term: the way to it, the term itself, and the silence after it."""
    wanneer = venster(catalogus, actie.timing_band)

    def balk(soort: str, van: date, tot: date | None) -> Balk:
        left = kalender.x(van)
        right = float(EDGE) if tot is None else kalender.x(tot)
        return Balk(
            soort, left, round(right - left, 2), van.isoformat(), tot.isoformat() if tot else ""
        )

    if wanneer.van is None:
        return (balk(wanneer.einde, wanneer.start, None),)
    bars = [balk(wanneer.einde, wanneer.van, wanneer.tot)]
    if wanneer.van > wanneer.start:
        bars.insert(0, balk("aanloop", wanneer.start, wanneer.van))
    found = oordeel(catalogus, actie, vandaag)
    if found.slug == "verstreken" and found.is_stil and wanneer.tot is not None:
        bars.append(balk("stil", wanneer.tot, vandaag))
    return tuple(bars)


def _punten(kalender: _Kalender, events: Iterable[Later]) -> tuple[Punt, ...]:
    """Return events, the least exact first: what is exact stands on top."""
    found = [_punt(kalender, event) for event in events]
    return tuple(sorted(found, key=lambda punt: -punt.breedte))


def _punt(kalender: _Kalender, event: Later) -> Punt:
    first, last = period(event.rij.datum)
    left, right = kalender.x(first), kalender.x(last)
    about = event.hulpmiddel.naam if event.hulpmiddel else "de actie"
    return Punt(
        event.rij.datum,
        left,
        round(right - left, 2),
        event.hulpmiddel is not None,
        f"{date_in_words(event.rij.datum)}, over {about}",
    )
