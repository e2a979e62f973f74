/**
 * The filterable catalogue: the address, the facets and the cards follow one another.
 * The page is complete without; this hides, counts, orders and remembers in the address.
 */
import { kies, legeSelectie, leesSelectie, maakIndex, schrijfSelectie, zoek } from "./facetten.js"
import { naarCsv, naarJson } from "./uitvoer.js"

const GETOONDE_ONBEKENDEN = 5
const STAP = 50 // cards shown at a time, in a catalogue too large to stand on the page

/** @param {HTMLElement} root */
export function start(root) {
  const deel = (naam, van = root) => {
    const found = van.querySelector(`[data-onderdeel="${naam}"]`)
    if (!found) {
      throw new Error(`catalogus: onderdeel "${naam}" ontbreekt`)
    }
    return found
  }
  const index = maakIndex(JSON.parse(deel("index").textContent))
  const { hulpmiddelen, facetten } = index.gegevens
  const form = deel("filters")
  const lijst = deel("kaarten")
  const kaarten = new Map(
    [...lijst.querySelectorAll("[data-hulpmiddel]")].map((kaart) => [kaart.dataset.hulpmiddel, kaart]),
  )
  // A choice behind the hash is sent to nobody. From here on it stands in the address as always.
  if (location.hash.startsWith("#?")) {
    history.replaceState(null, "", location.hash.slice(1))
  }
  let selectie = leesSelectie(index, location.search)
  const isGroot = kaarten.size < hulpmiddelen.length
  let gevonden = []
  let grens = STAP

  for (const input of form.querySelectorAll("input[type=checkbox]")) {
    input.disabled = false
    const link = input.nextElementSibling
    const label = document.createElement("label")
    label.className = link.className
    label.htmlFor = input.id
    label.textContent = link.textContent
    link.replaceWith(label)
  }
  const sorteer = root.querySelector("select[name=sorteer]")
  sorteer.disabled = false
  deel("meenemen").hidden = false
  root.classList.add("catalogus--werkt")
  paneel(root, deel)

  toon()

  form.addEventListener("submit", (event) => event.preventDefault())
  form.addEventListener("change", ({ target }) => {
    if (target.type === "checkbox") {
      ga(kies(selectie, target.name, target.value, target.checked))
    }
  })
  form.elements.q.addEventListener("input", ({ target }) => {
    ga({ ...selectie, q: target.value.trim() }, { vervang: true })
  })
  sorteer.addEventListener("change", () => ga({ ...selectie, sorteer: sorteer.value }))
  deel("meer").addEventListener("click", () => {
    const first = grens
    grens += STAP
    toonKaarten()
    lijst.children[first]?.querySelector("a").focus()
  })
  addEventListener("popstate", () => {
    selectie = leesSelectie(index, location.search)
    toon()
  })
  deel("meenemen").addEventListener("click", ({ target }) => {
    const soort = target.closest("[data-uitvoer]")?.dataset.uitvoer
    if (soort) {
      neemMee(soort)
    }
  })

  /** Go to a selection: the address first, then the page. */
  function ga(nieuw, { vervang = false } = {}) {
    selectie = nieuw
    const address = `${location.pathname}${schrijfSelectie(index, selectie)}`
    history[vervang ? "replaceState" : "pushState"](null, "", address)
    toon()
  }

  function toon() {
    const resultaat = zoek(index, selectie)
    gevonden = resultaat.gevonden
    toonVelden(resultaat.tellingen)
    grens = STAP
    toonKaarten()
    toonChips()
    toonOnbekend()
    const aantal = gevonden.length
    const alle = hulpmiddelen.length
    const woord = aantal === 1 ? "hulpmiddel" : "hulpmiddelen"
    zet(deel("aantal"), aantal === alle ? `${alle} hulpmiddelen` : `${aantal} ${woord} van ${alle}`)
    zet(deel("toon"), `Toon ${aantal} ${woord}`)
    deel("leeg").hidden = aantal > 0
    deel("meenemen").hidden = aantal === 0
  }

  function toonVelden(tellingen) {
    if (form.elements.q.value.trim() !== selectie.q) {
      form.elements.q.value = selectie.q
    }
    sorteer.value = selectie.sorteer
    let gekozen = 0
    for (const details of form.querySelectorAll("[data-facet]")) {
      const sleutel = details.dataset.facet
      const set = selectie.gekozen.get(sleutel) ?? new Set()
      gekozen += set.size
      zet(deel("gekozen", details), set.size ? `(${set.size})` : "")
      for (const input of details.querySelectorAll("input")) {
        const { aantal, nieuw } = tellingen.get(sleutel).get(input.value)
        input.checked = set.has(input.value)
        const optie = input.closest(".optie")
        optie.classList.toggle("optie--leeg", !nieuw)
        zet(optie.querySelector(".optie__aantal"), String(nieuw || set.size ? aantal : 0))
      }
      if (set.size) {
        details.open = true
      }
    }
    zet(deel("openaantal"), gekozen ? `(${gekozen})` : "")
  }

  function toonKaarten() {
    if (isGroot) {
      const shown = gevonden.slice(0, grens).map((place) => hulpmiddelen[place])
      lijst.replaceChildren(...shown.map((hulpmiddel) => kaarten.get(hulpmiddel.id) ?? maakKaart(hulpmiddel)))
      deel("meer").hidden = gevonden.length <= grens
      deel("rest").hidden = true
      return
    }
    const noden = selectie.gekozen.get("criterium") ?? new Set()
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

  function toonChips() {
    const chips = []
    for (const { sleutel, titel, waarden } of facetten) {
      for (const waarde of selectie.gekozen.get(sleutel) ?? []) {
        chips.push(chip(`${titel}: ${waarden[waarde]}`, () => kies(selectie, sleutel, waarde, false)))
      }
    }
    if (selectie.q) {
      chips.push(chip(`Gezocht: ${selectie.q}`, () => ({ ...selectie, q: "" })))
    }
    if (chips.length) {
      const wis = sjabloon("wis")
      wis.querySelector("button").addEventListener("click", () => {
        ga(legeSelectie())
        naarZoekveld()
      })
      chips.push(wis)
    }
    deel("chips").replaceChildren(...chips)
    deel("chips").hidden = !chips.length
  }

  function chip(naam, nieuw) {
    const item = sjabloon("chip")
    zet(deel("naam", item), naam)
    item.querySelector("button").addEventListener("click", () => {
      const place = [...deel("chips").children].indexOf(item)
      ga(nieuw())
      const next = deel("chips").children[Math.min(place, deel("chips").children.length - 1)]
      if (next) {
        next.querySelector("button").focus()
      } else {
        naarZoekveld()
      }
    })
    return item
  }

  function toonOnbekend() {
    const vak = deel("onbekend")
    const rows = selectie.onbekend.slice(0, GETOONDE_ONBEKENDEN).map(([sleutel, waarde]) => {
      const item = sjabloon("onbekend")
      zet(deel("naam", item), `${sleutel}=${waarde.slice(0, 60)}`)
      item.querySelector("button").addEventListener("click", () => {
        const onbekend = selectie.onbekend.filter((pair) => pair[0] !== sleutel || pair[1] !== waarde)
        ga({ ...selectie, onbekend })
        naarZoekveld()
      })
      return item
    })
    vak.replaceChildren(...rows)
    vak.hidden = !rows.length
  }

  /** What had the focus is gone: go on where a next choice is made. */
  function naarZoekveld() {
    const veld = form.elements.q
    ;(veld.checkVisibility() ? veld : deel("open")).focus()
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

/** On a narrow screen the facets are a panel over the page. */
function paneel(root, deel) {
  const form = deel("filters")
  const open = deel("open")
  const sluit = deel("sluit")
  const klaar = deel("toon")
  sluit.hidden = false
  klaar.hidden = false
  const rest = [
    ...document.querySelectorAll(".kop, .pad, .voet, .catalogus-inleiding"),
    deel("resultaten"),
  ]
  const zetOpen = (isOpen) => {
    form.classList.toggle("filters--open", isOpen)
    open.setAttribute("aria-expanded", String(isOpen))
    rest.forEach((element) => {
      element.inert = isOpen
    })
    document.documentElement.classList.toggle("paneel-open", isOpen)
    ;(isOpen ? sluit : open).focus()
  }
  open.addEventListener("click", () => zetOpen(true))
  sluit.addEventListener("click", () => zetOpen(false))
  klaar.addEventListener("click", () => zetOpen(false))
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && form.classList.contains("filters--open")) {
      event.preventDefault()
      zetOpen(false)
    }
  })
  // A screen that widens shows the facets beside the list again.
  matchMedia("(min-width: 60em)").addEventListener("change", ({ matches }) => {
    if (matches && form.classList.contains("filters--open")) {
      zetOpen(false)
    }
  })
}

function sjabloon(naam) {
  return document.querySelector(`template[data-sjabloon="${naam}"]`).content.cloneNode(true)
    .firstElementChild
}

function zet(element, text) {
  if (element.textContent !== text) {
    element.textContent = text
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
