"""The file: written, opened, checked, migrated; nothing is ever thrown away."""

from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import given

from macros.exports.aftoetsing_bestand import FORMAAT
from macros.views.aftoetsen import hulpgegevens
from tests.browser.aftoetsen.strategies import DOCUMENTS, EASY


@EASY
@given(document=DOCUMENTS)
def test_saving_and_opening_is_the_identity(js, schema, document):
    code = "bestand.leesBestand(bestand.schrijfBestand(JSON.parse(t)), {schema, grenzen})"
    limits = {"bytes": 10**6, "diepte": 12}
    read = js(code, t=json.dumps(document), schema=schema, grenzen=limits)
    assert read["soort"] == "goed"
    assert read["document"] == document


@EASY
@given(document=DOCUMENTS)
def test_what_the_page_accepts_the_schema_accepts(schema, js, document):
    answers = document.get("antwoorden", {})
    known = {key: one for key, one in answers.items() if key != "__proto__"}
    jsonschema.Draft202012Validator(schema).validate({**document, "antwoorden": known})
    assert js("vorm.keur(s, JSON.parse(t)).problemen", s=schema, t=json.dumps(document)) == []


def test_what_the_page_makes_is_valid(js, schema, gegevens):
    made = js(
        """(() => {
          let d = bestand.maakNieuw({id: "abcdefgh", nu: new Date(0).toISOString(), set: g.set})
          for (const [place, c] of g.criteria.entries()) {
            d = antwoorden.kies(d, c, antwoorden.KEUZES[place % 4])
            const pad = ["antwoorden", c.id]
            for (const key of ["oorzaak", "gevolg", "voor_wie", "maatregel", "rol"])
              d = antwoorden.zet(d, [...pad, "afwijking", key], "<b>tekst</b>")
            d = antwoorden.zet(d, [...pad, "afwijking", "datum"], "2027-06-30")
            d = antwoorden.zet(d, [...pad, "bewijs"], ["https://voorbeeld.example/"])
          }
          return d
        })()""",
        g=gegevens,
    )
    jsonschema.Draft202012Validator(schema).validate(made)
    assert len(made["antwoorden"]) == len(gegevens["criteria"])
    na = js("bestand.maakNa(d, {id: 'bcdefghi', nu: d.gemaakt, set: g.set})", d=made, g=gegevens)
    jsonschema.Draft202012Validator(schema).validate(na)
    assert (na["moment"], na["vorige"], "antwoorden" in na) == ("na", "abcdefgh", False)


@pytest.fixture
def lees(js, schema):
    """Open a text as a file would be; returns what was read."""

    def run(text, grenzen=None):
        limits = grenzen or {"bytes": 6_000_000, "diepte": 12}
        return js(
            "bestand.leesBestand(t, {schema, grenzen})", t=text, schema=schema, grenzen=limits
        )

    return run


def file(**rest):
    return json.dumps({"formaat": FORMAAT, "versie": 1, "id": "abcdefgh", **rest})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "geen JSON"),
        ("niet eens JSON", "geen JSON"),
        ("[1, 2]", "geen aftoetsing"),
        ("null", "geen aftoetsing"),
        ('{"name": "pakket", "version": "1.0"}', "geen aftoetsing"),
        ('{"formaat": "' + FORMAAT + '"}', "welke versie"),
        ('{"formaat": "' + FORMAAT + '", "versie": "1"}', "welke versie"),
        ('{"formaat": "' + FORMAAT + '", "versie": 0}', "welke versie"),
        ("[" * 100_000, "dieper genest"),
        ('{"a":' * 50_000 + "1" + "}" * 50_000, "dieper genest"),
        (file(x="y" * 7_000_000), "te groot"),
    ],
)
def test_a_file_that_is_none_is_refused_with_a_reason(lees, text, said):
    read = lees(text)
    assert read["soort"] == "fout"
    assert said in read["zin"]


def test_brackets_in_a_text_are_no_depth(lees):
    assert lees(file(onderwerp={"naam": '[[[[[[[[[[[[[[[[[[{"\\'}))["soort"] == "goed"


