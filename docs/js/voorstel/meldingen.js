/**
 * What is wrong, shown: at its field, and in a list whose items lead to the field.
 */
import { alsRegel } from "./rechter.js"
import { deel, kopie, zet } from "./sjabloon.js"
import { vindIn } from "./veld.js"

/** The messages of the form. */
export class Meldingen {
  /**
   * @param {import("./veld.js").Omgeving} omgeving
   * @param {import("./veld.js").Veld[]} velden all fields of the form
   */
  constructor(omgeving, velden) {
    this.omgeving = omgeving
    this.velden = velden
    const { root } = omgeving
    this.vak = deel(root, "fouten")
    this.lijst = deel(this.vak, "lijst")
    this.aantal = deel(this.vak, "aantal")
    this.telling = deel(root, "telling")
  }

  get blad() {
    return this.omgeving.blad
  }

  /** Show everything that may be shown. */
  toon() {
    const { fouten, toonAlles } = this.blad
    const perVeld = new Map()
    for (const fout of fouten) {
      const veld = fout.pad && vindIn(this.velden, fout.pad)
      if (veld && (this.blad.isAangeraakt(veld.pad) || this.blad.isAangeraakt(fout.pad))) {
        perVeld.set(veld, [...(perVeld.get(veld) ?? []), `${fout.feit} ${fout.stap}`])
      }
    }
    for (const veld of this.velden) {
      for (const een of veld.alle()) {
        een.meld(perVeld.get(een) ?? [])
      }
    }
    zet(this.telling, tel(fouten.length))
    const wasZichtbaar = !this.vak.hidden
    this.vak.hidden = !toonAlles || !fouten.length
    if (!this.vak.hidden) {
      zet(this.aantal, fouten.length === 1 ? "Er is 1 fout" : `Er zijn ${fouten.length} fouten`)
      this.toonLijst(this.opPlaats(fouten))
    } else if (wasZichtbaar) {
      this.lijst.replaceChildren()
    }
  }

  /** Mistakes in the order of their fields on the page; those of no field come first. */
  opPlaats(fouten) {
    const volgorde = this.velden.flatMap((veld) => [...veld.alle()])
    const plaats = ({ pad }) => (pad ? volgorde.indexOf(vindIn(this.velden, pad)) : -1)
    return fouten.map((fout) => ({ fout, plaats: plaats(fout) })).sort((a, b) => a.plaats - b.plaats).map(({ fout }) => fout)
  }

  toonLijst(fouten) {
    const sleutel = JSON.stringify(fouten)
    if (this.getoond === sleutel && this.lijst.children.length) {
      return
    }
    this.getoond = sleutel
    this.lijst.replaceChildren(
      ...fouten.map((fout) => {
        const rij = kopie(this.omgeving.root, "fout")
        const naar = deel(rij, "naar")
        zet(naar, this.naam(fout))
        naar.href = "#klaar"
        naar.addEventListener("click", (event) => {
          event.preventDefault()
          this.ga(fout)
        })
        zet(deel(rij, "zin"), ` regel ${alsRegel(fout)}`)
        return rij
      }),
    )
  }

  /** Where a mistake stands, in the words of the form. */
  naam({ pad, lijn }) {
    const veld = pad && vindIn(this.velden, pad)
    if (!veld) {
      return `Regel ${lijn}`
    }
    const namen = []
    let hier = this.velden
    for (let een = hier.find((ander) => ander.vind(pad)); een; een = hier.find((ander) => ander.vind(pad))) {
      if (een.naam) {
        namen.push(een.naam)
      }
      hier = een.binnen
    }
    return namen.join(", ")
  }

  /** Go to what is wrong: its field, or its line in the text. */
  ga({ pad, lijn }) {
    const veld = pad && vindIn(this.velden, pad)
    if (!veld?.doel) {
      this.omgeving.naarRegel(lijn)
      return
    }
    for (let vak = veld.element.closest("details"); vak; vak = vak.parentElement.closest("details")) {
      vak.open = true
    }
    veld.doel.focus()
    veld.element.scrollIntoView({ block: "center" })
  }

  /** Show all that is wrong; true when nothing is. */
  kijkNa() {
    this.blad.toonFouten()
    this.toon()
    if (!this.blad.fouten.length) {
      return true
    }
    this.vak.focus()
    this.vak.scrollIntoView({ block: "start" })
    return false
  }
}

function tel(aantal) {
  if (!aantal) {
    return "Alles klopt."
  }
  return aantal === 1 ? "Er is nog 1 ding in te vullen of te verbeteren." : `Er zijn nog ${aantal} dingen in te vullen of te verbeteren.`
}
