"""The tested processes: what was found, and which criteria and aids it is about.

Read by: ``proces.html``, ``processen.html``; the points also by ``nood.html``,
``hulpmiddel.html`` and ``principe.html``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros import paths
from macros.catalogus import Catalogus
from macros.models_governance import Bevinding, Proces
from macros.views.dekking import StandView, stand_view
from macros.views.shared import (
    BronView,
    HulpmiddelRegel,
    UitspraakView,
    Verwijzing,
    bron_view,
    criterium_link,
    dekking,
    hulpmiddel_regel,
    organisatie_link,
    principe_link,
    uitspraken,
)

GOOD_SHARE = 80
"""Percentage of the criteria on which a process had to do well for a good colour (6.4.4)."""


@dataclass(frozen=True)
class CriteriumNaam:
    """A criterion by its number, with the link to its need."""

    id: str
    nood: Verwijzing


@dataclass(frozen=True)
class BevindingView:
    """A finding or recommendation, with what it names."""

    tekst: str
    hulpmiddelen: tuple[HulpmiddelRegel, ...]
    criteria: tuple[CriteriumNaam, ...]
    bron: BronView


@dataclass(frozen=True)
class PuntView:
    """A finding or recommendation as other pages show it: with the process that it came from."""

    bevinding: BevindingView
    soort: str
    proces: Verwijzing


@dataclass(frozen=True)
class PlaatsView:
    """A criterion that a process's points are about, how often, and how far it is covered."""

    criterium: CriteriumNaam
    stand: StandView
    aantal: int


@dataclass(frozen=True)
class PlaatsVanPrincipe:
    """The criteria of one principle that a process's points are about."""

    principe_id: str
    principe: Verwijzing
    criteria: tuple[PlaatsView, ...]


@dataclass(frozen=True)
class ProcesPagina:
    """A tested process."""

    id: str
    naam: str
    path: str
    eigenaar: Verwijzing
    omschrijving: str
    bevindingen: tuple[BevindingView, ...]
    aanbevelingen: tuple[BevindingView, ...]
    plaats: tuple[PlaatsVanPrincipe, ...]
    hulpmiddelen: tuple[HulpmiddelRegel, ...]
    bron: BronView

    @property
    def aantal_criteria(self) -> int:
        """How many criteria they are about."""
        return sum(len(deel.criteria) for deel in self.plaats)


@dataclass(frozen=True)
class PlaatsRij:
    """One row of the overview: how many points of a process are about each principle."""

    proces: Verwijzing
    aantallen: tuple[tuple[str, int], ...]
    punten: int


@dataclass(frozen=True)
class DrempelRij:
    """How many criteria of a principle make a good colour."""

    principe: Verwijzing
    gebruiker: tuple[int, int]
    inclusie: tuple[int, int]


@dataclass(frozen=True)
class ProcessenView:
    """All tested processes and what holds for all of them."""

    werkwijze: tuple[UitspraakView, ...]
    algemeen: tuple[BevindingView, ...]
    legende: tuple[UitspraakView, ...]
    processen: tuple[ProcesPagina, ...]
    plaats: tuple[PlaatsRij, ...]
    principes: tuple[Verwijzing, ...]
    drempel: int
    drempels: tuple[DrempelRij, ...]


def bevinding(catalogus: Catalogus, row: Bevinding) -> BevindingView:
    """Return a finding with links to what it names."""
    return BevindingView(
        row.tekst,
        tuple(hulpmiddel_regel(catalogus, catalogus.hulpmiddelen[h]) for h in row.hulpmiddelen),
        tuple(_criterium(catalogus, one) for one in row.criteria),
        bron_view(catalogus, row.bron),
    )


def _criterium(catalogus: Catalogus, criterium_id: str) -> CriteriumNaam:
    return CriteriumNaam(criterium_id, criterium_link(catalogus.criteria[criterium_id]))


def _punten(catalogus: Catalogus) -> Iterator[tuple[Bevinding, str, Verwijzing]]:
    """Yield every point: those of each process, then what was found in all of them."""
    for proces in catalogus.processen.processen:
        link = Verwijzing(proces.naam, paths.proces_path(proces.id))
        for row in proces.bevindingen:
            yield row, "bevinding", link
        for row in proces.aanbevelingen:
            yield row, "aanbeveling", link
    for row in catalogus.processen.algemeen:
        yield row, "bevinding", Verwijzing("Alle processen", "processen/#algemeen")


