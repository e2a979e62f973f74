"""Organisations and roles.

Read by: ``organisatie.html``, ``organisaties.html``.
"""

from __future__ import annotations

from dataclasses import dataclass

from macros.catalogus import Catalogus
from macros.views.hulpmiddelen import TegenspraakLink, kaarten
from macros.views.shared import (
    ActieRij,
    BronView,
    Kaart,
    UitspraakView,
    Verwijzing,
    actie_rij,
    bron_view,
    organisatie_link,
    werkte_niet,
)


@dataclass(frozen=True)
class OrganisatieRij:
    """An organisation in one row."""

    link: Verwijzing
    soort: str
    omschrijving: str
    aantal_hulpmiddelen: int
    aantal_acties: int


@dataclass(frozen=True)
class OrganisatiePagina:
    """Everything on the page of an organisation."""

    id: str
    naam: str
    soort: str
    bekend_als: tuple[str, ...]
    omschrijving: str
    bestuursniveau: str
    uri: str
    url: str
    url_werkte_niet: str
    taken: tuple[UitspraakView, ...]
    hulpmiddelen: tuple[Kaart, ...]
    opdrachten: tuple[Kaart, ...]
    acties: tuple[ActieRij, ...]
    processen: tuple[Verwijzing, ...]
    tegenspraken: tuple[TegenspraakLink, ...]
    bron: BronView


def organisatie_pagina(catalogus: Catalogus, organisatie_id: str) -> OrganisatiePagina:
    """Return the page of an organisation or role."""
    o = catalogus.organisaties[organisatie_id]
    aids = catalogus.hulpmiddelen.values()
    return OrganisatiePagina(
        id=o.id,
        naam=o.naam,
        soort=o.soort,
        bekend_als=o.bekend_als,
        omschrijving=o.omschrijving or "",
        bestuursniveau=o.bestuursniveau or "",
        uri=o.uri or "",
        url=o.url or "",
        url_werkte_niet=werkte_niet(catalogus, o.url or ""),
        taken=tuple(
            UitspraakView(taak.tekst, bron_view(catalogus, taak.bron))
            for rol in catalogus.governance.rollen
            if o.id in rol.organisaties
            for taak in rol.taken
        ),
        hulpmiddelen=kaarten(catalogus, (h for h in aids if o.id in h.aanbieders)),
        opdrachten=kaarten(catalogus, (h for h in aids if o.id == h.opdrachtgever)),
        acties=tuple(
            actie_rij(catalogus, a) for a in catalogus.acties.values() if o.id in a.eigenaars
        ),
        processen=tuple(
            Verwijzing(p.naam, f"processen/{p.id}/")
            for p in catalogus.processen.processen
            if p.eigenaar == o.id
        ),
        tegenspraken=tuple(
            TegenspraakLink(t.onderwerp, f"over/bronnen/#{t.id}", t.keuze)
            for t in catalogus.tegenspraken.values()
            if o.id in t.organisaties
        ),
        bron=bron_view(catalogus, o.bron),
    )


def organisatie_rijen(catalogus: Catalogus) -> tuple[OrganisatieRij, ...]:
    """Return all organisations and roles: organisations first, each by name."""
    rows = sorted(catalogus.organisaties.values(), key=lambda o: (o.soort, o.naam.casefold()))
    return tuple(
        OrganisatieRij(
            organisatie_link(o),
            o.soort,
            o.omschrijving or "",
            sum(o.id in h.aanbieders for h in catalogus.hulpmiddelen.values()),
            sum(o.id in a.eigenaars for a in catalogus.acties.values()),
        )
        for o in rows
    )
