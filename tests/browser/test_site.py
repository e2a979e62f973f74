"""The site in a real browser, as a person uses it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OF_COLOUR

KINDS = {
    "start": "",
    "catalogus": "hulpmiddelen/",
    "boek": "hulpmiddelen/boek/",
    "facetpagina": "hulpmiddelen/type/opleiding/",
    "vergelijking zonder keuze": "hulpmiddelen/vergelijken/",
    "hulpmiddel": "hulpmiddelen/mijn-burgerprofiel/",
    "hulpmiddel dat nog niet bestaat": "hulpmiddelen/hulpmiddelen-catalogus/",
    "noden": "noden/",
    "nood": "noden/sd-g3/",
    "nood zonder hulpmiddel": "noden/dh-g2/",
    "dekking": "dekking/",
    "routes": "routes/",
    "route": "routes/burgers/",
    "route voor lokale overheden": "routes/lokale-overheden/",
    "digitale inclusie": "digitale-inclusie/",
    "principes": "principes/",
    "principe": "principes/standaard-digitaal/",
    "aftoetsen": "aftoetsen/",
    "taken van een aftoetsing": "aftoetsen/taken/",
    "dienst van een aftoetsing": "aftoetsen/dienst/",
    "vragen van een aftoetsing": "aftoetsen/digitaal-herdacht/",
    "resultaat van een aftoetsing": "aftoetsen/resultaat/",
    "portefeuille": "aftoetsen/portefeuille/",
    "jaarverslag": "aftoetsen/jaarverslag/",
    "checklist": "aftoetsen/checklist/",
    "bestand van een aftoetsing": "aftoetsen/bestand/",
    "actieplan": "actieplan/",
    "actie": "actieplan/13/",
    "actie zonder hulpmiddel": "actieplan/19/",
    "acties met een termijn": "actieplan/timing/kort/",
    "tijdlijn van het plan": "actieplan/tijdlijn/",
    "raakvlakken van het plan": "actieplan/raakvlakken/",
    "eigenaars van het plan": "actieplan/eigenaars/",
    "organisaties": "organisaties/",
    "organisatie": "organisaties/digitaal-vlaanderen/",
    "organisatie zonder hulpmiddel": "organisaties/universiteit-gent/",
    "rol": "organisaties/dienstverleners/",
    "strategie": "strategie/",
    "governance": "governance/",
    "processen": "processen/",
    "proces": "processen/leerplichtcontrole/",
    "begrippen": "begrippen/",
    "authentieke bronnen": "authentieke-bronnen/",
    "wet en kader": "kader/",
    "EIF": "kader/eif/",
    "elders": "elders/",
    "nood met wetten": "noden/dg-g2/",
    "hulpmiddel van elders": "hulpmiddelen/magda/",
    "bijdragen": "bijdragen/",
    "eerste hulpmiddel": "bijdragen/eerste-hulpmiddel/",
    "velden": "bijdragen/velden/",
    "hoe ver helpt het": "bijdragen/mate/",
    "bronnen vermelden": "bijdragen/bronnen/",
    "gewone taal": "bijdragen/gewone-taal/",
    "na je voorstel": "bijdragen/na-je-voorstel/",
    "voorstel": "bijdragen/voorstel/",
    "voorstel tot verbetering": "bijdragen/voorstel/?id=magda",
    "macro's": "bijdragen/macros/",
    "over": "over/",
    "bronnen": "over/bronnen/",
    "gezondheid": "over/gezondheid/",
    "toegankelijkheid": "over/toegankelijkheid/",
    "privacy": "over/privacy/",
    "open data": "open-data/",
    "wat is er nieuw": "over/wijzigingen/",
    "duurzaam adres": "id/hulpmiddel/magda/",
    "vocabularium": "id/vocabularium/",
    "alle duurzame adressen": "id/",
    "niet gevonden": "404.html",
}

PAPER = {"light": "rgb(251, 249, 244)", "dark": "rgb(18, 25, 27)"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_accessible_and_fits(tab, axe, kind):
    for scheme, paper in PAPER.items():
        tab.emulate_media(color_scheme=scheme)
        tab.goto(tab.address + KINDS[kind])
        expect(tab.locator("body")).to_have_css("background-color", paper)
        assert axe(tab, rules=OF_COLOUR if scheme == "dark" else None) == [], scheme
    for width in (320, 1060, 1600):
        tab.set_viewport_size({"width": width, "height": 800})
        assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_a_stranger_finds_an_aid_in_three_clicks(tab):
    tab.goto(tab.address)
    expect(tab.get_by_role("heading", level=1)).to_be_visible()
    tab.get_by_role("link", name="wat je team nodig heeft").click()
    tab.get_by_role("link", name="Gebruikers één keer laten aanmelden").click()
    tab.get_by_role("link", name="ACM/IDM").first.click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("ACM/IDM")


def test_an_aid_leads_to_principle_need_action_and_provider(tab):
    tab.goto(tab.address + "hulpmiddelen/mijn-burgerprofiel/")
    main = tab.get_by_role("article").first
    for name in ("Standaard digitaal", "Digitaal Vlaanderen"):
        expect(main.get_by_role("link", name=name, exact=True).first).to_be_visible()
    main.get_by_role("link", name="Verder uitbouwen van Mijn Burgerprofiel").click()
    expect(tab).to_have_url(re.compile(r"/actieplan/1/$"))


def test_the_keyboard_reaches_everything(tab):
    tab.goto(tab.address + "hulpmiddelen/")
    tab.keyboard.press("Tab")
    skip = tab.get_by_role("link", name="Ga naar inhoud")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(re.compile("#"))
    names = []
    tab.goto(tab.address)
    for _ in range(14):
        tab.keyboard.press("Tab")
        names.append(tab.evaluate("document.activeElement.textContent.trim()"))
        outline = tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", names
    for expected in ("Hulpmiddelen", "Noden", "Principes", "Actieplan", "Zoeken"):
        assert expected in names


def test_no_single_key_does_anything(tab):
    tab.goto(tab.address + "noden/sd-g3/")
    here = tab.url
    for key in ("n", "p", ".", ",", "/", "s", "f", "k"):
        tab.keyboard.press(key)
        tab.wait_for_timeout(60)
        assert tab.url == here, key
        assert tab.evaluate("document.activeElement === document.body"), key
        expect(tab.get_by_role("dialog")).to_have_count(0)


def test_the_menu_on_a_phone(tab):
    tab.set_viewport_size({"width": 360, "height": 740})
    tab.goto(tab.address + "hulpmiddelen/magda/")
    menu = tab.get_by_role("navigation", name="Menu")
    expect(menu).not_to_be_visible()
    tab.locator("summary").filter(has_text="Menu").focus()
    tab.keyboard.press("Enter")
    expect(menu).to_be_visible()
    menu.get_by_role("link", name="Actieplan").click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Het actieplan")


def test_the_colours_stay_as_chosen(tab):
    tab.emulate_media(color_scheme="dark")
    tab.goto(tab.address)
    body = tab.locator("body")
    expect(body).to_have_css("background-color", PAPER["dark"])
    tab.get_by_role("button", name="Kleuren: zoals je toestel").click()
    expect(body).to_have_css("background-color", PAPER["light"])
    tab.goto(tab.address + "noden/")
    expect(body).to_have_css("background-color", PAPER["light"])
    tab.get_by_role("button", name="Kleuren: licht").click()
    tab.get_by_role("button", name="Kleuren: donker").click()
    expect(body).to_have_css("background-color", PAPER["dark"])
    tab.emulate_media(color_scheme="light")
    expect(body).to_have_css("background-color", PAPER["light"])


def test_without_javascript_everything_can_be_read(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "hulpmiddelen/")
    expect(page.locator("article.kaart").first).to_be_visible()
    expect(page.get_by_role("button", name="Zoeken")).not_to_be_visible()
    page.goto(address)
    page.get_by_role("link", name="Zoeken").click()
    expect(page).to_have_url(address + "hulpmiddelen/")
    page.get_by_role("link", name="Mijn Burgerprofiel").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn Burgerprofiel")
    page.set_viewport_size({"width": 360, "height": 740})
    page.locator("summary").filter(has_text="Menu").click()
    expect(page.get_by_role("navigation", name="Menu")).to_be_visible()
    context.close()


def test_the_not_found_page_answers_for_an_unknown_address(page, address):
    answer = page.goto(address + "hulpmiddelen/bestaat-niet/")
    assert answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina bestaat niet")


def test_who_comes_to_confirm_finds_the_form_ready(tab):
    tab.goto(tab.address + "organisaties/vlaio/")
    tab.get_by_role("link", name="bevestig of verbeter E-loket voor ondernemers").click()
    expect(tab).to_have_url(re.compile(r"/hulpmiddelen/e-loket-voor-ondernemers/#bevestig$"))
    expect(tab.get_by_role("link", name="Verbeter dit hulpmiddel")).to_be_in_viewport()
    about = tab.get_by_label("Waarover gaat het?")
    expect(about).to_have_value("Ik bied dit aan en bevestig wat er staat")
    tab.goto(tab.address + "hulpmiddelen/magda/")
    expect(tab.get_by_label("Waarover gaat het?")).not_to_be_visible()
