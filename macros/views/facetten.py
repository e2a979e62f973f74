"""The facets of the catalogue, their static pages, and what the browser filters by.

Read by: ``catalogus.html``, ``facetpagina.html``, and the script of the catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from macros import models, paths
from macros.catalogus import Catalogus
from macros.models import LIJSTEN, Hulpmiddel
from macros.views.hulpmiddelen import FACETS, facet_values
from macros.views.shared import (
    LEVELS,
    MATES,
    STATUSES,
    BronView,
    Kaart,
    Keuze,
    bron_view,
    kaart,
    keuze,
)


@dataclass(frozen=True)
class Optie:
    """A value of a facet: how it stands in addresses, its name, how many aids have it."""

    waarde: str
    naam: str
    aantal: int
    path: str


@dataclass(frozen=True)
class Optiegroep:
    """Options under one heading; the heading is empty where a facet has no groups."""

    titel: str
    opties: tuple[Optie, ...]


@dataclass(frozen=True)
class Facet:
    """A facet with its options, in groups."""

    sleutel: str
    titel: str
    groepen: tuple[Optiegroep, ...]

    @property
    def opties(self) -> tuple[Optie, ...]:
        """All options, whatever their group."""
        return tuple(optie for groep in self.groepen for optie in groep.opties)


@dataclass(frozen=True)
class Waarom:
    """Why an aid matches a need: shown on its card when that need is chosen."""

    criterium: str
    nood: str
    mate: Keuze
    reden: str
    bron: BronView


@dataclass(frozen=True)
class Lijstkaart:
    """A card in the catalogue, with its reasons per need."""

    kaart: Kaart
    waarom: tuple[Waarom, ...]


PER_BLOK = 6
"""Cards that the browser lays out together: fills whole rows of one, two and three cards."""


@dataclass(frozen=True)
class CatalogusView:
    """The filterable catalogue."""

    facetten: tuple[Facet, ...]
    volgordes: tuple[tuple[str, str], ...]
    kaarten: tuple[Lijstkaart, ...]
    aantal: int
    index: Mapping[str, Any]
    per_blok: int = PER_BLOK

    @property
    def blokken(self) -> tuple[tuple[Lijstkaart, ...], ...]:
        """The cards, in blocks of ``per_blok``."""
        starts = range(0, len(self.kaarten), self.per_blok)
        return tuple(self.kaarten[start : start + self.per_blok] for start in starts)


@dataclass(frozen=True)
class Facetpagina:
    """The static page of one value of a facet."""

    path: str
    titel: str
    facet: str
    waarde: str
    uitleg: str
    kaarten: tuple[Kaart, ...]
    broers: tuple[Optie, ...]


STATIC_FACETS = (
    "type",
    "status",
    "principe",
    "perspectief",
    "doelgroep",
    "voor_wie",
    "fase",
    "bestuursniveau",
    "actie_voorzien",
)
"""Facets whose values have a page of their own here; the others lead to a record's page."""


def facetten(catalogus: Catalogus) -> tuple[Facet, ...]:
    """Return all facets, in the order in which the catalogue shows them."""
    counts: dict[tuple[str, str], int] = {}
    for hulpmiddel in catalogus.hulpmiddelen.values():
        for facet in FACETS:
            for value in facet_values(catalogus, hulpmiddel, facet):
                counts[facet, value] = counts.get((facet, value), 0) + 1
    return tuple(
        Facet(
            facet,
            titel,
            tuple(
                Optiegroep(
                    groep,
                    tuple(
                        Optie(value, naam, counts.get((facet, value), 0), path)
                        for value, naam, path in rows
                    ),
                )
                for groep, rows in _options(catalogus, facet)
            ),
        )
        for facet, titel in FACETS.items()
    )


_Rows = list[tuple[str, str, str]]


def waarden(catalogus: Catalogus, facet: str) -> tuple[str, ...]:
    """Return every value a facet can have, as it stands in addresses; aids may lack it."""
    if facet == "aanbieder":
        return tuple(catalogus.organisaties)
    if facet == "actie":
        return tuple(map(str, catalogus.acties))
    if facet == "digitale_inclusie":
        return "ja", "nee"
    return tuple(value for _, rows in _options(catalogus, facet) for value, _, _ in rows)


def _options(catalogus: Catalogus, facet: str) -> Iterator[tuple[str, _Rows]]:
    """Yield heading and (value, name, address) of the options of a facet."""
    if facet == "criterium":
        for principe in catalogus.principes.values():
            yield (
                principe.naam,
                [
                    (c.id.lower(), c.nood, paths.nood_path(c))
                    for c in catalogus.criteria_van(principe)
                ],
            )
        return
    yield "", _plain_options(catalogus, facet)


def _plain_options(catalogus: Catalogus, facet: str) -> _Rows:
    if facet == "principe":
        rows = [(p.id, p.naam) for p in catalogus.principes.values()]
    elif facet == "aanbieder":
        offering = {one for h in catalogus.hulpmiddelen.values() for one in h.aanbieders}
        found = [o for o in catalogus.organisaties.values() if o.id in offering]
        found.sort(key=lambda o: o.naam.casefold())
        return [(o.id, o.naam, paths.organisatie_path(o.id)) for o in found]
    elif facet == "actie":
        numbers = {n for h in catalogus.hulpmiddelen.values() for n in h.acties}
        return [
            (str(a.nummer), f"{a.nummer}. {a.titel}", paths.actie_path(a.nummer))
            for a in catalogus.acties.values()
            if a.nummer in numbers
        ]
    elif facet == "digitale_inclusie":
        return [("ja", "Voor wie digitaal minder vaardig is", "digitale-inclusie/")]
    elif facet in {"type", "status"}:
        rows = [
            (paths.slug(value), keuze(catalogus, facet, value).naam) for value in LIJSTEN[facet]
        ]
    else:
        rows = [(paths.slug(value), name) for value, name in _NAMES[facet].items()]
    return [(value, name, facet_path(facet, value)) for value, name in rows]


