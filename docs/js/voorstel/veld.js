/**
 * The fields of the form: each shows one value of the text and changes it. What does not fit its
 * field is shown as it stands.
 */
import { deel, kopie, zet } from "./sjabloon.js"
import { vormVan } from "./schrijf.js"
import { alsTekst, isLos, naarWaarde } from "./waarden.js"

/** @typedef {(string | number)[]} Pad */
/** @typedef {import("./velden.js").Vorm} Vorm */
/** @typedef {import("./yaml.js").Knoop} Knoop */

/**
 * What all fields know.
 * @typedef {object} Omgeving
 * @property {HTMLElement} root of the form, with its templates
 * @property {import("./werkblad.js").Werkblad} blad
 * @property {(lijn: number) => void} naarRegel shows a line of the text
 * @property {(tekst: string) => void} omroep says something aloud
 * @property {(sleutel: string, waarde: any) => string} naam the name of what a key refers to
 */

/** A field: what all kinds share. */
export class Veld {
  /**
   * @param {HTMLElement} element
   * @param {Pad} pad
   * @param {Vorm} vorm
   * @param {Omgeving} omgeving
   */
  constructor(element, pad, vorm, omgeving) {
    this.element = element
    this.pad = pad
    this.vorm = vorm
    this.omgeving = omgeving
    this.inhoud = deel(element, "inhoud")
    this.fout = deel(element, "fout")
    /** @type {Veld[]} the fields in it */
    this.binnen = []
    /** @type {HTMLElement | null} */
    this.ruw = null
  }

  get blad() {
    return this.omgeving.blad
  }

  get naam() {
    const kop = this.element.querySelector(".invoer__naam")
    return kop ? kop.firstChild.textContent.trim() : ""
  }

  /** What gets the focus. */
  get doel() {
    return this.ruw?.querySelector("button") ?? this.inhoud.querySelector("input, select, textarea, summary, button")
  }

  /**
   * Set the value; a row that is emptied stays, until it is taken away.
   * @param {any} waarde
   */
  zet(waarde) {
    const leeg = typeof this.pad.at(-1) === "number" ? this.leeg : undefined
    this.blad.zet(this.pad, waarde ?? leeg)
  }

  /** What an emptied row holds. */
  get leeg() {
    return ""
  }

  /** Show the value of the text. */
  toon() {
    const knoop = this.blad.knoop(this.pad)
    const past = !knoop || (knoop.soort !== "verwijzing" && (knoop.waarde === null || this.past(knoop)))
    this.ruw?.remove()
    this.ruw = null
    this.inhoud.hidden = !past
    this.vul(past ? knoop : undefined)
    if (!past) {
      this.toonRuw(knoop)
    }
  }

  /** @param {Knoop} knoop */
  toonRuw(knoop) {
    const { root, naarRegel } = this.omgeving
    const ruw = kopie(root, "ruw")
    zet(deel(ruw, "tekst"), this.blad.tekst.slice(knoop.van, knoop.tot).trimEnd())
    for (const welk of ruw.querySelectorAll("[data-onderdeel=welk]")) {
      zet(welk, ` (${this.naam})`)
    }
    deel(ruw, "leeg").addEventListener("click", () => {
      this.zet(undefined)
      this.toon()
      this.doel?.focus()
    })
    deel(ruw, "naaryaml").addEventListener("click", () => naarRegel(knoop.lijn))
    this.ruw = ruw
    this.inhoud.after(ruw)
  }

  /**
   * Show what is wrong.
   * @param {string[]} zinnen
   */
  meld(zinnen) {
    zet(this.fout, zinnen.join(" "))
    this.fout.hidden = !zinnen.length
    this.element.classList.toggle("invoer--fout", zinnen.length > 0)
    const invoer = this.inhoud.querySelector(":scope > [data-onderdeel=invoer]")
    invoer?.setAttribute("aria-invalid", String(zinnen.length > 0))
  }

