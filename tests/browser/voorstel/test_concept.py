"""The draft: kept on the device, never overwritten silently, and thrown away when asked."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.voorstel.conftest import FORM, HEADER, KEY, NAME

FULL = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("", "SecurityError") },
})"""


def test_a_draft_survives_leaving_and_can_be_thrown_away(form):
    page = form()
    page.get_by_role("textbox", name=NAME).fill("Half werk")
    expect(page.get_by_text("Je concept is bewaard op dit toestel.")).to_be_visible()
    page = form("?id=ebox")
    page.get_by_label("Samenvatting").fill("Anders.")
    page = form("?id=magda")
    page.get_by_text("Een hulpmiddel verbeteren dat er al is").click()
    drafts = page.get_by_role("button", name=re.compile("Ga verder"))
    expect(drafts).to_have_count(2)
    page.get_by_role("button", name="Begin een nieuw hulpmiddel").click()
    expect(page.get_by_role("textbox", name=NAME)).to_have_value("Half werk")
    page.get_by_role("button", name="Wis concept").click()
    expect(page.get_by_role("textbox", name=NAME)).to_have_value("")
    page.get_by_role("button", name="Maak ongedaan").click()
    expect(page.get_by_role("textbox", name=NAME)).to_have_value("Half werk")
    page.get_by_role("button", name="Wis concept").click()
    page = form("?id=ebox")
    expect(page.get_by_label("Samenvatting")).to_have_value("Anders.")
    page.get_by_role("button", name="Wis concept").click()
    expect(page.get_by_text("Nog niets gewijzigd.")).to_be_visible()
    assert page.evaluate(f"localStorage.getItem({KEY!r})") is None


def test_two_tabs_never_overwrite_each_other_silently(form, context, address):
    page = form()
    page.get_by_role("textbox", name=NAME).fill("Eerste")
    other = context.new_page()
    other.goto(address + FORM)
    name = other.get_by_role("textbox", name=NAME)
    expect(name).to_have_value("Eerste")
    name.fill("Tweede")
    page.get_by_role("textbox", name=NAME).press_sequentially("!")
    expect(page.get_by_text("In een ander tabblad staat een andere versie")).to_be_visible()
    kept = json.loads(page.evaluate(f"localStorage.getItem({KEY!r})"))
    assert kept[""]["tekst"].startswith(f"{HEADER}naam: Tweede\n")
    page.get_by_role("button", name="Bewaar deze in de plaats").click()
    expect(page.get_by_text("Je concept is bewaard op dit toestel.")).to_be_visible()
    expect(other.get_by_text("In een ander tabblad staat een andere versie")).to_be_visible()
    other.get_by_role("button", name="Ga verder met die andere").click()
    expect(name).to_have_value("Eerste!")
    other.close()


@pytest.mark.parametrize(
    ("script", "sentence"),
    [(FULL, "past niet meer in de opslag"), (BLOCKED, "laat niet toe een concept te bewaren")],
)
def test_without_storage_the_form_goes_on_and_warns(form, tab, script, sentence):
    tab.add_init_script(script)
    page = form()
    page.get_by_role("textbox", name=NAME).fill("Niet bewaard")
    expect(page.get_by_text(sentence)).to_be_visible()
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(page.address)
    assert asked == ["beforeunload"]
