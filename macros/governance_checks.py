"""The checks of ``data/governance.yml``: its steps can be drawn, its outcomes are complete."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import get_args

from pydantic import BaseModel

from macros.models_governance import Governance, Regel, Stap, Uitkomst

Report = Callable[[BaseModel, tuple[str | int, ...], str, str], None]
"""Notes a problem of a record: where inside it, what is wrong, what to do."""

_Wrong = tuple[str, str, str]
"""A key of a step, what is wrong there, and what to do."""


def check_governance(governance: Governance, report: Report) -> None:
    """Report every step that cannot be drawn, and every outcome that is not there once.

    Args:
        governance: the record.
        report: notes a problem.
    """
    for number, key, fact, step in _steps(governance.comply_or_explain):
        report(governance, ("comply_or_explain", "stappen", number, key), fact, step)
    found = [one.id for one in governance.uitkomsten]
    for outcome in get_args(Uitkomst.model_fields["id"].annotation):
        if found.count(outcome) != 1:
            fact = f'de uitkomst "{outcome}" staat er {found.count(outcome)} keer.'
            report(governance, ("uitkomsten",), fact, "Geef elke uitkomst één keer.")


def _steps(rule: Regel) -> Iterator[tuple[int, str, str, str]]:
    """Yield what keeps the steps from being a main way with single steps aside of it."""
    steps = rule.stappen
    reached = {way.naar for one in steps for way in one.volgende}
    seen: set[str] = set()
    for number, one in enumerate(steps):
        below = {other.id: other for other in steps[number + 1 :]}
        if one.id in seen:
            fact = f'de id "{one.id}" staat er twee keer.'
            yield number, "id", fact, "Geef elke stap een eigen id."
        elif number and one.soort != "doorlopend" and one.id not in reached:
            fact = f'geen enkele stap leidt naar "{one.id}".'
            yield number, "id", fact, 'Noem ze onder "volgende" bij een stap hoger in de lijst.'
        seen.add(one.id)
        away = [way.naar for way in one.volgende if way.naar not in below]
        if away:
            fact = f'"{away[0]}" is geen stap die verderop staat.'
            yield number, "volgende", fact, "Een stap leidt altijd naar een stap lager in de lijst."
        elif any(below[way.naar].soort == "doorlopend" for way in one.volgende):
            hint = "Een doorlopende stap staat los van de andere."
            yield number, "volgende", "er leidt geen weg naar een doorlopende stap.", hint
        else:
            yield from ((number, *wrong) for wrong in _exits(one, below, rule.hoofdweg))


def _exits(step: Stap, below: dict[str, Stap], main: tuple[str, ...]) -> Iterator[_Wrong]:
    """Yield what is wrong with where a step leads, when every step that it names is there."""
    ways = step.volgende
    if step.soort != "vraag":
        if len(ways) > (step.soort == "stap"):
            hint = "Een stap heeft er hoogstens één, een einde of doorlopende stap geen."
            yield "volgende", "er zijn te veel uitwegen.", hint
    elif len(ways) != 2 or not all(way.als for way in ways):  # noqa: PLR2004
        hint = 'Schrijf twee keer "als" en "naar".'
        yield "volgende", "een vraag heeft twee uitwegen, elk met een antwoord.", hint
    else:
        onward, aside = (below[way.naar] for way in ways)
        if aside.id in main:
            hint = "Laat de tweede weg naar een eigen stap leiden."
            yield "volgende", f'"{aside.id}" ligt ook op de hoofdweg.', hint
        elif aside.soort != "einde" and [way.naar for way in aside.volgende] != [onward.id]:
            hint = "Na een vraag keert de tweede weg terug naar de eerste, of eindigt hij."
            yield "volgende", f'"{aside.id}" leidt niet terug naar "{onward.id}".', hint
