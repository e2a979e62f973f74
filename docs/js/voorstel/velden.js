/**
 * What one value must be, by the description that the models give of it: the checks of
 * macros/fields.py and of pydantic, with the same mistakes. Pure.
 */
import { begin, lengte } from "./taal.js"
import { Kommagetal } from "./yaml.js"

/**
 * What the models ask of a value; see macros/vormen.py.
 * @typedef {object} Vorm
 * @property {string} soort
 * @property {number} [minstens]
 * @property {number} [hoogstens]
 * @property {string[]} [keuzes]
 * @property {Vorm} [item]
 * @property {{sleutel: string, verplicht: boolean, vorm: Vorm}[]} [velden]
 * @property {Vorm[]} [varianten]
 * @property {string[]} [regels]
 */

/** A value is not what it must be. */
export class Misvormd extends Error {
  /**
   * @param {string} sleutel the mistake, in the table of words
   * @param {Record<string, any>} [vul] what its words need
   */
  constructor(sleutel, vul = {}) {
    super(sleutel)
    this.vul = vul
  }
}

/** Checks values that stand alone: texts, numbers, choices. */
export class Velden {
  /**
   * @param {Record<string, string>} patronen the patterns of the build
   * @param {(tekst: string) => string | null} onzichtbareNaam
   */
  constructor(patronen, onzichtbareNaam) {
    this.onzichtbareNaam = onzichtbareNaam
    this.rand = new RegExp(`^[${patronen.witruimte}]+|[${patronen.witruimte}]+$`, "g")
    const heel = (naam) => new RegExp(`^(?:${patronen[naam]})$`, "u")
    this.id = heel("id")
    this.datum = heel("datum")
    this.url = heel("url")
    this.https = new RegExp(patronen.https, "u")
    this.html = new RegExp(patronen.html, "u")
    this.sjabloon = new RegExp(patronen.sjabloon, "u")
    this.link = new RegExp(patronen.link, "gu")
    this.toetsen = {
      vrij: (tekst) => tekst,
      tekst: (tekst) => this.gewoon(tekst),
      markdown: (tekst) => this.markdown(tekst),
      id: (tekst) => this.isId(tekst),
      url: (tekst) => this.isUrl(tekst),
      datum: (tekst) => this.isDatum(tekst),
      dag: (tekst) => this.isDag(tekst),
    }
  }

  /**
   * The value as the record keeps it.
   * @param {Vorm} vorm
   * @param {any} waarde
   * @param {string} raw as it was written
   * @throws {Misvormd}
   */
  keur(vorm, waarde, raw) {
    const shown = begin(raw, 60)
    if (["keuze", "getal", "ja_nee"].includes(vorm.soort)) {
      return keurKeuze(vorm, waarde, shown)
    }
    const toets = this.toetsen[vorm.soort]
    if (!toets) {
      throw new Error(`het formulier kent de soort "${vorm.soort}" niet`)
    }
    // A bare year is a number in YAML; as a date it is meant as text.
    const tekst = vorm.soort === "datum" && typeof waarde === "number" ? String(waarde) : waarde
    if (typeof tekst !== "string") {
      throw new Misvormd(leesAls(tekst), { shown })
    }
    if (vorm.hoogstens !== undefined && lengte(tekst) > vorm.hoogstens) {
      throw new Misvormd("string_too_long", { length: lengte(tekst), limit: vorm.hoogstens })
    }
    return toets(tekst)
  }

  zichtbaar(tekst) {
    const name = this.onzichtbareNaam(tekst)
    if (name) {
      throw new Misvormd("invisible", { name })
    }
    const kaal = tekst.replace(this.rand, "")
    if (!kaal) {
      throw new Misvormd("empty_text")
    }
    return kaal
  }

  gewoon(geschreven) {
    const tekst = this.zichtbaar(geschreven)
    const char = [..."<>{}"].find((one) => tekst.includes(one))
    if (char) {
      throw new Misvormd("plain_char", { char })
    }
    if (tekst.includes("\n")) {
      throw new Misvormd("plain_lines")
    }
    return tekst
  }

  markdown(geschreven) {
    const tekst = this.zichtbaar(geschreven)
    if (this.html.test(tekst)) {
      throw new Misvormd("html")
    }
    if (this.sjabloon.test(tekst)) {
      throw new Misvormd("template")
    }
    for (const [, target] of tekst.matchAll(this.link)) {
      if (!target.startsWith("https://")) {
        throw new Misvormd("link", { target: begin(target, 80) })
      }
    }
    return tekst
  }

  isDatum(tekst) {
    if (!this.datum.test(tekst)) {
      throw new Misvormd("date", { value: begin(tekst, 40) })
    }
    const [year, month, day] = tekst.split("-").map(Number)
    if (year < 1900 || year > 2100) {
      throw new Misvormd("year", { year })
    }
    if (month !== undefined && (month < 1 || month > 12)) {
      throw new Misvormd("month", { month })
    }
    // Day 0 of the next month is the last one of this month.
    if (day !== undefined && (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())) {
      throw new Misvormd("day", { value: tekst })
    }
    return tekst
  }

  isDag(tekst) {
    this.isDatum(tekst)
    if (tekst.split("-").length !== 3) {
      throw new Misvormd("day_missing", { value: tekst })
    }
    return tekst
  }

  isUrl(tekst) {
    if (!this.https.test(tekst)) {
      throw new Misvormd("https", { value: begin(tekst, 80) })
    }
    if (!this.url.test(tekst)) {
      throw new Misvormd("url", { value: begin(tekst, 80) })
    }
    return tekst
  }

  isId(tekst) {
    if (!this.id.test(tekst)) {
      throw new Misvormd("id", { value: begin(tekst, 60) })
    }
    return tekst
  }
}

/** What is wrong with a value that should have been text. */
function leesAls(waarde) {
  if (typeof waarde === "boolean") {
    return "read_as_yes_no"
  }
  return typeof waarde === "number" || waarde instanceof Kommagetal ? "read_as_number" : "no_text"
}

function keurKeuze({ soort, keuzes, minstens, hoogstens }, waarde, shown) {
  if (Array.isArray(waarde) || waarde instanceof Map) {
    throw new Misvormd("no_value")
  }
  if (soort === "keuze") {
    if (!keuzes.includes(waarde)) {
      throw new Misvormd("literal_error", { shown, keuzes })
    }
  } else if (soort === "ja_nee") {
    if (typeof waarde !== "boolean") {
      throw new Misvormd("bool_type", { shown })
    }
  } else if (typeof waarde !== "number") {
    throw new Misvormd("int_type", { shown })
  } else if (minstens !== undefined && waarde < minstens) {
    throw new Misvormd("greater_than_equal", { shown, limit: minstens })
  } else if (hoogstens !== undefined && waarde > hoogstens) {
    throw new Misvormd("less_than_equal", { shown, limit: hoogstens })
  }
  return waarde
}
