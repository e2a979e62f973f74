"""Problems and advice for whoever reads them: a person, a program, or a forge.

A forge shows a mistake on its line in the pull request when it gets it in its own form.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from macros.problems import Problem, report

Report = Callable[[Sequence[Problem], Sequence[Problem]], str]
"""Makes the output of mistakes, which block, and advice, which does not."""


def as_text(problems: Sequence[Problem], advice: Sequence[Problem]) -> str:
    """Return sentences for a person, one per line; empty when there is nothing to say."""
    parts = [report(problems)] if problems else []
    if advice:
        count = "1 advies" if len(advice) == 1 else f"{len(advice)} adviezen"
        parts.append("\n".join([*map(str, advice), f"{count}. Een advies houdt niets tegen."]))
    return "\n".join(parts)


def as_json(problems: Sequence[Problem], advice: Sequence[Problem]) -> str:
    """Return one JSON object with the lists ``fouten`` and ``adviezen``."""
    content = {"fouten": [_row(one) for one in problems], "adviezen": [_row(one) for one in advice]}
    return json.dumps(content, ensure_ascii=False, indent=1)


def _row(problem: Problem) -> dict[str, Any]:
    return {
        "bestand": problem.file,
        "regel": problem.line,
        "veld": problem.field,
        "feit": problem.fact,
        "stap": problem.next_step,
    }


def as_github(problems: Sequence[Problem], advice: Sequence[Problem]) -> str:
    """Return workflow commands: GitHub puts each on its line in the pull request."""
    rows = [_command("error", "Fout", one) for one in problems]
    rows += [_command("notice", "Advies", one) for one in advice]
    return "\n".join(rows)


def _command(level: str, title: str, problem: Problem) -> str:
    place = {
        "file": problem.file,
        "line": str(problem.line),
        "title": f"{title}: {problem.field}" if problem.field else title,
    }
    shown = ",".join(f"{key}={_escape(value, ',:')}" for key, value in place.items())
    return f"::{level} {shown}::{_escape(f'{problem.fact} {problem.next_step}')}"


def _escape(text: str, more: str = "") -> str:
    """Escape as GitHub's own toolkit does: line ends, per cent, and in properties , and :."""
    for char in ("%", "\r", "\n", *more):
        text = text.replace(char, f"%{ord(char):02X}")
    return text


def as_gitlab(problems: Sequence[Problem], advice: Sequence[Problem]) -> str:
    """Return a code quality report: GitLab shows each on its line in the merge request."""
    rows = [_issue("major", "gegevens", one) for one in problems]
    rows += [_issue("info", "taal", one) for one in advice]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def _issue(severity: str, name: str, problem: Problem) -> dict[str, Any]:
    # The line is left out of the fingerprint: a mistake that moves is the same mistake.
    parts = (problem.file, problem.field, problem.fact)
    return {
        "description": f"{problem.fact} {problem.next_step}",
        "check_name": name,
        "fingerprint": hashlib.sha256("\0".join(parts).encode()).hexdigest(),
        "severity": severity,
        "location": {"path": problem.file, "lines": {"begin": problem.line}},
    }


FORMATS: Mapping[str, Report] = {
    "tekst": as_text,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
}
"""The forms in which mistakes and advice are told."""


def within(problems: Iterable[Problem], files: Sequence[str]) -> tuple[Problem, ...]:
    """Return the problems of the given files and folders (paths from the root); none means all."""
    return tuple(
        one
        for one in problems
        if not files or any(one.file == file or one.file.startswith(f"{file}/") for file in files)
    )
