"""The catalogue and the page of one aid.

Read by: ``hulpmiddel.html``, ``hulpmiddelen_lijst.html``, ``catalogus.html``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from typing import TypeVar
from urllib.parse import urlencode

from macros import paths
from macros.catalogus import Catalogus, bronnen_in
from macros.dates import date_in_words
from macros.models import Hulpmiddel, WebBron
from macros.views.landschap import kaders_met, registers_via
from macros.views.processen import PuntView, punten_over_hulpmiddel
from macros.views.shared import (
    STATUSES,
    ActieRij,
    BandView,
    BronView,
    Kaart,
    Keuze,
    Moment,
    PrincipeMerk,
    UitspraakView,
    Verwijzing,
    actie_rij,
    band_view,
    bron_view,
    bronnen_view,
    criterium_link,
    fold,
    hulpmiddel_link,
    kaart,
    keuze,
    momenten,
    organisatie_links,
    uitspraken,
    werkte_niet,
)

T = TypeVar("T")


@dataclass(frozen=True)
class TegenspraakLink:
    """A contradiction that touches the record."""

    onderwerp: str
    path: str
    keuze: str


@dataclass(frozen=True)
class LinkView:
    """A web address; ``werkte_niet`` is the day on which it was tried in vain, in words."""

    titel: str
    url: str
    soort: str
    host: str
    werkte_niet: str


@dataclass(frozen=True)
class Onderdeel:
    """A part of an aid's page that sources may leave open."""

    id: str
    titel: str
    vraag: str
    punten: tuple[UitspraakView, ...]


@dataclass(frozen=True)
class BandenVanPrincipe:
    """The ties of an aid to one principle and its criteria."""

    principe: PrincipeMerk
    banden: tuple[BandView, ...]


@dataclass(frozen=True)
class EindeView:
    """That an aid ended."""

    datum: str
    opvolger: Verwijzing | None
    bron: BronView


@dataclass(frozen=True)
class Alternatief:
    """Another aid that helps with the same needs."""

    kaart: Kaart
    gedeeld: tuple[Verwijzing, ...]


@dataclass(frozen=True)
class HulpmiddelPagina:
    """Everything on the page of an aid."""

    kaart: Kaart
    bekend_als: tuple[str, ...]
    beschrijving: str
    opdrachtgever: Verwijzing | None
    bestuursniveau: str
    doelgroepen: tuple[str, ...]
    voor_wie: tuple[str, ...]
    fasen: tuple[str, ...]
    aan_de_slag: Onderdeel
    praktisch: tuple[Onderdeel, ...]
    banden: tuple[BandenVanPrincipe, ...]
    type_meervoud: str
    type_banden: tuple[BandView, ...]
    type_acties: tuple[ActieRij, ...]
    inclusie: UitspraakView | None
    acties: tuple[ActieRij, ...]
    verwant: tuple[Kaart, ...]
    meer_verwant: tuple[Kaart, ...]
    alternatieven: tuple[Alternatief, ...]
    bevindingen: tuple[PuntView, ...]
    links: tuple[LinkView, ...]
    registers: tuple[Verwijzing, ...]
    kaders: tuple[Verwijzing, ...]
    historiek: tuple[Moment, ...]
    einde: EindeView | None
    tegenspraken: tuple[TegenspraakLink, ...]
    bronnen: tuple[BronView, ...]
    nagekeken: str
    nagekeken_waaraan: str
    heeft_openbare_pagina: bool


@dataclass(frozen=True)
class Groep:
    """A titled part of a list of aids."""

    id: str
    titel: str
    uitleg: str
    kaarten: tuple[Kaart, ...]


RELATED = 6
"""How many related aids stand open before the others are folded."""


