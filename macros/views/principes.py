"""Principles, criteria and needs.

Read by: ``principe.html``, ``principes.html``, ``nood.html``, ``noden.html``, ``criteria.html``.
"""

from __future__ import annotations

from dataclasses import dataclass

from macros import paths
from macros.catalogus import Catalogus
from macros.models import Criterium, Hulpmiddel, Principe
from macros.views.beelden import Vakken
from macros.views.dekking import (
    StandView,
    prent,
    stand_view,
    tel_dekking,
    tel_samen,
    wat_ontbreekt,
)
from macros.views.hulpmiddelen import Telling, tellingen
from macros.views.landschap import KaderBijNood, kaders_bij
from macros.views.processen import PuntView, punten_over_criteria
from macros.views.shared import (
    ActieRij,
    BandView,
    BronView,
    CriteriumRij,
    HulpView,
    Verwijzing,
    actie_rij,
    band_view,
    bron_view,
    criterium_link,
    criterium_rij,
    fold,
    hulp,
    principe_link,
)


@dataclass(frozen=True)
class PrincipeView:
    """A principle in one look."""

    id: str
    naam: str
    path: str
    kern: str
    aantal_criteria: int
    aantal_hulpmiddelen: int


@dataclass(frozen=True)
class IndicatorView:
    """Something that can be measured."""

    tekst: str
    meeteenheid: str
    bron: BronView


@dataclass(frozen=True)
class TypeHulp:
    """What holds for all aids of a type."""

    meervoud: str
    path: str
    band: BandView


@dataclass(frozen=True)
class NoodRij:
    """A need in the list: how far it is covered, and its aids, the first few and the others."""

    rij: CriteriumRij
    stand: StandView
    hulp: tuple[HulpView, ...]
    meer: tuple[HulpView, ...]


@dataclass(frozen=True)
class CriteriumDeel:
    """The criteria of one perspective, each with what helps."""

    id: str
    titel: str
    uitleg: str
    noden: tuple[NoodRij, ...]


@dataclass(frozen=True)
class PrincipePagina:
    """Everything that explains a principle."""

    principe: PrincipeView
    betekent_wel: tuple[str, ...]
    betekent_niet: tuple[str, ...]
    beeld: Vakken
    standen: tuple[StandView, ...]
    tellingen: tuple[Telling, ...]
    delen: tuple[CriteriumDeel, ...]
    hulp: tuple[HulpView, ...]
    acties: tuple[ActieRij, ...]
    voorbeelden: tuple[PuntView, ...]
    meer_voorbeelden: tuple[PuntView, ...]
    bron: BronView


@dataclass(frozen=True)
class NodenVanPrincipe:
    """The needs of one principle."""

    id: str
    naam: str
    path: str
    kern: str
    noden: tuple[NoodRij, ...]


@dataclass(frozen=True)
class NoodPagina:
    """A criterion as a need, with what helps."""

    rij: CriteriumRij
    principe: Verwijzing
    principe_id: str
    stand: StandView
    ontbreekt: str
    deelpunten: tuple[tuple[str, str], ...]
    zoekwoorden: tuple[str, ...]
    vraag: str
    bewijs: tuple[str, ...]
    indicatoren: tuple[IndicatorView, ...]
    hulp: tuple[HulpView, ...]
    type_hulp: tuple[TypeHulp, ...]
    principe_hulp: tuple[HulpView, ...]
    acties: tuple[ActieRij, ...]
    bevindingen: tuple[PuntView, ...]
    kaders: tuple[KaderBijNood, ...]
    aftoetsen: str
    vorige: Verwijzing | None
    volgende: Verwijzing | None
    bron: BronView


def principe_view(catalogus: Catalogus, principe: Principe) -> PrincipeView:
    """Return a principle in one look."""
    return PrincipeView(
        principe.id,
        principe.naam,
        paths.principe_path(principe),
        principe.kern,
        len(catalogus.criteria_van(principe)),
        len(_dienend(catalogus, principe)),
    )


def _dienend(catalogus: Catalogus, principe: Principe) -> tuple[Hulpmiddel, ...]:
    return tuple(
        h for h in catalogus.hulpmiddelen.values() if principe in catalogus.principes_van(h)
    )


def principe_views(catalogus: Catalogus) -> tuple[PrincipeView, ...]:
    """Return all principles, in the order of the strategy."""
    return tuple(principe_view(catalogus, p) for p in catalogus.principes.values())


SHOWN = 4
"""How many aids of a need, or examples, stand in a list before the others are folded."""

