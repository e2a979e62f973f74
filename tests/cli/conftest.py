"""The command line as a person uses it, on a small project."""

from __future__ import annotations

import shutil

import pytest
from click.testing import CliRunner

from macros.cli import main
from tests.conftest import ROOT


@pytest.fixture
def project(tmp_path):
    """A project with the basic data: one aid, a hammer."""
    shutil.copytree(ROOT / "tests/cases/basis", tmp_path / "project")
    return tmp_path / "project"


@pytest.fixture
def run(project, monkeypatch):
    """Run the command in the project; returns status, what was said, and what went wrong."""
    monkeypatch.chdir(project)

    def call(*args, **options):
        return CliRunner().invoke(main, [str(arg) for arg in args], **options)

    return call
