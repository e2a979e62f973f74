/**
 * The filterable catalogue: cards of aids, their reasons per need, and the list to take along.
 * The page is complete without; this hides, orders and remembers.
 */
import { facetlijst } from "./facetlijst.js"
import { maakKaarten } from "./kaarten.js"
import { sjabloon, zet } from "./onderdelen.js"
import { naarCsv, naarJson } from "./uitvoer.js"

const STAP = 50 // cards shown at a time, in a catalogue too large to stand on the page

/** @param {HTMLElement} root */
export function start(root) {
  const catalogus = facetlijst(root, { een: "hulpmiddel", meer: "hulpmiddelen" })
  const { deel } = catalogus
  const { rijen: hulpmiddelen, facetten } = catalogus.index.gegevens
  const lijst = maakKaarten(deel("kaarten"))
  const kaarten = new Map(
    [...root.querySelectorAll("[data-hulpmiddel]")].map((kaart) => [kaart.dataset.hulpmiddel, kaart]),
  )
  const isGroot = kaarten.size < hulpmiddelen.length
  let gevonden = []
  let grens = STAP

  catalogus.begin((places) => {
    gevonden = places
    grens = STAP
    deel("meenemen").hidden = places.length === 0
    return toonKaarten()
  })

  deel("meer").addEventListener("click", () => {
    const first = grens
    grens += STAP
    toonKaarten().forEach((task) => task())
    kaarten.get(hulpmiddelen[gevonden[first]].id).querySelector("a").focus()
  })
  deel("meenemen").addEventListener("click", ({ target }) => {
    const soort = target.closest("[data-uitvoer]")?.dataset.uitvoer
    if (soort) {
      neemMee(soort)
    }
  })

  function toonKaarten() {
    const places = isGroot ? gevonden.slice(0, grens) : gevonden
    const rest = lijst.toon(places.map((place) => kaartVan(hulpmiddelen[place])))
    lijst.legUit(catalogus.selectie.gekozen.get("criterium") ?? new Set())
    if (isGroot) {
      deel("meer").hidden = gevonden.length <= grens
      deel("rest").hidden = true
    }
    return rest
  }

  function kaartVan(hulpmiddel) {
    return kaarten.get(hulpmiddel.id) ?? maakKaart(hulpmiddel)
  }

  /** A card for an aid that the page does not hold, from what the index knows of it. */
  function maakKaart(hulpmiddel) {
    const kaart = sjabloon("kaart")
    const row = rij(hulpmiddel)
    kaart.dataset.hulpmiddel = hulpmiddel.id
    for (const [naam, text] of [
      ["type", row.type],
      ["naam", row.naam],
      ["zin", row.samenvatting],
      ["status", row.status],
      ["principes", row.principes.join(", ")],
      ["aanbieders", row.aanbieders.join(", ")],
    ]) {
      zet(deel(naam, kaart), text ?? "")
    }
    deel("status", kaart).classList.add(`badge--status-${hulpmiddel.facetten.status[0]}`)
    deel("naam", kaart).href = row.url
    kaarten.set(hulpmiddel.id, kaart)
    return kaart
  }

  async function neemMee(soort) {
    if (soort === "druk") {
      print()
    } else if (soort === "link") {
      const melding = deel("gekopieerd")
      try {
        await navigator.clipboard.writeText(location.href)
        zet(melding, "Gekopieerd.")
      } catch {
        zet(melding, "Kopiëren lukt niet. Neem het adres uit de adresbalk.")
      }
    } else {
      const rows = gevonden.map((place) => rij(hulpmiddelen[place]))
      bewaar(`hulpmiddelen.${soort}`, soort === "csv" ? naarCsv(rows) : naarJson(rows))
    }
  }

  function rij({ id, naam, samenvatting, path, facetten: waarden }) {
    const namen = (sleutel) => {
      const known = facetten.find((facet) => facet.sleutel === sleutel).waarden
      return (waarden[sleutel] ?? []).map((waarde) => known[waarde])
    }
    return {
      id,
      naam,
      type: namen("type")[0],
      status: namen("status")[0],
      samenvatting,
      aanbieders: namen("aanbieder"),
      principes: namen("principe"),
      url: new URL(path, location.href.split(/[?#]/)[0]).href,
    }
  }
}

function bewaar(naam, text) {
  const type = naam.endsWith(".csv") ? "text/csv;charset=utf-8" : "application/json"
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = naam
  link.click()
  URL.revokeObjectURL(link.href)
}
