/**
 * Lists of rows: add, take away (and put back), move by button.
 */
import { deel, idVan, kopie, zet } from "./sjabloon.js"
import { meldAan, Veld, verbind } from "./veld.js"
import { kort } from "./waarden.js"

/** One row of a list; of a record, a field with the fields in it. */
class Rij extends Veld {
  constructor(element, pad, vorm, omgeving, naam) {
    super(element, pad, vorm, omgeving)
    this.rijnaam = naam
    this.binnen = verbind(this.inhoud, pad, vorm, omgeving)
    // A row that is no record is one field, which tells what is wrong with it.
    this.enige = this.binnen.length === 1 && this.binnen[0].pad === pad ? this.binnen[0] : null
    zet(deel(element, "nummer"), naam)
    for (const welke of element.querySelectorAll("[data-onderdeel=welke]")) {
      zet(welke, ` (${naam})`)
    }
  }

  get naam() {
    return this.rijnaam
  }

  /** The fold that holds the fields; a row of one value has none. */
  get vak() {
    return this.element.querySelector(":scope > details")
  }

  /** What stands first in it for the keyboard. */
  get kop() {
    return this.vak?.querySelector("summary") ?? this.doel
  }

  get doel() {
    return this.ruw?.querySelector("button") ?? this.binnen[0]?.doel
  }

  past(knoop) {
    return this.enige ? true : knoop.waarde instanceof Map
  }

  vul(knoop) {
    for (const veld of this.binnen) {
      veld.toon()
    }
    this.toonKort(knoop)
  }

  toonKort(knoop = this.blad.knoop(this.pad)) {
    if (this.vak) {
      const tekst = knoop && knoop.waarde !== null ? kort(knoop.waarde, this.omgeving.naam) : ""
      zet(deel(this.vak, "kort"), tekst)
    }
  }

  meld(zinnen) {
    if (!this.enige) {
      super.meld(zinnen)
    }
  }
}

/** A list with a row for each item. */
export class Rijen extends Veld {
  constructor(...met) {
    super(...met)
    this.lijst = deel(this.inhoud, "rijen")
    this.knop = deel(this.inhoud, "voegtoe")
    this.rijnaam = this.knop.textContent.replace(/^[^:]*:\s*/, "")
    /** @type {boolean[]} which rows are open */
    this.open = []
    this.knop.addEventListener("click", () => this.voegToe(this.begin()))
    this.lijst.addEventListener("click", ({ target }) => {
      const geklikt = target.closest("[data-rijknop]")
      const rij = this.binnen.findIndex(({ element }) => element === geklikt?.closest("[data-rij]"))
      if (rij >= 0) {
        this.doe(geklikt.dataset.rijknop, rij)
      }
    })
    this.lijst.addEventListener("toggle", ({ target }) => {
      const rij = this.binnen.findIndex((een) => een.vak === target)
      if (rij >= 0) {
        this.open[rij] = target.open
      }
    }, true)
  }

  get aantal() {
    return this.blad.knoop(this.pad)?.waarde?.length ?? 0
  }

  get doel() {
    return this.ruw?.querySelector("button") ?? this.binnen[0]?.kop ?? this.knop
  }

  past({ waarde }) {
    return Array.isArray(waarde)
  }

  /** What a new row starts with. */
  begin() {
    const { soort } = this.vorm.item
    return soort === "record" || soort === "bron" ? new Map() : ""
  }

  vul(knoop) {
    const aantal = knoop?.waarde?.length ?? 0
    this.binnen = Array.from({ length: aantal }, (_, nummer) => {
      const pad = [...this.pad, nummer]
      const element = kopie(this.inhoud, "rij", idVan(pad))
      const rij = new Rij(element, pad, this.vorm.item, this.omgeving, `${this.rijnaam} ${nummer + 1}`)
      if (rij.vak) {
        rij.vak.open = Boolean(this.open[nummer])
      }
      knop(element, "omhoog").disabled = nummer === 0
      knop(element, "omlaag").disabled = nummer === aantal - 1
      rij.toon()
      return rij
    })
    this.lijst.replaceChildren(...this.binnen.map(({ element }) => element))
  }

  toonKort() {
    for (const rij of this.binnen) {
      rij.toonKort()
    }
  }

  /**
   * Add a row at the end and go to it.
   * @param {any} waarde
   */
  voegToe(waarde) {
    const plaats = this.aantal
    this.open[plaats] = true
    this.blad.voegIn(this.pad, plaats, waarde)
    const eerste = this.binnen[plaats]
    const leeg = [...(eerste?.alle() ?? [])].find((veld) => veld.doel?.value === "") ?? eerste
    leeg?.doel?.focus()
  }

  doe(wat, rij) {
    if (wat === "weg") {
      this.haalWeg(rij)
    } else {
      this.verplaats(rij, wat === "omhoog" ? rij - 1 : rij + 1, wat)
    }
  }

  verplaats(van, naar, wat) {
    this.open.splice(naar, 0, ...this.open.splice(van, 1))
    this.blad.verplaats(this.pad, van, naar)
    const { element } = this.binnen[naar]
    const zelfde = knop(element, wat)
    ;(zelfde.disabled ? knop(element, wat === "omhoog" ? "omlaag" : "omhoog") : zelfde).focus()
    this.omgeving.omroep(`Verplaatst: staat nu op plaats ${naar + 1} van ${this.binnen.length}.`)
  }

  haalWeg(rij) {
    const naam = this.binnen[rij].naam
    const [open] = this.open.splice(rij, 1)
    const zetTerug = this.blad.verwijder(this.pad, rij)
    const weg = kopie(this.omgeving.root, "weg")
    zet(deel(weg, "wat"), `Verwijderd: ${naam}.`)
    zet(deel(weg, "welke"), ` (${naam})`)
    const maakOngedaan = weg.querySelector("button")
    maakOngedaan.addEventListener("click", () => {
      this.open.splice(rij, 0, open)
      zetTerug()
      const terug = this.binnen[Math.min(rij, this.binnen.length - 1)]
      terug?.kop?.focus()
      this.omgeving.omroep(`${naam} staat er weer.`)
    })
    this.lijst.insertBefore(weg, this.lijst.children[rij] ?? null)
    maakOngedaan.focus()
  }
}

function knop(element, wat) {
  return element.querySelector(`[data-rijknop="${wat}"]`)
}

meldAan("rijen", Rijen)
