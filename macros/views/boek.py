"""The whole catalogue on one page, to print.

Read by: ``boek.html``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros import paths
from macros.catalogus import Catalogus
from macros.views.hulpmiddelen import HulpmiddelPagina, choose


@dataclass(frozen=True)
class BoekDeel:
    """A type of aids, with its aids by name."""

    id: str
    titel: str
    uitleg: str
    hulpmiddelen: tuple[HulpmiddelPagina, ...]


@dataclass(frozen=True)
class Boek:
    """All aids by type, and how many there are."""

    aantal: int
    delen: tuple[BoekDeel, ...]


def boek(catalogus: Catalogus, aids: Mapping[str, HulpmiddelPagina]) -> Boek:
    """Return the book: the types in their own order; a type without aids is left out.

    Args:
        catalogus: the records.
        aids: what the page of each aid tells, by id.
    """
    delen = tuple(
        BoekDeel(
            id=paths.slug(soort.naam),
            titel=soort.meervoud,
            uitleg=soort.omschrijving,
            hulpmiddelen=tuple(aids[h.id] for h in found),
        )
        for soort in catalogus.types.values()
        if (found := choose(catalogus, {"type": soort.naam}))
    )
    return Boek(len(catalogus.hulpmiddelen), delen)
