"""Handing in: the file goes to the forge by an address, by the clipboard or by hand."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.voorstel.conftest import HEADER, NAME
from tests.conftest import FORGE

LONG = "Een lange zin over dit hulpmiddel die nergens anders staat, met é en ï. " * 60


def fill_the_rest(page):
    """Fill in what a new aid must have besides its name."""
    page.get_by_label("Soort verplicht").select_option("opleiding")
    page.get_by_label("Status verplicht").first.select_option("in ontwikkeling")
    page.get_by_label("Samenvatting").fill("Leert je een formulier invullen.")
    page.get_by_label("Beschrijving").fill("Een proef.\n\nMet twee alinea's.")
    moment = page.get_by_role("group", name=re.compile("^Historiek"))
    moment.get_by_role("button", name="Voeg toe: moment").click()
    moment.get_by_label("Datum verplicht").fill("2026-03")
    moment.get_by_label("Status", exact=True).select_option("in ontwikkeling")
    moment.get_by_label("Soort bron").select_option("redactie")
    source = page.get_by_role("group", name=re.compile("^Bronnen"))
    source.get_by_role("button", name="Voeg toe: bron").click()
    source.get_by_label("Soort bron").select_option("document")
    source.get_by_label("Hoofdstuk of bijlage").fill("4.2")


def complete(page):
    page.get_by_role("textbox", name=NAME).fill("Proef & co")
    fill_the_rest(page)
    expect(page.get_by_text("Alles klopt.", exact=True)).to_be_visible()


def test_a_new_file_is_handed_in_by_the_address_of_the_forge(form):
    page = form()
    link = page.get_by_role("link", name="Open een pull request")
    link.click()
    expect(page.get_by_role("region", name=re.compile("Er zijn 8 fouten"))).to_be_focused()
    complete(page)
    target = urlsplit(link.get_attribute("href"))
    asked = parse_qs(target.query)
    assert target.netloc == "forge.example"
    assert asked["filename"] == ["data/hulpmiddelen/proef-co.yml"]
    page.get_by_text("Bekijk het bestand").click()
    assert asked["value"] == [page.get_by_label("De YAML.").input_value()]
    page.get_by_label("Beschrijving").fill(LONG)
    page.get_by_label("Beschrijving").fill(LONG + LONG[:500])
    expect(page.get_by_text("meer dan 8000 gaat niet")).to_be_visible()
    assert parse_qs(urlsplit(link.get_attribute("href")).query) == {"filename": asked["filename"]}
    expect(
        page.get_by_text("Geef het bestand de naam data/hulpmiddelen/proef-co.yml")
    ).to_be_visible()


def test_a_correction_opens_the_file_to_paste_into(form, context, address):
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
    page = form("?id=ebox")
    page.get_by_label("Samenvatting").fill("Anders.")
    link = page.get_by_role("link", name="Open een pull request")
    expect(link).to_have_attribute("href", FORGE.replace("{path}", "data/hulpmiddelen/ebox.yml"))
    expect(page.get_by_text("plak de jouwe eroverheen")).to_be_visible()
    page.get_by_role("button", name="Kopieer de YAML").click()
    expect(page.get_by_text("Gekopieerd.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "samenvatting: Anders.\n" in copied
    assert copied.startswith(f"{HEADER}naam: eBox\n")


def test_without_forge_the_form_says_what_to_do(form, tab):
    def without(route):
        answer = route.fetch()
        body = re.sub(r'data-(bewerken|nieuw)="[^"]*"', r'data-\1=""', answer.text())
        route.fulfill(response=answer, body=body)

    tab.route(re.compile("/bijdragen/voorstel/$"), without)
    page = form()
    expect(page.get_by_text("nog geen adres ingesteld")).to_be_visible()
    expect(page.get_by_role("link", name="Open een pull request")).to_have_count(0)


@pytest.mark.parametrize(
    ("new", "length", "carries"),
    [
        ("https://a.example/new/main?filename={path}&value={tekst}", 100, True),
        ("https://a.example/new/main?filename={path}&value={tekst}", 9000, False),
        ("https://a.example/-/new/main?file_name={path}", 100, False),
        ("javascript:alert(1)//{path}", 100, None),
        ("", 100, None),
    ],
)
def test_where_a_file_goes(tab, new, length, carries):
    tab.goto(tab.address)
    found = tab.evaluate(
        """async ([nieuw, tekst]) => {
             const { bestemming } = await import("./js/voorstel/forge.js")
             const bestand = { pad: "data/é x.yml", tekst, isNieuw: true }
             return bestemming({ bewerken: "", nieuw }, bestand)
           }""",
        [new, "x" * length + "&#\ud800"],
    )
    if carries is None:
        assert found is None
    else:
        assert found["metTekst"] is carries
        assert "data/%C3%A9%20x.yml" in found["adres"]
        assert bool(found["teLang"]) == (length > 8000)
