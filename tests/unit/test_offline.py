"""The offline edition: repeatable, and opened by its own script on a bare Python."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
import zipfile
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from deploy.offline import pack
from deploy.sbom import sbom
from tests.conftest import ROOT

EPOCH = 1790000000


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    (folder / "js").mkdir(parents=True)
    (folder / "index.html").write_text("<title>start</title>", "utf-8")
    (folder / "404.html").write_text("<title>niets hier</title>", "utf-8")
    (folder / "js/hoofd.js").write_text("export {}", "utf-8")
    return folder


@pytest.mark.parametrize("basis", ["/", "/een/pad/"])
def test_the_script_opens_what_was_packed(tmp_path, site, basis):
    pack(site, tmp_path / "uit.zip", EPOCH, basis, {})
    with zipfile.ZipFile(tmp_path / "uit.zip") as made:
        made.extractall(tmp_path / "uit")
    script = tmp_path / "uit/hulpmiddelen-catalogus/start.py"
    command = [sys.executable, "-I", str(script), "--poort", "0", "--niet-openen"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        address = re.search(r"http\S+", process.stdout.readline())[0]
        assert address.endswith(basis)
        assert urlopen(address).read() == b"<title>start</title>"
        assert (
            urlopen(address + "js/hoofd.js").headers["Content-Type"].startswith("text/javascript")
        )
        with pytest.raises(HTTPError) as missing:
            urlopen(address + "bestaat/niet/")
        assert missing.value.code == 404
        assert b"niets hier" in missing.value.read()
        missing.value.close()
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()


def test_two_packs_are_byte_identical_whenever_they_are_made(tmp_path, site):
    pack(site, tmp_path / "een.zip", EPOCH, "/", {"b.txt": "b", "a.txt": "a"})
    time.sleep(0.01)
    for path in sorted(site.rglob("*.*"), reverse=True):
        path.write_bytes(path.read_bytes())
        path.chmod(0o600)
    pack(site, tmp_path / "twee.zip", EPOCH, "/", {"a.txt": "a", "b.txt": "b"})
    assert (tmp_path / "een.zip").read_bytes() == (tmp_path / "twee.zip").read_bytes()


def test_the_bill_of_materials_lists_every_pinned_package():
    text = (ROOT / "requirements/site.txt").read_text("utf-8")
    bill = json.loads(sbom(text, "1.2.3", EPOCH))
    pinned = {row.split()[0] for row in text.splitlines() if row[:1].isalpha()}
    assert {f"{one['name']}=={one['version']}" for one in bill["components"]} == {
        *pinned,
        "libyaml==0.2.5",
    }
    assert bill["metadata"]["component"]["version"] == "1.2.3"
    assert bill["metadata"]["timestamp"] == "2026-09-21T14:13:20Z"
    pagefind = next(one for one in bill["components"] if one["name"] == "pagefind-bin")
    assert pagefind["purl"] == f"pkg:pypi/pagefind-bin@{pagefind['version']}"
