"""Changing a file in the form: what changes is what was meant, and the other lines stay."""

from __future__ import annotations

import copy
import difflib
import random
from collections import Counter

import pytest

from macros.exports.voorstel import voorstel_gegevens
from macros.loader import load_catalogus
from macros.yaml_source import parse_yaml
from tests.conftest import ROOT

SOURCES = sorted((ROOT / "data" / "hulpmiddelen").glob("*.yml"))
EDITS = 400
TEXTS = (
    *("Kort.", "Met: dubbelepunt", "- streepje", "# hekje", "met # hekje", "a, b [c]", "{x}", "ja"),
    *("no", "true", "2022", "1.5", "1_0", "0x1f", "6.5.1", "12:30", "~", "null", "y", "'enkel'"),
    *('"dubbel"', "een \\ schuine", "*ster", "&en", "!label", "%", "@x", "| pijp", "> pijl", "<<"),
    *(
        "https://x.be/a?b=c&d#e",
        "é 😀 漢",
        "tab\there",
        "eindigt op:",
        "...",
        "--- x",
        "2022-02-30",
    ),
)


@pytest.fixture(scope="module")
def edit(browser, address):
    """Apply edits in the browser: ``[(text, kind, path, …)]`` → the new texts."""
    page = browser.new_page()
    page.goto(address + "over/privacy/")
    data = voorstel_gegevens(load_catalogus(ROOT))

    def run(edits):
        return page.evaluate(
            """async ([base, gegevens, edits]) => {
                 const map = base + "js/voorstel/"
                 const { laadLibyaml } = await import(map + "libyaml.js")
                 const { Rechter } = await import(map + "rechter.js")
                 const { Schrijver } = await import(map + "schrijf.js")
                 const { Bewerker } = await import(map + "document.js")
                 const { lezer, vorm } = new Rechter(gegevens, await laadLibyaml())
                 const schrijver = new Schrijver((tekst) => lezer.duid(tekst))
                 const bewerker = new Bewerker(lezer, schrijver, vorm)
                 const naarMap = (v) => Array.isArray(v) ? v.map(naarMap)
                   : v && typeof v === "object"
                     ? new Map(Object.entries(v).map(([k, i]) => [k, naarMap(i)])) : v
                 const waarde = (v) => v === null ? undefined : naarMap(v)
                 return edits.map(([tekst, soort, pad, ...rest]) =>
                   bewerker[soort](tekst, pad, ...rest.map(waarde)))
               }""",
            [address, data, [list(one) for one in edits]],
        )

    yield run
    page.close()


def read(text):
    source = parse_yaml(text.encode(), "x.yml")
    assert not source.problems, (source.problems, text)
    return source.data