def punten_over_criteria(catalogus: Catalogus, ids: Iterable[str]) -> tuple[PuntView, ...]:
    """Return the points that are about any of these criteria, each once."""
    wanted = frozenset(ids)
    return tuple(
        PuntView(bevinding(catalogus, row), soort, link)
        for row, soort, link in _punten(catalogus)
        if wanted.intersection(row.criteria)
    )


def punten_over_hulpmiddel(catalogus: Catalogus, hulpmiddel_id: str) -> tuple[PuntView, ...]:
    """Return the points that name an aid."""
    return tuple(
        PuntView(bevinding(catalogus, row), soort, link)
        for row, soort, link in _punten(catalogus)
        if hulpmiddel_id in row.hulpmiddelen
    )


def proces_pagina(catalogus: Catalogus, proces: Proces) -> ProcesPagina:
    """Return the page of a tested process."""
    rows = (*proces.bevindingen, *proces.aanbevelingen)
    named = dict.fromkeys(one for row in rows for one in row.hulpmiddelen)
    return ProcesPagina(
        proces.id,
        proces.naam,
        paths.proces_path(proces.id),
        organisatie_link(catalogus.organisaties[proces.eigenaar]),
        proces.omschrijving,
        tuple(bevinding(catalogus, row) for row in proces.bevindingen),
        tuple(bevinding(catalogus, row) for row in proces.aanbevelingen),
        _plaats(catalogus, rows),
        tuple(hulpmiddel_regel(catalogus, catalogus.hulpmiddelen[one]) for one in named),
        bron_view(catalogus, proces.bron),
    )


def _plaats(catalogus: Catalogus, rows: Iterable[Bevinding]) -> tuple[PlaatsVanPrincipe, ...]:
    """Return the criteria that points are about, by principle, in the order of the strategy."""
    counts = Counter(one for row in rows for one in row.criteria)
    parts = (
        PlaatsVanPrincipe(
            principe.id,
            principe_link(principe),
            tuple(
                PlaatsView(
                    _criterium(catalogus, one.id),
                    stand_view(dekking(catalogus, one)),
                    counts[one.id],
                )
                for one in catalogus.criteria_van(principe)
                if counts[one.id]
            ),
        )
        for principe in catalogus.principes.values()
    )
    return tuple(part for part in parts if part.criteria)


def processen(catalogus: Catalogus) -> ProcessenView:
    """Return all tested processes."""
    data = catalogus.processen
    return ProcessenView(
        werkwijze=uitspraken(catalogus, data.werkwijze),
        algemeen=tuple(bevinding(catalogus, row) for row in data.algemeen),
        legende=uitspraken(catalogus, data.legende),
        processen=tuple(proces_pagina(catalogus, proces) for proces in data.processen),
        plaats=(
            *(
                _plaats_rij(
                    catalogus,
                    Verwijzing(proces.naam, paths.proces_path(proces.id)),
                    (*proces.bevindingen, *proces.aanbevelingen),
                )
                for proces in data.processen
            ),
            _plaats_rij(
                catalogus, Verwijzing("Alle processen samen", "processen/#algemeen"), data.algemeen
            ),
        ),
        principes=tuple(principe_link(one) for one in catalogus.principes.values()),
        drempel=GOOD_SHARE,
        drempels=_drempels(catalogus),
    )


def _plaats_rij(catalogus: Catalogus, link: Verwijzing, rows: tuple[Bevinding, ...]) -> PlaatsRij:
    touched = [{catalogus.criteria[one].code for one in row.criteria} for row in rows]
    return PlaatsRij(
        link,
        tuple(
            (principe.naam, sum(principe.code in codes for codes in touched))
            for principe in catalogus.principes.values()
        ),
        len(rows),
    )


def _drempels(catalogus: Catalogus) -> tuple[DrempelRij, ...]:
    """Return for each principle how many of how many criteria reach the share of 6.4.4."""

    def needed(principe_code: str, perspectief: str) -> tuple[int, int]:
        total = sum(
            one.code == principe_code and one.perspectief == perspectief
            for one in catalogus.criteria.values()
        )
        return -(-total * GOOD_SHARE // 100), total

    return tuple(
        DrempelRij(principe_link(one), needed(one.code, "gebruiker"), needed(one.code, "inclusie"))
        for one in catalogus.principes.values()
    )
