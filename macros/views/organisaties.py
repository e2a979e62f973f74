"""Organisations and roles: what they do, offer and own, and where they meet others.

Read by: ``organisatie.html``, ``organisaties.html``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros import paths
from macros.catalogus import Catalogus
from macros.models import (
    AanbiederBron,
    Bijdrage,
    Hulpmiddel,
    Organisatie,
)
from macros.views.governance import PlichtGroep, plichten_aan, plichten_van, rollen_van
from macros.views.hulpmiddelen import TegenspraakLink, Telling, tellingen
from macros.views.omgeving import GatGroep, OverlapGroep, acties_van, gaten, overlap
from macros.views.shared import (
    STATUSES,
    ActieRij,
    BronView,
    HulpmiddelRegel,
    Keuze,
    UitspraakView,
    Verwijzing,
    actie_rij,
    bron_view,
    fold,
    hulpmiddel_link,
    hulpmiddel_regel,
    keuze,
    organisatie_link,
    werkte_niet,
)

SHOWN = 6
"""How many aids of a list stand open before the others are folded."""


@dataclass(frozen=True)
class OrganisatieRij:
    """An organisation in one row."""

    link: Verwijzing
    omschrijving: str
    hulpmiddelen: int
    ontwikkeld: int
    acties: int
    taken: int


@dataclass(frozen=True)
class OrganisatieGroep:
    """A titled part of the overview."""

    id: str
    titel: str
    rijen: tuple[OrganisatieRij, ...]


@dataclass(frozen=True)
class RolTaken:
    """The tasks that come with a role."""

    rol: Verwijzing
    taken: tuple[UitspraakView, ...]


@dataclass(frozen=True)
class AanbodRij:
    """An aid that an organisation offers, in one line and one sentence."""

    regel: HulpmiddelRegel
    samenvatting: str


@dataclass(frozen=True)
class AanbodGroep:
    """The aids of one type: the first few, and the others."""

    soort: Keuze
    titel: str
    aantal: int
    eerste: tuple[AanbodRij, ...]
    meer: tuple[AanbodRij, ...]


@dataclass(frozen=True)
class Bevestiging:
    """An aid with ties that its provider did not confirm."""

    hulpmiddel: Verwijzing
    path: str
    open: int
    banden: int


@dataclass(frozen=True)
class Bevestigingen:
    """All ties that wait for the provider's word: the first aids, and the others."""

    open: int
    banden: int
    eerste: tuple[Bevestiging, ...]
    meer: tuple[Bevestiging, ...]


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
    rollen: tuple[RolTaken, ...]
    plichten: tuple[PlichtGroep, ...]
    ontvangt: tuple[PlichtGroep, ...]
    acties: tuple[ActieRij, ...]
    tellingen: tuple[Telling, ...]
    aanbod: tuple[AanbodGroep, ...]
    opdrachten: tuple[AanbodRij, ...]
    overlap: tuple[OverlapGroep, ...]
    gaten: tuple[GatGroep, ...]
    bevestigingen: Bevestigingen
    processen: tuple[Verwijzing, ...]
    tegenspraken: tuple[TegenspraakLink, ...]
    bron: BronView

    @property
    def aantal_hulpmiddelen(self) -> int:
        """How many aids it offers."""
        return sum(group.aantal for group in self.aanbod)

    @property
    def aantal_overlap(self) -> int:
        """For how many needs others offer something too."""
        return sum(len(group.rijen) for group in self.overlap)

    @property
    def aantal_gaten(self) -> int:
        """How many uncovered needs are near to what it does."""
        return sum(len(group.rijen) for group in self.gaten)


