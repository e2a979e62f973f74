/**
 * What a term means, beside the term: on hover, on focus, and on the first tap.
 *
 * Without this script a term is a link to its explanation. The explanation stays as long as the
 * pointer is on the term or on the explanation, or the term has the focus; Escape puts it away
 * (WCAG 1.4.13). The browser itself closes it on Escape and on a click elsewhere: it is a popover.
 */

/** Whether the browser places the explanation at the term; else it stands below in the window. */
const AAN_HET_WOORD = CSS.supports("anchor-name: --begrip")

/** @param {HTMLElement} vakken the explanations of this page */
export function start(vakken) {
  if ("popover" in HTMLElement.prototype) {
    new Begrippen(vakken)
  }
}

/** The terms of a page; at most one is explained at a time. */
class Begrippen {
  /** @param {HTMLElement} vakken */
  constructor(vakken) {
    this.vakken = vakken
    /** @type {{link: HTMLAnchorElement, vak: HTMLElement} | null} */
    this.open = null
    /** How and where the last press began. */
    this.druk = { soort: "", wasOpen: false }
    const pagina = document.querySelector("main")
    pagina.addEventListener("pointerover", (event) => this.over(event))
    pagina.addEventListener("pointerout", (event) => this.weg(event))
    pagina.addEventListener("focusin", (event) => this.toon(begrip(event)))
    pagina.addEventListener("focusout", (event) => this.weg(event))
    pagina.addEventListener("pointerdown", (event) => this.drukt(event), { capture: true })
    pagina.addEventListener("click", (event) => this.klik(event))
    vakken.addEventListener("toggle", (event) => this.gesloten(event), { capture: true })
  }

  /** @param {PointerEvent} event */
  over(event) {
    if (event.pointerType !== "touch") {
      this.toon(begrip(event))
    }
  }

  /**
   * Explain a term.
   * @param {HTMLAnchorElement | null} link
   */
  toon(link) {
    if (!link || this.open?.link === link) {
      return
    }
    const vak = this.vakken.querySelector(`[data-vak="${link.dataset.begrip}"]`)
    this.sluit()
    link.style.setProperty("anchor-name", "--begrip")
    this.open = { link, vak }
    vak.showPopover()
  }

  /** Put the explanation away. */
  sluit() {
    this.open?.vak.hidePopover()
  }

  /**
   * The pointer or the focus leaves something: put away what is no longer in use.
   * @param {PointerEvent | FocusEvent} event
   */
  weg(event) {
    const { link, vak } = this.open ?? {}
    const binnen = (node) => node instanceof Node && (link.contains(node) || vak.contains(node))
    if (!link || !binnen(event.target) || binnen(event.relatedTarget)) {
      return
    }
    const isMuis = event.type === "pointerout"
    // What has the focus stays explained; far from the term, the way to the explanation is open.
    if (isMuis && (event.pointerType === "touch" || link.matches(":focus") || !AAN_HET_WOORD)) {
      return
    }
    this.sluit()
  }

  /** @param {PointerEvent} event */
  drukt(event) {
    const link = begrip(event)
    this.druk = { soort: event.pointerType, wasOpen: Boolean(link) && this.open?.link === link }
  }

  /**
   * A first tap explains, a second follows the link, as a click does.
   * @param {MouseEvent} event
   */
  klik(event) {
    const link = begrip(event)
    if (link && this.druk.soort === "touch" && !this.druk.wasOpen) {
      event.preventDefault()
      this.toon(link)
    }
    this.druk = { soort: "", wasOpen: false }
  }

  /** @param {ToggleEvent} event */
  gesloten(event) {
    if (event.newState === "closed" && this.open?.vak === event.target) {
      this.open.link.style.removeProperty("anchor-name")
      this.open = null
    }
  }
}

/**
 * @param {Event} event
 * @returns {HTMLAnchorElement | null} the term that it happened on
 */
function begrip(event) {
  return event.target instanceof Element ? event.target.closest("a.begrip") : null
}
