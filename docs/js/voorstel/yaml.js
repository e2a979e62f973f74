/**
 * YAML text → plain data that remembers its places, with the mistakes in it as YAML: what
 * macros/yaml_source.py does, over the same parser's events. Pure.
 */
import { Onleesbaar } from "./libyaml.js"
import { begin } from "./taal.js"

/**
 * A value with its place in the text.
 * @typedef {object} Knoop
 * @property {"tekst" | "lijst" | "sleutels" | "verwijzing"} soort
 * @property {any} waarde text, number, Kommagetal, boolean, null, array or Map
 * @property {number} lijn line on which it stands (of its key, inside a mapping), from 1
 * @property {string} raw a scalar as it reads; "" otherwise
 * @property {number} van place of its first character
 * @property {number} tot place after its last character
 * @property {string} stijl "", "'", '"', "|" or ">"; "[" for a collection in flow
 * @property {boolean} eigen whether it is written without anchor, alias or tag
 * @property {Map<string | number, Knoop>} binnen what stands in it, by key or place
 * @property {Sleutel[]} sleutels the keys of a mapping, in order
 */

/**
 * A key of a mapping; of a key that stands twice both are here.
 * @typedef {{naam: string, van: number, tot: number, knoop: Knoop | null}} Sleutel
 */

/**
 * A text that was read. Without data (null) the mistakes say why.
 * @typedef {{tekst: string, waarde: any, boom: Knoop | null, fouten: import("./taal.js").Fout[]}} Bron
 */

/** A number that is not whole; kept apart, for a JavaScript number hides how it was written. */
export class Kommagetal {
  /** @param {string} raw */
  constructor(raw) {
    this.raw = raw
  }
}

/** Reads YAML by the rules of the build. */
export class Lezer {
  /**
   * @param {(text: string) => Iterable<import("./libyaml.js").Gebeurtenis>} gebeurtenissen
   * @param {any} gegevens what the build publishes for the form
   * @param {import("./taal.js").Taal} taal
   */
  constructor(gebeurtenissen, gegevens, taal) {
    this.gebeurtenissen = gebeurtenissen
    this.regels = gegevens.lezen
    this.taal = taal
    this.geheel = new RegExp(`^(?:${gegevens.patronen.geheel})$`)
    this.komma = new RegExp(`^(?:${gegevens.patronen.komma})$`)
    this.onzichtbaar = new RegExp(gegevens.patronen.onzichtbaar, "u")
    this.tekens = gegevens.tekens
    this.leeg = new Set(this.regels.leeg)
  }

  /**
   * The bytes of a file as text, or why not.
   * @param {Uint8Array} bytes
   * @returns {{tekst?: string, fout?: import("./taal.js").Fout}}
   */
  decodeer(bytes) {
    const hoogstens = this.regels.hoogstens_bytes
    const fout = (sleutel, lijn = 1, vul = {}) => ({ fout: this.fout(lijn, sleutel, vul) })
    if (bytes.length > hoogstens) {
      return fout("too_large", 1, { size: Math.floor(bytes.length / 1024) + 1, limit: hoogstens / 1024 })
    }
    const [een, twee, drie] = bytes
    if ((een === 0xff && twee === 0xfe) || (een === 0xfe && twee === 0xff)) {
      return fout("utf16")
    }
    if (een === 0xef && twee === 0xbb && drie === 0xbf) {
      return fout("bom")
    }
    const utf8 = new TextDecoder("utf-8", { fatal: true })
    try {
      return { tekst: utf8.decode(bytes) }
    } catch {
      return fout("not_utf8", eersteFoute(bytes))
    }
  }

  /**
   * Read a text.
   * @param {string} tekst
   * @returns {Bron}
   */
  lees(tekst) {
    const kan = (fouten) => ({ tekst, waarde: null, boom: null, fouten })
    if (tekst.length * 3 > this.regels.hoogstens_bytes || tekst.startsWith("\ufeff")) {
      // What is pasted has no bytes yet: judge what they would be.
      const { fout } = this.decodeer(new TextEncoder().encode(tekst))
      if (fout) {
        return kan([fout])
      }
    }
    const verborgen = []
    tekst.split("\n").forEach((regel, nummer) => {
      const name = this.onzichtbareNaam(regel)
      if (name) {
        verborgen.push(this.fout(nummer + 1, "hidden", { name }))
      }
    })
    if (verborgen.length) {
      return kan(verborgen)
    }
    try {
      return new Bouwer(this, tekst).bouw()
    } catch (error) {
      if (error instanceof Onleesbaar) {
        return kan([this.syntaxfout(tekst, error)])
      }
      throw error
    }
  }

