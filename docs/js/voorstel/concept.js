/**
 * Drafts, kept on the device: one for a new aid and one per aid that is corrected. What another tab
 * kept is never overwritten unless the editor says so; storage that is full or blocked is told.
 * Pure: the storage is handed in.
 */

const SLEUTEL = "hulpmiddelen-catalogus.voorstel"

/**
 * @typedef {object} Concept
 * @property {string} id name of the file, as far as it is known
 * @property {string} tekst the YAML
 * @property {string} basis the YAML it started from; "" for a new aid
 * @property {string} bewaard when, as an ISO date and time
 * @property {string} stempel tells one version from another
 */

/** @typedef {"bewaard" | "elders" | "vol" | "geblokkeerd"} Uitkomst */

/** The drafts of one tab. */
export class Concepten {
  /**
   * @param {Storage | null} opslag null when the browser blocks it
   * @param {() => Date} nu
   */
  constructor(opslag, nu) {
    this.opslag = opslag
    this.nu = nu
    /** @type {Map<string, string>} the version of each draft that this tab knows */
    this.gezien = new Map()
  }

  /**
   * A draft; null when there is none.
   * @param {string} plaats the id of an aid of the catalogue, or "" for a new one
   * @returns {Concept | null}
   */
  neem(plaats) {
    const concept = this.alle().get(plaats) ?? null
    this.gezien.set(plaats, concept?.stempel ?? "")
    return concept
  }

  /**
   * All drafts, by place.
   * @returns {Map<string, Concept>}
   */
  alle() {
    try {
      const rijen = Object.entries(JSON.parse(this.opslag?.getItem(SLEUTEL) ?? "{}"))
      return new Map(rijen.filter(([, concept]) => isConcept(concept)))
    } catch {
      return new Map()
    }
  }

  /**
   * Keep a draft.
   * @param {string} plaats
   * @param {{id: string, tekst: string, basis: string}} inhoud
   * @param {boolean} [dwing] also when another tab kept another version
   * @returns {Uitkomst}
   */
  bewaar(plaats, { id, tekst, basis }, dwing = false) {
    const alle = this.alle()
    if (!dwing && this.isElders(plaats, alle)) {
      return "elders"
    }
    const stempel = `${this.nu().getTime()}-${Math.random().toString(36).slice(2)}`
    const bewaard = this.nu().toISOString()
    const uitkomst = this.schrijf(alle.set(plaats, { id, tekst, basis, bewaard, stempel }))
    if (uitkomst === "bewaard") {
      this.gezien.set(plaats, stempel)
    }
    return uitkomst
  }

  /**
   * Forget a draft.
   * @param {string} plaats
   * @param {boolean} [dwing] also when another tab kept another version
   * @returns {Uitkomst}
   */
  wis(plaats, dwing = false) {
    const alle = this.alle()
    if (!dwing && this.isElders(plaats, alle)) {
      return "elders"
    }
    alle.delete(plaats)
    this.gezien.set(plaats, "")
    return this.schrijf(alle)
  }

  /** Whether another tab kept a version that this one has not seen. */
  isElders(plaats, alle = this.alle()) {
    const stempel = alle.get(plaats)?.stempel
    return stempel !== undefined && stempel !== this.gezien.get(plaats)
  }

  schrijf(alle) {
    if (!this.opslag) {
      return "geblokkeerd"
    }
    try {
      if (alle.size) {
        this.opslag.setItem(SLEUTEL, JSON.stringify(Object.fromEntries(alle)))
      } else {
        this.opslag.removeItem(SLEUTEL)
      }
      return "bewaard"
    } catch (error) {
      return error instanceof DOMException && error.name === "SecurityError" ? "geblokkeerd" : "vol"
    }
  }
}

/**
 * Whether a change of the storage was one of drafts.
 * @param {StorageEvent} event
 */
export function isConceptWijziging({ key }) {
  return key === SLEUTEL || key === null
}

/** The storage of the browser; null when it is blocked. */
export function opslag() {
  try {
    return localStorage
  } catch {
    return null
  }
}

function isConcept(waarde) {
  return ["id", "tekst", "basis", "bewaard", "stempel"].every((naam) => typeof waarde?.[naam] === "string")
}
