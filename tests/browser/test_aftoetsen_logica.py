"""The pure parts of the self-assessment, run where they run: in the browser."""

from __future__ import annotations

import json
from fractions import Fraction

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.aftoetsregels import Keuze
from macros.exports.aftoetsing_bestand import FORMAAT, aftoetsing_schema
from macros.loader import load_catalogus
from macros.views.aftoetsen import aftoetsen
from tests.conftest import ROOT

KEUZES = Keuze.__args__
HALF = {"gewicht": {"teller": 1, "noemer": 2}, "grens": 80}
EASY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def catalogus():
    return load_catalogus(ROOT)


@pytest.fixture(scope="module")
def gegevens(catalogus):
    return aftoetsen(catalogus).gegevens


@pytest.fixture(scope="module")
def schema(catalogus):
    return aftoetsing_schema(catalogus)


@pytest.fixture(scope="module")
def js(browser, address):
    """Run code with the pure modules: ``js("score.scoor(a, b)", a=…, b=…)``."""
    page = browser.new_page()
    page.goto(address + "over/privacy/")
    names = "antwoorden bestand dossier hulp migratie opslag overzicht samenvoegen score tabel vorm"
    page.evaluate(
        """async ([base, names]) => {
          window.m = {}
          for (const name of names) m[name] = await import(`${base}js/aftoetsen/${name}.js`)
          for (const name of ["woorden", "teksten", "velden"])
            m[name] = await import(`${base}js/aftoetsen/${name}.js`)
          window.run = (code, names, values) =>
            new Function(...Object.keys(m), ...names, `return (${code})`)(
              ...Object.values(m), ...values)
        }""",
        [address, names.split()],
    )

    def run(code, **values):
        text = json.dumps([list(values), list(values.values())])
        done = page.evaluate(
            "([code, text]) => JSON.stringify(run(code, ...JSON.parse(text)) ?? null)", [code, text]
        )
        return json.loads(done)

    yield run
    page.close()


# ---------------------------------------------------------------- scores


def counts(ja=0, deels=0, nee=0, nvt=0, leeg=0):
    return {"ja": ja, "deels": deels, "nee": nee, "nvt": nvt, "leeg": leeg}


@pytest.mark.parametrize(
    ("answers", "shown", "band"),
    [
        (counts(ja=5), "5 van 5 (100 %)", "goed"),
        (counts(ja=4, nee=1), "4 van 5 (80 %)", "goed"),
        (counts(ja=3, deels=1, nee=1), "3,5 van 5 (70 %)", "minder"),
        (counts(ja=2, nee=1), "2 van 3 (66,6 %)", "minder"),
        (counts(nee=6), "0 van 6 (0 %)", "niet"),
        (counts(ja=4, nee=1, nvt=2), "4 van 5 (80 %)", "goed"),
        (counts(nvt=5), "geen score", None),
        (counts(leeg=4), "tussen 0 % en 100 %", None),
        (counts(ja=4, leeg=1), "tussen 80 % en 100 %", "goed"),
        (counts(ja=1, nee=3, leeg=1), "tussen 20 % en 40 %", "minder"),
        (counts(nee=3, leeg=1), "tussen 0 % en 25 %", None),
        (counts(nee=3, nvt=1), "0 van 3 (0 %)", "niet"),
    ],
)
def test_a_score_reads_as_it_is(js, answers, shown, band):
    code = "((s) => [s.band, s])(score.scoor(t, r))"
    found, whole = js(code, t=answers, r=HALF)
    assert found == band
    if whole["laagste"] is None:
        text = "geen score"
    elif whole["isVolledig"]:
        points = js("woorden.getal(b)", b=whole["punten"])
        text = f"{points} van {whole['geteld']} ({js('woorden.procent(b)', b=whole['laagste'])})"
    else:
        low, high = (js("woorden.procent(b)", b=whole[key]) for key in ("laagste", "hoogste"))
        text = f"tussen {low} en {high}"
    assert text.replace("\u00a0", " ") == shown


