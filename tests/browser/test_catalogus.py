"""The filterable catalogue as a person uses it: by mouse, by keyboard, by address, on a phone."""

from __future__ import annotations

import csv
import io
import json
import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from macros.views.hulpmiddelen import choose
from tests.conftest import MAIL


@pytest.fixture
def lijst(open_list):
    """The catalogue, opened; ``lijst(query)`` opens it with a query."""
    return lambda query="": open_list("hulpmiddelen/" + query)


def shown(page):
    return page.evaluate(
        "[...document.querySelectorAll('.kaart:not([hidden])')].map(k => k.dataset.hulpmiddel)"
    )


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("?type=opleiding", {"type": "opleiding"}),
        (
            "?status=te-ontwikkelen&type=opleiding",
            {"status": "te ontwikkelen", "type": "opleiding"},
        ),
        ("?criterium=SD-G6", {"criterium": "sd-g6"}),
        ("?aanbieder=vlaio", {"aanbieder": "vlaio"}),
        ("?actie=13", {"actie": "13"}),
        ("?digitale_inclusie=ja", {"digitale_inclusie": "ja"}),
    ],
)
def test_a_copied_address_opens_the_same_view(lijst, catalogus, query, wanted):
    page = lijst(query)
    expected = {h.id for h in choose(catalogus, wanted)}
    assert expected
    assert set(shown(page)) == expected
    expect(page.get_by_role("status").first).to_have_text(
        re.compile(rf"^{len(expected)} hulpmiddel")
    )


def test_choosing_widens_within_a_facet_and_narrows_across(lijst, catalogus):
    page = lijst()
    page.get_by_role("checkbox", name="Opleiding", exact=True).check()
    page.get_by_role("checkbox", name="Governance", exact=True).check()
    page.get_by_role("checkbox", name="Ontwikkeld", exact=True).check()
    expected = {
        h.id
        for h in catalogus.hulpmiddelen.values()
        if h.type in {"opleiding", "governance"} and h.status == "ontwikkeld"
    }
    assert set(shown(page)) == expected
    assert page.url.endswith("?type=opleiding&type=governance&status=ontwikkeld")


def test_a_count_says_how_many_you_would_get(lijst):
    page = lijst("?status=ontwikkeld")
    box = page.get_by_role("checkbox", name="Methode of richtlijn", exact=True)
    promised = int(box.locator("xpath=..").locator(".optie__aantal").inner_text())
    box.check()
    assert len(shown(page)) == promised


def test_an_option_without_results_is_shown_as_such(lijst):
    page = lijst("?type=opleiding")
    option = page.locator(".optie", has=page.locator("#f-doelgroep-verenigingen"))
    page.locator("[data-facet=doelgroep] summary").click()
    expect(option).to_be_visible()
    expect(option).to_have_class(re.compile("optie--leeg"))
    expect(option.locator(".optie__aantal")).to_have_text("0")


def test_back_and_forward_work(lijst, catalogus):
    page = lijst()
    page.get_by_role("checkbox", name="Opleiding", exact=True).check()
    page.get_by_role("checkbox", name="Te ontwikkelen", exact=True).check()
    page.go_back()
    assert set(shown(page)) == {h.id for h in choose(catalogus, {"type": "opleiding"})}
    page.go_back()
    assert len(shown(page)) == len(catalogus.hulpmiddelen)
    expect(page.get_by_role("checkbox", name="Opleiding", exact=True)).not_to_be_checked()
    page.go_forward()
    assert set(shown(page)) == {h.id for h in choose(catalogus, {"type": "opleiding"})}


def test_chips_remove_one_by_one_and_all_at_once(lijst, catalogus):
    page = lijst("?type=opleiding&status=te-ontwikkelen&q=digitale")
    chips = page.get_by_role("list", name="Gekozen filters")
    expect(chips.get_by_role("button")).to_have_count(4)
    chips.get_by_role("button", name="Status: Te ontwikkelen").click()
    expect(chips.get_by_role("button")).to_have_count(3)
    expect(chips.get_by_role("button").nth(1)).to_be_focused()
    chips.get_by_role("button", name="Alles wissen").click()
    expect(chips).not_to_be_visible()
    assert len(shown(page)) == len(catalogus.hulpmiddelen)
    expect(page.get_by_role("searchbox", name="Zoek in de lijst")).to_be_focused()
    assert page.url.endswith("/hulpmiddelen/")


def test_a_chosen_need_shows_why_and_puts_the_strongest_first(lijst, catalogus):
    page = lijst("?criterium=sd-g6")
    first = page.locator(".kaart:not([hidden])").first
    expect(first.locator(".kaart__waarom li:visible")).to_have_count(1)
    expect(first.locator(".kaart__waarom")).to_contain_text("Geheel")
    aid = catalogus.hulpmiddelen[first.get_attribute("data-hulpmiddel")]
    reason = next(band.reden for band in aid.bijdragen if band.doel == "SD-G6")
    expect(first.locator(".kaart__waarom")).to_contain_text(reason)


