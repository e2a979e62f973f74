/**
 * A list with facets, as a page shows it: the address, the facets, the chips and the count follow
 * one another. The page is complete without. What the list itself looks like, cards or a table,
 * is for the module that begins it.
 */
import { kies, legeSelectie, leesSelectie, maakIndex, schrijfSelectie, zoek } from "./facetten.js"
import { maakLater } from "./later.js"
import { onderdeel, sjabloon, zet } from "./onderdelen.js"
import { maakVelden } from "./velden.js"

const GETOONDE_ONBEKENDEN = 5

/**
 * @typedef {import("./facetten.js").Selectie} Selectie
 * @typedef {{index: import("./facetten.js").Index, selectie: Selectie, deel: typeof onderdeel,
 *   ga: (nieuw: Selectie) => void,
 *   begin: (toon: (gevonden: number[]) => void | (() => void)[]) => void}} Lijst
 *   `begin` takes what shows the rows found; it returns what of that can wait a frame, if anything
 */

/**
 * Take a list in hand; nothing shows before its `begin`.
 * @param {HTMLElement} root holds the index, the filters and the results
 * @param {{een: string, meer: string}} woord what stands in the list: "hulpmiddel", "hulpmiddelen"
 * @returns {Lijst}
 */
export function facetlijst(root, woord) {
  const deel = (naam, van = root) => onderdeel(naam, van)
  const index = maakIndex(JSON.parse(deel("index").textContent))
  const { rijen, facetten } = index.gegevens
  const form = deel("filters")
  const sorteer = root.querySelector("select[name=sorteer]") // none where a list has one order
  const velden = maakVelden(form)
  const later = maakLater()
  let toonRijen = () => {}
  // A choice behind the hash is sent to nobody. From here on it stands in the address as always.
  if (location.hash.startsWith("#?")) {
    history.replaceState(null, "", location.hash.slice(1))
  }
  const lijst = { index, selectie: leesSelectie(index, location.search), deel, ga, begin }
  return lijst

  function begin(toonLijst) {
    toonRijen = toonLijst
    if (sorteer) {
      sorteer.disabled = false
      sorteer.addEventListener("change", () => ga({ ...lijst.selectie, sorteer: sorteer.value }))
    }
    root.classList.add("catalogus--werkt")
    paneel(root, deel)

    toon().forEach((task) => task())

    form.addEventListener("submit", (event) => event.preventDefault())
    form.addEventListener("change", ({ target }) => {
      if (target.type === "checkbox") {
        ga(kies(lijst.selectie, target.name, target.value, target.checked))
      }
    })
    form.elements.q.addEventListener("input", ({ target }) => {
      ga({ ...lijst.selectie, q: target.value.trim() }, { vervang: true })
    })
    addEventListener("popstate", () => {
      lijst.selectie = leesSelectie(index, location.search)
      later(toon())
    })
  }

  /** Go to a selection: the address first, then the page. */
  function ga(nieuw, { vervang = false } = {}) {
    lijst.selectie = nieuw
    const address = `${location.pathname}${schrijfSelectie(index, nieuw)}`
    history[vervang ? "replaceState" : "pushState"](null, "", address)
    later(toon())
  }

  /**
   * Show the selection.
   * @returns {(() => void)[]} what can wait: what other choices would find, what is out of sight
   */
  function toon() {
    const { selectie } = lijst
    const { gevonden, tel } = zoek(index, selectie)
    const rest = toonRijen(gevonden) ?? []
    velden.toon(selectie)
    if (sorteer) {
      sorteer.value = selectie.sorteer
    }
    toonChips()
    toonOnbekend()
    toonAantal(gevonden.length)
    return [() => velden.tel(selectie, tel()), ...rest]
  }

  function toonAantal(aantal) {
    const gekozen = [...lijst.selectie.gekozen.values()].reduce((sum, set) => sum + set.size, 0)
    const alle = rijen.length
    const naam = aantal === 1 ? woord.een : woord.meer
    zet(deel("aantal"), aantal === alle ? `${alle} ${woord.meer}` : `${aantal} ${naam} van ${alle}`)
    zet(deel("toon"), `Toon ${aantal} ${naam}`)
    zet(deel("openaantal"), gekozen ? `(${gekozen})` : "")
    deel("leeg").hidden = aantal > 0
  }

  function toonChips() {
    const { selectie } = lijst
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
        ga(legeSelectie(index))
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
    const { onbekend } = lijst.selectie
    const rows = onbekend.slice(0, GETOONDE_ONBEKENDEN).map(([sleutel, waarde]) => {
      const item = sjabloon("onbekend")
      zet(deel("naam", item), `${sleutel}=${waarde.slice(0, 60)}`)
      item.querySelector("button").addEventListener("click", () => {
        const rest = onbekend.filter((pair) => pair[0] !== sleutel || pair[1] !== waarde)
        ga({ ...lijst.selectie, onbekend: rest })
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
}

/** On a narrow screen the facets are a panel over the page. */
function paneel(root, deel) {
  const form = deel("filters")
  const open = deel("open")
  const sluit = deel("sluit")
  const klaar = deel("toon")
  sluit.hidden = false
  klaar.hidden = false
  const buren = [...root.parentElement.children].filter((element) => element !== root)
  const rest = [...document.querySelectorAll(".sprong, .kop, .pad, .zij, .bak, .voet"), ...buren, deel("resultaten")]
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
