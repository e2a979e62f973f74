/**
 * One list from two: what the index of names finds and what the full text finds. Pure.
 */
import { stukken } from "./fragment.js"
import { gebonden, kernwoorden, lijktOp } from "./woorden.js"

/** @typedef {import("./fragment.js").Stuk} Stuk */
/** @typedef {import("./namen.js").Rij} Rij */
/** @typedef {import("./namen.js").Treffer} Treffer */

/**
 * A page that the full text finds, as Pagefind gives it.
 * @typedef {object} Vondst
 * @property {string} pad address relative to the root of the site
 * @property {string} excerpt
 * @property {string[]} gemerkt the words on the page that Pagefind takes for the query's
 * @property {{title: string, kind: string, type?: string, aliases?: string}} meta
 */

/**
 * @typedef {object} Resultaat
 * @property {Rij} rij
 * @property {number} score
 * @property {string} door by which other name or search word it was found, in words; or nothing
 * @property {Stuk[]} fragment
 */

/**
 * @typedef {object} Groep
 * @property {string} kind
 * @property {Resultaat[]} resultaten
 */

/** The order of kinds when results are equally good. */
const KINDS = ["hulpmiddel", "nood", "actie", "organisatie", "proces", "uitleg"]
const PER_GROEP = 5
/** Which part of the query's letters a page must hold. */
const DEEL_RAAK = 0.6
/** The best page of the full text; the next ones a little less. */
const TEKST_BESTE = 45
const TEKST_STAP = 1.5
const TEKST_MINSTE = 5
/** A name that needs typing mistakes to be forgiven yields to pages that need none. */
const SLORDIG_HOOGSTE = 30

/**
 * Tell whether a page really holds what was asked, most of its letters at least: Pagefind falls
 * back to words that merely begin alike ("inkopers" finds "in").
 * @param {Vondst} vondst
 * @param {string} vraag
 * @returns {boolean}
 */
function isRaak(vondst, vraag) {
  const { title, type = "", aliases = "" } = vondst.meta
  const woorden = gebonden([title, type, aliases, ...vondst.gemerkt].join(" ")).split(" ")
  const gevraagd = kernwoorden(gebonden(vraag))
  const raak = gevraagd.filter((woord) => woorden.some((ander) => lijktOp(ander, woord)))
  return raak.join("").length >= gevraagd.join("").length * DEEL_RAAK
}

/**
 * Return the pieces of an excerpt; a mark on a word that hardly resembles the query is taken off.
 * @param {string} excerpt
 * @param {string} vraag
 * @returns {Stuk[]}
 */
export function fragment(excerpt, vraag) {
  const uit = stukken(excerpt).map(({ tekst, raak }) => ({
    tekst,
    raak: raak && lijktErgensOp(tekst, vraag),
  }))
  return /^\p{Ll}/u.test(uit[0]?.tekst ?? "") ? [{ tekst: "… ", raak: false }, ...uit] : uit
}

/**
 * Tell by which other name or search word a record was found.
 * @param {Rij} rij
 * @param {Treffer["door"]} door
 * @returns {string}
 */
function inWoorden(rij, door) {
  if (!door || rij.titel.includes(door.tekst)) {
    return ""
  }
  return door.soort === "naam" ? `Ook bekend als “${door.tekst}”.` : `Zoekwoord “${door.tekst}”.`
}

/**
 * @param {string} tekst
 * @param {string} vraag
 * @returns {boolean}
 */
function lijktErgensOp(tekst, vraag) {
  const woorden = gebonden(tekst).split(" ")
  return kernwoorden(gebonden(vraag)).some((woord) =>
    woorden.some((ander) => lijktOp(ander, woord)),
  )
}

/**
 * Merge both lists and group them by kind; the group with the best result comes first.
 * @param {Treffer[]} treffers found by name, best first
 * @param {Vondst[]} vondsten found in the text, best first
 * @param {Map<string, Rij>} bekend the records by address
 * @param {string} vraag
 * @returns {Groep[]}
 */
export function rangschik(treffers, vondsten, bekend, vraag) {
  const raak = vondsten.filter((vondst) => isRaak(vondst, vraag))
  /** @type {Map<string, Resultaat>} */
  const perPad = new Map()
  for (const { rij, score, door, slordig } of treffers) {
    const telt = slordig && raak.length ? Math.min(score, SLORDIG_HOOGSTE) : score
    perPad.set(rij.pad, { rij, score: telt, door: inWoorden(rij, door), fragment: [] })
  }
  raak.forEach(({ pad, excerpt, meta }, plaats) => {
    const rij = bekend.get(pad) ?? { kind: meta.kind, titel: meta.title, pad }
    const score = Math.max(TEKST_BESTE - plaats * TEKST_STAP, TEKST_MINSTE)
    const al = perPad.get(pad) ?? { rij, score: 0, door: "", fragment: [] }
    const samen = al.score ? Math.max(al.score, score) + score / 20 : score
    perPad.set(pad, { ...al, score: samen, fragment: fragment(excerpt, vraag) })
  })
  const orde = [...perPad.values()].sort(
    (a, b) => b.score - a.score || KINDS.indexOf(a.rij.kind) - KINDS.indexOf(b.rij.kind),
  )
  /** @type {Map<string, Resultaat[]>} */
  const groepen = new Map()
  for (const resultaat of orde) {
    const groep = groepen.get(resultaat.rij.kind) ?? []
    groepen.set(resultaat.rij.kind, groep)
    if (groep.length < PER_GROEP) {
      groep.push(resultaat)
    }
  }
  return [...groepen].map(([kind, resultaten]) => ({ kind, resultaten }))
}