  /**
   * The deepest field at or around a path.
   * @param {Pad} pad
   * @returns {Veld | undefined}
   */
  vind(pad) {
    if (!this.pad.every((stuk, plaats) => stuk === pad[plaats])) {
      return undefined
    }
    return vindIn(this.binnen, pad) ?? this
  }

  /** All fields in it, itself first. */
  *alle() {
    yield this
    for (const veld of this.binnen) {
      yield* veld.alle()
    }
  }
}

/**
 * @param {Veld[]} velden
 * @param {Pad} pad
 * @returns {Veld | undefined}
 */
export function vindIn(velden, pad) {
  for (const veld of velden) {
    const gevonden = veld.vind(pad)
    if (gevonden) {
      return gevonden
    }
  }
  return undefined
}

/** A text, a number, a date or an address. */
class Tekstveld extends Veld {
  constructor(...met) {
    super(...met)
    this.invoer = deel(this.inhoud, "invoer")
    this.teller = this.element.querySelector("[data-onderdeel=teller]")
    this.invoer.addEventListener("input", () => this.neem(this.invoer.value))
    this.invoer.addEventListener("change", () => this.blad.raak(this.pad))
    this.inhoud.querySelector("[data-onderdeel=vandaag]")?.addEventListener("click", () => {
      this.invoer.value = this.blad.vandaag
      this.neem(this.invoer.value)
      this.blad.raak(this.pad)
    })
  }

  past(knoop) {
    return isLos(knoop.waarde)
  }

  vul(knoop) {
    const tekst = alsTekst(knoop)
    // What is typed stays as it is typed, with its spaces.
    if (document.activeElement !== this.invoer || naarWaarde(this.vorm, this.invoer.value) !== tekst) {
      this.invoer.value = tekst
    }
    this.tel()
    this.element.querySelector(".invoer__alstekst")?.remove()
    const isTekst = !["getal", "datum"].includes(this.vorm.soort)
    if (isTekst && knoop && knoop.waarde !== null && typeof knoop.waarde !== "string") {
      const knop = kopie(this.omgeving.root, "alstekst")
      knop.querySelector("button").addEventListener("click", () => {
        this.neem(this.invoer.value)
        this.toon()
        this.invoer.focus()
      })
      this.inhoud.after(knop)
    }
  }

  neem(getypt) {
    this.zet(naarWaarde(this.vorm, getypt))
    this.tel()
  }

  tel() {
    const hoogstens = Number(this.element.dataset.hoogstens)
    if (this.teller && hoogstens) {
      const aantal = [...this.invoer.value.trim()].length
      zet(this.teller, aantal ? `${aantal} van hoogstens ${hoogstens} tekens.` : `Hoogstens ${hoogstens} tekens.`)
    }
  }
}

/** One of a list of choices. */
class Keuzeveld extends Veld {
  constructor(...met) {
    super(...met)
    this.invoer = deel(this.inhoud, "invoer")
    this.invoer.addEventListener("change", () => {
      this.zet(naarWaarde(this.vorm, this.invoer.value))
      this.blad.raak(this.pad)
    })
  }

  past(knoop) {
    return isLos(knoop.waarde)
  }

  vul(knoop) {
    kiesOptie(this.invoer, knoop ? String(typeof knoop.waarde === "boolean" ? knoop.waarde : alsTekst(knoop)) : "")
  }
}

/**
 * Choose an option; one that does not exist is shown as it stands.
 * @param {HTMLSelectElement} keuze
 * @param {string} waarde
 */
export function kiesOptie(keuze, waarde) {
  keuze.querySelector("[data-vreemd]")?.remove()
  if (![...keuze.options].some((optie) => optie.value === waarde)) {
    const vreemd = new Option(`${waarde} (niet gekend)`, waarde)
    vreemd.dataset.vreemd = ""
    keuze.append(vreemd)
  }
  keuze.value = waarde
}

/** Any of a list of choices. */
class Vinkjes extends Veld {
  constructor(...met) {
    super(...met)
    this.inhoud.addEventListener("change", ({ target }) => {
      this.kies(target.value, target.checked)
      this.blad.raak(this.pad)
    })
  }