@pytest.mark.parametrize(
    ("top", "bottom", "shown"),
    [(199, 250, "79,6 %"), (7999, 10000, "79,9 %"), (79999, 100000, "79,9 %"), (4, 5, "80 %")],
)
def test_a_share_is_never_rounded_up(js, top, bottom, shown):
    found = js("woorden.procent(b)", b={"teller": top, "noemer": bottom})
    assert found.replace("\u00a0", " ") == shown
    band = js("score.bandVan(b, 80)", b={"teller": top, "noemer": bottom})
    assert (band == "goed") == (Fraction(top, bottom) >= Fraction(4, 5))


@pytest.mark.parametrize(
    ("answers", "nvt", "deels"),
    [
        (counts(ja=4, nee=1, nvt=2), True, False),
        (counts(ja=5, nvt=1), False, False),
        (counts(ja=3, deels=2), False, True),
        (counts(ja=1, nee=4, nvt=1), False, False),
        (counts(deels=2), False, True),
        (counts(nvt=3), False, False),
        (counts(ja=4, nvt=1, leeg=1), False, False),
    ],
)
def test_what_we_added_is_flagged_where_it_decides_the_band(js, answers, nvt, deels):
    found = js("score.scoor(t, r)", t=answers, r=HALF)
    assert (found["nvtBeslist"], found["deelsBeslist"]) == (nvt, deels)


NUMBER = st.integers(0, 8)
WEIGHT = st.tuples(st.integers(0, 4), st.integers(4, 8))


@EASY
@given(
    base=st.tuples(NUMBER, NUMBER, NUMBER, NUMBER),
    blanks=st.lists(st.sampled_from(KEUZES), max_size=6),
    weight=WEIGHT,
)
def test_the_bounds_contain_the_final_score(js, base, blanks, weight):
    rules = {"gewicht": {"teller": weight[0], "noemer": weight[1]}, "grens": 80}
    start = dict(zip(KEUZES, base, strict=True))
    final = {key: start[key] + blanks.count(key) for key in KEUZES}
    before, after = js(
        "[score.scoor(a, r), score.scoor(b, r)]",
        a={**start, "leeg": len(blanks)},
        b={**final, "leeg": 0},
        r=rules,
    )
    if after["laagste"] is None:
        assert final["ja"] + final["deels"] + final["nee"] == 0
        return
    share = fraction(after["laagste"])
    points = final["ja"] + Fraction(*weight) * final["deels"]
    assert share == points / (final["ja"] + final["deels"] + final["nee"])
    assert fraction(before["laagste"]) <= share <= fraction(before["hoogste"])
    if before["band"]:
        assert after["band"] == before["band"]


def fraction(one):
    return Fraction(one["teller"], one["noemer"])


# ---------------------------------------------------------------- the file

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
DAY = st.dates().map(lambda one: one.isoformat())


def some(**fields):
    return st.fixed_dictionaries({}, optional=fields)


SAID = {
    "antwoord": st.sampled_from(KEUZES),
    "toelichting": TEXT,
    "bewijs": st.lists(TEXT, max_size=3),
    "reden": TEXT,
    "afwijking": some(
        duur=st.sampled_from(["tijdelijk", "blijvend"]), oorzaak=TEXT, gevolg=TEXT, datum=DAY
    ),
}
ANSWER = some(**SAID, hash=st.just("0123456789ab"), verschil=some(**SAID), eigen=TEXT)
UNKNOWN = st.recursive(TEXT | st.integers(-9, 9) | st.none(), lambda one: st.lists(one, max_size=2))
DOCUMENTS = st.builds(
    lambda fixed, rest, extra: {**rest, **extra, **fixed},
    st.just({"formaat": FORMAAT, "versie": 1, "id": "abcdefgh"}),
    some(
        moment=st.sampled_from(["voor", "na"]),
        onderwerp=some(naam=TEXT, soort=st.just("dienst"), ingebruikname=DAY, anders=UNKNOWN),
        antwoorden=st.dictionaries(
            st.sampled_from(["SD-G1", "SD-I6", "B-I4", "GC-G9", "__proto__"]), ANSWER, max_size=4
        ),
        jaarverslag=some(feedback=TEXT),
    ),
    st.dictionaries(st.sampled_from(["nieuws", "__proto__", "constructor"]), UNKNOWN, max_size=2),
)


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
        return js("bestand.leesBestand(t, {schema, grenzen})", t=text, schema=schema, grenzen=limits)

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


