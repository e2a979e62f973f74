"""A real Chromium, and a page that fails the test when the browser complains."""

from __future__ import annotations

import os
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from macros.loader import load_catalogus
from tests.conftest import ROOT

NAMES = (
    "chromium-headless-shell",  # the same without windows: tests take half the time
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)


expect.set_options(timeout=20_000)  # a busy computer is slow, not wrong


@pytest.fixture(scope="session")
def browser_type_launch_args():
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        pytest.fail("Geen Chromium gevonden: draai 'make browser', dat installeert hem.")
    quiet = ["--no-first-run", "--disable-background-networking", "--disable-component-update"]
    return {"executable_path": found, "args": ["--no-sandbox", "--disable-gpu", *quiet]}


@pytest.fixture
def tab(page, address):
    """A page that records what should not happen: errors, violations, requests elsewhere."""
    wrong = []
    page.on("console", lambda m: wrong.append(m.text) if m.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "request",
        lambda r: None if r.url.startswith((address, "data:")) else wrong.append(f"vraagt {r.url}"),
    )
    page.address = address
    yield page
    assert not wrong, wrong


RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOUR = ["color-contrast", "link-in-text-block"]
"""What another scheme can break."""
REPEATED = [[".boek__deel ~ .boek__deel"], [".boek__hulpmiddel ~ .boek__hulpmiddel"]]
"""What repeats on the book: pages of aids, which are looked at as pages; the HTML checker reads
all of it."""


@pytest.fixture(scope="session")
def catalogus():
    return load_catalogus(ROOT)


@pytest.fixture
def open_list(tab):
    """Open a page with a list that filters, ready to be used; ``open_list(path)``."""

    def go(path):
        tab.goto(tab.address + path)
        expect(tab.locator(".catalogus--werkt")).to_be_visible()
        return tab

    return go


@pytest.fixture
def axe():
    """Return what axe finds on a page, in words; an empty list when all is well.

    ``rules`` asks for these only.
    """

    def run(page, *, rules=None):
        only = {"type": "rule", "values": rules} if rules else RULES
        options = {"runOnly": only, "resultTypes": ["violations"]}
        found = Axe().run(page, context={"exclude": REPEATED}, options=options)
        return [
            f"{rule['id']}: {node['html'][:160]} {node['any'][0]['message'] if node['any'] else ''}"
            for rule in found.response["violations"]
            for node in rule["nodes"]
        ]

    return run
