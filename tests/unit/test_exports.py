"""The open data: complete, valid against their own schemas, and as the contract says."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from macros.build import Stand
from macros.exports import export_files, openapi
from macros.exports.json_schema import hulpmiddel_source_schema
from macros.loader import load_catalogus
from macros.project import Project
from macros.yaml_source import read_yaml

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def catalogus():
    return load_catalogus(ROOT)


@pytest.fixture(scope="module")
def files(catalogus):
    project = Project(catalogus, Stand(1_790_000_000, "abc"))
    return {
        path: json.loads(content)
        for path, content in export_files(project)
        if path.startswith(("api/", "schema/"))
    }


def test_the_contract_names_every_file(files):
    names = (
        "index hulpmiddelen types principes criteria acties organisaties documenten governance "
        "processen begrippen dekking gezondheid routes authentieke_bronnen kader eif elders"
    )
    assert {f"api/v1/{name}.json" for name in names.split()} <= set(files)


def test_a_list_counts_what_it_holds(files, catalogus):
    for name in ("hulpmiddelen", "criteria", "acties", "organisaties"):
        content = files[f"api/v1/{name}.json"]
        assert content["aantal"] == len(content[name]) == len(getattr(catalogus, name))
        assert files["api/v1/index.json"]["aantallen"][name] == content["aantal"]


def test_an_aid_alone_is_the_same_as_in_the_list(files):
    for row in files["api/v1/hulpmiddelen.json"]["hulpmiddelen"]:
        assert files[f"api/v1/hulpmiddelen/{row['id']}.json"] == row


def test_every_file_is_valid_against_its_schema(files):
    for path, content in files.items():
        if path.startswith("api/v1/") and path != openapi.PATH:
            name = "hulpmiddel" if path.count("/") == 3 else Path(path).stem
            schema = files[f"schema/{name}.json"]
            jsonschema.Draft202012Validator(schema).validate(content)


def test_every_schema_is_a_schema_that_refuses_something(files):
    for path, schema in files.items():
        if path.startswith("schema/"):
            jsonschema.Draft202012Validator.check_schema(schema)
            assert not jsonschema.Draft202012Validator(schema).is_valid("iets anders"), path


def test_the_schema_for_editors_accepts_the_files_as_they_are_written():
    validator = jsonschema.Draft202012Validator(hulpmiddel_source_schema())
    for path in sorted((ROOT / "data/hulpmiddelen").glob("*.yml")):
        errors = [error.message for error in validator.iter_errors(read_yaml(path, "").data)]
        assert not errors, (path.name, errors)


def test_derived_keys_agree_in_both_directions(files):
    aids = {row["id"]: row for row in files["api/v1/hulpmiddelen.json"]["hulpmiddelen"]}
    criteria = {row["id"]: row for row in files["api/v1/criteria.json"]["criteria"]}
    for aid in aids.values():
        for tie in aid["bijdragen"]:
            if tie["doel"] in criteria:
                assert aid["id"] in criteria[tie["doel"]]["hulpmiddelen"]
                assert criteria[tie["doel"]]["principe"] in aid["principes"]
    actions = files["api/v1/acties.json"]["acties"]
    for action in actions:
        assert action["hulpmiddelen"] == [i for i, a in aids.items() if action["id"] in a["acties"]]
        naming = [other["id"] for other in actions if action["id"] in other["raakvlakken"]]
        derived = [one for one in naming if one not in action["raakvlakken"]]
        assert action["afgeleide_raakvlakken"] == derived


def test_the_terms_of_actions_count_from_the_approval(files):
    content = files["api/v1/acties.json"]
    start = {m["id"]: m["datum"] for m in files["api/v1/governance.json"]["mijlpalen"] if "id" in m}
    assert start[content["planning"]["start"]] == "2022-07-08"
    terms = {a["id"]: (a.get("termijn_van"), a.get("termijn_einde")) for a in content["acties"]}
    assert terms[13] == ("2022-07-08", "2023-01-08")
    assert terms[9] == ("2023-01-08", "2023-07-08")
    assert terms[12] == ("2023-07-08", None)
    assert terms[1] == terms[5] == (None, None)


def test_every_action_has_a_phase_that_its_data_bear_out(files):
    for action in files["api/v1/acties.json"]["acties"]:
        if action["status"] == "op te starten":
            assert action["fase"] == ("gepland" if "termijn_van" in action else "beslist")
        else:
            assert action["fase"] == action["status"]


def test_coverage_is_what_the_ties_say(files):
    aids = files["api/v1/hulpmiddelen.json"]["hulpmiddelen"]
    for row in files["api/v1/dekking.json"]["dekking"]:
        ties = [
            (aid, tie)
            for aid in aids
            for tie in aid["bijdragen"]
            if tie["doel"] == row["criterium"] and "beeindigd" not in aid
        ]
        covering = {aid["id"] for aid, tie in ties if tie["mate"] in {"geheel", "deels"}}
        assert set(row["dekkend"]) == covering
        assert (row["stand"] == "geen") == (not ties)
        assert (row["stand"] in {"ondersteund", "geen"}) == (not covering)


def test_every_key_of_an_aid_occurs_somewhere(catalogus):
    """Except what nothing has come to yet: no aid of the strategy has ended."""
    seen = {
        name
        for aid in catalogus.hulpmiddelen.values()
        for name in type(aid).model_fields
        if getattr(aid, name)
    }
    missing = set(type(next(iter(catalogus.hulpmiddelen.values()))).model_fields) - seen
    assert missing <= {"beeindigd", "kosten"}
