"""What is folded on a phone: open on a wide screen, on paper, and for who is sent there."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

PHONE = {"width": 360, "height": 740}
PLACES = [
    ("dekking/", "Gebruikers altijd naar de juiste dienst leiden", "dekking-gc-g3"),
    ("routes/burgers/", "Onderzoeken wie uitgesloten dreigt te raken", ""),
    ("over/bronnen/", "Status van de hulpmiddelen-catalogus", "status-hulpmiddelen-catalogus"),
]


@pytest.mark.parametrize(("path", "text", "anchor"), PLACES)
def test_a_phone_shows_it_when_asked_and_a_wide_screen_at_once(tab, path, text, anchor):
    del anchor
    tab.goto(tab.address + path)
    found = tab.locator("details.meer--smal").filter(has_text=text).first
    inside = found.get_by_text(text, exact=True).first
    summary = found.locator("summary")
    expect(inside).to_be_visible()
    expect(summary).to_be_hidden()
    tab.set_viewport_size(PHONE)
    expect(inside).to_be_hidden()
    summary.focus()
    tab.keyboard.press("Enter")
    expect(inside).to_be_visible()
    summary.click()
    expect(inside).to_be_hidden()
    tab.emulate_media(media="print")
    expect(inside).to_be_visible()


@pytest.mark.parametrize(("path", "text", "anchor"), [one for one in PLACES if one[2]])
def test_an_address_that_leads_into_it_opens_it(tab, path, text, anchor):
    tab.set_viewport_size(PHONE)
    tab.goto(tab.address + path)
    inside = tab.locator(f"#{anchor}").get_by_text(text, exact=True)
    expect(inside).to_be_hidden()
    tab.evaluate("anchor => { location.hash = anchor }", anchor)
    expect(inside).to_be_in_viewport()
    tab.goto("about:blank")
    tab.goto(f"{tab.address}{path}#{anchor}")
    expect(inside).to_be_in_viewport()
