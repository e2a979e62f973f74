/**
 * A YAML text and what is changed in it: only the lines of what changes are written anew, so that
 * the difference with the file is what the editor did. Pure.
 *
 * Every change is proposed as a small edit first; what it gives is read back, and only when that
 * is what was meant does it stand. Else a larger part is written anew.
 */
import { Knipsel } from "./knipsel.js"
import { vouw } from "./regels.js"
import { vormOp } from "./schrijf.js"
import { Kommagetal } from "./yaml.js"

/** @typedef {import("./velden.js").Vorm} Vorm */
/** @typedef {import("./yaml.js").Knoop} Knoop */
/** @typedef {(string | number)[]} Pad */

/** Changes texts; keeps none. */
export class Bewerker {
  /**
   * @param {import("./yaml.js").Lezer} lezer
   * @param {import("./schrijf.js").Schrijver} schrijver
   * @param {Vorm} vorm of the whole
   */
  constructor(lezer, schrijver, vorm) {
    this.lezer = lezer
    this.schrijver = schrijver
    this.vorm = vorm
  }

  /**
   * Set the value at a path; what stands around it is made where it is missing.
   * @param {string} tekst readable, or without content
   * @param {Pad} pad
   * @param {any} waarde undefined takes the key away, and with it a list or record that gets empty
   * @returns {string}
   */
  zet(tekst, pad, waarde) {
    const bron = this.lezer.lees(tekst)
    const { boom } = bron
    if (waarde === undefined) {
      return this.weg(bron, pad)
    }
    if (!boom) {
      return this.controleer(bron, metWaarde(new Map(), pad, waarde), pad, () => [])
    }
    const knoop = vind(boom, pad)
    const vorm = vormOp(this.vorm, pad, boom)
    const oud = typeof knoop?.waarde === "string" ? knoop.waarde : ""
    const blok = knoop?.stijl === "|" || (vorm?.soort === "markdown" && pad.length === 1)
    const nieuw = blok && typeof waarde === "string" ? vouw(waarde, oud.replace(/\n+$/, "")) : waarde
    if (knoop && gelijk(knoop.waarde, nieuw)) {
      return tekst
    }
    const bedoeld = metWaarde(bron.waarde, pad, nieuw)
    if (knoop) {
      return this.controleer(bron, bedoeld, pad, (knipsel) => knipsel.vervang(pad, vorm, nieuw))
    }
    const [rond, sleutel, rest] = ontbrekend(boom, pad, nieuw)
    const hier = [...rond, sleutel]
    return this.controleer(bron, bedoeld, pad, (knipsel) =>
      vind(boom, hier)
        ? knipsel.vervang(hier, vormOp(this.vorm, hier, boom), rest)
        : knipsel.voegSleutelToe(rond, sleutel, rest),
    )
  }

  /**
   * Put an item into a list, which is made where it is missing.
   * @param {string} tekst
   * @param {Pad} pad of the list
   * @param {number} plaats
   * @param {any} waarde
   */
  voegIn(tekst, pad, plaats, waarde) {
    const bron = this.lezer.lees(tekst)
    const lijst = bron.boom && vind(bron.boom, pad)
    if (!Array.isArray(lijst?.waarde) || !lijst.waarde.length) {
      return this.zet(tekst, pad, [waarde])
    }
    const bedoeld = metWaarde(bron.waarde, pad, lijst.waarde.toSpliced(plaats, 0, waarde))
    const vorm = vormOp(this.vorm, pad, bron.boom)?.item
    return this.controleer(bron, bedoeld, pad, (knipsel) => knipsel.voegPuntIn(pad, vorm, plaats, waarde))
  }

  /**
   * Move an item of a list.
   * @param {string} tekst
   * @param {Pad} pad of the list
   * @param {number} van
   * @param {number} naar its place afterwards
   */
  verplaats(tekst, pad, van, naar) {
    const bron = this.lezer.lees(tekst)
    const bedoeld = metWaarde(bron.waarde, pad, verschuif(vind(bron.boom, pad).waarde, van, naar))
    return this.controleer(bron, bedoeld, pad, (knipsel) => knipsel.verplaatsPunt(pad, van, naar))
  }