def test_no_key_reaches_the_prototype(js, lees):
    evil = '{"formaat": "%s", "versie": 1, "id": "abcdefgh", "__proto__": {"vuil": 1}, "antwoorden": {"__proto__": {"antwoord": "ja"}, "constructor": {"antwoord": "ja"}}}'
    read = lees(evil % FORMAAT)
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


# ---------------------------------------------------------------- explaining


@pytest.mark.parametrize(
    ("answer", "missing"),
    [
        ({"antwoord": "ja"}, []),
        ({"antwoord": "nvt"}, ["reden"]),
        ({"antwoord": "nvt", "reden": "x"}, ["reden"]),
        ({"antwoord": "nvt", "reden": "Er is geen dossier."}, []),
        (
            {"antwoord": "nee"},
            ["duur", "oorzaak", "gevolg", "voor_wie", "maatregel", "rol", "datum"],
        ),
        (
            {"antwoord": "deels", "afwijking": {"duur": "blijvend"}},
            ["oorzaak", "gevolg", "voor_wie", "rol"],
        ),
        (
            {
                "antwoord": "nee",
                "afwijking": {
                    "duur": "tijdelijk",
                    "oorzaak": "Het systeem is oud.",
                    "gevolg": "Mensen moeten bellen.",
                    "voor_wie": "slechtzienden",
                    "maatregel": "We vervangen het.",
                    "rol": "projectleider",
                    "datum": "2027-06-30",
                },
            },
            [],
        ),
    ],
)
def test_what_an_answer_must_still_explain(js, gegevens, answer, missing):
    document = {"antwoorden": {"SD-G1": answer}}
    code = "antwoorden.watOntbreekt(antwoorden.antwoordOp(d, g.criteria[0]), g.regels.grenzen)"
    assert js(code, d=document, g=gegevens) == missing


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("mail naar jan.janssens@voorbeeld.be", "een e-mailadres"),
        ("85.07.30-033.28", "een rijksregisternummer"),
        ("bel 0475 12 34 56", "een telefoonnummer"),
        ("bel +32 475 12 34 56", "een telefoonnummer"),
        ("de projectleider, tegen 30.06.2027, budget 500.000", ""),
        ("zie 1700", ""),
    ],
)
def test_what_looks_like_data_about_a_person_is_noticed(js, text, kind):
    assert js("velden.lijktPersoonlijk(t)", t=text) == kind


# ---------------------------------------------------------------- two states of one assessment


@EASY
@given(base=DOCUMENTS, one=DOCUMENTS)
def test_merging_takes_what_only_one_changed(js, base, one):
    for here, there in ((one, base), (base, one)):
        made = js("samenvoegen.voegSamen(b, h, t)", b=base, h=here, t=there)
        assert made["botsingen"] == []
        mine, theirs = made["document"], one
        for part in ("onderwerp", "moment", "antwoorden", "jaarverslag", "nieuws"):
            assert (mine.get(part) or None) == (theirs.get(part) or None), part


def test_two_who_answer_different_questions_both_keep_their_answer(js):
    base = {"antwoorden": {"SD-G1": {"antwoord": "ja"}}}
    here = {"antwoorden": {**base["antwoorden"], "SD-G2": {"antwoord": "nee"}}}
    there = {"antwoorden": {**base["antwoorden"], "SD-G3": {"antwoord": "deels"}}}
    made = js("samenvoegen.voegSamen(b, h, t)", b=base, h=here, t=there)
    assert made["botsingen"] == []
    assert {key: one["antwoord"] for key, one in made["document"]["antwoorden"].items()} == {
        "SD-G1": "ja",
        "SD-G2": "nee",
        "SD-G3": "deels",
    }


