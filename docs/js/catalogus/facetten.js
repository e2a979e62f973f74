/**
 * The logic of the facets: what an address asks, what it finds, and what each option would give.
 * Pure: no document, no address bar. Every facet works alike; a new one is a line in the data.
 *
 * What stands in the list, aids or actions, is a row.
 *
 * @typedef {{sleutel: string, titel: string, waarden: Record<string, string>}} Facet
 * @typedef {{id: string, naam: string, bekend_als: string[], samenvatting: string, path: string,
 *   facetten: Record<string, string[]>, gewijzigd?: string, mates?: Record<string, number>}} Rij
 * @typedef {{facetten: Facet[], rijen: Rij[], volgordes: string[],
 *   zoekwoorden: Record<string, string[]>}} Gegevens the first order is that of a plain address
 * @typedef {{q: string, sorteer: string, gekozen: Map<string, Set<string>>,
 *   onbekend: [string, string][]}} Selectie
 * @typedef {{gegevens: Gegevens, bits: Map<string, Map<string, Uint32Array>>,
 *   vocabulaire: Map<string, Bekend>}} Index
 * @typedef {{woord: import("./tekst.js").Woord, plaatsen: Map<number, number>}} Bekend
 */
import { kernwoorden } from "../zoeken/woorden.js"
import { maakWoord, past, woorden } from "./tekst.js"

const MAX_Q = 200 // characters of a search that are looked at
const MAX_PAREN = 2000 // pairs of an address that are read
const GEWICHT = { naam: 8, bekend_als: 8, zoekwoord: 3, samenvatting: 2, facet: 2 }
const DOORZOCHT = ["aanbieder", "eigenaar", "houder", "hulpmiddel"] // facets whose names are searched too
const AF = "-af" // after the name of an order: the other way round
const OP_NAAM = new Intl.Collator("nl", { numeric: true })

/**
 * @param {Gegevens} gegevens
 * @returns {Index}
 */
export function maakIndex(gegevens) {
  const size = gegevens.rijen.length
  const bits = new Map(
    gegevens.facetten.map(({ sleutel, waarden }) => [
      sleutel,
      new Map(Object.keys(waarden).map((waarde) => [waarde, leegBits(size)])),
    ]),
  )
  const vocabulaire = new Map()
  const onthoud = (text, place, weight) => {
    for (const word of woorden(text)) {
      const known = vocabulaire.get(word) ?? { woord: maakWoord(word), plaatsen: new Map() }
      known.plaatsen.set(place, Math.max(known.plaatsen.get(place) ?? 0, weight))
      vocabulaire.set(word, known)
    }
  }
  const doorzocht = gegevens.facetten.filter(({ sleutel }) => DOORZOCHT.includes(sleutel))
  gegevens.rijen.forEach((rij, place) => {
    for (const [sleutel, waarden] of Object.entries(rij.facetten)) {
      for (const waarde of waarden) {
        const set = bits.get(sleutel)?.get(waarde)
        if (set) {
          set[place >> 5] |= 1 << (place & 31)
        }
      }
    }
    onthoud(rij.naam, place, GEWICHT.naam)
    rij.bekend_als.forEach((alias) => onthoud(alias, place, GEWICHT.bekend_als))
    onthoud(rij.samenvatting, place, GEWICHT.samenvatting)
    for (const { sleutel, waarden } of doorzocht) {
      for (const id of rij.facetten[sleutel] ?? []) {
        onthoud(waarden[id] ?? "", place, GEWICHT.facet)
      }
    }
    for (const id of rij.facetten.criterium ?? []) {
      for (const word of gegevens.zoekwoorden[id] ?? []) {
        onthoud(word, place, GEWICHT.zoekwoord - (rij.mates?.[id] ?? 0))
      }
    }
  })
  return { gegevens, bits, vocabulaire }
}

/**
 * @param {Index} index
 * @returns {Selectie}
 */
export function legeSelectie(index) {
  return { q: "", sorteer: index.gegevens.volgordes[0], gekozen: new Map(), onbekend: [] }
}

/**
 * Read a selection from the query of an address. Values match in either case; a value that does
 * not exist is kept apart, so that it can be reported. Keys that are no facet are passed over.
 * @param {Index} index
 * @param {string} query with or without the question mark
 * @returns {Selectie}
 */
