/**
 * One assessment while a page has it open: what it says, where it is kept, and what other tabs do
 * to it. No document of the page in here: pages listen and show.
 *
 * @typedef {"leeg" | "ja" | "vol" | "geblokkeerd" | "gewist"} Bewaring whether the browser keeps
 *   the newest state: nothing to keep yet, yes, or why not
 */
import { ID, maakId, maakNieuw } from "./bestand.js"
import { VERSIE } from "./migratie.js"
import { voegSamen } from "./samenvoegen.js"

const POGINGEN = 3 // how often another tab may come in between

/**
 * @param {object} met
 * @param {string} met.id which assessment the address asks for; empty for a new one
 * @param {ReturnType<typeof import("./opslag.js").maakOpslag>} met.opslag
 * @param {{versie: string, hash: string}} met.set the criteria as they are now
 * @param {() => string} [met.nu]
 */
export function maakDossier({ id, opslag, set, nu = () => new Date().toISOString() }) {
  const luisteraars = []
  let document = null
  let basis = {}
  let stempel = ""
  let bestand = null
  /** @type {Bewaring} */
  let bewaring = opslag.kan ? "leeg" : "geblokkeerd"
  let botsingen = []

  const gevonden = ID.test(id) ? opslag.lees(id) : null
  if (gevonden) {
    neem(gevonden)
  }

  return {
    /** The document; an empty one while nothing was filled in. */
    get document() {
      return document ?? maakNieuw({ id: "", nu: nu(), set })
    },
    get bestaat() {
      return document !== null
    },
    /** The address asks for an assessment that this browser does not have. */
    get onbekend() {
      return Boolean(id) && !document && opslag.kan
    },
    get alleenLezen() {
      return document !== null && document.versie > VERSIE
    },
    get bewaring() {
      return bewaring
    },
    get bestand() {
      return bestand
    },
    /** Whether the newest state stands in a file. */
    get inBestand() {
      return document !== null && bestand?.gewijzigd === document.gewijzigd
    },
    /** Whether leaving the page would lose something. */
    get vuil() {
      return document !== null && bewaring !== "ja" && bestand?.gewijzigd !== document.gewijzigd
    },
    /** The criteria and other parts in which another tab said something else, since last asked. */
    neemBotsingen() {
      const gezien = botsingen
      botsingen = []
      return gezien
    },
    wijzig,
    open,
    begin,
    vanBuiten,
    bewaarOpnieuw,
    bewaardAlsBestand,
    /** @param {(vanBuiten: boolean) => void} luisteraar */
    luister(luisteraar) {
      luisteraars.push(luisteraar)
    },
  }

  /** @param {(document: object) => object} verander */
  function wijzig(verander) {
    const eerder = document ?? maakNieuw({ id: ID.test(id) ? id : maakId(), nu: nu(), set })
    if (eerder.versie > VERSIE) {
      return
    }
    document = { ...verander(eerder), gewijzigd: nu(), criteria: { versie: set.versie, hash: set.hash } }
    bewaar()
    meld(false)
  }

  /** Take over a document from a file, in place of what stands here. */
  function open(gelezen) {
    vervang(gelezen, { op: nu(), gewijzigd: gelezen.gewijzigd })
  }

  /** Take over a document that stands in no file yet. */
  function begin(nieuw) {
    vervang(nieuw, null)
  }

  function vervang(door, uitBestand) {
    document = door
    basis = {}
    stempel = opslag.lees(door.id)?.stempel ?? ""
    bestand = uitBestand
    bewaar()
    meld(true)
  }

  /** Another tab may have written: look. */
  function vanBuiten() {
    if (!document) {
      return
    }
    const daar = opslag.lees(document.id)
    if (!daar) {
      if (bewaring !== "ja") {
        return
      }
      bewaring = "gewist"
    } else if (daar.stempel === stempel) {
      return
    } else if (bewaring === "ja") {
      neem(daar)
    } else {
      voegToe(daar)
      bewaar()
    }
    meld(true)
  }

  /** Keep it again after it was wiped elsewhere: somebody asked for it. */
  function bewaarOpnieuw() {
    opslag.verwijder(document.id)
    stempel = ""
    bewaar()
    meld(false)
  }

  function bewaardAlsBestand() {
    bestand = { op: nu(), gewijzigd: document.gewijzigd }
    if (bewaring !== "gewist") {
      bewaar()
    }
    meld(false)
  }

  function bewaar() {
    for (let poging = 0; poging < POGINGEN; poging += 1) {
      const uitkomst = opslag.schrijf(document.id, { document, bestand }, stempel)
      if (uitkomst.stempel) {
        stempel = uitkomst.stempel
        basis = document
        bewaring = "ja"
        return
      }
      if (uitkomst.reden !== "anders") {
        bewaring = uitkomst.reden
        return
      }
      const daar = opslag.lees(document.id)
      if (!daar || daar.document.versie > VERSIE) {
        bewaring = "gewist"
        return
      }
      voegToe(daar)
    }
  }

  function neem(daar) {
    document = daar.document
    basis = daar.document
    stempel = daar.stempel
    bestand = daar.bestand
    bewaring = "ja"
  }

  function voegToe(daar) {
    const samen = voegSamen(basis, document, daar.document)
    document = samen.document
    stempel = daar.stempel
    basis = daar.document
    botsingen = [...botsingen, ...samen.botsingen]
  }

  function meld(isVanBuiten) {
    luisteraars.forEach((luisteraar) => luisteraar(isVanBuiten))
  }
}
