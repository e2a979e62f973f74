"""The HTML checker of the W3C (Nu) finds nothing on the whole site."""

from __future__ import annotations

import json
import subprocess

import pytest

from tests.conftest import ROOT
from tests.publish.conftest import needed

JAR = ROOT / "tests/publish/node_modules/vnu-jar/build/dist/vnu.jar"
POLICY = "violates Content Security Policy"
"""For a file on disk nothing is 'self', and the checker takes JSON-LD for a script; that
the policy holds is seen in a browser."""


def check(*paths):
    """Return what the checker says, errors and warnings, and how it ended."""
    done = subprocess.run(
        [needed("java"), "-jar", str(JAR), "--skip-non-html", "--format", "json", *map(str, paths)],
        capture_output=True,
        text=True,
        check=False,
    )
    found = [m for m in json.loads(done.stderr)["messages"] if POLICY not in m["message"]]
    return [f"{m['url'].split('/html/')[-1]}:{m.get('lastLine')}: {m['message']}" for m in found]


def test_the_checker_finds_what_is_wrong(tmp_path):
    page = tmp_path / "fout.html"
    page.write_text("<!doctype html><html lang=nl><title>x</title><p id=a><p id=a>", "utf-8")
    assert any("Duplicate ID" in one for one in check(page))


@pytest.mark.parametrize("root", ["/catalogus/"], indirect=True)
def test_the_whole_site_is_valid_html(root):
    folder, basis = root
    found = check(folder / "html" / basis.strip("/"))
    assert not found, "\n".join(found[:40])
