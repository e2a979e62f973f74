/**
 * Where a file is handed in: the address of the configured forge that opens it for a pull request.
 * Pure.
 */

/** Longest address that forges and browsers are sure to take, in characters. */
export const HOOGSTENS = 8000

/**
 * @typedef {object} Bestemming
 * @property {string} adres
 * @property {boolean} metTekst whether the address carries the file; else it must be pasted
 * @property {number} teLang how long the address would be with the file, when that is too long; or 0
 */

/**
 * Where a file goes.
 * @param {{bewerken: string, nieuw: string}} forge addresses with {path}, and {tekst} for the
 *   contents of a new file; empty when none is configured
 * @param {{pad: string, tekst: string, isNieuw: boolean}} bestand
 * @returns {Bestemming | null} null without forge
 */
export function bestemming({ bewerken, nieuw }, { pad, tekst, isNieuw }) {
  const sjabloon = isNieuw ? nieuw : bewerken
  if (!sjabloon.startsWith("https://")) {
    return null
  }
  const kaal = vul(sjabloon, pad, "")
  if (!sjabloon.includes("{tekst}")) {
    return { adres: kaal, metTekst: false, teLang: 0 }
  }
  const adres = vul(sjabloon, pad, tekst)
  return adres.length <= HOOGSTENS
    ? { adres, metTekst: true, teLang: 0 }
    : { adres: kaal, metTekst: false, teLang: adres.length }
}

function vul(sjabloon, pad, tekst) {
  const delen = {
    path: pad.split("/").map(encodeURIComponent).join("/"),
    tekst: encodeURIComponent(tekst.toWellFormed()),
  }
  return sjabloon.replace(/\{(path|tekst)\}/g, (_, naam) => delen[naam])
}
