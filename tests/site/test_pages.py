"""What every page of the built site promises, and how the pages hang together."""

from __future__ import annotations

import json
import posixpath
import re
from datetime import date
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin

from macros import paths
from macros.views.actieplan import plan_facetpaginas
from macros.views.facetten import facetpaginas
from tests.conftest import FORGE, ROOT


def links(tree, page):
    """Return the internal addresses that a page's main text links to, relative to the root."""
    found = set()
    for link in tree.select("article a[href]"):
        target = urljoin(f"https://site/{page}", link["href"])
        if target.startswith("https://site/"):
            found.add(target.removeprefix("https://site/").split("#")[0])
    return found


def test_every_page_has_one_title_of_its_own(pages):
    titles = {}
    for path, tree in pages.items():
        assert tree.html["lang"] == "nl", path
        assert len(tree.find_all("h1")) == 1, path
        title = tree.title.get_text()
        assert title not in titles, (path, titles.get(title))
        titles[title] = path
        if path != "404.html":
            assert tree.find("meta", attrs={"name": "description"})["content"].strip(), path


def test_headings_do_not_skip_a_level(pages):
    for path, tree in pages.items():
        levels = [int(h.name[1]) for h in tree.select("main :is(h1, h2, h3, h4)")]
        for before, after in pairwise(levels):
            assert after <= before + 1, (path, levels)


def test_the_jump_list_names_headings_without_their_counts(pages):
    page = pages["kader/eif/"]
    entries = [one.get_text() for one in page.select(".zij__inhoud a[href^='#principe-']")]
    assert [one.rstrip("0123456789 ") for one in entries] == entries
    assert page.select("main h2 .telling")


def test_no_id_stands_twice_on_a_page(pages):
    for path, tree in pages.items():
        ids = [element["id"] for element in tree.find_all(id=True)]
        assert len(ids) == len(set(ids)), (path, {i for i in ids if ids.count(i) > 1})


def test_links_within_a_page_lead_somewhere(pages):
    for path, tree in pages.items():
        ids = {element["id"] for element in tree.find_all(id=True)}
        wanted = {a["href"][1:] for a in tree.select("a[href^='#']")}
        assert wanted <= ids, (path, wanted - ids)


def test_the_book_holds_every_aid_once_and_in_short(pages, catalogus):
    book = pages[paths.BOEK]
    shown = [one["data-hulpmiddel"] for one in book.select("article.boek__hulpmiddel")]
    assert sorted(shown) == sorted(catalogus.hulpmiddelen)
    contents = {a["href"].lstrip("#") for a in book.select(".boek__inhoud a")}
    assert set(shown) <= contents
    page = pages[paths.hulpmiddel_path("magda")]
    magda = book.select_one("article[data-hulpmiddel=magda]")
    for part in (".fiche", ".band", ".uitspraken"):
        here, there = ([one.get_text() for one in tree.select(part)] for tree in (magda, page))
        # What only the page tells, such as findings elsewhere, stands further down.
        assert here, part
        assert here == there[: len(here)], part
    assert page.select(".tijdlijn")
    assert not book.select(".tijdlijn")


def test_nothing_runs_inline_and_nothing_comes_from_elsewhere(pages):
    for path, tree in pages.items():
        policy = tree.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
        # WebAssembly for the full-text search and the form; nothing inline, nothing evaluated.
        assert "script-src 'self' 'wasm-unsafe-eval';" in policy
        assert "unsafe" not in policy.replace("'wasm-unsafe-eval'", "")
        for element in tree.select("*"):
            inline = [name for name in element.attrs if name.startswith("on") or name == "style"]
            assert not inline, (path, element)
        for script in tree.find_all("script"):
            kinds = {"application/json", "application/ld+json"}
            assert script.get("src") or script.get("type") in kinds, path
        assert not tree.find("style"), path
        for element in tree.select("link[href], script[src], img[src], use[href]"):
            if {"canonical", "license"} & set(element.get("rel", [])):
                continue
            assert not re.match(r"(https?:)?//", element.get("href") or element["src"]), path


def test_every_page_says_that_it_is_not_official(pages):
    for path, tree in pages.items():
        footer = tree.find("footer", class_="voet").get_text(" ", strip=True)
        assert "geen officiële site" in footer, path
        assert "Stand op 21 september 2026" in footer, path
        for word in ("Bronnen", "Toegankelijkheid", "Privacy"):
            assert word in footer, path


