"""Governance: roles, duties, and when a service is significant.

Read by: ``rollen.html``, ``plichten.html``, ``significantie.html``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from macros.catalogus import Catalogus
from macros.models_governance import Drempel, Plicht, Rol
from macros.views.shared import (
    BronView,
    UitspraakView,
    Verwijzing,
    bron_view,
    organisatie_link,
    organisatie_links,
)


@dataclass(frozen=True)
class RolView:
    """A role with its tasks."""

    id: str
    naam: str
    omschrijving: str
    organisaties: tuple[Verwijzing, ...]
    taken: tuple[UitspraakView, ...]
    bron: BronView


@dataclass(frozen=True)
class PlichtView:
    """A duty in one row."""

    wat: str
    aan: Verwijzing | None
    hoe_vaak: str
    bron: BronView


@dataclass(frozen=True)
class PlichtGroep:
    """The duties of one role or organisation."""

    wie: Verwijzing
    rijen: tuple[PlichtView, ...]


@dataclass(frozen=True)
class DrempelView:
    """A threshold of significance, its number grouped by thousands."""

    id: str
    naam: str
    waarde: str
    eenheid: str
    tekst: str
    bron: BronView


@dataclass(frozen=True)
class UitkomstView:
    """What the test can lead to."""

    id: str
    titel: str
    uitleg: str
    bron: BronView


@dataclass(frozen=True)
class BeslissingRij:
    """One row of the decision table: the answers, and what follows from them."""

    nieuw: str
    antwoorden: tuple[tuple[str, str], ...]
    uitkomst: UitkomstView


@dataclass(frozen=True)
class SignificantieView:
    """The test of significance: its thresholds, its outcomes, and the table that says it all.

    ``gegevens`` is what ``docs/js/significantie.js`` reckons with.
    """

    drempels: tuple[DrempelView, ...]
    uitkomsten: tuple[UitkomstView, ...]
    tabel: tuple[BeslissingRij, ...]
    gegevens: Mapping[str, Any]


def rollen(catalogus: Catalogus) -> tuple[RolView, ...]:
    """Return the roles of the governance."""
    return tuple(
        RolView(
            rol.id,
            rol.naam,
            rol.omschrijving,
            organisatie_links(catalogus, rol.organisaties),
            tuple(UitspraakView(t.tekst, bron_view(catalogus, t.bron)) for t in rol.taken),
            bron_view(catalogus, rol.bron),
        )
        for rol in catalogus.governance.rollen
    )


def wie(catalogus: Catalogus, wie_id: str) -> Verwijzing:
    """Return the link to who has a duty: a role on the page of governance, or an organisation."""
    for rol in catalogus.governance.rollen:
        if rol.id == wie_id:
            return Verwijzing(rol.naam, f"governance/#rol-{rol.id}")
    return organisatie_link(catalogus.organisaties[wie_id])


def plichten(catalogus: Catalogus) -> tuple[PlichtGroep, ...]:
    """Return all duties, by who has them."""
    return _grouped(catalogus, catalogus.governance.plichten)


def rollen_van(catalogus: Catalogus, organisatie_id: str) -> tuple[Rol, ...]:
    """Return the roles that an organisation takes, or that a role's page stands for."""
    return tuple(r for r in catalogus.governance.rollen if organisatie_id in r.organisaties)


def plichten_van(catalogus: Catalogus, organisatie_id: str) -> tuple[PlichtGroep, ...]:
    """Return the duties of an organisation or role, those of its roles among them."""
    own = {organisatie_id, *(rol.id for rol in rollen_van(catalogus, organisatie_id))}
    return _grouped(catalogus, (one for one in catalogus.governance.plichten if one.wie in own))


def plichten_aan(catalogus: Catalogus, organisatie_id: str) -> tuple[PlichtGroep, ...]:
    """Return what others must do for or report to an organisation or role."""
    own = {organisatie_id, *(rol.id for rol in rollen_van(catalogus, organisatie_id))}
    return _grouped(catalogus, (one for one in catalogus.governance.plichten if one.aan in own))


def _grouped(catalogus: Catalogus, duties: Iterable[Plicht]) -> tuple[PlichtGroep, ...]:
    found: dict[str, list[PlichtView]] = {}
    for one in duties:
        found.setdefault(one.wie, []).append(
            PlichtView(
                one.wat,
                wie(catalogus, one.aan) if one.aan else None,
                one.hoe_vaak,
                bron_view(catalogus, one.bron),
            )
        )
    return tuple(PlichtGroep(wie(catalogus, who), tuple(rows)) for who, rows in found.items())


def significantie(catalogus: Catalogus) -> SignificantieView:
    """Return the test of significance (3.2, note 1)."""
    thresholds = catalogus.governance.drempels
    outcomes: dict[str, UitkomstView] = {
        one.id: UitkomstView(one.id, one.titel, one.uitleg, bron_view(catalogus, one.bron))
        for one in catalogus.governance.uitkomsten
    }
    return SignificantieView(
        tuple(
            DrempelView(
                one.id,
                one.naam,
                _number(one.waarde),
                one.eenheid,
                one.tekst,
                bron_view(catalogus, one.bron),
            )
            for one in thresholds
        ),
        tuple(outcomes.values()),
        tuple(
            BeslissingRij(
                new,
                tuple((one.naam, cell) for one, cell in zip(thresholds, cells, strict=True)),
                outcomes[outcome],
            )
            for new, cells, outcome in _decisions(thresholds)
        ),
        {
            "drempels": [
                {"id": one.id, "naam": one.naam, "waarde": one.waarde, "eenheid": one.eenheid}
                for one in thresholds
            ]
        },
    )


def _number(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _decisions(thresholds: tuple[Drempel, ...]) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Yield the rows of the decision table: new or not, an answer per threshold, the outcome."""
    any_ = tuple("maakt niet uit" for _ in thresholds)
    above = tuple(f"meer dan {_number(one.waarde)}" for one in thresholds)
    below = tuple(f"{_number(one.waarde)} of minder" for one in thresholds)
    unsure = tuple(f"{one}, of onbekend" for one in below)
    yield "nee", any_, "niet-nieuw"
    for place in range(len(thresholds)):
        yield "ja", (*any_[:place], above[place], *any_[place + 1 :]), "verplicht"
    yield "ja, of onbekend", below, "onder-drempels"
    for place in range(len(thresholds)):
        yield "ja, of onbekend", (*unsure[:place], "onbekend", *unsure[place + 1 :]), "onbekend"
    for place in range(len(thresholds)):
        yield "onbekend", (*any_[:place], above[place], *any_[place + 1 :]), "onbekend"
