"""Where an organisation meets others: needs that it shares with them, and gaps near by.

Read by: ``organisatie.html``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.catalogus import Catalogus
from macros.models import Actie, Bijdrage, Criterium, Hulpmiddel, Organisatie, Principe
from macros.views.dekking import StandView, stand_view
from macros.views.shared import (
    MATES,
    STATUSES,
    HulpmiddelRegel,
    Keuze,
    Verwijzing,
    criterium_link,
    dekking,
    fold,
    hulpmiddel_link,
    hulpmiddel_regel,
    keuze,
    organisatie_links,
    principe_link,
)

SHOWN = 6
"""How many ties of a list stand on the page; the others stand with the need."""
FEW = 8
"""Up to so many needs stand open; more are folded per principle."""


@dataclass(frozen=True)
class BandRegel:
    """An aid tied to a need, with how far; ``aanbieders`` of aids of others, when stated."""

    hulp: HulpmiddelRegel
    mate: Keuze
    aanbieders: tuple[Verwijzing, ...]


@dataclass(frozen=True)
class Banden:
    """The first ties of a list, and how many more there are."""

    regels: tuple[BandRegel, ...]
    meer: int


@dataclass(frozen=True)
class OverlapRij:
    """A need for which others offer something too."""

    id: str
    nood: Verwijzing
    eigen: Banden
    anderen: Banden


@dataclass(frozen=True)
class OverlapGroep:
    """The shared needs of one principle."""

    principe_id: str
    principe: Verwijzing
    rijen: tuple[OverlapRij, ...]
    is_open: bool


@dataclass(frozen=True)
class GatRij:
    """A need that nothing covers; ``steun`` are its own aids that support it already."""

    id: str
    nood: Verwijzing
    stand: StandView
    steun: tuple[Verwijzing, ...]


@dataclass(frozen=True)
class GatGroep:
    """The uncovered needs of one principle, and what brings the organisation near to it."""

    principe_id: str
    principe: Verwijzing
    dient_met: tuple[Verwijzing, ...]
    via_acties: tuple[Verwijzing, ...]
    rijen: tuple[GatRij, ...]
    is_open: bool


def acties_van(catalogus: Catalogus, o: Organisatie) -> Iterator[Actie]:
    """Yield the actions that an organisation or role owns."""
    return (a for a in catalogus.acties.values() if o.id in a.eigenaars)


def overlap(
    catalogus: Catalogus, o: Organisatie, running: Iterable[Hulpmiddel]
) -> tuple[OverlapGroep, ...]:
    """Return the needs with a running aid of its own and one that it does not offer."""
    tied = {band.doel for h in running for band in h.bijdragen}
    rows: dict[str, list[OverlapRij]] = {}
    for criterium in catalogus.criteria.values():
        ties = catalogus.lopende_banden(criterium.id) if criterium.id in tied else ()
        others = [tie for tie in ties if o.id not in tie[0].aanbieders]
        if others:
            own = [tie for tie in ties if o.id in tie[0].aanbieders]
            rows.setdefault(criterium.code, []).append(
                OverlapRij(
                    criterium.id,
                    criterium_link(criterium),
                    _banden(catalogus, own),
                    _banden(catalogus, others),
                )
            )
    is_open = sum(map(len, rows.values())) <= FEW
    return tuple(
        OverlapGroep(principe.id, principe_link(principe), tuple(rows[principe.code]), is_open)
        for principe in catalogus.principes.values()
        if principe.code in rows
    )


def _banden(catalogus: Catalogus, ties: Iterable[tuple[Hulpmiddel, Bijdrage]]) -> Banden:
    """Return the first of some ties: strongest first, then readiest, then by name.

    The page of the need shows them all.
    """
    ordered = sorted(
        ties,
        key=lambda t: (MATES.index(t[1].mate), STATUSES.index(t[0].status), t[0].naam.casefold()),
    )
    shown, others = fold(ordered, SHOWN)
    lines = tuple(
        BandRegel(
            hulpmiddel_regel(catalogus, h),
            keuze(catalogus, "mate", band.mate),
            organisatie_links(catalogus, h.aanbieders),
        )
        for h, band in shown
    )
    return Banden(lines, len(others))


def gaten(
    catalogus: Catalogus, o: Organisatie, running: tuple[Hulpmiddel, ...]
) -> tuple[GatGroep, ...]:
    """Return the needs that nothing covers, of the principles that it is near to.

    Near is a principle that a running aid of its own serves, or an aid of an action about aids
    that it owns. Needs that its own aids support already come first.
    """
    actions = [a for a in acties_van(catalogus, o) if a.onderdeel == "hulpmiddelen"]
    groups = []
    for principe in catalogus.principes.values():
        serving = tuple(h for h in running if principe in catalogus.principes_van(h))
        via = tuple(
            h
            for action in actions
            for h in catalogus.hulpmiddelen_van_actie(action.nummer)
            if principe in catalogus.principes_van(h) and h not in serving and not h.beeindigd
        )
        rows = sorted(
            (_gat(catalogus, criterium, serving) for criterium in _open(catalogus, principe)),
            key=lambda row: not row.steun,
        )
        if rows and (serving or via):
            groups.append((principe, serving, via, tuple(rows)))
    is_open = sum(len(rows) for *_, rows in groups) <= FEW
    return tuple(
        GatGroep(
            principe.id,
            principe_link(principe),
            tuple(hulpmiddel_link(h) for h in serving),
            tuple(dict.fromkeys(hulpmiddel_link(h) for h in via)),
            rows,
            is_open,
        )
        for principe, serving, via, rows in groups
    )


def _open(catalogus: Catalogus, principe: Principe) -> Iterator[Criterium]:
    """Yield the criteria of a principle that no aid covers, ``geheel`` or ``deels``."""
    return (
        criterium
        for criterium in catalogus.criteria_van(principe)
        if dekking(catalogus, criterium) in {"ondersteund", "geen"}
    )


def _gat(catalogus: Catalogus, criterium: Criterium, own: Iterable[Hulpmiddel]) -> GatRij:
    return GatRij(
        criterium.id,
        criterium_link(criterium),
        stand_view(dekking(catalogus, criterium)),
        tuple(
            hulpmiddel_link(h)
            for h in own
            if any(band.doel == criterium.id for band in h.bijdragen)
        ),
    )
