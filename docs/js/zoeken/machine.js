/**
 * Where the results come from: loads both indexes at the first question and answers queries.
 */
import { maakIndex, zoekDeel, zoekNamen } from "./namen.js"
import { rangschik } from "./rangschik.js"
import { gebonden } from "./woorden.js"

/** @typedef {import("./rangschik.js").Groep} Groep */

/** The root of the site: this file stands two folders below it. */
const WORTEL = new URL("../../", import.meta.url)
const INDEX = new URL("zoekindex/", WORTEL)
const LANGSTE_VRAAG = 200
/** How many pages of the full text are looked at; each is a small file of its own. */
const MEESTE_VONDSTEN = 16
/** How long, in milliseconds, the full text waits for the next key. */
const RUST = 200
/**
 * @typedef {object} Antwoord
 * @property {string} vraag
 * @property {Groep[]} groepen
 * @property {boolean} isDeel whether only a part of the query is answered
 */

/**
 * Load both indexes.
 * @returns {Promise<Machine>}
 * @throws {Error} when an index cannot be loaded
 */
export async function laadMachine() {
  const [antwoord, pagefind] = await Promise.all([
    fetch(new URL("namen.json", INDEX)),
    import(new URL("pagefind.js", INDEX).href),
  ])
  if (!antwoord.ok) {
    throw new Error(`zoeken: ${antwoord.url} geeft ${antwoord.status}`)
  }
  await pagefind.options({
    baseUrl: WORTEL.pathname,
    noWorker: true,
    excerptLength: 22,
    ranking: { metaWeights: { title: 6, aliases: 4, type: 1, status: 0.2, kind: 0.1 } },
  })
  await pagefind.init()
  return new Machine(await antwoord.json(), pagefind)
}

/** Both indexes, ready for queries. */
export class Machine {
  /**
   * @param {import("./namen.js").Rij[]} rijen
   * @param {any} pagefind the loaded module
   */
  constructor(rijen, pagefind) {
    this.index = maakIndex(rijen)
    this.bekend = new Map(rijen.map((rij) => [rij.pad, rij]))
    this.pagefind = pagefind
  }

  /**
   * Answer a query, unless a newer one comes while it waits.
   * @param {string} vraag what was typed
   * @returns {Promise<Antwoord | null>} null when a newer query took its place
   */
  async zoek(vraag) {
    const kort = vraag.slice(0, LANGSTE_VRAAG)
    const plat = gebonden(kort)
    const gevonden = await this.pagefind.debouncedSearch(plat, {}, RUST)
    if (!gevonden) {
      return null
    }
    const pagina = plat ? gevonden.results.slice(0, MEESTE_VONDSTEN) : []
    const vondsten = await Promise.all(
      pagina.map(async (/** @type {any} */ een) => {
        const { url, excerpt, meta, content, locations } = await een.data()
        const woorden = content.split(/\s+/)
        const gemerkt = [...new Set(locations.map((/** @type {number} */ i) => woorden[i]))]
        return { pad: url.slice(WORTEL.pathname.length), excerpt, gemerkt, meta }
      }),
    )
    const treffers = zoekNamen(this.index, kort)
    const groepen = rangschik(treffers, vondsten, this.bekend, kort)
    if (groepen.length) {
      return { vraag: kort, groepen, isDeel: false }
    }
    return { vraag: kort, groepen: rangschik(zoekDeel(this.index, kort), [], this.bekend, kort), isDeel: true }
  }
}

/**
 * Return the full address of a page.
 * @param {string} pad relative to the root of the site
 * @returns {string}
 */
export function adres(pad) {
  return new URL(pad, WORTEL).href
}
