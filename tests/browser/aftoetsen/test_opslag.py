"""What the browser keeps: two tabs, no room, wiped, newer."""

from __future__ import annotations

FAKE = """
  class Fake {
    constructor(full = false) { this.rows = new Map(); this.full = full }
    get length() { return this.rows.size }
    key(n) { return [...this.rows.keys()][n] }
    getItem(k) { return this.rows.get(k) ?? null }
    setItem(k, v) {
      if (this.full) throw new DOMException("", "QuotaExceededError")
      this.rows.set(k, v)
    }
    removeItem(k) { this.rows.delete(k) }
  }
  let n = 0
  const nu = () => `2026-11-21T10:00:0${n++ % 10}.000Z`
  const set = {versie: "1", hash: "0123456789abcdef"}
  const open = (storage, id) =>
    dossier.maakDossier({id, opslag: opslag.maakOpslag(storage), set, nu})
  const zeg = (d, naam) => d.wijzig((x) => antwoorden.zet(x, ["onderwerp", "naam"], naam))
"""


def in_browser(js, code, **values):
    return js(f"(() => {{ {FAKE} {code} }})()", **values)


def test_a_second_tab_never_overwrites_unseen(js):
    found = in_browser(
        js,
        """const s = new Fake(), a = open(s, ""); zeg(a, "een")
           const b = open(s, a.document.id)
           a.wijzig((x) => antwoorden.kies(x, {id: "SD-G1", hash: "h"}, "ja"))
           b.wijzig((x) => antwoorden.kies(x, {id: "SD-G2", hash: "h"}, "nee"))
           const eerst = open(s, a.document.id).document
           a.wijzig((x) => antwoorden.kies(x, {id: "SD-G2", hash: "h"}, "deels"))
           return {eerst, dan: open(s, a.document.id).document, botsingen: a.neemBotsingen()}""",
    )
    assert {k: v["antwoord"] for k, v in found["eerst"]["antwoorden"].items()} == {
        "SD-G1": "ja",
        "SD-G2": "nee",
    }
    assert found["botsingen"] == ["SD-G2"]
    assert found["dan"]["antwoorden"]["SD-G2"]["antwoord"] == "deels"
    assert found["dan"]["antwoorden"]["SD-G2"]["verschil"] == {"antwoord": "nee"}


def test_a_tab_follows_what_another_wrote(js):
    found = in_browser(
        js,
        """const s = new Fake(), a = open(s, ""); zeg(a, "een")
           const b = open(s, a.document.id); zeg(a, "twee"); b.vanBuiten()
           return [b.document.onderwerp.naam, b.vuil]""",
    )
    assert found == ["twee", False]


def test_full_storage_says_so_and_loses_nothing(js):
    found = in_browser(
        js,
        """const s = new Fake(true), a = open(s, ""); zeg(a, "een")
           const vol = [a.bewaring, a.vuil, a.document.onderwerp.naam]
           a.bewaardAlsBestand()
           const inBestand = a.vuil
           s.full = false; zeg(a, "twee")
           return [...vol, inBestand, a.bewaring, a.vuil]""",
    )
    assert found == ["vol", True, "een", False, "ja", False]


def test_blocked_storage_goes_on_with_the_id_of_the_address(js):
    found = in_browser(
        js,
        """const a = open(null, "abcdefghij"); zeg(a, "een")
           return [a.bewaring, a.vuil, a.document.id, a.onbekend]""",
    )
    assert found == ["geblokkeerd", True, "abcdefghij", False]


def test_what_was_wiped_elsewhere_stays_wiped_until_somebody_asks(js):
    found = in_browser(
        js,
        """const s = new Fake(), a = open(s, ""); zeg(a, "een")
           opslag.maakOpslag(s).wis(); zeg(a, "twee")
           const gewist = [a.bewaring, a.vuil, s.length]
           a.bewaarOpnieuw()
           return [...gewist, a.bewaring, s.length]""",
    )
    assert found == ["gewist", True, 0, "ja", 1]


def test_wiping_takes_our_own_keys_only(js):
    found = in_browser(
        js,
        """const s = new Fake(), a = open(s, ""); zeg(a, "een")
           for (const k of ["anders", "hulpmiddelen-catalogus.kleuren"]) s.setItem(k, "x")
           opslag.maakOpslag(s).wis()
           return [...s.rows.keys()]""",
    )
    assert found == ["anders", "hulpmiddelen-catalogus.kleuren"]


def test_a_newer_format_is_never_written_over(js):
    found = in_browser(
        js,
        """const s = new Fake(), o = opslag.maakOpslag(s)
           o.schrijf("abcdefgh", {document: {id: "abcdefgh", versie: 9, x: 1}, bestand: null}, "")
           const a = open(s, "abcdefgh"); zeg(a, "weg")
           return [a.alleenLezen, o.lees("abcdefgh").document]""",
    )
    assert found == [True, {"id": "abcdefgh", "versie": 9, "x": 1}]


def test_what_cannot_be_read_is_kept_apart(js):
    found = in_browser(
        js,
        """const s = new Fake(); s.setItem(opslag.BEGIN + "abcdefgh", "kapot")
           const o = opslag.maakOpslag(s)
           return [o.alle(), o.ruw("abcdefgh")]""",
    )
    assert found == [
        [{"id": "abcdefgh", "document": None, "bestand": None, "stempel": ""}],
        "kapot",
    ]
