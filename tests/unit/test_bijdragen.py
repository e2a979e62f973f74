"""The pages for editors say what is so: every key, and the very sentence for every mistake."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.loader import judge_hulpmiddel, load_catalogus
from macros.models import Hulpmiddel
from macros.render import render
from macros.views.bijdragen import judge_example, velden, voorbeeldband
from macros.vormen import vorm_van

ROOT = Path(__file__).parent.parent.parent
TODAY = "2026-11-22"
KEYS = [name for name in Hulpmiddel.model_fields if name != "id"]


@pytest.fixture(scope="module")
def catalogus():
    return load_catalogus(ROOT)


@pytest.mark.parametrize("key", KEYS)
def test_the_good_example_of_a_key_is_right_and_the_bad_ones_are_wrong(catalogus, key):
    example = catalogus.veldvoorbeelden[key]
    assert judge_example(catalogus, key, example.goed, TODAY) == ()
    for wrong in example.fouten:
        (problem,) = judge_example(catalogus, key, wrong, TODAY)
        assert problem.next_step
        assert key in f"{problem.field}{problem.fact}{wrong}"


def test_the_reference_shows_every_key_with_the_sentence_of_the_check(catalogus):
    page = render("velden.html", "bijdragen/velden/", view=velden(catalogus, TODAY))
    tree = BeautifulSoup(page, "html.parser")
    assert {one.get_text() for one in tree.select(".veld h3 code")} == set(KEYS)
    for key in KEYS:
        example = catalogus.veldvoorbeelden[key]
        section = tree.find("h3", id=key.replace("_", "-")).parent
        shown = [one.get_text() for one in section.select(".goed-fout__fout code")]
        said = [one.get_text() for one in section.select(".goed-fout__melding")]
        assert shown == list(example.fouten)
        for wrong, sentence in zip(example.fouten, said, strict=True):
            (problem,) = judge_example(catalogus, key, wrong, TODAY)
            assert sentence.endswith(f"{problem.fact} {problem.next_step}")


def test_what_must_be_there_and_what_may_be_left_out_are_told_apart(catalogus):
    view = velden(catalogus, TODAY)
    required_keys = {one.sleutel for one in vorm_van(Hulpmiddel).velden if one.verplicht}
    for rows, required in ((view.verplicht, True), (view.mag, False)):
        for row in rows:
            assert (row.naam in required_keys) is required
    assert {row.naam for row in view.mag} & {"kosten", "bijdragen", "links"}


def test_a_file_is_judged_as_if_it_stood_among_the_data(catalogus):
    raw = (ROOT / "data/hulpmiddelen/magda.yml").read_bytes()
    assert judge_hulpmiddel(catalogus, raw, "magda", TODAY) == ()
    (twice,) = judge_hulpmiddel(catalogus, raw, "magda-twee", TODAY)
    assert twice.file == "data/hulpmiddelen/magda-twee.yml"
    assert 'de naam "MAGDA" staat al bij "magda".' in twice.fact
    wrong = raw.replace(b"doel: DG-G1", b"doel: DG-G99")
    assert "DG-G99" in judge_hulpmiddel(catalogus, wrong, "magda", TODAY)[0].fact
    assert judge_hulpmiddel(catalogus, b"\xff", "x", TODAY)


def test_the_examples_of_degrees_are_the_ties_that_the_page_speaks_of(catalogus):
    page = (ROOT / "docs/bijdragen/mate.md").read_text("utf-8")
    calls = re.findall(r'voorbeeldband\("(\w+)", "([\w-]+)", "([\w-]+)"\)', page)
    assert len(calls) == 5
    for mate, aid, doel in calls:
        link, band = voorbeeldband(catalogus, mate, aid, doel)
        assert (link.path, band.doel, band.mate.waarde) == (f"hulpmiddelen/{aid}/", doel, mate)
