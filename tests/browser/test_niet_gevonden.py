"""An address that does not exist leads to what comes near it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

STRANGE = {
    "een tikfout in een naam": ("hulpmiddelen/magdda/", "magdda"),
    "een oud adres met een extensie": (
        "hulpmiddelen/mijn-burgerprofiel.html",
        "mijn burgerprofiel",
    ),
    "kapotte codering": ("hulpmiddelen/%E0%A4%A/", "E0 A4 A"),
    "een script": ("%3Cscript%3Ealert(1)%3C/script%3E", "script"),
    "een heel lang adres": ("a/" + "heel-lang-" * 300, ("heel lang " * 8).strip()),
    "alleen tekens": ("%20%20/---/", ""),
}


@pytest.fixture
def missing(tab):
    """Visit an address; that the browser says 404 is meant."""

    def visit(path):
        tab.route("**/favicon.ico", lambda route: route.fulfill(status=204))
        answer = tab.request.get(tab.address + "404.html")
        tab.route(tab.address + path, lambda route: route.fulfill(response=answer))
        tab.goto(tab.address + path)
        return tab

    return visit


def box(page):
    return page.get_by_label("Wat zocht je?")


@pytest.mark.parametrize("kind", STRANGE)
def test_the_search_box_holds_what_the_address_was_about(missing, kind):
    path, words = STRANGE[kind]
    page = missing(path)
    expect(box(page)).to_have_value(words)
    expect(page.locator("main").get_by_role("link", name="het actieplan")).to_be_visible()


def test_a_mistyped_name_leads_to_the_aid(missing):
    page = missing("hulpmiddelen/magdda/")
    near = page.get_by_role("list", name="Dit lijkt erop")
    near.get_by_role("link", name="MAGDA", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("MAGDA")


def test_the_search_goes_on_from_there_more_than_once(missing):
    page = missing("hulpmiddelen/magdda/")
    for words in ("burgerprofiel", "ebox"):
        box(page).fill(words)
        page.keyboard.press("Enter")
        dialog = page.get_by_role("dialog", name="Zoeken")
        expect(dialog.get_by_role("combobox")).to_have_value(words)
        expect(dialog.get_by_role("option").first).to_contain_text(words, ignore_case=True)
        page.keyboard.press("Escape")


def test_without_the_names_the_page_still_helps(missing, tab):
    tab.route("**/namen.json", lambda route: route.fulfill(body="kapot"))
    page = missing("hulpmiddelen/magdda/")
    expect(box(page)).to_have_value("magdda")
    expect(page.get_by_role("heading", name="Dit lijkt erop")).not_to_be_visible()


def test_without_javascript_there_is_a_plain_list(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "hulpmiddelen/bestaat-niet/")
    expect(page.get_by_role("textbox")).to_have_count(0)
    page.get_by_role("link", name="alle hulpmiddelen").click()
    expect(page).to_have_url(address + "hulpmiddelen/")
    context.close()
