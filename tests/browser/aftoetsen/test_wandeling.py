"""The self-assessment as a team walks it, from significance to the comparison afterwards."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from macros.loader import load_catalogus
from tests.browser.aftoetsen.conftest import MARKER, open_file
from tests.browser.toetsenbord import tab_to, type_in
from tests.conftest import ROOT

PRINCIPES = (
    "standaard-digitaal",
    "gebruiker-centraal",
    "digitaal-herdacht",
    "datagedreven",
    "betrouwbaar",
)


@pytest.fixture(scope="module")
def criteria():
    return load_catalogus(ROOT).criteria


def choose(page, criterium, answer):
    """Choose an answer with the keyboard; the focus is wherever the last answer left it."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == criterium.lower():
            break
    page.keyboard.press("Space")
    for _ in range(("ja", "deels", "nee", "nvt").index(answer)):
        page.keyboard.press("ArrowRight")
    chosen = page.locator(f"#{criterium.lower()}-{answer}")
    expect(chosen).to_be_checked()
    expect(chosen).to_be_focused()


def answer_all(page, criteria, answers):
    """Answer every question of the open principle, by keyboard only."""
    for criterium in criteria:
        wanted = answers.get(criterium, "ja")
        choose(page, criterium, wanted)
        if wanted == "nvt":
            type_in(page, "Waarom geldt dit niet", f"Er is geen dossier {MARKER}.")
        if wanted in ("deels", "nee"):
            tab_to(page, "Tijdelijk")
            page.keyboard.press("Space")
            type_in(page, "Wat is de oorzaak?", f"Het systeem is te oud {MARKER}.")
            type_in(page, "Wat is het gevolg?", "Mensen moeten nog bellen.")
            type_in(page, "Wie heeft er last van?", "slechtzienden")
            type_in(page, "Wat ga je eraan doen?", "We vervangen het formulier.")
            type_in(page, "Wie is verantwoordelijk?", "projectleider")
            tab_to(page, "Tegen wanneer?")
            page.keyboard.type("06302025")


ANSWERS = {"SD-G2": "nee", "SD-G3": "deels", "SD-I6": "nvt", "B-I1": "nee"}


def test_a_team_walks_the_whole_way(surf, criteria, tmp_path):
    page = surf()
    say_what_it_is(page)
    answer_everything(page, criteria)
    see_the_result(page)
    file = save(page, tmp_path)
    other = surf()
    go_on_elsewhere(other, file)
    assess_again_after_the_work(other)
    other.goto(other.address + "aftoetsen/portefeuille/")
    expect(other.get_by_text("2 aftoetsingen gekozen van 2.")).to_be_visible()
    expect(other.get_by_role("heading", name="Voor en na: Premie aanvragen")).to_be_visible()


def say_what_it_is(page):
    page.goto(page.address + "aftoetsen/")
    tab_to(page, "Begin een aftoetsing")
    page.keyboard.press("Enter")
    page.wait_for_url("**/aftoetsen/dienst/")
    expect(page.locator("#naam")).to_be_enabled()
    type_in(page, "Naam van de dienst", "Premie aanvragen")
    tab_to(page, "Nieuw")
    page.keyboard.press("Space")
    type_in(page, "Welke entiteit", "Departement Voorbeeld")
    type_in(page, "Budget (euro)", "600.000")
    outcome = page.get_by_role("status").filter(has_text="verplicht")
    expect(outcome).to_have_text("Aftoetsen is verplicht volgens 3.2")
    tab_to(page, "Naar de takenlijst")
    page.keyboard.press("Enter")
    page.wait_for_url("**/aftoetsen/taken/?id=*")


def answer_everything(page, criteria):
    tab_to(page, "Standaard digitaal")
    page.keyboard.press("Enter")
    for principe in PRINCIPES:
        page.wait_for_url(f"**/aftoetsen/{principe}/?id=*")
        expect(page.locator(".toetsvraag__veld").first).to_be_enabled()
        own = [one.id for one in criteria.values() if principe_of(one) == principe]
        answer_all(page, own, ANSWERS)
        done = page.get_by_text(re.compile(rf"^{len(own)} van {len(own)} beantwoord"))
        expect(done).to_be_visible()
        tab_to(page, "Naar het resultaat" if principe == PRINCIPES[-1] else "Volgende:")
        page.keyboard.press("Enter")
    page.wait_for_url("**/aftoetsen/resultaat/?id=*")


def see_the_result(page):
    row = page.get_by_role("row", name="Standaard digitaal")
    expect(row).to_contain_text("4,5 van 6 (75\u00a0%)")
    expect(row).to_contain_text("Scoort op een deel")
    expect(row).to_contain_text("5 van 5 (100\u00a0%)")
    expect(page.get_by_role("heading", name="Afwijkingen (3)")).to_be_visible()
    expect(page.get_by_role("heading", name="Niet van toepassing (1)")).to_be_visible()
    agenda = page.get_by_label("Tekst voor de agenda").input_value()
    assert "Significantie: Aftoetsen is verplicht volgens 3.2." in agenda
    assert "We vervangen het formulier (projectleider, tegen 30 juni 2025)." in agenda
    expect(page.get_by_text("30 juni 2025 (voorbij)").first).to_be_visible()
    link = page.get_by_role("link", name="Bekijk ze in de catalogus")
    assert "#?criterium=sd-g2&criterium=sd-g3&criterium=b-i1" in link.get_attribute("href")


