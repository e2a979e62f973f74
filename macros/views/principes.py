"""Principles, criteria and needs.

Read by: ``principe.html``, ``principes.html``, ``nood.html``, ``noden.html``, ``criteria.html``.
"""

from __future__ import annotations

from dataclasses import dataclass

from macros import paths
from macros.catalogus import Catalogus
from macros.models import Criterium, Principe
from macros.views.dekking import StandView, stand_view, wat_ontbreekt
from macros.views.shared import (
    ActieRij,
    BandView,
    BronView,
    CriteriumRij,
    HulpView,
    UitspraakView,
    Verwijzing,
    actie_rij,
    band_view,
    bron_view,
    criterium_link,
    criterium_rij,
    hulp,
    principe_link,
)


@dataclass(frozen=True)
class PrincipeView:
    """A principle with its criteria by perspective."""

    id: str
    code: str
    naam: str
    path: str
    kern: str
    betekent_wel: tuple[str, ...]
    betekent_niet: tuple[str, ...]
    gebruiker: tuple[CriteriumRij, ...]
    inclusie: tuple[CriteriumRij, ...]
    hulp: tuple[HulpView, ...]
    aantal_hulpmiddelen: int
    bron: BronView

    @property
    def criteria(self) -> tuple[CriteriumRij, ...]:
        """All criteria, in the order of the strategy."""
        return self.gebruiker + self.inclusie


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
    bevindingen: tuple[tuple[UitspraakView, Verwijzing], ...]
    vorige: Verwijzing | None
    volgende: Verwijzing | None
    bron: BronView


def principe_view(catalogus: Catalogus, principe: Principe) -> PrincipeView:
    """Return a principle with its criteria and the aids tied to the whole of it."""
    rows = [criterium_rij(catalogus, c) for c in catalogus.criteria_van(principe)]
    served = sum(principe in catalogus.principes_van(h) for h in catalogus.hulpmiddelen.values())
    return PrincipeView(
        id=principe.id,
        code=principe.code,
        naam=principe.naam,
        path=paths.principe_path(principe),
        kern=principe.kern,
        betekent_wel=principe.betekent_wel,
        betekent_niet=principe.betekent_niet,
        gebruiker=tuple(row for row in rows if row.perspectief == "gebruiker"),
        inclusie=tuple(row for row in rows if row.perspectief == "inclusie"),
        hulp=hulp(catalogus, principe.id),
        aantal_hulpmiddelen=served,
        bron=bron_view(catalogus, principe.bron),
    )


def principe_views(catalogus: Catalogus) -> tuple[PrincipeView, ...]:
    """Return all principles, in the order of the strategy."""
    return tuple(principe_view(catalogus, p) for p in catalogus.principes.values())


SHOWN = 4
"""How many aids of a need stand in the list before the others are folded."""


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
    helpers = hulp(catalogus, criterium.id)
    return NoodRij(row, stand_view(row.dekking), helpers[:SHOWN], helpers[SHOWN:])


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
        bevindingen=tuple(
            (
                UitspraakView(row.tekst, bron_view(catalogus, row.bron)),
                Verwijzing(proces.naam, paths.proces_path(proces.id)),
            )
            for proces in catalogus.processen.processen
            for row in (*proces.bevindingen, *proces.aanbevelingen)
            if criterium.id in row.criteria
        ),
        vorige=criterium_link(order[place - 1]) if place else None,
        volgende=criterium_link(order[place + 1]) if place + 1 < len(order) else None,
        bron=bron_view(catalogus, criterium.bron),
    )
