/**
 * What is typed or chosen in a field → the value that is written, and values in a few words. Pure.
 */
import { ontvouw } from "./regels.js"
import { soortBron } from "./schrijf.js"
import { Kommagetal } from "./yaml.js"

/** @typedef {import("./velden.js").Vorm} Vorm */

const KORT = 90 // characters of a row in a few words

/**
 * The value of what is typed; undefined when there is none.
 * @param {Vorm | undefined} vorm
 * @param {string} getypt
 * @returns {any}
 */
export function naarWaarde(vorm, getypt) {
  const kaal = getypt.trim()
  if (!kaal) {
    return undefined
  }
  switch (vorm?.soort) {
    case "getal":
      return /^-?[0-9]{1,15}$/.test(kaal) ? Number(kaal) : kaal
    case "datum":
      return /^[0-9]{4}$/.test(kaal) ? Number(kaal) : kaal
    case "ja_nee":
      return { true: true, false: false }[kaal] ?? kaal
    case "markdown":
      return getypt.replace(/\r\n?/g, "\n").replace(/^\n+|\s+$/g, "")
    default:
      return kaal.replace(/\s*\n\s*/g, " ")
  }
}

/**
 * A value as a field shows it.
 * @param {import("./yaml.js").Knoop | undefined} knoop
 */
export function alsTekst(knoop) {
  if (!knoop || knoop.waarde === null) {
    return ""
  }
  return typeof knoop.waarde === "string" ? ontvouw(knoop.waarde.replace(/\n+$/, "")) : knoop.raw
}

/**
 * Whether a value stands alone: a text, a number, yes or no, or nothing.
 * @param {any} waarde
 */
export function isLos(waarde) {
  return waarde === null || waarde instanceof Kommagetal || typeof waarde !== "object"
}

/**
 * What a new source starts with: the first document, or the day of today.
 * @param {Vorm} vorm of the source
 * @param {string} soort the key that only its kind has
 * @param {{vandaag: string, eerste: string}} begin
 * @returns {Map<string, string>}
 */
export function nieuweBron(vorm, soort, { vandaag, eerste }) {
  const { velden } = vorm.varianten.find((variant) => variant.velden[0].sleutel === soort)
  const dag = velden.find((veld) => veld.vorm.soort === "dag")
  return new Map([dag ? [dag.sleutel, vandaag] : [velden[0].sleutel, eerste]])
}

/**
 * The kind of a source: the key that only that kind has, a word, or "" when nothing tells.
 * @param {Vorm} vorm
 * @param {any} waarde
 * @returns {string}
 */
export function bronsoort(vorm, waarde) {
  if (waarde instanceof Map) {
    const soort = soortBron(vorm, waarde)
    return soort === vorm ? "" : soort.velden[0].sleutel
  }
  return typeof waarde === "string" ? waarde : ""
}

/**
 * A row in a few words.
 * @param {any} waarde
 * @param {(sleutel: string, waarde: any) => string} naam the name of what a key refers to
 */
export function kort(waarde, naam) {
  if (isLos(waarde)) {
    return knip(naam("", waarde))
  }
  if (Array.isArray(waarde)) {
    return ""
  }
  const delen = [...waarde]
    .filter(([sleutel, inner]) => isLos(inner) && inner !== null && !["url", "geraadpleegd"].includes(sleutel))
    .map(([sleutel, inner]) => naam(sleutel, inner))
  return knip(delen.join(" · "))
}

function knip(tekst) {
  const plat = tekst.replace(/\s+/g, " ")
  return plat.length > KORT ? `${plat.slice(0, KORT).trimEnd()} …` : plat
}

/**
 * A file name from a name: lower case, digits and hyphens.
 * @param {string} naam
 */
export function slug(naam) {
  const kaal = naam.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  return kaal.replace(/[^a-z0-9]+/g, "-").replace(/^-+/, "").slice(0, 60).replace(/-+$/, "")
}

/**
 * A day as YYYY-MM-DD, where the reader is.
 * @param {Date} dag
 */
export function dagVan(dag) {
  const twee = (getal) => String(getal).padStart(2, "0")
  return `${dag.getFullYear()}-${twee(dag.getMonth() + 1)}-${twee(dag.getDate())}`
}
