"""Budgets: what a first visit to each kind of page loads, and how soon it shows.

The processor is slowed as in ``browser.py``; the network is what Lighthouse calls a slow 4G.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser

from bench.browser import INSTRUMENT, PATIENCE, SLOWDOWN
from bench.server import Site

NETWORK: dict[str, Any] = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_638_400 // 8,
    "uploadThroughput": 675_000 // 8,
}
"""150 ms there and back, 1.6 Mbit/s down."""


@dataclass(frozen=True)
class Budget:
    """The most that a first visit may cost; bytes are compressed, times in milliseconds."""

    kilobytes: int = 60
    requests: int = 20
    largest: int = 2500
    blocked: int = 200


@dataclass(frozen=True)
class Soort:
    """A kind of page: an address that stands for it, and its budget."""

    naam: str
    path: str
    budget: Budget


SOORTEN = (
    Soort("start", "", Budget()),
    Soort("catalogus", "hulpmiddelen/", Budget(kilobytes=100, requests=25)),
    Soort("hulpmiddel", "hulpmiddelen/mijn-burgerprofiel/", Budget()),
    Soort("vergelijken", "hulpmiddelen/vergelijken/?id=magda&id=acm-idm", Budget(kilobytes=100)),
    Soort("boek", "hulpmiddelen/boek/", Budget(kilobytes=200, largest=5000, blocked=600)),
    Soort("noden", "noden/", Budget()),
    Soort("nood", "noden/sd-g3/", Budget()),
    Soort("dekking", "dekking/", Budget()),
    Soort("route", "routes/burgers/", Budget()),
    Soort("principe", "principes/standaard-digitaal/", Budget()),
    Soort("actieplan", "actieplan/", Budget(requests=25)),
    Soort("actie", "actieplan/13/", Budget()),
    Soort("organisatie", "organisaties/digitaal-vlaanderen/", Budget()),
    Soort("aftoetsing", "aftoetsen/digitaal-herdacht/", Budget(kilobytes=90, requests=35)),
    Soort("taken", "aftoetsen/taken/", Budget(kilobytes=90, requests=35)),
    Soort("resultaat", "aftoetsen/resultaat/", Budget(kilobytes=90, requests=40)),
    Soort(
        "voorstel", "bijdragen/voorstel/?id=magda", Budget(kilobytes=280, requests=60, blocked=800)
    ),
    Soort("begrippen", "begrippen/", Budget()),
    Soort("bronnen", "over/bronnen/", Budget(kilobytes=100)),
)
"""Budgets leave room for growth, not for carelessness: some half more than was measured."""

_SHOWN = """() => new Promise((done) => {
  const found = { largest: 0, blocked: 0 }
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) found.largest = Math.round(one.startTime)
  }).observe({ type: "largest-contentful-paint", buffered: true })
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) found.blocked += Math.round(Math.max(0, one.duration - 50))
  }).observe({ type: "longtask", buffered: true })
  requestAnimationFrame(() => requestIdleCallback(() => done(found)))
})"""


@dataclass(frozen=True)
class Bezoek:
    """What a first visit cost; ``verschuiving`` is the cumulative layout shift."""

    soort: Soort
    kilobytes: float
    requests: int
    largest: int
    blocked: int
    verschuiving: float

    @property
    def te_veel(self) -> tuple[str, ...]:
        """What goes over the budget, in words; nothing at all may shift."""
        budget = self.soort.budget
        rows = (
            ("kB", self.kilobytes, budget.kilobytes),
            ("verzoeken", self.requests, budget.requests),
            ("ms tot het grootste beeld", self.largest, budget.largest),
            ("ms geblokkeerd", self.blocked, budget.blocked),
            ("verschuiving", self.verschuiving, 0),
        )
        return tuple(f"{got:g} {what}, hoogstens {most}" for what, got, most in rows if got > most)


def measure_pages(browser: Browser, site: Site) -> Iterator[Bezoek]:
    """Open every kind of page with nothing in the cache, on a slow phone."""
    for soort in SOORTEN:
        with browser.new_context(viewport={"width": 390, "height": 844}) as context:
            page = context.new_page()
            page.set_default_timeout(PATIENCE)
            session = context.new_cdp_session(page)
            session.send("Network.enable")
            session.send("Network.emulateNetworkConditions", NETWORK)
            session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
            page.add_init_script(path=INSTRUMENT)
            site.asked.clear()
            page.goto(site.address + soort.path, wait_until="networkidle")
            found = page.evaluate(_SHOWN)
            yield Bezoek(
                soort=soort,
                kilobytes=round(sum(size for _, size in site.asked) / 1000, 1),
                requests=len(site.asked),
                verschuiving=round(page.evaluate("bench.verschuiving"), 3),
                **found,
            )


def as_markdown(bezoeken: Sequence[Bezoek]) -> str:
    """Return a table with a row per kind of page, and what goes over."""
    heads = ("soort pagina", "kB", "verzoeken", "grootste beeld (ms)", "geblokkeerd (ms)")
    lines = [f"| {' | '.join(heads)} | verschuiving | te veel |", "|---" + "|---:" * 5 + "|---|"]
    for one in bezoeken:
        cells = (one.kilobytes, one.requests, one.largest, one.blocked, one.verschuiving)
        over = "; ".join(one.te_veel)
        lines.append(f"| {one.soort.naam} | {' | '.join(map(str, cells))} | {over} |")
    return "\n".join(lines)
