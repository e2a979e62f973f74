/**
 * The aids that were chosen to compare, remembered while the tab is open.
 * Storage that is full or blocked is no error: the choice then holds for this page.
 */
const SLEUTEL = "hulpmiddelen-catalogus.vergelijken"
export const HOOGSTENS = 4

/** @typedef {{id: string, naam: string}} Gekozen */

/** @returns {Gekozen[]} */
export function lees() {
  try {
    const rows = JSON.parse(sessionStorage.getItem(SLEUTEL) ?? "[]")
    const isRow = (row) => typeof row?.id === "string" && typeof row?.naam === "string"
    return Array.isArray(rows) ? rows.filter(isRow).slice(0, HOOGSTENS) : []
  } catch {
    return []
  }
}

/** @param {Gekozen[]} rows */
export function bewaar(rows) {
  try {
    sessionStorage.setItem(SLEUTEL, JSON.stringify(rows))
  } catch {
    // Full or blocked: nothing is lost but the memory of it.
  }
}
