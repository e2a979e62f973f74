"""Terms explained on the spot by pointer, keyboard and touch (WCAG 1.4.13), or by a link."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

PAGE = "governance/"


@pytest.fixture
def term(tab):
    """The first term on a page that is explained."""
    tab.goto(tab.address + PAGE)
    tab.wait_for_load_state("networkidle")
    link = tab.locator("a.begrip").first
    link.scroll_into_view_if_needed()
    return link


def meaning(tab, link):
    return tab.locator(f"[data-vak='{link.get_attribute('data-begrip')}']")


def test_a_pointer_on_a_term_shows_what_it_means(tab, term):
    box = meaning(tab, term)
    expect(box).not_to_be_visible()
    term.hover()
    expect(box).to_be_visible()
    expect(box).to_be_in_viewport()
    tab.get_by_role("heading", level=1).hover()
    expect(box).not_to_be_visible()


def test_the_pointer_may_move_onto_the_meaning(tab, term):
    term.hover()
    box = meaning(tab, term)
    expect(box).to_be_visible()
    here, there = term.bounding_box(), box.bounding_box()
    tab.mouse.move(here["x"] + 5, here["y"] + here["height"] / 2)
    middle = there["y"] + there["height"] / 2
    tab.mouse.move(max(here["x"], there["x"]) + 8, middle, steps=12)
    expect(box).to_be_visible()
    tab.mouse.move(5, 5)
    expect(box).not_to_be_visible()


def test_escape_puts_it_away_and_the_pointer_stays(tab, term):
    term.hover()
    expect(meaning(tab, term)).to_be_visible()
    tab.keyboard.press("Escape")
    expect(meaning(tab, term)).not_to_be_visible()


def test_the_focus_shows_it_and_takes_it_along(tab, term):
    box = meaning(tab, term)
    term.focus()
    expect(box).to_be_visible()
    expect(term).to_have_accessible_description(box.locator("p").nth(1).text_content())
    tab.mouse.move(5, 5)
    expect(box).to_be_visible()
    tab.keyboard.press("Escape")
    expect(box).not_to_be_visible()
    expect(term).to_be_focused()
    tab.keyboard.press("Tab")
    expect(term).not_to_be_focused()
    tab.keyboard.press("Shift+Tab")
    expect(box).to_be_visible()
    tab.keyboard.press("Tab")
    expect(box).not_to_be_visible()


def test_only_one_meaning_is_shown(tab, term):
    second = tab.locator("a.begrip").nth(1)
    term.hover()
    second.hover()
    expect(meaning(tab, second)).to_be_visible()
    expect(tab.locator("[data-vak]:popover-open")).to_have_count(1)


def test_a_click_follows_the_link(tab, term):
    name = term.get_attribute("data-begrip")
    term.click()
    expect(tab).to_have_url(f"{tab.address}begrippen/#{name}")


def test_a_first_tap_explains_and_a_second_follows(browser, address):
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address + PAGE)
    page.wait_for_load_state("networkidle")
    link = page.locator("a.begrip").first
    link.tap()
    box = meaning(page, link)
    expect(box).to_be_visible()
    expect(box).to_be_in_viewport(ratio=1)
    expect(page).to_have_url(address + PAGE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("heading", level=1).tap()
    expect(box).not_to_be_visible()
    link.tap()
    expect(box).to_be_visible()
    link.tap()
    expect(page).to_have_url(re.compile(r"/begrippen/#"))
    context.close()


def test_an_open_meaning_is_accessible_in_both_schemes(tab, axe, term):
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        term.focus()
        expect(meaning(tab, term)).to_have_css("opacity", "1")
        assert axe(tab) == [], scheme
        tab.keyboard.press("Escape")
        term.blur()


def test_without_a_script_a_term_is_a_link(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PAGE)
    link = page.locator("a.begrip").first
    name = link.get_attribute("data-begrip")
    expect(meaning(page, link)).not_to_be_visible()
    link.click()
    expect(page).to_have_url(f"{address}begrippen/#{name}")
    context.close()


def test_where_the_browser_cannot_point_it_stands_below_in_the_window(browser, address):
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(
        "const yes = CSS.supports; CSS.supports = (...a) => !/anchor/.test(a[0]) && yes(...a)"
    )
    page.goto(address + PAGE)
    page.wait_for_load_state("networkidle")
    link = page.locator("a.begrip").first
    link.hover()
    expect(meaning(page, link)).to_be_visible()
    page.mouse.move(5, 5)
    expect(meaning(page, link)).to_be_visible()
    page.keyboard.press("Escape")
    expect(meaning(page, link)).not_to_be_visible()
    context.close()
