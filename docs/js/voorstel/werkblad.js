/**
 * The aid at hand: its text, what is wrong with it, and its draft. Everything that changes the text
 * goes through here. Knows no page.
 */
import { vind } from "./document.js"
import { dagVan, slug } from "./waarden.js"

/** The name by which a text is judged that has no good name yet. */
export const ZONDER_NAAM = "nog-zonder-naam"

/** @typedef {(string | number)[]} Pad */

/**
 * What changed: a value, the rows of a list, or everything.
 * @typedef {{soort: "waarde" | "rijen" | "geheel" | "stand", pad: Pad}} Wijziging
 */

/**
 * @typedef {object} Begin
 * @property {string} plaats id of an aid of the catalogue; "" for a new one
 * @property {string} id name of the file
 * @property {string} tekst
 * @property {string} basis the text it started from; "" for a new aid
 */

/** The sheet on which one aid is worked. */
export class Werkblad {
  /**
   * @param {object} met
   * @param {import("./rechter.js").Rechter} met.rechter
   * @param {import("./document.js").Bewerker} met.bewerker
   * @param {import("./concept.js").Concepten} met.concepten
   * @param {() => Date} met.nu
   */
  constructor({ rechter, bewerker, concepten, nu }) {
    this.rechter = rechter
    this.bewerker = bewerker
    this.concepten = concepten
    this.nu = nu
    /** @type {((wat: Wijziging) => void)[]} */
    this.luisteraars = []
    /** @type {import("./concept.js").Uitkomst | ""} what became of the draft; "" before a change */
    this.bewaard = ""
    this.isOpen = false
    this.ziet({ plaats: "", id: "", tekst: "", basis: "" })
  }

  get vandaag() {
    return dagVan(this.nu())
  }

  /** @param {(wat: Wijziging) => void} luisteraar */
  luister(luisteraar) {
    this.luisteraars.push(luisteraar)
  }

  meld(soort, pad = []) {
    for (const luisteraar of this.luisteraars) {
      luisteraar({ soort, pad })
    }
  }

  /**
   * A text with the line on top that tells editor programs which schema it follows.
   * @param {string} tekst
   */
  metKop(tekst) {
    const kop = this.rechter.gegevens.kopregel
    return tekst.startsWith(kop) ? tekst : `${kop}\n${tekst}`
  }

  /**
   * The text of a new aid: the day it is written is the day it was looked after.
   * @returns {string}
   */
  leeg() {
    const nagekeken = new Map([["datum", this.vandaag], ["waaraan", "bronnen"]])
    return this.bewerker.zet(this.metKop(""), ["nagekeken"], nagekeken)
  }

  /**
   * Work on another text.
   * @param {Begin} begin
   * @param {{toonAlles?: boolean, bewaard?: boolean}} [hoe] whether its mistakes are shown at once,
   *   and whether it comes from a draft
   */
  open(begin, { toonAlles = false, bewaard = false } = {}) {
    this.ziet(begin)
    this.toonAlles = toonAlles && this.fouten.length > 0
    this.bewaard = bewaard ? "bewaard" : ""
    this.isOpen = true
    if (!bewaard) {
      this.bewaar()
    }
    this.meld("geheel")
  }

  ziet({ plaats, id, tekst, basis }) {
    this.plaats = plaats
    this.id = id
    this.tekst = tekst
    this.basis = basis
    /** The text before any change: what need not be kept. */
    this.begin = basis || this.leeg()
    /** @type {Set<string>} the fields that were left: their mistakes may be shown */
    this.aangeraakt = new Set()
    this.toonAlles = false
    this.oordeel()
  }

  get isNieuw() {
    return !this.plaats
  }

  get isGewijzigd() {
    return this.tekst !== this.begin
  }

  /** Whether leaving would lose work. */
  get isLosWerk() {
    return this.isOpen && this.isGewijzigd && this.bewaard !== "bewaard"
  }

  /** @param {Pad} pad */
  knoop(pad) {
    const { boom } = this.uitspraak.bron
    return boom ? vind(boom, pad) : undefined
  }

