/**
 * The filterable catalogue: cards of aids, their reasons per need, and the list to take along.
 * The page is complete without; this hides, orders and remembers.
 */
import { facetlijst, sjabloon, zet } from "./facetlijst.js"
import { naarCsv, naarJson } from "./uitvoer.js"

const STAP = 50 // cards shown at a time, in a catalogue too large to stand on the page

/** @param {HTMLElement} root */
export function start(root) {
  const catalogus = facetlijst(root, { een: "hulpmiddel", meer: "hulpmiddelen" })
  const { deel } = catalogus
  const { rijen: hulpmiddelen, facetten } = catalogus.index.gegevens
  const lijst = deel("kaarten")
  const kaarten = new Map(
    [...lijst.querySelectorAll("[data-hulpmiddel]")].map((kaart) => [kaart.dataset.hulpmiddel, kaart]),
  )
  const isGroot = kaarten.size < hulpmiddelen.length
  let gevonden = []
  let grens = STAP

  catalogus.begin((places) => {
    gevonden = places
    grens = STAP
    toonKaarten()
    deel("meenemen").hidden = places.length === 0
  })

  deel("meer").addEventListener("click", () => {
    const first = grens
    grens += STAP
    toonKaarten()
    lijst.children[first]?.querySelector("a").focus()
  })
  deel("meenemen").addEventListener("click", ({ target }) => {
    const soort = target.closest("[data-uitvoer]")?.dataset.uitvoer
    if (soort) {
      neemMee(soort)
    }
  })

  function toonKaarten() {
    if (isGroot) {
      const shown = gevonden.slice(0, grens).map((place) => hulpmiddelen[place])
      lijst.replaceChildren(...shown.map((hulpmiddel) => kaarten.get(hulpmiddel.id) ?? maakKaart(hulpmiddel)))
      deel("meer").hidden = gevonden.length <= grens
      deel("rest").hidden = true
      return
    }
    const noden = catalogus.selectie.gekozen.get("criterium") ?? new Set()
    const shown = new Set(gevonden)
    hulpmiddelen.forEach(({ id }, place) => {
      const kaart = kaarten.get(id)
      kaart.hidden = !shown.has(place)
      const waarom = kaart.querySelector(".kaart__waarom")
      if (waarom) {
        let any = false
        for (const reden of waarom.children) {
          reden.hidden = !noden.has(reden.dataset.criterium)
          any ||= !reden.hidden
        }
        waarom.hidden = !any
      }
    })
    const order = gevonden.map((place) => kaarten.get(hulpmiddelen[place].id))
    const current = [...lijst.children].filter((kaart) => !kaart.hidden)
    if (order.some((kaart, place) => kaart !== current[place])) {
      lijst.append(...order)
    }
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
