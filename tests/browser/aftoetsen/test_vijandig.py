"""Files that mean harm, or that are just wrong: a message, nothing run, the draft intact."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from macros.exports.aftoetsing_bestand import FORMAAT
from tests.browser.aftoetsen.conftest import open_file, stored

MARKUP = """<img src=x onerror="window.kwaad=1"><script>window.kwaad=1</script>"><svg onload=x>&"""


def fixed(**rest):
    return {"formaat": FORMAAT, "versie": 1, "id": "abcdefghabcdefgh", **rest}


def poisoned(gegevens, text=MARKUP):
    """An assessment with a text in every place that takes one, for criteria of every principle."""
    explained = dict.fromkeys(("oorzaak", "gevolg", "voor_wie", "maatregel", "rol"), text)
    answers = {
        one["id"]: {
            "antwoord": ("nee", "deels", "nvt", "ja")[place % 4],
            "hash": one["hash"],
            "toelichting": text,
            "reden": text,
            "bewijs": [text, "javascript:window.kwaad=1", "https://voorbeeld.example/<b>"],
            "afwijking": {"duur": "tijdelijk", "datum": "2026-01-31", **explained},
            "verschil": {"antwoord": "ja", "toelichting": text},
        }
        for place, one in enumerate(gegevens["criteria"][::4])
    }
    for one in list(answers.values())[4:]:
        del one["verschil"]
    subject = dict.fromkeys(("naam", "omschrijving", "entiteit", "beleidsdomein", "rol"), text)
    report = ("feedback", "feedback_hoe", "feedback_gevolg", "voortgang", "middelen")
    return fixed(
        onderwerp={**subject, "aard": "nieuw", "soort": "dienst"},
        significantie={"budget": text[:50], "toelichting": text},
        antwoorden=answers,
        jaarverslag=dict.fromkeys(report, text),
        ongeldig=[{"pad": ["moment"], "waarde": text, "zin": text}],
        **{text: text},
    )


@pytest.fixture
def klad(surf):
    """The start page of a browser that already has a draft; returns page and draft."""
    page = surf()
    page.goto(page.address + "aftoetsen/standaard-digitaal/")
    page.locator("#sd-g1-ja").check()
    page.goto(page.address + "aftoetsen/")
    expect(page.get_by_role("link", name="Aftoetsing zonder naam", exact=True)).to_be_visible()
    return page, stored(page)


