"""The form for a proposal, as a person goes through it: from empty page to pull request."""

from __future__ import annotations

import difflib
import json
import re
import shutil
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from macros.exports.voorstel import voorstel_gegevens
from macros.loader import load_catalogus
from tests.conftest import FORGE, ROOT, catalogus

FORM = "bijdragen/voorstel/"
NAME = re.compile("^Naam verplicht")
HEADER = "# yaml-language-server: $schema=../../schema/hulpmiddel.json\n"
KEY = "hulpmiddelen-catalogus.voorstel"
SOURCES = ROOT / "data" / "hulpmiddelen"
NAMES_OF_FOCUS = """() => {
  const element = document.activeElement
  const texts = [element.labels?.[0]?.textContent, element.textContent]
  return texts.map((text) => (text ?? "").replace(/\\s+/g, " ").trim())
}"""
FULL = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("", "SecurityError") },
})"""
LONG = "Een lange zin over dit hulpmiddel die nergens anders staat, met é en ï. " * 60


@pytest.fixture
def form(tab):
    """Open the form with an address; answers with the page once the form works."""

    def go(query=""):
        tab.goto(tab.address + FORM + query)
        expect(tab.get_by_role("button", name="Kijk alles na")).to_be_visible()
        return tab

    return go


def tab_to(page, name):
    """Press Tab until the focus is on what has this name, as a person without a mouse does."""
    for _ in range(300):
        page.keyboard.press("Tab")
        if any(text.startswith(name) for text in page.evaluate(NAMES_OF_FOCUS)):
            return
    raise AssertionError(f"het toetsenbord komt niet bij {name}")


def download(page, press):
    with page.expect_download() as found:
        press()
    return found.value.suggested_filename, found.value.path().read_text("utf-8")


def checked(tmp_path, name, text):
    """Let the command line check the data with this file among them."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    (tmp_path / "data" / "hulpmiddelen" / name).write_text(text, "utf-8", newline="")
    return catalogus(tmp_path, "check")


def fill_the_rest(page):
    """Fill in what a new aid must have besides its name."""
    page.get_by_label("Soort verplicht").select_option("opleiding")
    page.get_by_label("Status verplicht").first.select_option("in ontwikkeling")
    page.get_by_label("Samenvatting").fill("Leert je een formulier invullen.")
    page.get_by_label("Beschrijving").fill("Een proef.\n\nMet twee alinea's.")
    moment = page.get_by_role("group", name=re.compile("^Historiek"))
    moment.get_by_role("button", name="Voeg toe: moment").click()
    moment.get_by_label("Datum verplicht").fill("2026-03")
    moment.get_by_label("Status", exact=True).select_option("in ontwikkeling")
    moment.get_by_label("Soort bron").select_option("redactie")
    source = page.get_by_role("group", name=re.compile("^Bronnen"))
    source.get_by_role("button", name="Voeg toe: bron").click()
    source.get_by_label("Soort bron").select_option("document")
    source.get_by_label("Hoofdstuk of bijlage").fill("4.2")


def choose(page, name, typed):
    """Go to a field by keyboard and type, also to choose from a list."""
    tab_to(page, name)
    page.keyboard.type(typed)


def describe_by_keyboard(page):
    choose(page, "Soort verplicht", "opleiding")
    choose(page, "Status verplicht", "in ontw")
    choose(page, "Samenvatting", "Leert je een formulier invullen.")
    choose(page, "Beschrijving", "Een proef. " * 11 + "Een proef.")
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
    choose(page, "Reden", "Omdat: het kan.")
    choose(page, "Soort bron", "redactie")


def source_by_keyboard(page):
    tab_to(page, "Voeg toe: moment")
    page.keyboard.press("Enter")
    page.keyboard.type("2026")
    choose(page, "Status", "in ontw")
    choose(page, "Soort bron", "een web")
    choose(page, "Webadres", "https://voorbeeld.be/a?b=c#d")
    choose(page, "Titel", "Voorbeeld, deel 1")
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


def test_opening_and_changing_nothing_changes_nothing(form):
    for source in sorted(SOURCES.glob("*.yml"))[::15]:
        page = form(f"?id={source.stem}")
        expect(page.get_by_role("textbox", name="Bestandsnaam")).to_have_value(source.stem)
        expect(page.get_by_text("Alles klopt.", exact=True)).to_be_visible()
        page.get_by_text("Bekijk het bestand").click()
        assert page.get_by_label("De YAML.").input_value() == source.read_text("utf-8")
        assert page.evaluate(f"localStorage.getItem({KEY!r})") is None


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


# -- the draft


def test_a_draft_survives_leaving_and_can_be_thrown_away(form):
    page = form()
    page.get_by_role("textbox", name=NAME).fill("Half werk")
    expect(page.get_by_text("Je concept is bewaard op dit toestel.")).to_be_visible()
    page = form("?id=ebox")
    page.get_by_label("Samenvatting").fill("Anders.")
    page = form("?id=magda")
    page.get_by_text("Een hulpmiddel verbeteren dat er al is").click()
    drafts = page.get_by_role("button", name=re.compile("Ga verder"))
    expect(drafts).to_have_count(2)
    page.get_by_role("button", name="Begin een nieuw hulpmiddel").click()
    expect(page.get_by_role("textbox", name=NAME)).to_have_value("Half werk")
    page.get_by_role("button", name="Wis concept").click()
    expect(page.get_by_role("textbox", name=NAME)).to_have_value("")
    page.get_by_role("button", name="Maak ongedaan").click()
    expect(page.get_by_role("textbox", name=NAME)).to_have_value("Half werk")
    page.get_by_role("button", name="Wis concept").click()
    page = form("?id=ebox")
    expect(page.get_by_label("Samenvatting")).to_have_value("Anders.")
    page.get_by_role("button", name="Wis concept").click()
    expect(page.get_by_text("Nog niets gewijzigd.")).to_be_visible()
    assert page.evaluate(f"localStorage.getItem({KEY!r})") is None


