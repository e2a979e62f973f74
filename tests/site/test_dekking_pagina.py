"""Coverage, needs and routes as they are built: the numbers on the page are those of the data."""

from __future__ import annotations

import json
from collections import Counter
from urllib.parse import urljoin

import pytest

from macros import paths
from macros.views.shared import STATUSES


@pytest.fixture(scope="session")
def cijfers(site):
    return json.loads((site / "api/v1/dekking.json").read_text("utf-8"))


def number(text):
    return int(text.split()[0])


def test_the_picture_holds_every_criterion_with_its_stand(pages, cijfers):
    tree = pages["dekking/"]
    expected = {row["criterium"]: row["stand"].replace(" ", "-") for row in cijfers["dekking"]}
    squares = tree.select("svg [data-criterium]")
    assert {one["data-criterium"]: one["data-stand"] for one in squares} == expected
    assert len(squares) == len(expected)
    sprite = {use["href"].rpartition("#")[2] for use in tree.select(".vakje use")}
    assert sprite <= {f"vak-{stand}" for stand in expected.values()}


def test_the_picture_says_in_words_what_it_shows(pages, cijfers):
    images = pages["dekking/"].select("svg[role=img]:has([data-criterium])")
    assert len(images) == len(cijfers["principes"])
    for image, total in zip(images, cijfers["principes"], strict=True):
        named = [image.find(id=one) for one in image["aria-labelledby"].split()]
        assert [one.name for one in named] == ["title", "desc"]
        text = named[1].get_text()
        assert text.startswith(f"{total['criteria']} criteria: ")
        counted = sum(int(word) for word in text.partition(":")[2].split() if word.isdigit())
        assert counted == total["criteria"] == len(image.select("[data-criterium]"))


def test_the_table_tells_what_the_data_tell(pages, cijfers):
    rows = {row["data-criterium"]: row for row in pages["dekking/"].select("tr[data-criterium]")}
    assert list(rows) == [one["criterium"] for one in cijfers["dekking"]]
    for one in cijfers["dekking"]:
        row = rows[one["criterium"]]
        assert row["data-stand"] == one["stand"].replace(" ", "-")
        shown = {li["data-hulpmiddel"] for li in row.select("[data-hulpmiddel]")}
        assert shown == set(one["dekkend"])
        cells = row.find_all("td")
        assert number(cells[2].get_text()) == len(one["ondersteunend"])
        if "aandeel_redactie" in one:
            part, whole = cells[3].get_text().split(" (")[0].split(" van ")
            assert round(int(part) / int(whole), 3) == one["aandeel_redactie"]
        else:
            assert cells[3].get_text() == "geen banden"
        if not one["dekkend"]:
            assert cells[1].get_text(strip=True) == "nog niets"


def test_the_totals_tell_what_the_data_tell(pages, cijfers):
    rows = pages["dekking/"].select("table.dektotalen tbody tr")
    totals = [*cijfers["principes"], *cijfers["perspectieven"], cijfers["totaal"]]
    for row, total in zip(rows, totals, strict=True):
        cells = [cell.get_text() for cell in row.find_all("td")]
        expected = [total["criteria"], *total["standen"].values()]
        assert [int(cell) for cell in cells[:-1]] == expected
        assert cells[-1].startswith(f"{total['banden_redactie']} van {total['banden']} (")
    legend = {
        one["data-stand"]: number(one.dd.get_text())
        for one in pages["dekking/"].select(".standen__rij")
    }
    assert list(legend.values()) == list(cijfers["totaal"]["standen"].values())


def test_what_is_empty_is_listed_with_an_invitation(pages, cijfers):
    empty = {
        f"noden/{row['criterium'].lower()}/" for row in cijfers["dekking"] if row["stand"] == "geen"
    }
    listed = pages["dekking/"].select(".leeg a")
    assert {urljoin("https://x/dekking/", a["href"])[10:] for a in listed} == empty
    assert pages["dekking/"].select_one(".open a")["href"] == "../bijdragen/voorstel/"


def test_a_need_shows_its_aids_in_the_list(pages, catalogus):
    tree = pages["noden/"]
    for criterium in catalogus.criteria.values():
        need = tree.find(id=criterium.id.lower())
        shown = [li["data-hulpmiddel"] for li in need.select("[data-hulpmiddel]")]
        expected = {h.id for h, _ in catalogus.lopende_banden(criterium.id)}
        assert set(shown) == expected
        assert len(shown) == len(expected)
        assert bool(need.select("details.meer--smal")) == (len(shown) > 1)
        assert bool(need.select("details details")) == (len(shown) > 5)
        if not expected:
            assert "Nog geen hulpmiddel" in need.get_text()


