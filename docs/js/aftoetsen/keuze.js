/**
 * Several assessments at once: those that this browser has and those that were opened on the page,
 * with a box for each. Which are chosen stands in the address, by their ids.
 */
import { maakOpslag, vindStorage } from "./opslag.js"
import { delen, maak, sjabloon, zetTekst } from "./dom.js"
import { maakOpenen } from "./openen.js"
import { volleNaam } from "./namen.js"
import { opNaam } from "./overzicht.js"
import { leesGegevens } from "./pagina.js"
import { aantal } from "./woorden.js"

/**
 * @param {HTMLElement} root
 * @param {(gekozen: object[]) => void} toon called at once and at every change
 */
export function maakKeuze(root, toon) {
  const deel = delen(root)
  const gegevens = leesGegevens(root)
  const opslag = maakOpslag(vindStorage())
  const wortel = new URL(root.dataset.wortel, location.href.split(/[?#]/)[0])
  const geopend = new Map() // what the browser has no room for stays while the page is open
  const gevraagd = new URLSearchParams(location.search).getAll("id")
  const uit = new Set()
  const onbekend = gevraagd.filter((id) => !alle().some((one) => one.id === id))

  maakOpenen(root, gegevens, {
    vind: (id) => ({ document: geopend.get(id) ?? opslag.lees(id)?.document }),
    neem: (gelezen) => {
      const bestand = { op: new Date().toISOString(), gewijzigd: gelezen.gewijzigd }
      const { reden } = opslag.schrijf(gelezen.id, { document: gelezen, bestand }, opslag.lees(gelezen.id)?.stempel ?? "")
      if (reden) {
        geopend.set(gelezen.id, gelezen)
        deel("alarm").replaceChildren(maak("p", {}, "Je browser kan niet alles bewaren. Wat je hier opent, blijft staan zolang deze pagina open is."))
      } else {
        geopend.delete(gelezen.id)
      }
      uit.delete(gelezen.id)
      vernieuw()
    },
    adres: ({ id }) => new URL(`aftoetsen/resultaat/?id=${id}`, wortel).href,
  })
  if (gevraagd.length) {
    alle().forEach(({ id }) => gevraagd.includes(id) || uit.add(id))
  }
  if (onbekend.length) {
    deel("alarm").replaceChildren(maak("p", {}, `${aantal(onbekend.length, "aftoetsing", "aftoetsingen")} uit dit adres ${onbekend.length === 1 ? "staat" : "staan"} niet op dit toestel. Open ${onbekend.length === 1 ? "het bestand" : "de bestanden"} ervan.`))
  }
  deel("lijst").addEventListener("change", ({ target }) => {
    if (target.checked) {
      uit.delete(target.value)
    } else {
      uit.add(target.value)
    }
    const gekozen = alle().filter(({ id }) => !uit.has(id))
    history.replaceState(null, "", uit.size ? `?${new URLSearchParams(gekozen.map(({ id }) => ["id", id]))}` : location.pathname)
    toonGekozen()
  })
  addEventListener("storage", vernieuw)
  queueMicrotask(vernieuw)
  return { gegevens, opslag, wortel }

  function alle() {
    const bewaard = opslag.alle().flatMap(({ document: een }) => (een && !geopend.has(een.id) ? [een] : []))
    return opNaam([...bewaard, ...geopend.values()])
  }

  function vernieuw() {
    const rijen = alle()
    deel("keuze").hidden = !rijen.length
    deel("lijst").replaceChildren(
      ...rijen.map((een) => {
        const item = sjabloon(root, "dossier")
        const box = item.querySelector("input")
        box.value = een.id
        box.id = `kies-${een.id}`
        box.checked = !uit.has(een.id)
        item.querySelector("label").htmlFor = box.id
        item.querySelector("label").textContent = volleNaam(een)
        return item
      }),
    )
    toonGekozen()
  }

  function toonGekozen() {
    const rijen = alle()
    const gekozen = rijen.filter(({ id }) => !uit.has(id))
    zetTekst(
      deel("aantal"),
      rijen.length ? `${aantal(gekozen.length, "aftoetsing", "aftoetsingen")} gekozen van ${rijen.length}.` : "Er staan nog geen aftoetsingen op dit toestel. Open een of meer bestanden.",
    )
    deel("meenemen").hidden = !gekozen.length
    toon(gekozen)
  }
}