export function leesSelectie(index, query) {
  const selectie = legeSelectie(index)
  let pairs = 0
  for (const [sleutel, geschreven] of new URLSearchParams(query)) {
    pairs += 1
    if (pairs > MAX_PAREN) {
      break
    }
    const waarde = geschreven.trim().toLowerCase()
    if (sleutel === "q") {
      selectie.q = geschreven.slice(0, MAX_Q).trim()
    } else if (sleutel === "sorteer") {
      if (index.gegevens.volgordes.includes(waarde)) {
        selectie.sorteer = waarde
      } else if (waarde) {
        selectie.onbekend.push([sleutel, geschreven])
      }
    } else if (index.bits.has(sleutel) && waarde) {
      if (index.bits.get(sleutel).has(waarde)) {
        const set = selectie.gekozen.get(sleutel) ?? new Set()
        selectie.gekozen.set(sleutel, set.add(waarde))
      } else {
        selectie.onbekend.push([sleutel, geschreven])
      }
    }
  }
  return selectie
}

/**
 * Write a selection as the query of an address, in a fixed order; empty for everything.
 * @param {Index} index
 * @param {Selectie} selectie
 * @returns {string} with the question mark, or ""
 */
export function schrijfSelectie(index, selectie) {
  const params = new URLSearchParams()
  if (selectie.q) {
    params.append("q", selectie.q)
  }
  for (const [sleutel, waarden] of index.bits) {
    for (const waarde of waarden.keys()) {
      if (selectie.gekozen.get(sleutel)?.has(waarde)) {
        params.append(sleutel, waarde)
      }
    }
  }
  if (selectie.sorteer !== index.gegevens.volgordes[0]) {
    params.append("sorteer", selectie.sorteer)
  }
  for (const [sleutel, waarde] of selectie.onbekend) {
    params.append(sleutel, waarde)
  }
  const query = params.toString()
  return query ? `?${query}` : ""
}

/**
 * A selection with one value more, or less when it was chosen.
 * @param {Selectie} selectie
 * @param {string} sleutel
 * @param {string} waarde
 * @param {boolean} aan
 * @returns {Selectie}
 */
export function kies(selectie, sleutel, waarde, aan) {
  const gekozen = new Map([...selectie.gekozen].map(([key, set]) => [key, new Set(set)]))
  const set = gekozen.get(sleutel) ?? new Set()
  if (aan) {
    set.add(waarde)
  } else {
    set.delete(waarde)
  }
  if (set.size) {
    gekozen.set(sleutel, set)
  } else {
    gekozen.delete(sleutel)
  }
  return { ...selectie, gekozen }
}

/**
 * What a selection finds, in order, and what choosing each option too would give.
 * Values of one facet widen, different facets narrow.
 * @param {Index} index
 * @param {Selectie} selectie
 * @returns {{gevonden: number[],
 *   tel: () => Map<string, Map<string, {aantal: number, nieuw: boolean}>>}}
 *   places of the rows found; and what counts, per option, the results if it were chosen too, and
 *   whether it has any result of its own beside the other facets: that can wait
 */
export function zoek(index, selectie) {
  const size = index.gegevens.rijen.length
  const scores = tekstScores(index, selectie.q)
  const base = scores ? bitsVan(size, (place) => scores[place] > 0) : volBits(size)
  const unions = new Map()
  for (const [sleutel, gekozen] of selectie.gekozen) {
    const union = leegBits(size)
    for (const waarde of gekozen) {
      verenig(union, index.bits.get(sleutel).get(waarde))
    }
    unions.set(sleutel, union)
  }
  const all = base.slice()
  for (const union of unions.values()) {
    doorsnede(all, union)
  }
  return {
    gevonden: sorteer(index, selectie, plaatsen(all, size), scores),
    tel: () => telOpties(index, base, unions),
  }
}

