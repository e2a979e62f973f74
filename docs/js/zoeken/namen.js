/**
 * The index of names: finds records by name, by another name or by a search word, in spite of
 * typing mistakes. Pure: knows neither the page nor the network.
 */
import { afstand, kernwoorden, lijktOp, normaliseer, speling, stam } from "./woorden.js"

/**
 * @typedef {object} Status
 * @property {string} merk which badge and icon show it
 * @property {string} naam
 */

/**
 * A row of `zoekindex/namen.json`.
 * @typedef {object} Rij
 * @property {string} kind
 * @property {string} titel
 * @property {string} pad address relative to the root of the site
 * @property {string} [type]
 * @property {Status} [status]
 * @property {string[]} [namen]
 * @property {string[]} [zoekwoorden]
 */

/**
 * A name, made ready to compare.
 * @typedef {object} Naam
 * @property {string} tekst as written
 * @property {string} plat normalised
 * @property {string} aaneen normalised, without spaces
 * @property {string[]} woorden
 * @property {string[]} stammen
 * @property {"naam" | "zoekwoord"} soort
 * @property {number} weegt
 */

/**
 * @typedef {object} Ingang
 * @property {Rij} rij
 * @property {Naam[]} namen
 */

/**
 * @typedef {object} Treffer
 * @property {Rij} rij
 * @property {number} score from 0 to 100
 * @property {Naam | null} door the name that matched; null when several did together
 * @property {boolean} slordig whether typing mistakes had to be forgiven
 */

/** What a match of a term weighs: a term explains, but helps less than what it is about. */
const BEGRIP_WEEGT = 0.7
const ZOEKWOORD_WEEGT = 0.92
/** A part of another name says less than a part of the name itself; a whole other name does not. */
const DEEL_VAN_ANDERE_NAAM = 0.9
const HELE_NAAM = 96

/**
 * Make the rows ready to search.
 * @param {Rij[]} rijen
 * @returns {Ingang[]}
 */
export function maakIndex(rijen) {
  return rijen.map((rij) => {
    const weegt = rij.type === "Begrip" ? BEGRIP_WEEGT : 1
    return {
      rij,
      namen: [
        ...[rij.titel, ...(rij.namen ?? [])].map((naam) => maakNaam(naam, "naam", weegt)),
        ...(rij.zoekwoorden ?? []).map((woord) =>
          maakNaam(woord, "zoekwoord", weegt * ZOEKWOORD_WEEGT),
        ),
      ],
    }
  })
}

/**
 * @param {string} tekst
 * @param {"naam" | "zoekwoord"} soort
 * @param {number} weegt
 * @returns {Naam}
 */
function maakNaam(tekst, soort, weegt) {
  const plat = normaliseer(tekst)
  const woorden = kernwoorden(plat)
  const stammen = woorden.map(stam)
  return { tekst, plat, aaneen: plat.replaceAll(" ", ""), woorden, stammen, soort, weegt }
}

/** How far a mistyped name may stay behind the one that comes nearest. */
const SLORDIG_MARGE = 15

/**
 * Find the records that a query names, best first. Typing mistakes are forgiven only when nothing
 * is found without.
 * @param {Ingang[]} index
 * @param {string} vraag
 * @returns {Treffer[]}
 */
export function zoekNamen(index, vraag) {
  const gezocht = maakNaam(vraag, "naam", 1)
  if (!gezocht.aaneen) {
    return []
  }
  const juist = index.map((ingang) => besteNaam(ingang, gezocht, vergelijk, false))
  const treffers = juist.some((treffer) => treffer.score > 0)
    ? juist
    : index.map((ingang) => besteNaam(ingang, gezocht, vergelijkSlordig, true))
  treffers.sort((a, b) => b.score - a.score)
  const minste = treffers[0]?.slordig ? treffers[0].score - SLORDIG_MARGE : 0
  return treffers.filter((treffer) => treffer.score > Math.max(minste, 0))
}

/** A shorter word is too little to answer a query with. */
const KORTSTE_DEEL = 4
/** A word that only stands inside another one is too little as well. */
const ZWAKSTE_DEEL = 55

/**
 * Find the records that answer a part of a query, best first: a word that few records know says
 * more than one that many know.
 * @param {Ingang[]} index
 * @param {string} vraag
 * @returns {Treffer[]} none for a query of one word
 */