def save(page, folder):
    with page.expect_download() as saved:
        page.get_by_role("button", name="Bewaar als bestand").click()
    name = saved.value.suggested_filename
    assert re.fullmatch(r"premie-aanvragen_voor_\d{4}-\d\d-\d\d\.aftoetsing\.json", name)
    expect(page.get_by_text("Laatst bewaard als bestand:")).to_be_visible()
    saved.value.save_as(folder / name)
    return folder / name


def go_on_elsewhere(page, file):
    page.goto(page.address + "aftoetsen/")
    open_file(page, file)
    expect(page.get_by_text(f"{file.name} is geopend.")).to_be_visible()
    page.get_by_role("link", name="Ga ermee verder").click()
    expect(page.get_by_text("52 van 52 criteria beantwoord.")).to_be_visible()
    page.get_by_role("link", name="Resultaat en verslag").click()
    expect(page.locator("[data-onderdeel=rapport]")).to_contain_text("4,5 van 6")


def assess_again_after_the_work(page):
    page.get_by_role("link", name="Naar de takenlijst").click()
    page.get_by_role("button", name="Begin de aftoetsing na de uitvoering").click()
    expect(page.get_by_text("0 van 52 criteria beantwoord.", exact=True)).to_be_visible()
    page.get_by_role("link", name="Standaard digitaal").click()
    before = page.locator("#sd-g2").get_by_text("Voor de uitvoering was het antwoord: nee.")
    expect(before).to_contain_text("Beloofd: We vervangen het formulier, tegen 30 juni 2025.")
    choose(page, "SD-G1", "nee")
    choose(page, "SD-G2", "ja")
    choose(page, "SD-G3", "deels")
    page.get_by_role("link", name="Naar de takenlijst").click()
    page.get_by_role("link", name="Resultaat en verslag").click()
    expect(page.get_by_text("1 criterium is beter, 1 slechter en 1 gelijk.")).to_be_visible()
    promised = page.get_by_role("region", name="Tabel: beloofde maatregelen")
    expect(promised.get_by_role("row", name="SD-G2")).to_contain_text("gehaald")
    expect(promised.get_by_role("row", name="SD-G3")).to_contain_text("niet gehaald, datum voorbij")


def principe_of(criterium):
    codes = dict(zip(("SD", "GC", "DH", "DG", "B"), PRINCIPES, strict=True))
    return codes[criterium.code]


def test_an_aid_is_never_obliged_and_is_told_how_to_read_the_questions(surf):
    page = surf()
    page.goto(page.address + "governance/#significantie")
    test = page.locator("[data-module=significantie]")
    test.get_by_role("radio").first.check()
    test.get_by_label("Budget").fill("600.000")
    test.get_by_role("link", name="Begin een aftoetsing").click()
    page.wait_for_url("**/aftoetsen/dienst/?id=*")
    obliged = page.get_by_text("Aftoetsen is verplicht volgens 3.2")
    expect(obliged).to_be_visible()
    expect(page.get_by_role("radio", name="Nieuw", exact=True)).to_be_checked()
    page.get_by_role("radio", name="Een hulpmiddel dat je aanbiedt").check()
    expect(obliged).to_have_count(0)
    expect(page.get_by_text("Actie 13 voorziet wel")).to_be_visible()
    expect(page.get_by_label("Budget (euro)")).not_to_be_visible()
    page.get_by_role("link", name="Naar de takenlijst").click()
    page.get_by_role("link", name="Betrouwbaar").click()
    how = page.get_by_text("Toets je een hulpmiddel af?")
    expect(how).to_be_visible()
    page.locator("#b-g1-nee").check()
    page.goto(page.url.replace("betrouwbaar", "resultaat"))
    expect(page.get_by_text("Niet verplicht volgens 3.2.")).to_be_visible()
    page.goto(page.address + "aftoetsen/jaarverslag/")
    expect(page.get_by_role("heading", name="Hulpmiddelen", exact=True)).to_be_visible()
    page.goto(page.address + "aftoetsen/betrouwbaar/")
    expect(page.locator("#b-g1-nee")).to_be_enabled()
    expect(how).not_to_be_visible()


def test_the_link_into_the_catalogue_chooses_the_needs(surf):
    page = surf()
    page.goto(page.address + "hulpmiddelen/#?criterium=sd-g6&criterium=sd-i6")
    chips = page.get_by_role("list", name="Gekozen filters")
    expect(chips.get_by_role("button")).to_have_count(3)
    assert page.url.endswith("/hulpmiddelen/?criterium=sd-g6&criterium=sd-i6")
