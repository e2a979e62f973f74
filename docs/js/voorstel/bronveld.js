/**
 * The field of a source: which kind it is, and the fields of that kind.
 */
import { deel, kopie } from "./sjabloon.js"
import { kiesOptie, meldAan, Veld, verbind } from "./veld.js"
import { bronsoort, nieuweBron } from "./waarden.js"

/** A source. What was filled in of one kind comes back when that kind is chosen again. */
class Bronveld extends Veld {
  constructor(...met) {
    super(...met)
    const { root } = this.omgeving
    this.inhoud.replaceChildren(kopie(root, "bron", this.element.id))
    this.keuze = deel(this.inhoud, "soort")
    this.gekozen = ""
    /** @type {Map<string, any>} */
    this.bewaard = new Map()
    /** @type {Map<string, {element: HTMLElement, velden: Veld[]}>} */
    this.soorten = new Map()
    for (const element of this.inhoud.querySelectorAll("[data-bronsoort]")) {
      const naam = element.dataset.bronsoort
      const vorm = this.vorm.varianten.find(({ velden }) => velden[0].sleutel === naam)
      this.soorten.set(naam, { element, velden: verbind(element, this.pad, vorm, this.omgeving) })
    }
    this.keuze.addEventListener("change", () => {
      this.kies(this.keuze.value)
      this.blad.raak(this.pad)
    })
  }

  get doel() {
    return this.ruw?.querySelector("button") ?? this.keuze
  }

  get leeg() {
    return new Map()
  }

  past({ waarde }) {
    return typeof waarde === "string" || waarde instanceof Map
  }

  vul(knoop) {
    const waarde = knoop?.waarde ?? undefined
    this.gekozen = waarde === undefined ? this.gekozen : bronsoort(this.vorm, waarde)
    kiesOptie(this.keuze, this.gekozen)
    this.binnen = []
    for (const [soort, { element, velden }] of this.soorten) {
      element.hidden = soort !== this.gekozen
      if (soort === this.gekozen) {
        this.binnen = velden
        for (const veld of velden) {
          veld.toon()
        }
      }
    }
  }

  kies(soort) {
    const nu = this.blad.knoop(this.pad)?.waarde
    if (nu !== undefined && this.gekozen) {
      this.bewaard.set(this.gekozen, nu)
    }
    this.gekozen = soort
    this.zet(this.bewaard.get(soort) ?? this.begin(soort))
    this.toon()
  }

  begin(soort) {
    if (!this.soorten.has(soort)) {
      return soort || undefined
    }
    const { element } = this.soorten.get(soort)
    const eerste = element.querySelector("select")?.options[1]?.value ?? ""
    return nieuweBron(this.vorm, soort, { vandaag: this.blad.vandaag, eerste })
  }

  meld(zinnen) {
    super.meld(zinnen)
    this.keuze.setAttribute("aria-invalid", String(zinnen.length > 0))
  }
}

meldAan("bron", Bronveld)