def test_where_two_differ_both_are_kept_until_somebody_chooses(js, gegevens):
    criterium = gegevens["criteria"][0]
    here, there = (
        {"onderwerp": {"naam": name}, "antwoorden": {"SD-G1": {"antwoord": answer}}}
        for name, answer in (("A", "ja"), ("B", "nee"))
    )
    made = js("samenvoegen.voegSamen({}, h, t)", h=here, t=there)
    document = made["document"]
    assert made["botsingen"] == ["SD-G1", "onderwerp naam"]
    assert document["antwoorden"]["SD-G1"] == {"antwoord": "ja", "verschil": {"antwoord": "nee"}}
    assert document["onderwerp"]["naam"] == "A"
    assert document["ongeldig"][0]["waarde"] == "B"
    assert js("score.tel(d, [c])", d=document, c=criterium)["leeg"] == 1
    taken = js("antwoorden.neemAnder(d, c)", d=document, c=criterium)
    assert taken["antwoorden"]["SD-G1"] == {"antwoord": "nee", "hash": criterium["hash"]}


# ---------------------------------------------------------------- several together


def answered(gegevens, **answers):
    hashes = {one["id"]: one["hash"] for one in gegevens["criteria"]}
    return {
        "id": "abcdefgh",
        "antwoorden": {
            key.replace("_", "-"): {
                **(one if isinstance(one, dict) else {"antwoord": one}),
                "hash": hashes[key.replace("_", "-")],
            }
            for key, one in answers.items()
        },
    }


def test_before_and_after(js, gegevens):
    promise = {"duur": "tijdelijk", "maatregel": "Vervangen.", "datum": "2026-06-30"}
    voor = answered(
        gegevens,
        SD_G1={"antwoord": "nee", "afwijking": promise},
        SD_G2={"antwoord": "deels", "afwijking": {**promise, "datum": "2026-12-31"}},
        SD_G3={"antwoord": "nee", "afwijking": promise},
        SD_G4="ja",
        SD_G5="ja",
        SD_G6="nvt",
    )
    na = answered(
        gegevens, SD_G1="ja", SD_G2="deels", SD_G3="deels", SD_G4="nee", SD_G5="nvt", SD_G6="nvt"
    )
    code = "overzicht.vergelijkMomenten(v, n, g, '2026-11-21')"
    found = js(code, v=voor, n=na, g=gegevens)
    became = {row["criterium"]["id"]: row["verschil"] for row in found["rijen"]}
    assert [became[f"SD-G{n}"] for n in range(1, 7)] == [
        "beter",
        "gelijk",
        "beter",
        "slechter",
        "onvergelijkbaar",
        "gelijk",
    ]
    promised = [(one["criterium"]["id"], one["stand"]) for one in found["beloften"]]
    assert promised == [("SD-G1", "gehaald"), ("SD-G3", "verstreken"), ("SD-G2", "loopt")]


def test_the_figures_of_several_assessments(js, gegevens):
    a = answered(gegevens, SD_G1="nee", SD_G2="ja", SD_G3="nvt", SD_G4="deels")
    b = answered(gegevens, SD_G1="deels", SD_G2="nvt", SD_G4="ja")
    found = js("overzicht.portefeuille([a, b], g, '2026-11-21')", a=a, b=b, g=gegevens)
    missed = [(row["criterium"]["id"], row["gemist"]) for row in found["gemist"]]
    assert missed == [("SD-G1", 2), ("SD-G4", 1)]
    assert found["nvt"] == {"teller": 2, "noemer": 7}
    assert sorted(found["onvoldaan"]) == ["SD-G1", "SD-G1", "SD-G4"]
    side = js("overzicht.naastElkaar([a, b], g).leerpunten", a=a, b=b, g=gegevens)
    assert [row["criterium"]["id"] for row in side] == ["SD-G4"]


