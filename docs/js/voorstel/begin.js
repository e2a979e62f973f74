/**
 * The beginning of the form: a new aid, one of the catalogue, a file, pasted text, or a draft.
 */
import { maakPunt } from "./klaar.js"
import { deel, kopie, zet } from "./sjabloon.js"
import { slug } from "./waarden.js"

const GETOOND = 30 // mistakes of a text that cannot be opened

/** Opens texts. What cannot be read is told, and leaves what is open as it was. */
export class Begin {
  /**
   * @param {import("./veld.js").Omgeving} omgeving
   * @param {any} gegevens
   * @param {(tekst: string, id: string) => {fouten: any[]} | null} past
   */
  constructor(omgeving, gegevens, past) {
    this.omgeving = omgeving
    this.gegevens = gegevens
    this.past = past
    const { root } = omgeving
    this.vak = deel(root, "begin")
    this.onleesbaar = deel(root, "onleesbaar")
    deel(this.vak, "nieuw").addEventListener("click", () => this.nieuw())
    const keuze = deel(this.vak, "catalogus")
    deel(this.vak, "open").addEventListener("click", () => {
      if (keuze.value) {
        this.uitCatalogus(keuze.value)
      } else {
        keuze.focus()
      }
    })
    const bestand = deel(this.vak, "bestand")
    bestand.addEventListener("change", async () => {
      await this.bestand(bestand.files[0])
      bestand.value = ""
    })
    deel(this.vak, "neemover").addEventListener("click", () => this.plak())
    this.laatSlepen()
  }

  get blad() {
    return this.omgeving.blad
  }

  get concepten() {
    return this.blad.concepten
  }

  /** Start as the address asks. */
  async start() {
    const vraag = new URLSearchParams(location.search)
    const id = vraag.get("id")
    const criterium = vraag.get("criterium")?.toUpperCase()
    this.vak.hidden = false
    if (id && this.kent("hulpmiddelen", id)) {
      await this.uitCatalogus(id)
      return ""
    }
    this.nieuw()
    if (id) {
      this.meldEen(`het hulpmiddel "${id.slice(0, 60)}" staat niet in de catalogus.`, "Kies er hierboven een.")
    } else if (criterium && !this.kent("criteria", criterium)) {
      this.meldEen(`de nood "${criterium.slice(0, 60)}" kennen we niet.`, "Kies hieronder een nood.")
    } else {
      this.vak.open = !this.blad.isGewijzigd && !criterium
      return criterium ?? ""
    }
    return ""
  }

  meldEen(feit, stap) {
    this.meld([{ lijn: 0, veld: "", feit, stap }])
  }

  kent(lijst, id) {
    return this.gegevens.namen[lijst].some((een) => een.id === id)
  }

  toon() {
    this.vak.hidden = false
    const { plaats } = this.blad
    const lijst = [...this.concepten.alle()].filter(([ander]) => ander !== plaats)
    const vak = deel(this.vak, "concepten")
    deel(this.vak, "anders").hidden = !plaats && !lijst.length
    deel(this.vak, "nieuw").hidden = !plaats
    vak.hidden = !lijst.length
    deel(vak, "conceptlijst").replaceChildren(...lijst.map((paar) => this.maakConcept(...paar)))
  }

  maakConcept(plaats, { id, bewaard }) {
    const rij = kopie(this.omgeving.root, "concept")
    const naam = plaats ? `Verbetering van ${this.omgeving.naam("verwant", plaats)}` : `Nieuw hulpmiddel ${id}`.trim()
    zet(deel(rij, "naam"), `${naam}, bewaard op ${toonMoment(bewaard)}`)
    for (const welk of rij.querySelectorAll("[data-onderdeel=welk]")) {
      zet(welk, ` (${naam})`)
    }
    deel(rij, "open").addEventListener("click", () => this.verderMet(plaats))
    deel(rij, "gooiweg").addEventListener("click", () => {
      const concept = this.concepten.neem(plaats)
      this.concepten.wis(plaats)
      this.toon()
      this.omgeving.gedaan(`Gewist: ${naam}.`, () => {
        this.concepten.bewaar(plaats, concept)
        this.toon()
      })
    })
    return rij
  }

  /** A new aid, or the draft of one. */
  nieuw() {
    if (!this.verderMet("")) {
      const tekst = this.blad.leeg()
      this.open({ plaats: "", id: "", tekst, basis: "" })
    }
  }

  /** Go on with a draft; false when there is none. */
  verderMet(plaats) {
    const concept = this.concepten.neem(plaats)
    if (!concept || this.past(concept.tekst, concept.id)) {
      return false
    }
    this.open({ plaats, ...concept }, { bewaard: true })
    return true
  }

