/**
 * The search dialog: what is typed, what is answered, what is said aloud.
 */
import { Lijst } from "./lijst.js"
import { laadMachine } from "./machine.js"

/** @typedef {import("./machine.js").Antwoord} Antwoord */
/** @typedef {import("./machine.js").Machine} Machine */

/** How much of a long query is repeated in the message. */
const LENGTE_IN_MELDING = 60
/** @type {WeakMap<HTMLDialogElement, Venster>} */
const gemaakt = new WeakMap()

/**
 * Bring the dialog to life, or wake it when it lives already.
 * @param {HTMLDialogElement} dialoog
 * @returns {Promise<void>}
 */
export async function maakVenster(dialoog) {
  const venster = gemaakt.get(dialoog) ?? new Venster(dialoog)
  gemaakt.set(dialoog, venster)
  await venster.begin()
}

/** The search dialog. */
class Venster {
  /** @param {HTMLDialogElement} dialoog */
  constructor(dialoog) {
    this.dialoog = dialoog
    this.invoer = vind(dialoog, "input")
    this.stand = vind(dialoog, "[data-zoek=stand]")
    this.leeg = vind(dialoog, "[data-zoek=leeg]")
    this.lijst = new Lijst(dialoog, this.invoer)
    /** @type {Promise<Machine> | null} */
    this.machine = null
    this.beurt = 0
    /** @type {Promise<void>} */
    this.bezig = Promise.resolve()
    this.luister()
  }

  /** Load the indexes, once; what was typed meanwhile is answered. */
  async begin() {
    if (!this.machine) {
      this.machine = laadMachine()
      this.bezig = this.antwoord()
    }
    await this.bezig
  }

  luister() {
    this.invoer.addEventListener("input", () => {
      this.bezig = this.antwoord()
    })
    this.invoer.addEventListener("keydown", (event) => this.toets(event))
    vind(this.dialoog, "[data-zoek=sluit]").addEventListener("click", () => this.dialoog.close())
    this.dialoog.addEventListener("click", (event) => this.klik(event))
  }

  /** Answer what stands in the box, unless more is typed meanwhile. */
  async antwoord() {
    const beurt = (this.beurt += 1)
    try {
      const machine = await this.machine
      const antwoord = await machine.zoek(this.invoer.value.trim())
      if (antwoord && beurt === this.beurt) {
        this.toon(antwoord)
      }
    } catch {
      this.machine = null
      this.toonStoring()
    }
  }

  /**
   * Show an answer, and say once how many results there are.
   * @param {Antwoord} antwoord
   */
  toon({ vraag, groepen, isDeel }) {
    const aantal = this.lijst.toon(groepen)
    this.leeg.hidden = !vraag || aantal > 0
    this.stand.textContent = vraag ? melding(vraag, aantal, isDeel) : ""
  }

  /** Say that searching fails; the lists stay in reach. */
  toonStoring() {
    this.lijst.toon([])
    this.leeg.hidden = false
    this.stand.textContent = "Zoeken lukt nu niet. Sluit dit venster en probeer opnieuw."
  }

  /** @param {KeyboardEvent} event */
  toets(event) {
    if (event.isComposing) {
      return
    }
    if (event.key === "Enter") {
      event.preventDefault()
      this.ga(event)
    } else if (this.lijst.toets(event)) {
      event.preventDefault()
    }
  }

  /**
   * Go to the chosen result, or to the first one of what stands in the box.
   * @param {KeyboardEvent} event
   */
  async ga(event) {
    const { ctrlKey, metaKey, shiftKey } = event
    await this.bezig
    const klik = { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }
    const doel = this.lijst.gekozen ?? this.lijst.opties[0]
    doel?.dispatchEvent(new MouseEvent("click", klik))
  }

  /**
   * Close on a click beside the dialog, and when a link in it is followed.
   * @param {MouseEvent} event
   */
  klik(event) {
    const gevolgd = event.target instanceof Element && event.target.closest("a")
    const elders = event.ctrlKey || event.metaKey || event.shiftKey
    if (event.target === this.dialoog || (gevolgd && !elders)) {
      this.dialoog.close()
    }
  }
}

/**
 * @param {string} vraag
 * @param {number} aantal
 * @param {boolean} isDeel
 * @returns {string}
 */
function melding(vraag, aantal, isDeel) {
  const kort =
    vraag.length > LENGTE_IN_MELDING ? `${vraag.slice(0, LENGTE_IN_MELDING - 1)}…` : vraag
  if (!aantal) {
    return `Niets gevonden voor “${kort}”.`
  }
  const gevonden = `${aantal} ${aantal === 1 ? "resultaat" : "resultaten"}`
  return isDeel ? `${gevonden} voor een deel van “${kort}”` : `${gevonden} voor “${kort}”`
}

/**
 * @param {ParentNode} waar
 * @param {string} selector
 * @returns {any}
 */
function vind(waar, selector) {
  const element = waar.querySelector(selector)
  if (!element) {
    throw new Error(`zoeken: ${selector} ontbreekt in het venster`)
  }
  return element
}