_DELEN = (
    (
        "gebruiker",
        "Wat merkt de gebruiker ervan?",
        "criteria, gezien door de ogen van de gebruiker.",
    ),
    (
        "inclusie",
        "Zo doe je het voor iedereen",
        "criteria voor digitale inclusie: wat de overheid doet voor wie minder digitaal is.",
    ),
)
"""The perspectives as parts of a principle's page: id, title, and what its criteria are."""


def principe_pagina(catalogus: Catalogus, principe: Principe) -> PrincipePagina:
    """Return everything that explains a principle."""
    criteria = catalogus.criteria_van(principe)
    figures = tuple(row for row in tel_dekking(catalogus) if row.criterium in criteria)
    serving = _dienend(catalogus, principe)
    examples = punten_over_criteria(catalogus, (one.id for one in criteria))
    open_examples, folded_examples = fold(examples, SHOWN)
    numbers = sorted({number for h in serving for number in h.acties})
    return PrincipePagina(
        principe=principe_view(catalogus, principe),
        betekent_wel=principe.betekent_wel,
        betekent_niet=principe.betekent_niet,
        beeld=prent(principe, figures).beeld,
        standen=tuple(stand_view(stand, n) for stand, n in tel_samen(figures).standen.items() if n),
        tellingen=tellingen(catalogus, serving, {"principe": principe.id}),
        delen=tuple(
            CriteriumDeel(
                name,
                title,
                f"{sum(c.perspectief == name for c in criteria)} {what}",
                tuple(_nood_rij(catalogus, c) for c in criteria if c.perspectief == name),
            )
            for name, title, what in _DELEN
        ),
        hulp=hulp(catalogus, principe.id),
        acties=tuple(actie_rij(catalogus, catalogus.acties[n]) for n in numbers),
        voorbeelden=open_examples,
        meer_voorbeelden=folded_examples,
        bron=bron_view(catalogus, principe.bron),
    )


def noden(catalogus: Catalogus) -> tuple[NodenVanPrincipe, ...]:
    """Return all needs with their aids: strongest degree first, then readiest."""
    return tuple(
        NodenVanPrincipe(
            principe.id,
            principe.naam,
            paths.principe_path(principe),
            principe.kern,
            tuple(_nood_rij(catalogus, one) for one in catalogus.criteria_van(principe)),
        )
        for principe in catalogus.principes.values()
    )


def _nood_rij(catalogus: Catalogus, criterium: Criterium) -> NoodRij:
    row = criterium_rij(catalogus, criterium)
    return NoodRij(row, stand_view(row.dekking), *fold(hulp(catalogus, criterium.id), SHOWN))


def indicatoren(catalogus: Catalogus, criterium: Criterium) -> tuple[IndicatorView, ...]:
    """Return what can be measured for a criterion."""
    return tuple(
        IndicatorView(one.tekst, one.meeteenheid, bron_view(catalogus, one.bron))
        for one in criterium.indicatoren
    )


def nood_pagina(catalogus: Catalogus, criterium: Criterium) -> NoodPagina:
    """Return the page of a need."""
    principe = catalogus.principe_van_code[criterium.code]
    order = tuple(catalogus.criteria.values())
    place = order.index(criterium)
    helpers = hulp(catalogus, criterium.id)
    numbers = {n for view in helpers for n in catalogus.hulpmiddelen[view.kaart.id].acties}
    row = criterium_rij(catalogus, criterium)
    return NoodPagina(
        rij=row,
        principe=principe_link(principe),
        principe_id=principe.id,
        stand=stand_view(row.dekking),
        ontbreekt=wat_ontbreekt(row.dekking),
        deelpunten=tuple((deel.id, deel.tekst) for deel in criterium.deelpunten),
        zoekwoorden=criterium.zoekwoorden,
        vraag=criterium.vraag or "",
        bewijs=criterium.bewijs,
        indicatoren=indicatoren(catalogus, criterium),
        hulp=helpers,
        type_hulp=tuple(
            TypeHulp(soort.meervoud, paths.type_path(soort.naam), band_view(catalogus, band))
            for soort in catalogus.types.values()
            for band in soort.bijdragen
            if band.doel in {criterium.id, principe.id}
        ),
        principe_hulp=hulp(catalogus, principe.id),
        acties=tuple(actie_rij(catalogus, catalogus.acties[n]) for n in sorted(numbers)),
        bevindingen=punten_over_criteria(catalogus, [criterium.id]),
        kaders=kaders_bij(catalogus, criterium.id),
        aftoetsen=f"{paths.vragen_path(principe)}#{criterium.id.lower()}",
        vorige=criterium_link(order[place - 1]) if place else None,
        volgende=criterium_link(order[place + 1]) if place + 1 < len(order) else None,
        bron=bron_view(catalogus, criterium.bron),
    )
