"""Governance, tested processes and organisations as they are built."""

from __future__ import annotations

import json
from urllib.parse import urljoin

from macros import paths


def inside(page, link):
    """Return where a link of a page leads, relative to the root."""
    return urljoin(f"https://site/{page}", link["href"]).removeprefix("https://site/")


# ---------------------------------------------------------------- governance


def test_the_flow_holds_every_step_and_way_with_a_number_and_words(pages, catalogus):
    tree = pages["governance/"]
    rule = catalogus.governance.comply_or_explain
    drawing = tree.select_one("svg:has([data-stap])")
    assert [box["data-stap"] for box in drawing.select("[data-stap]")] == [
        step.id for step in rule.stappen
    ]
    ways = [(step.id, way.naar) for step in rule.stappen for way in step.volgende]
    assert [(g["data-van"], g["data-naar"]) for g in drawing.select("[data-van]")] == ways
    told = tree.select(".stroom li")
    assert [li["id"].removeprefix("stap-") for li in told] == [step.id for step in rule.stappen]
    for step, li in zip(rule.stappen, told, strict=True):
        targets = [a["href"] for a in li.select("a[href^='#stap-']")]
        assert targets == [f"#stap-{way.naar}" for way in step.volgende]
        assert li.select_one(".bron")
    named = [drawing.find(id=one) for one in drawing["aria-labelledby"].split()]
    assert [one.name for one in named] == ["title", "desc"]


def test_the_duties_are_those_of_the_data(pages, catalogus):
    table = pages["governance/"].select_one("table.plichten")
    told = [row.td.get_text() for row in table.select("tr:has(td)")]
    assert sorted(told) == sorted(one.wat for one in catalogus.governance.plichten)
    for body in table.select("tbody"):
        assert body.select_one("th[scope=rowgroup] a")


def test_the_thresholds_reach_the_script_from_the_data(pages, catalogus):
    form = pages["governance/"].select_one("form[data-module=significantie]")
    for one in catalogus.governance.drempels:
        assert f'"waarde":{one.waarde}' in form.script.string
        assert form.find("input", attrs={"name": one.id})
    outcomes = {block["data-uitkomst"] for block in form.select("[data-uitkomst]")}
    assert outcomes == {one.id for one in catalogus.governance.uitkomsten}


# ---------------------------------------------------------------- tested processes


def test_findings_lead_to_criteria_and_aids_and_back(pages, catalogus):
    for proces in catalogus.processen.processen:
        here = paths.proces_path(proces.id)
        tree = pages[here]
        for row in (*proces.bevindingen, *proces.aanbevelingen):
            for one in row.criteria:
                there = paths.nood_path(catalogus.criteria[one])
                assert tree.select_one(f'.raakt [data-criterium="{one}"]'), (here, one)
                back = pages[there].select_one("h2#processen + .punten")
                assert row.tekst in back.get_text(), (there, here)
                assert here in {inside(there, a) for a in back.select("a")}
            for one in row.hulpmiddelen:
                there = paths.hulpmiddel_path(one)
                assert tree.select_one(f'.raakt [data-hulpmiddel="{one}"]'), (here, one)
                back = pages[there].select_one("h2#processen + .punten")
                assert row.tekst in back.get_text(), (there, here)


def test_what_holds_for_all_processes_shows_where_it_belongs(pages, catalogus):
    for row in catalogus.processen.algemeen:
        for one in row.hulpmiddelen:
            assert row.tekst in pages[paths.hulpmiddel_path(one)].get_text()
        for one in row.criteria:
            assert row.tekst in pages[paths.nood_path(catalogus.criteria[one])].get_text()


def test_the_place_of_a_process_counts_its_points(pages, catalogus):
    for proces in catalogus.processen.processen:
        rows = (*proces.bevindingen, *proces.aanbevelingen)
        named = [one for row in rows for one in row.criteria]
        shown = pages[paths.proces_path(proces.id)].select("table.plaats tr[data-criterium]")
        assert {
            row["data-criterium"]: int(row.find(attrs={"data-kop": "Punten erover"}).get_text())
            for row in shown
        } == {one: named.count(one) for one in named}


