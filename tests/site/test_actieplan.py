"""The plan as it is built: every view tells what the data tell, and no status is made up."""

from __future__ import annotations

import json
import re
from datetime import date
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest

from macros.build import Stand
from macros.views.actieplan import STATIC_FACETS
from tests.conftest import EPOCH

TODAY = Stand(int(EPOCH), None).dag


@pytest.fixture(scope="session")
def acties(site):
    content = json.loads((site / "api/v1/acties.json").read_text("utf-8"))
    return {row["nummer"]: row for row in content["acties"]}


@pytest.fixture(scope="session")
def later(site, acties):
    """The dates of what was told later, by action: of itself, and of the aids that it delivers."""
    aids = {
        row["id"]: row
        for row in json.loads((site / "api/v1/hulpmiddelen.json").read_text("utf-8"))[
            "hulpmiddelen"
        ]
    }
    found = {}
    for number, action in acties.items():
        rows = list(action["historiek"][1:])
        if action["onderdeel"] == "hulpmiddelen":
            for aid in action["hulpmiddelen"]:
                rows += [
                    row
                    for row in aids[aid]["historiek"]
                    if row["datum"] > "2022-04-21" or row["datum"] == "2022"
                ]
        keys = {(row["datum"], json.dumps(row["bron"].get("url", row["bron"]))) for row in rows}
        found[number] = sorted(datum for datum, _ in keys)
    return found


def number_in(text):
    return int(re.search(r"\d+", text)[0])


def rows_of(tree):
    return {int(row["data-actie"]): row for row in tree.select("tr[data-actie]")}


# ---------------------------------------------------------------- the table


def test_the_table_tells_status_and_date_of_the_source_and_what_follows_apart(pages, acties):
    rows = rows_of(pages["actieplan/"])
    assert list(rows) == list(acties)
    for number, action in acties.items():
        cell = rows[number].select_one("[data-kop=Status]")
        newest = [row for row in action["historiek"] if "status" in row][-1]
        assert cell.select_one(".badge").get_text().lower() == action["status"] == newest["status"]
        text = cell.get_text(" ", strip=True)
        assert newest["datum"][:4] in text
        assert "verouderd" in text
        ended = action.get("termijn_einde")
        gone = ended is not None and date.fromisoformat(ended) < TODAY
        assert ("termijn verstreken op" in text) == gone
        assert "huidige status niet gepubliceerd" in text


def test_every_value_of_a_facet_leads_to_a_page_with_exactly_its_actions(pages, acties):
    tree = pages["actieplan/"]
    for facet in tree.select("[data-facet]"):
        key = facet["data-facet"]
        for option in facet.select(".optie"):
            value = option.input["value"]
            path = urljoin("https://x/actieplan/", option.a["href"]).removeprefix("https://x/")
            listed = {
                number_in(link["href"].rstrip("/").rpartition("/")[2])
                for link in pages[path].select("article a[href*='actieplan/'], article table a")
                if re.search(r"(actieplan/|\.\./)\d+/$", link["href"])
            }
            wanted = {number for number, row in acties.items() if value in values(row, key)}
            assert int(option.select_one(".optie__aantal").get_text()) == len(wanted)
            if key in STATIC_FACETS:
                assert path.startswith(f"actieplan/{key}/")
                assert set(rows_of(pages[path])) == wanted, path
            else:
                assert wanted <= listed, path


def values(action, key):
    known = {
        "eigenaar": action["eigenaars"],
        "hulpmiddel": action["hulpmiddelen"],
        "timing": [action["timing_band"]],
        "budget": [action["budget_band"]],
        "type": [action.get("type", "")],
    }.get(key, [action.get(key, "")])
    return {one.replace(" ", "-") for one in known}


def test_the_views_of_the_plan_lead_to_each_other(pages):
    paths = ["actieplan/", "actieplan/tijdlijn/", "actieplan/raakvlakken/", "actieplan/eigenaars/"]
    for path in paths:
        nav = pages[path].select_one("nav[aria-label='Weergaven van het plan']")
        hrefs = [urljoin(f"https://x/{path}", a["href"])[10:] for a in nav.select("a")]
        assert hrefs == paths
        current = nav.select_one("[aria-current=page]")
        assert urljoin(f"https://x/{path}", current["href"])[10:] == path


# ---------------------------------------------------------------- the timeline


