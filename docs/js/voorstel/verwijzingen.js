/**
 * What only shows beside the other records: references, dates, histories, names. Does for one aid
 * what macros/references.py does for all. Pure.
 */

/** @typedef {{id: string | number, naam: string, bekend_als?: string[]}} Naam */

/**
 * @typedef {object} Omgeving
 * @property {string} id of the aid
 * @property {string} vandaag YYYY-MM-DD
 * @property {Record<string, {label: string, lijsten: string[]}>} verwijzingen
 * @property {Record<string, Naam[]>} namen the other records
 * @property {import("./taal.js").Taal} taal
 */

/**
 * Every mistake that shows beside the other records.
 * @param {Map<string, any>} record a good one
 * @param {Omgeving} omgeving
 * @param {(pad: (string | number)[], woorden: {feit: string, stap: string}) => void} meld
 */
export function verwijst(record, omgeving, meld) {
  const { taal } = omgeving
  const zeg = (pad, sleutel, vul) => meld(pad, taal.zeg(sleutel, vul))
  const namen = { ...omgeving.namen, hulpmiddelen: metZelf(record, omgeving) }
  for (const { pad, sleutel, waarde } of alle(record)) {
    naarIets({ ...omgeving, namen }, pad, sleutel, waarde, meld)
    const isDag = ["geraadpleegd", "bevestigd_op"].includes(sleutel) || pad[0] === "nagekeken"
    if (isDag && /^[0-9]/.test(waarde) && waarde > omgeving.vandaag) {
      zeg(pad, "future", { value: waarde })
    }
  }
  historiek(record, zeg)
  banden(record, zeg)
  if (Boolean(record.get("digitale_inclusie")) !== record.has("digitale_inclusie_reden")) {
    zeg(["digitale_inclusie"], "inclusion")
  }
  nietZichzelf(record, omgeving.id, zeg)
  eigenNamen(record, omgeving.id, namen.hulpmiddelen, zeg)
}

/** The aids in the order of their files, with this one as it is now. */
function metZelf(record, { id, namen }) {
  const zelf = { id, naam: record.get("naam"), bekend_als: record.get("bekend_als") ?? [] }
  const rest = namen.hulpmiddelen.filter((ander) => ander.id !== id)
  const bestand = (rij) => `${rij.id}.yml`
  const plaats = rest.findIndex((ander) => bestand(ander) > bestand(zelf))
  return plaats < 0 ? [...rest, zelf] : rest.toSpliced(plaats, 0, zelf)
}

/** Every value in a record that is no collection; an item carries the key of its list. */
function* alle(waarde, pad = [], sleutel = "") {
  if (waarde instanceof Map) {
    for (const [naam, inner] of waarde) {
      yield* alle(inner, [...pad, naam], naam)
    }
  } else if (Array.isArray(waarde)) {
    for (const [nummer, inner] of waarde.entries()) {
      yield* alle(inner, [...pad, nummer], sleutel)
    }
  } else {
    yield { pad, sleutel, waarde }
  }
}

function naarIets({ verwijzingen, namen, taal }, pad, sleutel, waarde, meld) {
  if (!Object.hasOwn(verwijzingen, sleutel)) {
    return
  }
  const { label, lijsten } = verwijzingen[sleutel]
  const ids = lijsten.flatMap((lijst) => namen[lijst] ?? []).map(({ id }) => id)
  if (!ids.includes(waarde)) {
    const hint = taal.bedoelJe(String(waarde), ids.map(String))
    meld(pad, taal.zeg("reference", { value: waarde, label, hint }))
  }
}

function historiek(record, zeg) {
  const punten = record.get("historiek")
  for (let nummer = 1; nummer < punten.length; nummer += 1) {
    const [before, after] = [punten[nummer - 1].get("datum"), punten[nummer].get("datum")]
    const samen = Math.min(before.length, after.length)
    if (before.slice(0, samen) > after.slice(0, samen)) {
      zeg(["historiek", nummer], "history_order", { after, before })
    }
  }
  const newest = punten.findLast((punt) => punt.has("status") && punt.get("weegt") !== "nee")?.get("status")
  if (newest === undefined) {
    zeg(["historiek"], "history_status")
  } else if (newest !== record.get("status")) {
    zeg(["status"], "status", { status: record.get("status"), newest })
  }
}

function banden(record, zeg) {
  const gezien = new Set()
  for (const [nummer, band] of (record.get("bijdragen") ?? []).entries()) {
    const doel = band.get("doel")
    if (gezien.has(doel)) {
      zeg(["bijdragen", nummer, "doel"], "double_tie", { doel })
    }
    gezien.add(doel)
  }
}

function nietZichzelf(record, id, zeg) {
  for (const [nummer, ander] of (record.get("verwant") ?? []).entries()) {
    if (ander === id) {
      zeg(["verwant", nummer], "own_relative")
    }
  }
  if (record.get("beeindigd")?.get("opgevolgd_door") === id) {
    zeg(["beeindigd", "opgevolgd_door"], "own_successor")
  }
}

function eigenNamen(record, id, hulpmiddelen, zeg) {
  const naam = record.get("naam")
  const heet = (woord) => ({ naam: ander }) => ander.toLowerCase() === woord.toLowerCase()
  const anderen = hulpmiddelen.filter((ander) => ander.id !== id)
  const zelfde = anderen.find(heet(naam))
  if (zelfde) {
    zeg(["naam"], "name_taken", { naam, id: zelfde.id })
  }
  const alias = anderen.find(({ bekend_als: namen }) => namen.some((one) => heet(naam)({ naam: one })))
  if (alias) {
    zeg(["naam"], "name_is_alias", { naam, id: alias.id })
  }
  for (const [nummer, one] of (record.get("bekend_als") ?? []).entries()) {
    const eigenaar = hulpmiddelen.find(heet(one))
    if (eigenaar) {
      zeg(["bekend_als", nummer], "name_of_other", { naam: one, id: eigenaar.id })
    }
  }
}