function telOpties(index, base, unions) {
  const tellingen = new Map()
  for (const [sleutel, waarden] of index.bits) {
    const others = base.slice()
    for (const [other, union] of unions) {
      if (other !== sleutel) {
        doorsnede(others, union)
      }
    }
    const own = unions.get(sleutel)
    tellingen.set(
      sleutel,
      new Map(
        [...waarden].map(([waarde, set]) => {
          const wider = set.slice()
          if (own) {
            verenig(wider, own)
          }
          const aantal = telSamen(others, wider)
          return [waarde, { aantal, nieuw: telSamen(others, set) > 0 }]
        }),
      ),
    )
  }
  return tellingen
}

/**
 * Places in the wanted order. A facet orders by its options; what then stands equal, and any other
 * order, goes by name, in which numbers count as numbers.
 */
function sorteer({ gegevens }, selectie, places, scores) {
  const { rijen, facetten } = gegevens
  const isAf = selectie.sorteer.endsWith(AF)
  const naar = isAf ? selectie.sorteer.slice(0, -AF.length) : selectie.sorteer
  const opties = Object.keys(facetten.find(({ sleutel }) => sleutel === naar)?.waarden ?? {})
  const optie = (place) =>
    Math.min(...(rijen[place].facetten[naar] ?? []).map((waarde) => opties.indexOf(waarde)))
  const noden = [...(selectie.gekozen.get("criterium") ?? [])]
  // A chosen need asks for the strongest help first; mates count 0 (geheel) to 2 (ondersteunend).
  const mate = (place) =>
    noden.reduce((sum, id) => sum + 3 - (rijen[place].mates?.[id] ?? 3), 0)
  const keys = {
    relevantie: (place) => [-(scores?.[place] ?? 0), -mate(place), place],
    gewijzigd: (place) => [rijen[place].gewijzigd],
  }[naar] ?? (opties.length ? (place) => [optie(place)] : () => [])
  const keyed = places.map((place) => [place, keys(place)])
  const descending = isAf || naar === "gewijzigd" ? -1 : 1
  keyed.sort(([a, aKeys], [b, bKeys]) => {
    for (let i = 0; i < aKeys.length; i += 1) {
      if (aKeys[i] !== bKeys[i]) {
        return (aKeys[i] < bKeys[i] ? -1 : 1) * descending
      }
    }
    return OP_NAAM.compare(rijen[a].naam, rijen[b].naam) * (aKeys.length ? 1 : descending)
  })
  return keyed.map(([place]) => place)
}

/** Scores per place for a search, or null without one; 0 where a word is not found. */
function tekstScores({ gegevens, vocabulaire }, q) {
  const sought = kernwoorden(woorden(q).join(" "))
  if (!sought.length) {
    return null
  }
  const total = new Float64Array(gegevens.rijen.length).fill(1)
  for (const typed of new Set(sought)) {
    const word = maakWoord(typed)
    const best = new Float64Array(total.length)
    for (const { woord, plaatsen: found } of vocabulaire.values()) {
      const fit = past(woord, word)
      if (fit) {
        for (const [place, weight] of found) {
          best[place] = Math.max(best[place], fit * weight)
        }
      }
    }
    for (let place = 0; place < total.length; place += 1) {
      total[place] = best[place] && total[place] ? total[place] + best[place] : 0
    }
  }
  return total
}

const leegBits = (size) => new Uint32Array((size + 31) >> 5)
const volBits = (size) => bitsVan(size, () => true)

function bitsVan(size, holds) {
  const bits = leegBits(size)
  for (let place = 0; place < size; place += 1) {
    if (holds(place)) {
      bits[place >> 5] |= 1 << (place & 31)
    }
  }
  return bits
}

function verenig(into, other) {
  for (let i = 0; i < into.length; i += 1) {
    into[i] |= other[i]
  }
}

function doorsnede(into, other) {
  for (let i = 0; i < into.length; i += 1) {
    into[i] &= other[i]
  }
}

function telSamen(one, other) {
  let count = 0
  for (let i = 0; i < one.length; i += 1) {
    let word = one[i] & other[i]
    while (word) {
      word &= word - 1
      count += 1
    }
  }
  return count
}

function plaatsen(bits, size) {
  const places = []
  for (let place = 0; place < size; place += 1) {
    if (bits[place >> 5] & (1 << (place & 31))) {
      places.push(place)
    }
  }
  return places
}