_NAMES: Mapping[str, Mapping[str, str]] = {
    "perspectief": {"gebruiker": "Gebruiker", "inclusie": "Digitale inclusie"},
    "doelgroep": {one: one.capitalize() for one in get_args(models.Doelgroep)},
    "voor_wie": {one: one.capitalize() for one in get_args(models.VoorWie)},
    "fase": {one: one.capitalize() for one in get_args(models.Fase)},
    "bestuursniveau": {one: one.capitalize() for one in get_args(models.Bestuursniveau)},
    "actie_voorzien": {"ja": "Ja", "nee": "Nee"},
}


def facet_path(facet: str, value: str) -> str:
    """Return the address of the static page of a value of a facet."""
    return f"hulpmiddelen/{facet.replace('_', '-')}/{value}/"


VOLGORDES = (
    ("relevantie", "relevantie"),
    ("naam", "naam"),
    ("status", "status"),
    ("gewijzigd", "laatst gewijzigd"),
)
"""The orders that a reader can choose: in the address, and as words; the first is the usual one."""

ALL_ON_PAGE = 500
"""Up to this many aids all cards stand on the page."""
FIRST_ON_PAGE = 50
"""Above it, this many do; the static pages of the facets hold the rest."""


def catalogus_view(catalogus: Catalogus) -> CatalogusView:
    """Return the filterable catalogue: Flemish aids first, readiest first, by type and name."""
    types = list(catalogus.types)
    order = sorted(
        catalogus.hulpmiddelen.values(),
        key=lambda h: (
            bool(h.beeindigd),
            LEVELS.index(h.bestuursniveau or LEVELS[0]),
            STATUSES.index(h.status),
            types.index(h.type),
            h.naam.casefold(),
        ),
    )
    facets = facetten(catalogus)
    shown = len(order) if len(order) <= ALL_ON_PAGE else FIRST_ON_PAGE
    return CatalogusView(
        facets,
        VOLGORDES,
        tuple(Lijstkaart(kaart(catalogus, h), _waarom(catalogus, h)) for h in order[:shown]),
        len(order),
        _index(catalogus, facets, order),
    )


def _waarom(catalogus: Catalogus, h: Hulpmiddel) -> tuple[Waarom, ...]:
    return tuple(
        Waarom(
            band.doel.lower(),
            catalogus.criteria[band.doel].nood,
            keuze(catalogus, "mate", band.mate),
            band.reden,
            bron_view(catalogus, band.bron),
        )
        for band in h.bijdragen
        if band.doel in catalogus.criteria
    )


def _index(
    catalogus: Catalogus, facets: tuple[Facet, ...], order: list[Hulpmiddel]
) -> dict[str, Any]:
    """Return what the script filters, sorts and exports by; names of facets stand once."""
    return {
        **list_index(facets, VOLGORDES),
        "zoekwoorden": {c.id.lower(): c.zoekwoorden for c in catalogus.criteria.values()},
        "rijen": [
            {
                "id": h.id,
                "naam": h.naam,
                "bekend_als": h.bekend_als,
                "samenvatting": h.samenvatting,
                "path": paths.hulpmiddel_path(h.id).removeprefix("hulpmiddelen/"),
                "mates": {
                    band.doel.lower(): MATES.index(band.mate)
                    for band in h.bijdragen
                    if band.doel in catalogus.criteria
                },
                "gewijzigd": max(h.historiek[-1].datum, h.nagekeken.datum),
                "facetten": {
                    facet.sleutel: values
                    for facet in facets
                    if (values := facet_values(catalogus, h, facet.sleutel))
                },
            }
            for h in order
        ],
    }


def list_index(facets: tuple[Facet, ...], orders: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    """Return what the script of any list with facets needs besides its rows."""
    return {
        "facetten": [
            {
                "sleutel": facet.sleutel,
                "titel": facet.titel,
                "waarden": {optie.waarde: optie.naam for optie in facet.opties},
            }
            for facet in facets
        ],
        "volgordes": [waarde for waarde, _ in orders],
    }


def facetpaginas(catalogus: Catalogus) -> Iterator[Facetpagina]:
    """Yield the static page of every value of the facets that have them."""
    cards: dict[tuple[str, str], list[Kaart]] = {}
    for h in sorted(catalogus.hulpmiddelen.values(), key=lambda h: h.naam.casefold()):
        card = kaart(catalogus, h)
        for facet_id in STATIC_FACETS:
            for value in facet_values(catalogus, h, facet_id):
                cards.setdefault((facet_id, value), []).append(card)
    for facet in facetten(catalogus):
        if facet.sleutel not in STATIC_FACETS:
            continue
        for optie in facet.opties:
            yield Facetpagina(
                optie.path,
                f"{facet.titel}: {optie.naam}",
                facet.titel,
                optie.naam,
                _uitleg(catalogus, facet.sleutel, optie.waarde),
                tuple(cards.get((facet.sleutel, optie.waarde), ())),
                facet.opties,
            )


def _uitleg(catalogus: Catalogus, facet: str, value: str) -> str:
    """Return what a value means, where the data say so."""
    if facet == "type":
        return next(t.omschrijving for t in catalogus.types.values() if paths.slug(t.naam) == value)
    if facet == "status":
        return next(
            row.omschrijving
            for row in catalogus.legendes
            if row.lijst == "status" and paths.slug(row.waarde) == value
        )
    if facet == "principe":
        return catalogus.principes[value].kern
    return ""