  /**
   * The name of the first character that cannot be seen, or null.
   * @param {string} tekst
   * @returns {string | null}
   */
  onzichtbareNaam(tekst) {
    const found = this.onzichtbaar.exec(tekst)
    if (found) {
      return this.tekens[found[0]] ?? `${code(found[0])} stuurteken`
    }
    const half = /[\ud800-\udfff]/u.exec(tekst)
    return half ? code(half[0]) : null
  }

  /**
   * What an unquoted value is.
   * @param {string} tekst
   */
  duid(tekst) {
    if (this.leeg.has(tekst)) {
      return null
    }
    if (Object.hasOwn(this.regels.ja_nee, tekst)) {
      return this.regels.ja_nee[tekst]
    }
    if (this.geheel.test(tekst)) {
      return Number(tekst)
    }
    return this.komma.test(tekst) ? new Kommagetal(tekst) : tekst
  }

  /** @returns {import("./taal.js").Fout} */
  fout(lijn, sleutel, vul) {
    return { lijn, veld: "", ...this.taal.zeg(sleutel, vul) }
  }

  syntaxfout(tekst, { message, lijn: gemeld }) {
    const regels = tekst.split("\n")
    const lijn = Math.min(gemeld, regels.length)
    for (const nummer of [lijn, lijn - 1]) {
      if (nummer > 0 && /^ *\t/.test(regels[nummer - 1])) {
        return this.fout(nummer, "tab")
      }
    }
    return { lijn, veld: "", ...this.taal.syntax(message || "onleesbaar") }
  }
}

/** The number of the first line that is no UTF-8. */
function eersteFoute(bytes) {
  let lijn = 1
  for (let van = 0; van <= bytes.length; lijn += 1) {
    const einde = bytes.indexOf(10, van)
    const tot = einde < 0 ? bytes.length : einde
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(van, tot))
    } catch {
      return lijn
    }
    van = tot + 1
  }
  return lijn
}

function code(teken) {
  return `U+${teken.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`
}

/** Builds data and places from the events; one use per text. */
class Bouwer {
  constructor(lezer, tekst) {
    this.lezer = lezer
    this.tekst = tekst
    this.fouten = []
    this.open = []
    this.wortel = null
  }

  bouw() {
    let documenten = 0
    let waarde = null
    for (const gebeurtenis of this.lezer.gebeurtenissen(this.tekst)) {
      if (gebeurtenis.soort === "document") {
        documenten += 1
        if (documenten > 1) {
          this.meld(gebeurtenis.lijn, "second_document")
          break
        }
      } else if (!this.neem(gebeurtenis)) {
        this.wortel = null
        break
      }
    }
    waarde = this.wortel ? this.wortel.waarde : null
    if (documenten === 0 || (waarde === null && !this.fouten.length)) {
      this.meld(1, "empty_file")
    }
    return { tekst: this.tekst, waarde, boom: waarde === null ? null : this.wortel, fouten: this.fouten }
  }

  meld(lijn, sleutel, vul) {
    this.fouten.push(this.lezer.fout(lijn, sleutel, vul))
  }

  /** Take one event; false when what follows cannot be read. */
  neem(gebeurtenis) {
    const { soort, lijn } = gebeurtenis
    if (soort === "tekst") {
      this.scalar(gebeurtenis)
    } else if (soort === "einde") {
      const { knoop } = this.open.pop()
      knoop.tot = einde(knoop, gebeurtenis)
      this.zet(knoop)
    } else if (soort === "verwijzing") {
      this.anker(gebeurtenis)
      this.zet(maakKnoop(gebeurtenis, null, lijn))
    } else {
      this.label(gebeurtenis)
      this.anker(gebeurtenis)
      const hoogstens = this.lezer.regels.hoogstens_diep
      if (this.open.length >= hoogstens) {
        this.meld(lijn, "too_deep", { limit: hoogstens })
        return false
      }
      this.begin(gebeurtenis)
    }
    return true
  }

