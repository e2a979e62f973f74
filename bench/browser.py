"""The catalogue in a slowed Chromium: its weight, its layout shift, and how soon it answers.

Only what a visitor sees is used (boxes, chips, the search field), so that the measure outlives
the way in which the list itself is shown.
"""

from __future__ import annotations

import gzip
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from math import ceil
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Locator, Page, sync_playwright

from bench.server import LEVEL, Site

SLOWDOWN = 4
"""How many times slower than this machine the processor acts."""
VIEWPORTS = ((1280, 900), (390, 844))
"""A desk and a phone, in CSS pixels; answers are measured at the desk."""
PAGE = "hulpmiddelen/"
FACETS = ("type", "status", "doelgroep", "fase", "criterium")
ROUNDS = 5
"""How many times one option of every facet is chosen, and all are taken away again."""
PATIENCE = 300_000
"""How long one step may take before the measure gives up, in milliseconds."""
WORDS = ("loketten", "aanvragen", "gegevens", "toegankelijk", "inloggen")

_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chromium-headless-shell",
)
INSTRUMENT = Path(__file__).with_name("instrument.js")
# Frames follow one another at once: waiting for a screen that is not there says nothing.
_ARGS = ("--no-sandbox", "--disable-gpu", "--disable-gpu-vsync", "--disable-frame-rate-limit")


@dataclass(frozen=True)
class Gewicht:
    """What the first view of the catalogue costs, in bytes; the shift is the worst viewport's.

    Attributes:
        html: the page itself, as it is.
        html_gzip: the page, compressed.
        alles_gzip: everything that the browser asked for it, compressed.
        verzoeken: each path that was asked, with its compressed bytes.
        verschuiving: cumulative layout shift.
    """

    html: int
    html_gzip: int
    alles_gzip: int
    verzoeken: tuple[tuple[str, int], ...]
    verschuiving: float


@dataclass(frozen=True)
class Tijd:
    """How long one answer took, or several at a rank: see ``Antwoord``, in milliseconds."""

    wacht: float
    reken: float


@dataclass(frozen=True)
class Antwoord:
    """How soon a kind of action is answered.

    Per action, ``wacht`` is what a visitor waits: from the event to the paint that follows it.
    ``reken`` is the processor time of the page's main thread from before the mouse moves, slowed
    as well; on a busy machine it suffers less from the neighbours than waiting does.

    Attributes:
        aantal: how many actions.
        p50: what half of them do not exceed.
        p95: what 95 in 100 do not exceed.
    """

    aantal: int
    p50: Tijd
    p95: Tijd


@dataclass(frozen=True)
class Antwoorden:
    """The answers of one catalogue; ``niets`` is a click on plain text: the floor."""

    klik: Antwoord
    toets: Antwoord
    niets: Antwoord


def find_chromium() -> str:
    """Return where Chromium stands: what ``$CHROMIUM`` says, else the first on the path.

    Raises:
        FileNotFoundError: when there is none.
    """
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if not found:
        message = "Geen Chromium gevonden: 'sh tests/browser/chromium.sh' installeert hem."
        raise FileNotFoundError(message)
    return found


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(_ARGS))
        try:
            yield browser
        finally:
            browser.close()


def measure_weight(browser: Browser, site: Site) -> Gewicht:
    """Open the catalogue with nothing in the cache and see what it asks and how it jumps."""
    shifts: list[float] = []
    asked: dict[str, int] = {}
    for viewport in VIEWPORTS:
        site.asked.clear()
        with open_page(browser, site, viewport=viewport) as visit:
            visit.settle()
            shifts.append(float(visit.page.evaluate("bench.verschuiving")))
        asked |= dict(site.asked)
    html = (site.folder / PAGE / "index.html").read_bytes()
    return Gewicht(
        html=len(html),
        html_gzip=len(gzip.compress(html, LEVEL, mtime=0)),
        alles_gzip=sum(asked.values()),
        verzoeken=tuple(sorted(asked.items(), key=lambda row: -row[1])),
        verschuiving=max(shifts),
    )


