"""Good and bad data, one folder per behaviour: each bad file gets exactly its sentences."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.loader import load_catalogus
from macros.problems import DataError, report
from macros.yaml_source import MAX_BYTES

CASES = Path(__file__).parent.parent / "cases"
INVALID = sorted(path.name for path in (CASES / "invalid").iterdir())
VALID = sorted(path.name for path in (CASES / "valid").iterdir())


@pytest.fixture
def project(tmp_path):
    shutil.copytree(CASES / "basis", tmp_path / "project")
    return tmp_path / "project"


@pytest.mark.parametrize("case", INVALID)
def test_bad_data_gets_its_sentences(case, project):
    folder = CASES / "invalid" / case
    shutil.copytree(folder / "data", project / "data", dirs_exist_ok=True)
    with pytest.raises(DataError) as raised:
        load_catalogus(project)
    expected = (folder / "verwacht.txt").read_text(encoding="utf-8").splitlines()
    assert [str(problem) for problem in raised.value.problems] == expected
    assert all(problem.next_step for problem in raised.value.problems)


@pytest.mark.parametrize("case", VALID)
def test_good_data_is_accepted(case, project):
    shutil.copytree(CASES / "valid" / case / "data", project / "data", dirs_exist_ok=True)
    assert set(load_catalogus(project).hulpmiddelen) == {"hamer", "zaag"}


def test_a_file_that_is_too_large_is_not_read(project):
    path = project / "data" / "hulpmiddelen" / "hamer.yml"
    path.write_text(path.read_text("utf-8") + "#" * MAX_BYTES, encoding="utf-8")
    with pytest.raises(DataError) as raised:
        load_catalogus(project)
    assert "te groot (513 kB, hoogstens 512 kB)" in str(raised.value.problems[0])


def test_all_problems_of_all_files_come_at_once(project):
    (project / "data" / "begrippen.yml").unlink()
    aid = project / "data" / "hulpmiddelen" / "hamer.yml"
    aid.write_text(aid.read_text("utf-8").replace("[burgers]", "[burger, kind]"), "utf-8")
    with pytest.raises(DataError) as raised:
        load_catalogus(project)
    assert len(raised.value.problems) == 3
    assert report(raised.value.problems).endswith("3 fouten in 2 bestanden. Er is niets gebouwd.")


def test_the_real_data_are_right():
    catalogus = load_catalogus(CASES.parent.parent)
    assert catalogus.hulpmiddelen
