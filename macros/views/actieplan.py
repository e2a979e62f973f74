"""The action plan as a list: its rows, its facets with their static pages, and what scripts need.

Read by: ``actieplan.html``, ``planfacet.html``, ``acties_lijst.html`` and the script of the plan.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from macros import paths
from macros.catalogus import Catalogus
from macros.dates import date_in_words
from macros.models import LIJSTEN, Actie
from macros.views.facetten import Facet, Optie, Optiegroep, list_index
from macros.views.planning import Later, Oordeel, later, oordeel, venster, venster_in_woorden
from macros.views.shared import (
    ActieLink,
    ActieRij,
    BronView,
    Verwijzing,
    actie_link,
    actie_rij,
    bron_view,
    hulpmiddel_link,
    keuze,
)

FACETS: Mapping[str, str] = {
    "eigenaar": "Eigenaar",
    "timing": "Termijn",
    "budget": "Budget",
    "status": "Status volgens de bron",
    "onderdeel": "Deel van het plan",
    "type": "Soort hulpmiddel",
    "hulpmiddel": "Hulpmiddel",
}
"""The facets by which actions are chosen: the key of the address, and the title of the facet."""

STATIC_FACETS = ("timing", "budget", "status", "onderdeel", "type")
"""Facets whose values have a page of their own here; the others lead to a record's page."""

LISTS: Mapping[str, str] = {
    "timing": "timing_band",
    "budget": "budget_band",
    "status": "actiestatus",
    "type": "type",
}
"""The list of choices behind a facet."""

ONDERDELEN: Mapping[str, str] = {
    "hulpmiddelen": "Acties voor de hulpmiddelen",
    "operationalisering": "Acties om de strategie te doen werken",
}

VOLGORDES = (
    ("nummer", "nummer"),
    ("nummer-af", "nummer, hoogste eerst"),
    ("eigenaar", "eigenaar, van A tot Z"),
    ("eigenaar-af", "eigenaar, van Z tot A"),
    ("timing", "termijn, kortste eerst"),
    ("timing-af", "termijn, langste eerst"),
    ("budget", "budget, laagste eerst"),
    ("budget-af", "budget, hoogste eerst"),
    ("status", "status, op te starten eerst"),
    ("status-af", "status, verst gevorderd eerst"),
)
"""The orders that a reader can choose: in the address, and as words; the first is the usual one."""

WEERGAVEN = (
    Verwijzing("Tabel", "actieplan/"),
    Verwijzing("Tijdlijn", "actieplan/tijdlijn/"),
    Verwijzing("Raakvlakken", "actieplan/raakvlakken/"),
    Verwijzing("Eigenaars", "actieplan/eigenaars/"),
)
"""The views of the plan, each a page."""


@dataclass(frozen=True)
class GebeurtenisView:
    """A later event in words.

    Attributes:
        actie: the action.
        plaats: the day by which it takes its place among others.
        datum: its date, as the source gives it.
        in_woorden: the same in words.
        tekst: what happened.
        over: the aid that it is about; None when it is about the action itself.
        bron: where it stands.
    """

    actie: ActieLink
    plaats: date
    datum: str
    in_woorden: str
    tekst: str
    over: Verwijzing | None
    bron: BronView


@dataclass(frozen=True)
class PlanRij:
    """An action in one row of the plan, with what follows from the day.

    Attributes:
        rij: what the source says.
        wanneer: when it should be finished, in words.
        oordeel: what follows from the day.
        gebeurtenissen: what became known later, oldest first.
    """

    rij: ActieRij
    wanneer: str
    oordeel: Oordeel
    gebeurtenissen: tuple[GebeurtenisView, ...]


@dataclass(frozen=True)
class VerouderingView:
    """After how many months a statement is called old, and why."""

    maanden: int
    reden: str
    bron: BronView


