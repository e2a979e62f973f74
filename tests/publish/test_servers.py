"""What a real server says with the files: policy, types, caching, compression, errors."""

from __future__ import annotations

import gzip
import re

import pytest

from macros.exports import server

PAGE = "hulpmiddelen/magda/"
KINDS = {
    "": "text/html; charset=utf-8",
    "css/tokens.css": "text/css; charset=utf-8",
    "js/hoofd.js": "text/javascript; charset=utf-8",
    "assets/merk.svg": "image/svg+xml",
    "api/v1/index.json": "application/json",
    "data/catalogus.ttl": "text/turtle; charset=utf-8",
    "data/catalogus.jsonld": "application/ld+json",
    "data/csv/hulpmiddelen.csv": "text/csv; charset=utf-8",
    "data/hulpmiddelen-catalogus.xlsx": (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    ),
    "sitemap.xml": "application/xml",
    "robots.txt": "text/plain; charset=utf-8",
    "zoekindex/wasm.nl.pagefind": "application/octet-stream",
    ".well-known/security.txt": "text/plain; charset=utf-8",
}


@pytest.mark.parametrize(
    "path", ["", PAGE, "css/tokens.css", "zoekindex/pagefind.js", "bestaat-niet/", "js/niet.js"]
)
def test_every_answer_carries_every_security_header(served, path):
    answer = served.ask(path)
    for name, value in server.SECURITY.items():
        assert answer.headers.get_all(name) == [value], name
    assert not re.search(r"\d", answer.headers["Server"] or ""), "een versie helpt alleen inbrekers"


@pytest.mark.parametrize("path", KINDS)
def test_every_file_has_its_type(served, path):
    answer = served.ask(path)
    assert answer.status == 200
    # A charset may be told where it adds nothing; it may not be missing where it does.
    kind = answer.headers["Content-Type"]
    assert kind == KINDS[path] or kind == f"{KINDS[path]}; charset=utf-8", kind


def test_every_extension_of_the_site_has_a_type(served):
    known = {f".{one}" for names in server.TYPES.values() for one in names}
    found = {path.suffix for path in served.site.rglob("*.*") if path.is_file()}
    assert found - known == set()


@pytest.mark.parametrize("path", ["bestaat-niet/", "hulpmiddelen/x", "js/niet.js", "_headers"])
def test_what_is_not_there_gets_the_helping_page(served, path):
    answer = served.ask(path)
    assert answer.status == 404
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == server.PAGES
    assert b"Deze pagina bestaat niet" in answer.body
    assert f'href="{served.basis}hulpmiddelen/"'.encode() in answer.body


@pytest.mark.parametrize("path", ["", PAGE, "api/v1/hulpmiddelen.json", "data/catalogus.ttl"])
def test_text_travels_compressed(served, path):
    plain = served.ask(path)
    assert "Content-Encoding" not in plain.headers
    small = served.ask(path, Accept_Encoding="gzip")
    assert small.headers["Content-Encoding"] == "gzip"
    assert small.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(small.body) == plain.body
    assert len(small.body) < len(plain.body) / 2


def test_pages_are_asked_for_each_time_and_answered_in_short(served):
    answer = served.ask(PAGE)
    assert answer.headers["Cache-Control"] == server.PAGES
    again = served.ask(PAGE, If_None_Match=answer.headers["ETag"])
    assert again.status == 304
    assert again.body == b""


def test_only_what_is_named_after_its_content_is_kept_forever(served):
    for path in (*served.site.glob("zoekindex/fragment/*"), *served.site.glob("zoekindex/index/*")):
        assert re.search(r"_[0-9a-f]{7,}\.pf_", path.name), path.name
    for pattern in server.HASHED:
        hashed = next(served.site.glob(pattern)).relative_to(served.site).as_posix()
        assert served.ask(hashed).headers.get_all("Cache-Control") == [server.FOREVER], hashed
    for path in ("css/tokens.css", "zoekindex/pagefind.js", "api/v1/index.json"):
        assert served.ask(path).headers.get_all("Cache-Control") == [server.OTHERS], path
    assert served.ask(server.ENTRY).headers["Cache-Control"] == server.PAGES


def test_other_sites_may_read_the_open_data_and_nothing_else(served):
    for path in ("api/v1/hulpmiddelen.json", "data/catalogus.ttl", "feeds/wijzigingen.xml"):
        assert served.ask(path).headers["Access-Control-Allow-Origin"] == "*", path
    for path in ("", PAGE, "zoekindex/namen.json"):
        assert "Access-Control-Allow-Origin" not in served.ask(path).headers, path


def test_a_page_without_its_slash_is_sent_to_the_page(served):
    answer = served.ask(PAGE.rstrip("/"))
    assert answer.status in {301, 308}
    assert answer.headers["Location"].endswith(f"{served.basis}{PAGE}".rsplit("/", 2)[1] + "/")
