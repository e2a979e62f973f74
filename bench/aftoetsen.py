"""A self-assessment in a slowed Chromium: how soon a change is kept, and shown on the page."""

from __future__ import annotations

import json
from functools import partial

from playwright.sync_api import Browser

from bench.browser import Antwoord, Opening, Tijd, answer, open_page
from bench.server import Site

ID = "bencbencbencbenc"
PAGE = f"aftoetsen/standaard-digitaal/?id={ID}"
READY = ".toetsvraag__veld:enabled"
TEXT = "Een uitleg zoals een team hem schrijft: niet te kort, niet te lang, en zonder namen. " * 4
"""Stands in every text of every answer: the assessment is as large as they get in practice."""
CRITERIA = (("SD", 6, 6), ("GC", 4, 4), ("DH", 5, 6), ("DG", 7, 5), ("B", 5, 4))
"""Per principle how many user and inclusion criteria the strategy has."""


def measure_saving(browser: Browser, site: Site) -> Antwoord:
    """Choose answers and type explanations in an assessment that is filled in wholly.

    A change counts from the event to the paint that follows it; by then it is kept.
    """
    with open_page(browser, site, Opening(PAGE, READY, _full())) as visit:
        page = visit.page
        times: list[Tijd] = []
        for criterium in ("sd-g1", "sd-g2", "sd-g3", "sd-i1", "sd-i2"):
            choices = [page.locator(f"#{criterium}-{one}") for one in ("ja", "deels", "nvt", "nee")]
            times += [visit.time(choice.click) for choice in choices]
            page.locator(f"#{criterium}-oorzaak").focus()
            times += [visit.time(partial(page.keyboard.press, letter)) for letter in "omdat"]
    return answer(times)


def _full() -> str:
    """Return the script that puts a full assessment in the storage of the browser."""
    parts = ("oorzaak", "gevolg", "voor_wie", "maatregel")
    one = {
        "antwoord": "nee",
        "toelichting": TEXT,
        "bewijs": ["https://voorbeeld.example/document"],
        "afwijking": {"duur": "tijdelijk", **dict.fromkeys(parts, TEXT)},
    }
    ids = [
        f"{code}-{kind}{number}"
        for code, users, inclusion in CRITERIA
        for kind, count in (("G", users), ("I", inclusion))
        for number in range(1, count + 1)
    ]
    document = {
        "formaat": "hulpmiddelen-catalogus/aftoetsing",
        "versie": 1,
        "id": ID,
        "antwoorden": dict.fromkeys(ids, one),
    }
    value = "bench\n" + json.dumps({"bestand": None, "document": document})
    key = f"hulpmiddelen-catalogus.aftoetsing.{ID}"
    return f"localStorage.getItem({key!r}) ?? localStorage.setItem({key!r}, {json.dumps(value)})"
