/**
 * The events of libyaml, the parser that the build reads YAML with: see tools/vendor/.
 * Pure: text in, events out.
 */

/**
 * One event of the parser.
 * @typedef {object} Gebeurtenis
 * @property {"document" | "einde" | "verwijzing" | "tekst" | "lijst" | "sleutels"} soort
 * @property {number} lijn line on which it starts, from 1
 * @property {number} van place of its first character in the text
 * @property {number} tot place after its last character
 * @property {string} stijl of a value: "" (plain), "'", '"', "|" or ">"; of a collection "[" or ""
 * @property {boolean} kaal whether an untagged value says by itself what it is
 * @property {string} waarde
 * @property {string} label its tag
 * @property {string} anker its anchor, or the name that an alias refers to
 */

const SOORTEN = { 3: "document", 5: "verwijzing", 6: "tekst", 7: "lijst", 8: "einde", 9: "sleutels", 10: "einde" }
const STIJLEN = ["", "", "'", '"', "|", ">"]
const IN_REGEL = 2

/** The text cannot be read: what libyaml says, and the line if it knows one. */
export class Onleesbaar extends Error {
  /**
   * @param {string} reden
   * @param {number} lijn from 1
   */
  constructor(reden, lijn) {
    super(reden)
    this.lijn = lijn
  }
}

/**
 * Load the parser.
 * @returns {Promise<(text: string) => Generator<Gebeurtenis>>} reads a text; throws Onleesbaar
 */
export async function laadLibyaml() {
  const answer = await fetch(new URL("../vendor/libyaml.wasm", import.meta.url))
  if (!answer.ok) {
    throw new Error(`de lezer van YAML is er niet (${answer.status})`)
  }
  return maakLezer(await answer.arrayBuffer())
}

async function instantieer(code) {
  try {
    return await WebAssembly.instantiate(code, {})
  } catch (cause) {
    throw new Error("je browser laat WebAssembly niet toe, en daarmee leest het formulier YAML", { cause })
  }
}

/**
 * @param {BufferSource} code the WebAssembly
 * @returns {Promise<(text: string) => Generator<Gebeurtenis>>}
 */
async function maakLezer(code) {
  const { instance } = await instantieer(code)
  const { memory, room, begin, next, end, _initialize } = instance.exports
  _initialize()
  let bezig = false

  return function* lees(text) {
    if (bezig) {
      throw new Error("libyaml leest al een tekst")
    }
    const bytes = new TextEncoder().encode(text)
    const plaats = plaatsen(text)
    // Calls may enlarge the memory, which gives it another buffer: ask for it afterwards.
    const ruimte = room(bytes.length)
    new Uint8Array(memory.buffer, ruimte, bytes.length).set(bytes)
    bezig = true
    try {
      if (!begin(bytes.length)) {
        throw new Onleesbaar("onleesbaar", 1)
      }
      for (;;) {
        const adres = next()
        const gevonden = neem(memory.buffer, adres, plaats)
        if (!gevonden) {
          return
        }
        if (gevonden.soort) {
          yield gevonden
        }
      }
    } finally {
      end()
      bezig = false
    }
  }
}

/** The event at an address; null after the last one. */
function neem(buffer, adres, plaats) {
  const [type, lijn, van, tot, stijl, kaal, waarde, lengte, label, anker, probleem, inLezer] =
    new Uint32Array(buffer, adres, 12)
  if (probleem) {
    throw new Onleesbaar(inLezer ? "onleesbaar" : woord(buffer, probleem), inLezer ? 1 : lijn + 1)
  }
  if (!type) {
    return null
  }
  const soort = SOORTEN[type]
  return {
    soort,
    lijn: lijn + 1,
    van: plaats(van),
    tot: plaats(tot),
    stijl: soort === "tekst" ? STIJLEN[stijl] : stijl === IN_REGEL ? "[" : "",
    kaal: Boolean(kaal),
    waarde: waarde ? decode(buffer, waarde, lengte) : "",
    label: woord(buffer, label),
    anker: woord(buffer, anker),
  }
}

function decode(buffer, van, lengte) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(buffer, van, lengte))
}

/** The zero-terminated text at an address. */
function woord(buffer, adres) {
  return adres ? decode(buffer, adres, new Uint8Array(buffer, adres).indexOf(0)) : ""
}

/**
 * How a place counted in characters is found in a JavaScript text, where some count for two.
 * @param {string} text
 * @returns {(plaats: number) => number}
 */
function plaatsen(text) {
  const dubbele = []
  let teken = 0
  for (const one of text) {
    if (one.length === 2) {
      dubbele.push(teken)
    }
    teken += 1
  }
  return (plaats) => {
    let low = 0
    let high = dubbele.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (dubbele[mid] < plaats) {
        low = mid + 1
      } else {
        high = mid
      }
    }
    return plaats + low
  }
}
