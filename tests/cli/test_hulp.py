"""The help of the commands: Dutch, with examples that are real calls, and every exit status."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys

import click
import pytest

from macros.cli import NAMES, main
from macros.cli.nederlands import EINDCODES
from tests.conftest import ROOT


@pytest.mark.parametrize("name", ["", *NAMES])
def test_every_command_explains_itself_in_dutch(run, name):
    done = run(*name.split(), "--help")
    assert done.exit_code == 0
    assert done.stdout.startswith("Gebruik: ")
    assert "Voorbeelden:" in done.stdout
    assert not re.search(r"\b(Usage|Options|Commands|default|required|Show this)\b", done.stdout)


def test_the_exit_statuses_are_documented(run):
    text = run("--help").stdout
    for code, _ in EINDCODES:
        assert re.search(rf"^  {code} ", text, re.MULTILINE), code


@pytest.mark.parametrize("name", ["nieuw", "check", "links"])
def test_a_command_starts_without_what_only_a_build_needs(name):
    code = f"import sys, macros.cli.{name}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"mkdocs", "jinja2", "macros.exports"} & set(done.stdout.split())


@pytest.mark.parametrize("name", NAMES)
def test_examples_are_real_calls(name):
    command = main.get_command(click.Context(main), name)
    for example in command.voorbeelden:
        words = shlex.split(example.partition(" > ")[0])
        assert words[0] == "catalogus"
        assert name in words, example
        rest = words[words.index(name) + 1 :]
        known = {opt for param in command.params for opt in getattr(param, "opts", [])}
        assert {word for word in rest if word.startswith("--")} <= known, example
        with click.Context(command, resilient_parsing=True) as context:
            command.parse_args(context, rest)
    assert command.voorbeelden


def complete(words, cword, project):
    """Return what bash is told to complete with."""
    code = "from macros.cli import main; main()"
    asked = {"_CATALOGUS_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(cword)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **asked, "PYTHONPATH": str(ROOT)},
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    return [row.partition(",")[2] for row in done.stdout.split()]


@pytest.mark.parametrize(
    ("words", "cword", "expected"),
    [
        ("catalogus che", 1, ["check"]),
        ("catalogus check --t", 2, ["--taal"]),
        ("catalogus check --formaat g", 3, ["github", "gitlab"]),
        ("catalogus hernoem ha", 2, ["hamer"]),
        ("catalogus nieuw x --type op", 4, ["opleiding"]),
    ],
)
def test_the_shell_completes(project, words, cword, expected):
    assert complete(words, cword, project) == expected


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_can_be_told_how(run, shell):
    done = run("--map", "/", "aanvullen", shell)
    assert done.exit_code == 0
    assert "_CATALOGUS_COMPLETE" in done.stdout
    assert run("aanvullen", "cmd").exit_code == 2
