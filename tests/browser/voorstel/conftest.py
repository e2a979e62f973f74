"""The form for proposals, ready to be used, and what several tests do with it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.conftest import ROOT

FORM = "bijdragen/voorstel/"
NAME = re.compile("^Naam verplicht")
HEADER = "# yaml-language-server: $schema=../../schema/hulpmiddel.json\n"
KEY = "hulpmiddelen-catalogus.voorstel"
SOURCES = ROOT / "data" / "hulpmiddelen"


@pytest.fixture
def form(tab):
    """Open the form with an address; answers with the page once the form works."""

    def go(query=""):
        tab.goto(tab.address + FORM + query)
        expect(tab.get_by_role("button", name="Kijk alles na")).to_be_visible()
        return tab

    return go
