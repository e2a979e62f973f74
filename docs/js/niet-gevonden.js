/**
 * The page for an address that does not exist: what was it about, and what comes near?
 */
import { woordenUitAdres } from "./zoeken/adreswoorden.js"
import { maakIndex, zoekNamen } from "./zoeken/namen.js"

/** The root of the site: this file stands one folder below it. */
const WORTEL = new URL("../", import.meta.url)
const HOOGSTENS = 5

/** @param {HTMLElement} element */
export async function start(element) {
  const vragen = woordenUitAdres(location.pathname, WORTEL.pathname)
  const formulier = element.querySelector("form")
  const invoer = element.querySelector("input")
  invoer.value = vragen[0] ?? ""
  element.hidden = false
  formulier.addEventListener("submit", (event) => {
    event.preventDefault()
    zoek(invoer.value)
  })
  const treffers = vragen.length ? await vindNabij(vragen) : []
  toon(element.querySelector("[data-onderdeel=lijkt]"), treffers)
}

/**
 * Open the search dialog with a question in it.
 * @param {string} vraag
 */
function zoek(vraag) {
  const invoer = document.querySelector("dialog[data-module=zoeken] input")
  invoer.value = vraag
  invoer.dispatchEvent(new Event("input", { bubbles: true }))
  document.querySelector("[data-zoeken=knop]").click()
}

/**
 * Return what comes near the first question that has an answer.
 * @param {string[]} vragen
 * @returns {Promise<import("./zoeken/namen.js").Rij[]>} empty when the names cannot be loaded
 */
async function vindNabij(vragen) {
  try {
    const antwoord = await fetch(new URL("zoekindex/namen.json", WORTEL))
    const index = maakIndex(await antwoord.json())
    const gevonden = vragen.map((vraag) => zoekNamen(index, vraag)).find((rij) => rij.length)
    return (gevonden ?? []).slice(0, HOOGSTENS).map((treffer) => treffer.rij)
  } catch {
    // Without the names the search box and the lists still help.
    return []
  }
}

/**
 * @param {HTMLElement} element
 * @param {import("./zoeken/namen.js").Rij[]} rijen
 */
function toon(element, rijen) {
  const vorm = element.querySelector("template")
  for (const rij of rijen) {
    const regel = document.importNode(vorm.content, true).firstElementChild
    regel.querySelector("a").href = new URL(rij.pad, WORTEL).href
    regel.querySelector("a").textContent = rij.titel
    regel.querySelector("span").textContent = rij.type ?? ""
    element.querySelector("ul").append(regel)
  }
  element.hidden = !rijen.length
}
