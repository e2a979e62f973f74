"""One judge: whatever stands in a file, the form says what the build says, word for word."""

from __future__ import annotations

import base64
import random
import shutil
from datetime import date
from pathlib import Path

import pytest

from macros.exports.voorstel import voorstel_gegevens
from macros.loader import judge_hulpmiddel, load_catalogus
from macros.problems import DataError, did_you_mean
from macros.yaml_source import MAX_BYTES
from tests.conftest import ROOT

CASES = ROOT / "tests" / "cases"
TODAY = date(2026, 11, 22)
MUTATIONS = 300
BITS = (
    *(": ", "- ", "  ", "\n", "\t", "'", '"', "{", "}", "[", "]", ",", "#", "|", ">", "&a ", "*a"),
    *("!x ", "---\n", "? ", "%", "@", "`", "\\", "é", "😀", "key: v\n", "\u200b", "\x85", "\r\n"),
)
VALUES = (
    *(
        "true",
        "no",
        "2022",
        "1.5",
        "~",
        "[]",
        "{}",
        "[a, b]",
        "{a: b}",
        "12",
        "2030-01-01",
        "2022-13",
    ),
    *("sd-g1", "SD-G1", "redactie", "http://x.be", '"<b>"', '"{{ 6*7 }}"', '"](javascript:x)"'),
    *('""', "ontwikkelt", "burger", "strategi", "magda", "in  ontwikkeling", '"\\u202e"', "|"),
)


def about_an_aid(case):
    """Return the files of a case that the form could open."""
    return sorted((case / "data").glob("hulpmiddelen/*.yml"))


FILES = {
    f"{case.name}/{path.stem}": path
    for kind in ("invalid", "valid")
    for case in sorted((CASES / kind).iterdir())
    for path in about_an_aid(case)
}


@pytest.fixture(scope="module")
def judge(browser, address):
    """Judge files in the browser; answers with the lines that the command line would show."""
    page = browser.new_page()
    page.goto(address + "over/privacy/")

    def run(data, files):
        rows = [{"id": stem, "bytes": base64.b64encode(raw).decode("ascii")} for stem, raw in files]
        return page.evaluate(
            """async ([base, gegevens, rijen, vandaag]) => {
                 const map = base + "js/voorstel/"
                 const { laadLibyaml } = await import(map + "libyaml.js")
                 const { Rechter, alsRegel } = await import(map + "rechter.js")
                 const rechter = new Rechter(gegevens, await laadLibyaml())
                 return rijen.map(({ id, bytes }) => {
                   const inhoud = Uint8Array.from(atob(bytes), (teken) => teken.charCodeAt(0))
                   const { tekst, fout } = rechter.lezer.decodeer(inhoud)
                   const fouten = fout ? [fout] : rechter.oordeel(tekst, id, vandaag).fouten
                   return fouten.map((fout) => `data/hulpmiddelen/${id}.yml:${alsRegel(fout)}`)
                 })
               }""",
            [address, data, rows, TODAY.isoformat()],
        )

    yield run
    page.close()


@pytest.fixture(scope="module")
def said(judge):
    """What the form says of every file in the cases."""
    data = voorstel_gegevens(load_catalogus(CASES / "basis", today=TODAY))
    answers = judge(data, [(path.stem, path.read_bytes()) for path in FILES.values()])
    return dict(zip(FILES, answers, strict=True))


@pytest.mark.parametrize("name", FILES)
def test_the_form_says_of_a_case_what_the_build_says(name, said):
    path = FILES[name]
    expected = path.parent.parent.parent / "verwacht.txt"
    rows = expected.read_text("utf-8").splitlines() if expected.exists() else []
    file = f"data/hulpmiddelen/{path.name}:"
    assert said[name] == [row for row in rows if row.startswith(file)]