def test_every_record_has_its_page(pages, catalogus):
    expected = {
        *map(paths.hulpmiddel_path, catalogus.hulpmiddelen),
        *map(paths.nood_path, catalogus.criteria.values()),
        *map(paths.principe_path, catalogus.principes.values()),
        *map(paths.actie_path, catalogus.acties),
        *map(paths.organisatie_path, catalogus.organisaties),
        *(paths.proces_path(proces.id) for proces in catalogus.processen.processen),
    }
    assert expected <= set(pages)


def test_the_pencil_leads_to_the_file(pages, catalogus):
    def pencil(path):
        return pages[path].select_one("a[rel=edit]")["href"]

    for one in catalogus.hulpmiddelen:
        expected = FORGE.replace("{path}", f"data/hulpmiddelen/{one}.yml")
        assert pencil(paths.hulpmiddel_path(one)) == expected
        assert (ROOT / "data/hulpmiddelen" / f"{one}.yml").exists()
    assert pencil("noden/sd-g1/").endswith("/data/criteria.yml")
    assert pencil("hulpmiddelen/").endswith("/docs/hulpmiddelen/index.md")


def test_aids_and_criteria_link_to_each_other(pages, catalogus):
    for aid in catalogus.hulpmiddelen.values():
        here = paths.hulpmiddel_path(aid.id)
        for tie in aid.bijdragen:
            if tie.doel in catalogus.criteria:
                there = paths.nood_path(catalogus.criteria[tie.doel])
            else:
                there = paths.principe_path(catalogus.principes[tie.doel])
            assert there in links(pages[here], here), (here, there)
            assert here in links(pages[there], there), (there, here)


def test_aids_actions_and_organisations_link_to_each_other(pages, catalogus):
    for aid in catalogus.hulpmiddelen.values():
        here = paths.hulpmiddel_path(aid.id)
        others = [paths.actie_path(number) for number in aid.acties]
        others += [paths.organisatie_path(one) for one in aid.aanbieders]
        for there in others:
            assert there in links(pages[here], here), (here, there)
            assert here in links(pages[there], there), (there, here)
    for action in catalogus.acties.values():
        here = paths.actie_path(action.nummer)
        for owner in action.eigenaars:
            there = paths.organisatie_path(owner)
            assert there in links(pages[here], here)
            assert here in links(pages[there], there)


def test_principles_and_criteria_link_to_each_other(pages, catalogus):
    for principe in catalogus.principes.values():
        here = paths.principe_path(principe)
        for criterium in catalogus.criteria_van(principe):
            there = paths.nood_path(criterium)
            assert there in links(pages[here], here)
            assert here in links(pages[there], there)


def test_lists_are_complete(pages, catalogus):
    cards = {card["data-hulpmiddel"] for card in pages["hulpmiddelen/"].select("article.kaart")}
    assert cards == set(catalogus.hulpmiddelen)
    assert len(pages["actieplan/"].select("table.acties tbody tr")) == len(catalogus.acties)
    needs = {paths.nood_path(c) for c in catalogus.criteria.values()}
    assert needs <= links(pages["noden/"], "noden/")


def test_every_statement_on_an_aid_names_its_source(pages, catalogus):
    for one in catalogus.hulpmiddelen:
        tree = pages[paths.hulpmiddel_path(one)]
        for row in tree.select(".band, .uitspraken > li, .tijdlijn__punt"):
            assert row.select_one(".bron"), (one, row.get_text(" ", strip=True)[:80])


def test_the_ties_of_an_aid_are_a_table_with_a_part_per_principle(pages, catalogus):
    for one in catalogus.hulpmiddelen.values():
        table = pages[paths.hulpmiddel_path(one.id)].select_one("table.banden")
        ties = [] if table is None else table.select("tr.band")
        assert len(ties) == len(one.bijdragen), one.id
        for row in ties:
            names = [cell["data-kop"] for cell in row.find_all(["th", "td"], recursive=False)]
            assert names == ["Criterium", "Mate", "Waarom", "Bron"]
            assert all(cell.get_text(strip=True) for cell in row.find_all(["th", "td"])), one.id
        parts = [] if table is None else table.select("tbody > tr:first-child > th[scope=rowgroup]")
        assert len(parts) == len(catalogus.principes_van(one)), one.id


def test_what_the_sources_leave_open_is_said(pages, catalogus):
    without = next(h for h in catalogus.hulpmiddelen.values() if not h.kosten)
    text = pages[paths.hulpmiddel_path(without.id)].get_text(" ", strip=True)
    assert "De bronnen zeggen niet wat het kost." in text


