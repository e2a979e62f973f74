/**
 * The judge of one aid: a text that was read → a record, or every mistake in it. Does what
 * macros/judge.py does with the models, over the description of the models. Pure.
 */
import { begin } from "./taal.js"
import { Misvormd } from "./velden.js"

/** @typedef {import("./velden.js").Vorm} Vorm */
/** @typedef {import("./yaml.js").Knoop} Knoop */
/** @typedef {(string | number)[]} Pad */

const REDACTIE = "bron:redactie"

/** The checks of a record as a whole, by the names that they have in macros/models.py. */
const REGELS = {
  _says_something: (record) => {
    if (!record.has("status") && !record.has("gebeurtenis")) {
      throw new Misvormd("says_nothing")
    }
  },
}

/** Judges one text; one use per text. */
export class Oordeel {
  /**
   * @param {import("./taal.js").Taal} taal
   * @param {import("./velden.js").Velden} velden
   * @param {Knoop} boom
   */
  constructor(taal, velden, boom) {
    this.taal = taal
    this.velden = velden
    this.boom = boom
    /** @type {(import("./taal.js").Fout & {pad: Pad})[]} */
    this.fouten = []
  }

  /**
   * The record; undefined when something stands in its way.
   * @param {Vorm} vorm
   * @returns {Map<string, any> | undefined}
   */
  record(vorm) {
    return this.keur(vorm, this.boom, [])
  }

  /**
   * @param {Vorm} vorm
   * @param {Knoop} knoop
   * @param {Pad} loc where pydantic says it stands: with the names of kinds of source
   * @returns {any} undefined when it is not good
   */
  keur(vorm, knoop, loc) {
    if (vorm.soort === "record") {
      return this.keurRecord(vorm, knoop, loc)
    }
    if (vorm.soort === "lijst") {
      return this.keurLijst(vorm, knoop, loc)
    }
    if (vorm.soort === "bron") {
      return this.keurBron(vorm, knoop, loc)
    }
    return this.probeer(loc, () => this.velden.keur(vorm, knoop.waarde, knoop.raw))
  }

  keurRecord({ velden, regels = [] }, knoop, loc) {
    if (!(knoop.waarde instanceof Map)) {
      return this.meld(loc, "model_type")
    }
    const record = new Map()
    let goed = true
    const weg = () => {
      goed = false
    }
    for (const { sleutel, verplicht, vorm } of velden) {
      const binnen = knoop.binnen.get(sleutel)
      if (binnen === undefined) {
        if (verplicht) {
          weg(this.meld([...loc, sleutel], "missing", { last: sleutel }))
        }
      } else if (binnen.waarde === null) {
        // An empty value was reported where it was read; what may be absent may be empty.
        if (verplicht || ["lijst", "bron"].includes(vorm.soort)) {
          weg()
        }
      } else {
        const waarde = this.keur(vorm, binnen, [...loc, sleutel])
        if (waarde === undefined) {
          weg()
        } else {
          record.set(sleutel, waarde)
        }
      }
    }
    const gekend = velden.map(({ sleutel }) => sleutel)
    for (const [sleutel, binnen] of knoop.binnen) {
      if (!gekend.includes(sleutel)) {
        weg()
        if (binnen.waarde !== null) {
          const last = begin(sleutel, 60)
          const hint = this.taal.bedoelJe(last, gekend)
          this.meld([...loc, sleutel], "extra_forbidden", { last, hint })
        }
      }
    }
    if (!goed) {
      return undefined
    }
    for (const regel of regels) {
      if (!REGELS[regel]) {
        throw new Error(`het formulier kent de regel "${regel}" niet`)
      }
      if (this.probeer(loc, () => REGELS[regel](record) ?? true) === undefined) {
        return undefined
      }
    }
    return record
  }

  keurLijst({ item, minstens = 0 }, knoop, loc) {
    if (!Array.isArray(knoop.waarde)) {
      return this.meld(loc, "tuple_type")
    }
    const goed = []
    for (const [nummer, binnen] of knoop.binnen) {
      // An empty item was reported where it was read.
      if (binnen.waarde !== null) {
        const waarde = this.keur(item, binnen, [...loc, nummer])
        if (waarde !== undefined) {
          goed.push(waarde)
        }
      }
    }
    if (minstens && !knoop.waarde.length) {
      return this.meld(loc, "too_short")
    }
    return goed.length === knoop.waarde.length ? goed : undefined
  }

  keurBron(vorm, knoop, loc) {
    const { waarde } = knoop
    if (typeof waarde === "string") {
      return this.keur({ soort: "keuze", keuzes: vorm.keuzes }, knoop, [...loc, REDACTIE])
    }
    const soort = waarde instanceof Map && vorm.varianten.find(({ velden }) => waarde.has(velden[0].sleutel))
    if (!soort) {
      return this.meld(loc, "union_tag_not_found")
    }
    return this.keurRecord(soort, knoop, [...loc, `bron:${soort.velden[0].sleutel}`])
  }

  /** The outcome of a check; undefined when it found a mistake. */
  probeer(loc, toets) {
    try {
      return toets()
    } catch (error) {
      if (!(error instanceof Misvormd)) {
        throw error
      }
      return this.meld(loc, error.message, error.vul)
    }
  }

  /** Note a mistake; returns undefined, as the value that is not there. */
  meld(loc, sleutel, vul = {}) {
    const { pad, knoop } = this.zoek(loc, sleutel === "missing")
    const binnen = ["missing", "extra_forbidden"].includes(sleutel) ? pad.slice(0, -1) : pad
    const meer = sleutel === "literal_error" ? this.keuzes(pad, vul) : {}
    const woorden = this.taal.zeg(sleutel, { ...vul, ...meer })
    this.fouten.push({ lijn: knoop.lijn, veld: toonPad(binnen), ...woorden, pad })
  }

  keuzes(pad, { shown, keuzes }) {
    const naam = pad.findLast((deel) => typeof deel === "string") ?? ""
    return { label: this.taal.label(naam), hint: this.taal.bedoelJe(shown, keuzes) }
  }

  /** The path as it was written, without what pydantic adds, and what stands there. */
  zoek(loc, ontbreekt) {
    let knoop = this.boom
    const pad = []
    loc.forEach((deel, plaats) => {
      const binnen = knoop.binnen.get(deel)
      if (binnen) {
        knoop = binnen
        pad.push(deel)
      } else if (ontbreekt && plaats === loc.length - 1) {
        pad.push(deel)
      }
    })
    return { pad, knoop }
  }
}

/**
 * A path as an editor reads it: historiek[0].bron.
 * @param {Pad} pad
 */
export function toonPad(pad) {
  const delen = pad.map((deel) => (typeof deel === "number" ? `[${deel}]` : `.${deel}`))
  return delen.join("").replace(/^\.+/, "")
}
