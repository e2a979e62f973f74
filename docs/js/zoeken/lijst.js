/**
 * The list of results below the search box: a listbox whose options are links, in groups.
 */
import { adres } from "./machine.js"

/** @typedef {import("./rangschik.js").Groep} Groep */
/** @typedef {import("./rangschik.js").Resultaat} Resultaat */

/** The heading of each kind of result. */
const KOPPEN = {
  hulpmiddel: "Hulpmiddelen",
  nood: "Noden",
  actie: "Acties",
  organisatie: "Organisaties en rollen",
  proces: "Afgetoetste processen",
  uitleg: "Uitleg",
}

/** The results, and which one is chosen. */
export class Lijst {
  /**
   * @param {HTMLElement} venster holds the list and the templates of its parts
   * @param {HTMLInputElement} invoer the combobox
   */
  constructor(venster, invoer) {
    this.invoer = invoer
    /** @type {HTMLElement} */
    this.element = venster.querySelector("[data-zoek=lijst]")
    /** @type {HTMLTemplateElement} */
    this.groepvorm = venster.querySelector("template[data-zoek=groep]")
    /** @type {HTMLTemplateElement} */
    this.vorm = venster.querySelector("template[data-zoek=resultaat]")
    if (!this.element || !this.groepvorm || !this.vorm) {
      throw new Error("zoeken: de lijst of een sjabloon ontbreekt in het venster")
    }
    /** @type {HTMLAnchorElement[]} */
    this.opties = []
    /** @type {HTMLAnchorElement | null} */
    this.gekozen = null
  }

  /**
   * Show results in place of the former ones; none is chosen.
   * @param {Groep[]} groepen
   * @returns {number} how many there are
   */
  toon(groepen) {
    this.opties = []
    this.element.replaceChildren(...groepen.map((groep) => this.maakGroep(groep)))
    this.element.scrollTop = 0
    this.element.hidden = !this.opties.length
    this.invoer.setAttribute("aria-expanded", String(this.opties.length > 0))
    this.kies(null)
    return this.opties.length
  }

  /**
   * Let a key move the choice.
   * @param {KeyboardEvent} event
   * @returns {boolean} whether the key was for the list
   */
  toets({ key, altKey, ctrlKey, metaKey, shiftKey }) {
    if (altKey || ctrlKey || metaKey || shiftKey || !this.opties.length) {
      return false
    }
    const plaats = this.gekozen ? this.opties.indexOf(this.gekozen) : -1
    if (key === "ArrowDown") {
      this.kies(this.opties[plaats + 1] ?? this.opties[0])
    } else if (key === "ArrowUp") {
      this.kies(this.opties.at(plaats > 0 ? plaats - 1 : -1) ?? null)
    } else if (this.gekozen && key === "Home") {
      this.kies(this.opties[0])
    } else if (this.gekozen && key === "End") {
      this.kies(this.opties.at(-1) ?? null)
    } else {
      if (key === "ArrowLeft" || key === "ArrowRight") {
        this.kies(null)
      }
      return false
    }
    return true
  }

  /** @param {HTMLAnchorElement | null} optie */
  kies(optie) {
    this.gekozen?.setAttribute("aria-selected", "false")
    this.gekozen = optie
    if (optie) {
      optie.setAttribute("aria-selected", "true")
      this.invoer.setAttribute("aria-activedescendant", optie.id)
      optie.scrollIntoView({ block: "nearest" })
    } else {
      this.invoer.removeAttribute("aria-activedescendant")
    }
  }

  /**
   * @param {Groep} groep
   * @returns {Element}
   */
  maakGroep({ kind, resultaten }) {
    const element = kopie(this.groepvorm)
    const kop = element.firstElementChild
    kop.id = `zoekgroep-${kind}`
    kop.textContent = KOPPEN[kind] ?? KOPPEN.uitleg
    element.setAttribute("aria-labelledby", kop.id)
    element.append(...resultaten.map((resultaat) => this.maakOptie(resultaat)))
    return element
  }

  /**
   * @param {Resultaat} resultaat
   * @returns {HTMLAnchorElement}
   */
  maakOptie({ rij, door, fragment }) {
    const optie = kopie(this.vorm)
    const deel = (/** @type {string} */ naam) => optie.querySelector(`.zoek__${naam}`)
    optie.id = `zoekresultaat-${this.opties.length}`
    optie.href = adres(rij.pad)
    deel("kop").id = `${optie.id}-kop`
    deel("uitleg").id = `${optie.id}-uitleg`
    optie.setAttribute("aria-labelledby", `${optie.id}-kop`)
    optie.setAttribute("aria-describedby", `${optie.id}-uitleg`)
    deel("titel").textContent = rij.titel
    deel("type").textContent = rij.type ?? ""
    toonStatus(deel("status"), rij.status)
    deel("door").textContent = door ? `${door} ` : ""
    deel("fragment").append(...fragment.map(maakStuk))
    this.opties.push(optie)
    return optie
  }
}

/**
 * @param {Element} badge
 * @param {import("./namen.js").Status} [status]
 */
function toonStatus(badge, status) {
  if (!status) {
    badge.remove()
    return
  }
  badge.classList.add(`badge--${status.merk}`)
  badge.lastElementChild.textContent = status.naam
  if (status.merk === "einde") {
    badge.querySelector("svg").remove()
  } else {
    const beeld = badge.querySelector("use")
    beeld.setAttribute("href", beeld.getAttribute("href") + status.merk)
  }
}

/**
 * @param {import("./fragment.js").Stuk} stuk
 * @returns {Node}
 */
function maakStuk({ tekst, raak }) {
  if (!raak) {
    return document.createTextNode(tekst)
  }
  const merk = document.createElement("mark")
  merk.textContent = tekst
  return merk
}

/**
 * @param {HTMLTemplateElement} vorm
 * @returns {any} a copy of the element in the template
 */
function kopie(vorm) {
  return document.importNode(vorm.content, true).firstElementChild
}
