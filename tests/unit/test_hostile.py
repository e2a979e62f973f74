"""Whatever anybody puts in the data: sentences for an editor, never a traceback, never a hang."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.adressen import addresses_in
from macros.cli import main
from macros.judge import judge
from macros.loader import (
    LIST_FILES,
    SINGLE_FILES,
    judge_hulpmiddel,
    load_catalogus,
    read_data,
)
from macros.models import Hulpmiddel
from macros.problems import DataError
from macros.taal import advise, sentences
from macros.yaml_source import parse_yaml

ROOT = Path(__file__).parent.parent.parent
BASIS = ROOT / "tests/cases/basis"
REAL = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in ROOT.glob("data/**/*.yml")}
SMALL = {path.relative_to(BASIS).as_posix(): path.read_bytes() for path in BASIS.rglob("*.yml")}
TODAY = "2026-11-22"
BITS = st.sampled_from(
    [
        *(
            part.encode()
            for part in (": ", "- ", "\n", "\n  ", "\n- ", "|", ">-", "#", "&a ", "*a")
        ),
        *(
            part.encode()
            for part in ("!!python/object:os.system ", "<<: ", "{", "}", "[", "]", "'")
        ),
        *(
            part.encode()
            for part in ('"', "\\", "---\n", "...\n", "\t", "null", "no", "1e400", "~")
        ),
        *(part.encode() for part in ("{{ 6*7 }}", "{% raw %}", "<script>", "../../etc", "é\u202e")),
        b"\x00",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\\ud800",
        b"9" * 400,
        b"[" * 60,
        b"- " * 60,
        b" " * 3000,
        b"](" * 200,
    ]
)
CUTS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 60), st.lists(BITS, max_size=3).map(b"".join)),
    min_size=1,
    max_size=4,
)
patient = settings(
    max_examples=150,
    deadline=timedelta(seconds=20),  # a hang is longer; a busy machine is not a hang
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def mangle(raw, cuts):
    """Cut bytes out of a file and put others in, at places given as a share of its length."""
    for share, length, bits in cuts:
        place = int(share * len(raw))
        raw = raw[:place] + bits + raw[place + length :]
    return raw


def hold(problems):
    """Hold that every problem is one that an editor can act on."""
    for problem in problems:
        assert problem.line >= 1
        assert problem.fact
        assert problem.next_step
        assert "Traceback" not in str(problem)
        assert len(str(problem)) < 4000


def judge_file(file, raw):
    """Judge the bytes of a data file as the loader does, by itself."""
    source = parse_yaml(raw, file)
    hold(source.problems)
    name = Path(file).stem
    if Path(file).parent.name == "hulpmiddelen":
        rows, model = (
            [({**source.data, "id": "x"} if isinstance(source.data, dict) else source.data, ())],
            Hulpmiddel,
        )
    elif name in LIST_FILES:
        model = LIST_FILES[name][0]
        rows = (
            [(row, (n,)) for n, row in enumerate(source.data)]
            if isinstance(source.data, list)
            else []
        )
    else:
        rows, model = [(source.data, ())], SINGLE_FILES[name]
    if source.data is None:
        assert source.problems
        return
    for row, path in rows:
        record, problems = judge(model, source, row, path)
        hold(problems)
        assert record is not None or problems or source.problems


@patient
@given(st.sampled_from(sorted(REAL)), CUTS)
def test_every_real_file_may_be_mangled(file, cuts):
    judge_file(file, mangle(REAL[file], cuts))


@pytest.mark.parametrize("file", sorted(REAL))
def test_every_real_file_untouched_is_accepted(file):
    source = parse_yaml(REAL[file], file)
    assert not source.problems
    judge_file(file, REAL[file])


@pytest.fixture(scope="module")
def folder():
    with tempfile.TemporaryDirectory() as made:
        shutil.copytree(BASIS, Path(made) / "p")
        yield Path(made) / "p"


@settings(patient, max_examples=120)
@given(file=st.sampled_from(sorted(SMALL)), cuts=CUTS)
def test_a_project_with_a_mangled_file_is_loaded_or_told_what_is_wrong(folder, file, cuts):
    path = folder / file
    path.write_bytes(mangle(SMALL[file], cuts))
    found = ()
    try:
        hold(advise(read_data(folder)))
    except DataError as error:
        found = error.problems
    finally:
        path.write_bytes(SMALL[file])
    hold(found)


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=40)
    | st.sampled_from(
        ["redactie", "magda", "SD-G1", "2026-02-30", "https://", "https://x.be/\u200b"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.text(max_size=8) | st.sampled_from(["bron", "url", "document"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def catalogus():
    return load_catalogus(ROOT)


@settings(patient, max_examples=200)
@given(
    keys=st.lists(st.sampled_from([*Hulpmiddel.model_fields, "onbekend"]), max_size=4),
    values=st.lists(VALUES, min_size=4, max_size=4),
)
def test_an_aid_with_any_value_in_any_field_is_judged(catalogus, keys, values):
    data = yaml.safe_load(REAL["data/hulpmiddelen/magda.yml"])
    data |= dict(zip(keys, values, strict=False))
    raw = yaml.safe_dump(data, allow_unicode=True).encode("utf-8", "surrogatepass")
    hold(judge_hulpmiddel(catalogus, raw, "magda", TODAY))


@settings(patient, max_examples=100)
@given(st.text(alphabet=st.sampled_from(list("Aa1.!? \n\t-*[](){}#`'\"“é")), max_size=400))
def test_any_text_is_split_in_sentences_without_losing_a_word(text):
    letters = [char for char in text if char.isalnum()]
    kept = [char for one in sentences(text) for char in one if char.isalnum()]
    # Only the addresses of links are left out.
    assert len(kept) <= len(letters)
    assert "](" in text or kept == letters


def test_addresses_are_found_in_the_longest_text_at_once(catalogus):
    bad = "](" * 2000 + "](" + " " * 1900
    magda = catalogus.hulpmiddelen["magda"].model_copy(update={"beschrijving": bad})
    assert addresses_in(magda)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among files")
@pytest.mark.parametrize(
    "name", ["types.yml", "linkstatus.yml", "hulpmiddelen/hamer.yml", "hulpmiddelen/nieuw.yml"]
)
@pytest.mark.parametrize("kind", ["map", "pijp", "hangende verwijzing", "verwijzing naar zichzelf"])
def test_what_is_no_file_is_told_and_never_read(tmp_path, name, kind):
    root = tmp_path / "p"
    shutil.copytree(BASIS, root)
    path = root / "data" / name
    path.unlink(missing_ok=True)
    if kind == "map":
        path.mkdir()
    elif kind == "pijp":
        os.mkfifo(path)
    else:
        path.symlink_to(path if kind == "verwijzing naar zichzelf" else tmp_path / "nergens")
    done = CliRunner().invoke(main, ["--map", str(root), "check"])
    missing_is_fine = name == "linkstatus.yml" and "verwijzing" in kind
    assert done.exit_code == (0 if missing_is_fine else 1)
    assert missing_is_fine or f"data/{name}:1:" in done.stderr
    assert "Traceback" not in done.output


@pytest.mark.parametrize("raw", [b"", b"\xff", b"[", b"{{ 6*7 }}", b"\x00" * 99, b"- " * 9999])
@pytest.mark.parametrize(
    "call",
    [
        ["check"],
        ["check", "--taal"],
        ["links"],
        ["gezondheid"],
        ["hernoem", "hamer", "x"],
        ["nieuw", "Zaag"],
        ["schema"],
    ],
)
def test_no_command_breaks_on_broken_data(tmp_path, monkeypatch, raw, call):
    root = tmp_path / "p"
    shutil.copytree(BASIS, root)
    monkeypatch.chdir(root)
    (root / "data/hulpmiddelen/hamer.yml").write_bytes(raw)
    done = CliRunner().invoke(main, call)
    assert done.exit_code in {0, 1, 2}
    assert done.exception is None or isinstance(done.exception, SystemExit)