HULP = {
    "hulpmiddelen": {
        "klaar": {"naam": "Klaar", "pad": "h/k/", "status": 0, "statusnaam": "O", "acties": []},
        "bezig": {"naam": "Bezig", "pad": "h/b/", "status": 1, "statusnaam": "I", "acties": []},
        "later": {
            "naam": "Later",
            "pad": "h/l/",
            "status": 2,
            "statusnaam": "T",
            "acties": [{"nummer": 13, "titel": "Maken", "pad": "a/13/"}],
        },
        "steun": {"naam": "Steun", "pad": "h/s/", "status": 0, "statusnaam": "O", "acties": []},
    },
    "banden": {
        "SD-G1": [["bezig", "deels", "r"], ["klaar", "deels", "r"], ["later", "geheel", "r"]],
        "SD-G2": [["later", "deels", "r"], ["steun", "ondersteunend", "r"]],
        "SD-G3": [["steun", "ondersteunend", "r"]],
    },
}


def test_aids_stand_by_how_much_they_resolve_then_how_ready_they_are(js):
    found = js("hulp.rangschik(['SD-G1', 'SD-G2', 'SD-G3', 'SD-G4'], h)", h=HULP)
    assert [one["id"] for one in found["lossen"]] == ["later", "klaar", "bezig"]
    assert [one["id"] for one in found["steunen"]] == ["steun"]
    assert found["zonder"] == ["SD-G3", "SD-G4"]
    actions = js("hulp.leveringen(r)", r=found["lossen"])
    assert [(one["nummer"], one["hulpmiddelen"]) for one in actions] == [(13, ["Later"])]


def test_the_address_into_the_catalogue_sends_no_criterion(js):
    found = js("hulp.filteradres(['SD-G1', 'B-I4', 'SD-G1'])")
    path, _, behind = found.partition("#")
    assert path == "hulpmiddelen/"
    assert behind == "?criterium=sd-g1&criterium=b-i4"


def test_the_table_runs_no_formula(js, gegevens):
    document = answered(
        gegevens, SD_G1={"antwoord": "nee", "toelichting": '=HYPERLINK("x")\n@a;"b"'}
    )
    rows = js("tabel.alsTabel([d], g)", d=document, g=gegevens).split("\r\n")
    assert rows[0].startswith('\ufeff"Dienst')
    assert '"\'=HYPERLINK(""x"") @a;""b"""' in rows[1]
    assert len(rows) == len(gegevens["criteria"]) + 2


# ---------------------------------------------------------------- what the browser keeps

FAKE = """
  class Fake {
    constructor(full = false) { this.rows = new Map(); this.full = full }
    get length() { return this.rows.size }
    key(n) { return [...this.rows.keys()][n] }
    getItem(k) { return this.rows.get(k) ?? null }
    setItem(k, v) { if (this.full) throw new DOMException("", "QuotaExceededError"); this.rows.set(k, v) }
    removeItem(k) { this.rows.delete(k) }
  }
  let n = 0
  const nu = () => `2026-11-21T10:00:0${n++ % 10}.000Z`
  const set = {versie: "1", hash: "0123456789abcdef"}
  const open = (storage, id) =>
    dossier.maakDossier({id, opslag: opslag.maakOpslag(storage), set, nu})
  const zeg = (d, naam) => d.wijzig((x) => antwoorden.zet(x, ["onderwerp", "naam"], naam))
"""


def in_browser(js, code, **values):
    return js(f"(() => {{ {FAKE} {code} }})()", **values)


