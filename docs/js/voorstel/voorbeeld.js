/**
 * How the aid will look: its card, and its ties by principle.
 */
import { deel, kopie, zet } from "./sjabloon.js"

const MATES = ["geheel", "deels", "ondersteunend"]
const MAANDEN = "januari februari maart april mei juni juli augustus september oktober november december".split(" ")

/**
 * Show the aid at hand.
 * @param {import("./veld.js").Omgeving} omgeving
 * @param {any} gegevens
 */
export function toonVoorbeeld({ root, blad }, gegevens) {
  const vak = deel(root, "voorbeeld")
  const waarde = (sleutel) => blad.knoop([sleutel])?.waarde
  const tekst = (sleutel) => (typeof waarde(sleutel) === "string" ? waarde(sleutel).trim() : "")
  const stuk = (naam) => vak.querySelector(`[data-kaart="${naam}"]`)
  const naam = (lijst, waarden) => gegevens.legendes[lijst][waarden] ?? waarden
  const type = tekst("type")
  vak.querySelector(".kaart").className = `kaart kaart--${slugVan(type)}`
  zetBeeld(vak.querySelector("[data-beeld=type]"), Object.hasOwn(gegevens.legendes.type, type) ? `type-${slugVan(type)}` : "open")
  zet(stuk("type"), naam("type", type) || "Soort nog niet gekozen")
  zet(stuk("naam"), tekst("naam") || "Nog zonder naam")
  zet(stuk("zin"), tekst("samenvatting"))
  const status = tekst("status")
  stuk("status").className = `badge badge--status-${slugVan(status)}`
  zet(stuk("status"), naam("status", status) || "status nog niet gekozen")
  const groepen = perPrincipe(waarde("bijdragen"), gegevens)
  stuk("principes").replaceChildren(...groepen.map(({ principe, banden }) => maakMerk(root, principe, banden, gegevens)))
  stuk("principes").hidden = !groepen.length
  zet(stuk("voet"), voet(waarde("aanbieders"), waarde("nagekeken"), gegevens))
  const tabel = deel(vak, "banden")
  tabel.replaceChildren(tabel.tHead, ...groepen.map((groep) => maakGroep(root, groep, gegevens)))
  deel(vak, "bandentabel").hidden = !groepen.length
}

/** The ties that lead somewhere, by principle, in the order of the principles. */
function perPrincipe(bijdragen, { namen }) {
  const banden = Array.isArray(bijdragen) ? bijdragen.filter((band) => band instanceof Map) : []
  const code = (doel) => [...namen.principes, ...namen.criteria].find(({ id }) => id === doel)?.code
  return namen.principes
    .map((principe) => ({ principe, banden: banden.filter((band) => code(band.get("doel")) === principe.code) }))
    .filter((groep) => groep.banden.length)
}

function maakMerk(root, principe, banden, { legendes }) {
  const merk = kopie(root, "merk")
  const sterkste = MATES.find((mate) => banden.some((band) => band.get("mate") === mate))
  merk.classList.add(`merk--${sterkste ?? "open"}`)
  zetBeeld(merk.querySelector("use"), `principe-${principe.id}`)
  zet(deel(merk, "naam"), principe.naam)
  zet(deel(merk, "mate"), sterkste ? legendes.mate[sterkste].toLowerCase() : "")
  return merk
}

function maakGroep(root, { principe, banden }, { namen, legendes }) {
  const groep = kopie(root, "banden")
  zetBeeld(groep.querySelector("use"), `principe-${principe.id}`)
  zet(deel(groep, "naam"), principe.naam)
  const rijen = banden.map((band) => {
    const rij = kopie(root, "band")
    const doel = band.get("doel")
    const mate = typeof band.get("mate") === "string" ? band.get("mate") : ""
    const nood = namen.criteria.find(({ id }) => id === doel)?.naam
    zet(deel(rij, "doel"), nood ? doel : "")
    zet(deel(rij, "nood"), nood ?? "Het hele principe")
    deel(rij, "mate").classList.add(`badge--mate-${slugVan(mate)}`)
    zet(deel(rij, "mate"), legendes.mate[mate] ?? (mate || "mate nog niet gekozen"))
    zet(deel(rij, "reden"), typeof band.get("reden") === "string" ? band.get("reden") : "")
    return rij
  })
  groep.append(...rijen)
  return groep
}

function voet(aanbieders, nagekeken, { namen }) {
  const ids = Array.isArray(aanbieders) ? aanbieders : []
  const wie = ids.map((id) => namen.organisaties.find((een) => een.id === id)?.naam).filter(Boolean)
  const dag = nagekeken instanceof Map ? nagekeken.get("datum") : ""
  const woord = wie.length ? "nagekeken" : "Nagekeken"
  const delen = [wie.join(", "), typeof dag === "string" && dag ? `${woord} ${inWoorden(dag)}` : ""]
  return delen.filter(Boolean).join(" · ")
}

/** A date as people read it. */
function inWoorden(datum) {
  const [jaar, maand, dag] = datum.split("-").map(Number)
  return [dag, MAANDEN[maand - 1], jaar].filter(Boolean).join(" ")
}

function slugVan(waarde) {
  return waarde.replaceAll(" ", "-").toLowerCase().replace(/[^a-z0-9-]/g, "")
}

/** @param {SVGUseElement} beeld */
function zetBeeld(beeld, naam) {
  beeld.setAttribute("href", `${beeld.getAttribute("href").split("#")[0]}#${naam}`)
}
