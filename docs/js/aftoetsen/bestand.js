/**
 * The file of an assessment: made, named, written and read. Pure: no document, no storage.
 * Reading never throws and never discards: what is wrong is told and kept in `ongeldig`, what is
 * not known stays where it was.
 */
import { migreer, VERSIE } from "./migratie.js"
import { isObject, keur } from "./vorm.js"
import { slug } from "./woorden.js"

export const FORMAAT = "hulpmiddelen-catalogus/aftoetsing"
const ID_TEKENS = "abcdefghijkmnpqrstuvwxyz23456789"
const ID_LENGTE = 16

/**
 * @typedef {object} Lezing
 * @property {"goed" | "nieuwer" | "fout"} soort
 * @property {object} [document]
 * @property {string} [zin] why it is newer or wrong
 * @property {string[]} [meldingen] what the reader should know of a file that opened
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
 * @param {{schema: object, criteria: {id: string, hash: string}[], grenzen: {bytes: number, diepte: number}}} met
 * @returns {Lezing}
 */
export function leesBestand(text, { schema, criteria, grenzen }) {
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
    const zin = `Dit bestand is van een nieuwere versie van deze site (formaat ${gelezen.versie}, hier ${VERSIE}). Je kunt het lezen, niet wijzigen. Niets ervan gaat verloren.`
    return { soort: "nieuwer", document: gelezen, zin }
  }
  const huidig = migreer(gelezen)
  return huidig ? bekijk(huidig, schema, criteria) : fout("Dit oude formaat kan deze site niet meer lezen.")
}

export function teGroot({ bytes }) {
  return `Het bestand is te groot. Hoogstens ${Math.floor(bytes / 1_000_000)} MB gaat open.`
}

function fout(zin) {
  return { soort: "fout", zin }
}

function bekijk(gelezen, schema, criteria) {
  const { waarde, problemen } = keur(schema, gelezen)
  const document = { ...waarde }
  if (!Object.hasOwn(document, "id")) {
    document.id = maakId()
  }
  const nieuw = problemen
    .filter(({ waarde: stond }) => stond !== undefined)
    .map(({ pad, waarde: stond, zin }) => ({ pad, waarde: stond, zin }))
  const ongeldig = [...(document.ongeldig ?? []), ...nieuw]
  if (ongeldig.length) {
    document.ongeldig = ongeldig
  }
  const bekend = new Map(criteria.map(({ id, hash }) => [id, hash]))
  const antwoorden = Object.entries(document.antwoorden ?? {})
  const onbekend = antwoorden.filter(([id]) => !bekend.has(id)).map(([id]) => id.slice(0, 20))
  const meldingen = ongeldig.map(({ pad, zin }) => `${plaats(pad)}${zin} De waarde is bewaard en telt niet mee tot je ze verbetert.`)
  if (onbekend.length) {
    meldingen.push(`${onbekend.slice(0, 10).join(", ")}: geen criterium van deze site. Wat erbij staat, blijft in het bestand en telt niet mee.`)
  }
  const gewijzigd = antwoorden.filter(([id, one]) => bekend.has(id) && one.antwoord && one.hash !== bekend.get(id))
  if (gewijzigd.length) {
    const ids = gewijzigd.map(([id]) => id).join(", ")
    meldingen.push(`Deze criteria zijn gewijzigd sinds het antwoord: ${ids}. Lees ze na en bevestig. Tot dan tellen die antwoorden niet mee.`)
  }
  return { soort: "goed", document, meldingen }
}

/** The place of a value as a reader knows it: the id of the criterion. */
function plaats([eerst, tweede]) {
  return eerst === "antwoorden" && tweede ? `${String(tweede).slice(0, 20)}, ` : ""
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
