/**
 * The test of significance on the page: reads the form, shows the outcome that the page holds ready.
 */
import { beoordeel, leesGetal, schrijf } from "./significantie.js"

/** @typedef {import("./significantie.js").Drempel} Drempel */

/** Whether a service is new or thoroughly reworked, per answer. */
const NIEUW = { nieuw: true, herwerkt: true, geen: false }

/** The same, as an assessment writes it. */
const AARD = { nieuw: "nieuw", herwerkt: "herwerking", geen: "bestaand" }

/** Said with an answer that is unknown and could change the outcome. */
const OPEN = "Dit kan de uitkomst nog veranderen."

/** @param {HTMLFormElement} formulier */
export function start(formulier) {
  const deel = (naam) => formulier.querySelector(`[data-onderdeel=${naam}]`)
  /** @type {{drempels: Drempel[]}} */
  const { drempels } = JSON.parse(deel("gegevens").textContent)

  const toon = () => {
    const bedragen = Object.fromEntries(drempels.map(({ id }) => [id, formulier.elements[id].value]))
    for (const drempel of drempels) {
      toonGelezen(formulier, drempel)
    }
    const nieuw = NIEUW[formulier.elements.soort.value] ?? null
    const { uitkomst, redenen, ontbreekt } = beoordeel({ nieuw, bedragen }, drempels)
    toonUitkomst(formulier, uitkomst)
    deel("redenen").replaceChildren(
      ...redenen.map(({ id, zin }) => regel(ontbreekt.includes(id) ? `${zin} ${OPEN}` : zin)),
    )
    // Behind the hash, which no browser sends: what was filled in stays on the device.
    const ingevuld = Object.entries({ aard: AARD[formulier.elements.soort.value] ?? "", ...bedragen })
    const mee = new URLSearchParams(ingevuld.filter(([, waarde]) => waarde))
    deel("verder").hash = mee.size ? `?${mee}` : ""
  }
  formulier.addEventListener("input", toon)
  formulier.addEventListener("submit", (event) => event.preventDefault())
  toon()
}

/**
 * Say under a field how it was read, or what is wrong with it.
 * @param {HTMLFormElement} formulier
 * @param {Drempel} drempel
 */
function toonGelezen(formulier, { id, eenheid }) {
  const veld = formulier.elements[id]
  const gelezen = leesGetal(veld.value, eenheid)
  const uitleg = formulier.querySelector(`[data-gelezen=${id}]`)
  const woorden = {
    leeg: () => "Leeg is onbekend. Schrijf bijvoorbeeld 450.000 of 1,2 miljoen.",
    getal: () => `Gelezen als ${schrijf(gelezen.waarde)} ${eenheid}.`,
    fout: () => `${gelezen.reden} Nu telt het als onbekend.`,
  }
  uitleg.textContent = woorden[gelezen.soort]()
  uitleg.classList.toggle("fout", gelezen.soort === "fout")
  veld.setAttribute("aria-invalid", String(gelezen.soort === "fout"))
}

/**
 * Show one outcome; its title is said aloud, and only when it changes.
 * @param {HTMLFormElement} formulier
 * @param {string} uitkomst
 */
function toonUitkomst(formulier, uitkomst) {
  for (const blok of formulier.querySelectorAll("[data-uitkomst]")) {
    blok.hidden = blok.dataset.uitkomst !== uitkomst
    if (!blok.hidden) {
      const stand = formulier.querySelector("[data-onderdeel=stand]")
      formulier.dataset.stand = uitkomst
      if (stand.textContent !== blok.dataset.titel) {
        stand.textContent = blok.dataset.titel
      }
    }
  }
}

/**
 * @param {string} zin
 * @returns {HTMLLIElement}
 */
function regel(zin) {
  const li = document.createElement("li")
  li.textContent = zin
  return li
}