def test_the_overview_of_processes_adds_up(pages, catalogus):
    table = pages["processen/"].select_one("h2#plaats ~ .tabel table")
    groups = [
        *((*p.bevindingen, *p.aanbevelingen) for p in catalogus.processen.processen),
        catalogus.processen.algemeen,
    ]
    for line, rows in zip(table.select("tbody tr"), groups, strict=True):
        numbers = [int(cell.get_text()) for cell in line.find_all("td")]
        expected = [
            sum(any(c.startswith(f"{p.code}-") for c in row.criteria) for row in rows)
            for p in catalogus.principes.values()
        ]
        assert numbers == [*expected, len(rows)]


def test_eighty_percent_is_a_whole_number_of_criteria(pages):
    rows = pages["processen/"].select("h3#hoeveel-is-dat ~ .tabel tbody tr")
    told = [[cell.get_text() for cell in row.find_all("td")] for row in rows]
    assert told == [
        ["minstens 5 van 6", "minstens 5 van 6"],
        ["minstens 4 van 4", "minstens 4 van 4"],
        ["minstens 4 van 5", "minstens 5 van 6"],
        ["minstens 6 van 7", "minstens 4 van 5"],
        ["minstens 4 van 5", "minstens 4 van 4"],
    ]


def test_no_process_shows_a_score(pages, catalogus):
    for proces in catalogus.processen.processen:
        text = pages[paths.proces_path(proces.id)].get_text(" ", strip=True)
        assert "Wij tonen dus geen scores." in text


# ---------------------------------------------------------------- organisations


def test_an_organisation_shows_its_tasks_duties_and_actions(pages, catalogus):
    for one in catalogus.organisaties.values():
        tree = pages[paths.organisatie_path(one.id)]
        text = tree.select_one("article").get_text()
        roles = [rol for rol in catalogus.governance.rollen if one.id in rol.organisaties]
        own = {one.id, *(rol.id for rol in roles)}
        for rol in roles:
            assert all(taak.tekst in text for taak in rol.taken), one.id
        duties = [d.wat for d in catalogus.governance.plichten if own & {d.wie, d.aan}]
        shown = [row.td.get_text() for row in tree.select("table.plichten tr:has(td)")]
        assert set(shown) == set(duties), one.id
        rows = {row["id"] for row in tree.select("table.acties tbody tr")}
        assert rows == {
            f"actie-{a.nummer}" for a in catalogus.acties.values() if one.id in a.eigenaars
        }


def test_an_organisation_shows_its_aids_with_their_status(pages, catalogus):
    for one in catalogus.organisaties:
        tree = pages[paths.organisatie_path(one)]
        shown = {li["data-hulpmiddel"]: li for li in tree.select(".aanbod li")}
        own = {h.id: h for h in catalogus.hulpmiddelen.values() if one in h.aanbieders}
        assert set(own) <= set(shown), one
        for aid in own.values():
            slug = aid.status.replace(" ", "-")
            assert shown[aid.id].select_one(f".badge--status-{slug}"), (one, aid.id)
        counts = [int(a.get_text().split()[0]) for a in tree.select(".tellingen a")]
        assert sum(counts) == len(own), one


def test_what_waits_for_confirmation_leads_to_where_it_is_given(pages, catalogus):
    waiting = 0
    for one in catalogus.organisaties:
        here = paths.organisatie_path(one)
        for link in pages[here].select(".bevestigingen a:not(.begrip)"):
            page, _, anchor = inside(here, link).partition("#")
            assert pages[page].find("aside", id=anchor).select_one("a[rel=edit]"), page
            waiting += 1
    assert waiting


def test_the_overview_leads_to_every_organisation_with_its_figures(pages, catalogus):
    rows = pages["organisaties/"].select("table.organisaties tbody tr")
    by_path = {inside("organisaties/", row.a): row for row in rows}
    assert set(by_path) == {paths.organisatie_path(one) for one in catalogus.organisaties}
    for one in catalogus.organisaties:
        aids, ready, actions, _ = (
            int(cell.get_text()) for cell in by_path[paths.organisatie_path(one)].find_all("td")
        )
        own = [h for h in catalogus.hulpmiddelen.values() if one in h.aanbieders]
        assert aids == len(own)
        assert ready == sum(h.status == "ontwikkeld" for h in own)
        assert actions == sum(one in a.eigenaars for a in catalogus.acties.values())


