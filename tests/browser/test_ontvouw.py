"""What is folded on a phone: open on a wide screen, on paper, and for who is sent there."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

PHONE = {"width": 360, "height": 740}
PLACES = [
    ("dekking/", "Gebruikers altijd naar de juiste dienst leiden", "dekking-gc-g3"),
    ("routes/burgers/", "Onderzoeken wie uitgesloten dreigt te raken", ""),
    ("digitale-inclusie/", "Het aanbod duidelijk bekendmaken aan iedereen", "sd-i1"),
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


def test_the_news_of_long_ago_opens_for_who_is_sent_there(tab):
    tab.goto(tab.address + "over/wijzigingen/")
    old = tab.locator(".tijdlijn").last.locator("li").last
    expect(old).to_be_hidden()
    tab.evaluate("anchor => { location.hash = anchor }", old.get_attribute("id"))
    expect(old).to_be_in_viewport()


def test_the_headings_of_a_page_can_be_jumped_to_on_a_phone(tab):
    tab.goto(tab.address + "hulpmiddelen/magda/")
    jumps = tab.get_by_role("navigation", name="Op deze pagina")
    target = jumps.get_by_role("link", name="Praktisch")
    expect(target).to_be_visible()
    tab.set_viewport_size(PHONE)
    expect(target).to_be_hidden()
    jumps.locator("summary").focus()
    tab.keyboard.press("Enter")
    target.click()
    expect(tab.get_by_role("heading", name="Praktisch")).to_be_in_viewport()


@pytest.mark.parametrize("name", ["Opleidingen", "OCAPI", "Mijn Burgerprofiel"])
def test_the_contents_of_the_book_lead_to_the_head_of_what_they_name(tab, name):
    """What is not near is not laid out yet, and may not push away what a link leads to."""
    tab.set_viewport_size(PHONE)
    tab.goto(tab.address + "hulpmiddelen/boek/")
    contents = tab.get_by_role("navigation", name="Inhoud")
    contents.get_by_role("link", name=name, exact=True).click()
    heading = tab.get_by_role("heading", name=name, exact=True)
    tab.wait_for_load_state("networkidle")
    tab.evaluate("new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done)))")
    top = heading.evaluate("(one) => one.getBoundingClientRect().top")
    assert 0 <= top < PHONE["height"] / 3