@dataclass(frozen=True)
class PlanView:
    """The filterable plan."""

    facetten: tuple[Facet, ...]
    volgordes: tuple[tuple[str, str], ...]
    rijen: tuple[PlanRij, ...]
    stand: str
    index: Mapping[str, Any]


@dataclass(frozen=True)
class PlanFacetpagina:
    """The static page of one value of a facet of the plan."""

    path: str
    titel: str
    facet: str
    waarde: str
    uitleg: str
    rijen: tuple[PlanRij, ...]
    stand: str
    broers: tuple[Optie, ...]


def plan_view(catalogus: Catalogus, vandaag: date) -> PlanView:
    """Return the filterable plan, in the order of the strategy."""
    facets = facetten(catalogus)
    return PlanView(
        facets,
        VOLGORDES,
        plan_rijen(catalogus, catalogus.acties.values(), vandaag),
        date_in_words(vandaag.isoformat()),
        _index(catalogus, facets),
    )


def plan_rijen(catalogus: Catalogus, acties: Iterable[Actie], vandaag: date) -> tuple[PlanRij, ...]:
    """Return actions as rows of the plan."""
    return tuple(_rij(catalogus, actie, vandaag) for actie in acties)


def _rij(catalogus: Catalogus, actie: Actie, vandaag: date) -> PlanRij:
    return PlanRij(
        actie_rij(catalogus, actie),
        venster_in_woorden(venster(catalogus, actie.timing_band)),
        oordeel(catalogus, actie, vandaag),
        gebeurtenissen(catalogus, actie),
    )


def gebeurtenissen(catalogus: Catalogus, actie: Actie) -> tuple[GebeurtenisView, ...]:
    """Return the later events of an action in words, oldest first."""
    link = ActieLink(actie.nummer, actie.titel, paths.actie_path(actie.nummer))
    return tuple(
        GebeurtenisView(
            link,
            event.plaats,
            event.rij.datum,
            date_in_words(event.rij.datum),
            _tekst(catalogus, event),
            hulpmiddel_link(event.hulpmiddel) if event.hulpmiddel else None,
            bron_view(catalogus, event.rij.bron),
        )
        for event in later(catalogus, actie)
    )


def _tekst(catalogus: Catalogus, event: Later) -> str:
    if event.rij.gebeurtenis:
        return event.rij.gebeurtenis
    lijst = "status" if event.hulpmiddel else "actiestatus"
    return f"Status: {keuze(catalogus, lijst, event.rij.status or '').naam.lower()}."


def veroudering(catalogus: Catalogus) -> VerouderingView:
    """Return after how long a statement about an action is called old."""
    rule = catalogus.planning.verouderd
    return VerouderingView(rule.maanden, rule.reden, bron_view(catalogus, rule.bron))


# ---------------------------------------------------------------- facets


def facet_values(catalogus: Catalogus, actie: Actie, facet: str) -> tuple[str, ...]:
    """Return an action's values for a facet, as they stand in addresses."""
    if facet == "eigenaar":
        return actie.eigenaars
    if facet == "hulpmiddel":
        return tuple(h.id for h in catalogus.hulpmiddelen_van_actie(actie.nummer))
    if facet == "onderdeel":
        return (actie.onderdeel,)
    if facet == "type":
        return (paths.slug(actie.type),) if actie.type else ()
    found = {"timing": actie.timing_band, "budget": actie.budget_band, "status": actie.status}
    return (paths.slug(found[facet]),)


def choose(catalogus: Catalogus, wanted: Mapping[str, str]) -> tuple[Actie, ...]:
    """Return the actions that have all wanted facet values, in the order of the strategy."""
    return tuple(
        actie
        for actie in catalogus.acties.values()
        if all(
            paths.slug(value) in facet_values(catalogus, actie, facet)
            for facet, value in wanted.items()
        )
    )


def facetten(catalogus: Catalogus) -> tuple[Facet, ...]:
    """Return all facets of the plan, in the order in which it shows them."""
    return tuple(_facet(catalogus, facet, titel) for facet, titel in FACETS.items())


