"""The logic of the facets, run where it runs: in the browser, against a plain recount."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

FACETS = {"type": ["a", "b", "c"], "status": ["x", "y"], "fase": ["p", "q", "r"]}
WORDS = ["loket", "e-loket voor Ondernemers", "Opleiding", "inloggen", "Überzicht"]


def one_or_more(values):
    return st.lists(st.sampled_from(values), unique=True, max_size=len(values))


AIDS = st.lists(
    st.fixed_dictionaries(
        {
            "naam": st.sampled_from(WORDS),
            "facetten": st.fixed_dictionaries({key: one_or_more(v) for key, v in FACETS.items()}),
        }
    ),
    max_size=40,
)
CHOICES = st.fixed_dictionaries({key: one_or_more(v) for key, v in FACETS.items()})


@pytest.fixture(scope="module")
def logic(browser, address):
    """A page with the pure modules; ``logic(name, data, query)`` runs them on made data."""
    page = browser.new_page()
    page.goto(address + "over/privacy/")

    def run(data, query):
        return page.evaluate(
            """async ([base, data, query]) => {
              const f = await import(base + "js/catalogus/facetten.js")
              const index = f.maakIndex(data)
              const selectie = f.leesSelectie(index, query)
              const { gevonden, tel } = f.zoek(index, selectie)
              return {
                gevonden,
                tellingen: Object.fromEntries([...tel()].map(([k, v]) =>
                  [k, Object.fromEntries([...v].map(([w, t]) => [w, t.aantal]))])),
                adres: f.schrijfSelectie(index, selectie),
                onbekend: selectie.onbekend,
              }
            }""",
            [address, data, query],
        )

    yield run
    page.close()


def made(aids):
    return {
        "facetten": [
            {"sleutel": key, "titel": key, "waarden": {value: value for value in values}}
            for key, values in FACETS.items()
        ],
        "volgordes": ["relevantie", "naam", "status", "gewijzigd"],
        "zoekwoorden": {},
        "rijen": [
            {
                "id": f"h{number}",
                "naam": aid["naam"],
                "bekend_als": [],
                "samenvatting": "",
                "gewijzigd": "2022",
                "mates": {},
                "facetten": aid["facetten"],
            }
            for number, aid in enumerate(aids)
        ],
    }


def matches(aid, chosen):
    return all(
        not values or set(values) & set(aid["facetten"][key]) for key, values in chosen.items()
    )


def as_query(chosen):
    return "&".join(f"{key}={value}" for key, values in chosen.items() for value in values)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(aids=AIDS, chosen=CHOICES)
def test_counts_equal_a_recount(logic, aids, chosen):
    answer = logic(made(aids), as_query(chosen))
    expected = [n for n, aid in enumerate(aids) if matches(aid, chosen)]
    assert sorted(answer["gevonden"]) == expected
    for key, values in FACETS.items():
        for value in values:
            too = {**chosen, key: [*chosen[key], value]}
            count = sum(matches(aid, too) for aid in aids)
            assert answer["tellingen"][key][value] == count, (key, value)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(chosen=CHOICES, q=st.text(max_size=30), order=st.sampled_from(["", "naam", "gewijzigd"]))
def test_an_address_stays_what_it_says(logic, chosen, q, order):
    params = json.dumps(q)  # any text, also characters that mean something in an address
    query = as_query(chosen) + (f"&sorteer={order}" if order else "")
    first = logic(made([]), f"{query}&q={params.replace('&', '%26').replace('#', '%23')}")["adres"]
    assert logic(made([]), first)["adres"] == first


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("loketten", True),
        ("LOKET", True),
        ("ondernemer", True),
        ("e-loket ondernemers", True),
        ("opleidingen", False),
        ("uberzicht", False),
        ("loket vereniging", False),
    ],
)
def test_words_are_found_as_a_reader_expects(logic, sought, found):
    empty = {key: [] for key in FACETS}
    data = made([{"naam": "e-loket voor Ondernemers", "facetten": empty}])
    assert bool(logic(data, f"q={sought}")["gevonden"]) is found


def test_accents_do_not_count(logic):
    empty = {key: [] for key in FACETS}
    assert logic(made([{"naam": "Überzicht", "facetten": empty}]), "q=uberzicht")["gevonden"] == [0]


def test_what_does_not_exist_is_kept_apart(logic):
    answer = logic(made([]), "?type=A&type=zz&sorteer=schoenmaat&utm_source=x&fase=%3Cscript%3E")
    assert answer["onbekend"] == [["type", "zz"], ["sorteer", "schoenmaat"], ["fase", "<script>"]]
    assert answer["adres"].startswith("?type=a&")
