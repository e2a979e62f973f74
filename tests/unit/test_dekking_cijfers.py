"""The figures of the coverage and the routes, counted again from the raw files."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from macros.build import Stand
from macros.exports import export_files
from macros.loader import load_catalogus
from macros.project import Project
from macros.views.dekking import STANDEN, dekking_pagina, tel_dekking, tel_samen, wat_ontbreekt
from macros.views.principes import SHOWN, noden
from macros.views.routes import hulpmiddelen_van_route, route_pagina
from macros.yaml_source import read_yaml

ROOT = Path(__file__).parent.parent.parent
READIEST = ["ontwikkeld", "in ontwikkeling", "te ontwikkelen"]


def read(name):
    return read_yaml(ROOT / "data" / name, name).data


@pytest.fixture(scope="module")
def catalogus():
    return load_catalogus(ROOT)


@pytest.fixture(scope="module")
def api(catalogus):
    files = dict(export_files(Project(catalogus, Stand(1_790_000_000, None))))
    return {name: json.loads(files[f"api/v1/{name}.json"]) for name in ("dekking", "routes")}


@pytest.fixture(scope="module")
def recount():
    """For each criterion: perspective, stand, number of ties and of editorial ties."""
    aids = [read(f"hulpmiddelen/{p.name}") for p in (ROOT / "data/hulpmiddelen").glob("*.yml")]
    found = {}
    for row in read("criteria.yml"):
        ties = [
            (aid["status"], tie)
            for aid in aids
            if "beeindigd" not in aid
            for tie in aid.get("bijdragen", [])
            if tie["doel"] == row["id"]
        ]
        covering = {status for status, tie in ties if tie["mate"] in {"geheel", "deels"}}
        stand = next((s for s in READIEST if s in covering), "ondersteund" if ties else "geen")
        editorial = sum(tie["bron"] == "redactie" for _, tie in ties)
        perspectief = "inclusie" if "-I" in row["id"] else "gebruiker"
        found[row["id"]] = (perspectief, stand, len(ties), editorial)
    return found


def check(total, rows):
    assert total["criteria"] == len(rows)
    assert list(total["standen"]) == list(STANDEN)
    counted = Counter(stand for _, stand, _, _ in rows)
    assert total["standen"] == {stand: counted[stand] for stand in STANDEN}
    ties, editorial = sum(row[2] for row in rows), sum(row[3] for row in rows)
    assert (total["banden"], total["banden_redactie"]) == (ties, editorial)
    assert total["aandeel_redactie"] == round(editorial / ties, 3)


def test_every_figure_is_what_the_files_say(api, recount):
    content = api["dekking"]
    assert len(recount) == content["aantal"] == 52
    for row in content["dekking"]:
        _, stand, ties, editorial = recount[row["criterium"]]
        assert row["stand"] == stand
        assert len(row["dekkend"]) + len(row["ondersteunend"]) == ties
        assert row.get("aandeel_redactie") == (round(editorial / ties, 3) if ties else None)
    check(content["totaal"], list(recount.values()))


def test_totals_per_part_are_what_the_files_say(api, recount):
    codes = {row["id"]: row["code"] for row in read("principes.yml")}
    assert [row["principe"] for row in api["dekking"]["principes"]] == list(codes)
    for total in api["dekking"]["principes"]:
        code = codes[total["principe"]]
        check(total, [row for name, row in recount.items() if name.split("-")[0] == code])
    for total in api["dekking"]["perspectieven"]:
        check(total, [row for row in recount.values() if row[0] == total["perspectief"]])


def test_the_page_and_the_json_tell_the_same(catalogus, api):
    page = dekking_pagina(catalogus)
    total = api["dekking"]["totaal"]
    assert [stand.aantal for stand in page.standen] == list(total["standen"].values())
    rows = [row for group in page.groepen for row in group.rijen]
    shown = {row.id: (row.stand.slug, {aid.id for aid in row.dekkend}) for row in rows}
    assert shown == {
        row["criterium"]: (row["stand"].replace(" ", "-"), set(row["dekkend"]))
        for row in api["dekking"]["dekking"]
    }
    squares = {square.id: square.slug for one in page.prenten for square in one.beeld.vakjes}
    assert squares == {name: stand for name, (stand, _) in shown.items()}


def test_squares_stand_apart_and_inside_the_picture(catalogus):
    for picture in [one.beeld for one in dekking_pagina(catalogus).prenten]:
        places = {(square.x, square.y) for square in picture.vakjes}
        assert len(places) == len(picture.vakjes)
        assert max(x for x, _ in places) + 30 <= 236
        assert max(y for _, y in places) + 41 <= picture.hoogte


def test_nothing_counted_is_no_share():
    assert tel_samen([]).aandeel_redactie is None


def test_only_what_is_ready_lacks_nothing():
    assert [bool(wat_ontbreekt(stand)) for stand in STANDEN] == [False, True, True, True, True]


def test_every_need_lists_all_its_aids_and_folds_the_rest(catalogus):
    counted = {one.criterium.id: len(one.banden) for one in tel_dekking(catalogus)}
    for part in noden(catalogus):
        for need in part.noden:
            assert len(need.hulp) + len(need.meer) == counted[need.rij.id]
            assert len(need.hulp) == SHOWN or not need.meer
            assert len(need.hulp) <= SHOWN + 1
            assert len(need.meer) != 1, "one row takes no more room than the line that opens it"


def test_an_aid_that_is_not_ready_names_the_action_that_should_deliver_it(catalogus):
    for aid in catalogus.hulpmiddelen.values():
        numbers = [action.nummer for action in catalogus.levering_van(aid)]
        expected = [n for n in aid.acties if catalogus.acties[n].onderdeel == "hulpmiddelen"]
        assert numbers == ([] if aid.status == "ontwikkeld" else expected)
    feedback = catalogus.hulpmiddelen["feedbackinstrument"]
    assert [action.nummer for action in catalogus.levering_van(feedback)] == [14]


def test_every_criterion_has_its_place_on_every_route(catalogus):
    assert {route.doelgroep for route in catalogus.routes.values()} == {
        "burgers",
        "ondernemingen",
        "verenigingen",
        "lokale overheden",
        None,
    }
    for route in catalogus.routes.values():
        named = {one for phase in route.fasen for one in phase.criteria}
        inclusion = {c.id for c in catalogus.criteria.values() if c.perspectief == "inclusie"}
        assert named == (set(catalogus.criteria) if route.doelgroep else inclusion)


def test_a_route_leads_to_the_aids_of_its_group_and_phase(catalogus, api):
    for row in api["routes"]["routes"]:
        group = row.get("doelgroep")
        chosen = [
            aid
            for aid in catalogus.hulpmiddelen.values()
            if not aid.beeindigd
            and (
                (not aid.doelgroepen or group in aid.doelgroepen)
                if group
                else aid.digitale_inclusie
            )
        ]
        for phase in row["fasen"]:
            expected = {aid.id for aid in chosen if phase["fase"] in aid.fase}
            assert set(phase["hulpmiddelen"]) == expected
        assert set(row["zonder_fase"]) == {aid.id for aid in chosen if not aid.fase}


def test_the_page_of_a_route_shows_what_the_json_tells(catalogus, api):
    for row in api["routes"]["routes"]:
        page = route_pagina(catalogus, catalogus.routes[row["id"]])
        for shown, phase in zip(page.fasen, row["fasen"], strict=True):
            assert [aid.id for aid in shown.hulp + shown.meer] == phase["hulpmiddelen"]
            criteria = {one.id for one in shown.gebruiker + shown.inclusie}
            assert criteria == set(phase["criteria"])


def test_ready_aids_that_help_most_come_first_on_a_route(catalogus):
    route = catalogus.routes["burgers"]
    phase = route.fasen[1]
    aids = hulpmiddelen_van_route(catalogus, route, phase.fase)
    keys = [
        (READIEST.index(aid.status), -sum(tie.doel in phase.criteria for tie in aid.bijdragen))
        for aid in aids
    ]
    assert keys == sorted(keys)
