"""The routes: from idea to running service, phase by phase.

Read by: ``route.html``, ``routes.html``; which aids belong to a phase also by the JSON.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros import paths
from macros.catalogus import Catalogus
from macros.models import Fase, Hulpmiddel, Route, RouteFase
from macros.views.dekking import StandView, stand_view
from macros.views.shared import (
    STATUSES,
    BronView,
    Keuze,
    Levering,
    Verwijzing,
    bron_view,
    criterium_link,
    dekking,
    fold,
    hulpmiddel_link,
    keuze,
    levering,
)

FASEN: Mapping[str, str] = {
    "verkennen": "Verkennen",
    "ontwerpen": "Ontwerpen",
    "bouwen": "Bouwen",
    "lanceren": "Lanceren",
    "beheren": "Beheren",
}

SHOWN = 5
"""How many aids stand there before the others are folded."""


@dataclass(frozen=True)
class RouteCriterium:
    """A criterion that bites in a phase, with how far it is covered."""

    id: str
    link: Verwijzing
    stand: StandView


@dataclass(frozen=True)
class RouteHulp:
    """An aid to use in a phase, with the criteria of that phase that it is tied to."""

    id: str
    link: Verwijzing
    type: Keuze
    status: Keuze
    samenvatting: str
    criteria: tuple[tuple[str, Verwijzing], ...]
    levering: Levering | None


@dataclass(frozen=True)
class RouteFaseView:
    """One phase of a route."""

    id: str
    naam: str
    uitleg: str
    vragen: tuple[str, ...]
    gebruiker: tuple[RouteCriterium, ...]
    inclusie: tuple[RouteCriterium, ...]
    hulp: tuple[RouteHulp, ...]
    meer: tuple[RouteHulp, ...]
    bron: BronView


@dataclass(frozen=True)
class RoutePagina:
    """Everything about a route."""

    titel: str
    inleiding: str
    bron: BronView
    fasen: tuple[RouteFaseView, ...]
    zonder_fase: tuple[RouteHulp, ...]
    zonder_fase_meer: tuple[RouteHulp, ...]


@dataclass(frozen=True)
class RouteRij:
    """A route in the list of routes."""

    link: Verwijzing
    samenvatting: str
    aantal_hulpmiddelen: int


def hulpmiddelen_van_route(
    catalogus: Catalogus, route: Route, fase: Fase | None
) -> tuple[Hulpmiddel, ...]:
    """Return the aids to use on a route: the readiest first, then those that help most there.

    Those are the aids for its target group and those that state none; on the route for less
    digital users, the aids for digital inclusion. Aids that have ended are left out.

    Args:
        catalogus: the catalogue.
        route: the route.
        fase: the phase of which they are; None for those of which no phase is known.
    """
    found = [
        h
        for h in catalogus.hulpmiddelen.values()
        if not h.beeindigd and (fase in h.fase if fase else not h.fase) and _is_for(h, route)
    ]
    now = {one for deel in route.fasen if fase in {deel.fase, None} for one in deel.criteria}

    def order(h: Hulpmiddel) -> tuple[int, int, str]:
        ties = sum(band.doel in now for band in h.bijdragen)
        return STATUSES.index(h.status), -ties, h.naam.casefold()

    return tuple(sorted(found, key=order))


def _is_for(hulpmiddel: Hulpmiddel, route: Route) -> bool:
    if route.doelgroep is None:
        return bool(hulpmiddel.digitale_inclusie)
    return not hulpmiddel.doelgroepen or route.doelgroep in hulpmiddel.doelgroepen


def route_pagina(catalogus: Catalogus, route: Route) -> RoutePagina:
    """Return a route with its aids."""
    every = tuple(dict.fromkeys(one for deel in route.fasen for one in deel.criteria))
    zonder = tuple(
        _aid(catalogus, h, every) for h in hulpmiddelen_van_route(catalogus, route, None)
    )
    without, folded = fold(zonder, SHOWN)
    return RoutePagina(
        titel=route.titel,
        inleiding=route.inleiding,
        bron=bron_view(catalogus, route.bron),
        fasen=tuple(_phase(catalogus, route, deel) for deel in route.fasen),
        zonder_fase=without,
        zonder_fase_meer=folded,
    )


def _phase(catalogus: Catalogus, route: Route, deel: RouteFase) -> RouteFaseView:
    order = list(catalogus.criteria)
    ids = tuple(sorted(deel.criteria, key=order.index))
    rows = {name: _criteria(catalogus, ids, name) for name in ("gebruiker", "inclusie")}
    aids = tuple(
        _aid(catalogus, h, ids) for h in hulpmiddelen_van_route(catalogus, route, deel.fase)
    )
    shown, folded = fold(aids, SHOWN)
    return RouteFaseView(
        id=deel.fase,
        naam=FASEN[deel.fase],
        uitleg=deel.uitleg,
        vragen=deel.vragen,
        gebruiker=rows["gebruiker"],
        inclusie=rows["inclusie"],
        hulp=shown,
        meer=folded,
        bron=bron_view(catalogus, deel.bron),
    )


def _criteria(
    catalogus: Catalogus, ids: tuple[str, ...], perspectief: str
) -> tuple[RouteCriterium, ...]:
    chosen = (catalogus.criteria[one] for one in ids)
    return tuple(
        RouteCriterium(one.id, criterium_link(one), stand_view(dekking(catalogus, one)))
        for one in chosen
        if one.perspectief == perspectief
    )


def _aid(catalogus: Catalogus, hulpmiddel: Hulpmiddel, ids: tuple[str, ...]) -> RouteHulp:
    tied = {band.doel for band in hulpmiddel.bijdragen}
    return RouteHulp(
        id=hulpmiddel.id,
        link=hulpmiddel_link(hulpmiddel),
        type=keuze(catalogus, "type", hulpmiddel.type),
        status=keuze(catalogus, "status", hulpmiddel.status),
        samenvatting=hulpmiddel.samenvatting,
        criteria=tuple(
            (one, criterium_link(catalogus.criteria[one])) for one in ids if one in tied
        ),
        levering=levering(catalogus, hulpmiddel),
    )


def route_rijen(catalogus: Catalogus) -> tuple[RouteRij, ...]:
    """Return the routes per target group, each with how many aids it leads to."""
    return tuple(
        RouteRij(
            Verwijzing(route.titel, paths.route_path(route)),
            route.samenvatting,
            sum(not h.beeindigd and _is_for(h, route) for h in catalogus.hulpmiddelen.values()),
        )
        for route in catalogus.routes.values()
        if route.doelgroep
    )
