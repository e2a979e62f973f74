"""Dates as people read them."""

from __future__ import annotations

_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def date_in_words(value: str) -> str:
    """Return ``YYYY[-MM[-DD]]`` in Dutch words: ``8 juli 2022``, ``juli 2022``, ``2022``."""
    parts = value.split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, _MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:  # noqa: PLR2004
        words.insert(0, str(int(parts[2])))
    return " ".join(words)
