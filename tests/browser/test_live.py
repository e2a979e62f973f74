"""Editing while the site is served: what is saved shows at once, a mistake breaks nothing."""

from __future__ import annotations

import contextlib
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import expect

from tests.conftest import copy_project

PATIENCE = 60_000
"""How long a page may take to change, in milliseconds; it takes one or two seconds."""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return copy_project(tmp_path_factory.mktemp("live") / "project")


@pytest.fixture(scope="module")
def served(project):
    """The address of a real ``mkdocs serve``, and what it says."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    log = project / "serve.log"
    with log.open("w") as said:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}"],
            cwd=project,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        address = f"http://127.0.0.1:{port}/"
        while not answers(address):
            assert server.poll() is None, log.read_text()
            time.sleep(0.2)
        yield address, log
        server.terminate()
        server.wait()


def answers(address):
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.status == 200
    except OSError:
        return False


def fetch(address):
    with urllib.request.urlopen(address, timeout=30) as answer:
        return answer.read().decode()


@pytest.fixture
def magda(project):
    """The file of an aid; it is as it was afterwards."""
    path = project / "data/hulpmiddelen/magda.yml"
    text = path.read_text("utf-8")
    yield path
    path.write_text(text, "utf-8")


@pytest.fixture
def aid(page, served, magda):
    """The page of that aid, without mistakes on it."""
    page.goto(served[0] + "hulpmiddelen/magda/")
    expect(page.get_by_role("alert")).to_have_count(0, timeout=PATIENCE)
    expect(page.locator(".inleiding")).to_contain_text("authentieke bronnen", timeout=PATIENCE)
    assert magda.exists()
    return page


def wait_for(address, text):
    """Ask for a page until it is there and holds a text."""
    end = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < end:
        with contextlib.suppress(urllib.error.HTTPError):
            if text in fetch(address):
                return
        time.sleep(0.2)
    pytest.fail(f"{address} never told: {text}")


def still(aid, address):
    """Open an address beside the page of the aid, in a page that never reloads by itself."""
    page = aid.context.new_page()
    page.route("**/livereload/**", lambda route: route.abort())
    page.goto(address)
    return page


def replace(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_what_is_saved_shows_by_itself_and_soon_everywhere(aid, served, magda):
    replace(magda, "Haalt gegevens uit", "Vist gegevens uit")
    expect(aid.locator(".inleiding")).to_contain_text("Vist gegevens uit", timeout=PATIENCE)
    wait_for(served[0] + "hulpmiddelen/", "Vist gegevens uit")
    card = still(aid, served[0] + "hulpmiddelen/").locator("[data-hulpmiddel=magda]").first
    expect(card).to_contain_text("Vist gegevens uit", timeout=PATIENCE)


def test_a_mistake_stands_on_the_last_good_page_until_it_is_mended(aid, served, magda, axe):
    replace(magda, "doelgroepen: [burgers", "doelgroepen: [burger")
    alert = aid.get_by_role("alert", name=re.compile("1 fout"))
    expect(alert).to_be_visible(timeout=PATIENCE)
    line = (
        magda.read_text("utf-8")
        .split("\n")
        .index("doelgroepen: [burger, ondernemingen, verenigingen]")
    )
    expect(alert).to_contain_text(f"data/hulpmiddelen/magda.yml:{line + 1}")
    expect(alert).to_contain_text('"burger" is geen gekende doelgroep.')
    expect(alert).to_contain_text('Bedoel je "burgers"?')
    expect(aid).to_have_title(re.compile(r"^\(1 fout\) MAGDA"))
    expect(aid.get_by_role("heading", level=1)).to_have_text("MAGDA")
    quiet = still(aid, aid.url)
    for scheme in ("light", "dark"):
        quiet.emulate_media(color_scheme=scheme)
        assert axe(quiet) == []
    assert "magda.yml" in served[1].read_text()
    assert "De vorige site blijft staan" in served[1].read_text()

    quiet.get_by_role("link", name="Noden").first.click()
    expect(quiet).to_have_url(re.compile("/noden/$"))
    expect(quiet.get_by_role("alert")).to_be_visible()

    replace(magda, "doelgroepen: [burger,", "doelgroepen: [burgers,")
    expect(aid.get_by_role("alert")).to_have_count(0, timeout=PATIENCE)
    expect(aid).to_have_title(re.compile("^MAGDA"))


def test_a_broken_file_breaks_nothing_however_it_is_broken(aid, magda):
    good = magda.read_bytes()
    for raw in (b"", b"\xff\xfe", b"naam: [", b"{{ 6*7 }}", b"naam: <script>alert(1)</script>"):
        magda.write_bytes(raw)
        expect(aid.get_by_role("alert")).to_be_visible(timeout=PATIENCE)
        magda.write_bytes(good)
        expect(aid.get_by_role("alert")).to_have_count(0, timeout=PATIENCE)


def test_a_new_aid_has_its_page_before_the_whole_site_is_built(aid, served, project, magda):
    text = magda.read_text("utf-8").replace("naam: MAGDA\n", "naam: Gloednieuw\n")
    text = re.sub(r"^bekend_als:.*\n", "", text, flags=re.MULTILINE)
    path = project / "data/hulpmiddelen/gloednieuw.yml"
    path.write_text(text, "utf-8")
    wait_for(served[0] + "hulpmiddelen/gloednieuw/", "Gloednieuw")
    fresh = still(aid, served[0] + "hulpmiddelen/gloednieuw/")
    expect(fresh.get_by_role("heading", level=1)).to_have_text("Gloednieuw")
    path.unlink()


def test_a_mistake_in_a_page_of_prose_is_told_too(page, served, project):
    path = project / "docs/over/privacy.md"
    good = path.read_text("utf-8")
    page.goto(served[0] + "over/privacy/")
    path.write_text(good + '\n{{ hulpmiddel("bestaat-niet") }}\n', "utf-8")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text('docs/over/privacy.md: "bestaat-niet" is', timeout=PATIENCE)
    expect(alert).not_to_contain_text("Traceback")
    path.write_text(good, "utf-8")
    expect(alert).to_have_count(0, timeout=PATIENCE)


def test_nothing_of_this_is_in_a_published_site(address):
    text = fetch(address + "hulpmiddelen/magda/")
    for part in ("<!--gegevens", "fouten.css", "livereload", "'unsafe-inline'"):
        assert part not in text
