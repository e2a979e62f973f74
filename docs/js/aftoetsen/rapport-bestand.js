/**
 * A report as one file that needs nothing else: made of elements, never of text, so that what people
 * typed stays text; the styles are taken from this site and stand inside it. Its own policy forbids
 * it to load or run anything.
 */
import { maak } from "./dom.js"

/**
 * @param {object} van
 * @param {string} van.titel
 * @param {string} van.ondertitel
 * @param {string[]} van.stijlen addresses of style sheets of this site
 * @param {(Node | string)[]} van.inhoud
 * @param {Element[]} van.vast parts of the page that belong in the report: the first one above what
 *   it says, the others below
 * @returns {Promise<string>} the text of the file
 */
export async function maakRapport({ titel, ondertitel, stijlen, inhoud, vast: [boven, ...onder] }) {
  const css = (await Promise.all(stijlen.map(haalStijl))).join("\n")
  // Joined to no document: nothing here applies to the page, its policy included.
  const html = maak(
    "html",
    { lang: "nl" },
    maak(
      "head",
      {},
      maak("meta", { charset: "utf-8" }),
      maak("meta", { "http-equiv": "Content-Security-Policy", content: "default-src 'none'; style-src 'unsafe-inline'" }),
      maak("meta", { name: "viewport", content: "width=device-width,initial-scale=1" }),
      maak("meta", { name: "color-scheme", content: "light dark" }),
      maak("title", {}, titel),
      maak("style", {}, css),
    ),
    maak(
      "body",
      { class: "verslag" },
      maak(
        "main",
        { class: "tekst rapport" },
        maak("h1", {}, titel),
        maak("p", { class: "inleiding" }, ondertitel),
        kopie(boven),
        ...inhoud,
        ...onder.map(kopie),
      ),
    ),
  )
  return `<!doctype html>\n${new XMLSerializer().serializeToString(html)}\n`
}

async function haalStijl(adres) {
  const answer = await fetch(adres)
  return answer.ok ? answer.text() : ""
}

/** A part of the page for the file: full addresses, and no pictures from this site. */
function kopie(element) {
  const made = element.cloneNode(true)
  const links = element.querySelectorAll("a[href]")
  made.querySelectorAll("a[href]").forEach((link, place) => link.setAttribute("href", links[place].href))
  made.querySelectorAll("svg").forEach((svg) => svg.remove())
  return made
}
