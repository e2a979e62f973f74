/**
 * Older formats of the file, brought to the current one step by step. Pure.
 * A step takes the document of one version and returns that of the next; it discards nothing.
 */
export const VERSIE = 1

/** @type {Map<number, (document: object) => object>} */
const STAPPEN = new Map()

/**
 * @param {object} document
 * @param {number} doel version to reach
 * @param {Map<number, (document: object) => object>} stappen
 * @returns {object | null} null when a step is missing
 */
export function migreer(document, doel = VERSIE, stappen = STAPPEN) {
  let made = document
  while (made.versie < doel) {
    const stap = stappen.get(made.versie)
    if (!stap) {
      return null
    }
    made = { ...stap(made), versie: made.versie + 1 }
  }
  return made
}
