/**
 * The fields of a list with facets: what is chosen, and how many rows each option would give.
 */
import { onderdeel, zet } from "./onderdelen.js"

const NIETS = new Set()

/**
 * Take the fields in hand: what was a link to a page becomes the label of a box.
 * @param {HTMLFormElement} form
 */
export function maakVelden(form) {
  const facetten = [...form.querySelectorAll("[data-facet]")].map((details) => ({
    sleutel: details.dataset.facet,
    details,
    gekozen: onderdeel("gekozen", details),
    opties: [...details.querySelectorAll("input")].map(maakOptie),
  }))

  return { toon, tel }

  /**
   * Show what is chosen.
   * @param {import("./facetten.js").Selectie} selectie
   */
  function toon({ q, gekozen }) {
    if (form.elements.q.value.trim() !== q) {
      form.elements.q.value = q
    }
    for (const facet of facetten) {
      const set = gekozen.get(facet.sleutel) ?? NIETS
      zet(facet.gekozen, set.size ? `(${set.size})` : "")
      for (const { input } of facet.opties) {
        const isGekozen = set.has(input.value)
        if (input.checked !== isGekozen) {
          input.checked = isGekozen
        }
      }
      if (set.size) {
        facet.details.open = true
      }
    }
  }

  /**
   * Show how many each option would give; only what changed is written.
   * @param {import("./facetten.js").Selectie} selectie
   * @param {Map<string, Map<string, {aantal: number, nieuw: boolean}>>} tellingen
   */
  function tel({ gekozen }, tellingen) {
    for (const { sleutel, opties } of facetten) {
      const counts = tellingen.get(sleutel)
      for (const optie of opties) {
        const { aantal, nieuw } = counts.get(optie.input.value)
        toonTelling(optie, String(nieuw || gekozen.has(sleutel) ? aantal : 0), !nieuw)
      }
    }
  }
}

function maakOptie(input) {
  const rij = input.closest(".optie")
  const link = input.nextElementSibling
  const label = document.createElement("label")
  label.className = link.className
  label.htmlFor = input.id
  label.textContent = link.textContent
  link.replaceWith(label)
  input.disabled = false
  const telling = rij.querySelector(".optie__aantal").firstChild
  return { input, rij, telling, isLeeg: rij.classList.contains("optie--leeg") }
}

function toonTelling(optie, text, isLeeg) {
  if (optie.telling.data !== text) {
    optie.telling.data = text // in the same text node, which is far cheaper than a new one
  }
  if (optie.isLeeg !== isLeeg) {
    optie.isLeeg = isLeeg
    optie.rij.classList.toggle("optie--leeg", isLeeg)
  }
}
