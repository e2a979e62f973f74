"""The field types of the records: what a text, a date, an id or an address may be.

Each type refuses what a reader could not see or what could run as code, and says so in Dutch.
"""

from __future__ import annotations

import calendar
import re
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from macros.yaml_source import invisible_name

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DATE_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?$"
_HTML = re.compile(r"<(?=[a-zA-Z/!?])")
_TEMPLATE = re.compile(r"\{\{|\{%|\{#")
_LINK = re.compile(r"\]\(\s*<?\s*([^)\s>]*)")


def wrong(fact: str, next_step: str) -> PydanticCustomError:
    """Return the error that a validator raises: a Dutch fact and what to do about it."""
    return PydanticCustomError("catalogus", "{fact}", {"fact": fact, "next_step": next_step})


def check_visible(text: str) -> str:
    """Refuse characters that cannot be seen and text of spaces only."""
    name = invisible_name(text)
    if name:
        raise wrong(f"de tekst bevat een onzichtbaar teken ({name}).", "Verwijder het.")
    if not text.strip():
        raise wrong("de tekst is leeg.", "Vul hem in of verwijder de sleutel.")
    return text.strip()


def check_plain(text: str) -> str:
    """Refuse markup, braces and line ends: plain text is shown as it is, everywhere."""
    text = check_visible(text)
    found = next((char for char in "<>{}" if char in text), None)
    if found:
        raise wrong(
            f'het teken "{found}" mag niet in gewone tekst.',
            "Schrijf het in woorden of laat het weg.",
        )
    if "\n" in text:
        raise wrong("de tekst loopt over meer regels.", "Maak er één zin van, of gebruik '>-'.")
    return text


def check_markdown(text: str) -> str:
    """Refuse raw HTML, template braces and links that are neither https nor on the site."""
    text = check_visible(text)
    if _HTML.search(text):
        raise wrong("de tekst bevat HTML.", "Gebruik Markdown, of schrijf het teken < in woorden.")
    if _TEMPLATE.search(text):
        raise wrong("de tekst bevat sjabloontekens ({{, {% of {#).", "Laat de accolades weg.")
    for target in _LINK.findall(text):
        if not target.startswith("https://"):
            raise wrong(
                f'de link "{target[:80]}" is geen https-adres.',
                "Gebruik een volledig adres dat met https:// begint.",
            )
    return text


def check_date(value: str) -> str:
    """Refuse dates that do not exist; ``YYYY``, ``YYYY-MM`` and ``YYYY-MM-DD`` are dates."""
    if not re.match(DATE_PATTERN, value):
        raise wrong(
            f'"{value[:40]}" is geen datum.',
            "Schrijf jaar-maand-dag, zoals 2022-07-08, 2022-07 of 2022.",
        )
    year, month, day = (*map(int, value.split("-")), 0, 0)[:3]
    parts = value.count("-")
    if not 1900 <= year <= 2100:  # noqa: PLR2004
        raise wrong(f"het jaar {year} kan niet.", "Kijk de datum na.")
    if parts >= 1 and not 1 <= month <= 12:  # noqa: PLR2004
        raise wrong(f"maand {month} bestaat niet.", "Schrijf jaar-maand-dag.")
    if parts == 2 and not 1 <= day <= calendar.monthrange(year, month)[1]:  # noqa: PLR2004
        raise wrong(f'de datum "{value}" bestaat niet.', "Kijk de dag na.")
    return value


def check_day(value: str) -> str:
    """Refuse a date without month and day: on that day somebody did something."""
    value = check_date(value)
    if value.count("-") != 2:  # noqa: PLR2004
        raise wrong(f'de datum "{value}" is niet volledig.', "Geef ook maand en dag.")
    return value


def check_url(value: str) -> str:
    """Refuse addresses that are not https, or that hide a name, a port or a space."""
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
    except ValueError:
        host, parts = "", urlsplit("")
    if parts.scheme != "https":
        raise wrong(
            f'het adres "{value[:80]}" begint niet met https://.', "Kopieer het volledige adres."
        )
    ok = "." in host and not parts.username and not re.search(r"[\s<>\"'{}|\\^`\x00-\x1f]", value)
    if not ok:
        raise wrong(f'"{value[:80]}" is geen geldig webadres.', "Kopieer het uit de adresbalk.")
    return value


def check_id(value: str) -> str:
    """Refuse ids that are not lower-case letters, digits and single hyphens."""
    if not re.match(ID_PATTERN, value):
        raise wrong(
            f'"{value[:60]}" is geen id.', "Gebruik kleine letters, cijfers en koppeltekens."
        )
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
