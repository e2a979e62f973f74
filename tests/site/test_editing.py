"""What an editor sees: one file is enough, a mistake breaks nothing, a build is repeatable."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import time

import pytest
from bs4 import BeautifulSoup

from tests.conftest import ROOT, catalogus, copy_project

NEW = """\
naam: Proefhulpmiddel
bekend_als: [PHM]
type: opleiding
status: te ontwikkelen
samenvatting: Een proef die nergens anders voorkomt.
beschrijving: Dit staat er alleen om te testen.
aanbieders: [vlaio]
bijdragen:
  - {doel: SD-I3, mate: deels, reden: Omdat het een proef is., bron: redactie}
acties: [9]
historiek:
  - {datum: 2022-04-21, status: te ontwikkelen, bron: redactie}
bronnen: [redactie]
nagekeken: {datum: 2026-09-01, waaraan: bronnen}
"""


@pytest.fixture
def project(tmp_path):
    return copy_project(tmp_path / "project")


def digest(folder):
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_new_file_appears_everywhere_it_should(project):
    (project / "data/hulpmiddelen/proefhulpmiddel.yml").write_text(NEW, "utf-8")
    done = catalogus(project, "bouw")
    assert done.returncode == 0, done.stderr

    def page(path):
        return BeautifulSoup((project / "site" / path / "index.html").read_text(), "html.parser")

    assert page("hulpmiddelen/proefhulpmiddel").h1.get_text() == "Proefhulpmiddel"
    for path in ("hulpmiddelen", "noden/sd-i3", "actieplan/9", "organisaties/vlaio"):
        assert "Proefhulpmiddel" in page(path).select_one("main").get_text(), path
    for name in ("api/v1/hulpmiddelen.json", "api/v1/hulpmiddelen/proefhulpmiddel.json"):
        assert "Een proef die nergens anders voorkomt." in (project / "site" / name).read_text()
    assert '"Proefhulpmiddel"' in (project / "site/zoekindex/namen.json").read_text("utf-8")


STATEMENT = """\
    - datum: 2026-08-15
      status: lopend
      gebeurtenis: De eigenaar meldt dat het werk aan de proef begonnen is.
      bron: {url: "https://proef.example/nieuws", titel: Nieuws, geraadpleegd: 2026-08-20}
"""


def test_a_dated_statement_updates_an_action_everywhere(project):
    path = project / "data/acties.yml"
    text = path.read_text("utf-8")
    before, mark, after = text.partition("- nummer: 9\n")
    own, rest = after.split("  bronnen:", 1)
    own = own.replace("  status: op te starten\n", "  status: lopend\n", 1) + STATEMENT
    path.write_text(f"{before}{mark}{own}  bronnen:{rest}", "utf-8")
    done = catalogus(project, "bouw")
    assert done.returncode == 0, done.stderr

    def page(path):
        return BeautifulSoup((project / "site" / path / "index.html").read_text(), "html.parser")

    action = page("actieplan/9")
    fiche = action.select_one(".fiche").get_text(" ", strip=True)
    assert "Lopend 15 augustus 2026" in fiche
    assert "verouderd" not in fiche
    # The term is over and the newest source is younger: that is told, with its date.
    assert "8 juli 2023; status in de bron van 15 augustus 2026: lopend" in fiche
    newest = action.select_one(".tijdlijn__punt")
    assert "werk aan de proef begonnen" in newest.get_text()
    assert newest.select_one(".bron a")["href"] == "https://proef.example/nieuws"
    row = page("actieplan").select_one("tr[data-actie='9']").get_text(" ", strip=True)
    assert "sindsdien gemeld: 15 augustus 2026" in row
    timeline = page("actieplan/tijdlijn")
    assert timeline.select("svg g[data-actie='9'] [data-datum='2026-08-15']")
    assert not timeline.select("svg g[data-actie='9'] [data-soort=stil]")
    squares = page("actieplan/eigenaars").select("svg [data-actie='9']")
    assert {one["data-status"] for one in squares} == {"lopend"}


def test_a_mistake_stops_the_build_and_leaves_the_old_site(project):
    assert catalogus(project, "bouw").returncode == 0
    before = digest(project / "site")
    (project / "data/hulpmiddelen/proef.yml").write_text(NEW.replace("[9]", "[99]"), "utf-8")
    done = catalogus(project, "bouw")
    assert done.returncode == 1
    assert "proef.yml:10: acties[0]:" in done.stderr
    assert "Er is niets gebouwd." in done.stderr
    assert "Traceback" not in done.stderr
    assert digest(project / "site") == before
    assert not list(project.glob(".bouw-*"))


def test_a_mistake_in_a_page_stops_the_build_too(project):
    path = project / "docs/over/index.md"
    path.write_text(path.read_text("utf-8") + '\n{{ hulpmiddel("bestaat-niet") }}\n', "utf-8")
    done = catalogus(project, "bouw")
    assert done.returncode == 1
    assert '"bestaat-niet" is geen hulpmiddel.' in done.stdout + done.stderr
    assert not (project / "site").exists()


def test_a_page_that_is_no_text_is_named(project):
    (project / "docs/over/index.md").write_bytes("# Café\n".encode("latin-1"))
    done = catalogus(project, "bouw")
    assert done.returncode == 1
    assert "docs/over/index.md:1: deze regel is geen geldige UTF-8." in done.stderr
    assert "Traceback" not in done.stderr


def test_two_builds_in_different_folders_are_byte_identical(project):
    other = copy_project(project.parent / "een andere map" / "project")
    for one in (project, other):
        done = catalogus(one, "bouw")
        assert done.returncode == 0, done.stderr
    assert digest(project / "site") == digest(other / "site")


def test_a_link_that_did_not_work_says_so_wherever_it_stands(project):
    organisation, aid = (
        "https://www.vlaanderen.be/digitaal-vlaanderen",
        "https://www.vlaanderen.be/magda",
    )
    rows = [{"url": url, "sinds": "2026-09-01", "melding": "Weg."} for url in (organisation, aid)]
    status = {"nagekeken": "2026-09-20", "werkt_niet": rows}
    (project / "data/linkstatus.yml").write_text(json.dumps(status), "utf-8")
    done = catalogus(project, "bouw")
    assert done.returncode == 0, done.stderr
    for path, url in (
        ("organisaties/digitaal-vlaanderen", organisation),
        ("hulpmiddelen/magda", aid),
        ("over/bronnen", aid),
    ):
        tree = BeautifulSoup((project / "site" / path / "index.html").read_text(), "html.parser")
        links = tree.select(f'main a[href="{url}"]')
        assert links, path
        for link in links:
            said = link.find_next_sibling(class_="werkte-niet").get_text()
            assert said == "werkte niet op 20 september 2026"
    assert len(tree.select(".werkte-niet")) < len(tree.select("main a[href^=https]"))


def test_a_build_that_is_killed_leaves_the_old_site(project):
    assert catalogus(project, "bouw").returncode == 0
    before = digest(project / "site")
    (project / "data/hulpmiddelen/proef.yml").write_text(NEW, "utf-8")
    command = [sys.executable, "-c", "from macros.cli import main; main()", "--map", str(project)]
    child = subprocess.Popen([*command, "bouw"], cwd=ROOT, start_new_session=True)
    while child.poll() is None and len(list(project.glob(".bouw-*/site/**/*.html"))) < 10:
        time.sleep(0.05)
    assert child.poll() is None, "the build was done before it could be killed"
    os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    assert digest(project / "site") == before
    assert catalogus(project, "bouw").returncode == 0
    assert (project / "site/hulpmiddelen/proef/index.html").is_file()
