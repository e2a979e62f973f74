/**
 * The form that proposes or corrects an aid. The text of its file is the only truth: fields show it
 * and change it, and the same judge as that of the build looks at every version.
 */
import { Begin } from "./begin.js"
import "./bronveld.js"
import { Concepten, isConceptWijziging, opslag } from "./concept.js"
import { Bewerker } from "./document.js"
import { Klaar } from "./klaar.js"
import { laadLibyaml } from "./libyaml.js"
import { Meldingen } from "./meldingen.js"
import * as noden from "./noden.js"
import { Rechter } from "./rechter.js"
import { Rijen } from "./rijen.js"
import { Schrijver } from "./schrijf.js"
import { deel, kopie, zet } from "./sjabloon.js"
import { Veld, verbind, vindIn } from "./veld.js"
import { toonVoorbeeld } from "./voorbeeld.js"
import { Werkblad, ZONDER_NAAM } from "./werkblad.js"

/** @param {HTMLElement} root */
export async function start(root) {
  try {
    const [gegevens, gebeurtenissen] = await Promise.all([haal(root.dataset.gegevens), laadLibyaml()])
    await werk(root, gegevens, gebeurtenissen)
  } catch (error) {
    zet(deel(root, "waarom"), error.message)
    deel(root, "kapot").hidden = false
    root.classList.add("voorstel--werkt")
    throw error
  }
}

async function haal(adres) {
  const answer = await fetch(adres)
  if (!answer.ok) {
    throw new Error(`de regels van de catalogus zijn er niet (${answer.status})`)
  }
  return answer.json()
}

async function werk(root, gegevens, gebeurtenissen) {
  const rechter = new Rechter(gegevens, gebeurtenissen)
  const schrijver = new Schrijver((tekst) => rechter.lezer.duid(tekst))
  const bewerker = new Bewerker(rechter.lezer, schrijver, rechter.vorm)
  const nu = () => new Date()
  const concepten = new Concepten(opslag(), nu)
  const blad = new Werkblad({ rechter, bewerker, concepten, nu })

  const omgeving = {
    root,
    blad,
    naarRegel: (lijn) => klaar.naarRegel(lijn),
    omroep: (tekst) => zet(deel(root, "omroep"), tekst),
    naam: (sleutel, waarde) => naamVan(gegevens, sleutel, waarde),
    gedaan: (tekst, zetTerug) => toonGedaan(root, tekst, zetTerug),
  }
  const vakken = deel(root, "velden")
  const id = new Idveld(deel(root, "idveld"), omgeving)
  const velden = [id, ...verbind(vakken, [], rechter.vorm, omgeving)]
  const meldingen = new Meldingen(omgeving, velden)

  /** What keeps a text from being worked on: it cannot be read, or holds no keys. */
  const past = (tekst, naam) => {
    const { bron, fouten } = rechter.oordeel(tekst, rechter.bestandsnaam(naam) ? ZONDER_NAAM : naam, blad.vandaag)
    if (bron.waarde instanceof Map) {
      return null
    }
    return { fouten: bron.fouten.length ? bron.fouten : fouten }
  }
  const klaar = new Klaar(omgeving, meldingen, past)
  const begin = new Begin(omgeving, gegevens, past)
  const banden = vindIn(velden, ["bijdragen"])
  if (banden instanceof Rijen) {
    noden.start(deel(root, "noodkiezer"), banden)
  }

  blad.luister(({ soort, pad }) => {
    if (soort === "geheel") {
      toonGeheel()
    } else if (soort === "rijen") {
      vindIn(velden, pad)?.toon()
    } else if (soort === "waarde") {
      for (const veld of velden) {
        if (veld instanceof Rijen && veld.vind(pad)) {
          veld.toonKort()
        }
      }
      if (pad[0] === "naam") {
        id.toon()
      }
    }
    meldingen.toon()
    toonStand(omgeving)
    toonVoorbeeld(omgeving, gegevens)
    klaar.toon()
  })

  function toonGeheel() {
    deel(root, "stand").hidden = false
    deel(root, "voorbeeld").hidden = false
    deel(root, "klaar").hidden = false
    vakken.disabled = false
    for (const veld of velden) {
      if (veld instanceof Rijen) {
        veld.open = []
      }
      veld.toon()
    }
    toonOnbekende(omgeving, rechter.vorm)
  }

  deel(root, "wis").addEventListener("click", () => wisConcept(omgeving, begin))
  deel(root, "neemandere").addEventListener("click", () => begin.verderMet(blad.plaats))
  deel(root, "bewaardeze").addEventListener("click", () => {
    blad.bewaar(true)
    blad.meld("stand")
  })
  addEventListener("storage", (event) => {
    if (isConceptWijziging(event) && blad.isOpen && concepten.isElders(blad.plaats)) {
      blad.bewaard = "elders"
      blad.meld("stand")
    }
  })
  addEventListener("beforeunload", (event) => {
    if (blad.isLosWerk) {
      event.preventDefault()
    }
  })

  const criterium = await begin.start()
  root.classList.add("voorstel--werkt") // what is filled in stands there at once
  if (criterium && banden instanceof Rijen) {
    noden.kies(banden, criterium)
  }
}

