"""The built pages as trees."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from macros.loader import load_catalogus
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def pages(site):
    """Every page of the site: its address relative to the root, and its tree."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): BeautifulSoup(
            path.read_text("utf-8"), "html.parser"
        )
        for path in sorted(site.rglob("*.html"))
    }


@pytest.fixture(scope="session")
def catalogus():
    return load_catalogus(ROOT)