def mangle(text, chance):
    """Return a text with one to three small accidents."""
    for _ in range(chance.choice([1, 1, 2, 3])):
        rows = text.split("\n")
        place = chance.randrange(len(rows))
        kind = chance.randrange(5)
        if kind == 0:
            at = chance.randrange(len(text))
            text = text[:at] + chance.choice(BITS) + text[at:]
        elif kind == 1:
            at = chance.randrange(len(text))
            text = text[:at] + text[at + chance.randrange(1, 25) :]
        else:
            if kind == 2:
                key, colon, _ = rows[place].partition(": ")
                rows[place] = key + colon + chance.choice(VALUES)
            elif kind == 3:
                rows[place] = " " * chance.randrange(5) + rows[place].lstrip()
            else:
                rows.insert(chance.randrange(len(rows)), rows[place])
            text = "\n".join(rows)
    return text


def test_the_form_says_of_mangled_files_what_the_build_says(judge):
    """Real files with accidents, judged among the real data."""
    chance = random.Random("de catalogus")  # noqa: S311 - repeatable accidents, not secrets
    sources = sorted((ROOT / "data" / "hulpmiddelen").glob("*.yml"))
    catalogus = load_catalogus(ROOT, today=TODAY)
    files, expected = [], []
    for _ in range(MUTATIONS):
        source = chance.choice(sources)
        rows = source.read_text("utf-8").split("\n")
        middle = chance.randrange(10, len(rows))
        text = mangle("\n".join([*rows[:10], *rows[middle : middle + 30], *rows[-4:]]), chance)
        files.append((source.stem, text.encode()))
        said = judge_hulpmiddel(catalogus, text.encode(), source.stem, TODAY.isoformat())
        expected.append([str(problem) for problem in said])
    answers = judge(voorstel_gegevens(catalogus), files)
    for file, form, build in zip(files, answers, expected, strict=True):
        assert form == build, file[1].decode()


def build_says(root: Path, path: Path):
    try:
        load_catalogus(root, today=TODAY)
    except DataError as error:
        file = path.relative_to(root).as_posix()
        return [str(problem) for problem in error.problems if problem.file == file]
    return []


def test_suggestions_are_those_of_the_build(browser, address):
    """The form counts likeness as difflib does."""
    choices = ["digitale bouwsteen", "methode of richtlijn", "opleiding", "Straße", "e-loket", "ab"]
    words = [
        "opleidng",
        "bouwsteen",
        "Methode",
        "straße",
        "eloket",
        "x",
        "",
        "a",
        "ba",
        "OPLEIDING",
    ]
    page = browser.new_page()
    page.goto(address + "over/privacy/")
    data = voorstel_gegevens(load_catalogus(CASES / "basis", today=TODAY))
    found = page.evaluate(
        """async ([base, taal, words, choices]) => {
             const { Taal } = await import(base + "js/voorstel/taal.js")
             return words.map((word) => new Taal(taal).bedoelJe(word, choices)) }""",
        [address, data["taal"], words, choices],
    )
    page.close()
    assert found == [did_you_mean(word, choices) for word in words]


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("alias bomb", b"a: &a [x]\n" + b"".join(b"b%d: [*a, *a, *a]\n" % n for n in range(2000))),
        ("deep lists", b"[" * 100_000),
        ("deep blocks", b"- " * 10_000),
        ("deep indents", b"".join(b" " * n + b"a:\n" for n in range(900))),
        ("one long line", b"naam: " + b"x" * 400_000),
        ("proto", b"__proto__: {naam: x}\nconstructor: 1\nnaam: {__proto__: y}\ntoString: z\n"),
        ("too large", b"#" * (MAX_BYTES + 1)),
        ("many keys", b"".join(b"k%d: v\n" % n for n in range(20_000))),
    ],
)
def test_hostile_files_get_the_same_answer(judge, tmp_path, name, raw):
    shutil.copytree(CASES / "basis", tmp_path / "project")
    path = tmp_path / "project" / "data" / "hulpmiddelen" / "zaag.yml"
    path.write_bytes(raw)
    data = voorstel_gegevens(load_catalogus(CASES / "basis", today=TODAY))
    [answer] = judge(data, [("zaag", raw)])
    assert answer, name
    assert answer == build_says(tmp_path / "project", path)
