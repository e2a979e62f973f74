"""The plan as a person uses it: filtering and sorting by mouse, keyboard, address and phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from macros.views.actieplan import choose


@pytest.fixture
def plan(open_list):
    """The plan, opened; ``plan(query)`` opens it with a query."""
    return lambda query="": open_list("actieplan/" + query)


def shown(page):
    return page.evaluate(
        "[...document.querySelectorAll('tr[data-actie]:not([hidden])')].map(r => +r.dataset.actie)"
    )


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("?eigenaar=stuurorgaan", {"eigenaar": "stuurorgaan"}),
        ("?onderdeel=operationalisering", {"onderdeel": "operationalisering"}),
        ("?type=hoofd-e-loket", {"type": "hoofd-e-loket"}),
        ("?timing=te-bepalen", {"timing": "te bepalen"}),
        ("?budget=LAAG&status=op-te-starten", {"budget": "laag", "status": "op te starten"}),
        ("?hulpmiddel=aftoetsingsinstrument", {"hulpmiddel": "aftoetsingsinstrument"}),
    ],
)
def test_a_copied_address_opens_the_same_view(plan, catalogus, query, wanted):
    page = plan(query)
    expected = [actie.nummer for actie in choose(catalogus, wanted)]
    assert expected
    assert shown(page) == expected
    word = "actie" if len(expected) == 1 else "acties"
    expect(page.get_by_role("status").first).to_have_text(f"{len(expected)} {word} van 21")


def test_values_of_a_facet_widen_and_facets_narrow(plan, catalogus):
    page = plan()
    page.get_by_role("checkbox", name="Korte termijn").check()
    page.get_by_role("checkbox", name="Middellange termijn").check()
    page.get_by_role("checkbox", name="Laag").check()
    assert shown(page) == [
        a.nummer
        for a in catalogus.acties.values()
        if a.timing_band in {"kort", "middellang"} and a.budget_band == "laag"
    ]
    assert page.url.endswith("?timing=kort&timing=middellang&budget=laag")
    chips = page.get_by_role("list", name="Gekozen filters")
    chips.get_by_role("button", name="Verwijder filter Budget: Laag").click()
    assert page.url.endswith("?timing=kort&timing=middellang")
    page.go_back()
    assert page.url.endswith("&budget=laag")
    expect(page.get_by_role("checkbox", name="Laag")).to_be_checked()
    page.go_back()
    page.go_back()
    page.go_back()
    expect(page.get_by_role("checkbox", name="Korte termijn")).not_to_be_checked()
    assert len(shown(page)) == 21
    page.go_forward()
    assert len(shown(page)) == 7


def test_the_heads_sort_by_keyboard_say_so_and_keep_the_focus(plan, catalogus):
    page = plan()
    head = page.get_by_role("columnheader", name="Termijn")
    button = head.get_by_role("button")
    button.focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    expect(button).to_be_focused()
    bands = [catalogus.acties[one].timing_band for one in shown(page)]
    order = ["kort", "middellang", "lang", "doorlopend", "te bepalen"]
    assert bands == sorted(bands, key=order.index)
    assert page.url.endswith("?sorteer=timing")
    expect(page.get_by_text("Gesorteerd op termijn, kortste eerst.")).to_have_count(1)
    page.keyboard.press("Space")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert page.url.endswith("?sorteer=timing-af")
    found = shown(page)
    assert found[:4] == [1, 2, 3, 4]
    assert found[-7:] == [7, 8, 13, 15, 16, 17, 18]
    assert page.locator("th[aria-sort]").count() == 1
    page.go_back()
    expect(head).to_have_attribute("aria-sort", "ascending")


@pytest.mark.parametrize(
    ("name", "key", "first", "last"),
    [
        ("Nr.", "nummer-af", 21, 1),
        ("Eigenaar", "eigenaar", 5, 2),
        ("Budget", "budget", 6, 21),
        ("Status volgens de bron", "status", 6, 11),
    ],
)
def test_every_head_sorts_and_the_address_opens_the_same_order(plan, name, key, first, last):
    page = plan()
    page.get_by_role("button", name=name, exact=True).click()
    found = shown(page)
    assert (found[0], found[-1]) == (first, last)
    assert page.url.endswith(f"?sorteer={key}")
    assert shown(plan(f"?sorteer={key}")) == found


def test_numbers_sort_as_numbers(plan):
    assert shown(plan("?sorteer=nummer-af")) == list(range(21, 0, -1))
    assert shown(plan("?sorteer=nummer")) == list(range(1, 22))


@pytest.mark.parametrize(
    ("typed", "found"),
    [("aftoetsing", 13), ("vlaio", 2), ("werkgroep", 15), ("magda", 11), ("service toolkit", 6)],
)
def test_typing_finds_actions_by_title_owner_and_aid(plan, typed, found):
    page = plan()
    page.get_by_role("searchbox", name="Zoek in de lijst").fill(typed)
    assert found in shown(page)
    assert len(shown(page)) < 21


def test_what_does_not_exist_is_said_and_can_go(plan):
    page = plan("?timing=morgen&status=lopend&sorteer=kleur")
    expect(page.get_by_text("timing=morgen")).to_be_visible()
    expect(page.get_by_text("sorteer=kleur")).to_be_visible()
    assert len(shown(page)) == 7
    page.get_by_role("button", name="Haal weg").first.click()
    page.get_by_role("button", name="Haal weg").first.click()
    assert page.url.endswith("?status=lopend")


def test_nothing_found_hides_the_table_and_helps_on(plan):
    page = plan("?status=afgerond")
    expect(page.get_by_text("Geen actie past bij deze keuze.")).to_be_visible()
    expect(page.get_by_role("table")).to_have_count(0)
    page.get_by_role("button", name="Alles wissen").click()
    expect(page.get_by_role("table")).to_be_visible()
    assert len(shown(page)) == 21


@pytest.mark.parametrize(
    "query",
    [
        "?q=" + "x" * 5000,
        "?q=%E0%A4%A&timing=%ZZ",
        "?q=<script>alert(1)</script>&type=<img src=x onerror=alert(1)>",
        "?" + "&".join(f"timing=w{n}" for n in range(3000)),
        "?timing&=&&&status=&sorteer=",
        "?__proto__=x&constructor=y&timing=__proto__&sorteer=__proto__&hulpmiddel=toString",
    ],
)
def test_a_hostile_address_breaks_nothing(plan, query):
    page = plan(query)
    expect(page.get_by_role("heading", level=1)).to_have_text("Het actieplan")
    assert page.locator(".onbekend script, .onbekend img, .chips script").count() == 0
    page.get_by_role("checkbox", name="Lange termijn", exact=True).check()
    expect(page.get_by_role("checkbox", name="Lange termijn", exact=True)).to_be_checked()


def test_on_a_phone_a_list_sorts_and_a_panel_filters(plan, axe):
    page = plan()
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_label("Sorteer op").select_option("nummer-af")
    assert shown(page)[0] == 21
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    opener = page.get_by_role("button", name="Filters")
    opener.click()
    expect(page.get_by_role("button", name="Sluiten")).to_be_focused()
    page.get_by_role("checkbox", name="Korte termijn").check()
    assert axe(page) == []
    # Nothing behind the panel takes the focus.
    for _ in range(60):
        page.keyboard.press("Tab")
        inside = (
            "document.activeElement === document.body || document.activeElement.closest('form')"
        )
        assert page.evaluate(f"Boolean({inside})")
    page.keyboard.press("Shift+Tab")
    page.get_by_role("button", name=re.compile(r"^Toon 7 acties$")).click()
    expect(opener).to_be_focused()
    expect(opener).to_have_text(re.compile(r"\(1\)"))


def test_without_javascript_the_whole_table_stands_and_every_value_has_a_page(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "actieplan/?timing=kort")
    assert page.locator("tr[data-actie]:visible").count() == 21
    assert page.get_by_role("columnheader").get_by_role("button").count() == 0
    expect(page.get_by_role("columnheader", name="Nr.")).to_have_attribute("aria-sort", "ascending")
    page.locator("[data-facet=timing]").get_by_role("link", name="Korte termijn").click()
    expect(page).to_have_url(address + "actieplan/timing/kort/")
    assert page.locator("tr[data-actie]:visible").count() == 7
    for view in ("Tijdlijn", "Raakvlakken", "Eigenaars"):
        page.goto(address + "actieplan/")
        nav = page.get_by_role("navigation", name="Weergaven van het plan")
        nav.get_by_role("link", name=view).click()
        expect(page.get_by_role("img").first).to_be_visible()
        expect(page.get_by_role("table").first).to_be_visible()
    context.close()


def test_nothing_jumps_when_the_heads_become_buttons(tab):
    tab.goto(tab.address + "actieplan/")
    shift = tab.evaluate(
        """() => new Promise((done) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += entry.value
          }).observe({ type: "layout-shift", buffered: true })
          requestAnimationFrame(() => requestAnimationFrame(() => done(sum)))
        })"""
    )
    assert shift < 0.01


@pytest.mark.parametrize("path", ["actieplan/tijdlijn/", "actieplan/raakvlakken/", "actieplan/13/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_pictures_keep_their_words_inside_and_readable(tab, path, width):
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(tab.address + path)
    outside, smallest = tab.evaluate(
        """() => {
          const outside = [], sizes = []
          for (const image of document.querySelectorAll("article svg[role=img]")) {
            const frame = image.getBoundingClientRect()
            for (const text of image.querySelectorAll("text")) {
              const box = text.getBoundingClientRect()
              if (box.left < frame.left - 1 || box.right > frame.right + 1
                || box.bottom > frame.bottom + 1) outside.push(text.textContent)
              sizes.push(box.height)
            }
          }
          return [outside, Math.min(...sizes)]
        }"""
    )
    assert outside == []
    assert smallest >= 12


def test_an_action_leads_from_what_was_planned_to_what_is_known(tab):
    tab.goto(tab.address + "actieplan/?hulpmiddel=aftoetsingsinstrument&timing=kort&budget=medium")
    row = tab.get_by_role("row", name=re.compile("aftoetsingsinstrument"))
    row.get_by_role("link", name=re.compile(r"^sindsdien .* 17 juli 2023$")).click()
    expect(tab).to_have_url(re.compile(r"/actieplan/13/#historiek$"))
    points = tab.locator(".tijdlijn__punt")
    expect(points.first).to_contain_text("17 juli 2023")
    expect(points.filter(has_text="Einde van de termijn")).to_contain_text("8 januari 2023")
    expect(points.filter(has_text="21 april 2022")).to_contain_text("verouderd")
