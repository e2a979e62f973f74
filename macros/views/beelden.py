"""What several pictures share: squares in rows, one per record.

Read by: ``beelden.html``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

STEP = 34
"""From one square to the next, in the units of the picture."""
PER_LINE = 7
"""How many squares fit beside each other."""
LABEL = 17
"""Height of the words above a row of squares."""
LINE = 49
"""Height of a line of squares with the numbers under it."""


@dataclass(frozen=True)
class Vakje:
    """A record as a square.

    Attributes:
        id: which record it is.
        kort: what stands under it.
        slug: what it shows, as a class and as the name of its symbol.
        x: place of its left side.
        y: place of its upper side.
    """

    id: str
    kort: str
    slug: str
    x: int
    y: int


@dataclass(frozen=True)
class Vakken:
    """A picture of rows of squares.

    Attributes:
        id: unique on the page.
        titel: what it shows, in a few words.
        omschrijving: the same figures in a sentence.
        hoogte: its height, in its own units.
        labels: the words above each row, and their base line.
        vakjes: the squares.
    """

    id: str
    titel: str
    omschrijving: str
    hoogte: int
    labels: tuple[tuple[str, int], ...]
    vakjes: tuple[Vakje, ...]


def vakken(
    beeld_id: str,
    titel: str,
    omschrijving: str,
    rijen: Iterable[tuple[str, Sequence[tuple[str, str, str]]]],
) -> Vakken:
    """Lay out rows of squares; a row that is too long goes on below.

    Args:
        beeld_id: unique on the page.
        titel: what the picture shows.
        omschrijving: the same figures in a sentence.
        rijen: the words above each row, and for each square its record, number and slug.
    """
    labels = []
    squares = []
    top = 0
    for naam, rij in rijen:
        labels.append((naam, top + 11))
        for place, (one, kort, slug) in enumerate(rij):
            line, column = divmod(place, PER_LINE)
            squares.append(Vakje(one, kort, slug, column * STEP, top + LABEL + line * LINE))
        top += LABEL + max(1, -(-len(rij) // PER_LINE)) * LINE
    return Vakken(beeld_id, titel, omschrijving, top, tuple(labels), tuple(squares))
