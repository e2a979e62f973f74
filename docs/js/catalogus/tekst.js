/**
 * Finding words as a Dutch reader expects: accents and case do not count, plurals and compounds
 * are found. Pure: no document, no address.
 */

/**
 * The words of a text: lower case, without accents.
 * @param {string} text
 * @returns {string[]}
 */
export function woorden(text) {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/**
 * A word without its Dutch ending: "loketten" and "loket" give the same, as do "gemeenten" and
 * "gemeente". Rough on purpose: it is only used to compare, never shown.
 * @param {string} word
 * @returns {string}
 */
export function stam(word) {
  let stem = word
  if (stem.length > 4) {
    stem = stem.replace(/(en|es|s)$/, "")
    stem = stem.replace(/([bcdfgklmnprst])\1$/, "$1")
    stem = stem.replace(/e$/, "")
    // An open syllable loses a vowel in the plural: "talen" is of "taal".
    stem = stem.replace(/([aeou])\1([bcdfgklmnprstvz])$/, "$1$2")
    stem = stem.replace(/v$/, "f").replace(/z$/, "s")
  }
  return stem
}

const COMPOUND = 4 // shortest part of a compound that counts, in letters

/**
 * A word with its stem: what is compared often, worked out once.
 * @typedef {{tekst: string, stam: string}} Woord
 * @param {string} tekst as {@link woorden} gives it
 * @returns {Woord}
 */
export function maakWoord(tekst) {
  return { tekst, stam: stam(tekst) }
}

/**
 * How well a word answers a searched word.
 * @param {Woord} word a word of the text
 * @param {Woord} sought a word that was typed
 * @returns {number} 0 when it does not; 3 for the same word, 2 for its beginning, 1 inside it
 */
export function past(word, sought) {
  if (word.tekst === sought.tekst || word.stam === sought.stam) {
    return 3
  }
  if (word.tekst.startsWith(sought.tekst)) {
    return 2
  }
  return sought.stam.length >= COMPOUND && word.tekst.includes(sought.stam) ? 1 : 0
}
