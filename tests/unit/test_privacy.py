"""The page about privacy declares every key that the scripts keep, and how long."""

from __future__ import annotations

import re

from tests.conftest import ROOT

KEY = re.compile(r"""["'`](hulpmiddelen-catalogus\.[\w.-]+)["'`]""")
STORAGE = re.compile(r"\b(local|session)Storage\b")
SCRIPTS = {path: path.read_text("utf-8") for path in (ROOT / "docs/js").rglob("*.js")}


def kept():
    """Return every key in the scripts, with the storage that its script uses.

    A key that ends in a full stop begins the keys of a row of things.
    """
    return {
        key: storage[0]
        for text in SCRIPTS.values()
        for key in KEY.findall(text)
        if (storage := STORAGE.findall(text))
    }


def declared():
    """Return every key on the page, with the words for how long it lasts."""
    text = (ROOT / "docs/over/privacy.md").read_text("utf-8")
    key = re.compile(r"^- .+ blij(?:ft|ven) (tot .+)\.\n  Sleutel: `([^`]+)`", re.MULTILINE)
    return {name: end for end, name in key.findall(text)}


def test_the_page_declares_what_the_scripts_keep_and_nothing_else():
    assert set(declared()) == set(kept())
    for key, storage in kept().items():
        assert ("tabblad" in declared()[key]) == (storage == "session"), key


def test_whoever_keeps_something_names_its_key():
    for path, text in SCRIPTS.items():
        if STORAGE.search(text):
            assert len(set(KEY.findall(text))) == 1, path
            assert len(set(STORAGE.findall(text))) == 1, path


def test_nothing_is_kept_in_another_way():
    for path, text in SCRIPTS.items():
        assert not re.search(r"document\.cookie|cookieStore|indexedDB|\bcaches\.", text), path
        assert not re.search(r"sendBeacon|WebSocket|EventSource|serviceWorker", text), path