  past({ waarde }) {
    return Array.isArray(waarde) && waarde.every((inner) => isLos(inner) && inner !== null)
  }

  vul(knoop) {
    const gekozen = [...(knoop?.binnen.values() ?? [])].map(alsTekst)
    for (const vreemd of this.inhoud.querySelectorAll(".vinkje--vreemd")) {
      vreemd.remove()
    }
    const vakken = [...this.inhoud.querySelectorAll("input")]
    for (const vak of vakken) {
      vak.checked = gekozen.includes(vak.value)
    }
    for (const waarde of gekozen) {
      if (!vakken.some((vak) => vak.value === waarde)) {
        const vinkje = kopie(this.inhoud, "vinkje")
        const vak = vinkje.querySelector("input")
        vak.value = waarde
        vak.checked = true
        zet(deel(vinkje, "naam"), `${waarde} (niet gekend)`)
        this.inhoud.append(vinkje)
      }
    }
  }

  /** Add or take away one; the others stay where they stood. */
  kies(waarde, aan) {
    const knoop = this.blad.knoop(this.pad)
    const gekozen = [...(knoop?.binnen.values() ?? [])].map(alsTekst)
    const plaats = gekozen.indexOf(waarde)
    if (aan && plaats < 0) {
      const volgorde = this.vorm.item.keuzes
      const erna = gekozen.findIndex((ander) => volgorde.indexOf(ander) > volgorde.indexOf(waarde))
      this.blad.voegIn(this.pad, erna < 0 ? gekozen.length : erna, waarde)
    } else if (!aan && plaats >= 0) {
      this.blad.zet([...this.pad, plaats], undefined)
    }
  }
}

/** The keys of a record of its own. */
class Recordveld extends Veld {
  constructor(...met) {
    super(...met)
    this.binnen = verbind(this.inhoud, this.pad, this.vorm, this.omgeving)
  }

  past({ waarde }) {
    return waarde instanceof Map
  }

  vul(knoop) {
    const vouw = this.inhoud.querySelector(":scope > details")
    if (vouw && knoop) {
      vouw.open = true
    }
    for (const veld of this.binnen) {
      veld.toon()
    }
  }
}

/** @type {Record<string, new (...met: any[]) => Veld>} the kinds of fields, by data-soort */
const SOORTEN = {
  regel: Tekstveld,
  alinea: Tekstveld,
  tekst: Tekstveld,
  getal: Tekstveld,
  datum: Tekstveld,
  dag: Tekstveld,
  url: Tekstveld,
  keuze: Keuzeveld,
  ja_nee: Keuzeveld,
  vinkjes: Vinkjes,
  record: Recordveld,
}

/**
 * Let a kind of field be known; a module that builds on this one adds its own.
 * @param {string} soort
 * @param {new (...met: any[]) => Veld} klasse
 */
export function meldAan(soort, klasse) {
  SOORTEN[soort] = klasse
}

/**
 * The fields that stand directly in an element, bound to the text.
 * @param {HTMLElement} element
 * @param {Pad} pad
 * @param {Vorm} vorm of what stands at the path
 * @param {Omgeving} omgeving
 * @returns {Veld[]}
 */
export function verbind(element, pad, vorm, omgeving) {
  const alle = [...element.querySelectorAll("[data-veld]")]
  const eigen = alle.filter((veld) => !alle.some((ander) => ander !== veld && ander.contains(veld)))
  return eigen.map((veld) => {
    const { veld: sleutel, soort } = veld.dataset
    const klasse = SOORTEN[soort]
    if (!klasse) {
      throw new Error(`voorstel: veld "${sleutel}" heeft de onbekende soort "${soort}"`)
    }
    return sleutel
      ? new klasse(veld, [...pad, sleutel], vormVan(vorm, sleutel), omgeving)
      : new klasse(veld, pad, vorm, omgeving)
  })
}
