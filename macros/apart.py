"""Keeps finished HTML out of Markdown's hands, which would read all of it and change nothing.

What a macro made is set aside; a comment holds its place until the page around it is HTML too.
"""

from __future__ import annotations

import re

LONG = 2000
"""From how many characters on HTML is set aside: what is shorter may stand in a title or a link."""

_PLACE = re.compile(r"<!-- apart (\d+) -->")


def set_aside(html: str, pieces: list[str]) -> str:
    """Return what stands for a piece of HTML in Markdown: a comment, or itself when it is short.

    Args:
        html: what a macro made.
        pieces: what was set aside of the page at hand; the piece is added to it.
    """
    if len(html) < LONG:
        return html
    pieces.append(html)
    return f"<!-- apart {len(pieces) - 1} -->"


def put_back(html: str, pieces: list[str]) -> str:
    """Return a page, made from Markdown, with the pieces that were set aside in their places."""
    return _PLACE.sub(lambda place: pieces[int(place[1])], html) if pieces else html
