"""The action plan and the page of one action.

Read by: ``actieplan.html``, ``actie.html``, ``acties_lijst.html``.
"""

from __future__ import annotations

from dataclasses import dataclass

from macros import paths
from macros.catalogus import Catalogus
from macros.models import Actie
from macros.views.hulpmiddelen import TegenspraakLink, kaarten
from macros.views.shared import (
    ActieRij,
    BronView,
    Kaart,
    Keuze,
    Moment,
    Verwijzing,
    actie_link,
    actie_rij,
    bronnen_view,
    keuze,
    momenten,
)


@dataclass(frozen=True)
class Raakvlak:
    """A relation to another action; ``is_afgeleid`` when only the other side names it."""

    link: Verwijzing
    is_afgeleid: bool


@dataclass(frozen=True)
class ActiePagina:
    """Everything on the page of an action."""

    rij: ActieRij
    type: Keuze | None
    timing_tekst: str
    budget_tekst: str
    stappen: tuple[str, ...]
    raakvlakken: tuple[Raakvlak, ...]
    raakvlakken_tekst: str
    hulpmiddelen: tuple[Kaart, ...]
    type_hulpmiddelen: Verwijzing | None
    historiek: tuple[Moment, ...]
    tegenspraken: tuple[TegenspraakLink, ...]
    bronnen: tuple[BronView, ...]
    vorige: Verwijzing | None
    volgende: Verwijzing | None


@dataclass(frozen=True)
class LegendeView:
    """The meaning of the values of one list."""

    titel: str
    waarden: tuple[tuple[Keuze, BronView], ...]


def actie_pagina(catalogus: Catalogus, nummer: int) -> ActiePagina:
    """Return the page of an action."""
    actie = catalogus.acties[nummer]
    order = tuple(catalogus.acties.values())
    place = order.index(actie)
    types = [soort for soort in catalogus.types.values() if nummer in soort.acties]
    return ActiePagina(
        rij=actie_rij(catalogus, actie),
        type=keuze(catalogus, "type", actie.type) if actie.type else None,
        timing_tekst=actie.timing,
        budget_tekst=actie.budget,
        stappen=actie.stappen,
        raakvlakken=_raakvlakken(catalogus, actie),
        raakvlakken_tekst=actie.raakvlakken_tekst or "",
        hulpmiddelen=kaarten(catalogus, catalogus.hulpmiddelen_van_actie(nummer)),
        type_hulpmiddelen=(
            Verwijzing(types[0].meervoud, paths.type_path(types[0].naam)) if types else None
        ),
        historiek=momenten(catalogus, actie.historiek, "actiestatus"),
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