def hulpmiddel_pagina(catalogus: Catalogus, hulpmiddel_id: str) -> HulpmiddelPagina:
    """Return the page of an aid."""
    h = catalogus.hulpmiddelen[hulpmiddel_id]
    card = kaart(catalogus, h)
    soort = catalogus.types[h.type]
    related, more_related = fold(_verwant(catalogus, h), RELATED)
    return HulpmiddelPagina(
        kaart=card,
        bekend_als=h.bekend_als,
        beschrijving=h.beschrijving,
        opdrachtgever=_one(
            organisatie_links(catalogus, [h.opdrachtgever] if h.opdrachtgever else [])
        ),
        bestuursniveau=h.bestuursniveau or "",
        doelgroepen=h.doelgroepen,
        voor_wie=h.voor_wie,
        fasen=h.fase,
        aan_de_slag=Onderdeel(
            "aan-de-slag",
            "Hoe begin je?",
            "hoe je ermee begint",
            uitspraken(catalogus, h.aan_de_slag),
        ),
        praktisch=(
            Onderdeel(
                "voorwaarden",
                "Wie mag het gebruiken?",
                "wie het mag gebruiken",
                uitspraken(catalogus, h.voorwaarden),
            ),
            Onderdeel("kosten", "Wat kost het?", "wat het kost", uitspraken(catalogus, h.kosten)),
            Onderdeel(
                "gebruikt-door",
                "Wie gebruikt het al?",
                "wie het al gebruikt",
                uitspraken(catalogus, h.gebruikt_door),
            ),
        ),
        banden=tuple(
            BandenVanPrincipe(
                merk,
                tuple(
                    band_view(catalogus, band)
                    for band in h.bijdragen
                    if catalogus.principe_van(band.doel).id == merk.id
                ),
            )
            for merk in card.principes
        ),
        type_meervoud=soort.meervoud,
        type_banden=tuple(band_view(catalogus, band) for band in soort.bijdragen),
        type_acties=tuple(actie_rij(catalogus, catalogus.acties[n]) for n in soort.acties),
        inclusie=_one(
            uitspraken(catalogus, [h.digitale_inclusie_reden] if h.digitale_inclusie_reden else [])
        ),
        acties=tuple(actie_rij(catalogus, catalogus.acties[n]) for n in h.acties),
        verwant=related,
        meer_verwant=more_related,
        alternatieven=_alternatieven(catalogus, h),
        bevindingen=punten_over_hulpmiddel(catalogus, h.id),
        links=tuple(
            LinkView(
                link.titel,
                link.url,
                link.soort,
                link.url.split("/")[2],
                werkte_niet(catalogus, link.url),
            )
            for link in h.links
        ),
        registers=registers_via(catalogus, h.id),
        kaders=kaders_met(catalogus, h.id),
        historiek=momenten(catalogus, h.historiek, "status"),
        einde=_einde(catalogus, h),
        tegenspraken=tuple(
            TegenspraakLink(t.onderwerp, f"over/bronnen/#{t.id}", t.keuze)
            for t in catalogus.tegenspraken.values()
            if h.id in t.hulpmiddelen
        ),
        bronnen=bronnen_view(catalogus, h.bronnen),
        nagekeken=date_in_words(h.nagekeken.datum),
        nagekeken_waaraan=("de aanbieder" if h.nagekeken.waaraan == "aanbieder" else "de bronnen"),
        heeft_openbare_pagina=any(isinstance(one, WebBron) for one in bronnen_in(h)),
    )


def _one(items: tuple[T, ...]) -> T | None:
    return items[0] if items else None


def _verwant(catalogus: Catalogus, h: Hulpmiddel) -> tuple[Kaart, ...]:
    """Related aids, in both directions: a relation that one side names holds for the other."""
    return kaarten(catalogus, (catalogus.hulpmiddelen[one] for one in catalogus.verwanten[h.id]))


MOST_ALTERNATIVES = 5
"""How many aids that help with the same are worth a reader's time."""


def _alternatieven(catalogus: Catalogus, h: Hulpmiddel) -> tuple[Alternatief, ...]:
    """Aids that help with the same needs: most shared needs first, then readiest, then by name."""
    shared: dict[str, list[str]] = {}
    for band in h.bijdragen:
        if band.doel in catalogus.criteria:
            for other, _ in catalogus.lopende_banden(band.doel):
                shared.setdefault(other.id, []).append(band.doel)
    shared.pop(h.id, None)
    ids = nsmallest(
        MOST_ALTERNATIVES,
        shared,
        key=lambda one: (
            -len(shared[one]),
            STATUSES.index(catalogus.hulpmiddelen[one].status),
            catalogus.hulpmiddelen[one].naam.casefold(),
        ),
    )
    return tuple(
        Alternatief(
            kaart(catalogus, catalogus.hulpmiddelen[one]),
            tuple(criterium_link(catalogus.criteria[doel]) for doel in shared[one]),
        )
        for one in ids
    )


