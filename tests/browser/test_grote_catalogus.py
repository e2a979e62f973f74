"""A catalogue that is too large to stand on the page: the first cards do, the rest follow."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.conftest import ROOT, serve

BUILD = """
import sys
from macros.views import facetten
facetten.ALL_ON_PAGE, facetten.FIRST_ON_PAGE = 20, 10
from mkdocs.__main__ import cli
cli(["build", "--quiet", "--site-dir", sys.argv[1]])
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """The address of the real site, built as if twenty aids were too many for one page."""
    target = tmp_path_factory.mktemp("groot") / "site"
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-c", BUILD, str(target)], cwd=ROOT, env=quiet, check=True)
    with serve(target) as address:
        yield address


def test_filtering_reaches_aids_that_the_page_does_not_hold(page, large):
    page.goto(large + "hulpmiddelen/?type=governance")
    expect(page.locator(".catalogus--werkt")).to_be_visible()
    cards = page.locator(".kaarten--lijst .kaart")
    expect(cards).to_have_count(2)
    card = cards.filter(has_text="Feedbackinstrument")
    expect(card).to_contain_text("Te ontwikkelen")
    card.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Feedbackinstrument")


def test_without_javascript_the_rest_is_a_link_away(browser, large):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(large + "hulpmiddelen/")
    assert page.locator("article.kaart:visible").count() == 10
    page.locator(".rest a").last.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Governance")
    context.close()
