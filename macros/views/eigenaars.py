"""Who owns what, by when and for how much: counts per owner, and pictures of the bands.

Read by: ``eigenaars.html``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros import paths
from macros.catalogus import Catalogus
from macros.models import LIJSTEN, Actie
from macros.views.actieplan import LISTS, facet_values, facetten
from macros.views.beelden import Vakken, vakken
from macros.views.shared import Keuze, Verwijzing, keuze, organisatie_link


@dataclass(frozen=True)
class Aantal:
    """How many actions, and where they are listed; no address when there are none."""

    naam: str
    aantal: int
    path: str


@dataclass(frozen=True)
class EigenaarRij:
    """The counts of one owner, or of the whole plan.

    Attributes:
        link: the owner; None for the whole plan.
        aantal: how many actions.
        banden: how many in each band, in the order of the legend.
        zonder: how many in what is no band of the strategy's own legend.
    """

    link: Verwijzing | None
    aantal: Aantal
    banden: tuple[Aantal, ...]
    zonder: int


@dataclass(frozen=True)
class Verdeling:
    """The actions by one kind of band.

    Attributes:
        id: ``timing`` or ``budget``.
        titel: name of the kind of band.
        banden: its values; those without ``is_band`` are not in the strategy's own legend.
        rijen: a row per owner, and one for the whole plan.
        beeld: the actions of each band by status, as squares.
        zonder: how many actions have no band, in words.
    """

    id: str
    titel: str
    banden: tuple[BandKop, ...]
    rijen: tuple[EigenaarRij, ...]
    beeld: Vakken
    zonder: str


@dataclass(frozen=True)
class BandKop:
    """A band as the head of a column."""

    keuze: Keuze
    is_band: bool


@dataclass(frozen=True)
class EigenaarsPagina:
    """The page: two ways to divide the actions, and what the squares mean."""

    verdelingen: tuple[Verdeling, ...]
    statussen: tuple[tuple[Keuze, int], ...]


_TITELS = {"timing": "Termijn", "budget": "Budget"}
_ZONDER = {"timing": "geen termijn", "budget": "geen budgetklasse"}


def eigenaars_pagina(catalogus: Catalogus) -> EigenaarsPagina:
    """Return the actions per owner, per band of time and per band of budget."""
    acties = catalogus.acties.values()
    return EigenaarsPagina(
        tuple(_verdeling(catalogus, facet) for facet in _TITELS),
        tuple(
            (
                keuze(catalogus, "actiestatus", status),
                sum(actie.status == status for actie in acties),
            )
            for status in LIJSTEN["actiestatus"]
        ),
    )


def _verdeling(catalogus: Catalogus, facet: str) -> Verdeling:
    acties = tuple(catalogus.acties.values())
    heads = tuple(
        BandKop(
            keuze(catalogus, LISTS[facet], value),
            # What only the editors explain is no band of the strategy's own legend.
            catalogus.legende_van[LISTS[facet], value].bron != "redactie",
        )
        for value in LIJSTEN[LISTS[facet]]
    )
    owners = next(one for one in facetten(catalogus) if one.sleutel == "eigenaar").opties
    rows = []
    for owner in owners:
        mine = [actie for actie in acties if owner.waarde in actie.eigenaars]
        rows.append(_rij(catalogus, facet, heads, owner.waarde, mine))
    total = _rij(catalogus, facet, heads, "", acties)
    return Verdeling(
        facet,
        _TITELS[facet],
        heads,
        (*rows, total),
        _beeld(catalogus, facet, heads, acties),
        _zonder_in_woorden(facet, heads, total),
    )


def _rij(
    catalogus: Catalogus,
    facet: str,
    heads: Sequence[BandKop],
    owner: str,
    acties: Sequence[Actie],
) -> EigenaarRij:
    def aantal(naam: str, number: int, query: str) -> Aantal:
        return Aantal(naam, number, f"actieplan/{query}" if number else "")

    mine = f"eigenaar={owner}" if owner else ""
    counts = [
        sum(head.keuze.slug in facet_values(catalogus, actie, facet) for actie in acties)
        for head in heads
    ]
    return EigenaarRij(
        organisatie_link(catalogus.organisaties[owner]) if owner else None,
        aantal("Acties", len(acties), f"?{mine}" if mine else ""),
        tuple(
            aantal(
                head.keuze.naam,
                count,
                "?" + "&".join(filter(None, (mine, f"{facet}={head.keuze.slug}"))),
            )
            for head, count in zip(heads, counts, strict=True)
        ),
        sum(count for head, count in zip(heads, counts, strict=True) if not head.is_band),
    )


def _zonder_in_woorden(facet: str, heads: Sequence[BandKop], total: EigenaarRij) -> str:
    parts = [
        f"{count.aantal} {head.keuze.naam.lower()}"
        for head, count in zip(heads, total.banden, strict=True)
        if not head.is_band
    ]
    verb = "heeft" if total.zonder == 1 else "hebben"
    whole = f"{total.zonder} van de {total.aantal.aantal} acties {verb} {_ZONDER[facet]}"
    return f"{whole} uit de legende van de strategie: {' en '.join(parts)}."


def _beeld(
    catalogus: Catalogus, facet: str, heads: Iterable[BandKop], acties: Sequence[Actie]
) -> Vakken:
    rows = []
    sentences = []
    for head in heads:
        found = [a for a in acties if head.keuze.slug in facet_values(catalogus, a, facet)]
        rows.append(
            (
                f"{head.keuze.naam}: {len(found)}",
                [(str(a.nummer), str(a.nummer), paths.slug(a.status)) for a in found],
            )
        )
        counts = [
            f"{number} {keuze(catalogus, 'actiestatus', status).naam.lower()}"
            for status in LIJSTEN["actiestatus"]
            if (number := sum(a.status == status for a in found))
        ]
        sentences.append(f"{head.keuze.naam}: {', '.join(counts) or 'geen'}.")
    return vakken(
        facet, f"Acties naar {_TITELS[facet].lower()} en status", " ".join(sentences), rows
    )
