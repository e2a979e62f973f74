"""What changed, from the dated statements and reviews in the records; never from git.

Read by: ``wijzigingen.html`` and the feed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from macros import paths
from macros.catalogus import Catalogus
from macros.dates import date_in_words
from macros.models import Actie, Gebeurtenis, Hulpmiddel
from macros.views.shared import BronView, Verwijzing, bron_view, keuze


@dataclass(frozen=True)
class Wijziging:
    """Something that became known of an aid or an action, or a day on which aids were reviewed.

    Attributes:
        id: anchor on the page; stays the same as long as the statement does.
        datum: as the source gives it: a year, a month or a day.
        titel: what it is about.
        soort: ``hulpmiddel`` or ``actie``.
        tekst: what happened.
        over: the pages of what it is about.
        bron: where that stands; none for a review of our own.
    """

    id: str
    datum: str
    titel: str
    soort: str
    tekst: str
    over: tuple[Verwijzing, ...]
    bron: BronView | None


OPEN_YEARS = 2
"""How many years with news stand open; those before are folded."""


@dataclass(frozen=True)
class Jaar:
    """The changes of one year, newest first; folded when they are of long ago."""

    jaar: str
    is_dicht: bool
    wijzigingen: tuple[tuple[str, Wijziging], ...]


def wijzigingen(catalogus: Catalogus) -> tuple[Wijziging, ...]:
    """Return all changes, newest first; on the same day by what they are about."""
    found = [
        *(one for h in catalogus.hulpmiddelen.values() for one in _van_hulpmiddel(catalogus, h)),
        *_nagekeken(catalogus),
        *(one for a in catalogus.acties.values() for one in _van_actie(catalogus, a)),
    ]
    found = _numbered(found)
    found.sort(key=lambda one: (one.titel.casefold(), one.id))
    found.sort(key=lambda one: one.datum, reverse=True)
    return tuple(found)


def _numbered(changes: list[Wijziging]) -> list[Wijziging]:
    """Tell apart what a record says more than once of a day, in the order of its file."""
    seen = Counter[str]()
    made = []
    for one in changes:
        seen[one.id] += 1
        number = seen[one.id]
        made.append(replace(one, id=f"{one.id}-{number}") if number > 1 else one)
    return made


def per_jaar(changes: tuple[Wijziging, ...]) -> tuple[Jaar, ...]:
    """Return the changes by year, each with its date in words."""
    years = groupby(changes, key=lambda one: one.datum[:4])
    return tuple(
        Jaar(year, number >= OPEN_YEARS, tuple((date_in_words(one.datum), one) for one in rows))
        for number, (year, rows) in enumerate(years)
    )


def _van_hulpmiddel(catalogus: Catalogus, h: Hulpmiddel) -> Iterator[Wijziging]:
    link = Verwijzing(h.naam, paths.hulpmiddel_path(h.id))
    for moment in h.historiek:
        if moment.weegt != "nee":
            yield _van_moment(catalogus, moment, "status", f"hulpmiddel-{h.id}", link)
    if h.beeindigd:
        yield Wijziging(
            f"hulpmiddel-{h.id}-beeindigd",
            h.beeindigd.datum,
            h.naam,
            "hulpmiddel",
            "Het hulpmiddel is gestopt.",
            (link,),
            bron_view(catalogus, h.beeindigd.bron),
        )


def _nagekeken(catalogus: Catalogus) -> Iterator[Wijziging]:
    """One change per day on which aids were reviewed, and per what they were held against."""
    against = {"bronnen": "aan de bronnen", "aanbieder": "door de aanbieder"}
    reviewed: dict[tuple[str, str], list[Verwijzing]] = {}
    for h in catalogus.hulpmiddelen.values():
        key = (h.nagekeken.datum, h.nagekeken.waaraan)
        reviewed.setdefault(key, []).append(Verwijzing(h.naam, paths.hulpmiddel_path(h.id)))
    for (day, how), links in reviewed.items():
        count = "1 hulpmiddel" if len(links) == 1 else f"{len(links)} hulpmiddelen"
        yield Wijziging(
            f"nagekeken-{how}-{day}",
            day,
            f"{count} nagekeken",
            "hulpmiddel",
            f"Nagekeken {against[how]}.",
            tuple(links),
            None,
        )


def _van_actie(catalogus: Catalogus, actie: Actie) -> Iterator[Wijziging]:
    link = Verwijzing(f"Actie {actie.nummer}: {actie.titel}", paths.actie_path(actie.nummer))
    for moment in actie.historiek:
        if moment.weegt != "nee":
            yield _van_moment(catalogus, moment, "actiestatus", f"actie-{actie.nummer}", link)


def _van_moment(
    catalogus: Catalogus,
    moment: Gebeurtenis[str],
    lijst: str,
    key: str,
    link: Verwijzing,
) -> Wijziging:
    told = moment.gebeurtenis or ""
    if moment.status:
        word = keuze(catalogus, lijst, moment.status).naam
        told = f"{told} Status volgens de bron: {word.lower()}.".strip()
    identity = f"{key}-{moment.datum}{f'-{paths.slug(moment.status)}' if moment.status else ''}"
    kind = key.partition("-")[0]
    source = bron_view(catalogus, moment.bron)
    return Wijziging(identity, moment.datum, link.naam, kind, told, (link,), source)
