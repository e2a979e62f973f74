/**
 * The score per principle and perspective, in whole numbers and with honest bounds. Pure.
 * No overall grade: the strategy has none.
 *
 * @typedef {{teller: number, noemer: number}} Breuk
 * @typedef {"goed" | "minder" | "niet"} Band
 */
import { antwoordOp } from "./antwoorden.js"

/**
 * How many answers of each kind stand in a list of criteria; what must be confirmed counts as blank.
 * @param {object} document
 * @param {import("./antwoorden.js").Criterium[]} criteria
 */
export function tel(document, criteria) {
  const tellingen = { ja: 0, deels: 0, nee: 0, nvt: 0, leeg: 0 }
  for (const criterium of criteria) {
    tellingen[antwoordOp(document, criterium).telt || "leeg"] += 1
  }
  return tellingen
}

/**
 * The score of a list of answers.
 *
 * `laagste` takes every blank for a no, `hoogste` for a yes: whatever the blanks become, also not
 * applicable, the final score lies between. `band` is null while the two fall in different bands.
 * @param {{ja: number, deels: number, nee: number, nvt: number, leeg: number}} tellingen
 * @param {{gewicht: Breuk, grens: number}} regels
 */
export function scoor(tellingen, { gewicht, grens }) {
  const { ja, deels, nee, nvt, leeg } = tellingen
  const geteld = ja + deels + nee
  const punten = ja * gewicht.noemer + deels * gewicht.teller // in parts of one point
  const van = (extra, meer = 0) => ({
    teller: punten + extra * gewicht.noemer,
    noemer: gewicht.noemer * (geteld + leeg + meer),
  })
  const isLeeg = geteld + leeg === 0
  const laagste = isLeeg ? null : van(0)
  const hoogste = isLeeg ? null : van(leeg)
  const [laag, hoog] = [laagste, hoogste].map((one) => one && bandVan(one, grens))
  const band = laag === hoog ? laag : null
  // The strategy asks yes or no. Would the band be another if what we added were a no?
  const streng = (nvtAlsNee, deelsTelt) => {
    const teller = ja * gewicht.noemer + (deelsTelt ? deels * gewicht.teller : 0)
    const noemer = gewicht.noemer * (geteld + (nvtAlsNee ? nvt : 0))
    return noemer ? bandVan({ teller, noemer }, grens) : null
  }
  const isVolledig = leeg === 0
  return {
    ...tellingen,
    geteld,
    punten: { teller: punten, noemer: gewicht.noemer },
    laagste,
    hoogste,
    band,
    isVolledig,
    nvtBeslist: isVolledig && nvt > 0 && geteld > 0 && streng(true, true) !== band,
    deelsBeslist: isVolledig && deels > 0 && streng(false, false) !== band,
  }
}

/**
 * The band of a share: nothing, less than the limit, or at least the limit.
 * @param {Breuk} breuk
 * @param {number} grens in percent
 * @returns {Band}
 */
export function bandVan({ teller, noemer }, grens) {
  if (teller === 0) {
    return "niet"
  }
  return teller * 100 >= grens * noemer ? "goed" : "minder"
}

export const PERSPECTIEVEN = ["gebruiker", "inclusie"]

/**
 * The score of every principle, for user and inclusion criteria apart.
 * @param {object} document
 * @param {{principes: {id: string, naam: string}[], criteria: import("./antwoorden.js").Criterium[], regels: object}} gegevens
 */
export function scores(document, { principes, criteria, regels }) {
  return principes.map(({ id, naam }) => {
    const delen = PERSPECTIEVEN.map((perspectief) => {
      const eigen = criteria.filter((one) => one.principe === id && one.perspectief === perspectief)
      return [perspectief, scoor(tel(document, eigen), regels)]
    })
    return { id, naam, ...Object.fromEntries(delen) }
  })
}