/** The name of the file, which no key of the file holds. */
class Idveld extends Veld {
  constructor(element, omgeving) {
    element.querySelector(".invoer__inhoud").dataset.onderdeel = "inhoud"
    super(element, ["id"], { soort: "id" }, omgeving)
    this.invoer = deel(element, "id")
    this.invoer.addEventListener("input", () => this.blad.zetId(this.invoer.value.trim()))
    this.invoer.addEventListener("change", () => this.blad.raak(this.pad))
  }

  toon() {
    if (document.activeElement !== this.invoer) {
      this.invoer.value = this.blad.id
    }
    this.invoer.readOnly = !this.blad.isNieuw
  }

  meld(zinnen) {
    super.meld(zinnen)
    this.invoer.setAttribute("aria-invalid", String(zinnen.length > 0))
  }
}

/** The name of what a key refers to; else the value itself. */
function naamVan({ namen, verwijzingen }, sleutel, waarde) {
  const lijsten = Object.hasOwn(verwijzingen, sleutel) ? verwijzingen[sleutel].lijsten : []
  const rij = lijsten.flatMap((lijst) => namen[lijst] ?? []).find(({ id }) => id === waarde)
  if (!rij) {
    return String(waarde?.raw ?? waarde)
  }
  return sleutel === "doel" ? `${rij.id} ${rij.naam}` : rij.naam
}

/** Keys that the models do not know: kept, shown, and taken away only by the reader. */
function toonOnbekende({ root, blad }, vorm) {
  const gekend = vorm.velden.map(({ sleutel }) => sleutel)
  const sleutels = (blad.knoop([])?.sleutels ?? []).filter(({ naam }) => !gekend.includes(naam))
  const vak = deel(root, "onbekend")
  vak.hidden = !sleutels.length
  deel(vak, "onbekende").replaceChildren(
    ...sleutels.map(({ naam, knoop }) => {
      const rij = kopie(root, "onbekende")
      zet(deel(rij, "sleutel"), naam)
      zet(deel(rij, "tekst"), blad.tekst.slice(knoop.van, knoop.tot).trimEnd())
      zet(deel(rij, "welk"), ` (${naam})`)
      rij.querySelector("button").addEventListener("click", () => {
        blad.zet([naam], undefined)
        toonOnbekende({ root, blad }, vorm)
        ;(vak.querySelector("button") ?? deel(root, "kijkna")).focus()
      })
      return rij
    }),
  )
}

/** What is worked on, and what became of its draft. */
function toonStand({ root, blad, naam }) {
  const waaraan = blad.isNieuw ? "Nieuw hulpmiddel" : `Verbetering van ${naam("verwant", blad.plaats)}`
  zet(deel(root, "waaraan"), waaraan)
  const zinnen = {
    "": "Nog niets gewijzigd.",
    bewaard: "Je concept is bewaard op dit toestel.",
    elders: "Niet bewaard: er staat een andere versie in een ander tabblad.",
    vol: "Je concept past niet meer in de opslag van je browser. Download het bestand voor je de pagina sluit.",
    geblokkeerd: "Je browser laat niet toe een concept te bewaren. Download het bestand voor je de pagina sluit.",
  }
  zet(deel(root, "bewaard"), zinnen[blad.bewaard])
  deel(root, "elders").hidden = blad.bewaard !== "elders"
  deel(root, "wis").hidden = !blad.isGewijzigd
}

/** Throw the draft away and begin again; it can be had back. */
function wisConcept({ blad, gedaan }, begin) {
  const { plaats, id, tekst, basis } = blad
  blad.concepten.wis(plaats, true)
  if (plaats) {
    begin.open({ plaats, id, tekst: basis, basis })
  } else {
    begin.nieuw()
  }
  gedaan("Je concept is gewist.", () => {
    begin.open({ plaats, id, tekst, basis })
    blad.bewaar(true)
    blad.meld("stand")
  })
}

/** Tell what was done, with a way back; "" tells nothing any more. */
function toonGedaan(root, tekst, zetTerug) {
  const vak = deel(root, "ongedaan")
  const oud = deel(vak, "zetterug")
  const knop = oud.cloneNode(true)
  oud.replaceWith(knop)
  vak.hidden = !tekst
  zet(deel(vak, "gedaan"), tekst)
  knop.addEventListener("click", () => {
    vak.hidden = true
    zetTerug?.()
  })
}
