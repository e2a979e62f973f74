/**
 * What an address that does not exist may have been about. Pure.
 */

/** A longer name is no name; what stands behind is left out. */
const LANGSTE = 80

/**
 * Return the names in an address as someone would type them, the last one first.
 * @param {string} pad path of the address, as the browser gives it
 * @param {string} wortel path of the root of the site, ending in a slash
 * @returns {string[]}
 */
export function woordenUitAdres(pad, wortel) {
  const binnen = pad.startsWith(wortel) ? pad.slice(wortel.length) : pad
  const namen = binnen.split("/").map(leesbaar)
  return namen.filter((naam) => naam && naam !== "index").reverse()
}

/**
 * @param {string} deel one name of the address
 * @returns {string}
 */
function leesbaar(deel) {
  const zonder = ontcijfer(deel).replace(/\.(html?|md|php|aspx?|pdf)$/i, "")
  const woorden = zonder.replace(/[^\p{L}\p{N}]+/gu, " ").trim()
  return woorden.slice(0, LANGSTE).trim()
}

/**
 * @param {string} deel
 * @returns {string} as written when its encoding is broken
 */
function ontcijfer(deel) {
  try {
    return decodeURIComponent(deel)
  } catch {
    return deel
  }
}
