/**
 * What follows from one assessment, and from two or more together: deviations, what is not
 * applicable, before and after, side by side, and the figures for the steering body. Pure.
 */
import { antwoordOp, standVan, tekstVan, watOntbreekt } from "./antwoorden.js"
import { scores } from "./score.js"

const RANG = { nee: 0, deels: 1, ja: 2 }

/** The criteria that are answered with "deels" or "nee", in the order of the strategy. */
export function onvoldaan(document, criteria) {
  return criteria.filter((one) => ["deels", "nee"].includes(antwoordOp(document, one).telt))
}

/**
 * The register of deviations: what is not or only partly met, with what explains it.
 * @param {object} document
 * @param {{criteria: object[], regels: {grenzen: object}}} gegevens
 * @param {string} vandaag YYYY-MM-DD
 */
export function afwijkingen(document, { criteria, regels }, vandaag) {
  return onvoldaan(document, criteria).map((criterium) => {
    const antwoord = antwoordOp(document, criterium)
    const { datum } = antwoord.afwijking
    return {
      criterium,
      keuze: antwoord.keuze,
      toelichting: antwoord.toelichting,
      ...antwoord.afwijking,
      ontbreekt: watOntbreekt(antwoord, regels.grenzen),
      verstreken: Boolean(datum) && datum < vandaag,
    }
  })
}

/** The register of what is not applicable, with the reasons. */
export function nietVanToepassing(document, { criteria, regels }) {
  return criteria
    .map((criterium) => ({ criterium, ...antwoordOp(document, criterium) }))
    .filter(({ telt }) => telt === "nvt")
    .map((one) => ({ ...one, ontbreekt: watOntbreekt(one, regels.grenzen) }))
}

/** By target date, those without a date last. */
export function opDatum(rijen) {
  return [...rijen].sort((a, b) => (a.datum || "9999").localeCompare(b.datum || "9999"))
}

/** What still needs work before it is a report: blanks, confirmations, explanations. */
export function openstaand(document, { criteria, regels }) {
  const met = (stand) => criteria.filter((one) => standVan(document, one, regels.grenzen) === stand)
  return { leeg: met("leeg"), bevestigen: met("bevestigen"), uitleg: met("uitleg") }
}

/**
 * Before and after, criterium by criterium, and what became of the promises.
 * @returns {{rijen: {criterium: object, voor: string, na: string, verschil: "beter" | "slechter" | "gelijk" | "onvergelijkbaar"}[], beloften: object[]}}
 */
export function vergelijkMomenten(voor, na, gegevens, vandaag) {
  const rijen = gegevens.criteria.map((criterium) => {
    const [eerst, nu] = [voor, na].map((document) => antwoordOp(document, criterium))
    return { criterium, voor: eerst.keuze, na: nu.keuze, verschil: verschil(eerst.telt, nu.telt) }
  })
  const beloften = opDatum(afwijkingen(voor, gegevens, vandaag).filter(({ maatregel, datum }) => maatregel || datum)).map(
    (rij) => ({ ...rij, stand: standVanBelofte(rij, antwoordOp(na, rij.criterium).telt) }),
  )
  return { rijen, beloften }
}

/** @returns {"gehaald" | "nvt" | "onbekend" | "verstreken" | "loopt"} */
function standVanBelofte({ verstreken }, nu) {
  if (nu === "ja" || nu === "nvt") {
    return nu === "ja" ? "gehaald" : "nvt"
  }
  return !nu ? "onbekend" : verstreken ? "verstreken" : "loopt"
}

function verschil(eerst, nu) {
  if (eerst && eerst === nu) {
    return "gelijk"
  }
  if (!(eerst in RANG) || !(nu in RANG)) {
    return "onvergelijkbaar"
  }
  return RANG[nu] > RANG[eerst] ? "beter" : "slechter"
}

/** The documents by the name of their subject, before the work first: an order that ranks nobody. */
export function opNaam(documenten) {
  const naam = (one) => tekstVan(one, ["onderwerp", "naam"])
  const moment = (one) => (one.moment === "na" ? 1 : 0)
  return [...documenten].sort(
    (a, b) => naam(a).localeCompare(naam(b), "nl") || moment(a) - moment(b) || a.id.localeCompare(b.id),
  )
}

/** Of every subject the assessment after the work when there is one, else the one before. */
export function nieuwste(documenten) {
  const vervangen = new Set(documenten.filter(({ moment }) => moment === "na").map(({ vorige }) => vorige))
  return documenten.filter(({ id, moment }) => moment === "na" || !vervangen.has(id))
}

/**
 * Services side by side: the scores of each, and the criteria that one meets and another does not.
 * @param {object[]} documenten
 */
export function naastElkaar(documenten, gegevens) {
  const kolommen = documenten.map((document) => ({ document, scores: scores(document, gegevens) }))
  const leerpunten = gegevens.criteria
    .map((criterium) => ({
      criterium,
      antwoorden: documenten.map((document) => antwoordOp(document, criterium).telt),
    }))
    .filter(
      ({ antwoorden }) =>
        antwoorden.includes("ja") && antwoorden.some((one) => one === "nee" || one === "deels"),
    )
  return { kolommen, leerpunten }
}

/**
 * The figures of several assessments together; a subject counts once, as it stands last.
 * @param {object[]} alle
 */
export function portefeuille(alle, gegevens, vandaag) {
  const documenten = nieuwste(alle)
  const gemist = gegevens.criteria.map((criterium) => {
    const antwoorden = documenten.map((document) => antwoordOp(document, criterium).telt)
    const tel = (keuze) => antwoorden.filter((one) => one === keuze).length
    return {
      criterium,
      gemist: tel("nee") + tel("deels"),
      nee: tel("nee"),
      nvt: tel("nvt"),
      beantwoord: antwoorden.filter(Boolean).length,
    }
  })
  const som = (key) => gemist.reduce((samen, rij) => samen + rij[key], 0)
  const bij = (document) => (rij) => ({ ...rij, document })
  return {
    totaal: documenten.length,
    gemist: gemist.filter((rij) => rij.gemist).sort((a, b) => b.gemist - a.gemist || b.nee - a.nee),
    nvt: { teller: som("nvt"), noemer: som("beantwoord") },
    nvtVaak: gemist.filter((rij) => rij.nvt).sort((a, b) => b.nvt - a.nvt),
    afwijkingen: opDatum(documenten.flatMap((one) => afwijkingen(one, gegevens, vandaag).map(bij(one)))),
    onvoldaan: documenten.flatMap((one) => onvoldaan(one, gegevens.criteria).map(({ id }) => id)),
  }
}
