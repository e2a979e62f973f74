"""Comply or explain as a drawn flow, and the same in words.

The main way runs down the left; what a question leads to besides stands at its right, and joins
the main way again or ends there. Lengths are in the units of the picture.

Read by: ``comply_or_explain.html``.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.catalogus import Catalogus
from macros.models_governance import Regel, Stap
from macros.views.governance import wie
from macros.views.shared import BronView, Verwijzing, bron_view

WIDTH = 360
Column = tuple[int, int]
"""Left edge and width of boxes."""
MAIN: Column = (0, 222)
SIDE: Column = (250, 110)
WHOLE: Column = (0, WIDTH)
GAP = 30
LINE = 15
MARGIN = 9
INDENT = 16
LETTER, SMALL = 6.4, 5.4
"""Width of an average letter, of the text and of who does it; the typeface is the reader's."""
HEAD = 4.5


@dataclass(frozen=True)
class UitwegView:
    """Where a step leads: at which answer, and to which step."""

    als: str
    nummer: int
    id: str


@dataclass(frozen=True)
class StapView:
    """A step in words."""

    id: str
    nummer: int
    soort: str
    kort: str
    tekst: str
    wie: Verwijzing | None
    volgende: tuple[UitwegView, ...]
    bron: BronView


@dataclass(frozen=True)
class Regeltekst:
    """One line of text in the picture."""

    tekst: str
    x: float
    y: float


@dataclass(frozen=True)
class Vak:
    """A step as a box; ``hoeken`` are the corners of its outline."""

    id: str
    soort: str
    hoeken: str
    nummer: Regeltekst
    wie: tuple[Regeltekst, ...]
    regels: tuple[Regeltekst, ...]


@dataclass(frozen=True)
class Pijl:
    """A line with a head, and the answer that leads along it."""

    van: str
    naar: str
    lijn: str
    punt: str
    als: Regeltekst | None


@dataclass(frozen=True)
class StroomView:
    """The rule with its steps, in words and drawn."""

    kern: str
    bron: BronView
    stappen: tuple[StapView, ...]
    breedte: int
    hoogte: int
    vakken: tuple[Vak, ...]
    pijlen: tuple[Pijl, ...]


@dataclass(frozen=True)
class _Place:
    """Where a box stands."""

    column: Column
    y: float
    height: float

    @property
    def x(self) -> int:
        return self.column[0]

    @property
    def right(self) -> int:
        return sum(self.column)

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.column[1] / 2, self.y + self.height / 2


def stroom(catalogus: Catalogus) -> StroomView:
    """Return comply or explain as a flow."""
    rule = catalogus.governance.comply_or_explain
    numbers = {one.id: number for number, one in enumerate(rule.stappen, 1)}
    who = {one.id: wie(catalogus, one.wie) if one.wie else None for one in rule.stappen}
    places, height = _places(rule, who)
    return StroomView(
        kern=rule.kern,
        bron=bron_view(catalogus, rule.bron),
        stappen=tuple(
            StapView(
                one.id,
                numbers[one.id],
                one.soort,
                one.kort,
                one.tekst,
                who[one.id],
                tuple(
                    UitwegView(way.als or "", numbers[way.naar], way.naar) for way in one.volgende
                ),
                bron_view(catalogus, one.bron),
            )
            for one in rule.stappen
        ),
        breedte=WIDTH,
        hoogte=height,
        vakken=tuple(
            _box(one, numbers[one.id], who[one.id], places[one.id]) for one in rule.stappen
        ),
        pijlen=tuple(_arrows(rule, places)),
    )


def _places(rule: Regel, who: Mapping[str, Verwijzing | None]) -> tuple[Mapping[str, _Place], int]:
    """Return where each step stands, and the height of the whole."""
    by_id = {one.id: one for one in rule.stappen}
    places: dict[str, _Place] = {}
    top = 1.0
    for step in (by_id[one] for one in rule.hoofdweg):
        beside = [by_id[way.naar] for way in step.volgende[1:]]
        heights = [_height(one, who[one.id], SIDE) for one in beside]
        height = max([_height(step, who[step.id], MAIN), *heights])
        places[step.id] = _Place(MAIN, top, height)
        places |= {one.id: _Place(SIDE, top, height) for one in beside}
        top += height + GAP
    for step in rule.stappen:
        if step.soort == "doorlopend":
            places[step.id] = _Place(WHOLE, top, _height(step, who[step.id], WHOLE))
            top += places[step.id].height + GAP
    return places, round(top - GAP + 1)


