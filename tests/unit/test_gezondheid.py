"""What is to be mended is found, counted the same everywhere, and leads to where it is mended."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.build import Stand
from macros.cli import main
from macros.exports.json_api import api_files
from macros.loader import load_catalogus
from macros.views.gezondheid import gezondheid, later

ROOT = Path(__file__).parent.parent.parent
TODAY = "2026-11-22"
FORGE = "https://forge.example/bewerk/{path}"
AID = "data/hulpmiddelen/hamer.yml"


@pytest.fixture
def project(tmp_path):
    shutil.copytree(ROOT / "tests/cases/basis", tmp_path / "p")
    return tmp_path / "p"


@pytest.fixture
def change(project):
    """Replace text in a file of the project."""

    def replace(old, new, file=AID):
        path = project / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    return replace


def found(project, kind, today=TODAY):
    """Return what was found of one kind."""
    made = gezondheid(load_catalogus(project), today, FORGE)
    return next(soort.bevindingen for soort in made.soorten if soort.id == kind)


def overs(project, kind, today=TODAY):
    return [one.over for one in found(project, kind, today)]


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2023-12-15", 12, "2024-12-15"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-11-30", 18, "2028-05-30"),
    ],
)
def test_a_term_is_counted_in_months(day, months, expected):
    assert later(day, months) == expected


def test_the_review_term_stands_in_the_data(project, change):
    assert overs(project, "verlopen", "2027-11-22") == []
    assert overs(project, "verlopen", "2027-11-23") == ["hamer"]
    change("aan_bronnen: 12", "aan_bronnen: 1", "data/redactie.yml")
    assert overs(project, "verlopen", "2026-12-23") == ["hamer"]
    change("waaraan: bronnen", "waaraan: aanbieder")
    assert overs(project, "verlopen", "2028-05-22") == []
    assert overs(project, "verlopen", "2028-05-23") == ["hamer"]


def test_without_provider(project, change):
    assert overs(project, "zonder-aanbieder") == []
    change("aanbieders: [maker]\n", "")
    assert overs(project, "zonder-aanbieder") == ["hamer"]


def test_only_editorial_ties(project, change):
    assert overs(project, "alleen-redactie") == ["hamer"]
    change("    bron: redactie", '    bron: {document: boek, sectie: "1"}')
    assert overs(project, "alleen-redactie") == []


def test_without_tie(project, change):
    text = (project / AID).read_text("utf-8")
    change(text[text.index("bijdragen:") : text.index("acties:")], "")
    assert overs(project, "zonder-band") == ["hamer"]
    assert overs(project, "alleen-redactie") == []
    assert "SD-G1" in overs(project, "criteria-zonder-hulpmiddel")


def test_loose_means_that_nothing_names_it(project, change):
    assert overs(project, "los") == []
    change("acties: [1]\n", "")
    assert overs(project, "los") == ["hamer"]
    zaag = (project / AID).read_text("utf-8").replace("Hamer", "Zaag") + "verwant: [hamer]\n"
    (project / "data/hulpmiddelen/zaag.yml").write_text(zaag, "utf-8")
    assert overs(project, "los") == []


def test_to_be_developed_without_action(project, change):
    change("ontwikkeld", "te ontwikkelen")
    assert overs(project, "zonder-actie") == []
    change("acties: [1]\n", "")
    assert overs(project, "zonder-actie") == ["hamer"]
    assert overs(project, "zonder-start") == []  # nobody can start with what is not there


def test_without_first_steps(project, change):
    assert overs(project, "zonder-start") == ["hamer"]
    change("acties: [1]\n", "acties: [1]\naan_de_slag:\n  - {tekst: Pak hem., bron: redactie}\n")
    assert overs(project, "zonder-start") == []


def test_an_aid_that_ended_needs_no_mending(project, change):
    change("aanbieders: [maker]\n", "beeindigd: {datum: 2024, bron: redactie}\n")
    made = gezondheid(load_catalogus(project), TODAY)
    assert made.van("hamer") == ()
    assert (made.aan_bronnen, made.door_aanbieder) == (0, 0)


LINKS = "links:\n" + "".join(
    f"  - {{titel: T, url: 'https://{host}.example.org/', soort: info}}\n" for host in "abc"
)
STATUS = """\
nagekeken: 2026-11-01
werkt: ['https://a.example.org/']
werkt_niet:
  - {url: 'https://b.example.org/', sinds: 2026-09-01, melding: De pagina bestaat niet (404).}
