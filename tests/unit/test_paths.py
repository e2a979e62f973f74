"""Links between pages: relative, so that the site works at any base path."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from macros.dates import date_in_words
from macros.paths import relative, slug


@pytest.mark.parametrize(
    "page", ["", "hulpmiddelen/", "hulpmiddelen/magda/", "noden/sd-g1/", "404.html"]
)
@pytest.mark.parametrize(
    "target", ["", "hulpmiddelen/", "hulpmiddelen/magda/", "assets/iconen.svg", "over/#redactie"]
)
def test_a_link_leads_to_its_target_from_every_page(page, target):
    base = "https://voorbeeld.be/map/"
    assert urljoin(base + page, relative(target, page)) == base + target


def test_a_value_as_it_stands_in_addresses():
    assert slug("begeleiding en ondersteuning") == "begeleiding-en-ondersteuning"
    assert slug("Vlaams") == "vlaams"


@pytest.mark.parametrize(
    ("value", "words"),
    [("2022", "2022"), ("2022-07", "juli 2022"), ("2022-07-08", "8 juli 2022")],
)
def test_dates_in_words(value, words):
    assert date_in_words(value) == words