def _wrap(text: str, width: float, letter: float) -> list[str]:
    return textwrap.wrap(text, int(width / letter), break_long_words=False)


def _texts(step: Stap, who: Verwijzing | None, column: Column) -> tuple[list[str], list[str]]:
    """Return the lines of a box: who does it, beside the number, and what."""
    inside = column[1] - 3 * MARGIN
    names = _wrap(who.naam, inside - INDENT, SMALL) if who else []
    return names, _wrap(step.kort, inside, LETTER)


def _height(step: Stap, who: Verwijzing | None, column: Column) -> float:
    names, lines = _texts(step, who, column)
    return 2 * MARGIN + LINE * (max(len(names), 1) + len(lines))


def _box(step: Stap, number: int, who: Verwijzing | None, place: _Place) -> Vak:
    left = place.x + 1.5 * MARGIN
    first = place.y + MARGIN + LINE - 4
    names, lines = _texts(step, who, place.column)
    return Vak(
        step.id,
        step.soort,
        _outline(place, 8 if step.soort == "vraag" else 0),
        Regeltekst(f"{number}", left, first),
        tuple(
            Regeltekst(text, left + INDENT, first + LINE * line) for line, text in enumerate(names)
        ),
        tuple(
            Regeltekst(text, left, first + LINE * line)
            for line, text in enumerate(lines, max(len(names), 1))
        ),
    )


def _outline(place: _Place, point: float) -> str:
    """Return the corners of a box; a question has a point at both sides."""
    left, right = place.x + 1, place.right - 1
    middle = place.middle[1]
    corners = [
        (left + point, place.y),
        (right - point, place.y),
        *([(right, middle)] if point else []),
        (right - point, place.bottom),
        (left + point, place.bottom),
        *([(left, middle)] if point else []),
    ]
    return " ".join(f"{x:g},{y:g}" for x, y in corners)


def _arrows(rule: Regel, places: Mapping[str, _Place]) -> Iterator[Pijl]:
    main = rule.hoofdweg
    for step in rule.stappen:
        here = places[step.id]
        for way in step.volgende:
            there = places[way.naar]
            answer = way.als or ""
            if step.id not in main:
                yield _join(step.id, way.naar, here, there)
            elif way.naar in main:
                yield _down(step.id, way.naar, here, there, answer)
            else:
                yield _aside(step.id, way.naar, here, there, answer)


def _down(start: str, end: str, here: _Place, there: _Place, answer: str) -> Pijl:
    x, bottom = here.middle[0], here.bottom
    return Pijl(
        start,
        end,
        f"M{x:g} {bottom:g}V{there.y - HEAD:g}",
        f"M{x:g} {there.y:g}l{-HEAD:g} {-1.6 * HEAD:g}h{2 * HEAD:g}z",
        Regeltekst(answer, x - 6 - LETTER * len(answer), bottom + GAP / 2 + 2) if answer else None,
    )


def _aside(start: str, end: str, here: _Place, there: _Place, answer: str) -> Pijl:
    y, right = here.middle[1], here.right - 1
    return Pijl(
        start,
        end,
        f"M{right:g} {y:g}H{there.x + 1 - HEAD:g}",
        f"M{there.x + 1:g} {y:g}l{-1.6 * HEAD:g} {-HEAD:g}v{2 * HEAD:g}z",
        Regeltekst(answer, right + 4, y - 5) if answer else None,
    )


def _join(start: str, end: str, here: _Place, there: _Place) -> Pijl:
    """Return the way back: down from the step aside, into the arrow of the main way."""
    x, y = here.middle[0], there.y - GAP / 2
    target = there.middle[0]
    return Pijl(
        start,
        end,
        f"M{x:g} {here.bottom:g}V{y:g}H{target + HEAD:g}",
        f"M{target:g} {y:g}l{1.6 * HEAD:g} {-HEAD:g}v{2 * HEAD:g}z",
        None,
    )