"""


def test_broken_and_unchecked_links(project, change):
    change("acties: [1]\n", "acties: [1]\n" + LINKS)
    assert [one.feit for one in found(project, "onbekende-links")] == ["3 adressen."]
    status = project / "data/linkstatus.yml"
    status.write_text(STATUS, "utf-8")
    assert [one.feit for one in found(project, "onbekende-links")] == ["1 adres."]
    (broken,) = found(project, "kapotte-links")
    assert "https://b.example.org/ – De pagina bestaat niet (404). Sinds 1 sept" in broken.feit
    links = gezondheid(load_catalogus(project), TODAY).links
    assert (links.totaal, links.werkt, links.werkt_niet, links.onbekend) == (3, 1, 1, 1)
    # 45 days later the check is too old to go by.
    assert [one.feit for one in found(project, "onbekende-links", "2026-12-17")] == ["3 adressen."]


def test_an_exception_that_ended(project):
    row = "- {host: a.example.org, reden: Weigert., datum: 2026-01-01, tot: 2026-06-01}\n"
    (project / "data/linkuitzonderingen.yml").write_text(row, "utf-8")
    assert found(project, "linkuitzonderingen", "2026-06-01") == ()
    (one,) = found(project, "linkuitzonderingen", "2026-06-02")
    assert one.bestand == "data/linkuitzonderingen.yml"


def test_each_finding_leads_to_where_it_is_mended(project):
    (one,) = found(project, "zonder-start")
    assert one.bewerk == f"https://forge.example/bewerk/{AID}"
    assert one.link.path == "hulpmiddelen/hamer/"
    made = gezondheid(load_catalogus(ROOT), TODAY)
    for soort in made.soorten:
        for bevinding in soort.bevindingen:
            assert bevinding.bewerk == ""
            assert not bevinding.bestand or (ROOT / bevinding.bestand).is_file()


def test_page_command_and_open_data_say_the_same():
    catalogus = load_catalogus(ROOT)
    made = gezondheid(catalogus, TODAY)
    files = dict(api_files(catalogus, Stand(1_795_305_600, None)))  # 2026-11-22
    data = json.loads(files["api/v1/gezondheid.json"])
    counts = {soort.id: len(soort.bevindingen) for soort in made.soorten}
    assert data["totalen"] == counts
    per_aid = [one for row in data["gezondheid"] for one in row["bevindingen"]]
    assert per_aid.count("zonder-aanbieder") == counts["zonder-aanbieder"]
    assert len(data["zonder_hulpmiddel"]) == counts["criteria-zonder-hulpmiddel"]
    assert data["links"]["totaal"] == made.links.totaal
    call = ["--map", str(ROOT), "gezondheid", "--op", TODAY]
    said = json.loads(CliRunner().invoke(main, [*call, "--formaat", "json"]).stdout)
    assert {one: len(rows) for one, rows in said.items()} == counts
    text = CliRunner().invoke(main, call).stdout
    assert f"{made.aantal} punten om te verbeteren" in text


def test_the_command_takes_kinds_and_refuses_others():
    def call(*args):
        return CliRunner().invoke(main, ["--map", str(ROOT), "gezondheid", *args])

    only = call("zonder-aanbieder")
    assert only.exit_code == 0
    assert "zonder-start" not in only.stdout
    wrong = call("zonder-aanbieders")
    assert wrong.exit_code == 2
    assert 'Bedoel je "zonder-aanbieder"?' in wrong.stderr
    assert call("--op", "morgen").exit_code == 2
    assert call("--op", "2026-02-30").exit_code == 2
