"""The index of the search: what it is told of each record, and what happens when it fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.loader import load_catalogus
from macros.search import SearchError, names_json, write_index
from macros.views.shared import Keuze
from macros.views.zoeken import Vindbaar, vindbaar

BASIS = Path(__file__).parent.parent / "cases" / "basis"
PAGE = '<html lang="en"><body><main data-pagefind-body><h1>{0}</h1><p>{0}</p></main></body></html>'


def test_a_row_holds_what_is_known_and_nothing_empty():
    klaar = Keuze("status", "in ontwikkeling", "in-ontwikkeling", "In ontwikkeling", "")
    rows = json.loads(
        names_json(
            [
                Vindbaar("hulpmiddel", "Zaag", "hulpmiddelen/zaag/", "Type", klaar, namen=("ZG",)),
                Vindbaar("hulpmiddel", "Bijl", "hulpmiddelen/bijl/", "", klaar, gestopt=True),
                Vindbaar("uitleg", "“É”", "begrippen/#e"),
            ]
        )
    )
    assert rows[0]["status"] == {"merk": "status-in-ontwikkeling", "naam": "In ontwikkeling"}
    assert rows[0]["namen"] == ["ZG"]
    assert rows[1]["status"] == {"merk": "einde", "naam": "Gestopt"}
    assert rows[2] == {"kind": "uitleg", "titel": "“É”", "pad": "begrippen/#e"}


def test_every_kind_of_record_can_be_found():
    kinds = [one.kind for one in vindbaar(load_catalogus(BASIS))]
    assert set(kinds) == {"hulpmiddel", "nood", "actie", "organisatie", "proces", "uitleg"}


def test_the_index_is_dutch_whatever_a_page_says(tmp_path):
    for name in ("gemeenten", "aanvraag"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(PAGE.format(name), "utf-8")
    write_index(tmp_path, [])
    entry = json.loads((tmp_path / "zoekindex/pagefind-entry.json").read_text("utf-8"))
    assert {lang: one["page_count"] for lang, one in entry["languages"].items()} == {"nl": 2}
    assert not list((tmp_path / "zoekindex").glob("*ui*"))
    assert json.loads((tmp_path / "zoekindex/namen.json").read_text("utf-8")) == []


def test_a_failing_index_says_so(tmp_path):
    with pytest.raises(SearchError, match="de zoekindex is niet gemaakt"):
        write_index(tmp_path / "bestaat niet", [])
