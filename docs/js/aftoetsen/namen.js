/** How an assessment is called. Pure. */
import { tekstVan } from "./antwoorden.js"

const ZONDER_NAAM = "Aftoetsing zonder naam"

/** The name of the subject. */
export function naamVan(document) {
  return tekstVan(document, ["onderwerp", "naam"]) || ZONDER_NAAM
}

/** When it was assessed. */
export function momentVan(document) {
  return document.moment === "na" ? "Na de uitvoering" : "Voor de uitvoering"
}

/** The name of the subject with the moment, to tell two assessments of one subject apart. */
export function volleNaam(document) {
  return `${naamVan(document)} (${document.moment === "na" ? "na" : "voor"})`
}
