/**
 * The one place where assessments are kept in the browser: a key per assessment, with a stamp that
 * says which tab wrote it last. What another tab wrote is never overwritten unseen.
 *
 * @typedef {{op: string, gewijzigd: string}} Bestandsstand when it was last saved as a file, and the
 *   state that went into it
 * @typedef {{stempel: string, document: object, bestand: Bestandsstand | null}} Bewaard
 */
export const BEGIN = "hulpmiddelen-catalogus.aftoetsing."

/** The storage of the browser; null when it is blocked. */
export function vindStorage() {
  try {
    const storage = window.localStorage
    storage.getItem(BEGIN)
    return storage
  } catch {
    return null
  }
}

/** @param {Storage | null} storage */
export function maakOpslag(storage) {
  const tab = Math.random().toString(36).slice(2, 8)
  let teller = 0

  return {
    kan: storage !== null,
    alle,
    lees,

    /** The id of the assessment after the work that is kept of one before it. */
    volgende(id) {
      return alle().find(({ document }) => document?.vorige === id)?.id
    },

    /**
     * Write, unless somebody else wrote since.
     * @param {string} id
     * @param {{document: object, bestand: Bestandsstand | null}} wat
     * @param {string} verwacht the stamp that was last seen; empty when nothing stood there
     * @returns {{stempel: string} | {reden: "anders" | "vol" | "geblokkeerd"}}
     */
    schrijf(id, { document, bestand }, verwacht) {
      if (!storage) {
        return { reden: "geblokkeerd" }
      }
      teller += 1
      const stempel = `${tab}${teller}`
      try {
        if (stempelVan(storage.getItem(BEGIN + id)) !== verwacht) {
          return { reden: "anders" }
        }
        storage.setItem(BEGIN + id, `${stempel}\n${JSON.stringify({ bestand, document })}`)
        return { stempel }
      } catch (error) {
        return { reden: isVol(error) ? "vol" : "geblokkeerd" }
      }
    },

    verwijder(id) {
      storage?.removeItem(BEGIN + id)
    },

    /** Remove our own keys, and no others. */
    wis() {
      sleutels().forEach((sleutel) => storage.removeItem(sleutel))
    },

    /** The raw text that stands under an id, for a file when it cannot be read. */
    ruw(id) {
      return storage?.getItem(BEGIN + id)?.replace(/^[^\n]*\n/, "") ?? ""
    },
  }

  /** Every assessment, each with its id; `document` is null when it cannot be read. */
  function alle() {
    return sleutels().map((sleutel) => {
      const id = sleutel.slice(BEGIN.length)
      return { id, document: null, bestand: null, stempel: "", ...lees(id) }
    })
  }

  function sleutels() {
    return storage
      ? Array.from({ length: storage.length }, (_, place) => storage.key(place))
          .filter((sleutel) => sleutel.startsWith(BEGIN))
          .sort()
      : []
  }

  /** @returns {Bewaard | null} null when nothing stands there, or nothing that can be read */
  function lees(id) {
    try {
      const text = storage?.getItem(BEGIN + id)
      if (!text) {
        return null
      }
      const stempel = stempelVan(text)
      const { document, bestand } = JSON.parse(text.slice(stempel.length + 1))
      return typeof document === "object" && document ? { stempel, document, bestand: bestand ?? null } : null
    } catch {
      return null
    }
  }
}

function stempelVan(text) {
  return text ? text.split("\n", 1)[0] : ""
}

function isVol(error) {
  return error?.name === "QuotaExceededError" || error?.name === "NS_ERROR_DOM_QUOTA_REACHED"
}