def _einde(catalogus: Catalogus, h: Hulpmiddel) -> EindeView | None:
    if h.beeindigd is None:
        return None
    opvolger = h.beeindigd.opgevolgd_door
    return EindeView(
        date_in_words(h.beeindigd.datum),
        hulpmiddel_link(catalogus.hulpmiddelen[opvolger]) if opvolger else None,
        bron_view(catalogus, h.beeindigd.bron),
    )


FACETS: Mapping[str, str] = {
    "criterium": "Nood",
    "principe": "Principe",
    "perspectief": "Perspectief",
    "type": "Soort hulpmiddel",
    "status": "Status",
    "doelgroep": "Voor diensten aan",
    "voor_wie": "Wie werkt ermee",
    "fase": "Wanneer",
    "aanbieder": "Aanbieder",
    "bestuursniveau": "Bestuursniveau",
    "digitale_inclusie": "Digitale inclusie",
    "actie_voorzien": "Actie voorzien",
    "actie": "Actie",
}
"""The facets by which aids are chosen: the key of the address, and the title of the facet."""

_FIELDS: Mapping[str, str] = {
    "doelgroep": "doelgroepen",
    "aanbieder": "aanbieders",
    "actie": "acties",
}
"""The field behind a facet, where it is not called the same."""


def facet_values(catalogus: Catalogus, hulpmiddel: Hulpmiddel, facet: str) -> tuple[str, ...]:
    """Return an aid's values for a facet, as they stand in addresses (slugs)."""
    if facet == "principe":
        return tuple(principe.id for principe in catalogus.principes_van(hulpmiddel))
    if facet in {"criterium", "perspectief"}:
        tied = [b.doel for b in hulpmiddel.bijdragen if b.doel in catalogus.criteria]
        if facet == "criterium":
            return tuple(doel.lower() for doel in tied)
        return tuple(dict.fromkeys(catalogus.criteria[doel].perspectief for doel in tied))
    value = getattr(hulpmiddel, _FIELDS.get(facet, facet))
    if value is None:
        return ()
    if isinstance(value, bool):
        return ("ja" if value else "nee",)
    values = value if isinstance(value, tuple) else (value,)
    return tuple(paths.slug(str(one)) for one in values)


def choose(catalogus: Catalogus, wanted: Mapping[str, str]) -> tuple[Hulpmiddel, ...]:
    """Return the aids that have all wanted facet values, by name."""
    found = [
        h
        for h in catalogus.hulpmiddelen.values()
        if all(
            paths.slug(value) in facet_values(catalogus, h, facet)
            for facet, value in wanted.items()
        )
    ]
    return tuple(sorted(found, key=lambda h: h.naam.casefold()))


def kaarten(catalogus: Catalogus, hulpmiddelen: Iterable[Hulpmiddel]) -> tuple[Kaart, ...]:
    """Return the cards of aids."""
    return tuple(kaart(catalogus, h) for h in hulpmiddelen)


def soorten(catalogus: Catalogus) -> tuple[Groep, ...]:
    """Return the types of aids, each with its aids by name."""
    return tuple(
        Groep(
            id=paths.slug(soort.naam),
            titel=soort.meervoud,
            uitleg=soort.omschrijving,
            kaarten=kaarten(catalogus, choose(catalogus, {"type": soort.naam})),
        )
        for soort in catalogus.types.values()
    )


@dataclass(frozen=True)
class Telling:
    """How many aids have a status, with the filter that lists them."""

    keuze: Keuze
    aantal: int
    path: str


def tellingen(
    catalogus: Catalogus, hulpmiddelen: Iterable[Hulpmiddel], filters: Mapping[str, str]
) -> tuple[Telling, ...]:
    """Return how many of these aids have each status, readiest first; also when it is none.

    Args:
        catalogus: the records.
        hulpmiddelen: the aids to count.
        filters: the filters of the catalogue that list just these aids.
    """
    counts: Counter[str] = Counter(h.status for h in hulpmiddelen)
    return tuple(
        Telling(
            keuze(catalogus, "status", status),
            counts[status],
            f"hulpmiddelen/?{urlencode({**filters, 'status': paths.slug(status)})}",
        )
        for status in STATUSES
    )
