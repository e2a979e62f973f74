"""The page of one action, and the legends.

Read by: ``actie.html``, ``legende.html``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from macros import paths
from macros.catalogus import Catalogus
from macros.dates import date_in_words, period
from macros.models import Actie, Bijdrage
from macros.views.dekking import StandView, stand_view
from macros.views.hulpmiddelen import TegenspraakLink
from macros.views.planning import (
    FASEN,
    Oordeel,
    begin,
    fase,
    in_order,
    later,
    levert,
    oordeel,
    status_toen,
    statusuitspraak,
    venster,
    venster_in_woorden,
)
from macros.views.shared import (
    MATES,
    ActieRij,
    BronView,
    Kaart,
    Keuze,
    Moment,
    Verwijzing,
    actie_link,
    actie_rij,
    bron_view,
    bronnen_view,
    criterium_link,
    dekking,
    hulpmiddel_link,
    kaart,
    keuze,
    moment,
    principe_link,
    status_datum,
)
from macros.views.tijdlijn import Tijdbeeld, tijdlijn_van


@dataclass(frozen=True)
class Raakvlak:
    """A relation to another action; ``is_afgeleid`` when only the other side names it."""

    link: Verwijzing
    is_afgeleid: bool


@dataclass(frozen=True)
class FaseView:
    """A phase of decision; ``is_nu`` for the one that the action is in."""

    naam: str
    uitleg: str
    is_nu: bool


@dataclass(frozen=True)
class ActieHulp:
    """An aid of the action: its status now, and when the plan was written, if that is known."""

    kaart: Kaart
    datum: str
    toen: Keuze | None


@dataclass(frozen=True)
class Kans:
    """A criterion that the aids of the action help with.

    Attributes:
        id: the criterion.
        nood: link to it.
        mate: the strongest degree.
        via: the aids, or the types of aids, that help with it.
        stand: how far it is covered now.
    """

    id: str
    nood: Verwijzing
    mate: Keuze
    via: tuple[Verwijzing, ...]
    stand: StandView


@dataclass(frozen=True)
class ActiePagina:
    """Everything on the page of an action."""

    rij: ActieRij
    stand: str
    wanneer: str
    oordeel: Oordeel
    type: Keuze | None
    timing_tekst: str
    budget_tekst: str
    fase: FaseView
    fasen: tuple[FaseView, ...]
    goedgekeurd: str
    goedgekeurd_bron: BronView
    beeld: Tijdbeeld
    stappen: tuple[str, ...]
    raakvlakken: tuple[Raakvlak, ...]
    raakvlakken_tekst: str
    levert: bool
    plan_datum: str
    hulpmiddelen: tuple[ActieHulp, ...]
    types: tuple[Verwijzing, ...]
    kansen: tuple[Kans, ...]
    gedekt: int
    principes: tuple[Verwijzing, ...]
    historiek: tuple[Moment, ...]
    heeft_later: bool
    tegenspraken: tuple[TegenspraakLink, ...]
    bronnen: tuple[BronView, ...]
    vorige: Verwijzing | None
    volgende: Verwijzing | None


@dataclass(frozen=True)
class LegendeView:
    """The meaning of the values of one list."""

    titel: str
    waarden: tuple[tuple[Keuze, BronView], ...]


def actie_pagina(catalogus: Catalogus, nummer: int, vandaag: date) -> ActiePagina:
    """Return the page of an action.

    Args:
        catalogus: the records.
        nummer: number of the action.
        vandaag: the day of the state that the build shows.
    """
    actie = catalogus.acties[nummer]
    order = tuple(catalogus.acties.values())
    place = order.index(actie)
    now = fase(catalogus, actie)
    phases = tuple(FaseView(naam, uitleg, one == now) for one, (naam, uitleg) in FASEN.items())
    chances = _kansen(catalogus, actie)
    return ActiePagina(
        rij=actie_rij(catalogus, actie),
        stand=date_in_words(vandaag.isoformat()),
        wanneer=venster_in_woorden(venster(catalogus, actie.timing_band)),
        oordeel=oordeel(catalogus, actie, vandaag),
        type=keuze(catalogus, "type", actie.type) if actie.type else None,
        timing_tekst=actie.timing,
        budget_tekst=actie.budget,
        fase=next(one for one in phases if one.is_nu),
        fasen=phases,
        goedgekeurd=date_in_words(begin(catalogus).datum),
        goedgekeurd_bron=bron_view(catalogus, begin(catalogus).bron),
        beeld=tijdlijn_van(catalogus, actie, vandaag),
        stappen=actie.stappen,
        raakvlakken=_raakvlakken(catalogus, actie),
        raakvlakken_tekst=actie.raakvlakken_tekst or "",
        levert=levert(actie),
        plan_datum=date_in_words(actie.historiek[0].datum),
        hulpmiddelen=_hulp(catalogus, actie),
        types=tuple(
            Verwijzing(soort.meervoud, paths.type_path(soort.naam))
            for soort in catalogus.types.values()
            if nummer in soort.acties
        ),
        kansen=chances,
        gedekt=sum(one.mate.waarde != "ondersteunend" for one in chances),
        principes=tuple(
            principe_link(principe)
            for principe in catalogus.principes.values()
            if any(band.doel == principe.id for band, _ in _banden(catalogus, actie))
        ),
        historiek=_verloop(catalogus, actie, vandaag),
        heeft_later=bool(later(catalogus, actie)),
        tegenspraken=tuple(
            TegenspraakLink(t.onderwerp, f"over/bronnen/#{t.id}", t.keuze)
            for t in catalogus.tegenspraken.values()
            if nummer in t.acties
        ),
        bronnen=bronnen_view(catalogus, actie.bronnen),
        vorige=actie_link(order[place - 1]) if place else None,
        volgende=actie_link(order[place + 1]) if place + 1 < len(order) else None,
    )


def _raakvlakken(catalogus: Catalogus, actie: Actie) -> tuple[Raakvlak, ...]:
    """Relations as the source gives them, then those that only the other action names."""
    own = [Raakvlak(actie_link(catalogus.acties[n]), is_afgeleid=False) for n in actie.raakvlakken]
    back = [
        Raakvlak(actie_link(catalogus.acties[n]), is_afgeleid=True)
        for n in catalogus.afgeleide_raakvlakken[actie.nummer]
    ]
    return (*own, *back)


# ---------------------------------------------------------------- aids and criteria


def _hulp(catalogus: Catalogus, actie: Actie) -> tuple[ActieHulp, ...]:
    found = []
    for h in catalogus.hulpmiddelen_van_actie(actie.nummer):
        then = status_toen(h, actie.historiek[0].datum)
        found.append(
            ActieHulp(
                kaart(catalogus, h),
                status_datum(h.historiek),
                keuze(catalogus, "status", then) if then else None,
            )
        )
    return tuple(found)


def _banden(catalogus: Catalogus, actie: Actie) -> Iterator[tuple[Bijdrage, Verwijzing]]:
    """Yield the ties of what an action delivers or improves, with the aid or the type of aids."""
    if not levert(actie):
        return
    for h in catalogus.hulpmiddelen_van_actie(actie.nummer):
        if not h.beeindigd:
            for band in h.bijdragen:
                yield band, hulpmiddel_link(h)
    for soort in catalogus.types.values():
        if actie.nummer in soort.acties:
            for band in soort.bijdragen:
                yield band, Verwijzing(soort.meervoud, paths.type_path(soort.naam))


def _kansen(catalogus: Catalogus, actie: Actie) -> tuple[Kans, ...]:
    """Return the criteria that the action helps with: strongest first, then as in the strategy."""
    ties: dict[str, list[tuple[str, Verwijzing]]] = {}
    for band, link in _banden(catalogus, actie):
        ties.setdefault(band.doel, []).append((band.mate, link))
    found = []
    for criterium in catalogus.criteria.values():
        if criterium.id in ties:
            best = min((mate for mate, _ in ties[criterium.id]), key=MATES.index)
            found.append(
                Kans(
                    criterium.id,
                    criterium_link(criterium),
                    keuze(catalogus, "mate", best),
                    tuple(link for _, link in ties[criterium.id]),
                    stand_view(dekking(catalogus, criterium)),
                )
            )
    return tuple(sorted(found, key=lambda one: MATES.index(one.mate.waarde)))


# ---------------------------------------------------------------- what was planned, what came


def _verloop(catalogus: Catalogus, actie: Actie, vandaag: date) -> tuple[Moment, ...]:
    """Return the course of an action, newest first.

    What sources say of it, what they say later of its aids, and what the plan laid down.
    """
    said = statusuitspraak(actie)
    is_old = oordeel(catalogus, actie, vandaag).is_verouderd
    rows = [
        (
            plaats,
            moment(
                catalogus, row, "actiestatus", merk="verouderd" if row is said and is_old else ""
            ),
        )
        for plaats, row in in_order(actie.historiek)
    ]
    rows += [
        (
            event.plaats,
            moment(catalogus, event.rij, "status", over=hulpmiddel_link(event.hulpmiddel)),
        )
        for event in later(catalogus, actie)
        if event.hulpmiddel
    ]
    rows += _plan(catalogus, actie)
    rows.sort(key=lambda row: row[0])
    return tuple(one for _, one in reversed(rows))


def _plan(catalogus: Catalogus, actie: Actie) -> Iterator[tuple[date, Moment]]:
    """Yield the days that the plan laid down: from where it counts, and where the term ends."""
    wanneer = venster(catalogus, actie.timing_band)
    start = begin(catalogus)
    naam = keuze(catalogus, "timing_band", actie.timing_band).naam.lower()

    def point(day: date, text: str, bron: BronView) -> tuple[date, Moment]:
        iso = day.isoformat()
        words = date_in_words(iso)
        return day, Moment(iso, words, None, text, bron, weegt=True, merk="volgt uit het plan")

    counts = " Vanaf hier telt de termijn." if wanneer.van is not None else ""
    approved = bron_view(catalogus, start.bron)
    yield point(period(start.datum)[0], f"{start.gebeurtenis}{counts}", approved)
    rule = bron_view(catalogus, wanneer.bron)
    if wanneer.tot is not None:
        yield point(wanneer.tot, f"Einde van de termijn ({naam}).", rule)
    elif wanneer.van is not None:
        yield point(wanneer.van, f"Vanaf hier kan de actie klaar zijn ({naam}).", rule)


def legende(catalogus: Catalogus, lijst: str, titel: str) -> LegendeView:
    """Return what the values of a list mean, with their sources."""
    return LegendeView(
        titel,
        tuple(
            (keuze(catalogus, lijst, row.waarde), bronnen_view(catalogus, [row.bron])[0])
            for row in catalogus.legendes
            if row.lijst == lijst
        ),
    )
