"""The files for GitHub and GitLab: they say what the data say, and run no more than they may."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from macros.loader import load_catalogus
from macros.models import LIJSTEN

ROOT = Path(__file__).parent.parent.parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMS = sorted(
    path for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml"
)
TARGETS = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
FIRST_PARTY = re.compile(r"actions/[a-z-]+@(v\d+|[0-9a-f]{40})")


def name(path):
    return path.name


def read(path):
    # "on" is a key here, not a yes.
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def commands(script):
    """Return the commands of a script that is nothing but commands, one per line."""
    rows = [script] if isinstance(script, str) else script
    return [row for text in rows for row in text.strip().split("\n")]


def is_ours(command):
    words = command.split()
    if words[0] == "make":
        return all(word in TARGETS or re.fullmatch(r"[A-Z]+=[\w.-]+", word) for word in words[1:])
    return words[0] == "gh" or (ROOT / words[0]).is_file()


@pytest.mark.parametrize("path", WORKFLOWS, ids=name)
def test_a_workflow_has_few_permissions_and_calls_what_a_person_calls(path):
    flow = read(path)
    assert flow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in flow["on"]
    assert "workflow_run" not in flow["on"]
    writes = set()
    for job in flow["jobs"].values():
        assert "timeout-minutes" in job
        given = job.get("permissions", {})
        writes |= {key for key, value in given.items() if value == "write"}
        for step in job["steps"]:
            if "uses" in step:
                assert FIRST_PARTY.fullmatch(step["uses"]), step
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false"
            for command in commands(step.get("run", [])):
                assert is_ours(command), command
    allowed = {"links.yml": {"issues"}, "publiceren.yml": {"pages", "id-token"}}
    assert writes == allowed.get(path.name, set())


def test_nothing_from_a_pull_request_runs_with_secrets():
    for path in WORKFLOWS:
        flow, text = read(path), path.read_text("utf-8")
        assert "secrets." not in text
        if "pull_request" in flow["on"]:
            assert "github.token" not in text
            assert not any("permissions" in job for job in flow["jobs"].values())
        # What a stranger chooses (a title, a branch) never ends up in a command.
        assert not re.search(r"run:.*\$\{\{", text)


def test_there_are_checks_a_preview_a_scheduled_link_check_and_publishing():
    flows = {path.stem: read(path) for path in WORKFLOWS}
    steps = {
        stem: [step for job in flow["jobs"].values() for step in job["steps"]]
        for stem, flow in flows.items()
    }
    runs = {stem: [step.get("run") for step in rows] for stem, rows in steps.items()}
    assert {"make test", "make build"} <= set(runs["nakijken"]) & set(runs["publiceren"])
    assert any("upload-artifact" in step.get("uses", "") for step in steps["nakijken"])
    # The statement on accessibility says that every change is held to this.
    assert "make test-publish" in runs["nakijken"]
    assert "schedule" in flows["links"]["on"]
    assert any("deploy-pages" in step.get("uses", "") for step in steps["publiceren"])
    assert flows["publiceren"]["jobs"]["publiceren"]["needs"] == "bouwen"


def test_gitlab_does_the_same():
    flow = read(ROOT / ".gitlab-ci.yml")
    jobs = {key: job for key, job in flow.items() if isinstance(job, dict) and "script" in job}
    assert {"gegevens", "tests", "servers", "voorbeeld", "pages", "links"} == set(jobs)
    for job in jobs.values():
        for command in commands(job["script"]):
            assert is_ours(command), command
        assert job["stage"] in flow["stages"]
    report = jobs["gegevens"]["artifacts"]["reports"]["codequality"]
    assert f"UITVOER={report}" in jobs["gegevens"]["script"][0]


def checklist(path):
    return re.findall(r"^- \[ \] (.*(?:\n  .*)*)", path.read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize(
    "file",
    [
        ".github/pull_request_template.md",
        ".gitlab/merge_request_templates/Default.md",
        "CONTRIBUTING.md",
    ],
)
def test_the_checklist_is_everywhere_that_of_the_data(file):
    expected = load_catalogus(ROOT).redactie.nazicht
    assert [" ".join(row.split()) for row in checklist(ROOT / file)] == list(expected)


@pytest.mark.parametrize("path", FORMS, ids=name)
def test_an_issue_form_is_one_that_github_takes(path):
    form = read(path)
    assert {"name", "description", "body"} <= set(form)
    ids = [part["id"] for part in form["body"] if "id" in part]
    assert len(ids) == len(set(ids))
    for part in form["body"]:
        assert part["type"] in {"markdown", "input", "textarea", "dropdown", "checkboxes"}
        if part["type"] == "markdown":
            assert part["attributes"]["value"]
            continue
        assert re.fullmatch(r"[\w-]+", part["id"])
        assert part["attributes"]["label"]
        if part["type"] in {"dropdown", "checkboxes"}:
            assert part["attributes"]["options"]


def test_an_issue_form_offers_the_choices_of_the_data():
    form = read(ROOT / ".github/ISSUE_TEMPLATE/nieuw-hulpmiddel.yml")
    parts = {part.get("id"): part["attributes"] for part in form["body"]}
    for key in ("type", "status"):
        assert parts[key]["options"] == list(LIJSTEN[key])


@pytest.mark.parametrize("path", FORMS, ids=name)
def test_gitlab_asks_the_same(path):
    text = (ROOT / ".gitlab/issue_templates" / f"{path.stem}.md").read_text("utf-8")
    labels = [p["attributes"]["label"] for p in read(path)["body"] if p["type"] != "markdown"]
    assert re.findall(r"^## (.*)", text, re.MULTILINE) == labels


def test_a_message_from_the_site_fits_the_form():
    text = (ROOT / ".github/workflows/publiceren.yml").read_text("utf-8")
    form, field = re.search(r"template=([\w.-]+)&title=\{titel\}&(\w+)=\{tekst\}", text).groups()
    ids = [part.get("id") for part in read(ROOT / ".github/ISSUE_TEMPLATE" / form)["body"]]
    assert field in ids


def test_the_example_of_owners_names_what_exists():
    text = (ROOT / ".github/CODEOWNERS.voorbeeld").read_text("utf-8")
    for row in text.splitlines():
        if row and not row.startswith(("#", "*")):
            assert (ROOT / row.split()[0].lstrip("/")).exists(), row


# ---------------------------------------------------------------- the rolling issue

GH = """\
#!/bin/sh
echo "$@" | tr '\\n' ' ' >> "$GH_LOG"
echo >> "$GH_LOG"
case "$1 $2" in "issue list") printf '%s' "$GH_OPEN";; esac
"""


@pytest.fixture
def roll(tmp_path):
    """Run the script with a made gh; returns what it asked of gh, and its exit status."""
    (tmp_path / "gh").write_text(GH)
    (tmp_path / "gh").chmod(0o755)

    def run(report, number=""):
        log = tmp_path / "log"
        log.write_text("")
        if report is not None:
            (tmp_path / "links.md").write_text(report)
        done = subprocess.run(
            [str(ROOT / ".ci/linkissue"), "links.md"],
            cwd=tmp_path,
            env={
                **os.environ,
                "PATH": f"{tmp_path}:{os.environ['PATH']}",
                "GH_LOG": str(log),
                "GH_OPEN": number,
            },
            capture_output=True,
            check=False,
        )
        return [" ".join(row.split()[:2]) for row in log.read_text().splitlines()], done.returncode

    return run


BROKEN = "Nagekeken.\n\n## Werkt niet\n\n- `https://weg.example.org/` – weg\n"


def test_one_issue_is_made_brought_up_to_date_and_closed(roll):
    assert roll(BROKEN) == (["issue list", "label create", "issue create"], 0)
    assert roll(BROKEN, "7") == (["issue list", "issue edit"], 0)
    assert roll("Nagekeken. Alles werkt.\n", "7") == (["issue list", "issue close"], 0)
    assert roll("Nagekeken. Alles werkt.\n") == (["issue list"], 0)


def test_without_a_report_nothing_is_concluded(roll):
    calls, status = roll(None)
    assert calls == []
    assert status != 0
    assert roll("")[1] != 0


def test_a_report_that_is_too_long_is_cut(roll):
    assert roll(BROKEN + "x" * 200_000, "7") == (["issue list", "issue edit"], 0)
