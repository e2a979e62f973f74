"""``catalogus nieuw``: a file that asks for what it misses, and is right once that is filled in."""

from __future__ import annotations

import re

import pytest

from macros.fields import ID_PATTERN
from macros.loader import load_catalogus
from macros.models import Hulpmiddel
from macros.nieuw import WIDTH, make_id

BLANKS = {
    "type:": "type: opleiding",
    "status:": "status: te ontwikkelen",
    "samenvatting:": "samenvatting: Leert zagen.",
    "beschrijving:": "beschrijving: Een cursus.",
    "  - datum:": "  - datum: 2022-04-21",
    "    status:": "    status: te ontwikkelen",
    "    bron:": "    bron: redactie",
    "  -": '  - {document: boek, sectie: "1"}',
}


def fill(path):
    """Fill in the blanks as an editor would, without touching the comments."""
    rows = [BLANKS.get(row, row) for row in path.read_text("utf-8").split("\n")]
    path.write_text("\n".join(rows), "utf-8")


def test_a_new_file_is_right_once_its_blanks_are_filled(run, project):
    done = run("nieuw", "Zaag & zo: de cursus")
    assert done.exit_code == 0, done.stderr
    path = project / "data/hulpmiddelen/zaag-zo-de-cursus.yml"
    assert done.stdout.startswith("Gemaakt: data/hulpmiddelen/zaag-zo-de-cursus.yml\n")

    open_rows = [row for row in path.read_text("utf-8").split("\n") if row in BLANKS]
    asked = run("check", path)
    assert asked.exit_code == 1
    assert asked.stderr.count(" leeg. Vul een waarde in") == len(open_rows) == len(BLANKS)

    fill(path)
    assert run("check").exit_code == 0
    made = load_catalogus(project).hulpmiddelen["zaag-zo-de-cursus"]
    assert made.naam == "Zaag & zo: de cursus"
    assert made.nagekeken.waaraan == "bronnen"


def test_what_is_a_comment_can_be_taken_up_key_by_key(run, project):
    """Every key stands there, explained, and what a key needs stands below it."""
    run("nieuw", "Zaag")
    path = project / "data/hulpmiddelen/zaag.yml"
    fill(path)
    text = path.read_text("utf-8")
    for name in set(Hulpmiddel.model_fields) - {"id"}:
        assert re.search(rf"^(# )?{name}:", text, re.MULTILINE), name
        assert Hulpmiddel.model_fields[name].description.split()[0] in text
    taken = {
        "# kosten:\n#   - tekst:\n#     bron:": "kosten:\n  - tekst: Niets.\n    bron: redactie",
        "# acties:\n#   -": "acties:\n  - 1",
        "# doelgroepen:\n#   -": "doelgroepen:\n  - burgers",
    }
    for comment, block in taken.items():
        assert comment in text
        text = text.replace(comment, block)
    path.write_text(text, "utf-8")
    assert run("check").exit_code == 0
    made = load_catalogus(project).hulpmiddelen["zaag"]
    assert (made.kosten[0].tekst, made.acties, made.doelgroepen) == ("Niets.", (1,), ("burgers",))


def test_options_fill_in_what_is_known(run, project):
    options = ["--type", "opleiding", "--status", "ontwikkeld", "--aanbieder", "Maker"]
    done = run("nieuw", "Zaag", "--id", "de-zaag", "--samenvatting", "Zaagt: snel.", *options)
    assert done.exit_code == 0, done.stderr
    path = project / "data/hulpmiddelen/de-zaag.yml"
    blanks = {row for row in path.read_text("utf-8").split("\n") if row in BLANKS}
    assert blanks == {"beschrijving:", "  - datum:", "    bron:", "  -"}
    fill(path)
    made = load_catalogus(project).hulpmiddelen["de-zaag"]
    assert made.status == made.historiek[0].status == "ontwikkeld"
    assert made.samenvatting == "Zaagt: snel."
    assert made.aanbieders == ("maker",)


