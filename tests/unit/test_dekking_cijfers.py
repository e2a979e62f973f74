"""The figures of the coverage and the routes, counted again from the raw files."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from macros.build import Stand
from macros.catalogus import load_catalogus
from macros.exports import export_files
from macros.views.dekking import STANDEN, dekking_pagina, tel_dekking, tel_samen, wat_ontbreekt
from macros.views.principes import SHOWN, noden
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
    files = dict(export_files(catalogus, Stand(1_790_000_000, None)))
    return {name: json.loads(files[f"api/v1/{name}.json"]) for name in ("dekking",)}


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
    squares = {square.id: square.stand.slug for one in page.prenten for square in one.vakjes}
    assert squares == {name: stand for name, (stand, _) in shown.items()}


def test_squares_stand_apart_and_inside_the_picture(catalogus):
    for picture in dekking_pagina(catalogus).prenten:
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
            assert len(need.hulp) <= SHOWN
            assert len(need.hulp) == SHOWN or not need.meer


def test_an_aid_that_is_not_ready_names_the_action_that_should_deliver_it(catalogus):
    for aid in catalogus.hulpmiddelen.values():
        numbers = [action.nummer for action in catalogus.levering_van(aid)]
        expected = [n for n in aid.acties if catalogus.acties[n].onderdeel == "hulpmiddelen"]
        assert numbers == ([] if aid.status == "ontwikkeld" else expected)
    feedback = catalogus.hulpmiddelen["feedbackinstrument"]
    assert [action.nummer for action in catalogus.levering_van(feedback)] == [14]
