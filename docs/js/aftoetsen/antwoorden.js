/**
 * What a document says of each criterion, and how it is changed: a change makes a new document.
 * Reading is tolerant: a newer format may hold anything. Pure.
 *
 * @typedef {{id: string, hash: string, principe: string, perspectief: string, nood: string, vraag: string}} Criterium
 * @typedef {"leeg" | "bevestigen" | "uitleg" | "klaar"} Stand
 */
import { isDag, isObject } from "./vorm.js"

export const KEUZES = ["ja", "deels", "nee", "nvt"]
const TEKSTEN = ["toelichting", "reden"]
const AFWIJKING = ["duur", "oorzaak", "gevolg", "voor_wie", "maatregel", "rol", "datum"]
const NODIG = {
  tijdelijk: ["oorzaak", "gevolg", "voor_wie", "maatregel", "rol", "datum"],
  blijvend: ["oorzaak", "gevolg", "voor_wie", "rol"],
}
const ZINNEN = new Set(["oorzaak", "gevolg", "maatregel"]) // these must be long enough to explain

/**
 * The answer to a criterion, each part a text (or a list of texts) that may be empty.
 * `telt` is empty when the answer must first be confirmed.
 * @param {object} document
 * @param {Criterium} criterium
 */
export function antwoordOp(document, criterium) {
  const ruw = eigen(document.antwoorden, criterium.id)
  const keuze = KEUZES.includes(ruw.antwoord) ? ruw.antwoord : ""
  const verschil = Object.hasOwn(ruw, "verschil") && isObject(ruw.verschil) ? ruw.verschil : null
  const gewijzigd = Boolean(keuze) && ruw.hash !== criterium.hash
  return {
    keuze,
    telt: gewijzigd || verschil ? "" : keuze,
    gewijzigd,
    verschil,
    bewijs: Array.isArray(ruw.bewijs) ? ruw.bewijs.filter((one) => typeof one === "string") : [],
    afwijking: teksten(eigen(ruw, "afwijking"), AFWIJKING),
    ...teksten(ruw, TEKSTEN),
  }
}

function eigen(object, key) {
  const found = isObject(object) && Object.hasOwn(object, key) ? object[key] : null
  return isObject(found) ? found : {}
}

function teksten(object, keys) {
  const tekst = (key) => (Object.hasOwn(object, key) && typeof object[key] === "string" ? object[key] : "")
  return Object.fromEntries(keys.map((key) => [key, tekst(key)]))
}

/** A text of the document by its path; empty when there is none. */
export function tekstVan(document, [deel, key]) {
  const found = key === undefined ? document[deel] : eigen(document, deel)[key]
  return typeof found === "string" || Number.isSafeInteger(found) ? String(found) : ""
}

/**
 * What an answer still needs to explain itself, as keys; "nvt" asks for a reason, "deels" and
 * "nee" for the parts of a deviation.
 * @param {ReturnType<typeof antwoordOp>} antwoord
 * @param {{uitleg_minstens: number}} grenzen
 */
export function watOntbreekt({ keuze, reden, afwijking }, { uitleg_minstens: kortst }) {
  if (keuze === "nvt") {
    return reden.trim().length >= kortst ? [] : ["reden"]
  }
  if (keuze !== "deels" && keuze !== "nee") {
    return []
  }
  const duur = afwijking.duur in NODIG ? [] : ["duur"]
  const nodig = NODIG[afwijking.duur] ?? NODIG.tijdelijk
  return [...duur, ...nodig.filter((key) => !isUitleg(key, afwijking[key].trim(), kortst))]
}

function isUitleg(key, text, kortst) {
  return key === "datum" ? isDag(text) : text.length >= (ZINNEN.has(key) ? kortst : 1)
}

/** @returns {Stand} */
export function standVan(document, criterium, grenzen) {
  const antwoord = antwoordOp(document, criterium)
  if (antwoord.gewijzigd || antwoord.verschil) {
    return "bevestigen"
  }
  if (!antwoord.keuze) {
    return "leeg"
  }
  return watOntbreekt(antwoord, grenzen).length ? "uitleg" : "klaar"
}

/** How far a list of criteria is: `beantwoord` counts every answer that needs no confirming. */
export function voortgang(document, criteria, grenzen) {
  const standen = criteria.map((criterium) => standVan(document, criterium, grenzen))
  const tel = (stand) => standen.filter((one) => one === stand).length
  return {
    totaal: criteria.length,
    beantwoord: tel("uitleg") + tel("klaar"),
    bevestigen: tel("bevestigen"),
    uitleg: tel("uitleg"),
  }
}

/**
 * A document with one value set; an empty one is taken away. What was noted as wrong at that place
 * is mended by it.
 * @param {object} document
 * @param {(string | number)[]} pad
 * @param {string | number | string[] | object | undefined} waarde
 */
export function zet(document, pad, waarde) {
  const made = binnen(document, pad, leeg(waarde) ? undefined : waarde) ?? {}
  return metOngeldig(made, (one) => !isOngeldig(one) || !isZelfde(one.pad, pad))
}

/**
 * The values that were wrong when a file was opened, as far as they can be told about: a file of
 * others may hold anything in their place.
 * @param {object} document
 * @returns {{pad: (string | number)[], zin: string, waarde: unknown}[]}
 */
export function ongeldigIn({ ongeldig }) {
  return Array.isArray(ongeldig) ? ongeldig.filter(isOngeldig) : []
}

function isOngeldig(one) {
  return isObject(one) && Array.isArray(one.pad) && typeof one.zin === "string"
}

/** A document with those of its wrong values that stay. */
function metOngeldig({ ongeldig, ...rest }, blijft) {
  const over = Array.isArray(ongeldig) ? ongeldig.filter(blijft) : []
  return over.length ? { ...rest, ongeldig: over } : rest
}

/** Whether two paths lead to the same value, or one into what the other leads to. */
function isZelfde(ene, andere) {
  const lengte = Math.min(ene.length, andere.length)
  return lengte > 1 && ene.slice(0, lengte).every((deel, place) => deel === andere[place])
}

function binnen(object, [key, ...verder], waarde) {
  const { [key]: was, ...rest } = isObject(object) ? object : {}
  const made = verder.length ? binnen(was, verder, waarde) : waarde
  if (made !== undefined) {
    return { ...object, [key]: made }
  }
  return Object.keys(rest).length ? rest : undefined
}

function leeg(waarde) {
  return waarde === "" || waarde === undefined || (Array.isArray(waarde) && !waarde.length)
}

/** A document with a choice made; it answers the criterion as it stands now. */
export function kies(document, criterium, keuze) {
  const pad = ["antwoorden", criterium.id]
  const gekozen = zet(zet(document, [...pad, "antwoord"], keuze), [...pad, "verschil"], undefined)
  return zet(gekozen, [...pad, "hash"], keuze ? criterium.hash : undefined)
}

/** A document in which the other answer, of another file or tab, takes the place of this one. */
export function neemAnder(document, criterium) {
  const { verschil } = antwoordOp(document, criterium)
  return zet(document, ["antwoorden", criterium.id], { ...verschil, hash: criterium.hash })
}

/** A document without an answer. */
export function wisAntwoord(document, criterium) {
  return zet(document, ["antwoorden", criterium.id], undefined)
}

/** A document without one of the values that were wrong. */
export function zonderOngeldig(document, weg) {
  return metOngeldig(document, (one) => one !== weg)
}
