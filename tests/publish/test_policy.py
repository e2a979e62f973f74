"""Every kind of page in Chromium, under the policy as a header."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.test_site import KINDS


def test_no_page_breaks_the_policy(tab):
    """The tab collects what the browser complains of, and fails on it."""
    for kind, path in KINDS.items():
        answer = tab.goto(tab.address + path)
        assert "frame-ancestors 'none'" in answer.header_value("Content-Security-Policy"), kind
        expect(tab.get_by_role("heading", level=1)).to_be_visible()


def test_the_full_text_search_works_under_the_policy(tab):
    tab.goto(tab.address)
    tab.keyboard.press("Control+k")
    tab.get_by_role("combobox").fill("gemeenten")
    option = tab.get_by_role("option").first
    expect(option).to_be_visible()
    option.click()
    expect(tab.get_by_role("heading", level=1)).to_be_visible()
    assert tab.url.startswith(tab.address)


@pytest.mark.parametrize("path", ["", "hulpmiddelen/magda/"])
def test_no_other_site_can_put_a_page_in_a_frame(page, address, path):
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.set_content(f'<iframe src="{address}{path}"></iframe>')
    page.wait_for_load_state("networkidle")
    assert any("frame-ancestors" in one for one in said), said


def test_a_page_that_does_not_exist_helps_at_any_base_path(page, address):
    answer = page.goto(address + "hulpmiddelen/oud/magdda/")
    assert answer.status == 404
    expect(page.get_by_label("Wat zocht je?")).to_have_value("magdda")
    page.get_by_role("link", name="MAGDA", exact=True).click()
    assert page.url == address + "hulpmiddelen/magda/"
