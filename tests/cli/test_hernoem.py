"""``catalogus hernoem``: references follow, layout stays, and what is published keeps its id."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from macros.hernoemen import SOORTEN, in_prose
from macros.loader import load_catalogus
from macros.yaml_edit import replace_values
from tests.conftest import ROOT

ZAAG = """\
# Een opmerking over hamer, die blijft staan.
naam: Zaag   # met spaties
type: digitale bouwsteen
status: ontwikkeld
samenvatting: Zaagt beter dan een hamer.
beschrijving: Een zaag is geen hamer.
aanbieders:
    - maker
opdrachtgever: "maker"
verwant: [ hamer ]   # met ruimte
historiek:
  - {datum: 2022-04-21, status: ontwikkeld, bron: {document: 'boek', sectie: "4"}}
bronnen: [{document: boek, sectie: "boek"}, {aanbieder: maker, bevestigd_op: 2022-01-01}]
nagekeken: {datum: 2026-11-22, waaraan: bronnen}
"""
PAGE = """\
# Proef

{{ hulpmiddel("hamer") }} en {{ hulpmiddel('hamer', "een hamer") }}, van {{ organisatie("maker") }}.
{{ hulpmiddelen(aanbieder="maker", type="opleiding") }} {{ bron("boek", "4") }}
[Hamer](../hulpmiddelen/hamer/) en [hamerboor](../hulpmiddelen/hamer-boor/), `hamer`.
[Boek](../over/bronnen.md#boek), [boekje](../over/bronnen.md#boekje).
"""


@pytest.fixture
def git(project):
    def run(*args):
        name = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
        subprocess.run(["git", "-C", str(project), *name, *args], check=True, capture_output=True)  # noqa: S607

    return run


@pytest.fixture
def written(project):
    """The project with a second aid and a page that name the others."""
    (project / "data/hulpmiddelen/zaag.yml").write_text(ZAAG, "utf-8")
    (project / "docs").mkdir()
    (project / "docs/proef.md").write_text(PAGE, "utf-8")
    return project


@pytest.fixture
def published(written, git):
    """The same, with the hammer and the page published, and the saw new."""
    (written / ".gitignore").write_text("zaag.yml\n")
    git("init", "--initial-branch=main")
    git("add", ".")
    git("commit", "--message=begin")
    (written / ".gitignore").write_text("")
    git("add", ".gitignore")
    git("commit", "--message=meer")
    git("checkout", "-b", "voorstel")
    return written


def read(project, file):
    return (project / file).read_text("utf-8")


def files(project):
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for folder in ("data", "docs")
        for path in (project / folder).rglob("*")
        if path.is_file()
    }


def test_a_new_aid_gets_another_id_and_nothing_else_changes(run, published, git):
    git("add", ".")
    git("commit", "--message=zaag")
    hamer = published / "data/hulpmiddelen/hamer.yml"
    hamer.write_text(hamer.read_text("utf-8") + "verwant: [zaag]  # een zaag\n", "utf-8")
    git("commit", "--all", "--message=verwant")
    done = run("hernoem", "zaag", "hand-zaag")
    assert done.exit_code == 0, done.stderr
    assert read(published, "data/hulpmiddelen/hand-zaag.yml") == ZAAG
    assert not (published / "data/hulpmiddelen/zaag.yml").exists()
    assert hamer.read_text("utf-8").endswith("verwant: [hand-zaag]  # een zaag\n")
    assert "data/hulpmiddelen/zaag.yml → data/hulpmiddelen/hand-zaag.yml" in done.stdout
    assert load_catalogus(published).hulpmiddelen["hamer"].verwant == ("hand-zaag",)


def test_an_aid_that_was_not_committed_yet_can_be_renamed_too(run, published):
    assert run("hernoem", "zaag", "hand-zaag").exit_code == 0
    assert read(published, "data/hulpmiddelen/hand-zaag.yml") == ZAAG


def test_a_published_aid_keeps_its_id_whatever_is_asked(run, published):
    before = files(published)
    for extra in ([], ["--toch"]):
        done = run("hernoem", "hamer", "klauwhamer", *extra)
        assert done.exit_code == 2
        assert "al gepubliceerd (main) en behoudt zijn id" in done.stderr
        assert "opgevolgd_door" in done.stderr
    assert files(published) == before


def test_an_organisation_takes_its_references_along(run, published, git):
    git("add", ".")
    git("commit", "--message=zaag")
    refused = run("hernoem", "maker", "smid")
    assert refused.exit_code == 2
    assert "Geef dan --toch." in refused.stderr
    assert run("hernoem", "maker", "smid", "--toch").exit_code == 0
    zaag = read(published, "data/hulpmiddelen/zaag.yml")
    assert zaag == (
        ZAAG.replace("    - maker", "    - smid")
        .replace('"maker"', '"smid"')
        .replace("aanbieder: maker", "aanbieder: smid")
    )
    page = read(published, "docs/proef.md")
    assert 'organisatie("smid")' in page
    assert 'aanbieder="smid"' in page
    assert "smid" in load_catalogus(published).organisaties


def test_a_document_is_told_from_text_that_looks_like_it(run, published, git):
    git("add", ".")
    git("commit", "--message=zaag")
    done = run("hernoem", "boek", "handboek", "--toch")
    assert done.exit_code == 0, done.stderr
    zaag = read(published, "data/hulpmiddelen/zaag.yml")
    assert zaag == ZAAG.replace("document: 'boek'", "document: 'handboek'").replace(
        "document: boek", "document: handboek"
    )
    page = read(published, "docs/proef.md")
    assert 'bron("handboek", "4")' in page
    assert "bronnen.md#handboek)" in page
    assert "bronnen.md#boekje)" in page
    assert "data/hulpmiddelen/zaag.yml:13" in done.stdout  # the section that is called so


def test_files_with_changes_that_git_does_not_keep_are_left_alone(run, published, git):
    git("add", ".")
    git("commit", "--message=zaag")
    page = published / "docs/proef.md"
    page.write_text(PAGE + "\nEen wijziging.\n", "utf-8")
    before = files(published)
    done = run("hernoem", "maker", "smid", "--toch")
    assert done.exit_code == 2
    assert "wijzigingen die nog niet in git staan: docs/proef.md." in done.stderr
    assert files(published) == before


def test_it_can_be_looked_at_first(run, published):
    before = files(published)
    done = run("hernoem", "maker", "smid", "--toon")
    assert done.exit_code == 0
    assert "docs/proef.md\n" in done.stdout
    assert files(published) == before


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (["hammer", "x"], '"hammer" is geen gekende id. Bedoel je "hamer"?'),
        (["SD-G1", "x"], "komt uit de strategie"),
        (["1", "x"], "komt uit de strategie"),
        (["zaag", "hamer"], '"hamer" bestaat al.'),
        (["zaag", "Zaag"], "is geen id"),
        (["zaag", "../zaag"], "is geen id"),
        (["zaag", "vergelijken"], "is een gereserveerd woord"),
        (["maker", "x", "--soort", "document"], "geen gekende id van een document"),
        (["zaag"], "Er ontbreekt iets: NIEUW."),
    ],
)
def test_what_cannot_be_is_refused(run, published, call, words):
    before = files(published)
    done = run("hernoem", *call)
    assert done.exit_code == 2
    assert words in done.stderr
    assert files(published) == before


def test_outside_git_nobody_knows_what_is_published(run, written, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(written.parent))
    done = run("hernoem", "zaag", "hand-zaag")
    assert done.exit_code == 2
    assert "alleen in een map van git" in done.stderr


def test_bad_data_are_mended_first(run, published):
    (published / "data/begrippen.yml").write_text("[", "utf-8")
    done = run("hernoem", "zaag", "hand-zaag")
    assert done.exit_code == 1
    assert "Herstel dit eerst" in done.stderr


@pytest.mark.parametrize("soort", SOORTEN)
def test_every_kind_can_be_renamed(run, project, git, soort):
    """Of the real data: the check passes afterwards, and the same files follow again."""
    git("init", "--initial-branch=main")
    git("commit", "--allow-empty", "--message=begin")
    shutil.rmtree(project / "data")
    for folder in ("data", "docs"):
        shutil.copytree(ROOT / folder, project / folder)
    git("checkout", "-b", "voorstel")
    git("add", ".")
    git("commit", "--message=alles")
    ids = {
        "hulpmiddel": "magda",
        "organisatie": "digitaal-vlaanderen",
        "document": "strategie",
        "begrip": "criterium",
        "rol": load_catalogus(project).governance.rollen[0].id,
        "proces": "leerplichtcontrole",
        "tegenspraak": "status-hulpmiddelen-catalogus",
    }
    done = run("hernoem", ids[soort], "een-nieuwe-id", "--soort", soort)
    assert done.exit_code == 0, done.output
    assert run("check").exit_code == 0
    again = run("hernoem", "een-nieuwe-id", ids[soort], "--soort", soort, "--toon")
    assert touched(again.stdout) == touched(done.stdout)
    assert touched(done.stdout)
    if soort == "rol":  # this one is an organisation too
        assert {"data/governance.yml", "data/organisaties.yml"} <= touched(done.stdout)


def touched(output):
    """Return the files that a rename says it changes."""
    rows = [row for row in output.splitlines() if " " not in row]
    return {row for row in rows if row.endswith((".md", ".yml"))}


def test_prose_changes_only_where_the_id_is_meant():
    kind = SOORTEN["hulpmiddel"]
    for text in ("hamer", '{{ begrip("hamer") }}', "x-hulpmiddelen/hamer/", 'hulpmiddel("hamers")'):
        assert in_prose(text, kind, "hamer", "x") == text
    example = "{{ voorbeeldband('deels', 'hamer', 'SD-G1') }}"
    assert in_prose(example, kind, "hamer", "x") == example.replace("hamer", "x")
    assert in_prose('{{hulpmiddel( "hamer" )}}', kind, "hamer", "x") == '{{hulpmiddel( "x" )}}'


def test_values_are_replaced_by_their_place_whatever_stands_before_them():
    text = "# é €\na: [x, \"x\", 'x']\nb:\n- {c: é, d: x}\n- x # x\n"
    places = {("a", 0), ("a", 1), ("a", 2), ("b", 0, "d"), ("b", 1)}
    changed = replace_values(text, places, "nieuw")
    assert changed == "# é €\na: [nieuw, \"nieuw\", 'nieuw']\nb:\n- {c: é, d: nieuw}\n- nieuw # x\n"
    assert replace_values("a: x\n", {("a",)}, "123") == 'a: "123"\n'
    with pytest.raises(KeyError):
        replace_values(text, {("z",)}, "nieuw")