  /** Take away what stands at a path, and what gets empty by it. */
  weg(bron, pad) {
    const { boom } = bron
    if (!boom || !vind(boom, pad)) {
      return bron.tekst
    }
    const ouder = vind(boom, pad.slice(0, -1))
    const aantal = ouder.soort === "lijst" ? ouder.waarde.length : ouder.binnen.size
    const isRij = typeof pad.at(-2) === "number"
    if (aantal === 1 && pad.length > 1 && !isRij) {
      return this.weg(bron, pad.slice(0, -1))
    }
    return this.controleer(bron, zonder(bron.waarde, pad), pad, (knipsel) => knipsel.knipWeg(pad))
  }

  /** The smallest of the edits that gives what was meant. */
  controleer(bron, bedoeld, pad, bewerk) {
    const knipsel = new Knipsel(bron, this)
    const klopt = (voorstel) => {
      const { waarde, fouten } = this.lezer.lees(voorstel)
      return gelijk(waarde ?? new Map(), bedoeld) && fouten.length <= (bron.boom ? bron.fouten.length : 0)
    }
    for (const voorstel of bewerk(knipsel)) {
      if (klopt(voorstel)) {
        return voorstel
      }
    }
    const ruimer = knipsel.herschrijf(pad[0], bedoeld)
    return ruimer !== undefined && klopt(ruimer) ? ruimer : this.schrijfAlles(bedoeld)
  }

  /** The whole text in the style of the house. */
  schrijfAlles(data) {
    return data.size ? `${this.schrijver.sleutels(this.vorm, data, 0)}\n` : ""
  }
}

/**
 * What stands at a path; undefined when nothing does.
 * @param {Knoop} boom
 * @param {Pad} pad
 * @returns {Knoop | undefined}
 */
export function vind(boom, pad) {
  return pad.reduce((knoop, deel) => knoop?.binnen.get(deel), boom)
}

/** The nearest mapping that is there, the key to add, and the value that holds the rest. */
function ontbrekend(boom, pad, waarde) {
  let diepte = pad.length - 1
  while (diepte > 0 && !(vind(boom, pad.slice(0, diepte))?.waarde instanceof Map)) {
    diepte -= 1
  }
  return [pad.slice(0, diepte), pad[diepte], nest(pad.slice(diepte + 1), waarde)]
}

function nest(pad, waarde) {
  return pad.reduceRight((inner, deel) => (typeof deel === "number" ? [inner] : new Map([[deel, inner]])), waarde)
}

/** A copy with another value at a path. */
function metWaarde(data, pad, waarde) {
  if (!pad.length) {
    return waarde
  }
  const [deel, ...rest] = pad
  if (typeof deel === "number") {
    const lijst = Array.isArray(data) ? [...data] : []
    lijst[deel] = metWaarde(lijst[deel], rest, waarde)
    return lijst
  }
  const oud = data instanceof Map ? data : new Map()
  return new Map(oud).set(deel, metWaarde(oud.get(deel), rest, waarde))
}

/** A copy without what stands at a path. */
function zonder(data, [deel, ...rest]) {
  if (Array.isArray(data)) {
    return rest.length ? data.with(deel, zonder(data[deel], rest)) : data.toSpliced(deel, 1)
  }
  const copy = new Map(data)
  if (rest.length) {
    copy.set(deel, zonder(data.get(deel), rest))
  } else {
    copy.delete(deel)
  }
  return copy
}

/**
 * A copy of a list with one item elsewhere.
 * @template T
 * @param {T[]} lijst
 * @param {number} van
 * @param {number} naar
 * @returns {T[]}
 */
function verschuif(lijst, van, naar) {
  return lijst.toSpliced(van, 1).toSpliced(naar, 0, lijst[van])
}

/**
 * Whether two values are the same; line ends at the end of a text do not count.
 * @param {any} een
 * @param {any} ander
 * @returns {boolean}
 */
export function gelijk(een, ander) {
  if (typeof een === "string" && typeof ander === "string") {
    return een === ander || een.replace(/\n+$/, "") === ander.replace(/\n+$/, "")
  }
  if (een instanceof Kommagetal && ander instanceof Kommagetal) {
    return een.raw === ander.raw
  }
  if (Array.isArray(een) && Array.isArray(ander)) {
    return een.length === ander.length && een.every((item, plaats) => gelijk(item, ander[plaats]))
  }
  if (een instanceof Map && ander instanceof Map) {
    return een.size === ander.size && [...een].every(([sleutel, inner]) => ander.has(sleutel) && gelijk(inner, ander.get(sleutel)))
  }
  return een === ander
}