def test_the_bars_are_the_terms_of_the_data_in_their_place(pages, acties):
    image = pages["actieplan/tijdlijn/"].select_one("svg.beeld__tijd")
    lines = {
        line["data-datum"]: float(line["x1"].rstrip("%"))
        for line in image.select("line[data-datum]")
    }
    start, today = sorted(lines)
    assert (start, today) == ("2022-07-08", TODAY.isoformat())
    scale = (lines[today] - lines[start]) / (TODAY - date.fromisoformat(start)).days

    def place(day):
        return lines[start] + scale * (date.fromisoformat(day) - date.fromisoformat(start)).days

    years = image.select("line.tijd__jaar")
    names = [
        text.get_text() for text in image.select("text.tijd__naam") if text.get_text().isdigit()
    ]
    assert names == [str(year) for year in range(2022, TODAY.year + 1)]
    for line, year in zip(years, names, strict=True):
        assert float(line["x1"].rstrip("%")) == pytest.approx(place(f"{year}-01-01"), abs=0.1)
    drawn = {int(g["data-actie"]): g for g in image.select("g[data-actie]")}
    assert set(drawn) == set(acties)
    ends = {"kort": "vast", "middellang": "vast", "lang": "open", "doorlopend": "geen"}
    for number, action in acties.items():
        band = drawn[number].select_one("rect[data-soort]")
        assert band["data-soort"] == ends.get(action["timing_band"], "onbekend")
        if "termijn_van" in action:
            assert band["data-van"] == action["termijn_van"]
            assert float(band["x"].rstrip("%")) == pytest.approx(
                place(action["termijn_van"]), abs=0.1
            )
        assert band["data-tot"] == action.get("termijn_einde", "")
        right = float(band["x"].rstrip("%")) + float(band["width"].rstrip("%"))
        if band["data-tot"]:
            assert right == pytest.approx(place(band["data-tot"]), abs=0.1)
            assert drawn[number].select_one("[data-soort=stil]")["data-tot"] == TODAY.isoformat()
        else:
            assert right > 100


def test_later_events_stand_in_the_picture_in_the_table_and_in_the_list(pages, acties, later):
    tree = pages["actieplan/tijdlijn/"]
    assert sum(map(len, later.values())) > 10
    rows = rows_of(tree)
    for number in acties:
        drawn = tree.select(f"svg g[data-actie='{number}'] [data-datum]")
        assert sorted(one["data-datum"] for one in drawn) == later[number], number
        told = [one["datetime"] for one in rows[number].select("time")]
        assert sorted(told) == later[number]
        listed = tree.select(f".tijdlijn__punt[data-actie='{number}']")
        assert sorted(one["data-datum"] for one in listed) == later[number]
        assert all(one.select_one(".bron") for one in listed)
    days = [
        one["data-datum"] for one in tree.select(".tijdlijn__punt") if len(one["data-datum"]) == 10
    ]
    assert days == sorted(days)
    assert "2023-07-17" in later[13]


def test_the_words_of_the_picture_count_as_the_picture_does(pages, acties, later):
    text = pages["actieplan/tijdlijn/"].select_one("svg.beeld__tijd desc").get_text()
    assert text.startswith(f"{len(acties)} acties, geteld vanaf 8 juli 2022: 7 korte termijn, ")
    assert f"Later gemelde gebeurtenissen: {sum(map(len, later.values()))}." in text


# ---------------------------------------------------------------- relations


def test_arcs_and_words_are_the_relations_of_the_source_and_the_derived_ones_are_marked(
    pages, acties
):
    tree = pages["actieplan/raakvlakken/"]
    named = {(n, other) for n, action in acties.items() for other in action["raakvlakken"]}
    drawn = set()
    for arc in tree.select("svg path[data-van]"):
        pair = int(arc["data-van"]), int(arc["data-naar"])
        assert arc["data-soort"] == ("wederzijds" if pair[::-1] in named else "eenzijdig")
        assert arc.has_attr("marker-end") == (pair[::-1] not in named)
        drawn |= {pair, pair[::-1]} if pair[::-1] in named else {pair}
    assert drawn == named
    for number, row in rows_of(tree).items():
        given, derived = (
            [number_in(a.get_text()) for a in cell.select("a")] for cell in row.select("td")
        )
        assert given == acties[number]["raakvlakken"]
        assert derived == acties[number]["afgeleide_raakvlakken"]
        words = row.select_one("q")
        assert (words.get_text() if words else None) == acties[number].get("raakvlakken_tekst")


# ---------------------------------------------------------------- owners


@pytest.mark.parametrize(("kind", "key"), [("timing", "timing_band"), ("budget", "budget_band")])
def test_the_counts_per_owner_are_those_of_the_data(pages, acties, kind, key):
    tree = pages["actieplan/eigenaars/"]
    table = tree.select_one(f"table[data-verdeling={kind}]")
    rows = table.select("tbody tr")
    owners = {owner for action in acties.values() for owner in action["eigenaars"]}
    assert len(rows) == len(owners) + 1
    unknown = {"doorlopend", "te bepalen", "afhankelijk"}
    for row in rows:
        link = row.th.a
        owner = link["href"].rstrip("/").rpartition("/")[2] if link else None
        mine = [a for a in acties.values() if owner is None or owner in a["eigenaars"]]
        counts = [int(cell.get_text()) for cell in row.select("td")]
        assert counts[0] == len(mine)
        assert sum(counts[1:-1]) == len(mine)
        assert counts[-1] == sum(a[key] in unknown for a in mine)
        for cell in row.select("td a[href*='?']"):
            query = parse_qs(urlsplit(cell["href"]).query)
            wanted = [
                a
                for a in mine
                if all(set(value) <= values(a, facet) for facet, value in query.items())
            ]
            assert int(cell.get_text()) == len(wanted)