export function zoekDeel(index, vraag) {
  const delen = [...new Set(kernwoorden(normaliseer(vraag)))]
  /** @type {Map<Rij, Treffer>} */
  const perRij = new Map()
  for (const deel of delen.length > 1 ? delen.filter((woord) => woord.length >= KORTSTE_DEEL) : []) {
    const treffers = zoekNamen(index, deel).filter(
      ({ score, slordig }) => !slordig && score > ZWAKSTE_DEEL,
    )
    for (const treffer of treffers) {
      const al = perRij.get(treffer.rij)
      const score = treffer.score / (1 + Math.log(treffers.length)) + (al?.score ?? 0)
      perRij.set(treffer.rij, { ...treffer, score })
    }
  }
  return [...perRij.values()].sort((a, b) => b.score - a.score)
}

/**
 * @param {Ingang} ingang
 * @param {Naam} gezocht
 * @param {(naam: Naam, gezocht: Naam) => number} vergelijking
 * @param {boolean} slordig
 * @returns {Treffer}
 */
function besteNaam(ingang, gezocht, vergelijking, slordig) {
  const samen = slordig ? 0 : alleSamen(ingang, gezocht)
  /** @type {Treffer} */
  let beste = { rij: ingang.rij, score: samen, door: null, slordig }
  for (const naam of ingang.namen) {
    const gelijk = vergelijking(naam, gezocht) * naam.weegt
    const isDeelVanAndere = naam !== ingang.namen[0] && gelijk < HELE_NAAM * naam.weegt
    const score = isDeelVanAndere ? gelijk * DEEL_VAN_ANDERE_NAAM : gelijk
    if (score > beste.score) {
      beste = { rij: ingang.rij, score, door: naam, slordig }
    }
  }
  return beste
}

/**
 * Compare a name with a query that is spelled well.
 * @param {Naam} naam
 * @param {Naam} gezocht
 * @returns {number} 100 for the very name, less for a part of it, 0 for no match
 */
function vergelijk(naam, gezocht) {
  if (naam.aaneen === gezocht.aaneen) {
    return 100
  }
  const stammen = gezocht.stammen
  if (stammen.length === naam.stammen.length && stammen.every((s, i) => s === naam.stammen[i])) {
    return HELE_NAAM
  }
  const deel = Math.min(gezocht.aaneen.length / naam.aaneen.length, 1)
  if (naam.plat.startsWith(gezocht.plat) || naam.aaneen.startsWith(gezocht.aaneen)) {
    return gezocht.aaneen.length < 2 ? 0 : 70 + 20 * deel
  }
  let som = 0
  for (let i = 0; i < stammen.length; i += 1) {
    const punten = Math.max(...naam.woorden.map((_, j) => vergelijkWoord(naam, j, gezocht, i)))
    if (!punten) {
      return 0
    }
    som += punten
  }
  return (som / stammen.length) * (0.75 + 0.25 * deel)
}

/**
 * @param {Naam} naam
 * @param {number} j which word of the name
 * @param {Naam} gezocht
 * @param {number} i which word of the query
 * @returns {number}
 */
function vergelijkWoord(naam, j, gezocht, i) {
  const woord = gezocht.woorden[i]
  if (naam.woorden[j] === woord) {
    return 85
  }
  if (gezocht.stammen[i] === naam.stammen[j]) {
    return 80
  }
  if (woord.length >= 2 && naam.woorden[j].startsWith(woord)) {
    return 70
  }
  return woord.length >= 4 && naam.woorden[j].includes(gezocht.stammen[i]) ? 55 : 0
}

/**
 * Score a query of several words that no single name holds, but all names of a record together.
 * @param {Ingang} ingang
 * @param {Naam} gezocht
 * @returns {number}
 */
function alleSamen(ingang, gezocht) {
  if (gezocht.woorden.length < 2) {
    return 0
  }
  const alle = ingang.namen.flatMap((naam) => naam.woorden)
  const raak = gezocht.woorden.filter(
    (woord) => woord.length >= 3 && alle.some((ander) => lijktOp(ander, woord)),
  ).length
  return raak === gezocht.woorden.length ? 46 * ingang.namen[0].weegt : 0
}

/**
 * Compare a name with a query that may hold typing mistakes.
 * @param {Naam} naam
 * @param {Naam} gezocht
 * @returns {number}
 */
function vergelijkSlordig(naam, gezocht) {
  const ruimte = speling(gezocht.aaneen)
  const geheel = afstand(gezocht.aaneen, naam.aaneen, ruimte)
  if (geheel <= ruimte) {
    return 44 - 4 * geheel
  }
  let fouten = 0
  for (const woord of gezocht.woorden) {
    const marge = speling(woord)
    const minste = Math.min(...naam.woorden.map((ander) => afstand(woord, ander, marge)))
    if (minste > marge) {
      return 0
    }
    fouten += minste
  }
  const deel = Math.min(gezocht.aaneen.length / naam.aaneen.length, 1)
  return Math.max(28 + 10 * deel - 4 * fouten, 1)
}
