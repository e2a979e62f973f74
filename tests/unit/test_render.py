"""What stands in a text field comes out as typed: nothing runs, nothing becomes markup."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.catalogus import Catalogus
from macros.loader import load_catalogus
from macros.models import Hulpmiddel, Record
from macros.pages import generated_pages
from macros.render import markdown

BASIS = Path(__file__).parent.parent / "cases" / "basis"
HOSTILE = '{{ 6*7 }} {% raw %} <script>alert("x")</script> <b onclick=x> & [a](javascript:x)'


def poisoned(record):
    """Return a record with hostile text in every field of free text, past the checks."""
    keep = {"id", "doel", "document", "aanbieder", "type", "status", "mate", "url", "datum"}
    keep |= {"onderdeel", "timing_band", "budget_band"}
    values = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, Record):
            value = poisoned(value)
        elif isinstance(value, tuple):
            value = tuple(poisoned(v) if isinstance(v, Record) else v for v in value)
        elif isinstance(value, str) and name not in keep:
            value = HOSTILE
        values[name] = value
    return type(record).model_construct(**values)


@pytest.fixture
def pages():
    good = load_catalogus(BASIS)
    hamer = poisoned(good.hulpmiddelen["hamer"])
    nagekeken = good.hulpmiddelen["hamer"].nagekeken
    hamer = Hulpmiddel.model_construct(**{**dict(hamer), "nagekeken": nagekeken})
    acties = {1: poisoned(good.acties[1])}
    catalogus = Catalogus(**{**vars(good), "hulpmiddelen": {"hamer": hamer}, "acties": acties})
    return {page.path: page.body() for page in generated_pages(catalogus, date(2026, 9, 21))}


def test_hostile_text_comes_out_as_typed(pages):
    page = BeautifulSoup(pages["hulpmiddelen/hamer/"], "html.parser")
    assert page.h1.get_text() == HOSTILE
    assert HOSTILE.partition(" [a]")[0] in page.get_text()
    page = BeautifulSoup(pages["actieplan/1/"], "html.parser")
    assert page.h1.get_text() == HOSTILE
    for path, html in pages.items():
        tree = BeautifulSoup(html, "html.parser")
        assert not tree.find("script"), path
        assert not tree.find(onclick=True), path
        assert not [a for a in tree.find_all("a") if a["href"].startswith("javascript")], path


def test_markdown_admits_markup_but_no_html():
    html = str(markdown("**vet** <i>schuin</i>\n\n- een\n"))
    assert "<strong>vet</strong>" in html
    assert "<li>een</li>" in html
    assert "&lt;i&gt;schuin" in html
