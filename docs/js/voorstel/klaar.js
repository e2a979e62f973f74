/**
 * The end of the form: look over, download, copy, hand in, and the text itself.
 */
import { bestemming, HOOGSTENS } from "./forge.js"
import { alsRegel } from "./rechter.js"
import { deel, zet } from "./sjabloon.js"
import { verschil } from "./verschil.js"

const GETOOND = 400 // lines of a difference
const OMGEVING = 2 // lines shown around a change

/** What is done with a finished text. */
export class Klaar {
  /**
   * @param {import("./veld.js").Omgeving} omgeving
   * @param {import("./meldingen.js").Meldingen} meldingen
   * @param {(tekst: string, id: string) => {fouten: any[]} | null} past null when a text can be
   *   worked on, else what is wrong with it
   */
  constructor(omgeving, meldingen, past) {
    this.omgeving = omgeving
    this.meldingen = meldingen
    const { root } = omgeving
    this.vak = deel(root, "klaar")
    this.yaml = deel(this.vak, "yaml")
    this.link = deel(this.vak, "pullrequest")
    this.melding = deel(this.vak, "melding")
    deel(this.vak, "kijkna").addEventListener("click", () => this.kijkNa())
    deel(this.vak, "download").addEventListener("click", () => this.download())
    deel(this.vak, "kopieer").addEventListener("click", () => this.kopieer())
    this.link.addEventListener("click", (event) => {
      if (!this.meldingen.kijkNa()) {
        event.preventDefault()
      }
    })
    deel(this.vak, "neemyaml").addEventListener("click", () => this.neemYaml(past))
  }

  get blad() {
    return this.omgeving.blad
  }

  get pad() {
    return `${this.omgeving.root.dataset.map}${this.blad.id || "nieuw"}.yml`
  }

  toon() {
    const { tekst, basis } = this.blad
    if (document.activeElement !== this.yaml) {
      this.yaml.value = tekst
    }
    zet(deel(this.vak, "regels"), ` (${tekst.split("\n").length - 1} regels)`)
    this.toonVerschil(basis, tekst)
    this.toonWeg(tekst)
    zet(this.melding, "")
  }

  toonVerschil(basis, tekst) {
    const vak = deel(this.vak, "verschil")
    vak.hidden = !basis || basis === tekst
    if (vak.hidden) {
      return
    }
    const regels = verschil(basis, tekst)
    const anders = regels.filter(({ soort }) => soort !== "zelfde").length
    zet(deel(vak, "veranderd"), anders === 1 ? "(1 regel)" : `(${anders} regels)`)
    const dichtbij = regels.map((_, plaats) =>
      regels.slice(Math.max(0, plaats - OMGEVING), plaats + OMGEVING + 1).some(({ soort }) => soort !== "zelfde"),
    )
    const rijen = regels.filter((_, plaats) => dichtbij[plaats]).slice(0, GETOOND)
    deel(vak, "verschilregels").replaceChildren(...rijen.map((regel) => this.maakRegel(regel)))
  }

  maakRegel({ soort, regel }) {
    const rij = document.createElement("li")
    rij.className = `regelverschil__${soort}`
    const code = document.createElement("code")
    code.textContent = `${{ weg: "− ", bij: "+ ", zelfde: "  " }[soort]}${regel}`
    rij.append(code)
    return rij
  }

  /** How the file is handed in: in the address, by pasting, or by other means. */
  toonWeg(tekst) {
    const { bewerken, nieuw } = this.omgeving.root.dataset
    const { isNieuw } = this.blad
    const doel = bestemming({ bewerken, nieuw }, { pad: this.pad, tekst, isNieuw })
    const weg = !doel ? "geen" : doel.metTekst ? "metTekst" : "plakken"
    for (const vak of this.vak.querySelectorAll("[data-weg]")) {
      vak.hidden = vak.dataset.weg !== weg
    }
    this.link.hidden = !doel
    if (!doel) {
      return
    }
    this.link.href = doel.adres
    for (const naam of this.vak.querySelectorAll("[data-onderdeel=forgenaam]")) {
      zet(naam, new URL(doel.adres).host)
    }
    const telang = deel(this.vak, "telang")
    telang.hidden = !doel.teLang
    zet(
      telang,
      `Je bestand is te lang om het in een adres mee te geven: dat zou ${doel.teLang} tekens tellen, en meer dan ${HOOGSTENS} gaat niet. Zo lukt het wel:`,
    )
    zet(
      deel(this.vak, "plakstap"),
      isNieuw
        ? `Geef het bestand de naam ${this.pad} en plak er alles in.`
        : "Selecteer er de hele inhoud en plak de jouwe eroverheen.",
    )
  }

  kijkNa() {
    if (this.meldingen.kijkNa()) {
      zet(this.melding, "Alles klopt. Je kunt het bestand insturen.")
    }
  }

  download() {
    if (!this.meldingen.kijkNa()) {
      return
    }
    const link = document.createElement("a")
    link.href = URL.createObjectURL(new Blob([this.blad.tekst], { type: "application/yaml" }))
    link.download = `${this.blad.id}.yml`
    link.click()
    URL.revokeObjectURL(link.href)
    zet(this.melding, `Het bestand ${this.blad.id}.yml staat bij je downloads.`)
  }

  async kopieer() {
    const gelukt = await navigator.clipboard?.writeText(this.blad.tekst).then(
      () => true,
      () => false,
    )
    if (gelukt) {
      zet(this.melding, "Gekopieerd.")
      return
    }
    zet(this.melding, "Kopiëren lukt niet vanzelf. De YAML staat geselecteerd: kopieer ze met Ctrl+C.")
    this.toonYaml()
    this.yaml.select()
  }

  neemYaml(past) {
    const vak = deel(this.vak, "yamlfouten")
    const mis = past(this.yaml.value, this.blad.id)
    vak.hidden = !mis
    deel(vak, "yamlpunten").replaceChildren(...(mis?.fouten ?? []).map(maakPunt))
    if (!mis) {
      this.blad.neemOver(this.yaml.value)
      this.blad.toonFouten()
      zet(this.melding, "Overgenomen.")
    }
  }

  toonYaml() {
    this.yaml.closest("details").open = true
    this.yaml.focus()
  }

  /**
   * Show a line of the text.
   * @param {number} lijn from 1
   */
  naarRegel(lijn) {
    this.toonYaml()
    const regels = this.yaml.value.split("\n")
    const van = regels.slice(0, lijn - 1).reduce((som, regel) => som + regel.length + 1, 0)
    this.yaml.setSelectionRange(van, van + (regels[lijn - 1]?.length ?? 0))
    this.yaml.scrollTop = (this.yaml.scrollHeight * (lijn - 4)) / regels.length
  }
}

/**
 * A mistake in a text that cannot be worked on; without a line, of no text at all.
 * @param {import("./taal.js").Fout} fout
 */
export function maakPunt(fout) {
  const punt = document.createElement("li")
  punt.textContent = fout.lijn ? `regel ${alsRegel(fout)}` : `${fout.feit} ${fout.stap}`
  return punt
}
