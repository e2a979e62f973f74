/**
 * Choosing a need: the list of all needs, searched by words, each a button that adds a tie.
 */
import { maakWoord, past, woorden } from "../catalogus/tekst.js"
import { deel, zet } from "./sjabloon.js"

/**
 * @param {HTMLElement} kiezer
 * @param {import("./rijen.js").Rijen} banden the list of ties
 */
export function start(kiezer, banden) {
  const zoek = deel(kiezer, "noodzoek")
  const vraag = zoek.querySelector("input")
  const knoppen = [...kiezer.querySelectorAll("[data-doel]")].map((knop) => ({
    knop,
    woorden: woorden(`${knop.dataset.doel} ${knop.dataset.woorden}`).map(maakWoord),
  }))
  zoek.hidden = false
  vraag.addEventListener("input", filter)
  kiezer.addEventListener("toggle", () => {
    if (kiezer.open) {
      toonGekozen()
      vraag.focus()
    }
  })
  kiezer.addEventListener("click", ({ target }) => {
    const doel = target.closest("[data-doel]")?.dataset.doel
    if (doel) {
      kiezer.open = false
      kies(banden, doel)
    }
  })
  filter()

  function filter() {
    const gezocht = woorden(vraag.value).map(maakWoord)
    let aantal = 0
    for (const { knop, woorden: eigen } of knoppen) {
      const raak = gezocht.every((een) => eigen.some((woord) => past(woord, een)))
      knop.parentElement.hidden = !raak
      aantal += raak ? 1 : 0
    }
    for (const groep of kiezer.querySelectorAll("[data-onderdeel=noodgroep]")) {
      groep.hidden = !groep.querySelector("li:not([hidden])")
    }
    zet(deel(zoek, "noodaantal"), aantal === 1 ? "1 nood" : `${aantal} noden`)
  }

  function toonGekozen() {
    const gekozen = doelen(banden)
    for (const { knop } of knoppen) {
      knop.classList.toggle("noodkiezer__nood--gekozen", gekozen.includes(knop.dataset.doel))
    }
  }
}

/**
 * Add a tie with a need, or go to the one that is there.
 * @param {import("./rijen.js").Rijen} banden
 * @param {string} doel
 */
export function kies(banden, doel) {
  const plaats = doelen(banden).indexOf(doel)
  if (plaats < 0) {
    banden.voegToe(new Map([["doel", doel]]))
    return
  }
  const rij = banden.binnen[plaats]
  rij.vak.open = true
  rij.kop.focus()
  banden.omgeving.omroep(`Er is al een band met ${doel}.`)
}

function doelen({ blad, pad }) {
  const rijen = blad.knoop(pad)?.waarde
  return Array.isArray(rijen) ? rijen.map((band) => (band instanceof Map ? band.get("doel") : "")) : []
}
