"""Where an organisation meets others: shared needs, gaps near by, ties to confirm."""

from __future__ import annotations

from macros.views.omgeving import SHOWN
from macros.views.organisaties import organisatie_groepen, organisatie_pagina

OTHER = {"aanbieders: [maker]": "aanbieders: [rol]"}
NOBODY = {"aanbieders: [maker]\n": ""}
NO_ACTION = {"acties: [1]\n": ""}
SUPPORTS = {"mate: deels": "mate: ondersteunend"}
CONFIRMED = "bron: {aanbieder: maker, bevestigd_op: 2026-01-02}"


def shared(page):
    return {
        row.id: (
            [b.hulp.id for b in row.eigen.regels],
            [b.hulp.id for b in row.anderen.regels],
        )
        for group in page.overlap
        for row in group.rijen
    }


def gaps(page):
    return [
        (row.id, [link.naam for link in row.steun]) for group in page.gaten for row in group.rijen
    ]


def test_a_need_is_shared_when_another_offers_something_for_it_too(load):
    assert shared(organisatie_pagina(load(), "maker")) == {}
    catalogus = load(zaag=OTHER, beitel={**NOBODY, **SUPPORTS}, boor={})
    page = organisatie_pagina(catalogus, "maker")
    assert shared(page) == {"SD-G1": (["boor", "hamer"], ["zaag", "beitel"])}
    assert page.aantal_overlap == 1
    others = page.overlap[0].rijen[0].anderen.regels
    assert [[a.naam for a in one.aanbieders] for one in others] == [["Een rol"], []]
    assert shared(organisatie_pagina(catalogus, "rol")) == {
        "SD-G1": (["zaag"], ["boor", "hamer", "beitel"])
    }


def test_of_many_ties_the_first_stand_there_with_the_number_of_the_others(load):
    many = {f"hamer-{n}": OTHER for n in range(SHOWN + 2)}
    row = organisatie_pagina(load(**many), "maker").overlap[0].rijen[0]
    assert (len(row.anderen.regels), row.anderen.meer) == (SHOWN, 2)
    assert row.eigen.meer == 0


def test_an_aid_of_both_is_an_aid_of_ones_own(load):
    catalogus = load(zaag={"aanbieders: [maker]": "aanbieders: [maker, rol]"})
    assert shared(organisatie_pagina(catalogus, "maker")) == {}


def test_an_ended_aid_is_shared_with_nobody_and_waits_for_no_word(load):
    end = {"bronnen:": "beeindigd: {datum: 2024, bron: redactie}\nbronnen:"}
    catalogus = load(hamer=end, zaag={**OTHER, **end})
    page = organisatie_pagina(catalogus, "maker")
    assert shared(page) == {}
    assert page.bevestigingen.banden == 0
    assert page.aantal_hulpmiddelen == 1


def test_a_gap_is_near_by_an_aid_of_ones_own(load):
    catalogus = load(hamer=NO_ACTION)
    assert gaps(organisatie_pagina(catalogus, "maker")) == [("SD-I1", [])]
    assert gaps(organisatie_pagina(catalogus, "rol")) == []
    catalogus = load(hamer={**SUPPORTS, "doel: SD-G1": "doel: SD-I1"})
    assert gaps(organisatie_pagina(catalogus, "maker")) == [("SD-I1", ["Hamer"]), ("SD-G1", [])]


def test_a_gap_is_near_by_an_action_about_an_aid_of_another(load):
    page = organisatie_pagina(load(hamer=OTHER), "maker")
    assert gaps(page) == [("SD-I1", [])]
    assert [link.naam for link in page.gaten[0].via_acties] == ["Hamer"]
    assert page.gaten[0].dient_met == ()


def test_what_is_covered_is_no_gap(load):
    covers = load(zaag={"doel: SD-G1": "doel: SD-I1", "ontwikkeld": "te ontwikkelen"})
    assert gaps(organisatie_pagina(covers, "maker")) == []


def test_only_its_own_word_confirms_a_tie(load):
    def waiting(page):
        return page.bevestigingen.open, page.bevestigingen.banden

    assert waiting(organisatie_pagina(load(), "maker")) == (1, 1)
    assert waiting(organisatie_pagina(load(hamer={"bron: redactie": CONFIRMED}), "maker")) == (0, 1)
    both = {"aanbieders: [maker]": "aanbieders: [maker, rol]", "bron: redactie": CONFIRMED}
    catalogus = load(hamer=both)
    assert waiting(organisatie_pagina(catalogus, "maker")) == (0, 1)
    assert waiting(organisatie_pagina(catalogus, "rol")) == (1, 1)


def test_long_lists_are_folded(load):
    catalogus = load(**{f"zaag{n}": {} for n in range(9)})
    page = organisatie_pagina(catalogus, "maker")
    group = page.aanbod[0]
    assert (group.aantal, len(group.eerste), len(group.meer)) == (10, 6, 4)
    assert (len(page.bevestigingen.eerste), len(page.bevestigingen.meer)) == (6, 4)


def test_the_overview_holds_everyone_once(load):
    catalogus = load(zaag={"ontwikkeld": "te ontwikkelen"})
    rows = [
        (group.id, row.link.naam, row.hulpmiddelen, row.ontwikkeld, row.acties)
        for group in organisatie_groepen(catalogus)
        for row in group.rijen
    ]
    assert rows == [("aanbieders", "De Maker", 2, 1, 1), ("rollen", "Een rol", 0, 0, 0)]