def _facet(catalogus: Catalogus, facet: str, titel: str) -> Facet:
    counts = Counter(
        value
        for actie in catalogus.acties.values()
        for value in set(facet_values(catalogus, actie, facet))
    )
    options = (
        Optie(value, naam, counts[paths.slug(value)], path)
        for value, naam, path in _options(catalogus, facet)
    )
    return Facet(facet, titel, (Optiegroep("", tuple(options)),))


def waarden(catalogus: Catalogus, facet: str) -> tuple[str, ...]:
    """Return every value a facet can have, as it stands in addresses; actions may lack it."""
    if facet == "eigenaar":
        return tuple(catalogus.organisaties)
    if facet == "hulpmiddel":
        return tuple(catalogus.hulpmiddelen)
    return tuple(value for value, _, _ in _options(catalogus, facet))


def _options(catalogus: Catalogus, facet: str) -> Iterator[tuple[str, str, str]]:
    """Yield value, name and address of the options of a facet."""
    if facet == "eigenaar":
        owners = {one for actie in catalogus.acties.values() for one in actie.eigenaars}
        for o in sorted((catalogus.organisaties[one] for one in owners), key=_by_name):
            yield o.id, o.naam, paths.organisatie_path(o.id)
    elif facet == "hulpmiddel":
        for h in sorted((h for h in catalogus.hulpmiddelen.values() if h.acties), key=_by_name):
            yield h.id, h.naam, paths.hulpmiddel_path(h.id)
    elif facet == "onderdeel":
        for value, naam in ONDERDELEN.items():
            yield value, naam, plan_facet_path(facet, value)
    else:
        for value in LIJSTEN[LISTS[facet]]:
            found = keuze(catalogus, LISTS[facet], value)
            yield found.slug, found.naam, plan_facet_path(facet, found.slug)


def _by_name(record: Any) -> str:
    naam: str = record.naam.casefold()
    return naam


def plan_facet_path(facet: str, value: str) -> str:
    """Return the address of the static page of a value of a facet of the plan."""
    return f"actieplan/{facet}/{value}/"


def _index(catalogus: Catalogus, facets: tuple[Facet, ...]) -> dict[str, Any]:
    """Return what the script filters, searches and sorts by."""
    return {
        **list_index(facets, VOLGORDES),
        "zoekwoorden": {},
        "rijen": [
            {
                "id": str(actie.nummer),
                "naam": actie_link(actie).naam,
                "bekend_als": [actie.kort],
                "samenvatting": actie.samenvatting,
                "facetten": {
                    facet.sleutel: values
                    for facet in facets
                    if (values := facet_values(catalogus, actie, facet.sleutel))
                },
            }
            for actie in catalogus.acties.values()
        ],
    }


def plan_facetpaginas(catalogus: Catalogus, vandaag: date) -> Iterator[PlanFacetpagina]:
    """Yield the static page of every value of the facets that have them."""
    for facet in facetten(catalogus):
        if facet.sleutel not in STATIC_FACETS:
            continue
        for optie in facet.opties:
            yield PlanFacetpagina(
                optie.path,
                f"Acties met {facet.titel.lower()}: {optie.naam}",
                facet.titel,
                optie.naam,
                _uitleg(catalogus, facet.sleutel, optie.waarde),
                plan_rijen(catalogus, choose(catalogus, {facet.sleutel: optie.waarde}), vandaag),
                date_in_words(vandaag.isoformat()),
                facet.opties,
            )


def _uitleg(catalogus: Catalogus, facet: str, slug: str) -> str:
    """Return what a value means, where the data say so."""
    return next(
        (
            row.omschrijving
            for row in catalogus.legendes
            if row.lijst == LISTS.get(facet) and paths.slug(row.waarde) == slug
        ),
        "",
    )