@pytest.mark.parametrize(
    ("typed", "first"),
    [("magda", "magda"), ("inloggen", "acm-idm"), ("loketten", None), ("TELETOLK", "teletolk")],
)
def test_typing_finds(lijst, typed, first):
    page = lijst()
    page.get_by_role("searchbox", name="Zoek in de lijst").fill(typed)
    found = shown(page)
    assert found
    if first:
        assert found[0] == first
    else:
        assert {"mijn-burgerprofiel", "e-loket-voor-ondernemers"} <= set(found)


def test_sorting(lijst, catalogus):
    page = lijst()
    page.get_by_label("Sorteer op").select_option("naam")
    names = [catalogus.hulpmiddelen[one].naam.casefold() for one in shown(page)]
    assert names[0] < names[-1]
    assert names[:3] == sorted(names[:3])
    assert page.url.endswith("?sorteer=naam")


def test_what_does_not_exist_is_said_and_can_go(lijst, catalogus):
    page = lijst("?type=bestaat-niet&status=ontwikkeld")
    expect(page.get_by_text("type=bestaat-niet")).to_be_visible()
    assert set(shown(page)) == {h.id for h in choose(catalogus, {"status": "ontwikkeld"})}
    page.get_by_role("button", name="Haal weg").click()
    expect(page.get_by_text("type=bestaat-niet")).not_to_be_visible()
    assert page.url.endswith("?status=ontwikkeld")


def test_nothing_found_helps_on(lijst):
    page = lijst("?q=xyzzyplugh")
    expect(page.get_by_text("Geen hulpmiddel past bij deze keuze.")).to_be_visible()
    expect(page.get_by_role("link", name="Stel een hulpmiddel voor")).to_be_visible()


def test_the_selection_goes_along_as_csv_and_json(lijst, catalogus):
    page = lijst("?type=opleiding")
    with page.expect_download() as download:
        page.get_by_role("button", name="Tabel (CSV)").click()
    text = download.value.path().read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig")), delimiter=";"))
    expected = {h.id for h in choose(catalogus, {"type": "opleiding"})}
    assert {row[0] for row in rows[1:]} == expected
    with page.expect_download() as download:
        page.get_by_role("button", name="Gegevens (JSON)").click()
    content = json.loads(download.value.path().read_text("utf-8"))
    assert {row["id"] for row in content["hulpmiddelen"]} == expected


def test_a_table_cell_is_never_a_formula(lijst):
    page = lijst()
    cells = page.evaluate(
        """async () => {
          const { cel } = await import("../js/catalogus/uitvoer.js")
          return ["=1+1", "+32", "-1", "@x", " =1", "\\t=1", 'zeg "ja"', "a;b\\nc"].map(cel)
        }"""
    )
    assert cells == [
        '"\'=1+1"',
        '"\'+32"',
        '"\'-1"',
        '"\'@x"',
        '"\' =1"',
        '"\' =1"',
        '"zeg ""ja"""',
        '"a;b c"',
    ]


@pytest.mark.parametrize(
    "query",
    [
        "?q=" + "x" * 5000,
        "?q=%E0%A4%A&type=%ZZ",
        "?q=<script>alert(1)</script>&type=<img src=x onerror=alert(1)>",
        "?" + "&".join(f"type=w{n}" for n in range(3000)),
        "?type&=&&&status=&sorteer=",
        "?__proto__=x&constructor=y&type=__proto__&criterium=toString",
    ],
)
def test_a_hostile_address_breaks_nothing(lijst, query):
    page = lijst(query)
    expect(page.get_by_role("heading", level=1)).to_have_text("Hulpmiddelen")
    assert page.locator(".onbekend script, .onbekend img, .chips script").count() == 0
    page.get_by_role("checkbox", name="Opleiding", exact=True).check()
    expect(page.get_by_role("checkbox", name="Opleiding", exact=True)).to_be_checked()


def test_the_panel_on_a_phone(lijst, axe):
    page = lijst("")
    page.set_viewport_size({"width": 360, "height": 740})
    opener = page.get_by_role("button", name="Filters")
    expect(page.get_by_role("checkbox", name="Opleiding", exact=True)).not_to_be_visible()
    opener.click()
    expect(page.get_by_role("button", name="Sluiten")).to_be_focused()
    page.get_by_role("checkbox", name="Opleiding", exact=True).check()
    assert axe(page) == []
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(opener).to_have_text(re.compile(r"\(1\)"))
    opener.click()
    page.get_by_role("button", name=re.compile(r"^Toon \d+ hulpmiddelen$")).click()
    expect(page.get_by_role("checkbox", name="Opleiding", exact=True)).not_to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["?criterium=sd-g6&type=x", "?q=niets-hiervan"])
