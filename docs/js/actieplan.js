/**
 * The action plan as a table that filters, sorts and remembers in the address. The page is complete
 * without; the heads of the columns become buttons here.
 */
import { facetlijst } from "./catalogus/facetlijst.js"
import { zet } from "./catalogus/onderdelen.js"

/** @param {HTMLElement} root */
export function start(root) {
  const plan = facetlijst(root, { een: "actie", meer: "acties" })
  const { rijen } = plan.index.gegevens
  const body = plan.deel("rijen")
  const acties = new Map([...body.rows].map((rij) => [rij.dataset.actie, rij]))
  const koppen = [...root.querySelectorAll("th[data-sorteer]")]
  let gesorteerd = ""

  for (const kop of koppen) {
    const knop = document.createElement("button")
    knop.type = "button"
    knop.className = "sorteerknop"
    knop.append(...kop.childNodes)
    kop.append(knop)
    knop.addEventListener("click", () => {
      const naar = kop.dataset.sorteer
      const sorteer = plan.selectie.sorteer === naar ? `${naar}-af` : naar
      plan.ga({ ...plan.selectie, sorteer })
    })
  }

  plan.begin((gevonden) => {
    const shown = new Set(gevonden)
    rijen.forEach(({ id }, place) => {
      acties.get(id).hidden = !shown.has(place)
    })
    body.append(...gevonden.map((place) => acties.get(rijen[place].id)))
    plan.deel("tabel").hidden = !gevonden.length
    toonVolgorde()
  })

  function toonVolgorde() {
    const { sorteer } = plan.selectie
    for (const kop of koppen) {
      const naar = kop.dataset.sorteer
      const richting = { [naar]: "ascending", [`${naar}-af`]: "descending" }[sorteer]
      if (richting) {
        kop.setAttribute("aria-sort", richting)
      } else {
        kop.removeAttribute("aria-sort")
      }
    }
    if (gesorteerd && gesorteerd !== sorteer) {
      const { textContent: naam } = root.querySelector(`option[value="${sorteer}"]`)
      zet(plan.deel("gesorteerd"), `Gesorteerd op ${naam}.`)
    }
    gesorteerd = sorteer
  }
}
