"""The file of a new aid: every key with its meaning, what is known filled in, the rest blank.

What must be filled in stands open, so that the check asks for it; what may be left out is a
comment. All of it follows from the models, so that it cannot drift.
"""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from macros.fields import DATE_PATTERN
from macros.kopregel import header
from macros.models import Hulpmiddel
from macros.vormen import Veld, vorm_van

WIDTH = 98
"""Longest line of a comment, in characters."""

_INTRO = """\
Vul in wat leeg staat. Weet je nog meer? Haal daar het hekje en de spatie (# ) weg en vul het in.
Wat je niet weet, mag je wissen of laten staan. Kijk na met: catalogus check {file}

Een bron schrijf je op één van deze manieren:
  bron: {{document: strategie, sectie: "6.5.1"}}
  bron: {{url: "https://…", titel: …, geraadpleegd: {today}}}
  bron: {{aanbieder: …, bevestigd_op: {today}}}
  bron: redactie"""

NEEDED = frozenset({("historiek", "status")})
"""Keys that the models let out but the check asks for in a first version."""


def make_id(naam: str) -> str:
    """Return the id that follows from a name; empty when the name has no letter or digit."""
    plain = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].rstrip("-")


def new_aid(hulpmiddel_id: str, known: Mapping[str, Any], today: str) -> str:
    """Return the text of the file of a new aid.

    Args:
        hulpmiddel_id: its id, the name of the file.
        known: values that are known already, by key, in the form that the file has.
        today: the day of the review, ``YYYY-MM-DD``.
    """
    file = f"data/hulpmiddelen/{hulpmiddel_id}.yml"
    given = {
        "historiek": [{"status": known.get("status")}],
        "bronnen": [None],
        "nagekeken": {"datum": today, "waaraan": "bronnen"},
        **known,
    }
    intro = _INTRO.format(file=file, today=today).splitlines()
    rows = [header(file), *(f"# {row}".rstrip() for row in intro)]
    for veld in vorm_van(Hulpmiddel).velden:
        name = veld.sleutel
        if name == "id":
            continue
        rows.append("")
        rows += _comment(veld)
        block = list(_block(veld, given.get(name), (name,)))
        is_open = veld.verplicht or name in given
        rows += block if is_open else [f"# {row}" for row in block]
    return "\n".join(rows) + "\n"


def _comment(veld: Veld) -> list[str]:
    """Return what a key means, what may stand there, and whether it may be left out."""
    one = veld.vorm.een
    parts = [veld.uitleg]
    if one.soort == "keuze":
        parts.append(f"Kies uit: {', '.join(one.keuzes)}.")
    for part in one.velden:
        inner = part.vorm.een
        if inner.soort == "keuze" and part.verplicht:
            parts.append(f"{part.sleutel} is één van: {', '.join(inner.keuzes)}.")
    if not veld.verplicht:
        parts.append("Mag weg.")
    return textwrap.wrap(" ".join(parts), WIDTH, initial_indent="# ", subsequent_indent="# ")


def _block(veld: Veld, value: Any, path: tuple[str, ...]) -> Iterator[str]:
    """Yield the lines of a key with its value, or with blanks where there is none."""
    is_list, one = veld.vorm.soort == "lijst", veld.vorm.een
    if one.soort != "record":
        yield from _plain(veld.sleutel, value, is_list=is_list)
        return
    yield f"{veld.sleutel}:"
    for item in value if is_list and value else [value or {}]:
        lead = "  - " if is_list else "  "
        for part in one.velden:
            at = (*path, part.sleutel)
            known = item.get(part.sleutel)
            if part.verplicht or at in NEEDED or known is not None:
                for line in _block(part, known, at):
                    yield f"{lead}{line}"
                    lead = " " * len(lead)


def _plain(name: str, value: Any, *, is_list: bool) -> Iterator[str]:
    if not is_list:
        yield f"{name}: {_scalar(value)}".rstrip()
    elif value and None not in value:
        yield f"{name}: [{', '.join(_scalar(one) for one in value)}]"
    else:
        yield f"{name}:"
        yield "  -"


def _scalar(value: Any) -> str:
    """Return a value as it is written in YAML on one line; nothing for what is not known."""
    if value is None:
        return ""
    if re.fullmatch(DATE_PATTERN, str(value)):
        return str(value)
    shown = yaml.safe_dump([value], allow_unicode=True, default_flow_style=True, width=10_000)
    shown = shown.strip().removeprefix("[").removesuffix("]")
    # The data are written with double quotes, where quotes are needed.
    return json.dumps(value, ensure_ascii=False) if shown.startswith(("'", '"')) else shown
