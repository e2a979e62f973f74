"""Scores: exact, with bounds that hold, and no more said than is known."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.browser.aftoetsen.strategies import EASY, KEUZES

HALF = {"gewicht": {"teller": 1, "noemer": 2}, "grens": 80}


def counts(ja=0, deels=0, nee=0, nvt=0, leeg=0):
    return {"ja": ja, "deels": deels, "nee": nee, "nvt": nvt, "leeg": leeg}


@pytest.mark.parametrize(
    ("answers", "shown", "band"),
    [
        (counts(ja=5), "5 van 5 (100 %)", "goed"),
        (counts(ja=4, nee=1), "4 van 5 (80 %)", "goed"),
        (counts(ja=3, deels=1, nee=1), "3,5 van 5 (70 %)", "minder"),
        (counts(ja=2, nee=1), "2 van 3 (66,6 %)", "minder"),
        (counts(nee=6), "0 van 6 (0 %)", "niet"),
        (counts(ja=4, nee=1, nvt=2), "4 van 5 (80 %)", "goed"),
        (counts(nvt=5), "geen score", None),
        (counts(leeg=4), "tussen 0 % en 100 %", None),
        (counts(ja=4, leeg=1), "tussen 80 % en 100 %", "goed"),
        (counts(ja=1, nee=3, leeg=1), "tussen 20 % en 40 %", "minder"),
        (counts(nee=3, leeg=1), "tussen 0 % en 25 %", None),
        (counts(nee=3, nvt=1), "0 van 3 (0 %)", "niet"),
    ],
)
def test_a_score_reads_as_it_is(js, answers, shown, band):
    code = "((s) => [s.band, s])(score.scoor(t, r))"
    found, whole = js(code, t=answers, r=HALF)
    assert found == band
    if whole["laagste"] is None:
        text = "geen score"
    elif whole["isVolledig"]:
        points = js("woorden.getal(b)", b=whole["punten"])
        text = f"{points} van {whole['geteld']} ({js('woorden.procent(b)', b=whole['laagste'])})"
    else:
        low, high = (js("woorden.procent(b)", b=whole[key]) for key in ("laagste", "hoogste"))
        text = f"tussen {low} en {high}"
    assert text.replace("\u00a0", " ") == shown


@pytest.mark.parametrize(
    ("top", "bottom", "shown"),
    [(199, 250, "79,6 %"), (7999, 10000, "79,9 %"), (79999, 100000, "79,9 %"), (4, 5, "80 %")],
)
def test_a_share_is_never_rounded_up(js, top, bottom, shown):
    found = js("woorden.procent(b)", b={"teller": top, "noemer": bottom})
    assert found.replace("\u00a0", " ") == shown
    band = js("score.bandVan(b, 80)", b={"teller": top, "noemer": bottom})
    assert (band == "goed") == (Fraction(top, bottom) >= Fraction(4, 5))


@pytest.mark.parametrize(
    ("answers", "nvt", "deels"),
    [
        (counts(ja=4, nee=1, nvt=2), True, False),
        (counts(ja=5, nvt=1), False, False),
        (counts(ja=3, deels=2), False, True),
        (counts(ja=1, nee=4, nvt=1), False, False),
        (counts(deels=2), False, True),
        (counts(nvt=3), False, False),
        (counts(ja=4, nvt=1, leeg=1), False, False),
    ],
)
def test_what_we_added_is_flagged_where_it_decides_the_band(js, answers, nvt, deels):
    found = js("score.scoor(t, r)", t=answers, r=HALF)
    assert (found["nvtBeslist"], found["deelsBeslist"]) == (nvt, deels)


NUMBER = st.integers(0, 8)
WEIGHT = st.tuples(st.integers(0, 4), st.integers(4, 8))


@EASY
@given(
    base=st.tuples(NUMBER, NUMBER, NUMBER, NUMBER),
    blanks=st.lists(st.sampled_from(KEUZES), max_size=6),
    weight=WEIGHT,
)
def test_the_bounds_contain_the_final_score(js, base, blanks, weight):
    rules = {"gewicht": {"teller": weight[0], "noemer": weight[1]}, "grens": 80}
    start = dict(zip(KEUZES, base, strict=True))
    final = {key: start[key] + blanks.count(key) for key in KEUZES}
    before, after = js(
        "[score.scoor(a, r), score.scoor(b, r)]",
        a={**start, "leeg": len(blanks)},
        b={**final, "leeg": 0},
        r=rules,
    )
    if after["laagste"] is None:
        assert final["ja"] + final["deels"] + final["nee"] == 0
        return
    share = fraction(after["laagste"])
    points = final["ja"] + Fraction(*weight) * final["deels"]
    assert share == points / (final["ja"] + final["deels"] + final["nee"])
    assert fraction(before["laagste"]) <= share <= fraction(before["hoogste"])
    if before["band"]:
        assert after["band"] == before["band"]


def fraction(one):
    return Fraction(one["teller"], one["noemer"])
