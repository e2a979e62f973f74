"""What the command line says when something other than the data stands in the way."""

from __future__ import annotations

import errno

import pytest

from macros.cli.nederlands import impossible


@pytest.mark.parametrize("name", ["docs", "data", "leesmij.txt"])
def test_a_build_never_takes_the_place_of_something_else(run, project, name):
    (project / "docs").mkdir()
    for path in (project / "docs/index.md", project / "leesmij.txt"):
        path.write_text("Blijft.", "utf-8")
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    done = run("bouw", "--naar", name)
    assert done.exit_code == 2
    assert "bestaat al en is geen gebouwde site" in done.stderr
    assert before == {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}


@pytest.mark.parametrize("value", ["gisteren", "-1", "1e9", "9" * 30])
@pytest.mark.parametrize("command", ["bouw", "gezondheid"])
def test_a_moment_that_is_none_is_named(run, monkeypatch, command, value):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    done = run(command)
    assert done.exit_code == 2
    assert f'SOURCE_DATE_EPOCH is "{value}". Geef een aantal seconden' in done.stderr


def test_a_place_that_cannot_be_written_is_named(run, project):
    (project / "schema").write_text("geen map", "utf-8")
    done = run("schema")
    assert done.exit_code == 2
    assert f'Fout: "{project / "schema"}' in done.stderr
    assert "dit is een bestand, geen map." in done.stderr or "dit bestaat al." in done.stderr


def test_who_may_not_write_is_told_so():
    error = PermissionError(13, "Permission denied", "/srv/site")
    assert impossible(error).startswith('"/srv/site": je mag hier niet lezen of schrijven.')
    assert (
        impossible(OSError(errno.EIO, "Input/output error", "/srv")) == '"/srv": Input/output error'
    )


def test_a_full_disk_is_called_so():
    assert (
        impossible(OSError(errno.ENOSPC, "No space left")) == "er is geen plaats meer op de schijf."
    )


@pytest.mark.parametrize("call", ["links --toon", "hernoem hamer klopper --toon"])
def test_a_page_that_is_no_text_is_named_with_its_line(run, project, call):
    (project / "docs").mkdir()
    (project / "docs/caf.md").write_bytes("# Café\n\nEén\n".encode("latin-1"))
    done = run(*call.split())
    assert done.exit_code == 1
    assert "docs/caf.md:1: deze regel is geen geldige UTF-8." in done.stderr


def test_a_report_needs_a_folder_before_anything_is_asked(run):
    done = run("links", "--rapport", "bestaat/niet/links.md")
    assert done.exit_code == 2
    assert "De map van " in done.stderr
