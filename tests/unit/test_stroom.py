"""Comply or explain, drawn: every step and every way, none over another."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from macros.loader import load_catalogus
from macros.views.stroom import stroom

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module", params=["echt", "klein"])
def catalogus(request):
    return load_catalogus(ROOT if request.param == "echt" else ROOT / "tests/cases/basis")


def edges(box):
    corners = [tuple(map(float, pair.split(","))) for pair in box.hoeken.split()]
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def test_every_step_is_drawn_and_told_with_the_same_number(catalogus):
    rule = catalogus.governance.comply_or_explain
    view = stroom(catalogus)
    expected = [(one.id, number) for number, one in enumerate(rule.stappen, 1)]
    assert [(one.id, one.nummer) for one in view.stappen] == expected
    assert [(box.id, int(box.nummer.tekst)) for box in view.vakken] == expected
    for step, box in zip(rule.stappen, view.vakken, strict=True):
        assert " ".join(line.tekst for line in box.regels) == step.kort


def test_every_way_is_drawn_and_told_with_its_answer(catalogus):
    rule = catalogus.governance.comply_or_explain
    view = stroom(catalogus)
    ways = [(step.id, way.naar, way.als or "") for step in rule.stappen for way in step.volgende]
    told = [(step.id, way.id, way.als) for step in view.stappen for way in step.volgende]
    drawn = [(one.van, one.naar, one.als.tekst if one.als else "") for one in view.pijlen]
    assert told == drawn == ways
    numbers = {one.id: one.nummer for one in view.stappen}
    assert all(way.nummer == numbers[way.id] for step in view.stappen for way in step.volgende)


def test_no_box_lies_over_another_or_outside(catalogus):
    view = stroom(catalogus)
    boxes = {box.id: edges(box) for box in view.vakken}
    for left, top, right, bottom in boxes.values():
        assert left >= 0
        assert top >= 0
        assert right <= view.breedte
        assert bottom <= view.hoogte
    for (one, a), (other, b) in combinations(boxes.items(), 2):
        apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
        assert apart, (one, other)


def test_text_stays_inside_its_box(catalogus):
    view = stroom(catalogus)
    for box in view.vakken:
        left, top, right, bottom = edges(box)
        for line in box.regels:
            assert left < line.x
            assert top < line.y < bottom
            assert line.x + 6 * len(line.tekst) < right, line.tekst
        for line in box.wie:
            assert line.x + 5 * len(line.tekst) < right, line.tekst


def test_the_words_name_the_thresholds_of_the_data():
    governance = load_catalogus(ROOT).governance
    step = next(one for one in governance.comply_or_explain.stappen if one.id == "significant")
    for threshold in governance.drempels:
        number = f"{threshold.waarde:,}".replace(",", ".")
        for text in (step.kort, step.tekst, threshold.tekst):
            assert re.search(rf"(meer|hoger|groter) .*dan {number} {threshold.eenheid}", text)
