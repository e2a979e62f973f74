"""Keeping: at once, in two tabs, without room, with a warning, and wiping."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from tests.browser.aftoetsen.conftest import open_file, stored


def test_every_change_is_kept_at_once(vragen):
    page = vragen()
    page.get_by_role("group", name="Kan de gebruiker de hele dienst").get_by_role(
        "radio", name="Ja"
    ).check()
    expect(page.get_by_text("1 van 12 beantwoord.")).to_be_visible()
    expect(page.get_by_text("Laatst bewaard in deze browser:")).to_be_visible()
    expect(page.get_by_text("Nog niet bewaard als bestand.")).to_be_visible()
    page.locator("#sd-g1-toelichting").fill("Alles kan online.")
    page.reload()
    expect(page.locator("#sd-g1-ja")).to_be_checked()
    expect(page.locator("#sd-g1-toelichting")).to_have_value("Alles kan online.")
    page.get_by_role("button", name="Wis dit antwoord op SD-G1").click()
    expect(page.locator("#sd-g1-ja")).not_to_be_checked()
    expect(page.locator("#sd-g1-ja")).to_be_focused()
    page.get_by_role("button", name="Zet het terug").click()
    expect(page.locator("#sd-g1-ja")).to_be_checked()
    expect(page.locator("#sd-g1-toelichting")).to_have_value("Alles kan online.")


def test_no_answer_is_given_beforehand(vragen):
    page = vragen()
    assert page.locator("input[type=radio]:checked").count() == 0
    assert stored(page) == []


def test_the_focus_never_moves_by_itself(vragen):
    page = vragen()
    page.locator("#sd-g2-nee").check()
    expect(page.locator("#sd-g2-nee")).to_be_focused()
    page.locator("#sd-g2-oorzaak").focus()
    page.keyboard.type("Omdat")
    expect(page.locator("#sd-g2-oorzaak")).to_be_focused()
    other = page.context.new_page()
    other.goto(page.url)
    other.locator("#sd-g1-ja").check()
    expect(page.locator("#sd-g1-ja")).to_be_checked()
    expect(page.locator("#sd-g2-oorzaak")).to_be_focused()
    expect(page.locator("#sd-g2-oorzaak")).to_have_value("Omdat")


def test_two_tabs_follow_one_another_and_lose_nothing(vragen):
    page = vragen()
    page.locator("#sd-g1-ja").check()
    other = page.context.new_page()
    other.goto(page.url)
    other.locator("#sd-g2-nee").check()
    expect(page.locator("#sd-g2-nee")).to_be_checked()
    page.locator("#sd-g3-deels").check()
    expect(other.locator("#sd-g3-deels")).to_be_checked()
    (kept,) = stored(page)
    assert {"SD-G1", "SD-G2", "SD-G3"} == set(
        json.loads(kept.partition("\n")[2])["document"]["antwoorden"]
    )


def test_two_tabs_hold_two_assessments(vragen):
    page = vragen()
    page.locator("#sd-g1-ja").check()
    other = page.context.new_page()
    other.goto(page.address + "aftoetsen/standaard-digitaal/")
    other.locator("#sd-g1-nee").check()
    expect(page.locator("#sd-g1-ja")).to_be_checked()
    assert len(stored(page)) == 2
    assert page.url != other.url


FULL = """Storage.prototype.setItem = function () {
  throw new DOMException("vol", "QuotaExceededError") }"""
BLOCKED = """Object.defineProperty(window, "localStorage", {get() {
  throw new DOMException("nee", "SecurityError") }})"""


@pytest.mark.parametrize(
    ("script", "said"), [(FULL, "geen plaats meer"), (BLOCKED, "niets bewaren")]
)
def test_without_room_it_says_so_and_goes_on_with_files(vragen, tmp_path, axe, script, said):
    page = vragen(script)
    page.locator("#sd-g1-ja").check()
    expect(page.get_by_role("alert")).to_contain_text(said)
    expect(page.get_by_text("Niet bewaard in deze browser.")).to_be_visible()
    assert axe(page) == []
    with page.expect_download() as saved:
        page.get_by_role("button", name="Bewaar als bestand").click()
    file = tmp_path / "een.aftoetsing.json"
    saved.value.save_as(file)
    page.get_by_role("link", name="Volgende: Gebruiker centraal").click()
    if script == BLOCKED:  # what is filled in before the file is opened, goes together with it
        page.locator("#gc-g1-nee").check()
        open_file(page, file)
        page.get_by_role("button", name="Voeg ze samen").click()
    else:
        expect(page.get_by_role("alert")).to_contain_text("staat niet op dit toestel")
        open_file(page, file)
        page.locator("#gc-g1-nee").check()
    expect(page.locator("#gc-g1-nee")).to_be_checked()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Bewaar als bestand").click()
    answers = json.loads(saved.value.path().read_text("utf-8"))["antwoorden"]
    assert {key: one["antwoord"] for key, one in answers.items()} == {"SD-G1": "ja", "GC-G1": "nee"}


def test_without_room_the_assessment_after_the_work_begins_on_the_page(vragen):
    page = vragen(FULL)
    page.goto(page.address + "aftoetsen/dienst/")
    page.get_by_label("Naam van de dienst").fill("Premie")
    page.evaluate("window.scroll(0, 0)")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Bewaar als bestand").click()
    page.get_by_role("link", name="Naar de takenlijst").click()
    open_file(page, saved.value.path())
    page.get_by_role("button", name="Begin de aftoetsing na de uitvoering").click()
    expect(page.get_by_text("Na de uitvoering", exact=True)).to_be_visible()
    expect(page.get_by_text("Nog niet bewaard als bestand.")).to_be_visible()
    voor = json.loads(saved.value.path().read_text("utf-8"))
    with page.expect_download() as after:
        page.get_by_role("button", name="Bewaar als bestand").click()
    na = json.loads(after.value.path().read_text("utf-8"))
    assert (na["vorige"], na["onderwerp"]["naam"]) == (voor["id"], "Premie")


def test_unsaved_work_is_not_left_without_a_warning(vragen):
    page = vragen(FULL)
    asked = []
    page.on("dialog", lambda one: (asked.append(one.type), one.dismiss()))
    page.locator("#sd-g1-ja").check()
    with page.expect_event("dialog"):
        page.close(run_before_unload=True)
    assert asked == ["beforeunload"]
    with page.expect_download():
        page.get_by_role("button", name="Bewaar als bestand").click()
    page.get_by_role("link", name="Naar de takenlijst").click()
    page.wait_for_url("**/taken/**")
    assert asked == ["beforeunload"]


def test_wiping_asks_first_and_takes_our_own_keys_only(vragen, axe):
    page = vragen()
    page.evaluate("localStorage.setItem('van.een.ander', '1')")
    page.locator("#sd-g1-ja").check()
    page.goto(page.address + "aftoetsen/")
    expect(page.get_by_role("link", name="Aftoetsing zonder naam", exact=True)).to_be_visible()
    assert axe(page) == []
    page.get_by_role("button", name="Wis mijn gegevens").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("1 aftoetsing staat niet volledig in een bestand.")
    assert axe(page) == []
    dialog.get_by_role("button", name="Nee, houd alles").click()
    assert len(stored(page)) == 1
    page.get_by_role("button", name="Wis mijn gegevens").click()
    dialog.get_by_role("button", name="Ja, wis").click()
    assert stored(page) == []
    assert page.evaluate("localStorage.getItem('van.een.ander')") == "1"


def test_an_address_without_its_assessment_says_so(surf, axe):
    page = surf()
    page.goto(page.address + "aftoetsen/standaard-digitaal/?id=aaaaaaaaaaaaaaaa")
    expect(page.get_by_role("alert")).to_contain_text("staat niet op dit toestel")
    expect(page.locator("#sd-g1-ja")).to_be_disabled()
    assert axe(page) == []


def test_a_hint_warns_against_data_about_people(vragen):
    page = vragen()
    page.locator("#sd-g2-nee").check()
    page.locator("#sd-g2-rol").fill("jan@voorbeeld.be")
    expect(page.locator("#sd-g2").get_by_role("status")).to_contain_text("een e-mailadres")
    page.locator("#sd-g2-rol").fill("projectleider")
    expect(page.locator("#sd-g2").get_by_role("status")).to_be_empty()