def measure_answers(browser: Browser, site: Site) -> Antwoorden:
    """Use the filters and the search field as a visitor does."""
    with open_page(browser, site) as visit:
        page = visit.page
        for facet in FACETS:
            details = page.locator(f"[data-facet={facet}]")
            if details.get_attribute("open") is None:
                details.locator("summary").click()
        niets = [visit.time(page.locator("h1").click) for _ in range(10)]
        klik = [took for number in range(ROUNDS) for took in _choose(visit, number)]
        toets = []
        for word in WORDS:
            page.get_by_role("searchbox", name="Zoek in de lijst").focus()
            toets += [visit.time(partial(page.keyboard.press, letter)) for letter in word]
            klik.append(visit.time(visit.chips().first.click))
    return Antwoorden(answer(klik), answer(toets), answer(niets))


def answer(times: Sequence[Tijd]) -> Antwoord:
    """Return how many, and the values that half and 95 in 100 do not exceed."""

    def at(part: float) -> Tijd:
        return Tijd(
            rank([took.wacht for took in times], part), rank([took.reken for took in times], part)
        )

    return Antwoord(len(times), at(0.5), at(0.95))


def rank(values: Sequence[float], part: float) -> float:
    """Return the value that a part of all values, such as 0.95, does not exceed."""
    return sorted(values)[ceil(part * len(values)) - 1]


@dataclass(frozen=True)
class Opening:
    """Which page is opened, and how.

    Attributes:
        path: address of the page.
        ready: selector of what is there once its scripts have started.
        before: script that runs before the page's own.
    """

    path: str = PAGE
    ready: str = "input[type=checkbox][name=type]:enabled"
    before: str = ""


@dataclass(frozen=True)
class Visit:
    """An open page."""

    page: Page
    session: CDPSession

    def chips(self) -> Locator:
        """Return the buttons that take a filter away."""
        return self.page.get_by_role("button", name="Verwijder filter")

    def time(self, act: Callable[[], None]) -> Tijd:
        """Return how long one action took, once the page was at rest."""
        self.settle()
        self.page.evaluate("bench.wacht()")
        before = self._processor_ms()
        act()
        wacht = float(self.page.evaluate("bench.antwoord"))
        return Tijd(wacht, self._processor_ms() - before)

    def settle(self) -> None:
        """Wait until two frames have passed and nothing else is waiting."""
        self.page.evaluate(
            "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame("
            "() => requestIdleCallback(done))))"
        )

    def _processor_ms(self) -> float:
        rows = self.session.send("Performance.getMetrics")["metrics"]
        return float(next(row["value"] for row in rows if row["name"] == "TaskDuration")) * 1000


@contextmanager
def open_page(
    browser: Browser,
    site: Site,
    opening: Opening = Opening(),
    viewport: tuple[int, int] = VIEWPORTS[0],
) -> Iterator[Visit]:
    """A page, just opened by a browser that knows nothing, on a slow processor."""
    width, height = viewport
    with browser.new_context(viewport={"width": width, "height": height}) as context:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.add_init_script(path=INSTRUMENT)
        page.add_init_script(opening.before)
        session = context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        page.goto(site.address + opening.path)
        page.locator(opening.ready).first.wait_for(state="attached")
        page.wait_for_load_state("networkidle")
        yield Visit(page, session)


def _choose(visit: Visit, number: int) -> Iterator[Tijd]:
    """Choose one option of every facet, take two away by their chips, one by its box, then all."""
    boxes = [visit.page.locator(f"input[type=checkbox][name={facet}]") for facet in FACETS]
    chosen = [box.nth(number % box.count()) for box in boxes]
    for box in chosen:
        yield visit.time(box.click)
    for _ in range(2):
        yield visit.time(visit.chips().first.click)
    yield visit.time(next(box for box in chosen if box.is_checked()).click)
    yield visit.time(visit.page.get_by_role("button", name="Alles wissen").click)
