"""The pages of prose as text, for whoever looks into them: the links in them, the ids they name."""

from __future__ import annotations

from pathlib import Path

from macros.problems import DataError, Problem
from macros.wording import say


def read_pages(root: Path) -> dict[str, str]:
    """Return the text of every page below ``root/docs``, by its path from the root, in order.

    Line ends stay as they are.

    Raises:
        DataError: with every page that is no UTF-8.
    """
    pages: dict[str, str] = {}
    problems: list[Problem] = []
    for path in sorted((root / "docs").rglob("*.md")):
        file, raw = path.relative_to(root).as_posix(), path.read_bytes()
        try:
            pages[file] = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            problems.append(Problem(file, line, "", *say("not_utf8")))
    if problems:
        raise DataError(problems)
    return pages
