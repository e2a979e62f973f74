"""The criteria as questions: their fingerprints, their versions, and what the pages are told."""

from __future__ import annotations

import jsonschema
import pytest

from macros.criteriaset import criteriastand, criterium_hash
from macros.exports.aftoetsing_bestand import FORMAAT, aftoetsing_schema
from macros.loader import load_catalogus
from macros.views.aftoetsen import ZONDER_VRAAG, aftoetsen, hulpgegevens, sleutels
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def catalogus():
    return load_catalogus(ROOT)


def test_criteria_that_changed_have_a_version(catalogus):
    stand = criteriastand(catalogus)
    assert stand.versie, (
        "De criteria of hun vragen zijn gewijzigd. Voeg aan criteriaset.versies in "
        f'data/aftoetsen.yml een versie toe met hash: "{stand.hash}"'
    )


@pytest.mark.parametrize(
    ("change", "counts"),
    [
        ({"tekst": "Iets anders."}, True),
        ({"vraag": "Een andere vraag?"}, True),
        ({"deelpunten": ()}, True),
        ({"tekst": "  Bij elke  stap\nhulp. "}, True),
        ({"bewijs": ("Iets.",), "indicatoren": (), "nood": "Anders", "zoekwoorden": ()}, False),
    ],
)
def test_the_fingerprint_follows_what_is_asked(catalogus, change, counts):
    criterium = catalogus.criteria["SD-G3"]
    changed = criterium.model_copy(update=change)
    assert (criterium_hash(changed) != criterium_hash(criterium)) is counts


def test_spaces_do_not_count(catalogus):
    criterium = catalogus.criteria["SD-G3"]
    spaced = criterium.model_copy(update={"tekst": criterium.tekst.replace(" ", "  ") + "\n"})
    assert criterium_hash(spaced) == criterium_hash(criterium)


def test_every_criterion_is_asked_once_under_its_principle(catalogus):
    view = aftoetsen(catalogus)
    asked = [(page.id, one.id) for page in view.principes for one in page.vragen]
    assert [one for _, one in asked] == list(catalogus.criteria)
    for principe, one in asked:
        assert catalogus.principe_van(one).id == principe
    told = view.gegevens["criteria"]
    assert [(one["principe"], one["id"]) for one in told] == asked
    assert len({one["hash"] for one in told}) == len(told)


def test_a_criterion_without_a_question_is_asked_all_the_same(catalogus):
    for page in aftoetsen(catalogus).principes:
        for one in page.vragen:
            own = catalogus.criteria[one.id].vraag
            assert one.vraag == (own or ZONDER_VRAAG)
            assert one.vraag.endswith("?")


def test_the_ranking_knows_every_tie_to_a_criterion(catalogus):
    known = hulpgegevens(catalogus)
    for one in catalogus.criteria:
        ties = {(h.id, band.mate) for h, band in catalogus.lopende_banden(one)}
        assert {(name, mate) for name, mate, _ in known["banden"].get(one, ())} == ties
        assert all(name in known["hulpmiddelen"] for name, _ in ties)


def test_the_schema_names_what_a_file_may_hold(catalogus):
    schema = aftoetsing_schema(catalogus)
    check = jsonschema.Draft202012Validator(schema)
    good = {"formaat": FORMAAT, "versie": 1, "id": "abcdefgh"}
    assert check.is_valid(good)
    for wrong in (
        {"versie": 2},
        {"moment": "straks"},
        {"antwoorden": {"SD-G1": {"antwoord": "misschien"}}},
        {"antwoorden": {"XX": {}}},
        {"antwoorden": {"SD-G1": {"afwijking": {"duur": "even"}}}},
    ):
        assert not check.is_valid({**good, **wrong}), wrong
    rows = {row.pad: row for row in sleutels(schema)}
    assert rows["antwoorden.SD-G1.antwoord"].vorm == "ja of deels of nee of nvt"
    assert all(row.titel for row in rows.values())
    for drempel in catalogus.governance.drempels:
        assert f"significantie.{drempel.id}" in rows
