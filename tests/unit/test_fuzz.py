"""Whatever stands in a file: the loader answers with a record or with problems, never a crash."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from macros.judge import judge
from macros.models import Hulpmiddel
from macros.yaml_source import parse_yaml

HAMER = (Path(__file__).parent.parent / "cases/basis/data/hulpmiddelen/hamer.yml").read_bytes()
PLAIN = ": |- |\n|  |&a |*a|!!x |{|}|[|]|>|#|\"|'|---\n|...\n|\t|\0|? |<<: |%YAML 9\n|null|no|1e9"
BITS = st.sampled_from([*PLAIN.encode().split(b"|"), b"|", b"\xff", "é\u202e".encode(), b"\\ud800"])

patient = settings(deadline=timedelta(seconds=20))  # a hang is longer; a busy machine is no hang


def load(raw):
    """Read and judge bytes as an aid; returns whether they were accepted."""
    source = parse_yaml(raw, "data/hulpmiddelen/x.yml")
    if source.data is None:
        assert source.problems
        return False
    data = {**source.data, "id": "x"} if isinstance(source.data, dict) else source.data
    record, problems = judge(Hulpmiddel, source, data)
    assert (record is None) == bool(problems) or source.problems
    for problem in (*source.problems, *problems):
        assert problem.line >= 1
        assert problem.fact
        assert problem.next_step
    return record is not None and not source.problems


@patient
@given(st.binary(max_size=400))
def test_random_bytes(raw):
    load(raw)


@patient
@given(st.lists(BITS, max_size=60).map(b"".join))
def test_random_yaml(raw):
    load(raw)


@settings(patient, max_examples=300)
@given(st.integers(0, len(HAMER)), st.integers(0, 40), st.lists(BITS, max_size=3).map(b"".join))
def test_a_good_file_that_was_mangled(place, length, bits):
    load(HAMER[:place] + bits + HAMER[place + length :])


def test_the_untouched_file_is_accepted():
    assert load(HAMER)
