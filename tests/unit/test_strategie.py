"""What the strategy of 2022 says of its aids and actions, carried over whole."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from macros.loader import load_catalogus
from macros.views.strategie import tegenspraken
from tests.conftest import ROOT

READY, BUSY, PLANNED = "ontwikkeld", "in ontwikkeling", "te ontwikkelen"
# Chapter 4: every aid with its type and its status on 21 April 2022.
AIDS = {
    "hoofd-e-loket": {
        "mijn-burgerprofiel": READY,
        "e-loket-voor-ondernemers": READY,
        "verenigingsloket": BUSY,
        "loket-voor-lokale-besturen": BUSY,
    },
    "digitale bouwsteen": {
        "ehealth-gebruikersbeheer": READY,
        "lblod": READY,
        "vloca": BUSY,
        "bron-feitelijke-verenigingen": BUSY,
        "mandatensysteem": BUSY,
        "datakluizen": BUSY,
        "centraal-gegevensbeheer-burgers": PLANNED,
        "register-authentieke-bronnen": PLANNED,
    },
    "methode of richtlijn": {
        "service-toolkit": BUSY,
        "beste-praktijken-gebruikersonderzoek": PLANNED,
        "beste-praktijken-gebruikerstesten": PLANNED,
        "klachtenprocedure": READY,
    },
    "begeleiding en ondersteuning": {
        "hulpmiddelen-catalogus": PLANNED,
        "ondersteuning-implementatie": BUSY,
        "ondersteuning-loketten-bouwstenen": BUSY,
        "vlaio-contact-center": READY,
        "contactcenter-1700": READY,
        "contactcenter-ehealth": READY,
        "teletolk": READY,
        "crm-platform": READY,
    },
    "opleiding": {
        "opleiding-digitale-inclusie-projectmanagement": PLANNED,
        "schrijfrichtlijnen-webplatform": READY,
        "digital-leaders-academy": READY,
        "opleiding-ux-writing": PLANNED,
        "opleiding-digitale-vaardigheden-loketbedienden": PLANNED,
    },
    "governance": {"aftoetsingsinstrument": PLANNED, "feedbackinstrument": PLANNED},
}
ROWS = [(kind, one, status) for kind, aids in AIDS.items() for one, status in aids.items()]


@pytest.fixture(scope="module")
def catalogus():
    return load_catalogus(Path(__file__).parent.parent.parent)


def test_the_strategy_has_31_aids():
    assert len(ROWS) == 31


@pytest.mark.parametrize(("kind", "one", "status"), ROWS)
def test_an_aid_has_the_type_and_the_status_that_the_strategy_gives(catalogus, kind, one, status):
    aid = catalogus.hulpmiddelen[one]
    assert aid.type == kind
    said = [
        row.status
        for row in aid.historiek
        if row.datum == "2022-04-21" and row.status and row.weegt != "nee"
    ]
    assert said == [status]


@pytest.mark.parametrize(
    ("one", "annex"),
    [
        ("hulpmiddelen-catalogus", BUSY),
        ("ondersteuning-implementatie", PLANNED),
        ("ondersteuning-loketten-bouwstenen", PLANNED),
    ],
)
def test_the_annex_that_contradicts_chapter_4_is_kept_but_does_not_weigh(catalogus, one, annex):
    rows = [row for row in catalogus.hulpmiddelen[one].historiek if row.weegt == "nee"]
    assert [row.status for row in rows] == [annex]
    assert [row.bron.sectie for row in rows] == ["6.5.4"]


def test_the_criteria_are_those_of_the_strategy(catalogus):
    counts = Counter((c.code, c.perspectief) for c in catalogus.criteria.values())
    assert counts == {
        ("SD", "gebruiker"): 6,
        ("SD", "inclusie"): 6,
        ("GC", "gebruiker"): 4,
        ("GC", "inclusie"): 4,
        ("DH", "gebruiker"): 5,
        ("DH", "inclusie"): 6,
        ("DG", "gebruiker"): 7,
        ("DG", "inclusie"): 5,
        ("B", "gebruiker"): 5,
        ("B", "inclusie"): 4,
    }


# Chapter 5: per action its band of time, its band of budget, its status and its relations.
PLAN = {
    1: ("te bepalen", "afhankelijk", "lopend", (5, 11)),
    2: ("te bepalen", "afhankelijk", "lopend", (5, 11)),
    3: ("te bepalen", "afhankelijk", "lopend", (5, 11)),
    4: ("te bepalen", "afhankelijk", "lopend", (5, 11)),
    5: ("doorlopend", "afhankelijk", "lopend", (1, 2, 3, 4, 11)),
    6: ("middellang", "laag", "op te starten", (7, 8)),
    7: ("kort", "laag", "op te starten", (8,)),
    8: ("kort", "laag", "op te starten", (7,)),
    9: ("middellang", "laag", "op te starten", (11,)),
    10: ("middellang", "medium", "lopend", (11,)),
    11: ("doorlopend", "afhankelijk", "lopend", (5,)),
    12: ("lang", "hoog", "op te starten", (11,)),
    13: ("kort", "medium", "op te starten", ()),
    14: ("middellang", "medium", "op te starten", ()),
    15: ("kort", "laag", "op te starten", ()),
    16: ("kort", "medium", "op te starten", (13, 20)),
    17: ("kort", "medium", "op te starten", (15, 18)),
    18: ("kort", "medium", "op te starten", (15, 17)),
    19: ("middellang", "medium", "op te starten", (10,)),
    20: ("doorlopend", "afhankelijk", "op te starten", (13,)),
    21: ("doorlopend", "afhankelijk", "op te starten", (14,)),
}


def test_the_plan_is_that_of_the_strategy(catalogus):
    assert {
        a.nummer: (a.timing_band, a.budget_band, a.historiek[0].status, a.raakvlakken)
        for a in catalogus.acties.values()
    } == PLAN
    assert all(a.historiek[0].datum == "2022-04-21" for a in catalogus.acties.values())


def test_five_processes_were_tested(catalogus):
    assert len(catalogus.processen.processen) == 5


def test_contradictions_stand_together_by_subject_each_of_them_once():
    catalogus = load_catalogus(ROOT)
    groups = tegenspraken(catalogus)
    assert sorted(t.id for g in groups for t in g.tegenspraken) == sorted(catalogus.tegenspraken)
    by_id = {t.id: g.naam for g in groups for t in g.tegenspraken}
    assert by_id["naam-acm-idm"] == "Digitale bouwstenen"
    assert by_id["alles-digitaal"] == "Principes en criteria"
    assert by_id["raakvlak-van-actie-20"] == "Actieplan"
    assert by_id["wie-is-dienstverlener"] == "Organisaties en rollen"
    assert by_id["datum-van-de-strategie"] == "De strategie als geheel"
    assert by_id["nis-wet-al-vervangen"] == "Andere documenten en wetten"
    assert len({g.id for g in groups}) == len(groups)
