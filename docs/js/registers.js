/**
 * The authentic sources, filtered: a subject without a source that fits is hidden with its heading.
 */
import { facetlijst } from "./catalogus/facetlijst.js"

/** @param {HTMLElement} root */
export function start(root) {
  const lijst = facetlijst(root, { een: "bron", meer: "bronnen" })
  const bronnen = [...root.querySelectorAll("[data-register]")]
  const groepen = [...root.querySelectorAll("[data-groep]")]

  lijst.begin((gevonden) => {
    const shown = new Set(gevonden)
    bronnen.forEach((bron, place) => {
      bron.hidden = !shown.has(place)
    })
    for (const groep of groepen) {
      const aantal = groep.querySelectorAll("[data-register]:not([hidden])").length
      groep.hidden = !aantal
      lijst.deel("telling", groep).textContent = String(aantal)
    }
  })
}