def test_a_contradiction_shows_on_the_page_that_it_touches(pages, catalogus):
    for one in catalogus.tegenspraken.values():
        for aid in one.hulpmiddelen:
            here = paths.hulpmiddel_path(aid)
            hrefs = [a["href"] for a in pages[here].select(".tegenspraken a[href]")]
            targets = [posixpath.normpath(posixpath.join("/", here, href)) for href in hrefs]
            assert f"/over/bronnen/#{one.id}" in targets


def test_breadcrumbs_lead_back(pages):
    trail = [a.get_text() for a in pages["hulpmiddelen/magda/"].select(".pad a")]
    assert trail == ["Start", "Hulpmiddelen"]
    assert [a.get_text() for a in pages["principes/betrouwbaar/"].select(".pad a")] == [
        "Start",
        "Principes",
    ]


def test_neighbours_follow_the_order_of_the_strategy(pages):
    tree = pages["noden/sd-i1/"]
    assert urljoin("/noden/sd-i1/", tree.select_one(".voet a[rel=prev]")["href"]) == "/noden/sd-g6/"
    assert urljoin("/noden/sd-i1/", tree.select_one(".voet a[rel=next]")["href"]) == "/noden/sd-i2/"


def test_the_search_takes_up_every_page_but_lists_of_cards(site, pages, catalogus):
    lists = {page.path for page in facetpaginas(catalogus)}
    lists |= {page.path for page in plan_facetpaginas(catalogus, date(2026, 9, 21))}
    # Tasks of an assessment are no pages to arrive at.
    tasks = {
        path.relative_to(ROOT / "docs").as_posix().removesuffix(".md") + "/"
        for path in (ROOT / "docs").rglob("*.md")
        if "\nzoeken: false\n" in path.read_text("utf-8")
    }
    expected = set(pages) - lists - tasks - {paths.BOEK, "404.html"}
    assert {path for path, tree in pages.items() if tree.select("[data-pagefind-body]")} == expected
    entry = json.loads((site / "zoekindex/pagefind-entry.json").read_text("utf-8"))
    assert list(entry["languages"]) == ["nl"]
    assert entry["languages"]["nl"]["page_count"] == len(expected)
    kinds = {"hulpmiddel", "nood", "actie", "organisatie", "proces", "uitleg"}
    assert {pages[path].select_one("[data-kind]")["data-kind"] for path in expected} == kinds


def test_the_search_knows_every_record_by_name(site, pages, catalogus):
    rows = json.loads((site / "zoekindex/namen.json").read_text("utf-8"))
    by_path = {row["pad"]: row for row in rows}
    assert len(by_path) == len(rows)
    for one in catalogus.hulpmiddelen.values():
        row = by_path[paths.hulpmiddel_path(one.id)]
        assert row["titel"] == one.naam
        assert tuple(row.get("namen", ())) == one.bekend_als
    for criterium in catalogus.criteria.values():
        row = by_path[paths.nood_path(criterium)]
        assert row["titel"] == criterium.nood
        assert tuple(row.get("zoekwoorden", ())) == criterium.zoekwoorden
    for path in by_path:
        page, _, anchor = path.partition("#")
        assert page in pages
        assert not anchor or pages[page].find(id=anchor), path


def test_the_search_carries_no_more_than_it_uses(site):
    files = {path.name for path in (site / "zoekindex").iterdir() if path.is_file()}
    assert {"pagefind.js", "pagefind-entry.json", "namen.json", "wasm.nl.pagefind"} < files
    assert len(files) == 5, files
    assert not (site / "search").exists()


def test_the_not_found_page_helps(pages):
    text = pages["404.html"].select_one("main").get_text(" ", strip=True)
    assert "bestaat niet" in text
    assert len(pages["404.html"].select("main a")) >= 4


def test_every_page_waits_for_one_stylesheet_named_after_its_content(site, pages):
    found = {
        (path, link["href"].rsplit("/", 2)[-2:][0] + "/" + link["href"].rsplit("/", 1)[-1])
        for path, tree in pages.items()
        for link in tree.select("link[rel=stylesheet]")
    }
    (name,) = {style for path, style in found if not path.startswith("id/")}
    content = (site / name).read_bytes()
    assert Path(name).stem == sha256(content).hexdigest()[:12]
    for part in ("tokens.css", "druk.css"):
        assert (ROOT / "docs/css" / part).read_bytes() in content
