"""The field types of the records: what a text, a date, an id or an address may be.

Each type refuses what a reader could not see or what could run as code, and says so in Dutch.
"""

from __future__ import annotations

import calendar
import re
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from macros.wording import say
from macros.yaml_source import invisible_name

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DATE_PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"

# The form on the site takes these patterns as they are (macros/exports/voorstel.py), so they hold
# nothing that JavaScript reads otherwise: spaces are named one by one.
SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
HTML = re.compile(r"<(?=[a-zA-Z/!?])")
TEMPLATE = re.compile(r"\{\{|\{%|\{#")
LINK = re.compile(rf"\]\([{SPACE}]*<?[{SPACE}]*([^){SPACE}>]*)")
HTTPS = re.compile(r"^[hH][tT][tT][pP][sS]:")
_FORBIDDEN = rf"{SPACE}\x00-\x1f\x22<>'{{}}|\\^`"
URL = re.compile(
    rf"^[a-zA-Z]+://[^/?#@:\[\].{_FORBIDDEN}]*\.[^/?#@:\[\]{_FORBIDDEN}]*"
    rf"(:[0-9]*)?([/?#][^{_FORBIDDEN}]*)?$"
)


def wrong(fact: str, next_step: str) -> PydanticCustomError:
    """Return the error that a validator raises: a Dutch fact and what to do about it."""
    return PydanticCustomError("catalogus", "{fact}", {"fact": fact, "next_step": next_step})


def _wrong(words: str, /, **values: object) -> PydanticCustomError:
    """Return the error of a mistake in :data:`macros.wording.WORDS`."""
    return wrong(*say(words, **values))


def check_visible(text: str) -> str:
    """Refuse characters that cannot be seen and text of spaces only."""
    name = invisible_name(text)
    if name:
        raise _wrong("invisible", name=name)
    if not text.strip():
        raise _wrong("empty_text")
    return text.strip()


def check_plain(text: str) -> str:
    """Refuse markup, braces and line ends: plain text is shown as it is, everywhere."""
    text = check_visible(text)
    found = next((char for char in "<>{}" if char in text), None)
    if found:
        raise _wrong("plain_char", char=found)
    if "\n" in text:
        raise _wrong("plain_lines")
    return text


def check_markdown(text: str) -> str:
    """Refuse raw HTML, template braces and links that are neither https nor on the site."""
    text = check_visible(text)
    if HTML.search(text):
        raise _wrong("html")
    if TEMPLATE.search(text):
        raise _wrong("template")
    for target in LINK.findall(text):
        if not target.startswith("https://"):
            raise _wrong("link", target=target[:80])
    return text


def check_date(value: str) -> str:
    """Refuse dates that do not exist; ``YYYY``, ``YYYY-MM`` and ``YYYY-MM-DD`` are dates."""
    if not re.fullmatch(DATE_PATTERN, value):
        raise _wrong("date", value=value[:40])
    year, month, day = (*map(int, value.split("-")), 0, 0)[:3]
    parts = value.count("-")
    if not 1900 <= year <= 2100:  # noqa: PLR2004
        raise _wrong("year", year=year)
    if parts >= 1 and not 1 <= month <= 12:  # noqa: PLR2004
        raise _wrong("month", month=month)
    if parts == 2 and not 1 <= day <= calendar.monthrange(year, month)[1]:  # noqa: PLR2004
        raise _wrong("day", value=value)
    return value


def check_day(value: str) -> str:
    """Refuse a date without month and day: on that day somebody did something."""
    value = check_date(value)
    if value.count("-") != 2:  # noqa: PLR2004
        raise _wrong("day_missing", value=value)
    return value


def check_url(value: str) -> str:
    """Refuse addresses that are not https, or that hide a name or a space."""
    if not HTTPS.match(value):
        raise _wrong("https", value=value[:80])
    if not URL.fullmatch(value):
        raise _wrong("url", value=value[:80])
    return value


def check_id(value: str) -> str:
    """Refuse ids that are not lower-case letters, digits and single hyphens."""
    if not re.fullmatch(ID_PATTERN, value):
        raise _wrong("id", value=value[:60])
    return value


def _year_as_text(value: Any) -> Any:
    """A bare year is a number in YAML; as a date it is meant as text."""
    is_year = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if is_year else value


T = TypeVar("T")
Lijst = tuple[T, ...]
"""A list in YAML and JSON; a tuple here, so that records stay frozen."""

PROZA = "proza"
"""Marks the types of running text, which plain language is asked of."""

Naam = Annotated[str, StringConstraints(max_length=120), AfterValidator(check_plain)]
KorteNaam = Annotated[str, StringConstraints(max_length=32), AfterValidator(check_plain)]
Titel = Annotated[str, StringConstraints(max_length=240), AfterValidator(check_plain)]
Zin = Annotated[str, StringConstraints(max_length=200), AfterValidator(check_plain), PROZA]
Tekst = Annotated[str, StringConstraints(max_length=1000), AfterValidator(check_plain), PROZA]
Markdown = Annotated[str, StringConstraints(max_length=6000), AfterValidator(check_markdown), PROZA]
Code = Annotated[str, StringConstraints(max_length=1000), AfterValidator(check_visible)]
"""Text that is shown letter for letter, over as many lines as it has."""
Id = Annotated[
    str,
    StringConstraints(max_length=60),
    AfterValidator(check_id),
    WithJsonSchema({"type": "string", "pattern": ID_PATTERN, "maxLength": 60}),
]
Url = Annotated[str, StringConstraints(max_length=500), AfterValidator(check_url)]
_DATE_SCHEMA = {
    "anyOf": [{"type": "string", "pattern": DATE_PATTERN}, {"type": "integer", "minimum": 1900}]
}
Datum = Annotated[
    str, BeforeValidator(_year_as_text), AfterValidator(check_date), WithJsonSchema(_DATE_SCHEMA)
]
Dag = Annotated[str, AfterValidator(check_day)]
