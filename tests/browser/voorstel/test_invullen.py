"""Filling in the form, as a person goes through it: from an empty page to a file that is right."""

from __future__ import annotations

import difflib
import re
import shutil
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from macros.exports.voorstel import voorstel_gegevens
from macros.loader import load_catalogus
from tests.browser.toetsenbord import tab_to, type_in
from tests.browser.voorstel.conftest import FORM, HEADER, NAME, SOURCES
from tests.conftest import ROOT, catalogus


def download(page, press):
    with page.expect_download() as found:
        press()
    return found.value.suggested_filename, found.value.path().read_text("utf-8")


def checked(tmp_path, name, text):
    """Let the command line check the data with this file among them."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    (tmp_path / "data" / "hulpmiddelen" / name).write_text(text, "utf-8", newline="")
    return catalogus(tmp_path, "check")


def describe_by_keyboard(page):
    type_in(page, "Soort verplicht", "opleiding")
    type_in(page, "Status verplicht", "in ontw")
    type_in(page, "Samenvatting", "Leert je een formulier invullen.")
    type_in(page, "Beschrijving", "Een proef. " * 11 + "Een proef.")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.keyboard.type("- met een punt")


def tie_by_keyboard(page):
    tab_to(page, "Kies een nood")
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox", name="Zoek een nood")).to_be_focused()
    page.keyboard.type("aanmelden")
    tab_to(page, "SD-G6")
    page.keyboard.press("Enter")
    page.keyboard.type("deels")
    type_in(page, "Reden", "Omdat: het kan.")
    type_in(page, "Soort bron", "redactie")


def source_by_keyboard(page):
    tab_to(page, "Voeg toe: moment")
    page.keyboard.press("Enter")
    page.keyboard.type("2026")
    type_in(page, "Status", "in ontw")
    type_in(page, "Soort bron", "een web")
    type_in(page, "Webadres", "https://voorbeeld.be/a?b=c#d")
    type_in(page, "Titel", "Voorbeeld, deel 1")
    tab_to(page, "Voeg toe: bron")
    page.keyboard.press("Enter")
    page.keyboard.type("redactie")


def test_a_new_aid_from_an_empty_page_by_keyboard(form, tmp_path):
    page = form()
    tab_to(page, "Kijk alles na")
    page.keyboard.press("Enter")
    summary = page.get_by_role("region", name="Er zijn 8 fouten")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text('verplicht veld "samenvatting" ontbreekt. Voeg toe:')
    tab_to(page, "Naam")
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name=NAME)).to_be_focused()
    page.keyboard.type("Proef: één formulier")
    expect(page.get_by_role("textbox", name="Bestandsnaam")).to_have_value("proef-een-formulier")
    describe_by_keyboard(page)
    tie_by_keyboard(page)
    source_by_keyboard(page)
    tab_to(page, "Download het bestand")
    expect(page.get_by_text("Alles klopt.", exact=True)).to_be_visible()
    name, text = download(page, lambda: page.keyboard.press("Enter"))
    assert name == "proef-een-formulier.yml"
    assert text.startswith(
        f'{HEADER}naam: "Proef: één formulier"\ntype: opleiding\nstatus: in ontwikkeling\n'
    )
    rows = (
        f"  {'Een proef. ' * 8}Een proef.\n  Een proef. Een proef. Een proef.\n\n  - met een punt\n"
    )
    assert rows in text
    assert '    reden: "Omdat: het kan."\n    bron: redactie\n' in text
    assert '    bron: {url: "https://voorbeeld.be/a?b=c#d", titel: "Voorbeeld, deel 1"' in text
    done = checked(tmp_path, name, text)
    assert done.returncode == 0, done.stderr


def test_a_correction_touches_only_its_lines(form, tmp_path):
    page = form("?id=magda")
    page.get_by_label("Samenvatting").fill("Haalt op wat de overheid al weet.")
    ties = page.get_by_role("group", name="Banden met noden")
    ties.get_by_text("band 2", exact=True).click()
    ties.get_by_label("Reden").locator("visible=true").fill("Kort: dit.")
    links = page.get_by_role("group", name="Links")
    links.get_by_role("button", name="Omlaag (link 1)").click()
    expect(links.get_by_role("button", name="Omlaag (link 2)")).to_be_focused()
    _, text = download(page, page.get_by_role("button", name="Download het bestand").click)
    old = (SOURCES / "magda.yml").read_text("utf-8").splitlines()
    changed = [row for row in difflib.ndiff(old, text.splitlines()) if row[0] in "+-"]
    assert len(changed) == 2 + 2 + 6, changed
    assert "+ samenvatting: Haalt op wat de overheid al weet." in changed
    assert '+     reden: "Kort: dit."' in changed
    done = checked(tmp_path, "magda.yml", text)
    assert done.returncode == 0, done.stderr
    page.get_by_text("Bekijk wat er verandert").click()
    expect(page.get_by_role("region", name="Wat er verandert")).to_contain_text("+     reden: ")


def test_what_is_typed_is_judged_when_the_field_is_left(form):
    page = form("?id=ebox")
    name = page.get_by_role("textbox", name=NAME)
    name.fill("MAGDA")
    expect(page.get_by_text("Er is nog 1 ding")).to_be_visible()
    name.press("Tab")
    sentence = 'de naam "MAGDA" staat al bij "magda". Kies een naam die maar één keer voorkomt.'
    expect(page.get_by_text(sentence, exact=True)).to_be_visible()
    expect(name).to_have_attribute("aria-invalid", "true")
    page.get_by_role("button", name="Kijk alles na").click()
    expect(page.get_by_role("region", name="Er is 1 fout")).to_contain_text(
        f"Naam regel 2: naam: {sentence}"
    )
    page.get_by_role("link", name="Naam", exact=True).click()
    name.fill("eBox")
    expect(page.get_by_text("Alles klopt.", exact=True)).to_be_visible()
    expect(page.get_by_text("Nog niets gewijzigd.")).to_be_visible()
    expect(page.get_by_role("region", name="Er is 1 fout")).to_have_count(0)


def test_a_row_that_was_removed_comes_back_as_it_stood(form):
    page = form("?id=magda")
    links = page.get_by_role("group", name="Links")
    links.get_by_role("button", name="Verwijder (link 3)").click()
    undo = links.get_by_role("button", name="Maak ongedaan (link 3)")
    expect(undo).to_be_focused()
    expect(links.get_by_role("button", name=re.compile(r"Verwijder \(link"))).to_have_count(7)
    page.keyboard.press("Enter")
    expect(links.get_by_role("button", name=re.compile(r"Verwijder \(link"))).to_have_count(8)
    expect(page.get_by_text("Nog niets gewijzigd.")).to_be_visible()
    links.get_by_role("button", name="Verwijder (link 3)").click()
    page.get_by_label("Samenvatting").fill("Iets anders.")
    undo.click()
    expect(links.get_by_text("Aansluiten op de Documentendienst met een koppeling")).to_be_visible()


def test_a_need_is_filled_in_by_the_address(form):
    page = form("?criterium=dh-g2")
    ties = page.get_by_role("group", name="Banden met noden")
    expect(ties.get_by_label("Nood of principe")).to_have_value("DH-G2")
    expect(ties.get_by_label("Mate verplicht")).to_be_focused()
    page = form("?criterium=<script>")
    expect(page.get_by_text('de nood "<SCRIPT>" kennen we niet.')).to_be_visible()
    page = form("?id=%E0%A4%A")
    expect(page.get_by_text("staat niet in de catalogus.")).to_be_visible()


def test_pages_lead_to_the_form(tab):
    tab.goto(tab.address + "hulpmiddelen/magda/")
    tab.get_by_role("link", name="Verbeter dit hulpmiddel").click()
    expect(tab.get_by_text("Verbetering van MAGDA")).to_be_visible()
    tab.goto(tab.address + "noden/")
    link = tab.locator("main").get_by_role("link", name=re.compile("^Stel het voor")).first
    need = parse_qs(urlsplit(link.get_attribute("href")).query)["criterium"][0]
    link.click()
    expect(tab.get_by_label("Nood of principe")).to_have_value(need.upper())


def shown(card):
    """Return what a card says: its parts, and the principles that it helps with."""
    parts = [card.locator(f".kaart__{one}") for one in ("type", "naam", "zin", "status", "voet")]
    texts = [one.text_content() for one in parts]
    texts += card.locator(".kaart__principes li").all_text_contents()
    return [" ".join(text.split()) for text in texts]


def test_the_preview_is_the_card_of_the_catalogue(form):
    page = form()
    page.goto(page.address + "hulpmiddelen/")
    expected = shown(page.locator("[data-hulpmiddel=magda]"))
    page = form("?id=magda")
    preview = page.get_by_role("region", name="Zo komt het op de site")
    assert shown(preview) == expected
    ties = page.get_by_role("group", name="Banden met noden").get_by_role("listitem")
    expect(preview.locator(".band")).to_have_count(ties.count())


def test_the_fields_are_those_of_the_models(tab):
    tab.goto(tab.address + FORM)
    expect(tab.get_by_role("button", name="Kijk alles na")).to_be_visible()
    shown = tab.eval_on_selector_all(
        "[data-onderdeel=velden] [data-veld]",
        """(velden) => velden.filter((v) => !v.parentElement.closest("[data-veld]"))
             .map((v) => v.dataset.veld)""",
    )
    fields = voorstel_gegevens(load_catalogus(ROOT))["vorm"]["velden"]
    assert shown == [field["sleutel"] for field in fields[1:]]