def test_a_newer_format_can_be_read_and_is_left_as_it_is(lees):
    newer = {"formaat": FORMAAT, "versie": 7, "id": "abcdefgh", "antwoorden": [1], "x": None}
    read = lees(json.dumps(newer))
    assert read["soort"] == "nieuwer"
    assert read["document"] == newer


@pytest.mark.parametrize(
    ("part", "place", "said"),
    [
        ({"moment": "straks"}, ["moment"], "Kies voor of na."),
        ({"moment": 3}, ["moment"], "Kies voor of na."),
        ({"onderwerp": "dienst"}, ["onderwerp"], "een groep van sleutels"),
        ({"onderwerp": {"naam": "x" * 300}}, ["onderwerp", "naam"], "hoogstens 200"),
        (
            {"antwoorden": {"SD-G1": {"antwoord": "misschien"}}},
            ["antwoorden", "SD-G1", "antwoord"],
            "“misschien” is geen keuze. Kies ja, deels, nee of nvt.",
        ),
        (
            {"antwoorden": {"SD-G1": {"afwijking": {"datum": "2027-02-30"}}}},
            ["antwoorden", "SD-G1", "afwijking", "datum"],
            "geen bestaande datum",
        ),
        ({"antwoorden": {"SD-G1": 4}}, ["antwoorden", "SD-G1"], "een groep van sleutels"),
        ({"antwoorden": ["ja"]}, ["antwoorden"], "een groep van sleutels"),
        (
            {"antwoorden": {"SD-G1": {"bewijs": ["goed", 5]}}},
            ["antwoorden", "SD-G1", "bewijs", 1],
            "hier hoort tekst",
        ),
        ({"gemaakt": "gisteren"}, ["gemaakt"], "niet de juiste vorm"),
        ({"id": "../../x"}, ["id"], "niet de juiste vorm"),
    ],
)
def test_a_wrong_value_is_named_and_kept(lees, part, place, said):
    value = json.loads(file(**part))
    for key in place:
        value = value[key]
    document = lees(file(**part))["document"]
    (kept,) = document["ongeldig"]
    assert kept["pad"] == place
    assert kept["waarde"] == value
    assert said in kept["zin"]
    assert lees(json.dumps(document))["document"] == document


def test_every_wrong_value_is_named(lees):
    read = lees(file(moment=1, antwoorden={"SD-G1": {"antwoord": 2}, "SD-G2": {"reden": []}}))
    assert len(read["document"]["ongeldig"]) == 3


def test_a_wrong_value_is_mended_by_a_good_one(js, lees, gegevens):
    document = lees(file(antwoorden={"SD-G1": {"antwoord": "misschien"}}))["document"]
    mended = js("antwoorden.kies(d, g.criteria[0], 'ja')", d=document, g=gegevens)
    assert "ongeldig" not in mended
    assert mended["antwoorden"]["SD-G1"]["antwoord"] == "ja"


JUNK = (None, 5, "xx", [], {}, [None], [{}], {"a": 1}, {"toString": 1}, {"__proto__": 1})
"""Stands in a file where something else belongs."""

READERS = """{
  naKijken: (d) => bestand.naKijken(d, g.criteria),
  score: (d) => score.scores(d, g),
  agenda: (d) => teksten.agendatekst(d, g, "2026-11-21"),
  plan: (d) => teksten.plantekst([d, d], g, h, {vandaag: "2026-11-21", jaar: 2027}),
  tabel: (d) => tabel.alsTabel([d], g),
  samen: (d) => overzicht.portefeuille([d, d], g, "2026-11-21"),
  opNaam: (d) => overzicht.opNaam([d, d]),
  momenten: (d) => overzicht.vergelijkMomenten(d, d, g, "2026-11-21"),
  naam: (d) => bestand.bestandsnaam(d, "2026-11-21"),
  kies: (d) => d.versie > 1 || antwoorden.kies(d, g.criteria[0], "ja"),
  voegSamen: (d) => d.versie > 1 || samenvoegen.voegSamen({}, d, {...d, moment: "voor"}),
}"""


