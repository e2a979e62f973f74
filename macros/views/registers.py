"""The base registries, as a list with facets.

Read by: ``authentieke_bronnen.html`` and its script.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from macros import paths
from macros.catalogus import Catalogus
from macros.models_landschap import AuthentiekeBron, Onderwerp
from macros.views.facetten import Facet, Optie, Optiegroep, list_index
from macros.views.landschap import Weblink, weblinks
from macros.views.shared import (
    LEVELS,
    BronView,
    Verwijzing,
    bron_view,
    hulpmiddel_link,
    organisatie_link,
)

PATH = "authentieke-bronnen/"
VOLGORDES = (("onderwerp", "onderwerp"),)
FACETTEN: Mapping[str, tuple[str, Callable[[AuthentiekeBron], tuple[str, ...]]]] = {
    "onderwerp": ("Onderwerp", lambda one: (one.onderwerp,)),
    "bestuursniveau": ("Bestuursniveau", lambda one: (one.bestuursniveau,)),
    "houder": ("Houder", lambda one: (one.houder,) if one.houder else ()),
    "hulpmiddel": (
        "Bereikbaar via",
        lambda one: tuple(
            dict.fromkeys(way.hulpmiddel for way in one.ontsluiting if way.hulpmiddel)
        ),
    ),
}
"""Facets: title, and the values of a register."""


@dataclass(frozen=True)
class OntsluitingView:
    """A way in which a register is reached."""

    tekst: str
    hulpmiddel: Verwijzing | None
    bron: BronView


@dataclass(frozen=True)
class RegisterView:
    """A base registry."""

    id: str
    naam: str
    bekend_als: tuple[str, ...]
    bestuursniveau: str
    houder: Verwijzing | None
    inhoud: str
    ontsluiting: tuple[OntsluitingView, ...]
    links: tuple[Weblink, ...]
    bron: BronView


@dataclass(frozen=True)
class Registergroep:
    """The registers about one subject."""

    id: str
    titel: str
    registers: tuple[RegisterView, ...]


@dataclass(frozen=True)
class RegistersView:
    """The filterable list of base registries."""

    facetten: tuple[Facet, ...]
    volgordes: tuple[tuple[str, str], ...]
    groepen: tuple[Registergroep, ...]
    aantal: int
    index: Mapping[str, Any]


def registers_view(catalogus: Catalogus) -> RegistersView:
    """Return the base registries by subject; within one, the Flemish first."""
    order = sorted(
        catalogus.authentieke_bronnen.values(),
        key=lambda one: (
            get_args(Onderwerp).index(one.onderwerp),
            LEVELS.index(one.bestuursniveau),
            one.naam.casefold(),
        ),
    )
    facets = _facetten(catalogus, order)
    groups = tuple(
        Registergroep(
            paths.slug(subject),
            subject.capitalize(),
            tuple(_register(catalogus, one) for one in order if one.onderwerp == subject),
        )
        for subject in dict.fromkeys(one.onderwerp for one in order)
    )
    rows = [
        {
            "id": one.id,
            "naam": one.naam,
            "bekend_als": list(one.bekend_als),
            "samenvatting": one.inhoud,
            "facetten": {
                key: [paths.slug(value) for value in values(one)]
                for key, (_, values) in FACETTEN.items()
            },
        }
        for one in order
    ]
    index = {**list_index(facets, VOLGORDES), "zoekwoorden": {}, "rijen": rows}
    return RegistersView(facets, VOLGORDES, groups, len(order), index)


def _facetten(catalogus: Catalogus, order: list[AuthentiekeBron]) -> tuple[Facet, ...]:
    facets = []
    for key, (title, values) in FACETTEN.items():
        found = [value for one in order for value in values(one)]
        options = []
        for value in dict.fromkeys(found):
            link = _optie_link(catalogus, key, value)
            options.append(Optie(paths.slug(value), link.naam, found.count(value), link.path))
        if key in {"houder", "hulpmiddel"}:
            options.sort(key=lambda one: one.naam.casefold())
        facets.append(Facet(key, title, (Optiegroep("", tuple(options)),)))
    return tuple(facets)


def _optie_link(catalogus: Catalogus, facet: str, value: str) -> Verwijzing:
    """Return the name of a value, and where it leads without a script; nowhere for a level."""
    if facet == "houder":
        return organisatie_link(catalogus.organisaties[value])
    if facet == "hulpmiddel":
        return hulpmiddel_link(catalogus.hulpmiddelen[value])
    path = f"{PATH}#{paths.slug(value)}" if facet == "onderwerp" else ""
    return Verwijzing(value.capitalize(), path)


def _register(catalogus: Catalogus, bron: AuthentiekeBron) -> RegisterView:
    return RegisterView(
        bron.id,
        bron.naam,
        bron.bekend_als,
        bron.bestuursniveau,
        organisatie_link(catalogus.organisaties[bron.houder]) if bron.houder else None,
        bron.inhoud,
        tuple(
            OntsluitingView(
                one.tekst,
                hulpmiddel_link(catalogus.hulpmiddelen[one.hulpmiddel]) if one.hulpmiddel else None,
                bron_view(catalogus, one.bron),
            )
            for one in bron.ontsluiting
        ),
        weblinks(bron.links),
        bron_view(catalogus, bron.bron),
    )
