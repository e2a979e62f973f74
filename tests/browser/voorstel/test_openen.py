"""Opening a file in the form: what is wrong in it stays visible, and nothing harms the page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.voorstel.conftest import FORM, HEADER, KEY, NAME, SOURCES

WRONG = """\
naam: 1700
type: schoolvak
status: in ontwikkeling
samenvatting: [een, twee]
beschrijving: "<script>alert(1)</script> {{ 6*7 }}"
doelgroepen: [burgers, kinderen]
fase: bouwen
aanbieders: [bestaat-niet]
kleur: {rood: [1, 2]} # blijft
historiek:
  - {datum: gisteren, status: in ontwikkeling, bron: redaktie}
bronnen: [redactie]
nagekeken: vorig jaar
"""


def paste(page, text, name=""):
    begin = page.get_by_text("Een hulpmiddel verbeteren dat er al is")
    if not page.get_by_text("Of plak de YAML").is_visible():
        begin.click()
    if not page.get_by_role("button", name="Open deze YAML").is_visible():
        page.get_by_text("Of plak de YAML").click()
    page.get_by_label("Bestandsnaam, zonder .yml").fill(name)
    page.get_by_label("YAML", exact=True).fill(text)
    page.get_by_role("button", name="Open deze YAML").click()


def test_opening_and_changing_nothing_changes_nothing(form):
    for source in sorted(SOURCES.glob("*.yml"))[::15]:
        page = form(f"?id={source.stem}")
        expect(page.get_by_role("textbox", name="Bestandsnaam")).to_have_value(source.stem)
        expect(page.get_by_text("Alles klopt.", exact=True)).to_be_visible()
        page.get_by_text("Bekijk het bestand").click()
        assert page.get_by_label("De YAML.").input_value() == source.read_text("utf-8")
        assert page.evaluate(f"localStorage.getItem({KEY!r})") is None


def test_wrong_values_stay_visible_and_can_be_mended(form):
    page = form()
    paste(page, WRONG, "proef")
    expect(page.get_by_role("region", name=re.compile(r"Er zijn \d+ fouten"))).to_be_visible()
    expect(page.get_by_role("textbox", name=NAME)).to_have_value("1700")
    expect(page.get_by_label("Soort verplicht")).to_have_value("schoolvak")
    expect(page.get_by_label("Beschrijving")).to_have_value("<script>alert(1)</script> {{ 6*7 }}")
    expect(page.get_by_label("kinderen (niet gekend)")).to_be_checked()
    expect(page.get_by_text("[een, twee]", exact=True)).to_be_visible()
    expect(page.get_by_text("vorig jaar", exact=True)).to_be_visible()
    unknown = page.get_by_role("region", name="Andere velden in het bestand")
    expect(unknown).to_contain_text("kleur{rood: [1, 2]}")
    page.get_by_role("button", name="Zet er aanhalingstekens rond").click()
    page.get_by_role("button", name="Maak het veld leeg (Samenvatting)").click()
    page.get_by_label("Samenvatting").fill("Eén zin.")
    page.get_by_label("kinderen (niet gekend)").uncheck()
    page.get_by_text("Bekijk het bestand").click()
    text = page.get_by_label("De YAML.").input_value()
    assert text.startswith(f'{HEADER}naam: "1700"\ntype: schoolvak\n')
    assert "\nsamenvatting: Eén zin.\n" in text
    assert "\ndoelgroepen: [burgers]\n" in text
    assert "\nkleur: {rood: [1, 2]} # blijft\n" in text
    page.get_by_role("button", name="Verwijder (kleur)").click()
    expect(unknown).not_to_be_visible()
    assert "kleur" not in page.get_by_label("De YAML.").input_value()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("naam: A\n\ttype: x\n", "regel 2: deze regel springt in met een tab."),
        ("- een\n- lijst\n", "regel 1: hier horen sleutels met waarden."),
        ("[" * 5000, "regel 1: de lijsten zitten meer dan 20 niveaus diep in elkaar."),
        ("a: &a [*a, *a]\n", ""),
        ("__proto__: {naam: x}\nconstructor: y\n", ""),
        ("x" * 600_000, "regel 1: het bestand is te groot (586 kB, hoogstens 512 kB)."),
    ],
)
def test_hostile_text_is_refused_or_shown_and_harms_nothing(form, text, sentence):
    page = form()
    page.get_by_role("textbox", name=NAME).fill("Mijn werk")
    paste(page, text)
    if sentence:
        expect(page.get_by_text("Dit kan het formulier niet openen.")).to_be_visible()
        expect(page.get_by_text(sentence)).to_be_visible()
        expect(page.get_by_role("textbox", name=NAME)).to_have_value("Mijn werk")
    else:
        expect(page.get_by_role("region", name="Andere velden in het bestand")).to_be_visible()
        page.get_by_role("button", name="Maak ongedaan").click()
        expect(page.get_by_role("textbox", name=NAME)).to_have_value("Mijn werk")
    assert page.evaluate("({}).naam") is None


def test_a_file_of_50_mb_is_not_even_read(form):
    page = form()
    page.get_by_label("YAML-bestand").evaluate(
        """(input) => {
             const file = new File([new Uint8Array(49 * 1024 * 1024)], "groot.yml")
             file.arrayBuffer = () => { throw new Error("gelezen") }
             const data = new DataTransfer()
             data.items.add(file)
             input.files = data.files
             input.dispatchEvent(new Event("change"))
           }"""
    )
    expect(page.get_by_text("te groot (50177 kB, hoogstens 512 kB)")).to_be_visible()


def test_a_file_of_ones_own_is_opened_for_the_aid_of_its_name(form):
    text = (SOURCES / "ebox.yml").read_text("utf-8").replace("naam: eBox", "naam: eBox!")
    page = form()
    page.get_by_label("YAML-bestand").set_input_files(
        {"name": "ebox.yml", "mimeType": "text/yaml", "buffer": text.encode()}
    )
    expect(page.get_by_text("Verbetering van eBox")).to_be_visible()
    page.get_by_text("Bekijk wat er verandert (2 regels)").click()
    page.get_by_label("YAML-bestand").set_input_files(
        {
            "name": "latin.yml",
            "mimeType": "text/yaml",
            "buffer": "naam: A\nx: é\n".encode("latin-1"),
        }
    )
    expect(page.get_by_text("regel 2: deze regel is geen geldige UTF-8.")).to_be_visible()
    expect(page.get_by_role("textbox", name=NAME)).to_have_value("eBox!")


def test_without_javascript_the_fields_and_the_way_by_hand_can_be_read(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + FORM)
    expect(page.get_by_text("Zonder JavaScript kun je dit formulier alleen lezen.")).to_be_visible()
    expect(page.get_by_text("Eén zin: wat doet het voor een team?")).to_be_visible()
    link = page.locator("noscript p", has_text="Volledig https-adres, zoals een bron het geeft.")
    expect(link.first).to_be_attached()
    link = page.get_by_role("link", name=re.compile(".")).and_(
        page.locator("a[href*='data/hulpmiddelen/']")
    )
    source = page.request.get(link.first.evaluate("(a) => a.href"))
    assert source.text().startswith(f"{HEADER}naam: ")
    context.close()


def test_when_a_part_cannot_be_loaded_the_page_says_so(page, address):
    page.route("**/libyaml.wasm", lambda route: route.fulfill(status=503))
    page.goto(address + FORM)
    expect(page.get_by_text("de lezer van YAML is er niet (503)")).to_be_visible()
    expect(page.get_by_label("Samenvatting")).to_be_disabled()


def test_when_the_browser_refuses_webassembly_the_page_says_so(page, address):
    page.add_init_script("delete window.WebAssembly")
    page.goto(address + FORM)
    expect(page.get_by_text("je browser laat WebAssembly niet toe")).to_be_visible()
    expect(page.get_by_role("link", name="doe het met de hand")).to_be_visible()
