/** The start: what stands on this device, opening a file, wiping. */
import { voortgang } from "./antwoorden.js"
import { bestandsnaam, schrijfBestand } from "./bestand.js"
import { delen, geefBestand, maak, sjabloon, zetTekst } from "./dom.js"
import { momentVan, naamVan } from "./namen.js"
import { BEGIN, maakOpslag, vindStorage } from "./opslag.js"
import { maakOpenen } from "./openen.js"
import { leesGegevens } from "./pagina.js"
import { opNaam } from "./overzicht.js"
import { aantal, lokaleDag, momentInWoorden } from "./woorden.js"

/** @param {HTMLElement} root */
export function start(root) {
  const deel = delen(root)
  const gegevens = leesGegevens(root)
  const opslag = maakOpslag(vindStorage())
  const wortel = new URL(root.dataset.wortel, location.href.split(/[?#]/)[0])
  const adres = (pad, id) => new URL(`aftoetsen/${pad}/?id=${id}`, wortel).href
  const lijst = deel("lijst")
  let bevestigd = () => {}

  maakOpenen(root, gegevens, {
    vind: (id) => ({ document: opslag.lees(id)?.document }),
    neem: (gelezen) => {
      bewaar(gelezen)
      toon()
    },
    adres: ({ id }) => adres("taken", id),
  })
  deel("wis").addEventListener("click", () => {
    const alle = opslag.alle()
    vraag(
      `Alle aftoetsingen wissen (${alle.length})?`,
      gevolg(alle),
      () => {
        opslag.wis()
        zetTekst(deel("gewist"), "Alles is gewist.")
      },
      deel("kies-bestand"),
    )
  })
  for (const [naam, antwoord] of [["ja", true], ["nee", false]]) {
    deel(naam).addEventListener("click", () => {
      deel("bevestig").close()
      if (antwoord) {
        bevestigd()
      }
    })
  }
  addEventListener("storage", ({ key }) => (key === null || key.startsWith(BEGIN)) && toon())
  addEventListener("pageshow", ({ persisted }) => persisted && toon())
  toon()

  function bewaar(gelezen) {
    const staat = opslag.lees(gelezen.id)
    const bestand = { op: new Date().toISOString(), gewijzigd: gelezen.gewijzigd }
    const { reden } = opslag.schrijf(gelezen.id, { document: gelezen, bestand }, staat?.stempel ?? "")
    deel("alarm").replaceChildren(
      ...(reden ? [maak("p", {}, "Je browser kan dit bestand niet bewaren: er is geen plaats, of bewaren mag niet. Open het op de takenlijst, dan blijft het zolang je op die pagina bent.", " ", maak("a", { href: new URL("aftoetsen/taken/", wortel).href }, "Naar de takenlijst"))] : []),
    )
  }

  function toon() {
    const alle = opslag.alle()
    const leesbaar = opNaam(alle.filter(({ document }) => document).map((one) => ({ ...one.document, id: one.id })))
    const bij = new Map(alle.map((one) => [one.id, one]))
    const kapot = alle.filter(({ document }) => !document)
    deel("dossiers").hidden = !alle.length
    lijst.replaceChildren(...leesbaar.map(({ id }) => rij(bij.get(id))), ...kapot.map(rijKapot))
    if (!opslag.kan) {
      deel("alarm").replaceChildren(maak("p", {}, "Je browser laat deze site niets bewaren. Aftoetsen kan, maar bewaar elke pagina als bestand voor je verder gaat."))
    }
  }

  function rij({ id, document: huidig, bestand }) {
    const item = sjabloon(root, "dossier")
    const hier = delen(item)
    const naam = naamVan(huidig)
    const { beantwoord, totaal } = voortgang(huidig, gegevens.criteria, gegevens.regels.grenzen)
    zetTekst(hier("naam"), naam)
    hier("naam").href = adres("taken", id)
    zetTekst(hier("moment"), momentVan(huidig))
    const opgeslagen = !bestand
      ? "Nog niet bewaard als bestand."
      : `Laatst bewaard als bestand: ${momentInWoorden(bestand.op)}${bestand.gewijzigd === huidig.gewijzigd ? "" : ", daarna gewijzigd"}.`
    zetTekst(hier("stand"), `${beantwoord} van ${totaal} beantwoord. Gewijzigd: ${momentInWoorden(huidig.gewijzigd) || "onbekend"}. ${opgeslagen}`)
    hier("verder").href = adres("taken", id)
    hier("resultaat").href = adres("resultaat", id)
    for (const [deelnaam, wat] of [["verder", "met"], ["resultaat", "van"], ["bewaar", "van"], ["verwijder", "van"]]) {
      hier(deelnaam).append(maak("span", { class: "sr" }, ` ${wat} ${naam}`))
    }
    hier("bewaar").addEventListener("click", () => {
      geefBestand(bestandsnaam(huidig, lokaleDag()), schrijfBestand(huidig), "application/json")
      const { stempel } = opslag.lees(id)
      opslag.schrijf(id, { document: huidig, bestand: { op: new Date().toISOString(), gewijzigd: huidig.gewijzigd } }, stempel)
      toon()
      naarRij(id)
    })
    hier("verwijder").addEventListener("click", () => {
      vraag(`“${naam}” wissen?`, gevolg([{ document: huidig, bestand }]), () => opslag.verwijder(id), deel("kies-bestand"))
    })
    item.dataset.id = id
    return item
  }

  /** The row was made anew: stay where the reader was. */
  function naarRij(id) {
    lijst.querySelector(`[data-id="${id}"] [data-onderdeel=bewaar]`)?.focus()
  }

  function rijKapot({ id }) {
    const bewaarKnop = maak("button", { type: "button", class: "knop knop--stil" }, "Bewaar wat er staat")
    bewaarKnop.addEventListener("click", () => geefBestand(`onleesbaar_${id}.txt`, opslag.ruw(id), "text/plain"))
    const weg = maak("button", { type: "button", class: "knop knop--stil" }, "Wis")
    weg.addEventListener("click", () => vraag("Deze onleesbare aftoetsing wissen?", "Ze is daarna weg.", () => opslag.verwijder(id), deel("kies-bestand")))
    return maak("li", { class: "dossier" }, maak("p", {}, `Onleesbaar: “${id.slice(0, 40)}”. Je browser bewaarde iets wat deze site niet begrijpt.`), maak("p", {}, bewaarKnop, " ", weg))
  }

  /** What wiping would lose, in words. */
  function gevolg(alle) {
    const los = alle.filter(({ document: een, bestand }) => !een || bestand?.gewijzigd !== een.gewijzigd).length
    return los
      ? `${aantal(los, "aftoetsing staat", "aftoetsingen staan")} niet volledig in een bestand. Wat daarvan alleen hier staat, is daarna weg.`
      : "Alles staat ook in een bestand. Van dit toestel verdwijnt het."
  }

  function vraag(zin, gevolgZin, doe, daarna) {
    zetTekst(deel("vraag"), zin)
    zetTekst(deel("gevolg"), gevolgZin)
    bevestigd = () => {
      doe()
      toon()
      daarna.focus() // the button that was pressed may be gone
    }
    deel("bevestig").showModal()
  }
}