def test_two_tabs_never_overwrite_each_other_silently(form, context, address):
    page = form()
    page.get_by_role("textbox", name=NAME).fill("Eerste")
    other = context.new_page()
    other.goto(address + FORM)
    name = other.get_by_role("textbox", name=NAME)
    expect(name).to_have_value("Eerste")
    name.fill("Tweede")
    page.get_by_role("textbox", name=NAME).press_sequentially("!")
    expect(page.get_by_text("In een ander tabblad staat een andere versie")).to_be_visible()
    kept = json.loads(page.evaluate(f"localStorage.getItem({KEY!r})"))
    assert kept[""]["tekst"].startswith(f"{HEADER}naam: Tweede\n")
    page.get_by_role("button", name="Bewaar deze in de plaats").click()
    expect(page.get_by_text("Je concept is bewaard op dit toestel.")).to_be_visible()
    expect(other.get_by_text("In een ander tabblad staat een andere versie")).to_be_visible()
    other.get_by_role("button", name="Ga verder met die andere").click()
    expect(name).to_have_value("Eerste!")
    other.close()


@pytest.mark.parametrize(
    ("script", "sentence"),
    [(FULL, "past niet meer in de opslag"), (BLOCKED, "laat niet toe een concept te bewaren")],
)
def test_without_storage_the_form_goes_on_and_warns(form, tab, script, sentence):
    tab.add_init_script(script)
    page = form()
    page.get_by_role("textbox", name=NAME).fill("Niet bewaard")
    expect(page.get_by_text(sentence)).to_be_visible()
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(page.address)
    assert asked == ["beforeunload"]


# -- handing in


def complete(page):
    page.get_by_role("textbox", name=NAME).fill("Proef & co")
    fill_the_rest(page)
    expect(page.get_by_text("Alles klopt.", exact=True)).to_be_visible()


def test_a_new_file_is_handed_in_by_the_address_of_the_forge(form):
    page = form()
    link = page.get_by_role("link", name="Open een pull request")
    link.click()
    expect(page.get_by_role("region", name=re.compile("Er zijn 8 fouten"))).to_be_focused()
    complete(page)
    target = urlsplit(link.get_attribute("href"))
    asked = parse_qs(target.query)
    assert target.netloc == "forge.example"
    assert asked["filename"] == ["data/hulpmiddelen/proef-co.yml"]
    page.get_by_text("Bekijk het bestand").click()
    assert asked["value"] == [page.get_by_label("De YAML.").input_value()]
    page.get_by_label("Beschrijving").fill(LONG)
    page.get_by_label("Beschrijving").fill(LONG + LONG[:500])
    expect(page.get_by_text("meer dan 8000 gaat niet")).to_be_visible()
    assert parse_qs(urlsplit(link.get_attribute("href")).query) == {"filename": asked["filename"]}
    expect(
        page.get_by_text("Geef het bestand de naam data/hulpmiddelen/proef-co.yml")
    ).to_be_visible()


def test_a_correction_opens_the_file_to_paste_into(form, context, address):
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
    page = form("?id=ebox")
    page.get_by_label("Samenvatting").fill("Anders.")
    link = page.get_by_role("link", name="Open een pull request")
    expect(link).to_have_attribute("href", FORGE.replace("{path}", "data/hulpmiddelen/ebox.yml"))
    expect(page.get_by_text("plak de jouwe eroverheen")).to_be_visible()
    page.get_by_role("button", name="Kopieer de YAML").click()
    expect(page.get_by_text("Gekopieerd.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "samenvatting: Anders.\n" in copied
    assert copied.startswith(f"{HEADER}naam: eBox\n")


def test_without_forge_the_form_says_what_to_do(form, tab):
    def without(route):
        answer = route.fetch()
        body = re.sub(r'data-(bewerken|nieuw)="[^"]*"', r'data-\1=""', answer.text())
        route.fulfill(response=answer, body=body)

    tab.route(re.compile("/bijdragen/voorstel/$"), without)
    page = form()
    expect(page.get_by_text("nog geen adres ingesteld")).to_be_visible()
    expect(page.get_by_role("link", name="Open een pull request")).to_have_count(0)


@pytest.mark.parametrize(
    ("new", "length", "carries"),
    [
        ("https://a.example/new/main?filename={path}&value={tekst}", 100, True),
        ("https://a.example/new/main?filename={path}&value={tekst}", 9000, False),
        ("https://a.example/-/new/main?file_name={path}", 100, False),
        ("javascript:alert(1)//{path}", 100, None),
        ("", 100, None),
    ],
)
def test_where_a_file_goes(tab, new, length, carries):
    tab.goto(tab.address)
    found = tab.evaluate(
        """async ([nieuw, tekst]) => {
             const { bestemming } = await import("./js/voorstel/forge.js")
             const bestand = { pad: "data/é x.yml", tekst, isNieuw: true }
             return bestemming({ bewerken: "", nieuw }, bestand)
           }""",
        [new, "x" * length + "&#\ud800"],
    )
    if carries is None:
        assert found is None
    else:
        assert found["metTekst"] is carries
        assert "data/%C3%A9%20x.yml" in found["adres"]
        assert bool(found["teLang"]) == (length > 8000)


# -- besides


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