  /** An aid of the catalogue, or the draft of its correction. */
  async uitCatalogus(id) {
    if (this.verderMet(id)) {
      return
    }
    try {
      const answer = await fetch(`${this.omgeving.root.dataset.bestanden}${id}.yml`)
      if (!answer.ok) {
        throw new Error(String(answer.status))
      }
      const tekst = await answer.text()
      this.probeer({ plaats: id, id, tekst, basis: tekst })
    } catch (error) {
      const reden = `het bestand van "${id}" kan niet opgehaald worden (${error.message}).`
      this.meldEen(reden, "Probeer het later opnieuw.")
    }
  }

  /** @param {File | undefined} bestand */
  async bestand(bestand) {
    if (!bestand) {
      return
    }
    const { lezer } = this.blad.rechter
    // What is too large is not even read.
    const hoogstens = this.gegevens.lezen.hoogstens_bytes
    const inhoud =
      bestand.size > hoogstens ? { length: bestand.size } : new Uint8Array(await bestand.arrayBuffer())
    const { tekst, fout } = lezer.decodeer(inhoud)
    if (fout) {
      this.meld([fout])
    } else {
      await this.neem(bestand.name.replace(/\.ya?ml$/i, ""), tekst)
    }
  }

  async plak() {
    const tekst = deel(this.vak, "plak").value
    await this.neem(deel(this.vak, "plaknaam").value.trim(), tekst)
  }

  /** Open a text of the reader's own: of an aid that exists, or of a new one. */
  async neem(naam, tekst) {
    const { waarde } = this.blad.rechter.lees(tekst)
    const eigen = waarde instanceof Map && typeof waarde.get("naam") === "string" ? slug(waarde.get("naam")) : ""
    const id = naam || eigen
    const plaats = this.kent("hulpmiddelen", id) ? id : ""
    const basis = plaats ? await this.haal(plaats) : ""
    const concept = this.concepten.neem(plaats)
    if (this.probeer({ plaats, id, tekst, basis }) && concept && concept.tekst !== tekst) {
      // There was a draft already: it can come back until something else is done.
      this.omgeving.gedaan("Het bestand is geopend in de plaats van je concept.", () => {
        this.open({ plaats, ...concept })
        this.blad.bewaar(true)
        this.blad.meld("stand")
      })
    }
  }

  /** The file of an aid; "" when it cannot be had. */
  async haal(id) {
    const answer = await fetch(`${this.omgeving.root.dataset.bestanden}${id}.yml`).catch(() => null)
    return answer?.ok ? answer.text() : ""
  }

  /** Open a text if it can be worked on. */
  probeer(begin) {
    const mis = this.past(begin.tekst, begin.id)
    if (mis) {
      this.meld(mis.fouten)
      return false
    }
    const tekst = begin.plaats ? begin.tekst : this.blad.metKop(begin.tekst)
    this.open({ ...begin, tekst }, { toonAlles: true })
    return true
  }

  open(begin, hoe = {}) {
    const { root, gedaan } = this.omgeving
    const ging = [this.vak, deel(root, "stand"), deel(root, "ongedaan")].some((vak) => vak.contains(document.activeElement))
    this.meld([])
    this.vak.open = false
    gedaan("", null)
    this.blad.open(begin, hoe)
    this.toon()
    if (ging) {
      deel(root, "stand").focus()
    }
    const vraag = begin.plaats ? `?${new URLSearchParams({ id: begin.plaats })}` : ""
    history.replaceState(null, "", `${location.pathname}${vraag}`)
  }

  meld(fouten) {
    this.onleesbaar.hidden = !fouten.length
    this.vak.open ||= fouten.length > 0
    deel(this.onleesbaar, "redenen").replaceChildren(...fouten.slice(0, GETOOND).map(maakPunt))
  }

  laatSlepen() {
    const vak = deel(this.vak, "neerzet")
    const zet = (aan) => (event) => {
      if (event.dataTransfer?.types.includes("Files")) {
        event.preventDefault()
        vak.classList.toggle("voorstel__keuze--boven", aan)
      }
    }
    vak.addEventListener("dragover", zet(true))
    vak.addEventListener("dragleave", zet(false))
    vak.addEventListener("drop", (event) => {
      zet(false)(event)
      this.bestand(event.dataTransfer?.files[0])
    })
  }
}

function toonMoment(iso) {
  return new Date(iso).toLocaleString("nl-BE", { dateStyle: "long", timeStyle: "short" })
}
