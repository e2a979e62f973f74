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
 * How well a word answers a searched word.
 * @param {string} word a word of the text
 * @param {string} sought a word that was typed, as {@link woorden} gives it
 * @returns {number} 0 when it does not; 3 for the same word, 2 for its beginning, 1 inside it
 */
export function past(word, sought) {
  if (word === sought || stam(word) === stam(sought)) {
    return 3
  }
  if (word.startsWith(sought)) {
    return 2
  }
  const stem = stam(sought)
  return stem.length >= COMPOUND && word.includes(stem) ? 1 : 0
}
