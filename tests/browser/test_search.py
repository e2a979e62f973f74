"""The search of the site, as a person uses it: what is found, by keyboard, and what it loads."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

# What people type, and the page that must come first.
QUERIES = {
    # names
    "magda": "hulpmiddelen/magda/",
    "Mijn Burgerprofiel": "hulpmiddelen/mijn-burgerprofiel/",
    "burgerprofiel": "hulpmiddelen/mijn-burgerprofiel/",
    "teletolk": "hulpmiddelen/teletolk/",
    "verenigingsloket": "hulpmiddelen/verenigingsloket/",
    "ACM/IDM": "hulpmiddelen/acm-idm/",
    "digitale stijlgids": "hulpmiddelen/digitale-stijlgids/",
    "e-loket voor ondernemers": "hulpmiddelen/e-loket-voor-ondernemers/",
    "barometer": "hulpmiddelen/barometer-digitale-inclusie/",
    "toolkit": "hulpmiddelen/service-toolkit/",
    "VLAIO": "organisaties/vlaio/",
    "Gebruiker centraal": "principes/gebruiker-centraal/",
    "leerplichtcontrole": "processen/leerplichtcontrole/",
    # other names and abbreviations
    "mbp": "hulpmiddelen/mijn-burgerprofiel/",
    "v-loket": "hulpmiddelen/verenigingsloket/",
    "e-box": "hulpmiddelen/ebox/",
    "acmidm": "hulpmiddelen/acm-idm/",
    "1700": "hulpmiddelen/contactcenter-1700/",
    "vlaamse infolijn": "hulpmiddelen/contactcenter-1700/",
    "kruispuntbank vlaanderen": "hulpmiddelen/magda/",
    "lblod": "hulpmiddelen/lblod/",
    "crm": "hulpmiddelen/crm-platform/",
    "athumi": "hulpmiddelen/vlaams-datanutsbedrijf/",
    "abb": "organisaties/agentschap-binnenlands-bestuur/",
    "sd-g3": "noden/sd-g3/",
    "actie 13": "actieplan/13/",
    "comply or explain": "begrippen/#comply-or-explain",
    # plurals and singulars
    "datakluis": "hulpmiddelen/datakluizen/",
    "mandatensystemen": "hulpmiddelen/mandatensysteem/",
    "klachtenprocedures": "hulpmiddelen/klachtenprocedure/",
    "notificaties": "hulpmiddelen/actieve-notificatie/",
    "gebruikerstesten": "noden/dh-i4/",
    "loketten": "hulpmiddelen/verenigingsloket/",
    "gemeenten": "organisaties/vvsg/",
    "aanvragen": "noden/sd-g1/",
    # parts of compounds
    "tolk": "hulpmiddelen/teletolk/",
    "stijlgids": "hulpmiddelen/digitale-stijlgids/",
    "leerplicht": "processen/leerplichtcontrole/",
    "eloket": "hulpmiddelen/e-loket-voor-ondernemers/",
    # what a team needs, in its own words
    "inloggen": "noden/sd-g6/",
    "hoe laat ik gebruikers aanmelden": "noden/sd-g6/",
    "mensen moeten kunnen inloggen": "noden/sd-g6/",
    "burgers laten inloggen met een kaartlezer": "noden/sd-g6/",
    "gegevens niet opnieuw vragen": "noden/dg-g2/",
    "volmacht": "noden/sd-i6/",
    "klare taal": "noden/sd-i3/",
    "toegankelijk": "noden/gc-i1/",
    "wcag": "noden/gc-i1/",
    "smartphone": "noden/dh-g1/",
    "privacy": "noden/b-g3/",
    "chatbot": "noden/sd-g3/",
    # typing mistakes
    "madga": "hulpmiddelen/magda/",
    "burgerprofeil": "hulpmiddelen/mijn-burgerprofiel/",
    "verenigingloket": "hulpmiddelen/verenigingsloket/",
    "teletok": "hulpmiddelen/teletolk/",
    "mandatensyteem": "hulpmiddelen/mandatensysteem/",
    "aftoestingsinstrument": "hulpmiddelen/aftoetsingsinstrument/",
    "datakluisen": "hulpmiddelen/datakluizen/",
    "toegankelijkhied": "noden/gc-i1/",
    "digitaal vlaandren": "organisaties/digitaal-vlaanderen/",
}
NOTHING = ("xyzzy", "inkopers", "%%%", "<i onclick=qqxyz>qqxyz</i>", ".*+?^${}()|[]\\", "%E0%A4%A")


def box(page):
    return page.get_by_role("combobox", name="Zoek op de hele site")


def ask(page, query):
    """Type a query into the open box and wait until it is answered."""
    box(page).fill(query)
    short = query if len(query) <= 60 else query[:59] + "…"
    expect(page.locator("[data-zoek=stand]")).to_contain_text(f"“{short}”")
    return page.get_by_role("option")


@pytest.fixture(scope="module")
def asked(browser, address):
    """One page with the box open, for many queries."""
    page = browser.new_page()
    page.goto(address)
    page.get_by_role("button", name="Zoeken").click()
    yield page
    page.close()


@pytest.mark.parametrize("query", QUERIES)
def test_the_page_that_people_look_for_comes_first(asked, address, query):
    first = ask(asked, query).first
    assert first.evaluate("one => one.href") == address + QUERIES[query]


def test_an_answer_to_a_part_of_the_question_says_so(asked):
    query = "burgers laten inloggen met een kaartlezer"
    expect(ask(asked, query)).not_to_have_count(0)
    expect(asked.get_by_role("status")).to_contain_text(f"voor een deel van “{query}”")


@pytest.mark.parametrize("query", NOTHING)
def test_what_does_not_exist_finds_nothing_and_gets_help(asked, query):
    expect(ask(asked, query)).to_have_count(0)
    expect(asked.get_by_role("status")).to_have_text(f"Niets gevonden voor “{query}”.")
    dialog = asked.get_by_role("dialog")
    for name in ("alle hulpmiddelen", "hulpmiddelen per nood", "Stel het voor"):
        expect(dialog.get_by_role("link", name=name)).to_be_visible()
    expect(box(asked)).to_have_attribute("aria-expanded", "false")


def test_nothing_is_loaded_before_the_box_opens(tab):
    asked_for = []
    tab.on("request", lambda request: asked_for.append(request.url.removeprefix(tab.address)))
    tab.goto(tab.address, wait_until="networkidle")
    assert not [path for path in asked_for if "zoekindex" in path or "search" in path]
    assert [path for path in asked_for if "zoeken" in path] == ["js/zoeken/knop.js"]
    tab.get_by_role("button", name="Zoeken").click()
    ask(tab, "magda")
    assert "zoekindex/namen.json" in asked_for
    assert "zoekindex/pagefind.js" in asked_for


def test_results_stand_in_groups_with_type_status_and_excerpt(tab):
    tab.goto(tab.address + "hulpmiddelen/magda/")
    tab.get_by_role("button", name="Zoeken").click()
    options = ask(tab, "MBP")
    group = tab.get_by_role("group", name="Hulpmiddelen")
    expect(group.get_by_role("option")).to_have_count(1)
    expect(options.first).to_have_accessible_name("Mijn Burgerprofiel Hoofd-e-loket Ontwikkeld")
    expect(options.first).to_contain_text("Ook bekend als “MBP”.")
    ask(tab, "toegankelijk")
    expect(options.first.locator("mark").first).to_have_text("toegankelijk")
    expect(options.first).to_contain_text("Gebruiker centraal")
    for one in ask(tab, "opleidingen").all():
        marks = one.locator("mark").all_text_contents()
        assert all("opleiding" in mark.casefold() for mark in marks), marks


def test_the_keyboard_chooses_and_goes(tab):
    tab.goto(tab.address)
    opener = tab.get_by_role("button", name="Zoeken")
    opener.focus()
    tab.keyboard.press("Enter")
    expect(box(tab)).to_be_focused()
    options = ask(tab, "toegankelijkheid")
    assert options.count() > 2

    def chosen(option):
        expect(option).to_have_attribute("aria-selected", "true")
        expect(tab.locator("[aria-selected=true]")).to_have_count(1)
        expect(box(tab)).to_have_attribute("aria-activedescendant", option.get_attribute("id"))
        expect(option).to_be_in_viewport()

    expect(box(tab)).not_to_have_attribute("aria-activedescendant", re.compile("."))
    for key, place in (
        ("ArrowDown", 0),
        ("ArrowDown", 1),
        ("End", -1),
        ("ArrowDown", 0),
        ("ArrowUp", -1),
        ("Home", 0),
    ):
        tab.keyboard.press(key)
        chosen(options.nth(place))
    tab.keyboard.press("ArrowLeft")
    expect(tab.locator("[aria-selected=true]")).to_have_count(0)
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("dialog")).to_have_count(0)
    expect(opener).to_be_focused()
    tab.keyboard.press("Enter")
    expect(box(tab)).to_have_value("toegankelijkheid")
    tab.keyboard.type("dosis")
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(tab.address + "hulpmiddelen/dosis/")


def test_control_k_opens_from_anywhere_and_escape_gives_the_focus_back(tab):
    tab.goto(tab.address + "noden/")
    link = tab.get_by_role("link", name="Gebruikers één keer laten aanmelden")
    link.focus()
    tab.keyboard.press("Control+k")
    expect(box(tab)).to_be_focused()
    tab.keyboard.type("nps/f.,")
    expect(box(tab)).to_have_value("nps/f.,")
    tab.keyboard.press("Control+k")
    expect(box(tab)).to_be_focused()
    for _ in range(4):
        tab.keyboard.press("Tab")
        assert tab.evaluate("!document.querySelector('main').contains(document.activeElement)")
    tab.keyboard.press("Escape")
    expect(link).to_be_focused()


def test_the_count_is_said_once_when_the_query_has_settled(tab):
    tab.goto(tab.address)
    tab.keyboard.press("Control+k")
    ask(tab, "magda")
    tab.evaluate(
        """() => { window.gezegd = []
             const stand = document.querySelector("dialog [role=status]")
             new MutationObserver(() => gezegd.push(stand.textContent))
               .observe(stand, { childList: true, subtree: true, characterData: true }) }"""
    )
    box(tab).press("End")
    tab.keyboard.type("-platform")
    expect(tab.locator("[data-zoek=stand]")).to_contain_text("“magda-platform”")
    tab.wait_for_timeout(300)
    assert len(tab.evaluate("gezegd")) == 1
    box(tab).fill("")
    expect(tab.locator("[data-zoek=stand]")).to_have_text("")
    expect(tab.get_by_role("option")).to_have_count(0)


def test_a_click_follows_a_result_or_closes_beside_the_dialog(tab):
    tab.goto(tab.address + "begrippen/")
    tab.get_by_role("button", name="Zoeken").click()
    ask(tab, "customer journey").first.click()
    expect(tab).to_have_url(tab.address + "begrippen/#customer-journey")
    expect(tab.get_by_role("dialog")).to_have_count(0)
    tab.get_by_role("button", name="Zoeken").click()
    tab.mouse.click(5, 500)
    expect(tab.get_by_role("dialog")).to_have_count(0)
    tab.get_by_role("button", name="Zoeken").click()
    tab.get_by_role("button", name="Sluit").click()
    expect(tab.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_dialog_is_accessible_in_every_state(tab, axe, scheme):
    tab.emulate_media(color_scheme=scheme)
    tab.goto(tab.address + "hulpmiddelen/")
    tab.keyboard.press("Control+k")
    assert axe(tab) == []
    ask(tab, "mandaten")
    tab.keyboard.press("ArrowDown")
    assert axe(tab) == []
    ask(tab, "xyzzy")
    assert axe(tab) == []


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_dialog_fits(tab, width):
    tab.set_viewport_size({"width": width, "height": 640})
    tab.goto(tab.address)
    tab.get_by_role("button", name="Zoeken").click()
    for query in ("mandaten", "x" * 5000, "woord " * 400):
        ask(tab, query.strip()[:200])
        assert tab.evaluate(
            """() => [...document.querySelectorAll("dialog, dialog *:not(.sr)")]
                 .every((one) => one.getBoundingClientRect().right <= innerWidth)"""
        ), query
        expect(tab.get_by_role("button", name="Sluit")).to_be_in_viewport()


def test_hostile_queries_do_no_harm(tab):
    tab.goto(tab.address)
    tab.keyboard.press("Control+k")
    for query in (
        "<img src=x onerror=alert(1)>",
        "magda <mark>",
        '"magda',
        "magda' OR 1=1",
        "%00%ff",
        "\u202emagda",
        "(((((((((((((((((a",
        "é" * 150,
        "constructor __proto__",
        "🙂🙂",
    ):
        ask(tab, query)
        assert tab.locator("dialog img, dialog script").count() == 0
    box(tab).fill("x" * 100_000)
    expect(tab.locator("[data-zoek=stand]")).to_contain_text("Niets gevonden")
    assert ask(tab, "magda").count() > 0


def test_when_the_index_does_not_come_the_lists_stay_in_reach(page, address):
    page.route("**/zoekindex/**", lambda route: route.abort())
    page.goto(address)
    page.get_by_role("button", name="Zoeken").click()
    expect(page.locator("[data-zoek=stand]")).to_contain_text("Zoeken lukt nu niet.")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("link", name="alle hulpmiddelen")).to_be_visible()
    page.unroute_all()
    page.get_by_role("button", name="Sluit").click()
    page.get_by_role("button", name="Zoeken").click()
    assert ask(page, "magda").count() > 0
