"""Explaining, two states of one assessment, and several assessments together."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.browser.aftoetsen.strategies import DOCUMENTS, EASY


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
        SD_I1={"antwoord": "nee", "afwijking": promise | {"duur": "blijvend"}},
        SD_I2={"antwoord": "nee", "afwijking": promise},
        SD_I3={"antwoord": "nee", "afwijking": promise},
    )
    na = answered(
        gegevens, SD_G1="ja", SD_G2="deels", SD_G3="deels", SD_G4="nee", SD_G5="nvt", SD_G6="nvt"
    )
    na["antwoorden"] |= answered(gegevens, SD_I1="nee", SD_I2="nvt")["antwoorden"]
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
    assert promised == [
        ("SD-G1", "gehaald"),
        ("SD-G3", "verstreken"),
        ("SD-I1", "verstreken"),
        ("SD-I2", "nvt"),
        ("SD-I3", "onbekend"),
        ("SD-G2", "loopt"),
    ]


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


def test_a_subject_counts_once_as_it_stands_last(js, gegevens):
    voor = answered(gegevens, SD_G1="nee", SD_G2="nee") | {"moment": "voor"}
    na = answered(gegevens, SD_G1="ja", SD_G2="nee") | {
        "id": "nanananana",
        "moment": "na",
        "vorige": voor["id"],
    }
    found = js("overzicht.portefeuille([v, n], g, '2026-11-21')", v=voor, n=na, g=gegevens)
    assert (found["totaal"], found["onvoldaan"]) == (1, ["SD-G2"])
    itself = na | {"vorige": na["id"]}
    assert js("overzicht.nieuwste([n])", n=itself) == [itself]


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
    assert "zelfevaluatie, niet geverifieerd" in rows[1]
    assert '"tussen 0 % en 83,3 %";"Nog geen band"' in rows[1].replace("\u00a0", " ")
