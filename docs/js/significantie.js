/**
 * Is a service significant in the sense of section 3.2 of the strategy? Pure: no document, no
 * address, nothing remembered; the thresholds come from the data.
 *
 * The rule, as 3.2 and its note 1 give it: a service must be tested when it is **new or thoroughly
 * reworked**, and its budget is over one threshold **or** its audience over the other. Over is
 * strictly over: exactly 500.000 euro is not over 500.000. What is not known stays unknown, and
 * makes the outcome unknown only where it could change it.
 */

/**
 * A threshold, from `data/governance.yml`.
 * @typedef {{id: string, naam: string, waarde: number, eenheid: string}} Drempel
 */

/**
 * What stands in a field: nothing, a number, or something that cannot be read as one.
 * @typedef {{soort: "leeg"} | {soort: "getal", waarde: number} | {soort: "fout", reden: string}} Getal
 */

/**
 * What one answer tells: whether the service is new or thoroughly reworked, or whether an amount is
 * over its threshold.
 * @typedef {object} Reden
 * @property {string} id `soort`, or the id of the threshold
 * @property {"ja" | "nee" | "onbekend"} stand
 * @property {string} zin the same in Dutch
 */

/**
 * @typedef {"verplicht" | "onder-drempels" | "niet-nieuw" | "onbekend"} Uitkomst
 */

/**
 * @typedef {object} Oordeel
 * @property {Uitkomst} uitkomst one of the ids of `uitkomsten` in `data/governance.yml`
 * @property {Reden[]} redenen that of the kind of service, then one per threshold
 * @property {string[]} ontbreekt ids of the reasons that could still change the outcome
 */

const LETTERS = { duizend: 3, k: 3, miljoen: 6, mln: 6, mio: 6, miljard: 9, mld: 9 }
const MOST_DIGITS = 15 // beyond these a number of JavaScript is no longer exact

const GETAL = /^(?<heel>\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(?<rest>\d+|-))?(?: ?(?<maat>[a-z]+))?$/
const OMKEERBAAR = /^\d{1,3}(,\d{3})+$/ // as English writes thousands
const PUNT_ALS_KOMMA = /^\d+\.\d{1,2}(?!\d)/

/**
 * Read an amount as people type it: `500.000`, `500 000`, `500000`, `500.000,50`, `€ 500.000,-`,
 * `1,2 miljoen`, `100.000 gebruikers`. What can mean two things (`500,000`, `1.5`) is refused, with
 * what to write instead.
 * @param {string} tekst
 * @param {string} [eenheid] word that may stand behind the number, such as `euro`
 * @returns {Getal}
 */
export function leesGetal(tekst, eenheid = "") {
  const typed = tekst.toLowerCase().replace(/\s+/gu, " ").trim()
  if (!typed) {
    return { soort: "leeg" }
  }
  const bare = zonderEenheid(typed, eenheid.toLowerCase())
  const found = GETAL.exec(bare)
  const maat = found?.groups.maat
  if (!found || (maat && !Object.hasOwn(LETTERS, maat))) {
    return { soort: "fout", reden: raad(bare) }
  }
  if (!maat && OMKEERBAAR.test(bare)) {
    return { soort: "fout", reden: raad(bare) }
  }
  return schuif(found.groups.heel, found.groups.rest, maat ? LETTERS[maat] : 0)
}

/**
 * @param {string} typed
 * @param {string} eenheid
 * @returns {string} the text without a currency or the unit around the number
 */
function zonderEenheid(typed, eenheid) {
  const before = typed.replace(/^(€|euro|eur) ?/, "")
  const words = ["€", "euro", "eur", eenheid].filter(Boolean)
  const word = words.find((one) => before.endsWith(one) && before !== one)
  return word ? before.slice(0, -word.length).trim() : before
}

/**
 * Move the decimal point in the text, not in a number: `0,57` million is exactly 570.000.
 * @param {string} heel digits before the comma, perhaps grouped
 * @param {string} [rest] digits behind it
 * @param {number} plaatsen
 * @returns {Getal}
 */
