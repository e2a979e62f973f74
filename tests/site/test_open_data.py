"""The page of open data, the pages behind our URIs, and what the head of a page tells machines."""

from __future__ import annotations

import io
import json
import re
from contextlib import redirect_stdout
from urllib.parse import urljoin

import pytest

from macros import paths
from macros.exports.downloads import downloads
from macros.project import Project
from tests.conftest import ADDRESS


def examples(pages, language):
    found = pages["open-data/"].select(f"code.language-{language}")
    assert found
    return [one.get_text() for one in found]


def test_the_examples_in_python_run_and_say_something(pages, address):
    for code in examples(pages, "python"):
        assert ADDRESS in code
        out = io.StringIO()
        with redirect_stdout(out):
            exec(code.replace(ADDRESS, address), {})  # noqa: S102 - our own page
        assert out.getvalue().strip()


def test_every_download_exists_and_shows_its_size(pages, site, catalogus):
    table = pages["open-data/"].select_one("table")
    links = table.select("a[href]")
    assert len(links) == len(downloads(Project(catalogus, None)))
    for row in table.select("tbody tr"):
        target = site / urljoin("open-data/", row.a["href"]).removeprefix("../")
        shown = row.select("td")[-1].get_text()
        size = target.stat().st_size / 1000
        number = float(shown.split()[0].replace(",", "."))
        assert number == pytest.approx(
            size if shown.endswith("kB") else size / 1000, rel=0.5, abs=1
        )


def test_an_address_of_ours_leads_on_to_its_page_and_data(identities, site, catalogus):
    for one in catalogus.hulpmiddelen:
        tree = identities[f"id/hulpmiddel/{one}/"]
        here = f"https://site/id/hulpmiddel/{one}/"
        canonical = tree.find("link", rel="canonical")["href"]
        assert canonical == ADDRESS + paths.hulpmiddel_path(one)
        for link in (*tree.select("link[rel=alternate]"), *tree.select("article ul a")):
            path = urljoin(here, link["href"]).removeprefix("https://site/")
            target = site / path
            assert target.is_file() or (target / "index.html").is_file(), path
        assert tree.find("meta", attrs={"name": "robots"})["content"] == "noindex"
        assert f"{ADDRESS}id/hulpmiddel/{one}" in tree.article.get_text()


def test_search_engines_are_not_sent_to_addresses_that_only_lead_on(site):
    text = (site / "sitemap.xml").read_text("utf-8")
    assert f"{ADDRESS}hulpmiddelen/magda/" in text
    assert "/id/" not in text
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (site / "robots.txt").read_text("utf-8")


def test_a_page_tells_its_other_forms_and_its_licence(pages, site, catalogus):
    for one in catalogus.hulpmiddelen:
        page = paths.hulpmiddel_path(one)
        head = pages[page].head
        assert head.find("link", rel="license")["href"].startswith("https://creativecommons.org/")
        forms = {link["type"]: link["href"] for link in head.select("link[rel=alternate]")}
        assert set(forms) == {"application/atom+xml", "application/json", "text/turtle"}
        for link in forms.values():
            target = urljoin(f"https://site/{page}", link).removeprefix("https://site/")
            assert (site / target).is_file(), target


def test_a_page_describes_itself_in_schema_org_terms(pages, catalogus):
    for h in catalogus.hulpmiddelen.values():
        told = json.loads(
            pages[paths.hulpmiddel_path(h.id)].find("script", type="application/ld+json").string
        )
        assert told["name"] == h.naam
        assert told["@id"] == f"{ADDRESS}id/hulpmiddel/{h.id}"
        assert told["url"] == ADDRESS + paths.hulpmiddel_path(h.id)
    kinds = {}
    for path in ("", "open-data/", "noden/sd-g1/", "actieplan/1/", "organisaties/vlaio/"):
        script = pages[path].find("script", type="application/ld+json")
        kinds[path] = json.loads(script.string)["@type"]
    assert list(kinds.values()) == ["WebSite", "Dataset", "DefinedTerm", "Article", "Organization"]


def test_a_page_can_be_shared_with_title_and_summary(pages):
    for path, tree in pages.items():
        if path == "404.html":
            continue
        told = {meta["property"]: meta["content"] for meta in tree.select("meta[property^='og:']")}
        assert told["og:url"] == ADDRESS + path
        assert told["og:title"], path
        assert told["og:description"], path


def test_every_change_has_a_place_on_the_page(pages, site):
    text = (site / "feeds/wijzigingen.xml").read_text("utf-8")
    anchors = {one["id"] for one in pages["over/wijzigingen/"].select("li[id]")}
    ids = re.findall(r"<id>[^<]*/#([^<]+)</id>", text)
    assert ids
    assert set(ids) <= anchors
