"""Made catalogues are good data: what the benchmark measures could be published."""

from __future__ import annotations

import pytest

from bench.browser import Tijd, answer
from bench.made_data import make_data
from macros.loader import load_catalogus
from tests.conftest import ROOT


def test_made_aids_are_accepted_and_stand_beside_the_real_lists(tmp_path):
    make_data(ROOT, tmp_path / "data", 120)
    made, real = load_catalogus(tmp_path), load_catalogus(ROOT)
    assert len(made.hulpmiddelen) == 120
    assert set(real.hulpmiddelen) <= set(made.hulpmiddelen)
    assert made.criteria == real.criteria
    assert {len(h.bijdragen) for h in made.hulpmiddelen.values()} == {1, 2, 3, 4, 5, 6}


def test_the_same_seed_makes_the_same_files(tmp_path):
    for name in ("een", "twee"):
        make_data(ROOT, tmp_path / name, 120)
    for path in (tmp_path / "een/hulpmiddelen").iterdir():
        assert path.read_bytes() == (tmp_path / "twee/hulpmiddelen" / path.name).read_bytes()


def test_too_few_aids_would_leave_references_hanging(tmp_path):
    with pytest.raises(ValueError, match="too few"):
        make_data(ROOT, tmp_path / "data", 3)


def test_ranks_are_of_the_times_themselves():
    found = answer([Tijd(float(n), 100.0 - n) for n in range(1, 41)])
    assert (found.aantal, found.p50, found.p95) == (40, Tijd(20, 79), Tijd(38, 97))