def organisatie_pagina(catalogus: Catalogus, organisatie_id: str) -> OrganisatiePagina:
    """Return the page of an organisation or role."""
    o = catalogus.organisaties[organisatie_id]
    aids = catalogus.hulpmiddelen.values()
    own = tuple(h for h in aids if o.id in h.aanbieders)
    running = tuple(h for h in own if not h.beeindigd)
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
        rollen=tuple(
            RolTaken(
                Verwijzing(rol.naam, f"governance/#rol-{rol.id}"),
                tuple(UitspraakView(t.tekst, bron_view(catalogus, t.bron)) for t in rol.taken),
            )
            for rol in rollen_van(catalogus, o.id)
        ),
        plichten=plichten_van(catalogus, o.id),
        ontvangt=plichten_aan(catalogus, o.id),
        acties=tuple(actie_rij(catalogus, a) for a in acties_van(catalogus, o)),
        tellingen=tellingen(catalogus, own, {"aanbieder": o.id}),
        aanbod=_aanbod(catalogus, own),
        opdrachten=tuple(_aanbod_rij(catalogus, h) for h in aids if o.id == h.opdrachtgever),
        overlap=overlap(catalogus, o, running),
        gaten=gaten(catalogus, o, running),
        bevestigingen=_bevestigingen(o, running),
        processen=tuple(
            Verwijzing(p.naam, paths.proces_path(p.id))
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


# ---------------------------------------------------------------- what it offers


def _aanbod(catalogus: Catalogus, own: tuple[Hulpmiddel, ...]) -> tuple[AanbodGroep, ...]:
    """Return the aids by type, the readiest first."""
    groups = []
    for soort in catalogus.types.values():
        found = sorted(
            (h for h in own if h.type == soort.naam),
            key=lambda h: (STATUSES.index(h.status), h.naam.casefold()),
        )
        rows = tuple(_aanbod_rij(catalogus, h) for h in found)
        if rows:
            groups.append(
                AanbodGroep(
                    keuze(catalogus, "type", soort.naam),
                    soort.meervoud,
                    len(rows),
                    *fold(rows, SHOWN),
                )
            )
    return tuple(groups)


def _aanbod_rij(catalogus: Catalogus, hulpmiddel: Hulpmiddel) -> AanbodRij:
    return AanbodRij(hulpmiddel_regel(catalogus, hulpmiddel), hulpmiddel.samenvatting)


def _bevestigingen(o: Organisatie, running: Iterable[Hulpmiddel]) -> Bevestigingen:
    """Return the ties whose source is not the word of this very provider."""
    rows = []
    for h in sorted(running, key=lambda h: h.naam.casefold()):
        waiting = sum(not _confirmed(band, o.id) for band in h.bijdragen)
        if waiting:
            path = f"{paths.hulpmiddel_path(h.id)}#bevestig"
            rows.append(Bevestiging(hulpmiddel_link(h), path, waiting, len(h.bijdragen)))
    total = sum(len(h.bijdragen) for h in running)
    waiting = sum(row.open for row in rows)
    return Bevestigingen(waiting, total, *fold(rows, SHOWN))


def _confirmed(band: Bijdrage, organisatie_id: str) -> bool:
    return isinstance(band.bron, AanbiederBron) and band.bron.aanbieder == organisatie_id


# ---------------------------------------------------------------- the overview


def organisatie_groepen(catalogus: Catalogus) -> tuple[OrganisatieGroep, ...]:
    """Return all organisations and roles, by what they do, each by name."""
    rows = sorted(catalogus.organisaties.values(), key=lambda o: o.naam.casefold())
    made = [(o, _rij(catalogus, o)) for o in rows]
    organisations = [pair for pair in made if pair[0].soort == "organisatie"]
    groups = (
        (
            "aanbieders",
            "Organisaties die hulpmiddelen aanbieden",
            [row for _, row in organisations if row.hulpmiddelen],
        ),
        (
            "andere",
            "Andere organisaties",
            [row for _, row in organisations if not row.hulpmiddelen],
        ),
        ("rollen", "Rollen", [row for o, row in made if o.soort == "rol"]),
    )
    return tuple(
        OrganisatieGroep(id_, title, tuple(found)) for id_, title, found in groups if found
    )


def _rij(catalogus: Catalogus, o: Organisatie) -> OrganisatieRij:
    own = [h for h in catalogus.hulpmiddelen.values() if o.id in h.aanbieders]
    return OrganisatieRij(
        organisatie_link(o),
        o.omschrijving or "",
        len(own),
        sum(h.status == "ontwikkeld" for h in own),
        sum(1 for _ in acties_van(catalogus, o)),
        sum(len(rol.taken) for rol in rollen_van(catalogus, o.id))
        + sum(len(group.rijen) for group in plichten_van(catalogus, o.id)),
    )