def test_every_state_is_accessible(lijst, axe, scheme, query):
    page = lijst()
    page.emulate_media(color_scheme=scheme)
    page = lijst(query)
    assert axe(page) == []


def test_nothing_jumps_when_the_script_starts(tab):
    tab.goto(tab.address + "hulpmiddelen/")
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


def test_without_javascript_every_facet_leads_to_a_page(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "hulpmiddelen/")
    assert page.locator("article.kaart:visible").count() > 40
    for facet in page.locator("[data-facet]").all():
        for href in facet.locator("a").evaluate_all("all => all.map(a => a.href)"):
            assert page.request.get(href).ok, href
    page.locator("[data-facet=type] a").last.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Governance")
    context.close()


def test_aids_are_chosen_anywhere_and_compared(tab, axe):
    tab.goto(tab.address + "hulpmiddelen/")
    tab.get_by_role("checkbox", name="Vergelijk MAGDA").check()
    tray = tab.get_by_role("complementary", name="Te vergelijken hulpmiddelen")
    expect(tray).to_contain_text("Kies er nog minstens één.")
    tab.goto(tab.address + "hulpmiddelen/acm-idm/")
    tab.get_by_role("checkbox", name="Vergelijk").check()
    tray.get_by_role("link", name="Zet naast elkaar").click()
    expect(tab).to_have_url(re.compile(r"/hulpmiddelen/vergelijken/\?id=magda&id=acm-idm$"))
    table = tab.get_by_role("table")
    expect(table.get_by_role("columnheader", name="MAGDA")).to_be_visible()
    expect(table.get_by_role("columnheader", name="ACM/IDM")).to_be_visible()
    row = table.get_by_role("row", name=re.compile("Gebruikers één keer laten aanmelden"))
    expect(row).to_contain_text("verschilt")
    expect(row).to_contain_text("Geheel")
    assert axe(tab) == []
    tab.get_by_role("link", name="Haal MAGDA weg").click()
    expect(tab).to_have_url(re.compile(r"\?id=acm-idm$"))


def test_no_more_than_four_are_compared(tab):
    tab.goto(tab.address + "hulpmiddelen/")
    boxes = tab.locator("input[data-vergelijk]")
    for number in range(4):
        boxes.nth(number).check()
    expect(boxes.nth(4)).to_be_disabled()
    expect(tab.get_by_text("Meer dan 4 kun je niet vergelijken.")).to_be_visible()
    boxes.nth(0).uncheck()
    expect(boxes.nth(4)).to_be_enabled()


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("?id=bestaat-niet&id=magda", "“bestaat-niet” kennen we niet."),
        ("?id=__proto__&id=magda&id=dosis", "“__proto__” kennen we niet."),
        ("?id=MAGDA&id=dosis&id=ebox&id=teletolk&id=lblod", "Je ziet de eerste 4."),
    ],
)
def test_the_comparison_works_from_any_address(tab, query, says):
    tab.set_viewport_size({"width": 360, "height": 740})
    tab.goto(tab.address + "hulpmiddelen/vergelijken/" + query)
    expect(tab.get_by_text(says)).to_be_visible()
    expect(tab.get_by_role("link", name="MAGDA", exact=True)).to_be_visible()
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_message_about_an_aid_names_page_and_file(tab):
    tab.goto(tab.address + "hulpmiddelen/magda/")
    tab.get_by_text("Klopt er iets niet, of weet je meer?").click()
    tab.get_by_label("Waarover gaat het?").select_option("Het is verouderd")
    tab.get_by_label(re.compile("Je bericht")).fill("De prijs is 50% & meer?")
    href = tab.get_by_role("link", name="Verder met dit bericht").get_attribute("href")
    assert href.startswith(f"mailto:{MAIL}?subject=MAGDA%3A%20Het%20is%20verouderd&body=")
    body = unquote(href.split("&body=")[1])
    assert "De prijs is 50% & meer?" in body
    assert "/hulpmiddelen/magda/" in body
    assert "Bestand: data/hulpmiddelen/magda.yml" in body


def test_a_message_goes_where_the_site_says(tab):
    tab.goto(tab.address)
    answers = tab.evaluate(
        """async () => {
          const { bestemming } = await import("./js/reactie.js")
          return [
            bestemming({ forge: "https://f.example/new?title={titel}&body={tekst}" }, "a&b", "c d"),
            bestemming({}, "a", "b"),
          ]
        }"""
    )
    assert answers == ["https://f.example/new?title=a%26b&body=c%20d", ""]