def bare(value):
    """Return data with texts as the models keep them: without line ends after them."""
    if isinstance(value, dict):
        return {key: bare(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [bare(inner) for inner in value]
    return value.rstrip("\n") if isinstance(value, str) else value


def leaves(data, path=()):
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*path, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from leaves(value, (*path, number))
    else:
        yield path


def lists(data, path=()):
    if isinstance(data, list):
        yield path
    rows = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in rows:
        if isinstance(value, dict | list):
            yield from lists(value, (*path, key))


def at(data, path):
    for part in path:
        data = data[part]
    return data


def changed(old, new):
    """Return how many lines went and came."""
    rows = difflib.SequenceMatcher(None, old.splitlines(), new.splitlines(), autojunk=False)
    gone = come = 0
    for kind, a, b, c, d in rows.get_opcodes():
        if kind != "equal":
            gone, come = gone + b - a, come + d - c
    return gone, come


def random_edit(text, chance):
    """Return an edit, and the data that it must give."""
    data = read(text)
    meant = copy.deepcopy(data)
    path = chance.choice(list(leaves(data)))
    many = chance.choice(list(lists(data)))
    rows = at(data, many)
    kind = chance.choice(["set", "set", "set", "take", "put", "move"])
    if kind == "set" or len(path) < 2:
        value = chance.choice(TEXTS)
        at(meant, path[:-1])[path[-1]] = value
        return (text, "zet", path, value), meant
    if kind == "take":
        place = chance.randrange(len(rows))
        parent, key = at(meant, many[:-1]), many[-1]
        del parent[key][place]
        if not parent[key]:
            del parent[key]
        return (text, "zet", (*many, place), None), meant
    place = chance.randrange(len(rows) + (kind == "put"))
    if kind == "put":
        value = copy.deepcopy(chance.choice(rows))
        at(meant, many).insert(place, value)
        return (text, "voegIn", many, place, value), meant
    to = chance.randrange(len(rows))
    row = at(meant, many).pop(place)
    at(meant, many).insert(to, row)
    return (text, "verplaats", many, place, to), meant


def test_an_edit_gives_what_was_meant_and_leaves_the_other_lines(edit):
    chance = random.Random("één regel")  # noqa: S311 - repeatable edits, not secrets
    cases = [random_edit(chance.choice(SOURCES).read_text("utf-8"), chance) for _ in range(EDITS)]
    for (one, meant), new in zip(cases, edit([one for one, _ in cases]), strict=True):
        text, kind, path, *rest = one
        assert bare(read(new)) == bare(meant), (path, rest, new)
        gone, come = changed(text, new)
        if kind == "verplaats":
            assert Counter(text.splitlines()) == Counter(new.splitlines()) or (gone, come) == (1, 1)
        elif kind == "voegIn":
            assert gone == 0 or (gone, come) == (1, 1), (path, rest)
        elif rest == [None]:
            assert come == 0 or (gone, come) == (1, 1), (path, rest)
        elif path != ("beschrijving",):
            assert (gone, come) in {(0, 0), (1, 1)}, (path, rest)


COMMENTED = """\
# Boven het bestand.
naam: Proef   # de naam
type: opleiding
# Over de links.
links:
  # De eerste.
  - titel: Een
    url: https://een.be/  # adres
    soort: info
  # De tweede.
  - titel: 'Twee''s'
    url: https://twee.be/
    soort: info
# Over de bronnen.
bronnen:
- redactie
- {url: "https://x.be", # tussenin
   titel: X, geraadpleegd: 2026-11-22}
eigen_sleutel: {blijft: [staan]}
# Onderaan."""


def test_comments_unknown_keys_and_quotes_stay(edit):
    new = COMMENTED
    for one in (
        ("zet", ["naam"], "Andere naam"),
        ("zet", ["links", 1, "titel"], "Drie's"),
        ("zet", ["bronnen", 1, "titel"], "Zo"),
        ("verplaats", ["links"], 0, 1),
        ("voegIn", ["bronnen"], 2, {"document": "strategie", "sectie": "4"}),
        ("zet", ["status"], "ontwikkeld"),
        ("zet", ["nagekeken", "datum"], "2026-11-22"),
    ):
        [new] = edit([(new, *one)])
    assert (
        new
        == """\
# Boven het bestand.
naam: Andere naam   # de naam
type: opleiding
status: ontwikkeld
# Over de links.
links:
  # De tweede.
  - titel: 'Drie''s'
    url: https://twee.be/
    soort: info
  # De eerste.
  - titel: Een
    url: https://een.be/  # adres
    soort: info
# Over de bronnen.
bronnen:
- redactie
- {url: "https://x.be", # tussenin
   titel: Zo, geraadpleegd: 2026-11-22}
- {document: strategie, sectie: "4"}
nagekeken: {datum: 2026-11-22}
eigen_sleutel: {blijft: [staan]}
# Onderaan."""
    )


def test_a_new_file_has_the_order_of_the_models_and_the_style_of_the_house(edit):
    text = ""
    for path, value in (
        (["bronnen"], ["redactie"]),
        (["nagekeken"], {"waaraan": "bronnen", "datum": "2026-11-22"}),
        (["bijdragen"], [{"reden": "Omdat: het kan.", "doel": "SD-G1", "mate": "deels"}]),
        (["bijdragen", 0, "bron"], {"sectie": "4.2", "document": "strategie"}),
        (["beschrijving"], f"{'woord ' * 30}einde\n\n- punt"),
        (["digitale_inclusie"], True),
        (["digitale_inclusie_reden"], {"bron": "redactie", "tekst": "Voor wie minder kan."}),
        (["naam"], "Proef"),
        (["historiek"], [{"datum": 2022, "status": "ontwikkeld"}]),
        (["historiek", 0, "bron"], {"url": "https://x.be/", "titel": "X, Y"}),
        (["doelgroepen"], ["burgers", "lokale overheden"]),
        (["acties"], [1, 13]),
        (["links"], [{"titel": "L", "soort": "info", "url": "https://x.be/#a"}]),
    ):
        [text] = edit([(text, "zet", path, value)])
    assert (
        text
        == f"""\
naam: Proef
beschrijving: |
  {("woord " * 16).strip()}
  {("woord " * 14).strip()} einde

  - punt
doelgroepen: [burgers, lokale overheden]
bijdragen:
  - doel: SD-G1
    mate: deels
    reden: "Omdat: het kan."
    bron: {{document: strategie, sectie: "4.2"}}
digitale_inclusie: true
digitale_inclusie_reden:
  tekst: Voor wie minder kan.
  bron: redactie
acties: [1, 13]
links:
  - titel: L
    url: https://x.be/#a
    soort: info
historiek:
  - datum: 2022
    status: ontwikkeld
    bron: {{url: "https://x.be/", titel: "X, Y"}}
bronnen:
  - redactie
nagekeken: {{datum: 2026-11-22, waaraan: bronnen}}
"""
    )


@pytest.mark.parametrize(
    ("text", "one", "expected"),
    [
        ("naam: A\r\nlinks:\r\n  - a\r\n", ("voegIn", ["links"], 1, "b"), "  - a\r\n  - b\r\n"),
        ("naam:\ntype: x\n", ("zet", ["naam"], "A"), "naam: A\ntype: x\n"),
        ("naam: &a A\ntype: x\n", ("zet", ["naam"], "B"), "naam: B\ntype: x\n"),
        ("naam: 1700\n", ("zet", ["naam"], "1700"), 'naam: "1700"\n'),
        ("{naam: A, type: x}", ("zet", ["status"], "y z"), "{naam: A, type: x, status: y z}"),
        ("naam: >-\n  een\n  twee\ntype: x\n", ("zet", ["naam"], "drie"), "naam: drie\ntype: x\n"),
        ("# alleen dit", ("zet", ["naam"], "A"), "# alleen dit\nnaam: A\n"),
        ("naam: A", ("zet", ["type"], "opleiding"), "naam: A\ntype: opleiding\n"),
        (
            "bijdragen:\n  - doel: x\n",
            ("zet", ["bijdragen", 0, "doel"], None),
            "bijdragen:\n  - {}\n",
        ),
        ("naam: A\nnaam: B\n", ("zet", ["naam"], "C"), "naam: A\nnaam: C\n"),
        ("doelgroepen: burgers\n", ("zet", ["doelgroepen"], ["x"]), "doelgroepen: [x]\n"),
    ],
)
def test_unusual_files_can_be_changed(edit, text, one, expected):
    [new] = edit([(text, *one)])
    assert new.endswith(expected)
    if "\r" in text:
        assert new.count("\r\n") == new.count("\n")


def test_long_lines_that_were_there_stay(edit):
    long = "x " * 80 + "einde"
    text = f"beschrijving: |\n  {long}\n\n  Kort.\n"
    [new] = edit([(text, "zet", ["beschrijving"], f"{long}\n\nLanger.")])
    assert new == f"beschrijving: |\n  {long}\n\n  Langer.\n"