  label({ label, lijn }) {
    if (label) {
      this.meld(lijn, "tag", { tag: begin(label.replaceAll("tag:yaml.org,2002:", "!!"), 60) })
    }
  }

  anker({ anker, lijn }) {
    if (anker) {
      this.meld(lijn, "anchor", { name: begin(anker, 40) })
    }
  }

  /** The collection at hand, if a key of it is awaited. */
  wachtOpSleutel() {
    const ouder = this.open.at(-1)
    return ouder?.knoop.soort === "sleutels" && ouder.sleutel === null ? ouder : null
  }

  begin(gebeurtenis) {
    const { soort, lijn, van } = gebeurtenis
    const wacht = this.wachtOpSleutel()
    if (wacht) {
      this.meld(lijn, "key_is_no_word")
      wacht.sleutel = { naam: "?", lijn, van, tot: van }
    }
    const waarde = soort === "lijst" ? [] : new Map()
    const regel = this.open.at(-1)?.sleutel?.lijn ?? lijn
    this.open.push({ knoop: maakKnoop(gebeurtenis, waarde, regel), sleutel: null })
  }

  scalar(gebeurtenis) {
    this.label(gebeurtenis)
    this.anker(gebeurtenis)
    const { lijn, waarde: raw, van, tot } = gebeurtenis
    const wacht = this.wachtOpSleutel()
    if (wacht) {
      wacht.sleutel = { naam: raw, lijn, van, tot }
      const eerder = wacht.knoop.binnen.get(raw)
      if (eerder) {
        this.meld(lijn, "double_key", { key: begin(raw, 60), first: eerder.lijn })
      }
      return
    }
    const ouder = this.open.at(-1)
    const waarde = gebeurtenis.kaal && !gebeurtenis.stijl ? this.lezer.duid(raw) : raw
    const regel = ouder?.sleutel?.lijn ?? lijn
    if (waarde === null && ouder) {
      this.leeg(regel, ouder.sleutel?.naam ?? null)
    }
    this.zet(maakKnoop(gebeurtenis, waarde, regel))
  }

  leeg(lijn, sleutel) {
    if (sleutel === null) {
      this.meld(lijn, "empty_item")
    } else {
      this.meld(lijn, sleutel.includes(" ") ? "no_key" : "empty_value", { key: begin(sleutel, 60) })
    }
  }

  zet(knoop) {
    const ouder = this.open.at(-1)
    if (!ouder) {
      this.wortel = knoop
      return
    }
    const { knoop: collectie, sleutel } = ouder
    if (collectie.soort === "lijst") {
      collectie.binnen.set(collectie.waarde.length, knoop)
      collectie.waarde.push(knoop.waarde)
      return
    }
    const { naam, van, tot } = sleutel ?? { naam: "?", van: knoop.van, tot: knoop.van }
    collectie.waarde.set(naam, knoop.waarde)
    collectie.binnen.set(naam, knoop)
    collectie.sleutels.push({ naam, van, tot, knoop })
    ouder.sleutel = null
  }
}

/** @returns {Knoop} */
function maakKnoop({ soort, van, tot, stijl, waarde: raw, label, anker }, waarde, lijn) {
  return {
    soort,
    waarde,
    lijn,
    raw: soort === "tekst" ? raw : "",
    van,
    tot,
    stijl,
    eigen: !label && !anker,
    binnen: new Map(),
    sleutels: [],
  }
}

/** Where a collection ends: at its bracket, or after the last thing in it. */
function einde(knoop, gebeurtenis) {
  if (knoop.stijl === "[") {
    return gebeurtenis.tot
  }
  const laatste = knoop.soort === "lijst" ? [...knoop.binnen.values()].at(-1) : knoop.sleutels.at(-1)?.knoop
  return Math.max(knoop.van, laatste?.tot ?? knoop.van)
}
