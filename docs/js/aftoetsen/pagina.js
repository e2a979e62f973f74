/**
 * What every page of one assessment does: open it by the address, show where it is kept, warn
 * before it is lost, and carry the id along in the links.
 */
import { bestandsnaam, naKijken, schrijfBestand } from "./bestand.js"
import { delen, geefBestand, maak, zetTekst } from "./dom.js"
import { maakDossier } from "./dossier.js"
import { BEGIN, maakOpslag, vindStorage } from "./opslag.js"
import { momentVan, naamVan } from "./namen.js"
import { maakOpenen, zinVan } from "./openen.js"
import { lokaleDag, momentInWoorden, opsomming } from "./woorden.js"

const ALARM = {
  vol: "Je browser heeft geen plaats meer. Wat je nu invult, staat alleen op deze pagina. Bewaar het als bestand, of wis een oude aftoetsing.",
  geblokkeerd:
    "Je browser laat deze site niets bewaren. Wat je invult, staat alleen op deze pagina. Bewaar het als bestand voor je naar een andere pagina gaat, en open het daar weer.",
  gewist: "Deze aftoetsing is ergens anders gewist. Wat je ziet, staat alleen nog op deze pagina.",
}
/** The data that the page holds for its script. */
export function leesGegevens(root, naam = "gegevens") {
  return JSON.parse(delen(root)(naam).textContent)
}

/**
 * @param {HTMLElement} root
 * @param {(vanBuiten: boolean) => void} toon shows the document; called at once, at every change,
 *   and with true when the change came from outside this page
 */
export function openPagina(root, toon) {
  const deel = delen(root)
  const gegevens = leesGegevens(root)
  const opslag = maakOpslag(vindStorage())
  const wortel = new URL(root.dataset.wortel, location.href.split(/[?#]/)[0])
  const id = new URLSearchParams(location.search).get("id") ?? ""
  const dossier = maakDossier({ id, opslag, set: gegevens.set })
  const links = document.querySelectorAll("a[data-mee]") // to the other pages of this assessment
  let isGetoond = false

  dossier.luister(toonAlles)
  maakOpenen(root, gegevens, {
    vind: (nieuw) => {
      if (dossier.vuil && nieuw !== dossier.document.id) {
        return { waarschuwing: "wat op deze pagina staat, is nergens bewaard. Open je het bestand, dan is dat weg. Wat wil je?" }
      }
      const zelfde = dossier.bestaat && nieuw === dossier.document.id
      return { document: zelfde ? dossier.document : opslag.lees(nieuw)?.document }
    },
    neem: (gelezen) => {
      dossier.open(gelezen)
    },
    adres: (gelezen) => new URL(`aftoetsen/taken/?id=${gelezen.id}`, wortel).href,
  })
  deel("bewaar").addEventListener("click", () => {
    const text = schrijfBestand(dossier.document)
    geefBestand(bestandsnaam(dossier.document, lokaleDag()), text, "application/json")
    dossier.bewaardAlsBestand()
  })
  addEventListener("storage", ({ key }) => {
    if (key === null || key === BEGIN + dossier.document.id) {
      dossier.vanBuiten()
    }
  })
  addEventListener("pageshow", ({ persisted }) => persisted && dossier.vanBuiten())
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && dossier.vanBuiten())
  addEventListener("beforeunload", (event) => {
    if (dossier.vuil) {
      event.preventDefault()
    }
  })
  const pagina = { dossier, gegevens, opslag, wortel, adres }
  queueMicrotask(() => toonAlles(true))
  return pagina

  /** The address of a page of this site, with the id when it is a page of this assessment. */
  function adres(pad) {
    const url = new URL(pad, wortel)
    if (dossier.bestaat && pad.startsWith("aftoetsen/")) {
      url.searchParams.set("id", dossier.document.id)
    }
    return url.href
  }

  function toonAlles(vanBuiten) {
    if (dossier.bestaat && new URLSearchParams(location.search).get("id") !== dossier.document.id) {
      history.replaceState(null, "", `?id=${dossier.document.id}${location.hash}`)
    }
    links.forEach((link) => {
      link.search = location.search
    })
    toonBalk()
    toonAlarm()
    toonMeldingen(vanBuiten)
    toon(vanBuiten)
  }

  function toonBalk() {
    const { document: huidig, bewaring, bestand, inBestand } = dossier
    deel("balk").hidden = !dossier.bestaat
    zetTekst(deel("naam"), naamVan(huidig))
    zetTekst(deel("moment"), momentVan(huidig))
    zetTekst(
      deel("bewaard"),
      bewaring === "ja" ? `Laatst bewaard in deze browser: ${momentInWoorden(huidig.gewijzigd)}.` : "Niet bewaard in deze browser.",
    )
    const opgeslagen = bestand ? `Laatst bewaard als bestand: ${momentInWoorden(bestand.op)}` : "Nog niet bewaard als bestand"
    zetTekst(deel("bestand"), `${opgeslagen}${bestand && !inBestand ? ", daarna gewijzigd" : ""}.`)
  }

  function toonAlarm() {
    const vak = deel("alarm")
    const { bewaring, alleenLezen, onbekend } = dossier
    const zin = onbekend
      ? "Deze aftoetsing staat niet op dit toestel. Open hieronder het bestand ervan, of begin een nieuwe."
      : alleenLezen
        ? "Deze aftoetsing komt van een nieuwere versie van deze site. Je kunt ze lezen en als bestand bewaren, niet wijzigen."
        : (ALARM[bewaring] ?? "")
    if (vak.dataset.zin === zin) {
      return
    }
    vak.dataset.zin = zin
    vak.replaceChildren(...(zin ? [maak("p", {}, zin, " ", uitweg(bewaring, onbekend))] : []))
  }

  function uitweg(bewaring, onbekend) {
    if (onbekend) {
      return maak("a", { href: new URL("aftoetsen/dienst/", wortel).href }, "Begin een nieuwe.")
    }
    if (bewaring !== "gewist") {
      return ""
    }
    const knop = maak("button", { type: "button", class: "knop knop--stil" }, "Bewaar opnieuw in deze browser")
    knop.addEventListener("click", () => {
      dossier.bewaarOpnieuw()
      deel("bewaar").focus() // the button that was pressed is gone
    })
    return knop
  }

  function toonMeldingen(vanBuiten) {
    const botsingen = dossier.neemBotsingen()
    const zinnen = []
    if (botsingen.length) {
      zinnen.push(`In een ander tabblad stond iets anders bij ${opsomming([...new Set(botsingen)])}. Allebei zijn bewaard: kies wat juist is.`)
    } else if (vanBuiten && dossier.bestaat && isGetoond) {
      zinnen.push("Je ziet wat het laatst bewaard is, ook uit een ander tabblad of bestand.")
    }
    if (vanBuiten) {
      isGetoond = true
    }
    if (zinnen.length || !vanBuiten) {
      zetTekst(deel("meldingen"), zinnen.join(" "))
    }
  }
}

/** The points to look at, as a list with a way to each. */
export function naKijkLijst(pagina) {
  const { dossier, gegevens, adres } = pagina
  return naKijken(dossier.document, gegevens.criteria).map((punt) => {
    const criterium = gegevens.criteria.find((one) => one.id === punt.criterium)
    const principe = criterium && gegevens.principes.find((one) => one.id === criterium.principe)
    const pad = principe ? `${principe.pad}#${criterium.id.toLowerCase()}` : punt.ongeldig ? "aftoetsen/dienst/" : ""
    return maak("li", {}, pad ? maak("a", { href: adres(pad) }, zinVan(punt)) : zinVan(punt))
  })
}
