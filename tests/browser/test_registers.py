"""The authentic sources as a person filters them."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


@pytest.fixture
def bronnen(open_list):
    """The list, opened; ``bronnen(query)`` opens it with a query."""
    return lambda query="": open_list("authentieke-bronnen/" + query)


def shown(page):
    return page.locator("article[data-register]:visible")


def test_a_choice_leaves_the_sources_that_fit_under_their_subject(bronnen):
    page = bronnen()
    everything = shown(page).count()
    page.get_by_role("checkbox", name="Vlaams", exact=True).check()
    assert 0 < shown(page).count() < everything
    expect(shown(page).locator(".badge--licht")).to_have_text(["Vlaams"] * shown(page).count())
    expect(page.get_by_role("status").first).to_contain_text(f"van {everything}")
    for group in page.locator("section[data-groep]:visible").all():
        count = group.locator("article:visible").count()
        assert count
        expect(group.locator("h2 .telling")).to_have_text(str(count))
    page.go_back()
    assert shown(page).count() == everything


def test_an_address_opens_the_same_view_and_search_knows_other_names(bronnen):
    page = bronnen("?hulpmiddel=magda&onderwerp=personen&bestuursniveau=maan")
    assert shown(page).count()
    expect(shown(page).first).to_contain_text("MAGDA")
    expect(page.get_by_text("bestuursniveau=maan")).to_be_visible()
    page = bronnen("?q=KBO")
    expect(shown(page).get_by_role("heading").first).to_contain_text("Kruispuntbank")
    page = bronnen("?q=xyzzy")
    expect(page.get_by_text("Geen bron past bij deze keuze.")).to_be_visible()
    assert not shown(page).count()
