"""A self-assessment in a slowed Chromium: how soon a change is kept, and shown on the page."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial

from playwright.sync_api import Browser

from bench.browser import Antwoord, Opening, Tijd, answer, open_page, rank
from bench.server import Site

ID = "bencbencbencbenc"
PAGE = f"aftoetsen/standaard-digitaal/?id={ID}"
READY = ".toetsvraag__veld:enabled"
TEXT = "Een uitleg zoals een team hem schrijft: niet te kort, niet te lang, en zonder namen. " * 4
"""Stands in every text of every answer: the assessment is as large as they get in practice."""
CRITERIA = (("SD", 6, 6), ("GC", 4, 4), ("DH", 5, 6), ("DG", 7, 5), ("B", 5, 4))
"""Per principle how many user and inclusion criteria the strategy has."""
WATCH = """
addEventListener("input", (event) => { bench.gewijzigd = event.timeStamp }, {capture: true})
bench.bewaard = []
const { setItem } = Storage.prototype
Storage.prototype.setItem = function (...args) {
  setItem.apply(this, args)
  bench.bewaard.push(performance.now() - bench.gewijzigd)
}"""
"""Notes how long after a change the storage of the browser holds it, in milliseconds."""


@dataclass(frozen=True)
class Bewaren:
    """How soon a change is kept, and how soon the page shows it.

    Attributes:
        bewaard: milliseconds from the change until it is kept, that half and 95 in 100 changes
            do not exceed.
        getoond: from the click or key to the paint that follows it.
    """

    bewaard: tuple[float, float]
    getoond: Antwoord


def measure_saving(browser: Browser, site: Site) -> Bewaren:
    """Choose answers and type explanations in an assessment that is filled in wholly."""
    with open_page(browser, site, Opening(PAGE, READY, _full() + WATCH)) as visit:
        page = visit.page
        times: list[Tijd] = []
        for criterium in ("sd-g1", "sd-g2", "sd-g3", "sd-i1", "sd-i2"):
            choices = [page.locator(f"#{criterium}-{one}") for one in ("ja", "deels", "nvt", "nee")]
            times += [visit.time(choice.click) for choice in choices]
            page.locator(f"#{criterium}-oorzaak").focus()
            times += [visit.time(partial(page.keyboard.press, letter)) for letter in "omdat"]
        kept = [float(one) for one in page.evaluate("bench.bewaard")]
    return Bewaren((rank(kept, 0.5), rank(kept, 0.95)), answer(times))


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
    return f"localStorage.getItem({key!r}) ?? localStorage.setItem({key!r}, {json.dumps(value)});"
