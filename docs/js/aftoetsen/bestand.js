/**
 * The file of an assessment: made, named, written and read. Pure: no document, no storage.
 * Reading never throws and never discards: what is wrong is told and kept in `ongeldig`, what is
 * not known stays where it was.
 */
import { antwoordOp, ongeldigIn } from "./antwoorden.js"
import { migreer, VERSIE } from "./migratie.js"
import { isObject, keur } from "./vorm.js"
import { slug } from "./woorden.js"

export const FORMAAT = "hulpmiddelen-catalogus/aftoetsing"
const ID_TEKENS = "abcdefghijkmnpqrstuvwxyz23456789"
const ID_LENGTE = 16

/** What the id of an assessment looks like; it is a part of keys and addresses. */
export const ID = /^[a-z0-9]{8,40}$/

/**
 * @typedef {object} Lezing
 * @property {"goed" | "nieuwer" | "fout"} soort
 * @property {object} [document]
 * @property {string} [zin] why it is newer or wrong
 */

/** A random id, of characters that are not mistaken for one another. */
export function maakId() {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_LENGTE))
  return Array.from(bytes, (byte) => ID_TEKENS[byte % ID_TEKENS.length]).join("")
}

/**
 * A new, empty assessment.
 * @param {{id: string, nu: string, set: {versie: string, hash: string}}} met
 */
export function maakNieuw({ id, nu, set }) {
  return {
    formaat: FORMAAT,
    versie: VERSIE,
    id,
    gemaakt: nu,
    gewijzigd: nu,
    criteria: { versie: set.versie, hash: set.hash },
    onderwerp: { soort: "dienst" },
    moment: "voor",
  }
}

/**
 * The assessment after the work, for the same subject: nothing is answered yet.
 * @param {object} voor the assessment before
 * @param {{id: string, nu: string, set: {versie: string, hash: string}}} met
 */
export function maakNa(voor, met) {
  return {
    ...maakNieuw(met),
    onderwerp: { ...voor.onderwerp },
    ...(voor.significantie && { significantie: { ...voor.significantie } }),
    moment: "na",
    vorige: voor.id,
  }
}

/** @param {object} document */
export function schrijfBestand(document) {
  return `${JSON.stringify(document, null, 1)}\n`
}

/**
 * @param {object} document
 * @param {string} dag YYYY-MM-DD
 * @param {string} einde what follows the date
 */
export function bestandsnaam(document, dag, einde = "aftoetsing.json") {
  const { naam, soort } = isObject(document.onderwerp) ? document.onderwerp : {}
  const wat = slug(typeof naam === "string" ? naam : "") || (soort === "hulpmiddel" ? soort : "dienst")
  return `${wat.slice(0, 60)}_${document.moment === "na" ? "na" : "voor"}_${dag}.${einde}`
}

/**
 * @param {string} text
 * @param {{schema: object, grenzen: {bytes: number, diepte: number}}} met
 * @returns {Lezing}
 */
export function leesBestand(text, { schema, grenzen }) {
  if (text.length > grenzen.bytes) {
    return fout(teGroot(grenzen))
  }
  if (diepte(text, grenzen.diepte) > grenzen.diepte) {
    return fout(`Het bestand is dieper genest dan ${grenzen.diepte} lagen. Zo'n bestand maakt deze site niet.`)
  }
  let gelezen
  try {
    gelezen = JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch {
    return fout("Het bestand is geen JSON. Kies een bestand dat op .aftoetsing.json eindigt.")
  }
  if (!isObject(gelezen) || gelezen.formaat !== FORMAAT) {
    return fout("Dit is geen aftoetsing van deze site. Kies een bestand dat op .aftoetsing.json eindigt.")
  }
  if (!Number.isSafeInteger(gelezen.versie) || gelezen.versie < 1) {
    return fout("Het bestand zegt niet in welke versie van het formaat het staat.")
  }
  if (gelezen.versie > VERSIE) {
    if (typeof gelezen.id !== "string" || !ID.test(gelezen.id)) {
      return fout("Het bestand is van een nieuwere versie van deze site, en zegt niet welke aftoetsing het is.")
    }
    const zin = `Dit bestand is van een nieuwere versie van deze site (formaat ${gelezen.versie}, hier ${VERSIE}). Je kunt het lezen, niet wijzigen. Niets ervan gaat verloren.`
    return { soort: "nieuwer", document: gelezen, zin }
  }
  const huidig = migreer(gelezen)
  return huidig ? bekijk(huidig, schema) : fout("Dit oude formaat kan deze site niet meer lezen.")
}

export function teGroot({ bytes }) {
  return `Het bestand is te groot. Hoogstens ${Math.floor(bytes / 1_000_000)} MB gaat open.`
}

function fout(zin) {
  return { soort: "fout", zin }
}

function bekijk(gelezen, schema) {
  const { waarde, problemen } = keur(schema, gelezen)
  const document = { ...waarde, id: waarde.id ?? maakId() }
  const nieuw = problemen.filter(({ waarde: stond }) => stond !== undefined)
  const ongeldig = [...(document.ongeldig ?? []), ...nieuw]
  return { soort: "goed", document: ongeldig.length ? { ...document, ongeldig } : document }
}

/**
 * What a reader should look at before the document counts whole: values that were wrong, criteria
 * that are not known here, answers to confirm.
 * @param {object} document
 * @param {import("./antwoorden.js").Criterium[]} criteria
 * @returns {{zin: string, pad?: (string | number)[], criterium?: string, ongeldig?: object}[]}
 */
export function naKijken(document, criteria) {
  const bekend = new Map(criteria.map((one) => [one.id, one]))
  const antwoorden = isObject(document.antwoorden) ? Object.keys(document.antwoorden) : []
  return [
    ...ongeldigIn(document).map((one) => ({ zin: one.zin, pad: one.pad, criterium: criteriumVan(one.pad, bekend), ongeldig: one })),
    ...antwoorden
      .filter((id) => !bekend.has(id))
      .map((id) => ({ zin: `“${id.slice(0, 20)}” is geen criterium van deze site. Wat erbij staat, blijft bewaard en telt niet mee.` })),
    ...criteria.flatMap((criterium) => {
      const { gewijzigd, verschil } = antwoordOp(document, criterium)
      return [
        gewijzigd && { zin: "Het criterium is gewijzigd sinds je antwoord. Kijk je antwoord na.", criterium: criterium.id },
        verschil && { zin: "Er zijn twee verschillende antwoorden. Kies er een.", criterium: criterium.id },
      ].filter(Boolean)
    }),
  ]
}

/** The criterion that a path leads into; undefined for other parts, and where it is not known here. */
function criteriumVan([deel, id], bekend) {
  return deel === "antwoorden" && bekend.has(id) ? id : undefined
}

/** How deep brackets and braces are nested, counting no further than just past the limit. */
function diepte(text, grens) {
  let diep = 0
  let diepst = 0
  let inTekst = false
  for (let place = 0; place < text.length && diepst <= grens; place += 1) {
    const teken = text[place]
    if (inTekst) {
      if (teken === "\\") {
        place += 1
      } else if (teken === '"') {
        inTekst = false
      }
    } else if (teken === '"') {
      inTekst = true
    } else if (teken === "{" || teken === "[") {
      diep += 1
      diepst = Math.max(diepst, diep)
    } else if (teken === "}" || teken === "]") {
      diep -= 1
    }
  }
  return diepst
}
