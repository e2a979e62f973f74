/**
 * Whether the subject of an assessment is significant, as the test of `/governance/` judges it. That
 * rule is about services: an aid is never obliged by it. Pure.
 */
import { beoordeel } from "../significantie.js"
import { tekstVan } from "./antwoorden.js"

const NIEUW = { nieuw: true, herwerking: true, bestaand: false }

/**
 * @param {object} document
 * @param {{drempels: import("../significantie.js").Drempel[], uitkomsten: Record<string, string>}} gegevens
 * @returns {Omit<import("../significantie.js").Oordeel, "uitkomst"> & {uitkomst: string, titel: string}}
 */
export function significantieVan(document, { drempels, uitkomsten }) {
  if (tekstVan(document, ["onderwerp", "soort"]) === "hulpmiddel") {
    return { uitkomst: "hulpmiddel", titel: uitkomsten.hulpmiddel, redenen: [], ontbreekt: [] }
  }
  const bedragen = Object.fromEntries(drempels.map(({ id }) => [id, tekstVan(document, ["significantie", id])]))
  const oordeel = beoordeel({ nieuw: NIEUW[tekstVan(document, ["onderwerp", "aard"])] ?? null, bedragen }, drempels)
  return { ...oordeel, titel: uitkomsten[oordeel.uitkomst] }
}
