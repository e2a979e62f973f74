/**
 * Values → YAML, in the style of data/hulpmiddelen/: short lists and sources on one line, long
 * Markdown as a block, quotes only where they are needed. Pure.
 */
import { Kommagetal } from "./yaml.js"

/** @typedef {import("./velden.js").Vorm} Vorm */

const STAP = 2 // columns of one level

/** Keys whose texts always get quotes on one line: numbers with dots, and addresses. */
const CITEER = new Set(["sectie", "url"])
/** What starts otherwise than as text, or ends a value, for some reader of YAML. */
const GEEN_BEGIN = /^[-?:,[\]{}#&*!|>'"%@`=<\s]|^\.\.\./
const GEEN_MIDDEN = /:\s|:$|\s#|[\n\t\x85]|\s$/
const IN_REGEL = /[,[\]{}:#?]/
/** What other readers of YAML take for a number, a date or a word with a meaning. */
const ANDERS = /^(?:[-+.]?[0-9][0-9a-f_.,:ox+-]*|[-+]?\.(?:inf|nan)|y|n)$/i
/** Writes values in the style of the house. */
export class Schrijver {
  /** @param {(tekst: string) => any} duid what an unquoted text is read as */
  constructor(duid) {
    this.duid = duid
  }

  /**
   * A value without inside, on one line.
   * @param {any} waarde
   * @param {{vorm?: Vorm, sleutel?: string, inRegel?: boolean, stijl?: string}} [hoe] stijl: the
   *   quotes that it has
   */
  woord(waarde, { vorm, sleutel = "", inRegel = false, stijl = "" } = {}) {
    if (waarde instanceof Kommagetal) {
      return waarde.raw
    }
    if (typeof waarde !== "string") {
      return String(waarde)
    }
    if (stijl === "'" && !/[\n\t\x85]/.test(waarde)) {
      return `'${waarde.replaceAll("'", "''")}'`
    }
    const citeer = stijl === '"' || sleutel === "sectie" || (inRegel && CITEER.has(sleutel))
    return citeer || !this.kanKaal(waarde, vorm, inRegel) ? dubbel(waarde) : waarde
  }

  kanKaal(tekst, vorm, inRegel) {
    const isDatum = vorm?.soort === "datum" || vorm?.soort === "dag"
    return (
      this.duid(tekst) === tekst &&
      !GEEN_BEGIN.test(tekst) &&
      !GEEN_MIDDEN.test(tekst) &&
      !(inRegel && IN_REGEL.test(tekst)) &&
      (!ANDERS.test(tekst) || (isDatum && /^[0-9-]+$/.test(tekst)))
    )
  }

  /**
   * What stands after the colon of a key: with its space, or from the next line on.
   * @param {Vorm | undefined} vorm
   * @param {string} sleutel
   * @param {any} waarde
   * @param {number} inspring columns before the key
   */
  naDubbelepunt(vorm, sleutel, waarde, inspring) {
    const isBlok = typeof waarde === "string" && (waarde.includes("\n") || (vorm?.soort === "markdown" && !inspring))
    if (isBlok) {
      return ` |\n${this.blok(waarde, inspring + STAP)}`
    }
    if (Array.isArray(waarde) && waarde.length && (isRij(vorm?.item) || waarde.some(heeftInhoud))) {
      return `\n${waarde.map((item) => this.punt(vorm?.item, item, inspring + STAP)).join("\n")}`
    }
    if (waarde instanceof Map && waarde.size && !(inspring === 0 ? isPlat(vorm, waarde) : vorm?.soort === "bron")) {
      return `\n${" ".repeat(inspring + STAP)}${this.sleutels(vorm, waarde, inspring + STAP)}`
    }
    return ` ${this.inRegel(vorm, sleutel, waarde, false)}`
  }

  /**
   * A key with its value, without spaces before and line end after.
   * @param {Vorm | undefined} vorm of the value
   */
  regel(vorm, sleutel, waarde, inspring) {
    return `${this.woord(sleutel)}:${this.naDubbelepunt(vorm, sleutel, waarde, inspring)}`
  }

  /** An item of a list on lines of its own, from its spaces on. */
  punt(vorm, item, inspring) {
    const inhoud =
      item instanceof Map && item.size && vorm?.soort !== "bron"
        ? this.sleutels(vorm, item, inspring + STAP)
        : this.inRegel(vorm, "", item, false)
    return `${" ".repeat(inspring)}- ${inhoud}`
  }

  /** The keys of a mapping, one per line; the first without spaces before it. */
  sleutels(vorm, waarde, inspring) {
    const regels = opVolgorde(vorm, waarde).map(([sleutel, inner]) =>
      this.regel(vormVan(vorm, sleutel), sleutel, inner, inspring),
    )
    return regels.join(`\n${" ".repeat(inspring)}`)
  }

  /** A value on one line, whatever it is. */
  inRegel(vorm, sleutel, waarde, binnen = true) {
    if (Array.isArray(waarde)) {
      return `[${waarde.map((item) => this.inRegel(vorm?.item, "", item)).join(", ")}]`
    }
    if (waarde instanceof Map) {
      const soort = soortBron(vorm, waarde)
      const paren = opVolgorde(soort, waarde).map(
        ([naam, inner]) => `${this.woord(naam, { inRegel: true })}: ${this.inRegel(vormVan(soort, naam), naam, inner)}`,
      )
      return `{${paren.join(", ")}}`
    }
    return this.woord(waarde, { vorm, sleutel, inRegel: binnen })
  }

  /** The lines of a block of text. */
  blok(tekst, inspring) {
    const regels = tekst.replace(/\n+$/, "").split("\n")
    return regels.map((regel) => (regel ? " ".repeat(inspring) + regel : "")).join("\n")
  }
}

/**
 * What a key of a record must be.
 * @param {Vorm | undefined} vorm
 * @param {string} sleutel
 * @returns {Vorm | undefined}
 */
export function vormVan(vorm, sleutel) {
  return vorm?.velden?.find((veld) => veld.sleutel === sleutel)?.vorm
}

/**
 * The record that a source is: by the key that only its kind has, or else by another of its keys.
 * @param {Vorm | undefined} vorm
 * @param {{has(sleutel: string): boolean} | undefined} waarde
 * @returns {Vorm | undefined}
 */
export function soortBron(vorm, waarde) {
  const heeft = ({ sleutel }) => waarde?.has(sleutel)
  return (
    vorm?.varianten?.find(({ velden }) => heeft(velden[0])) ??
    vorm?.varianten?.find(({ velden }) => velden.some(heeft)) ??
    vorm
  )
}

/**
 * What must stand at a path; of a source, the record of the kind that stands there.
 * @param {Vorm} vorm of the whole
 * @param {(string | number)[]} pad
 * @param {import("./yaml.js").Knoop | null | undefined} boom
 * @returns {Vorm | undefined}
 */
export function vormOp(vorm, pad, boom) {
  let hier = vorm
  let knoop = boom
  for (const deel of pad) {
    const soort = soortBron(hier, knoop?.binnen)
    hier = typeof deel === "number" ? soort?.item : vormVan(soort, deel)
    knoop = knoop?.binnen.get(deel)
  }
  return hier
}

/** Keys in the order of the models; what they do not know stands last. */
function opVolgorde(vorm, waarde) {
  const volgorde = (soortBron(vorm, waarde)?.velden ?? []).map(({ sleutel }) => sleutel)
  const plaats = (sleutel) => (volgorde.includes(sleutel) ? volgorde.indexOf(sleutel) : volgorde.length)
  return [...waarde].sort(([een], [ander]) => plaats(een) - plaats(ander))
}

function heeftInhoud(waarde) {
  return waarde instanceof Map || Array.isArray(waarde)
}

function isRij(vorm) {
  return vorm?.soort === "record" || vorm?.soort === "bron"
}

/** Whether a record of its own fits on one line: it holds neither texts nor other records. */
function isPlat(vorm, waarde) {
  const lang = ["tekst", "markdown", "bron", "record", "lijst"]
  return vorm?.velden
    ? !vorm.velden.some((veld) => lang.includes(veld.vorm.soort))
    : ![...waarde.values()].some((inner) => heeftInhoud(inner) || String(inner).includes("\n"))
}

function dubbel(tekst) {
  const tekens = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\x85": "\\N" }
  return `"${tekst.replace(/[\\"\n\t\x85]/g, (teken) => tekens[teken])}"`
}
