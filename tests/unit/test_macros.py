"""What editors are told when a macro is called with something that does not exist."""

from __future__ import annotations

import pytest

from macros.build import Stand
from macros.define import make_macros
from macros.loader import load_catalogus
from macros.macrofout import MacroError
from macros.project import Project
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def macros():
    project = Project(load_catalogus(ROOT), Stand(1790000000, None))
    return {one.__name__: one for one in make_macros(project, lambda *_, **__: "")}


@pytest.mark.parametrize(
    ("name", "given", "hint"),
    [
        ("hulpmiddel", {"id": "magdda"}, 'Bedoel je "magda"?'),
        ("hulpmiddelen", {"kleur": "rood"}, '"kleur" is geen filter.'),
        ("acties", {"kleur": "rood"}, '"kleur" is geen filter.'),
        ("hulpmiddelen", {"type": "opleidng"}, 'Bedoel je "opleiding"?'),
        ("hulpmiddelen", {"digitale_inclusie": "yes"}, 'Kies uit: "ja", "nee".'),
        ("hulpmiddelen", {"actie": 99}, '"99" is geen waarde van "actie".'),
        ("acties", {"eigenaar": "vlaoi"}, 'Bedoel je "vlaio"?'),
        ("acties", {"timing": 1}, '"1" is geen waarde van "timing".'),
        ("aantal", {"wat": "actie"}, 'Bedoel je "acties"?'),
        ("aantal", {"status": "ontwikkelt"}, 'Bedoel je "ontwikkeld"?'),
        ("aantal", {"wat": "acties", "status": "lopend"}, '"acties" is geen soort met filters.'),
        ("criteria", {"principe": "betrouwbaar", "perspectief": "gebruikers"}, '"gebruiker"?'),
        ("aftoetsen_vragen", {"principe": "gebruiker"}, 'Bedoel je "gebruiker-centraal"?'),
        ("principe_uitleg", {"id": "betrouwbar"}, 'Bedoel je "betrouwbaar"?'),
        ("route", {"id": "burger"}, 'Bedoel je "burgers"?'),
        ("legende", {"lijst": "statussen"}, 'Bedoel je "status"?'),
        ("prent", {"naam": "zoek"}, 'Bedoel je "zoeken"?'),
    ],
)
def test_a_macro_names_what_does_not_exist_and_what_comes_near(macros, name, given, hint):
    with pytest.raises(MacroError) as error:
        macros[name](**given)
    assert hint in str(error.value)


@pytest.mark.parametrize(
    ("given", "some"),
    [
        ({"type": "Digitale bouwsteen", "status": "in ontwikkeling"}, True),
        ({"criterium": "SD-G6"}, True),
        ({"actie": 9}, True),
        ({"actie_voorzien": "ja", "voor_wie": "projectleiders"}, True),
        ({"aanbieder": "universiteit-gent"}, False),  # it exists, and offers nothing
    ],
)
def test_a_filter_takes_a_value_as_people_write_it(macros, given, some):
    assert bool(macros["aantal"](**given)) is some
