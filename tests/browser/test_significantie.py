"""The test of significance: the rule of 3.2, amounts as people type them, and the form."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import expect

THRESHOLDS = [
    {"id": "budget", "naam": "Budget", "waarde": 500_000, "eenheid": "euro"},
    {"id": "gebruikers", "naam": "Doelpubliek", "waarde": 100_000, "eenheid": "gebruikers"},
]
QUIET = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def logic(browser, address):
    """A page with the pure module; ``logic(name, *arguments)`` calls one of its functions."""
    page = browser.new_page()
    page.goto(address + "over/privacy/")

    def run(name, *arguments):
        return page.evaluate(
            """async ([base, name, args]) => {
              const module = await import(base + "js/significantie.js")
              return module[name](...args)
            }""",
            [address, name, list(arguments)],
        )

    yield run
    page.close()


def judge(logic, new, budget="", users=""):
    amounts = {"budget": budget, "gebruikers": users}
    return logic("beoordeel", {"nieuw": new, "bedragen": amounts}, THRESHOLDS)


# ---------------------------------------------------------------- the rule


@pytest.mark.parametrize(
    ("new", "budget", "users", "outcome"),
    [
        # Strictly over, one of the two, and new or thoroughly reworked.
        (True, "500.000", "100.000", "onder-drempels"),
        (True, "500.001", "0", "verplicht"),
        (True, "500.000,01", "0", "verplicht"),
        (True, "0", "100.001", "verplicht"),
        (True, "1 miljoen", "1 miljoen", "verplicht"),
        (False, "1 miljoen", "1 miljoen", "niet-nieuw"),
        (False, "", "", "niet-nieuw"),
        # A blank counts only where it could change the outcome.
        (True, "", "100.001", "verplicht"),
        (True, "500.001", "", "verplicht"),
        (True, "", "100.000", "onbekend"),
        (True, "500.000", "", "onbekend"),
        (True, "", "", "onbekend"),
        (None, "500.000", "100.000", "onder-drempels"),
        (None, "500.001", "0", "onbekend"),
        (None, "", "0", "onbekend"),
        # What cannot be read is unknown, never zero.
        (True, "veel", "0", "onbekend"),
        (True, "500,000", "0", "onbekend"),
        (True, "-1", "0", "onbekend"),
    ],
)
def test_the_rule_of_3_2(logic, new, budget, users, outcome):
    assert judge(logic, new, budget, users)["uitkomst"] == outcome


AMOUNTS = st.one_of(st.none(), st.integers(0, 1_000_000), st.sampled_from([100_000, 500_000]))


@QUIET
@given(new=st.sampled_from([True, False, None]), budget=AMOUNTS, users=AMOUNTS)
def test_the_outcome_is_unknown_only_when_an_answer_could_change_it(logic, new, budget, users):
    def outcomes(new, budget, users):
        """Every outcome that remains possible, tried out one by one."""
        for is_new in [True, False] if new is None else [new]:
            for euros in [0, 10**7] if budget is None else [budget]:
                for people in [0, 10**7] if users is None else [users]:
                    yield is_new and (euros > 500_000 or people > 100_000)

    typed = ["" if one is None else str(one) for one in (budget, users)]
    verdict = judge(logic, new, *typed)
    possible = set(outcomes(new, budget, users))
    if possible == {True}:
        assert verdict["uitkomst"] == "verplicht"
    elif possible == {False}:
        assert verdict["uitkomst"] in {"onder-drempels", "niet-nieuw"}
    else:
        assert verdict["uitkomst"] == "onbekend"
        assert verdict["ontbreekt"]
    assert (verdict["uitkomst"] == "niet-nieuw") == (new is False)
    known = {"soort": new, "budget": budget, "gebruikers": users}
    assert all(known[one] is None for one in verdict["ontbreekt"])


def test_the_reasons_say_what_was_reckoned_with(logic):
    verdict = judge(logic, None, "600 000", "")
    assert [one["zin"] for one in verdict["redenen"]] == [
        "Nieuw of grondig herwerkt: onbekend.",
        "Budget: 600.000 euro. Dat is meer dan 500.000.",
        "Doelpubliek: onbekend.",
    ]
    assert verdict["ontbreekt"] == ["soort"]
    assert judge(logic, new=True, budget="500000")["redenen"][1]["zin"].endswith(
        "niet meer dan 500.000."
    )


# ---------------------------------------------------------------- amounts


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("500.000", 500_000),
        ("500 000", 500_000),
        ("500\u00a0000", 500_000),
        ("500\u202f000", 500_000),
        ("500000", 500_000),
        (" 500.000,50 ", 500_000.5),
        ("500.000,-", 500_000),
        ("€ 500.000", 500_000),
        ("500.000 EUR", 500_000),
        ("500.000 euro", 500_000),
        ("1.234.567,89", 1_234_567.89),
        ("1,2 miljoen", 1_200_000),
        ("1,2 Miljoen euro", 1_200_000),
        ("0,57 miljoen", 570_000),
        ("0,0000001 miljoen", 0.1),
        ("1.500 duizend", 1_500_000),
        ("750k", 750_000),
        ("2 mln", 2_000_000),
        ("1 miljard", 1_000_000_000),
        ("0", 0),
        ("007", 7),
        ("12,5", 12.5),
    ],
)
def test_amounts_are_read_as_people_type_them(logic, typed, value):
    assert logic("leesGetal", typed, "euro") == {"soort": "getal", "waarde": value}


def test_the_unit_behind_the_number_may_stand_there(logic):
    read = logic("leesGetal", "100.000 gebruikers", "gebruikers")
    assert read == {"soort": "getal", "waarde": 100_000}


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("500,000", "Schrijf 500.000 of 500."),
        ("1,234,567", "Schrijf 1.234.567 of 1."),
        ("1.5", "Schrijf 1,5,"),
        ("1.5 miljoen", "1,5 miljoen"),
        ("500.00", "kijk de nullen na"),
        ("100.000-200.000", "één getal"),
        ("> 500.000", "één getal"),
        ("vijf", "één getal"),
        ("-5", "één getal"),
        ("5e5", "één getal"),
        ("1.2345", "één getal"),
        ("1..000", "één getal"),
        ("<script>", "één getal"),
        ("euro", "één getal"),
        ("٥٠٠", "één getal"),
        ("9" * 40, "te lang"),
    ],
)
def test_what_can_mean_two_things_is_refused_with_advice(logic, typed, advice):
    read = logic("leesGetal", typed, "euro")
    assert read["soort"] == "fout"
    assert advice in read["reden"]


@pytest.mark.parametrize("typed", ["", "   ", "\t", "\u00a0"])
def test_a_blank_is_a_blank(logic, typed):
    assert logic("leesGetal", typed, "euro") == {"soort": "leeg"}


@QUIET
@given(whole=st.integers(0, 10**9), cents=st.integers(0, 99), group=st.sampled_from(["", ".", " "]))
def test_what_is_written_is_read_back(logic, whole, cents, group):
    typed = f"{whole:,}".replace(",", group) + f",{cents:02d}"
    value = logic("leesGetal", typed, "euro")["waarde"]
    assert Decimal(str(value)) == Decimal(whole) + Decimal(cents) / 100
    assert logic("leesGetal", logic("schrijf", value), "euro")["waarde"] == value


@QUIET
@given(typed=st.text(max_size=60))
def test_nothing_that_is_typed_breaks_it(logic, typed):
    assert logic("leesGetal", typed, "euro")["soort"] in {"leeg", "getal", "fout"}


# ---------------------------------------------------------------- the form


def test_the_form_starts_unknown_and_follows_what_is_typed(tab):
    tab.goto(tab.address + "governance/")
    form = tab.get_by_role("form", name="Doe de toets")
    verdict = form.get_by_role("status")
    expect(verdict).to_have_text("Onbekend")
    form.get_by_label("Hij is nieuw").check()
    expect(verdict).to_have_text("Onbekend")
    form.get_by_label("Budget (euro)").fill("500.000")
    form.get_by_label("Doelpubliek (gebruikers)").fill("0,1 miljoen")
    expect(form.get_by_text("Gelezen als 100.000 gebruikers.")).to_be_visible()
    expect(verdict).to_have_text("Niet verplicht volgens 3.2")
    expect(form.get_by_text("Actie 20 noemt geen drempel")).to_be_visible()
    form.get_by_label("Budget (euro)").fill("500.000,01")
    expect(verdict).to_have_text("Aftoetsen is verplicht volgens 3.2")
    expect(form.get_by_text("Actie 20 noemt geen drempel")).not_to_be_visible()
    form.get_by_label("Geen van beide").check()
    expect(verdict).to_have_text("Niet verplicht volgens 3.2")


def test_a_mistake_is_told_at_its_field_and_counts_as_unknown(tab, axe):
    tab.goto(tab.address + "governance/")
    form = tab.get_by_role("form", name="Doe de toets")
    form.get_by_label("Ik herwerk hem grondig").check()
    budget = form.get_by_label("Budget (euro)")
    budget.fill("600,000")
    expect(budget).to_have_attribute("aria-invalid", "true")
    expect(budget).to_have_accessible_description(
        "Dit kan twee dingen betekenen. Schrijf 600.000 of 600. Nu telt het als onbekend."
    )
    expect(form.get_by_role("status")).to_have_text("Onbekend")
    assert axe(tab) == []
    budget.press("Enter")
    expect(tab).to_have_url(tab.address + "governance/")
    budget.fill("600.000")
    expect(budget).to_have_attribute("aria-invalid", "false")
    expect(form.get_by_role("status")).to_have_text("Aftoetsen is verplicht volgens 3.2")


def test_without_a_script_the_table_tells_it(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "governance/")
    expect(page.get_by_role("form", name="Doe de toets")).not_to_be_visible()
    table = page.get_by_role("region", name="Wanneer je moet aftoetsen")
    expect(table.get_by_role("row").filter(has_text="meer dan 500.000").first).to_contain_text(
        "Aftoetsen is verplicht"
    )
    context.close()


def test_the_table_and_the_rule_say_the_same(tab, logic):
    tab.goto(tab.address + "governance/")
    rows = tab.locator("tr[data-uitkomst]")
    typed = {
        "maakt niet uit": ["", "0", "9 miljoen"],
        "onbekend": [""],
        "meer dan 500.000": ["500.001"],
        "meer dan 100.000": ["100.001"],
        "500.000 of minder": ["500.000"],
        "100.000 of minder": ["100.000"],
        "500.000 of minder, of onbekend": ["500.000", ""],
        "100.000 of minder, of onbekend": ["100.000", ""],
    }
    kinds = {
        "ja": [True],
        "nee": [False],
        "onbekend": [None],
        "ja, of onbekend": [True, None],
    }
    for number in range(rows.count()):
        row = rows.nth(number)
        kind, budget, users = row.locator("td").all_text_contents()
        for new in kinds[kind]:
            for euros in typed[budget]:
                for people in typed[users]:
                    verdict = judge(logic, new, euros, people)["uitkomst"]
                    assert verdict == row.get_attribute("data-uitkomst"), (new, euros, people)
