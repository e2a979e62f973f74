"""The built pages as trees."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from macros.loader import load_catalogus
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def all_pages(site):
    """Everything in HTML: its address relative to the root, and its tree."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): BeautifulSoup(
            path.read_text("utf-8"), "html.parser"
        )
        for path in sorted(site.rglob("*.html"))
    }


@pytest.fixture(scope="session")
def pages(all_pages):
    """Every page that people read."""
    return {path: tree for path, tree in all_pages.items() if not path.startswith("id/")}


@pytest.fixture(scope="session")
def identities(all_pages):
    """The pages behind our URIs."""
    return {path: tree for path, tree in all_pages.items() if path.startswith("id/")}


@pytest.fixture(scope="session")
def catalogus():
    return load_catalogus(ROOT)
