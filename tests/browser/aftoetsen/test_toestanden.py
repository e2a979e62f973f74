"""Every state of the pages: accessible in both schemes, fits a phone, works on paper."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from macros.exports.aftoetsing_bestand import FORMAAT
from tests.browser.aftoetsen.conftest import open_file

LONG = "Vooreenwoorddatnietafgebrokenkanwordenendaardoorlangerisdaneenscherm " * 3


@pytest.fixture
def gevuld(surf, gegevens, tmp_path):
    """A browser with an assessment before and one after the work, every kind of answer in both.

    Most criteria stay open: what is wrong with one answer is wrong with fifty.
    """
    explained = {"duur": "tijdelijk", "datum": "2026-01-31", "oorzaak": LONG, "maatregel": LONG}
    files = []
    for number, moment in enumerate(("voor", "na")):
        answers = {}
        for place, one in enumerate(gegevens["criteria"][: 16 - number * 4]):
            answers[one["id"]] = {
                "antwoord": ("nee", "deels", "nvt", "ja")[(place + number) % 4],
                "hash": one["hash"] if place else "0" * 12,
                "toelichting": LONG,
                "bewijs": ["https://voorbeeld.example/" + "x" * 200],
                "afwijking": explained,
            }
        document = {
            "formaat": FORMAAT,
            "versie": 1,
            "id": f"{moment:x<16}".replace("o", "p"),
            "moment": moment,
            "onderwerp": {"naam": LONG[:190], "soort": "dienst", "aard": "nieuw"},
            "antwoorden": answers,
            "jaarverslag": {"feedback": LONG, "voortgang": LONG},
            "ongeldig": [{"pad": ["moment"], "waarde": 1, "zin": LONG}],
        }
        if moment == "na":
            document["vorige"] = files[0][1]["id"]
        file = tmp_path / f"{moment}.aftoetsing.json"
        file.write_text(json.dumps(document), "utf-8")
        files.append((file, document))
    page = surf()
    page.goto(page.address + "aftoetsen/portefeuille/")
    open_file(page, *(file for file, _ in files))
    expect(page.get_by_text("2 aftoetsingen gekozen van 2.")).to_be_visible()
    return page, files[1][1]["id"]


STATES = (
    "",
    "taken/",
    "dienst/",
    "standaard-digitaal/",
    "resultaat/",
    "portefeuille/",
    "jaarverslag/",
)


@pytest.mark.parametrize("path", STATES)
def test_a_filled_in_page_is_accessible_and_fits(gevuld, axe, path):
    page, name = gevuld
    query = f"?id={name}" if path in STATES[1:5] else ""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(page.address + f"aftoetsen/{path}{query}")
        expect(page.get_by_text(LONG[:60]).first).to_be_visible()
        assert axe(page) == [], scheme
    for width in (320, 1600):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_forced_colours_and_wide_spacing_lose_nothing(gevuld):
    page, name = gevuld
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    page.set_viewport_size({"width": 360, "height": 740})
    for path in ("standaard-digitaal/", "resultaat/"):
        page.goto(page.address + f"aftoetsen/{path}?id={name}")
        expect(page.get_by_text(LONG[:60]).first).to_be_visible()
        page.evaluate(
            """() => { for (const one of document.querySelectorAll("article *")) {
                 one.style.lineHeight = "1.5"; one.style.letterSpacing = "0.12em";
                 one.style.wordSpacing = "0.16em" } }"""
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_checklist_holds_every_criterion_without_javascript(browser, address, gegevens):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "aftoetsen/")
    page.get_by_role("link", name="checklist afdrukken").click()
    text = page.locator("main").inner_text()
    for one in gegevens["criteria"]:
        assert one["id"] in text
    assert page.get_by_text("Niet van toepassing", exact=True).count() >= len(gegevens["criteria"])
    page.goto(address + "aftoetsen/betrouwbaar/")
    expect(page.get_by_text("Dat werkt alleen met JavaScript.")).to_be_visible()
    expect(page.get_by_role("radio").first).to_be_disabled()
    assert page.get_by_role("group").count() >= 9
    context.close()


def test_on_paper_the_result_stands_without_the_controls(gevuld):
    page, name = gevuld
    page.goto(page.address + f"aftoetsen/resultaat/?id={name}")
    expect(page.get_by_role("heading", name="Score per principe")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Score per principe")).to_be_visible()
    expect(page.get_by_text("Dit is niet het instrument van de overheid.")).to_be_visible()
    for name in ("Verslag (HTML)", "Bewaar als bestand"):
        expect(page.get_by_role("button", name=name)).not_to_be_visible()


def test_who_goes_on_before_the_scripts_have_come_takes_the_assessment_along(surf):
    page = surf()
    none_yet = {"body": "", "content_type": "text/javascript"}
    page.route("**/js/hoofd.js", lambda route: route.fulfill(**none_yet))
    query = "?id=" + "a" * 16
    page.goto(page.address + "aftoetsen/taken/" + query)
    for link in ("Standaard digitaal", "Volgende:", "Vorige:", "Naar de takenlijst"):
        page.get_by_role("main").get_by_role("link", name=link).first.click()
        page.wait_for_url("**" + query)
    page.get_by_role("link", name="Resultaat en verslag").click()
    page.wait_for_url("**/aftoetsen/resultaat/" + query)
