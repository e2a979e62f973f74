"""A made catalogue that tests change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.loader import load_catalogus

BASIS = Path(__file__).parent.parent / "cases" / "basis"
AID = (BASIS / "data/hulpmiddelen/hamer.yml").read_text("utf-8")


@pytest.fixture
def load(tmp_path):
    """Load the made catalogue with more aids, each a change of the hammer."""

    def made(**aids):
        shutil.rmtree(tmp_path / "p", ignore_errors=True)
        shutil.copytree(BASIS, tmp_path / "p")
        for name, changes in aids.items():
            text = AID.replace("naam: Hamer", f"naam: {name.capitalize()}")
            for before, after in changes.items():
                assert before in text
                text = text.replace(before, after)
            (tmp_path / "p/data/hulpmiddelen" / f"{name}.yml").write_text(text, "utf-8")
        return load_catalogus(tmp_path / "p")

    return made