def anything_anywhere():
    """Return files with one part replaced by junk, in this format and in a newer one."""
    said = {"antwoord": "nee", "hash": "0" * 12, "bewijs": ["x"], "afwijking": {"datum": "x"}}
    document = {
        "onderwerp": {"naam": "N", "aard": "nieuw"},
        "significantie": {"budget": "5"},
        "jaarverslag": {"feedback": "x"},
        "moment": "na",
        "vorige": "abcdefgh",
        "antwoorden": {"SD-G1": {**said, "verschil": said}},
        "ongeldig": [{"pad": ["antwoorden", "SD-G1"], "waarde": 1, "zin": "x"}],
        "id": "abcdefgh",
    }
    made = [file(ongeldig=[{"zin": "x"}])]
    for version in (1, 2):
        for place in places(document):
            for junk in JUNK:
                one = json.loads(json.dumps(document))
                inner = one
                for key in place[:-1]:
                    inner = inner[key]
                inner[place[-1]] = junk
                made.append(json.dumps({"formaat": FORMAAT, **one, "versie": version}))
    return made


def places(value, before=()):
    """Return the paths to every part of a value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in inner:
        yield (*before, key)
        if isinstance(part, dict | list):
            yield from places(part, (*before, key))


def test_whatever_stands_in_a_file_it_can_be_shown(js, catalogus, gegevens, schema):
    code = f"""files.flatMap((text) => {{
      const {{document}} = bestand.leesBestand(text, {{schema, grenzen: g.regels.grenzen}})
      return document ? Object.entries({READERS}).flatMap(([name, read]) => {{
        try {{ read(document); return [] }} catch (error) {{ return [[name, String(error), text]] }}
      }}) : []
    }})"""
    files = anything_anywhere()
    assert js(code, files=files, g=gegevens, h=hulpgegevens(catalogus), schema=schema) == []


def test_no_key_reaches_the_prototype(js, lees):
    own = '{"antwoord": "ja"}'
    inner = f'{{"__proto__": {own}, "constructor": {own}}}'
    evil = file()[:-1] + f', "__proto__": {{"vuil": 1}}, "antwoorden": {inner}}}'
    read = lees(evil)
    assert read["soort"] == "goed"
    assert read["document"]["__proto__"] == {"vuil": 1}
    assert js("({}).vuil === undefined && ({}).antwoord === undefined") is True


def test_steps_lead_an_old_format_to_the_new_one(js):
    code = """migratie.migreer(d, 3, new Map([
      [1, (d) => ({...d, naam: d.titel, titel: undefined})], [2, (d) => ({...d, af: true})]]))"""
    old = {"versie": 1, "titel": "x", "vreemd": [1]}
    assert js(code, d=old) == {"versie": 3, "naam": "x", "vreemd": [1], "af": True}
    assert js("migratie.migreer(d, 3, new Map())", d=old) is None


def test_an_answer_to_a_changed_criterion_must_be_confirmed(js, gegevens):
    criterium = gegevens["criteria"][0]
    answered = js("antwoorden.kies({}, c, 'ja')", c=criterium)
    changed = {**criterium, "hash": "ffffffffffff"}
    state = "antwoorden.standVan(d, c, {uitleg_minstens: 15})"
    assert js(state, d=answered, c=criterium) == "klaar"
    assert js(state, d=answered, c=changed) == "bevestigen"
    assert js("antwoorden.antwoordOp(d, c).keuze", d=answered, c=changed) == "ja"
    assert js("score.tel(d, [c])", d=answered, c=changed)["leeg"] == 1
    points = js("bestand.naKijken(d, [c])", d=answered, c=changed)
    assert [one["criterium"] for one in points] == [criterium["id"]]


@pytest.mark.parametrize(
    ("name", "moment", "file_name"),
    [
        ("", "voor", "dienst_voor_2026-11-21.aftoetsing.json"),
        ("Premie & co: ÉÉN", "na", "premie-co-een_na_2026-11-21.aftoetsing.json"),
        ("../../etc/passwd", "voor", "etc-passwd_voor_2026-11-21.aftoetsing.json"),
    ],
)
def test_a_file_is_named_after_subject_moment_and_day(js, name, moment, file_name):
    document = {"onderwerp": {"naam": name}, "moment": moment}
    assert js("bestand.bestandsnaam(d, '2026-11-21')", d=document) == file_name
