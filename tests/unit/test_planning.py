"""The plan in time: bands as dates, what follows from a day, what is old, what came later."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from macros.dates import add_months, period
from macros.loader import load_catalogus
from macros.views.planning import (
    fase,
    is_verouderd,
    later,
    oordeel,
    status_toen,
    statusuitspraak,
    venster,
    venster_in_woorden,
)

BASIS = Path(__file__).parent.parent / "cases" / "basis"
FIRST = '    - {datum: 2022-04-21, status: op te starten, bron: {document: boek, sectie: "5"}}\n'


@pytest.fixture
def load(tmp_path):
    """Load the made catalogue with its action, aid or planning changed."""

    def made(acties=(), hamer=(), planning=()):
        shutil.rmtree(tmp_path / "p", ignore_errors=True)
        shutil.copytree(BASIS, tmp_path / "p")
        for name, changes in (
            ("acties", acties),
            ("hulpmiddelen/hamer", hamer),
            ("planning", planning),
        ):
            path = tmp_path / f"p/data/{name}.yml"
            text = path.read_text("utf-8")
            for before, after in changes:
                assert before in text, before
                text = text.replace(before, after)
            path.write_text(text, "utf-8")
        return load_catalogus(tmp_path / "p")

    return made


def band(name):
    return ("timing_band: kort", f"timing_band: {name}")


def said(datum, status="", what="Het staat er.", bron='{document: boek, sectie: "6"}'):
    status = f"status: {status}, " if status else ""
    row = f"    - {{datum: {datum}, {status}gebeurtenis: {what}, bron: {bron}}}\n"
    return (FIRST, FIRST + row)


def status(value):
    return ("  status: op te starten\n", f"  status: {value}\n")


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2022-07-08", 6, "2023-01-08"),
        ("2022-07-08", 0, "2022-07-08"),
        ("2022-08-31", 6, "2023-02-28"),
        ("2023-08-31", 6, "2024-02-29"),
        ("2022-12-31", 12, "2023-12-31"),
    ],
)
def test_months_are_added_as_a_reader_counts(day, months, expected):
    assert add_months(date.fromisoformat(day), months).isoformat() == expected


def test_a_date_without_a_day_is_a_period():
    assert period("2022") == (date(2022, 1, 1), date(2022, 12, 31))
    assert period("2024-02") == (date(2024, 2, 1), date(2024, 2, 29))
    assert period("2024-02-03") == (date(2024, 2, 3), date(2024, 2, 3))


@pytest.mark.parametrize(
    ("name", "van", "tot", "words"),
    [
        ("kort", "2022-07-08", "2023-01-08", "klaar tegen 8 januari 2023"),
        ("middellang", "2023-01-08", "2023-07-08", "klaar tussen 8 januari 2023 en 8 juli 2023"),
        ("lang", "2023-07-08", None, "klaar na 8 juli 2023, zonder uiterste datum"),
        ("doorlopend", None, None, "zonder einddatum"),
        ("te bepalen", None, None, "de eigenaar bepaalt de datum"),
    ],
)
def test_a_band_counts_from_the_milestone(load, name, van, tot, words):
    wanneer = venster(load(), name)
    assert [day.isoformat() if day else None for day in (wanneer.van, wanneer.tot)] == [van, tot]
    assert venster_in_woorden(wanneer) == words


def test_the_length_of_a_band_comes_from_the_data(load):
    catalogus = load(planning=[("tot: 6", "tot: 9"), ("van: 6", "van: 9")])
    assert venster(catalogus, "kort").tot == date(2023, 4, 8)
    assert venster(catalogus, "middellang").van == date(2023, 4, 8)


UNKNOWN = "huidige status niet gepubliceerd"


@pytest.mark.parametrize(
    ("changes", "day", "slug", "text"),
    [
        ([], "2022-09-01", "binnen", "termijn loopt tot en met 8 januari 2023"),
        ([], "2023-01-08", "binnen", "termijn loopt tot en met 8 januari 2023"),
        ([], "2023-01-09", "verstreken", f"termijn verstreken op 8 januari 2023; {UNKNOWN}"),
        (
            [said("2023-03", "lopend"), status("lopend")],
            "2023-04-01",
            "verstreken",
            "termijn verstreken op 8 januari 2023; status in de bron van maart 2023: lopend",
        ),
        (
            [said("2022-10-01", "lopend"), status("lopend")],
            "2023-04-01",
            "verstreken",
            f"termijn verstreken op 8 januari 2023; {UNKNOWN}",
        ),
        (
            [said("2024-05-01", "afgerond"), status("afgerond")],
            "2030-01-01",
            "afgerond",
            "afgerond volgens de bron",
        ),
        ([band("lang")], "2022-09-01", "open", "kan klaar zijn vanaf 8 juli 2023"),
        ([band("lang")], "2026-09-01", "open", f"kan klaar zijn sinds 8 juli 2023; {UNKNOWN}"),
        ([band("doorlopend")], "2022-09-01", "doorlopend", ""),
        ([band("te bepalen")], "2026-09-01", "onbepaald", UNKNOWN),
    ],
)
def test_what_follows_from_a_day_is_told_and_no_status_is_made_up(load, changes, day, slug, text):
    catalogus = load(acties=changes)
    actie = catalogus.acties[1]
    found = oordeel(catalogus, actie, date.fromisoformat(day))
    assert found.slug == slug
    assert found.tekst == text


def test_a_statement_grows_old_after_the_months_of_the_data(load):
    catalogus = load()
    assert not is_verouderd(catalogus, "2022-04-21", date(2023, 4, 21))
    assert is_verouderd(catalogus, "2022-04-21", date(2023, 4, 22))
    assert not is_verouderd(catalogus, "2022", date(2023, 12, 31))
    catalogus = load(planning=[("maanden: 12", "maanden: 24")])
    assert not is_verouderd(catalogus, "2022-04-21", date(2024, 4, 21))


def test_a_new_statement_makes_an_action_young_again(load):
    day = date(2026, 9, 1)
    catalogus = load()
    assert oordeel(catalogus, catalogus.acties[1], day).is_verouderd
    catalogus = load(acties=[said("2026-08-01", "lopend"), status("lopend")])
    assert not oordeel(catalogus, catalogus.acties[1], day).is_verouderd
    assert statusuitspraak(catalogus.acties[1]).datum == "2026-08-01"


def test_a_statement_that_does_not_weigh_gives_no_status(load):
    light = "    - {datum: 2026-08-01, status: lopend, bron: redactie, weegt: nee}\n"
    catalogus = load(acties=[(FIRST, FIRST + light)])
    assert statusuitspraak(catalogus.acties[1]).status == "op te starten"
    assert later(catalogus, catalogus.acties[1]) == ()


AID = '  - {datum: 2022-04-21, status: ontwikkeld, bron: {document: boek, sectie: "4"}}\n'
PAGE = "{url: https://x.example/a, titel: Bericht, geraadpleegd: 2026-01-01}"


def test_what_came_later_is_of_the_action_and_of_its_aids_and_told_once(load):
    news = f"  - {{datum: 2023-07-17, gebeurtenis: De hamer is er., bron: {PAGE}}}\n"
    old = '  - {datum: 2020, gebeurtenis: Oud., bron: {document: boek, sectie: "1"}}\n'
    catalogus = load(hamer=[(AID, old + AID + news)])
    found = later(catalogus, catalogus.acties[1])
    assert [(one.rij.datum, one.hulpmiddel.id) for one in found] == [("2023-07-17", "hamer")]
    page = PAGE.replace("Bericht", "Hetzelfde bericht")
    catalogus = load(hamer=[(AID, AID + news)], acties=[said("2023-07-17", bron=page)])
    found = later(catalogus, catalogus.acties[1])
    assert [(one.rij.datum, one.hulpmiddel) for one in found] == [("2023-07-17", None)]


def test_an_action_that_only_uses_an_aid_does_not_count_its_events(load):
    news = f"  - {{datum: 2023-07-17, gebeurtenis: De hamer is er., bron: {PAGE}}}\n"
    uses = ("onderdeel: hulpmiddelen", "onderdeel: operationalisering")
    catalogus = load(hamer=[(AID, AID + news)], acties=[uses])
    assert later(catalogus, catalogus.acties[1]) == ()


def test_the_status_that_an_aid_had_then_is_told(load):
    now = '  - {datum: 2024, status: ontwikkeld, bron: {document: boek, sectie: "4"}}\n'
    catalogus = load(hamer=[(AID, AID.replace("ontwikkeld", "te ontwikkelen") + now)])
    aid = catalogus.hulpmiddelen["hamer"]
    assert status_toen(aid, "2022-04-21") == "te ontwikkelen"
    assert status_toen(aid, "2024-06") == "ontwikkeld"
    assert status_toen(aid, "2020") is None


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([], "gepland"),
        ([band("lang")], "gepland"),
        ([band("doorlopend")], "beslist"),
        ([band("te bepalen")], "beslist"),
        ([said("2023", "lopend"), status("lopend")], "lopend"),
        ([said("2023", "afgerond"), status("afgerond")], "afgerond"),
        ([('  bronnen: [{document: boek, sectie: "5"}]', "  bronnen: [redactie]")], "voorstel"),
    ],
)
def test_the_phase_of_decision_follows_from_sources_status_and_term(load, changes, expected):
    catalogus = load(acties=changes)
    assert fase(catalogus, catalogus.acties[1]) == expected


def test_relations_that_only_the_other_action_names_are_derived(load):
    first = (BASIS / "data/acties.yml").read_text("utf-8")
    second = first.replace("nummer: 1", "nummer: 2").replace(
        "  stappen", "  raakvlakken: [1]\n  stappen"
    )
    catalogus = load(acties=[(first, first + second)])
    assert catalogus.afgeleide_raakvlakken == {1: (2,), 2: ()}