function schuif(heel, rest, plaatsen) {
  const digits = heel.replace(/\D/g, "")
  const decimals = (rest ?? "").replace("-", "").padEnd(plaatsen, "0")
  const whole = `${digits}${decimals.slice(0, plaatsen)}`.replace(/^0+(?=\d)/, "")
  const part = decimals.slice(plaatsen)
  if (whole.length + part.length > MOST_DIGITS) {
    return { soort: "fout", reden: "Dit getal is te lang. Kijk het na." }
  }
  return { soort: "getal", waarde: Number(`${whole}.${part || "0"}`) }
}

/**
 * @param {string} bare
 * @returns {string} what is wrong with it, and what to write instead
 */
function raad(bare) {
  if (OMKEERBAAR.test(bare)) {
    const [dots, comma] = [bare.replaceAll(",", "."), bare.replace(/,.*/, "")]
    return `Dit kan twee dingen betekenen. Schrijf ${dots} of ${comma}.`
  }
  if (PUNT_ALS_KOMMA.test(bare)) {
    return `Schrijf een komma voor wat na de eenheden komt: ${bare.replace(".", ",")}.`
  }
  return "Dit lezen we niet als een getal. Schrijf één getal, zoals 450.000 of 1,2 miljoen."
}

/**
 * Judge a service.
 * @param {object} dienst what was filled in
 * @param {boolean | null} dienst.nieuw new or thoroughly reworked; `null` is unknown
 * @param {Record<string, string>} dienst.bedragen per threshold's id the amount as it was typed;
 *   absent, blank or unreadable is unknown
 * @param {Drempel[]} drempels
 * @returns {Oordeel}
 */
export function beoordeel({ nieuw, bedragen }, drempels) {
  const soort = overSoort(nieuw)
  const bedrag = drempels.map((drempel) => vergelijk(bedragen[drempel.id] ?? "", drempel))
  const uitkomst = weeg(soort.stand, samen(bedrag))
  const redenen = [soort, ...bedrag]
  const open = uitkomst === "onbekend" ? redenen : []
  // One amount over its threshold is enough: the others change nothing any more.
  const telt = samen(bedrag) === "ja" ? [soort] : open
  return {
    uitkomst,
    redenen,
    ontbreekt: open
      .filter((one) => one.stand === "onbekend" && telt.includes(one))
      .map((one) => one.id),
  }
}

/**
 * Whether any amount is over its threshold.
 * @param {Reden[]} redenen
 * @returns {Reden["stand"]}
 */
function samen(redenen) {
  const standen = redenen.map((one) => one.stand)
  return ["ja", "onbekend"].find((stand) => standen.includes(stand)) ?? "nee"
}

/**
 * @param {Reden["stand"]} nieuw
 * @param {Reden["stand"]} boven
 * @returns {Uitkomst}
 */
function weeg(nieuw, boven) {
  if (nieuw === "nee") {
    return "niet-nieuw"
  }
  if (boven === "nee") {
    return "onder-drempels"
  }
  return nieuw === "ja" && boven === "ja" ? "verplicht" : "onbekend"
}

/**
 * @param {boolean | null} nieuw
 * @returns {Reden}
 */
function overSoort(nieuw) {
  const stand = nieuw === null ? "onbekend" : nieuw ? "ja" : "nee"
  return { id: "soort", stand, zin: `Nieuw of grondig herwerkt: ${stand}.` }
}

/**
 * @param {string} tekst
 * @param {Drempel} drempel
 * @returns {Reden}
 */
function vergelijk(tekst, { id, naam, waarde, eenheid }) {
  const gelezen = leesGetal(tekst, eenheid)
  if (gelezen.soort !== "getal") {
    return { id, stand: "onbekend", zin: `${naam}: onbekend.` }
  }
  const boven = gelezen.waarde > waarde
  return {
    id,
    stand: boven ? "ja" : "nee",
    zin: `${naam}: ${schrijf(gelezen.waarde)} ${eenheid}. Dat is ${boven ? "" : "niet "}meer dan ${schrijf(waarde)}.`,
  }
}

const NOTATIE = new Intl.NumberFormat("nl-BE", { maximumFractionDigits: MOST_DIGITS })

/**
 * A number as Flemish readers write it.
 * @param {number} waarde
 * @returns {string}
 */
export function schrijf(waarde) {
  return NOTATIE.format(waarde)
}
