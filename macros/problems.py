"""What is wrong with the data, said in Dutch so that an editor can mend it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from macros.wording import say

SHOWN_CHOICES = 12
"""How many choices are named when none resembles what was written."""


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: where it stands, what it is, and what to do about it.

    Attributes:
        file: path from the project's root, with forward slashes.
        line: line number, from 1.
        field: path of the field (``historiek[0].bron``), empty for the record itself.
        fact: what is wrong, one Dutch sentence.
        next_step: what to do, one or more Dutch sentences.
    """

    file: str
    line: int
    field: str
    fact: str
    next_step: str

    def __str__(self) -> str:
        field = f"{self.field}: " if self.field else ""
        return f"{self.file}:{self.line}: {field}{self.fact} {self.next_step}".rstrip()


class DataError(Exception):
    """The data cannot be used; holds every problem that was found.

    Args:
        problems: all problems, in any order; kept sorted and without doubles.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(report(self.problems))


def report(problems: Iterable[Problem]) -> str:
    """Return the problems as text, one per line, with a closing line that counts them."""
    rows = [str(problem) for problem in problems]
    errors = "1 fout" if len(rows) == 1 else f"{len(rows)} fouten"
    count = len({problem.file for problem in problems})
    files = "1 bestand" if count == 1 else f"{count} bestanden"
    return "\n".join([*rows, f"{errors} in {files}. Er is niets gebouwd."])


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return ``Bedoel je "…"?`` for the choice that ``word`` resembles, else the choices.

    Args:
        word: what was written.
        choices: what could have been meant.
    """
    known = list(choices)
    folded = {choice.lower(): choice for choice in known}
    near = difflib.get_close_matches(word.lower(), list(folded), n=1, cutoff=0.6)
    if near:
        return say("did_you_mean", word=folded[near[0]])[1]
    if not known:
        return say("none_yet")[1]
    shown = ", ".join(f'"{choice}"' for choice in known[:SHOWN_CHOICES])
    if len(known) > SHOWN_CHOICES:
        return say("choose_from_many", words=shown, rest=len(known) - SHOWN_CHOICES)[1]
    return say("choose_from", words=shown)[1]
