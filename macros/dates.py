"""Dates as people read and count them: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``, as text."""

from __future__ import annotations

import calendar
from datetime import date

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


def is_day(value: str) -> bool:
    """Return whether a date names a day, and not only a year or a month."""
    return value.count("-") == 2  # noqa: PLR2004


def period(value: str) -> tuple[date, date]:
    """Return the first and the last day that a date can mean: ``2022`` is a whole year."""
    year, month, day = (*map(int, value.split("-")), 0, 0)[:3]
    last_month = month or 12
    last_day = day or calendar.monthrange(year, last_month)[1]
    return date(year, month or 1, day or 1), date(year, last_month, last_day)


def add_months(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of a month that is too short."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