def test_a_second_tab_never_overwrites_unseen(js):
    found = in_browser(
        js,
        """const s = new Fake(), a = open(s, ""); zeg(a, "een")
           const b = open(s, a.document.id)
           a.wijzig((x) => antwoorden.kies(x, {id: "SD-G1", hash: "h"}, "ja"))
           b.wijzig((x) => antwoorden.kies(x, {id: "SD-G2", hash: "h"}, "nee"))
           const eerst = open(s, a.document.id).document
           a.wijzig((x) => antwoorden.kies(x, {id: "SD-G2", hash: "h"}, "deels"))
           return {eerst, dan: open(s, a.document.id).document, botsingen: a.neemBotsingen()}""",
    )
    assert {k: v["antwoord"] for k, v in found["eerst"]["antwoorden"].items()} == {
        "SD-G1": "ja",
        "SD-G2": "nee",
    }
    assert found["botsingen"] == ["SD-G2"]
    assert found["dan"]["antwoorden"]["SD-G2"]["antwoord"] == "deels"
    assert found["dan"]["antwoorden"]["SD-G2"]["verschil"] == {"antwoord": "nee"}


def test_a_tab_follows_what_another_wrote(js):
    found = in_browser(
        js,
        """const s = new Fake(), a = open(s, ""); zeg(a, "een")
           const b = open(s, a.document.id); zeg(a, "twee"); b.vanBuiten()
           return [b.document.onderwerp.naam, b.vuil]""",
    )
    assert found == ["twee", False]


def test_full_storage_says_so_and_loses_nothing(js):
    found = in_browser(
        js,
        """const s = new Fake(true), a = open(s, ""); zeg(a, "een")
           const vol = [a.bewaring, a.vuil, a.document.onderwerp.naam]
           a.bewaardAlsBestand()
           const inBestand = a.vuil
           s.full = false; zeg(a, "twee")
           return [...vol, inBestand, a.bewaring, a.vuil]""",
    )
    assert found == ["vol", True, "een", False, "ja", False]


def test_blocked_storage_goes_on_with_the_id_of_the_address(js):
    found = in_browser(
        js,
        """const a = open(null, "abcdefghij"); zeg(a, "een")
           return [a.bewaring, a.vuil, a.document.id, a.onbekend]""",
    )
    assert found == ["geblokkeerd", True, "abcdefghij", False]


def test_what_was_wiped_elsewhere_stays_wiped_until_somebody_asks(js):
    found = in_browser(
        js,
        """const s = new Fake(), a = open(s, ""); zeg(a, "een")
           opslag.maakOpslag(s).wis(); zeg(a, "twee")
           const gewist = [a.bewaring, a.vuil, s.length]
           a.bewaarOpnieuw()
           return [...gewist, a.bewaring, s.length]""",
    )
    assert found == ["gewist", True, 0, "ja", 1]


def test_wiping_takes_our_own_keys_only(js):
    found = in_browser(
        js,
        """const s = new Fake(), a = open(s, ""); zeg(a, "een")
           for (const k of ["anders", "hulpmiddelen-catalogus.kleuren"]) s.setItem(k, "x")
           opslag.maakOpslag(s).wis()
           return [...s.rows.keys()]""",
    )
    assert found == ["anders", "hulpmiddelen-catalogus.kleuren"]


def test_a_newer_format_is_never_written_over(js):
    found = in_browser(
        js,
        """const s = new Fake(), o = opslag.maakOpslag(s)
           o.schrijf("abcdefgh", {document: {id: "abcdefgh", versie: 9, x: 1}, bestand: null}, "")
           const a = open(s, "abcdefgh"); zeg(a, "weg")
           return [a.alleenLezen, o.lees("abcdefgh").document]""",
    )
    assert found == [True, {"id": "abcdefgh", "versie": 9, "x": 1}]


def test_what_cannot_be_read_is_kept_apart(js):
    found = in_browser(
        js,
        """const s = new Fake(); s.setItem(opslag.BEGIN + "abcdefgh", "kapot")
           const o = opslag.maakOpslag(s)
           return [o.alle(), o.ruw("abcdefgh")]""",
    )
    assert found == [
        [{"id": "abcdefgh", "document": None, "bestand": None, "stempel": ""}],
        "kapot",
    ]
