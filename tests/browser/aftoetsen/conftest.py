"""What the tests of the self-assessment share: its pure modules, its data, and fresh browsers."""

from __future__ import annotations

import json
import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from macros.exports.aftoetsing_bestand import aftoetsing_schema
from macros.loader import load_catalogus
from macros.views.aftoetsen import aftoetsen
from tests.conftest import ROOT

MARKER = "zeergeheimwoord"
"""Stands in what is filled in; no address may ever hold it."""


@pytest.fixture(scope="module")
def catalogus():
    return load_catalogus(ROOT)


@pytest.fixture(scope="module")
def gegevens(catalogus):
    return aftoetsen(catalogus).gegevens


@pytest.fixture(scope="module")
def schema(catalogus):
    return aftoetsing_schema(catalogus)


@pytest.fixture(scope="module")
def js(browser, address):
    """Run code with the pure modules: ``js("score.scoor(a, b)", a=…, b=…)``."""
    page = browser.new_page()
    page.goto(address + "over/privacy/")
    names = "antwoorden bestand dossier hulp migratie opslag overzicht samenvoegen score tabel vorm"
    page.evaluate(
        """async ([base, names]) => {
          window.m = {}
          for (const name of names) m[name] = await import(`${base}js/aftoetsen/${name}.js`)
          for (const name of ["woorden", "teksten", "velden"])
            m[name] = await import(`${base}js/aftoetsen/${name}.js`)
          window.run = (code, names, values) =>
            new Function(...Object.keys(m), ...names, `return (${code})`)(
              ...Object.values(m), ...values)
        }""",
        [address, names.split()],
    )

    def run(code, **values):
        text = json.dumps([list(values), list(values.values())])
        done = page.evaluate(
            "([code, text]) => JSON.stringify(run(code, ...JSON.parse(text)) ?? null)", [code, text]
        )
        return json.loads(done)

    yield run
    page.close()


@pytest.fixture
def surf(browser, address, site):
    """Open a browser that knows nothing; what it asks and what goes wrong is checked at the end."""
    contexts, asked, wrong = [], [], []

    def go(**options):
        context = browser.new_context(accept_downloads=True, **options)
        contexts.append(context)
        context.on("request", lambda r: asked.append((r.method, r.url, r.post_data)))
        context.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
        context.on("weberror", lambda e: wrong.append(str(e.error)))
        page = context.new_page()
        page.address = address
        return page

    yield go
    for context in contexts:
        context.close()
    assert wrong == []
    for method, url, body in asked:
        if url.startswith(("data:", "blob:", "file:", "about:")):
            continue
        assert (method, body) == ("GET", None), url
        assert url.startswith(address), url
        assert MARKER not in url
        parts = urlsplit(url)
        assert re.fullmatch(r"(id=[a-z0-9]{16}(&id=[a-z0-9]{16})*)?", parts.query), url
        path = site / parts.path.lstrip("/")
        assert (path / "index.html" if path.is_dir() else path).is_file(), url


@pytest.fixture
def vragen(surf):
    """The questions of the first principle, opened in a new browser."""

    def go(script="", **options):
        page = surf(**options)
        if script:
            page.add_init_script(script)
        page.goto(page.address + "aftoetsen/standaard-digitaal/")
        expect(page.locator(".toetsvraag__veld").first).to_be_enabled()
        return page

    return go


def open_file(page, *files):
    """Choose files, as soon as the page takes them."""
    field = page.get_by_label(re.compile("Kies een"))
    expect(field).to_be_enabled()
    field.set_input_files(files)


def stored(page):
    """Return what the browser keeps of assessments, as text."""
    return page.evaluate(
        "Object.entries(localStorage).filter(([k]) => k.includes('.aftoetsing.')).map(([, v]) => v)"
    )