@pytest.mark.parametrize(("kind", "key"), [("timing", "timing_band"), ("budget", "budget_band")])
def test_the_squares_are_the_actions_by_band_and_status(pages, acties, kind, key):
    image = pages["actieplan/eigenaars/"].select_one(f"#beeld-{kind}-titel").parent
    squares = {int(one["data-actie"]): one["data-status"] for one in image.select("[data-actie]")}
    assert squares == {n: a["status"].replace(" ", "-") for n, a in acties.items()}
    top = {}
    for label in image.select("text.beeld__label"):
        top[label.get_text()] = int(label["y"])
    assert sum(number_in(name) for name in top) == len(acties)
    by_row = {}
    for one in image.select("[data-actie]"):
        y = int(one.use["y"])
        name = max((at, name) for name, at in top.items() if at < y)[1]
        by_row.setdefault(name, set()).add(acties[int(one["data-actie"])][key])
    assert all(len(bands) == 1 for bands in by_row.values())


# ---------------------------------------------------------------- the page of an action


def test_an_action_tells_source_and_day_apart(pages, acties):
    for number, action in acties.items():
        fiche = {
            row.dt.get_text(): row.dd.get_text(" ", strip=True)
            for row in pages[f"actieplan/{number}/"].select(".fiche > div")
        }
        assert fiche["Status volgens de bron"].lower().startswith(action["status"])
        assert "huidige status niet gepubliceerd" in fiche["Op 21 september 2026"]
        phase = pages[f"actieplan/{number}/"].select_one(".fasen [aria-current=step] strong")
        assert phase.get_text().lower() == f"{action['fase']}."
        assert fiche["Fase"].lower().startswith(action["fase"])


def test_an_action_shows_its_aids_with_their_status_then_and_now(pages, catalogus, acties):
    for number in acties:
        rows = pages[f"actieplan/{number}/"].select(".hulp__rij")
        aids = catalogus.hulpmiddelen_van_actie(number)
        assert [row["data-hulpmiddel"] for row in rows] == [aid.id for aid in aids]
        for row, aid in zip(rows, aids, strict=True):
            assert row.select_one(".badge").get_text().lower() == aid.status
    row = pages["actieplan/13/"].select_one("[data-hulpmiddel=aftoetsingsinstrument]")
    assert "In het plan van 21 april 2022 was het te ontwikkelen." in row.get_text()


def test_an_action_names_the_criteria_that_its_aids_help_with_and_how_far(pages, catalogus, acties):
    degrees = ["geheel", "deels", "ondersteunend"]
    for number, action in acties.items():
        expected = {}
        if action["onderdeel"] == "hulpmiddelen":
            ties = [tie for h in catalogus.hulpmiddelen_van_actie(number) for tie in h.bijdragen]
            for kind in catalogus.types.values():
                ties += kind.bijdragen if number in kind.acties else ()
            for tie in ties:
                if tie.doel in catalogus.criteria:
                    best = min(tie.mate, expected.get(tie.doel, tie.mate), key=degrees.index)
                    expected[tie.doel] = best
        rows = pages[f"actieplan/{number}/"].select("tr[data-criterium]")
        told = {row["data-criterium"]: row.select_one(".badge").get_text().lower() for row in rows}
        assert told == expected
        order = [degrees.index(degree) for degree in told.values()]
        assert order == sorted(order)
    assert pages["actieplan/1/"].select("tr[data-criterium]")


def test_the_course_of_an_action_holds_what_was_planned_and_all_that_came(pages, acties, later):
    for number, action in acties.items():
        points = pages[f"actieplan/{number}/"].select(".tijdlijn__punt")
        assert all(point.select_one(".bron") for point in points)
        dates = [point.time["datetime"] for point in points]
        assert set(later[number]) <= set(dates)
        assert {row["datum"] for row in action["historiek"]} <= set(dates)
        planned = [p.time["datetime"] for p in points if "volgt uit het plan" in p.get_text()]
        end = action.get("termijn_einde") or action.get("termijn_van")
        assert set(planned) == {"2022-07-08", *([end] if end else [])}
        old = [p.time["datetime"] for p in points if p.select_one(".badge--verouderd")]
        assert old == ["2022-04-21"]
        drawn = pages[f"actieplan/{number}/"].select("svg.beeld__tijd g[data-actie] [data-datum]")
        assert sorted(one["data-datum"] for one in drawn) == later[number]


def test_derived_relations_are_marked_on_the_page_of_the_action(pages, acties):
    for number, action in acties.items():
        heading = pages[f"actieplan/{number}/"].find(id="raakvlakken")
        listed = heading.find_next_sibling("ul")
        rows = (
            listed.select("li") if action["raakvlakken"] or action["afgeleide_raakvlakken"] else []
        )
        told = {number_in(row.a.get_text()): "afgeleid" in row.get_text() for row in rows}
        assert told == {
            **dict.fromkeys(action["raakvlakken"], False),
            **dict.fromkeys(action["afgeleide_raakvlakken"], True),
        }