HOSTILE = {
    "50 MB": (lambda: b" " * 50_000_000 + b"{}", "te groot"),
    "deep nesting": (lambda: b"[" * 200_000 + b"]" * 200_000, "dieper genest"),
    "another format": (
        lambda: json.dumps({"name": "x", "lockfileVersion": 3}).encode(),
        "geen aft",
    ),
    "no JSON": (lambda: b"PK\x03\x04 zip", "geen JSON"),
    "prototype": (lambda: b'{"__proto__": {"formaat": "x", "kwaad": 1}}', "geen aftoetsing"),
    "wrong version": (lambda: json.dumps(fixed(versie="één")).encode(), "welke versie"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_does_not_open_leaves_the_draft_as_it_was(klad, tmp_path, name):
    page, before = klad
    make, said = HOSTILE[name]
    file = tmp_path / "bestand.aftoetsing.json"
    file.write_bytes(make())
    open_file(page, file)
    message = page.get_by_text("bestand.aftoetsing.json is niet geopend.")
    expect(message).to_be_visible()
    expect(message.locator("xpath=..")).to_contain_text(said)
    assert stored(page) == before
    assert page.evaluate("window.kwaad ?? ({}).kwaad ?? null") is None


def test_a_file_with_wrong_types_opens_and_says_what_is_wrong(klad, tmp_path):
    page, before = klad
    file = tmp_path / "fout.aftoetsing.json"
    wrong = {"SD-G1": {"antwoord": "misschien"}, "SD-G2": 7, "ZZ-1": {"antwoord": "ja"}}
    file.write_text(json.dumps(fixed(moment=3, antwoorden=wrong)), "utf-8")
    open_file(page, file)
    said = page.get_by_role("status").filter(has_text="is geopend")
    for text in ("Kijk dit na (4)", "SD-G1: Antwoord: “misschien” is geen keuze", "“ZZ-1” is geen"):
        expect(said).to_contain_text(text)
    assert set(before) < set(stored(page))
    page.get_by_role("link", name="Ga ermee verder").click()
    page.get_by_role("link", name="SD-G1: Antwoord: “misschien” is geen keuze").click()
    expect(page.locator("#sd-g1")).to_contain_text("Geef een goed antwoord, of haal dit weg.")
    page.locator("#sd-g1-ja").check()
    expect(page.locator("#sd-g1")).not_to_contain_text("Geef een goed antwoord")
    page.locator("#sd-g2").get_by_role("button", name="Haal dit weg").click()
    expect(page.locator("#sd-g2-ja")).to_be_focused()


def test_markup_in_every_text_stays_text(surf, gegevens, tmp_path):
    page = surf()
    file = tmp_path / "kwaad.aftoetsing.json"
    file.write_text(json.dumps(poisoned(gegevens)), "utf-8")
    page.goto(page.address + "aftoetsen/")
    open_file(page, file)
    expect(page.get_by_text("kwaad.aftoetsing.json is geopend.")).to_be_visible()
    for path in ("taken", "dienst", "standaard-digitaal", "betrouwbaar", "resultaat"):
        page.goto(page.address + f"aftoetsen/{path}/?id=abcdefghabcdefgh")
        expect(page.get_by_role("link", name=MARKUP).first).to_be_visible()
        harmless(page)
    expect(page.locator("[data-onderdeel=rapport]")).to_contain_text(MARKUP)
    for path in ("portefeuille", "jaarverslag"):
        page.goto(page.address + f"aftoetsen/{path}/")
        expect(page.locator("[data-onderdeel=rapport] h2").first).to_be_visible()
        harmless(page)
        with page.expect_download() as saved:
            page.get_by_role("button", name="Verslag (HTML)").click()
        saved.value.save_as(tmp_path / f"{path}.html")
        page.goto((tmp_path / f"{path}.html").as_uri())
        harmless(page)
        on_paper(page)


def on_paper(page):
    """Nothing stands outside a sheet of A4, however many columns a table has."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 1000})
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    shown = page.locator(".tabel").evaluate_all("a => a.map(e => e.scrollWidth - e.clientWidth)")
    assert shown
    assert max(shown) <= 0
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1280, "height": 720})


def harmless(page):
    assert page.evaluate("window.kwaad ?? null") is None
    shown = page.locator("main, [data-onderdeel=rapport]")
    assert (
        shown.locator("img, script:not([type='application/json']), [onload], [onerror]").count()
        == 0
    )
    assert page.locator("a[href^='javascript']").count() == 0


def test_the_report_is_one_file_that_needs_nothing(surf, gegevens, tmp_path, axe, browser):
    page = surf()
    file = tmp_path / "kwaad.aftoetsing.json"
    file.write_text(json.dumps(poisoned(gegevens, "Gewone tekst & meer.")), "utf-8")
    page.goto(page.address + "aftoetsen/resultaat/")
    open_file(page, file)
    expect(page.get_by_role("heading", name="Score per principe")).to_be_visible()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Verslag (HTML)").click()
    saved.value.save_as(tmp_path / "verslag.html")
    assert saved.value.suggested_filename.startswith("gewone-tekst-meer_voor_")
    # A page of its own: what the file asks for is seen, and must be nothing.
    alone = browser.new_page()
    asked = []
    alone.on("request", lambda r: asked.append(r.url))
    alone.goto((tmp_path / "verslag.html").as_uri())
    assert asked == [(tmp_path / "verslag.html").as_uri()]
    expect(alone.get_by_text("Dit is niet het instrument van de overheid.")).to_be_visible()
    for text in (
        "zelfevaluatie, niet geverifieerd; de tekst van de strategie geldt",
        "vingerafdruk",
    ):
        expect(alone.get_by_text(text).first).to_be_visible()
    for name in ("Score per principe", "Alle antwoorden", "Zo wordt er geteld"):
        expect(alone.get_by_role("heading", name=name)).to_be_visible()
    # The styles came along, colours included.
    expect(alone.locator(".score").first).to_have_css("border-left-style", "solid")
    expect(alone.locator("body")).to_have_css("background-color", "rgb(251, 249, 244)")
    for width in (1280, 320):
        alone.set_viewport_size({"width": width, "height": 800})
        assert alone.evaluate("document.documentElement.scrollWidth") <= width
    # The checker itself must run in it, so the policy of the file is taken out for that.
    text = (tmp_path / "verslag.html").read_text("utf-8")
    assert "default-src 'none'" in text
    alone.set_content(text.replace("default-src 'none'; style-src 'unsafe-inline'", ""))
    assert axe(alone) == []
    alone.close()


def test_a_newer_file_is_shown_and_cannot_be_changed(surf, gegevens, tmp_path):
    page = surf()
    newer = poisoned(gegevens, "Tekst") | {"versie": 2, "vreemd": {"x": [1]}}
    file = tmp_path / "nieuw.aftoetsing.json"
    file.write_text(json.dumps(newer), "utf-8")
    page.goto(page.address + "aftoetsen/")
    open_file(page, file)
    expect(page.get_by_text("nieuwere versie van deze site (formaat 2, hier 1)")).to_be_visible()
    page.goto(page.address + "aftoetsen/standaard-digitaal/?id=abcdefghabcdefgh")
    expect(page.get_by_role("alert")).to_contain_text("niet wijzigen")
    expect(page.locator("#sd-g1-nee")).to_be_checked()
    expect(page.locator("#sd-g1-nee")).to_be_disabled()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Bewaar als bestand").click()
    assert json.loads(saved.value.path().read_text("utf-8")) == newer


CHOICES = {
    "Neem het bestand": ("nee", 0),
    "Houd wat hier staat": ("ja", 0),
    "Voeg ze samen": ("ja", 1),
}


@pytest.mark.parametrize("choice", CHOICES)
def test_the_same_assessment_with_other_answers_asks(surf, gegevens, tmp_path, choice):
    page = surf()
    first, marks = CHOICES[choice]
    hashes = {one["id"]: one["hash"] for one in gegevens["criteria"]}
    for name, answers in (("een", {"SD-G1": "ja"}), ("twee", {"SD-G1": "nee", "SD-G2": "ja"})):
        given = {key: {"antwoord": one, "hash": hashes[key]} for key, one in answers.items()}
        file = tmp_path / f"{name}.aftoetsing.json"
        file.write_text(json.dumps(fixed(antwoorden=given)), "utf-8")
    page.goto(page.address + "aftoetsen/standaard-digitaal/")
    open_file(page, tmp_path / "een.aftoetsing.json")
    expect(page.locator("#sd-g1-ja")).to_be_checked()
    open_file(page, tmp_path / "twee.aftoetsing.json")
    expect(page.get_by_text("staat al op dit toestel, met een andere inhoud")).to_be_visible()
    expect(page.locator("#sd-g1-ja")).to_be_checked()
    page.get_by_role("button", name=choice).click()
    expect(page.locator(f"#sd-g1-{first}")).to_be_checked()
    other = page.get_by_role("button", name="Neem het andere")
    expect(other).to_have_count(marks)
    if marks:
        expect(page.locator("#sd-g2-ja")).to_be_checked()
        expect(page.get_by_text("1 van 12 beantwoord.")).to_be_visible()
        other.click()
        expect(page.locator("#sd-g1-nee")).to_be_checked()
        expect(page.get_by_text("2 van 12 beantwoord.")).to_be_visible()


def test_an_older_file_keeps_its_answers_and_asks_to_confirm_what_changed(surf, gegevens, tmp_path):
    page = surf()
    (first, second) = gegevens["criteria"][:2]
    given = {
        first["id"]: {"antwoord": "ja", "hash": "0" * 12},
        second["id"]: {"antwoord": "ja", "hash": second["hash"]},
        "SD-G9": {"antwoord": "nee", "toelichting": "criterium dat verdween"},
    }
    file = tmp_path / "oud.aftoetsing.json"
    file.write_text(json.dumps(fixed(antwoorden=given)), "utf-8")
    page.goto(page.address + "aftoetsen/standaard-digitaal/")
    open_file(page, file)
    expect(page.get_by_text("“SD-G9” is geen criterium van deze site.")).to_be_visible()
    expect(page.locator("#sd-g1-ja")).to_be_checked()
    expect(page.get_by_text("1 van 12 beantwoord.")).to_be_visible()
    page.get_by_role("button", name="Ja, mijn antwoord klopt").click()
    expect(page.locator("#sd-g1-ja")).to_be_focused()
    expect(page.get_by_text("2 van 12 beantwoord.")).to_be_visible()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Bewaar als bestand").click()
    kept = json.loads(saved.value.path().read_text("utf-8"))["antwoorden"]
    assert kept["SD-G9"] == given["SD-G9"]
    assert kept["SD-G1"] == {"antwoord": "ja", "hash": first["hash"]}


def test_nothing_of_the_page_is_a_form(surf):
    page = surf()
    for path in ("", "taken/", "dienst/", "standaard-digitaal/", "resultaat/", "portefeuille/"):
        page.goto(page.address + f"aftoetsen/{path}")
        assert page.locator("form").count() == 0
        policy = page.locator("meta[http-equiv]").get_attribute("content")
        assert "default-src 'none'" in policy
        assert "connect-src 'self'" in policy
