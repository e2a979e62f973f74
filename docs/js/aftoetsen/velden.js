/**
 * The fields of a page and the document follow one another: a field names its place in the document
 * with `data-pad`. What is being typed is never changed under the hands of who types.
 */
import { antwoordOp, kies, tekstVan, zet } from "./antwoorden.js"
import { zetTekst } from "./dom.js"

const PERSOONLIJK = [
  [/[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/u, "een e-mailadres"],
  [/\b\d{2}[.\s]?\d{2}[.\s]?\d{2}[-.\s]?\d{3}[-.\s]?\d{2}\b/, "een rijksregisternummer"],
  [/(?:\+32|\b0)\s?(?:\(0\))?\s?4\d{2}[\s./]?\d{2}[\s./]?\d{2}[\s./]?\d{2}\b/, "een telefoonnummer"],
]

/**
 * What looks like data about a person in a text, in words; empty when nothing does.
 * @param {string} text
 */
export function lijktPersoonlijk(text) {
  return PERSOONLIJK.find(([vorm]) => vorm.test(text))?.[1] ?? ""
}

/**
 * Write what is filled in on a part of the page to the document.
 * @param {HTMLElement} vak
 * @param {import("./dossier.js").maakDossier} dossier
 * @param {(id: string) => import("./antwoorden.js").Criterium} criteriumVan
 */
export function bind(vak, dossier, criteriumVan = () => undefined) {
  vak.addEventListener("input", ({ target }) => {
    const pad = target.dataset?.pad?.split(".")
    if (!pad) {
      return
    }
    waarschuw(vak, target)
    if (pad[0] === "antwoorden" && pad[2] === "antwoord") {
      dossier.wijzig((document) => kies(document, criteriumVan(pad[1]), target.value))
      return
    }
    const waarde = pad.at(-1) === "bewijs" ? regels(target.value) : target.value
    dossier.wijzig((document) => zet(document, pad, waarde))
  })
}

function regels(text) {
  return text
    .split("\n")
    .map((regel) => regel.trim())
    .filter(Boolean)
}

/** Say once under a part of the page that a text looks like data about a person. */
function waarschuw(vak, veld) {
  const uit = vak.querySelector("[data-onderdeel=privacy]") ?? vak.parentElement.querySelector("[data-onderdeel=privacy]")
  if (uit && veld.type !== "radio" && veld.type !== "date") {
    const soort = lijktPersoonlijk(veld.value)
    zetTekst(uit, soort ? `Dit lijkt ${soort} te bevatten. Zet er geen gegevens van mensen in: noem een rol of een dienst.` : "")
  }
}

/**
 * Show the document in the fields of a part of the page.
 * @param {HTMLElement} vak
 * @param {object} document
 * @param {boolean} vanBuiten whether also the field that has the focus follows
 * @param {(id: string) => import("./antwoorden.js").Criterium} criteriumVan
 */
export function vul(vak, document, vanBuiten, criteriumVan = () => undefined) {
  for (const veld of vak.querySelectorAll("[data-pad]")) {
    const pad = veld.dataset.pad.split(".")
    const waarde = pad[0] === "antwoorden" ? antwoordTekst(antwoordOp(document, criteriumVan(pad[1])), pad.slice(2)) : tekstVan(document, pad)
    if (veld.type === "radio") {
      veld.checked = veld.value === waarde
    } else if (veld.value !== waarde && (vanBuiten || veld !== globalThis.document.activeElement)) {
      veld.value = waarde
    }
  }
}

function antwoordTekst(antwoord, [deel, key]) {
  if (deel === "antwoord") {
    return antwoord.keuze
  }
  return deel === "bewijs" ? antwoord.bewijs.join("\n") : key ? antwoord[deel][key] : antwoord[deel]
}