def test_questions_are_asked_again_until_the_answer_will_do(run, project):
    answers = [
        "Hamer",
        "Zaag",
        "9",
        "5",
        "klaar",
        "ontwikkeld",
        "x" * 201,
        "Zaagt.",
        "mker",
        "maker",
    ]
    done = run("nieuw", "--vragen", input="\n".join([*answers, "", ""]))
    assert done.exit_code == 0, done.stderr
    for words in (
        '"Hamer" staat er al: data/hulpmiddelen/hamer.yml',
        "Kies uit:",
        "hoogstens 200 tekens",
        '"mker" is geen gekende organisatie. Bedoel je "maker"?',
    ):
        assert words in done.stderr
    path = project / "data/hulpmiddelen/zaag.yml"
    fill(path)
    made = load_catalogus(project).hulpmiddelen["zaag"]
    assert (made.type, made.status, made.aanbieders) == ("opleiding", "ontwikkeld", ("maker",))


def test_an_empty_answer_leaves_a_blank(run, project):
    assert run("nieuw", "Zaag", "--vragen", input="\n\n\n\n").exit_code == 0
    assert "\ntype:\n" in (project / "data/hulpmiddelen/zaag.yml").read_text("utf-8")


def test_nothing_is_ever_overwritten(run, project):
    before = (project / "data/hulpmiddelen/hamer.yml").read_bytes()
    done = run("nieuw", "Een andere hamer", "--id", "hamer")
    assert done.exit_code == 2
    assert "bestaat al. Er is niets gewijzigd." in done.stderr
    assert (project / "data/hulpmiddelen/hamer.yml").read_bytes() == before


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ([], "Geef een naam"),
        (["Hamer", "--id", "x"], '"Hamer" staat er al'),
        (["!!!"], "volgt geen id. Geef er een met --id."),
        (["Zaag", "--id", "../../buiten"], "is geen id"),
        (["Zaag", "--id", "Zaag"], "is geen id"),
        (["Type"], "is een gereserveerd woord"),
        (["<script>"], "mag niet in gewone tekst"),
        (["{{ 6*7 }}"], "mag niet in gewone tekst"),
        (["Zaag\u202e"], "onzichtbaar teken"),
        (["Zaag", "--aanbieder", "niemand"], "geen gekende organisatie"),
        (["Zaag", "--status", "klaar"], "Kies uit: ontwikkeld, in ontwikkeling, te ontwikkelen."),
        (["Zaag", "--samenvatting", "x" * 201], "--samenvatting: De tekst is te lang"),
    ],
)
def test_what_cannot_be_is_refused_and_makes_no_file(run, project, call, words):
    done = run("nieuw", *call)
    assert done.exit_code == 2
    assert words in done.stderr
    assert [path.name for path in (project / "data/hulpmiddelen").iterdir()] == ["hamer.yml"]
    assert not (project.parent / "buiten.yml").exists()


def test_mistakes_elsewhere_do_not_stand_in_the_way(run, project):
    (project / "data/begrippen.yml").write_text("kapot: [", "utf-8")
    assert run("nieuw", "Zaag", "--aanbieder", "maker").exit_code == 0


@pytest.mark.parametrize("naam", ["123", "no", "- streep", 'Een "citaat"', "Eén: twee # drie", "~"])
def test_names_that_yaml_would_misread_are_quoted(run, project, naam):
    assert run("nieuw", "--id", "zaag", "--", naam).exit_code == 0
    path = project / "data/hulpmiddelen/zaag.yml"
    fill(path)
    assert load_catalogus(project).hulpmiddelen["zaag"].naam == naam


def test_comments_fit_on_a_screen(run, project):
    run("nieuw", "Zaag")
    for row in (project / "data/hulpmiddelen/zaag.yml").read_text("utf-8").splitlines():
        assert len(row) <= WIDTH + 2 or "catalogus check" in row or "$schema" in row, row


@pytest.mark.parametrize(
    ("naam", "expected"),
    [
        ("Één lokaal bestuur (2024)", "een-lokaal-bestuur-2024"),
        ("  --A--  ", "a"),
        ("x" * 59 + " y", "x" * 59),
        ("日本", ""),
    ],
)
def test_the_id_follows_from_the_name(naam, expected):
    assert make_id(naam) == expected
    assert not expected or re.match(ID_PATTERN, expected)