# ---------------------------------------------------------------- principles


def test_a_principle_shows_its_criteria_with_what_helps(pages, catalogus):
    for principe in catalogus.principes.values():
        tree = pages[paths.principe_path(principe)]
        for criterium in catalogus.criteria_van(principe):
            row = tree.find("li", id=criterium.id.lower())
            assert criterium.nood in row.get_text()
            shown = {li["data-hulpmiddel"]: li.get_text() for li in row.select("[data-hulpmiddel]")}
            aids = [h for h, _ in catalogus.lopende_banden(criterium.id)]
            assert set(shown) == {h.id for h in aids}
            assert all(h.status in shown[h.id] for h in aids)


def test_a_principle_shows_its_share_of_the_coverage(site, pages, catalogus):
    told = json.loads((site / "api/v1/dekking.json").read_text("utf-8"))["principes"]
    stands = {one["principe"]: one["standen"] for one in told}
    for principe in catalogus.principes.values():
        tree = pages[paths.principe_path(principe)]
        squares = [g["data-stand"] for g in tree.select("svg [data-criterium]")]
        words = {
            li["data-stand"]: int(li.strong.get_text()) for li in tree.select(".standenlijst li")
        }
        expected = {k.replace(" ", "-"): n for k, n in stands[principe.id].items() if n}
        assert words == expected
        assert {stand: squares.count(stand) for stand in set(squares)} == expected
        served = [catalogus.principes_van(h) for h in catalogus.hulpmiddelen.values()]
        counts = [
            int(part.split()[0]) for part in tree.select_one(".tellingen").get_text().split(", ")
        ]
        assert sum(counts) == sum(principe in one for one in served)


def test_a_principle_shows_the_actions_of_its_aids(pages, catalogus):
    for principe in catalogus.principes.values():
        tree = pages[paths.principe_path(principe)]
        numbers = {
            number
            for h in catalogus.hulpmiddelen.values()
            if principe in catalogus.principes_van(h)
            for number in h.acties
        }
        rows = {row["id"] for row in tree.select("table.acties tbody tr")}
        assert rows == {f"actie-{number}" for number in numbers}


def test_a_principle_shows_every_example_of_the_processes(pages, catalogus):
    data = catalogus.processen
    rows = [r for p in data.processen for r in (*p.bevindingen, *p.aanbevelingen)]
    for principe in catalogus.principes.values():
        shown = pages[paths.principe_path(principe)].select("h2#voorbeelden ~ * li, .punten > li")
        expected = [
            row
            for row in (*rows, *data.algemeen)
            if any(one.startswith(f"{principe.code}-") for one in row.criteria)
        ]
        assert len(shown) == len(expected)
        text = " ".join(li.get_text() for li in shown)
        assert all(row.tekst in text for row in expected)


# ---------------------------------------------------------------- terms


def test_terms_are_explained_where_prose_is_read_and_nowhere_else(pages, catalogus):
    kinds = ("hulpmiddelen/magda/", "noden/dg-g2/", "actieplan/1/", "processen/leerplichtcontrole/")
    for path in (*kinds, "governance/", "strategie/", "principes/betrouwbaar/"):
        assert pages[path].select("a.begrip"), path
    for path in ("hulpmiddelen/", "begrippen/", "hulpmiddelen/type/opleiding/", "bijdragen/"):
        assert not pages[path].select("a.begrip"), path
    for path, tree in pages.items():
        for link in tree.select("a.begrip"):
            assert link["data-begrip"] in catalogus.begrippen
            assert not link.has_attr("title"), path
            assert not link.find_parent(["h1", "h2", "h3", "button", "nav", "th"]), path
            meaning = tree.find(id=link["aria-describedby"])
            assert meaning.find_parent(attrs={"data-pagefind-ignore": True}), path
        assert len(tree.select(".tekst > p a.begrip, .tekst li a.begrip")) <= 60, path
