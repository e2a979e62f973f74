"""What a check of the web addresses brought: for people, for programs, and to keep as data."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import yaml

from macros.adressen import Adres
from macros.dates import date_in_words
from macros.kopregel import header
from macros.linkcontrole import Antwoord, Uitkomst
from macros.onderhoud import Linkstatus, Linkuitzondering

STATUS_FILE = "data/linkstatus.yml"
"""Where the outcome of a check is kept."""


@dataclass(frozen=True)
class Regel:
    """One address with its answer."""

    adres: Adres
    antwoord: Antwoord


@dataclass(frozen=True)
class Rapport:
    """A check of addresses.

    Attributes:
        datum: the day of the check.
        regels: every address, in alphabetical order.
        verlopen: exceptions for websites whose end has passed.
    """

    datum: str
    regels: tuple[Regel, ...]
    verlopen: tuple[Linkuitzondering, ...]

    def met(self, uitkomst: Uitkomst) -> tuple[Regel, ...]:
        """Return the addresses with an outcome."""
        return tuple(row for row in self.regels if row.antwoord.uitkomst == uitkomst)

    @property
    def verhuisd(self) -> tuple[Regel, ...]:
        """The addresses that work, but moved for good."""
        return tuple(row for row in self.regels if row.antwoord.verhuisd_naar)


def split_excepted(
    adressen: Iterable[Adres], exceptions: Mapping[str, Linkuitzondering], today: str
) -> tuple[tuple[Adres, ...], dict[str, Antwoord]]:
    """Part the addresses to check from those whose website is excepted today."""
    to_check, excepted = [], {}
    for adres in adressen:
        one = exceptions.get(adres.host)
        if one and one.datum <= today <= one.tot:
            said = f"Niet nagekeken tot {date_in_words(one.tot)}: {one.reden}"
            excepted[adres.url] = Antwoord("uitgezonderd", said)
        else:
            to_check.append(adres)
    return tuple(to_check), excepted


# ---------------------------------------------------------------- for people and programs


def as_text(rapport: Rapport) -> str:
    """Return the report for a person, worst first; each address with the places that name it."""
    parts: list[str] = []
    for title, rows in _parts(rapport):
        parts += [f"{title}:", *(line for row in rows for line in _lines(row)), ""]
    return "\n".join([*parts, *_expired(rapport), summary(rapport)])


def _lines(row: Regel) -> Iterable[str]:
    yield f"  {row.adres.url}"
    if said := _said(row):
        yield f"    {said}"
    for plek in row.adres.plekken:
        yield f"    {plek}"


def _said(row: Regel) -> str:
    moved = row.antwoord.verhuisd_naar
    return f"Nu: {moved}" if moved else row.antwoord.melding


def _parts(rapport: Rapport) -> Iterable[tuple[str, tuple[Regel, ...]]]:
    parts = (
        ("Werkt niet", rapport.met("werkt niet")),
        ("Onbeslist", rapport.met("onbeslist")),
        ("Voorgoed verhuisd: neem het nieuwe adres over", rapport.verhuisd),
        ("Uitgezonderd", rapport.met("uitgezonderd")),
    )
    return ((title, rows) for title, rows in parts if rows)


def _expired(rapport: Rapport) -> list[str]:
    return [
        f"De uitzondering voor {one.host} liep af op {date_in_words(one.tot)}: "
        "verwijder of verleng ze in data/linkuitzonderingen.yml."
        for one in rapport.verlopen
    ]


def summary(rapport: Rapport) -> str:
    """Return how many addresses have which outcome, in one sentence."""
    counts = {one: len(rapport.met(one)) for one in ("werkt", "werkt niet", "onbeslist")}
    return (
        f"{len(rapport.regels)} adressen: {counts['werkt']} werken, {counts['werkt niet']} niet, "
        f"{counts['onbeslist']} onbeslist, {len(rapport.met('uitgezonderd'))} uitgezonderd."
    )


def as_json(rapport: Rapport) -> str:
    """Return the report as one JSON object."""
    rows = [
        {
            "url": row.adres.url,
            "uitkomst": row.antwoord.uitkomst,
            "melding": row.antwoord.melding,
            "verhuisd_naar": row.antwoord.verhuisd_naar,
            "plekken": [{"bestand": p.bestand, "regel": p.regel} for p in row.adres.plekken],
        }
        for row in rapport.regels
    ]
    return json.dumps({"datum": rapport.datum, "adressen": rows}, ensure_ascii=False, indent=1)


def as_markdown(rapport: Rapport) -> str:
    """Return the report as the body of an issue; addresses stand as code, so nothing else runs."""
    rows = [f"Nagekeken op {date_in_words(rapport.datum)}. {summary(rapport)}"]
    for title, regels in _parts(rapport):
        rows += ["", f"## {title}", ""]
        for row in regels:
            places = ", ".join(f"`{plek}`" for plek in row.adres.plekken)
            url = row.adres.url.replace("`", "%60")
            parts = (f"`{url}`", _said(row).replace("`", "'"), places)
            rows.append(f"- {' – '.join(part for part in parts if part)}")
    if expired := _expired(rapport):
        rows += ["", "## Uitzonderingen die afliepen", "", *(f"- {one}" for one in expired)]
    return "\n".join(rows)


FORMATS: Mapping[str, Callable[[Rapport], str]] = {
    "tekst": as_text,
    "json": as_json,
    "markdown": as_markdown,
}
"""The forms in which a check is told."""


# ---------------------------------------------------------------- to keep


def as_data(rapport: Rapport, before: Linkstatus | None) -> str:
    """Return the text of the file that keeps the outcome.

    Args:
        rapport: the check.
        before: the outcome that was kept before; an address that failed then too keeps the day
            of its first failure.
    """
    since = {row.url: row.sinds for row in before.werkt_niet} if before else {}
    content = {
        "nagekeken": rapport.datum,
        "werkt": [row.adres.url for row in rapport.met("werkt")],
        "werkt_niet": [
            {
                "url": row.adres.url,
                "sinds": since.get(row.adres.url, rapport.datum),
                "melding": row.antwoord.melding,
            }
            for row in rapport.met("werkt niet")
        ],
        "onbeslist": [
            {"url": row.adres.url, "melding": row.antwoord.melding}
            for row in (*rapport.met("onbeslist"), *rapport.met("uitgezonderd"))
        ],
    }
    kept = {key: value for key, value in content.items() if value}
    text = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=10_000)
    note = "# Gemaakt door: catalogus links --bewaar. Niet met de hand wijzigen."
    return f"{header(STATUS_FILE)}\n{note}\n{text}"


def reached_anything(answers: Sequence[Antwoord]) -> bool:
    """Tell whether a website answered; if none did, this machine has no way out."""
    return not answers or any(one.bereikt for one in answers)