def test_an_aid_that_is_not_ready_leads_to_its_action(pages, catalogus):
    for criterium in catalogus.criteria.values():
        page = pages[paths.nood_path(criterium)]
        for aid, _ in catalogus.lopende_banden(criterium.id):
            for tree, row in (
                (page, f".hulp [data-hulpmiddel={aid.id}]"),
                (pages["noden/"], f"#{criterium.id.lower()} [data-hulpmiddel={aid.id}]"),
            ):
                hrefs = [a["href"] for a in tree.select_one(row).select("a[href*=actieplan]")]
                numbers = [int(href.rstrip("/").rpartition("/")[2]) for href in hrefs]
                assert numbers == [action.nummer for action in catalogus.levering_van(aid)]


def test_a_need_says_what_is_missing_unless_something_is_ready(pages, cijfers):
    for row in cijfers["dekking"]:
        tree = pages[f"noden/{row['criterium'].lower()}/"]
        assert bool(tree.select_one(".ontbreekt")) == (row["stand"] != "ontwikkeld")
        anchor = f"../../dekking/#dekking-{row['criterium'].lower()}"
        assert tree.select_one(f'a[href="{anchor}"]')


def test_home_leads_to_the_lists_behind_its_figures(pages, cijfers):
    hrefs = [a["href"] for a in pages[""].select(".stand a[href]")]
    for status in ("ontwikkeld", "in-ontwikkeling", "te-ontwikkelen"):
        assert f"hulpmiddelen/?status={status}" in hrefs
    assert "dekking/#ontbreekt" in hrefs
    text = pages[""].select_one(".stand__dekking").get_text()
    total = cijfers["totaal"]
    assert text.startswith(f"{total['standen']['ontwikkeld']} van de {total['criteria']} criteria")


def test_every_route_has_its_phases_with_questions_and_criteria(pages, catalogus):
    for route in catalogus.routes.values():
        tree = pages[paths.route_path(route)]
        phases = tree.select(".routefase:has(.vragen)")
        assert [one.h2["id"] for one in phases] == [phase.fase for phase in route.fasen]
        for shown, phase in zip(phases, route.fasen, strict=True):
            assert len(shown.select(".vragen li")) == len(phase.vragen)
            assert len(shown.select(".routecriteria li")) == len(phase.criteria)
            assert shown.select_one(".bron--redactie")


def test_the_index_leads_to_every_route_for_a_group(pages, catalogus):
    hrefs = [
        urljoin("https://x/routes/", a["href"])[10:] for a in pages["routes/"].select(".routes a")
    ]
    assert hrefs == [paths.route_path(r) for r in catalogus.routes.values() if r.doelgroep]


def test_the_aids_by_type_and_status_are_those_of_the_data(pages, catalogus):
    tree = pages["dekking/"]
    counted = Counter((h.type, h.status) for h in catalogus.hulpmiddelen.values())
    for kind in catalogus.types:
        slug = paths.slug(kind)
        bars = {
            bar["data-status"]: int(bar["data-aantal"])
            for bar in tree.select(f"svg [data-soort={slug}] [data-status]")
        }
        expected = {paths.slug(s): counted[kind, s] for s in STATUSES if counted[kind, s]}
        assert bars == expected
        cells = tree.select(f"tr[data-soort={slug}] td")
        told = [int(cell.find(string=True)) for cell in cells]
        assert told == [*(counted[kind, s] for s in STATUSES), sum(bars.values())]
        for cell, status in zip(cells, STATUSES, strict=False):
            if counted[kind, status]:
                wanted = f"../hulpmiddelen/?type={slug}&status={paths.slug(status)}"
                assert cell.a["href"] == wanted
    total = [int(cell.get_text()) for cell in tree.select("tr.getallen__som td")]
    assert total[-1] == sum(total[:-1]) == len(catalogus.hulpmiddelen)


def test_the_bars_are_as_long_as_their_numbers(pages):
    bars = pages["dekking/"].select("svg [data-status]")
    per_aid = {round((float(bar.rect["width"]) + 2) / int(bar["data-aantal"]), 1) for bar in bars}
    assert len(per_aid) == 1
    for bar in bars:
        if bar.find("text"):
            assert bar.find("text").get_text() == bar["data-aantal"]