  oordeel() {
    this.uitspraak = this.rechter.oordeel(this.tekst, this.id, this.vandaag)
    this.fouten = this.uitspraak.fouten
    const namen = this.rechter.gegevens.namen.hulpmiddelen
    if (this.isNieuw && namen.some(({ id }) => id === this.id)) {
      const feit = `er is al een hulpmiddel met de bestandsnaam "${this.id}".`
      const stap = "Kies een andere naam, of verbeter dat hulpmiddel."
      this.fouten = [{ lijn: 1, veld: "", pad: ["id"], feit, stap }, ...this.fouten]
    } else if (this.rechter.bestandsnaam(this.id)) {
      // The build opens no file with such a name; its fields can be judged all the same.
      const rest = this.rechter.oordeel(this.tekst, ZONDER_NAAM, this.vandaag).fouten
      this.fouten = [...this.fouten, ...rest]
    }
  }

  /** @param {Pad} pad */
  raak(pad) {
    this.aangeraakt.add(JSON.stringify(pad))
    this.meld("stand")
  }

  /** @param {Pad} pad */
  isAangeraakt(pad) {
    return this.toonAlles || this.aangeraakt.has(JSON.stringify(pad))
  }

  toonFouten() {
    this.toonAlles = true
    this.meld("stand")
  }

  /**
   * Set a value; undefined takes it away.
   * @param {Pad} pad
   * @param {any} waarde
   */
  zet(pad, waarde) {
    const volgt = this.isNieuw && this.id === this.voorgesteld()
    this.tekst = this.bewerker.zet(this.tekst, pad, waarde)
    if (volgt && pad[0] === "naam") {
      this.oordeel()
      this.id = this.voorgesteld()
    }
    this.na("waarde", pad)
  }

  /** The file name that follows from the name. */
  voorgesteld() {
    const naam = this.knoop(["naam"])?.waarde
    return typeof naam === "string" ? slug(naam) : ""
  }

  /** @param {string} id */
  zetId(id) {
    this.id = id
    this.na("waarde", ["id"])
  }

  /**
   * @param {Pad} lijst
   * @param {number} plaats
   * @param {any} waarde
   */
  voegIn(lijst, plaats, waarde) {
    this.tekst = this.bewerker.voegIn(this.tekst, lijst, plaats, waarde)
    this.na("rijen", lijst)
  }

  /**
   * @param {Pad} lijst
   * @param {number} van
   * @param {number} naar
   */
  verplaats(lijst, van, naar) {
    this.tekst = this.bewerker.verplaats(this.tekst, lijst, van, naar)
    this.na("rijen", lijst)
  }

  /**
   * Take a row away.
   * @param {Pad} lijst
   * @param {number} plaats
   * @returns {() => void} puts it back
   */
  verwijder(lijst, plaats) {
    const [voor, waarde] = [this.tekst, this.knoop([...lijst, plaats]).waarde]
    this.tekst = this.bewerker.zet(this.tekst, [...lijst, plaats], undefined)
    const erna = this.tekst
    this.na("rijen", lijst)
    return () => {
      if (this.tekst === erna) {
        // Nothing else happened: it comes back exactly as it stood.
        this.tekst = voor
        this.na("rijen", lijst)
      } else {
        const aantal = this.knoop(lijst)?.waarde?.length ?? 0
        this.voegIn(lijst, Math.min(plaats, aantal), waarde)
      }
    }
  }

  /**
   * Take over a whole text, which must be readable.
   * @param {string} tekst
   */
  neemOver(tekst) {
    this.tekst = tekst
    this.na("geheel", [])
  }

  na(soort, pad) {
    if (soort === "rijen") {
      const begin = JSON.stringify(pad).slice(0, -1)
      for (const geraakt of this.aangeraakt) {
        if (geraakt.startsWith(`${begin},`)) {
          this.aangeraakt.delete(geraakt)
        }
      }
    }
    this.oordeel()
    this.bewaar()
    this.meld(soort, pad)
  }

  /** @param {boolean} [dwing] also over another version from another tab */
  bewaar(dwing = false) {
    const { id, tekst, basis } = this
    if (this.isGewijzigd) {
      this.bewaard = this.concepten.bewaar(this.plaats, { id, tekst, basis }, dwing)
    } else if (this.bewaard === "bewaard") {
      this.bewaard = this.concepten.wis(this.plaats) === "bewaard" ? "" : this.bewaard
    }
  }
}
