"""``catalogus check``: what it says, to whom, and how it ends."""

from __future__ import annotations

import json
import re

import pytest

from macros.problems import Problem
from macros.reporters import as_github, as_gitlab

AID = "data/hulpmiddelen/hamer.yml"


@pytest.fixture
def broken(project):
    """The hammer, with two mistakes."""
    path = project / AID
    text = path.read_text("utf-8").replace("doelgroepen: [burgers]", "doelgroepen: [burger]")
    path.write_text(text.replace("type: digitale bouwsteen", "type: bouwsteen"), "utf-8")
    return path


def test_good_data_end_with_nothing_but_a_count(run):
    done = run("check")
    assert done.exit_code == 0
    assert done.stdout == "Alles klopt: 1 hulpmiddel nagekeken.\n"
    assert done.stderr == ""


@pytest.mark.usefixtures("broken")
def test_mistakes_are_told_with_file_line_and_remedy(run):
    done = run("check")
    assert done.exit_code == 1
    assert done.stdout == ""
    assert f'{AID}:7: doelgroepen[0]: "burger" is geen gekende doelgroep. Bedoel je' in done.stderr
    assert "2 fouten in 1 bestand." in done.stderr


def test_one_file_alone(run, broken, project):
    assert run("check", broken).exit_code == 1
    assert run("check", "data/hulpmiddelen").exit_code == 1
    elsewhere = run("check", project / "data" / "types.yml")
    assert elsewhere.exit_code == 0
    assert "In andere bestanden: 2 fouten." in elsewhere.stdout


def test_a_reference_in_one_file_is_looked_up_in_the_others(run, project):
    path = project / AID
    path.write_text(path.read_text("utf-8").replace("[maker]", "[niemand]"), "utf-8")
    done = run("check", path)
    assert done.exit_code == 1
    assert '"niemand" is geen gekende organisatie of rol.' in done.stderr


@pytest.mark.parametrize("path", ["nergens.yml", "../buiten.txt", "."])
def test_only_data_are_checked(run, project, path):
    (project.parent / "buiten.txt").write_text("x")
    done = run("check", path)
    assert done.exit_code == 2
    assert path in done.stderr


@pytest.mark.usefixtures("broken")
def test_json_for_programs(run):
    done = run("check", "--formaat", "json")
    assert done.exit_code == 1
    rows = json.loads(done.stdout)["fouten"]
    assert [(row["bestand"], row["regel"], row["veld"]) for row in rows] == [
        (AID, 2, "type"),
        (AID, 7, "doelgroepen[0]"),
    ]
    assert rows[1]["feit"] == '"burger" is geen gekende doelgroep.'
    assert rows[1]["stap"] == 'Bedoel je "burgers"?'


def test_programs_get_their_form_when_all_is_well_too(run):
    assert json.loads(run("check", "--formaat", "json").stdout) == {"fouten": [], "adviezen": []}
    assert json.loads(run("check", "--formaat", "gitlab").stdout) == []
    assert run("check", "--formaat", "github").stdout.strip() == ""


@pytest.mark.usefixtures("broken")
def test_github_puts_a_mistake_on_its_line(run):
    rows = run("check", "--formaat", "github").stdout.splitlines()
    assert rows[1].startswith(f"::error file={AID},line=7,title=Fout%3A doelgroepen[0]::")
    assert rows[1].endswith('Bedoel je "burgers"?')


def test_no_text_can_end_a_github_annotation_early_or_start_another():
    text = as_github([Problem("data/a,b:c.yml", 1, "x", "50%\n::error::nep", "Stap\r.")], [])
    assert text.count("\n") == 0
    assert text.startswith("::error file=data/a%2Cb%3Ac.yml,line=1,")
    assert "50%25%0A::error::nep Stap%0D." in text


@pytest.mark.usefixtures("broken")
def test_gitlab_gets_a_code_quality_report(run):
    rows = json.loads(run("check", "--formaat", "gitlab").stdout)
    assert rows[1]["location"] == {"path": AID, "lines": {"begin": 7}}
    assert rows[1]["severity"] == "major"
    assert len({row["fingerprint"] for row in rows}) == 2


def test_a_mistake_that_only_moves_stays_the_same_to_gitlab():
    here, there = (Problem("data/a.yml", line, "naam", "feit.", "Stap.") for line in (3, 9))
    first, second = json.loads(as_gitlab([here, there], []))
    assert first["fingerprint"] == second["fingerprint"]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (["chek"], 'is geen opdracht. Bedoel je "check"?'),
        (["check", "--formaatt", "json"], "De optie --formaatt bestaat niet. Bedoel je --formaat?"),
        (["check", "--formaat", "xml"], "voor --formaat. Kies uit: tekst, json, github, gitlab."),
        (["check", "--formaat"], "De optie --formaat heeft geen waarde"),
        (["bouw", "veel"], "Dit is te veel: veel"),
        (["--map", "/", "check"], 'In "/" staat geen map data/.'),
    ],
)
def test_a_call_that_is_not_right_is_explained_in_dutch(run, call, words):
    done = run(*call)
    assert done.exit_code == 2
    assert words in done.stderr
    assert not re.search(r"\b(Error|Usage|Try|No such|Invalid|Missing)\b", done.output)


PROSE = """\
beschrijving: >-
  Dit is een korte zin. Middels deze zin, die maar blijft duren en waar geen eind aan lijkt te
  komen omdat niemand er een punt in zette, zie je dat het ook te lang kan zijn.

  Vraag het aan de XYZ. Het PDF-bestand volgt.
"""


@pytest.fixture
def wordy(project):
    path = project / AID
    path.write_text(path.read_text("utf-8").replace("beschrijving: Een hamer.\n", PROSE), "utf-8")
    return path


def test_advice_on_language_names_its_line_and_blocks_nothing(run, wordy):
    assert run("check", "--taal").stdout.splitlines()[-1].startswith("Alles klopt")
    done = run("check", "--taal", wordy, "--formaat", "json")
    assert done.exit_code == 0
    content = json.loads(done.stdout)
    assert content["fouten"] == []
    told = [(row["regel"], row["feit"]) for row in content["adviezen"]]
    assert told[0][0] == 6
    assert told[0][1].startswith("een zin van 31 woorden: “Middels deze zin")
    assert told[1] == (6, "“middels” is voor veel lezers een moeilijk woord.")
    assert told[2] == (9, "de afkorting “XYZ” wordt niet uitgelegd.")
    assert len(told) == 3


@pytest.mark.usefixtures("wordy")
def test_without_the_option_there_is_no_advice(run):
    assert run("check").stdout == "Alles klopt: 1 hulpmiddel nagekeken.\n"


@pytest.mark.usefixtures("wordy")
def test_forges_get_advice_as_advice(run):
    rows = run("check", "--taal", "--formaat", "github").stdout.splitlines()
    assert all(row.startswith("::notice file=") for row in rows)
    assert len(rows) == 3
    issues = json.loads(run("check", "--taal", "--formaat", "gitlab").stdout)
    assert {row["severity"] for row in issues} == {"info"}


def test_an_abbreviation_that_is_explained_needs_no_advice(run, wordy):
    for explained in ("de dienst X Y en Z (XYZ)", "XYZ (de dienst)"):
        wordy.write_text(wordy.read_text("utf-8").replace("de XYZ", explained, 1), "utf-8")
        assert "XYZ” wordt niet" not in run("check", "--taal").stdout
