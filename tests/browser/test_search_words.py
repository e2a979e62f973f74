"""The pure parts of the search, tested as such: words, names, excerpts, ranking."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def call(browser, address):
    """Call a function of one of the modules of the search with plain values."""
    page = browser.new_page()
    page.goto(address)

    def run(module, function, *args):
        return page.evaluate(
            """async ([module, name, args]) => {
                 const found = await import(`./js/zoeken/${module}.js`)
                 return found[name](...args) }""",
            [module, function, list(args)],
        )

    yield run
    page.close()


def test_texts_are_compared_without_case_accents_and_signs(call):
    assert call("woorden", "normaliseer", "  Één, ACM/IDM & E-box! ") == "een acm idm e box"
    assert call("woorden", "gebonden", "E-box en V-loket") == "ebox en vloket"
    assert call("woorden", "normaliseer", "%%% <>") == ""
    assert call("woorden", "kernwoorden", "hoe laat ik gebruikers aanmelden") == [
        "gebruikers",
        "aanmelden",
    ]
    assert call("woorden", "kernwoorden", "wie is wie") == ["wie", "is", "wie"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mandaten", "mandaat"),
        ("datakluizen", "datakluis"),
        ("loketten", "loket"),
        ("aanmelding", "aanmelden"),
        ("processen", "proces"),
        ("brieven", "brief"),
        ("gebruikers", "gebruiker"),
        ("applicaties", "applicatie"),
        ("mogelijkheden", "mogelijkheid"),
    ],
)
def test_forms_of_one_word_have_one_stem(call, one, other):
    assert call("woorden", "stam", one) == call("woorden", "stam", other)


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("madga", "magda", 1), ("magda", "magda", 0), ("teletok", "teletolk", 1), ("a", "xyz", 3)],
)
def test_mistakes_are_counted(call, one, other, distance):
    assert call("woorden", "afstand", one, other, 2) == distance
    assert call("woorden", "afstand", other, one, 2) == distance


@pytest.mark.parametrize(
    ("found", "wanted", "alike"),
    [
        ("in", "inkopers", False),
        ("toegankelijkheid", "toegankelijk", True),
        ("toegankelijk", "toegankelijkheid", True),
        ("verenigingsloket", "loketten", True),
        ("vlaanderen", "v", False),
        ("gebruik", "gebruikers", True),
        ("mail", "meldingen", False),
    ],
)
def test_what_hardly_resembles_the_query_does_not_count(call, found, wanted, alike):
    assert call("woorden", "lijktOp", found, wanted) is alike


def test_an_excerpt_never_becomes_markup(call):
    excerpt = "&lt;b&gt; <mark>één</mark> &amp;amp; &#39;x&#x27; &onbekend; <i>ruw</i> &#x110000;"
    assert call("fragment", "stukken", excerpt) == [
        {"tekst": "<b> ", "raak": False},
        {"tekst": "één", "raak": True},
        {"tekst": " &amp; 'x' &onbekend; <i>ruw</i> &#x110000;", "raak": False},
    ]


def hit(path, score, kind="hulpmiddel"):
    row = {"kind": kind, "titel": path, "pad": path}
    return {"rij": row, "score": score, "door": None, "slordig": False}


def find(path, word, kind="uitleg"):
    meta = {"title": path, "kind": kind}
    return {"pad": path, "excerpt": f"<mark>{word}</mark>", "gemerkt": [word], "meta": meta}


@pytest.fixture(scope="module")
def ranked(browser, address):
    page = browser.new_page()
    page.goto(address)

    def run(hits, finds, query):
        return page.evaluate(
            """async ([hits, finds, query]) => {
                 const { rangschik } = await import("./js/zoeken/rangschik.js")
                 return rangschik(hits, finds, new Map(), query)
                   .map(({ kind, resultaten }) => [kind, resultaten.map((r) => r.rij.pad)]) }""",
            [hits, finds, query],
        )

    yield run
    page.close()


def test_names_come_before_texts_and_the_best_group_first(ranked):
    hits = [hit("h1/", 60), hit("n1/", 90, "nood")]
    finds = [find("u/", "meten"), find("h1/", "meten", "hulpmiddel")]
    assert ranked(hits, finds, "meten") == [
        ["nood", ["n1/"]],
        ["hulpmiddel", ["h1/"]],
        ["uitleg", ["u/"]],
    ]


def test_far_fetched_texts_are_dropped(ranked):
    assert ranked([], [find("u/", "in"), find("v/", "inkoper")], "inkopers") == [["uitleg", ["v/"]]]


def test_a_group_shows_its_best_only(ranked):
    [[_, paths]] = ranked([], [find(f"u{i}/", "meten") for i in range(9)], "meten")
    assert paths == [f"u{i}/" for i in range(5)]
