/**
 * The excerpt of a result, as pieces of plain text. Pure.
 *
 * Pagefind gives HTML in which the found words stand between `<mark>` and `</mark>` and all else
 * is escaped. It never becomes HTML here: what is not a mark stays text.
 */

/**
 * @typedef {object} Stuk
 * @property {string} tekst
 * @property {boolean} raak whether the query matched it
 */

const TEKENS = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

/**
 * Return the pieces of an excerpt.
 * @param {string} html
 * @returns {Stuk[]}
 */
export function stukken(html) {
  let raak = false
  const uit = []
  for (const deel of html.split(/(<\/?mark>)/)) {
    if (deel === "<mark>" || deel === "</mark>") {
      raak = deel === "<mark>"
    } else if (deel) {
      uit.push({ tekst: ontcijfer(deel), raak })
    }
  }
  return uit
}

/**
 * Return escaped text as it was written.
 * @param {string} html
 * @returns {string}
 */
function ontcijfer(html) {
  return html.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (geheel, getal, hex, naam) => {
    if (naam) {
      return TEKENS[naam] ?? geheel
    }
    const code = parseInt(getal ?? hex, getal ? 10 : 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : geheel
  })
}
