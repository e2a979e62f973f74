"""Sorting, counting and deriving: what readers take for granted."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.loader import load_catalogus
from macros.views.acties import actie_pagina
from macros.views.facetten import catalogus_view
from macros.views.hulpmiddelen import choose, hulpmiddel_pagina
from macros.views.shared import dekking, hulp, kaart
from macros.views.zoeken import vindbaar

ROOT = Path(__file__).parent.parent.parent


def test_help_comes_strongest_first_then_readiest(load):
    catalogus = load(
        zaag={"mate: deels": "mate: geheel", "ontwikkeld": "te ontwikkelen"},
        beitel={"ontwikkeld": "in ontwikkeling"},
        boor={"mate: deels": "mate: ondersteunend"},
    )
    order = [view.kaart.id for view in hulp(catalogus, "SD-G1")]
    assert order == ["zaag", "hamer", "beitel", "boor"]


def test_an_ended_aid_helps_nobody_and_covers_nothing(load):
    catalogus = load(zaag={"doel: SD-G1": "doel: SD-I1"})
    assert dekking(catalogus, catalogus.criteria["SD-I1"]) == "ontwikkeld"
    end = "beeindigd: {datum: 2024, bron: redactie}\nbronnen:"
    catalogus = load(zaag={"doel: SD-G1": "doel: SD-I1", "bronnen:": end})
    assert dekking(catalogus, catalogus.criteria["SD-I1"]) == "geen"
    assert hulp(catalogus, "SD-I1") == ()
    assert kaart(catalogus, catalogus.hulpmiddelen["zaag"]).beeindigd == "2024"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, "ontwikkeld"),
        ({"ontwikkeld": "in ontwikkeling"}, "in ontwikkeling"),
        ({"mate: deels": "mate: ondersteunend"}, "ondersteund"),
        ({"doel: SD-G1": "doel: standaard-digitaal"}, "geen"),
    ],
)
def test_coverage_counts_own_ties_to_the_very_criterion(load, change, expected):
    catalogus = load(hamer=change)
    assert dekking(catalogus, catalogus.criteria["SD-G1"]) == expected


def test_an_aid_shows_relations_that_only_the_other_names(load):
    catalogus = load(zaag={"bronnen:": "verwant: [hamer]\nbronnen:"})
    related = [card.id for card in hulpmiddel_pagina(catalogus, "hamer").verwant]
    assert related == ["zaag"]


def test_aids_are_chosen_by_every_facet_together(load):
    catalogus = load(zaag={"type: digitale bouwsteen": "type: opleiding"})

    def ids(**wanted):
        return [h.id for h in choose(catalogus, wanted)]

    assert ids() == ["hamer", "zaag"]
    assert ids(type="opleiding") == ["zaag"]
    assert ids(type="Digitale bouwsteen", doelgroep="burgers", criterium="sd-g1") == ["hamer"]
    assert ids(status="te ontwikkelen") == []


def test_an_action_shows_its_aids(load):
    page = actie_pagina(load(), 1)
    assert [card.id for card in page.hulpmiddelen] == ["hamer"]
    assert page.rij.status_datum == "21 april 2022"


def test_what_helps_with_the_same_comes_with_the_shared_needs(load):
    catalogus = load(
        zaag={"ontwikkeld": "te ontwikkelen"},
        beitel={"doel: SD-G1": "doel: SD-I1"},
        boor={"doel: SD-G1": "doel: standaard-digitaal"},
    )
    found = hulpmiddel_pagina(catalogus, "hamer").alternatieven
    assert [(one.kaart.id, [link.naam for link in one.gedeeld]) for one in found] == [
        ("zaag", ["Alles online laten regelen"])
    ]


def test_a_large_catalogue_bounds_what_stands_on_the_page(load, monkeypatch):
    catalogus = load(zaag={}, beitel={}, boor={})
    assert len(catalogus_view(catalogus).kaarten) == 4
    monkeypatch.setattr("macros.views.facetten.ALL_ON_PAGE", 3)
    monkeypatch.setattr("macros.views.facetten.FIRST_ON_PAGE", 2)
    view = catalogus_view(catalogus)
    assert (len(view.kaarten), view.aantal, len(view.index["hulpmiddelen"])) == (2, 4, 4)


def test_the_catalogue_opens_with_what_is_nearest(load):
    def level(one):
        return {"aanbieders: [maker]": f"aanbieders: [maker]\nbestuursniveau: {one}"}

    catalogus = load(
        aambeeld=level("Europees"), beitel=level("federaal"), schaaf=level("Vlaams"), zaag={}
    )
    cards = [row.kaart.id for row in catalogus_view(catalogus).kaarten]
    assert cards == ["hamer", "schaaf", "zaag", "beitel", "aambeeld"]


def test_on_an_equal_match_the_aids_of_the_strategy_win():
    catalogus = load_catalogus(ROOT)
    own = [
        catalogus.is_van_strategie(catalogus.hulpmiddelen[one.path.split("/")[1]])
        for one in vindbaar(catalogus)
        if one.kind == "hulpmiddel"
    ]
    assert own == sorted(own, reverse=True)
    assert 42 <= sum(own) < len(own)
