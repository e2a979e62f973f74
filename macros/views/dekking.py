"""How far the criteria are covered: the figures, and the page that shows them.

Read by: ``dekking.html``; the figures also by the JSON of ``macros/exports/json_api.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from macros import paths
from macros.catalogus import Catalogus
from macros.models import Bijdrage, Criterium, Hulpmiddel, Principe
from macros.views.beelden import Vakken, vakken
from macros.views.shared import (
    STATUSES,
    Keuze,
    Levering,
    Verwijzing,
    dekking,
    keuze,
    levering,
    principe_link,
)

STANDEN = (*STATUSES, "ondersteund", "geen")
"""How far a criterion can be covered, best first."""

PERSPECTIEVEN: Mapping[str, str] = {
    "gebruiker": "Gebruikerscriteria",
    "inclusie": "Criteria voor digitale inclusie",
}

_NAMES: Mapping[str, tuple[str, str, str]] = {
    "ontwikkeld": (
        "Klaar",
        "Minstens één hulpmiddel dat klaar is, dekt het criterium geheel of deels.",
        "",
    ),
    "in ontwikkeling": (
        "In ontwikkeling",
        "Wat het criterium dekt, is nog niet klaar. Er wordt aan gewerkt.",
        "Aan wat deze nood dekt, wordt nog gewerkt. Klaar is er niets.",
    ),
    "te ontwikkelen": (
        "Gepland",
        "Wat het criterium dekt, bestaat nog niet.",
        "Wat deze nood moet dekken, bestaat nog niet. Het is alleen gepland.",
    ),
    "ondersteund": (
        "Ondersteund",
        "Hulpmiddelen maken het makkelijker, maar geen enkel lost ook maar een deel zelf op.",
        "Er is alleen ondersteuning. Geen hulpmiddel lost ook maar een deel van deze nood zelf op.",
    ),
    "geen": (
        "Nog niets",
        "Geen enkel hulpmiddel is met het criterium verbonden.",
        "Geen enkel hulpmiddel is met deze nood verbonden.",
    ),
}
"""For each stand: its name, what it means, and what is missing (said on the page of a need)."""


# ---------------------------------------------------------------- the figures


@dataclass(frozen=True)
class Cijfer:
    """How far one criterion is covered, with the ties that say so."""

    criterium: Criterium
    stand: str
    banden: tuple[tuple[Hulpmiddel, Bijdrage], ...]

    @property
    def dekkend(self) -> tuple[Hulpmiddel, ...]:
        """The aids that cover it, ``geheel`` or ``deels``."""
        return tuple(h for h, band in self.banden if band.mate != "ondersteunend")

    @property
    def ondersteunend(self) -> tuple[Hulpmiddel, ...]:
        """The aids that only support it."""
        return tuple(h for h, band in self.banden if band.mate == "ondersteunend")


@dataclass(frozen=True)
class Totaal:
    """The figures of several criteria together."""

    standen: Mapping[str, int]
    banden: int
    redactie: int

    @property
    def criteria(self) -> int:
        """How many criteria were counted."""
        return sum(self.standen.values())

    @property
    def aandeel_redactie(self) -> float | None:
        """The part of the ties that the editors laid, 0 to 1; None without ties."""
        return round(self.redactie / self.banden, 3) if self.banden else None


def tel_dekking(catalogus: Catalogus) -> tuple[Cijfer, ...]:
    """Return how far each criterion is covered, in the order of the strategy.

    An aid covers a criterion by an own tie to it, ``geheel`` or ``deels``; ties to a whole
    principle do not count, and aids that have ended are left out.
    """
    return tuple(
        Cijfer(criterium, dekking(catalogus, criterium), catalogus.lopende_banden(criterium.id))
        for criterium in catalogus.criteria.values()
    )


def tel_samen(cijfers: Iterable[Cijfer]) -> Totaal:
    """Return the figures of criteria together; every stand is counted, also when it is 0."""
    rows = tuple(cijfers)
    banden = [band for row in rows for _, band in row.banden]
    return Totaal(
        {stand: sum(row.stand == stand for row in rows) for stand in STANDEN},
        len(banden),
        sum(band.bron == "redactie" for band in banden),
    )


def per_principe(
    catalogus: Catalogus, cijfers: Iterable[Cijfer]
) -> tuple[tuple[Principe, tuple[Cijfer, ...]], ...]:
    """Return the figures by principle, in the order of the strategy."""
    rows = tuple(cijfers)
    return tuple(
        (principe, tuple(row for row in rows if row.criterium.code == principe.code))
        for principe in catalogus.principes.values()
    )


def per_perspectief(cijfers: Iterable[Cijfer]) -> tuple[tuple[str, tuple[Cijfer, ...]], ...]:
    """Return the figures by perspective: the user's, then inclusion's."""
    rows = tuple(cijfers)
    return tuple(
        (name, tuple(row for row in rows if row.criterium.perspectief == name))
        for name in PERSPECTIEVEN
    )


# ---------------------------------------------------------------- the page


@dataclass(frozen=True)
class StandView:
    """A stand: as a class and icon (``slug``), as a word, and how many criteria have it."""

    slug: str
    naam: str
    uitleg: str
    aantal: int = 0


@dataclass(frozen=True)
class Prent:
    """The picture of one principle: a row of squares per perspective."""

    id: str
    principe: Verwijzing
    beeld: Vakken


@dataclass(frozen=True)
class DekkendView:
    """An aid that covers a criterion."""

    id: str
    link: Verwijzing
    status: Keuze
    levering: Levering | None


@dataclass(frozen=True)
class DekkingRijView:
    """A criterion in one row of the table."""

    id: str
    nood: Verwijzing
    is_inclusie: bool
    stand: StandView
    dekkend: tuple[DekkendView, ...]
    aantal_ondersteunend: int
    aandeel: str


@dataclass(frozen=True)
class DekkingGroep:
    """The rows of one principle."""

    id: str
    naam: str
    rijen: tuple[DekkingRijView, ...]


@dataclass(frozen=True)
class TotaalRij:
    """The figures of a principle or a perspective in one row, in the order of the stands."""

    naam: str
    path: str
    criteria: int
    aantallen: tuple[tuple[str, int], ...]
    aandeel: str


@dataclass(frozen=True)
class DekkingPagina:
    """Everything on the page about coverage."""

    standen: tuple[StandView, ...]
    criteria: int
    aandeel: str
    prenten: tuple[Prent, ...]
    totalen: tuple[TotaalRij, ...]
    groepen: tuple[DekkingGroep, ...]
    leeg: tuple[DekkingRijView, ...]


def stand_view(stand: str, aantal: int = 0) -> StandView:
    """Return a stand in words."""
    naam, uitleg, _ = _NAMES[stand]
    return StandView(paths.slug(stand), naam, uitleg, aantal)


def wat_ontbreekt(stand: str) -> str:
    """Return what a need lacks, in a sentence; empty when something ready covers it."""
    return _NAMES[stand][2]


def dekking_pagina(catalogus: Catalogus) -> DekkingPagina:
    """Return the page about coverage."""
    rows = tel_dekking(catalogus)
    total = tel_samen(rows)
    groups = tuple(
        DekkingGroep(principe.id, principe.naam, tuple(_row(catalogus, one) for one in of_principe))
        for principe, of_principe in per_principe(catalogus, rows)
    )
    return DekkingPagina(
        standen=tuple(stand_view(stand, n) for stand, n in total.standen.items()),
        criteria=total.criteria,
        aandeel=_share(total),
        prenten=tuple(_picture(p, of_principe) for p, of_principe in per_principe(catalogus, rows)),
        totalen=(
            *(
                _total(p.naam, paths.principe_path(p), of_principe)
                for p, of_principe in per_principe(catalogus, rows)
            ),
            *(_total(PERSPECTIEVEN[name], "", of_one) for name, of_one in per_perspectief(rows)),
            _total("Alle criteria", "", rows),
        ),
        groepen=groups,
        leeg=tuple(row for group in groups for row in group.rijen if row.stand.slug == "geen"),
    )


def _share(total: Totaal) -> str:
    """Return the share of the editors in words: how many of how many ties."""
    if total.aandeel_redactie is None:
        return "geen banden"
    return f"{total.redactie} van {total.banden} ({round(100 * total.redactie / total.banden)}%)"


def _total(naam: str, path: str, rows: tuple[Cijfer, ...]) -> TotaalRij:
    total = tel_samen(rows)
    counts = tuple((stand_view(stand).naam, n) for stand, n in total.standen.items())
    return TotaalRij(naam, path, total.criteria, counts, _share(total))


def _row(catalogus: Catalogus, cijfer: Cijfer) -> DekkingRijView:
    ready_first = sorted(
        cijfer.dekkend, key=lambda h: (STATUSES.index(h.status), h.naam.casefold())
    )
    return DekkingRijView(
        id=cijfer.criterium.id,
        nood=Verwijzing(cijfer.criterium.nood, paths.nood_path(cijfer.criterium)),
        is_inclusie=cijfer.criterium.perspectief == "inclusie",
        stand=stand_view(cijfer.stand),
        dekkend=tuple(
            DekkendView(
                h.id,
                Verwijzing(h.naam, paths.hulpmiddel_path(h.id)),
                keuze(catalogus, "status", h.status),
                levering(catalogus, h),
            )
            for h in ready_first
        ),
        aantal_ondersteunend=len(cijfer.ondersteunend),
        aandeel=_share(tel_samen([cijfer])),
    )


def _picture(principe: Principe, rows: tuple[Cijfer, ...]) -> Prent:
    counts = [
        f"{n} {stand_view(stand).naam.lower()}" for stand, n in tel_samen(rows).standen.items() if n
    ]
    lines = [
        (
            PERSPECTIEVEN[perspectief],
            [
                (row.criterium.id, row.criterium.id.partition("-")[2], paths.slug(row.stand))
                for row in of_one
            ],
        )
        for perspectief, of_one in groupby(rows, key=lambda row: row.criterium.perspectief)
    ]
    beeld = vakken(
        principe.id,
        f"Dekking van {principe.naam}",
        f"{len(rows)} criteria: {', '.join(counts)}. De tabel hieronder zegt hetzelfde.",
        lines,
    )
    return Prent(principe.id, principe_link(principe), beeld)
