/** The result of one assessment: the report on the page, and what to take along. */
import { bestandsnaam, schrijfBestand } from "./bestand.js"
import { delen, geefBestand, kopieer, maak } from "./dom.js"
import { naamVan } from "./namen.js"
import { leesGegevens, openPagina } from "./pagina.js"
import { bouwVerslag } from "./rapport.js"
import { maakRapport } from "./rapport-bestand.js"
import { alsTabel } from "./tabel.js"
import { agendatekst } from "./teksten.js"
import { dagInWoorden, lokaleDag } from "./woorden.js"

/** @param {HTMLElement} root */
export function start(root) {
  const deel = delen(root)
  const hulp = leesGegevens(root, "hulp")
  const { dossier, gegevens, opslag, wortel, adres } = openPagina(root, toon)
  const vandaag = lokaleDag()
  const leeg = deel("rapport").firstElementChild

  root.addEventListener("click", ({ target }) => {
    const { uitvoer, kopieer: wat } = target.closest("button")?.dataset ?? {}
    if (uitvoer) {
      neemMee(uitvoer)
    } else if (wat) {
      kopieer(deel(wat).value, deel("gekopieerd"))
    }
  })

  function toon() {
    const huidig = dossier.document
    deel("meenemen").hidden = !dossier.bestaat
    if (!dossier.bestaat) {
      deel("rapport").replaceChildren(...(dossier.onbekend ? [] : [leeg]))
      return
    }
    const ctx = {
      gegevens,
      vandaag,
      ingeklapt: true,
      adres: (pad) => new URL(pad, wortel).href,
      vraagAdres: (criterium) => adres(`aftoetsen/${criterium.principe}/#${criterium.id.toLowerCase()}`),
    }
    const na = opslag.volgende(huidig.id)
    deel("rapport").replaceChildren(
      ...bouwVerslag(ctx, huidig, { hulp, vorige: vorigeVan(huidig) }),
      ...(na ? [maak("p", {}, maak("a", { href: `?id=${na}` }, "Bekijk de aftoetsing na de uitvoering"), ": daar staan voor en na naast elkaar.")] : []),
    )
    deel("agendatekst").value = agendatekst(huidig, gegevens, vandaag)
  }

  /** In a file a criterion leads to its page, not to the questions of this device. */
  function voorBestand() {
    const site = (pad) => new URL(pad, wortel).href
    return { gegevens, vandaag, adres: site, vraagAdres: ({ pad }) => site(pad) }
  }

  function vorigeVan(huidig) {
    return huidig.vorige ? (opslag.lees(huidig.vorige)?.document ?? null) : null
  }

  async function neemMee(soort) {
    const huidig = dossier.document
    if (soort === "druk") {
      print()
    } else if (soort === "csv") {
      geefBestand(bestandsnaam(huidig, vandaag, "csv"), alsTabel([huidig], gegevens), "text/csv")
    } else if (soort === "json") {
      geefBestand(bestandsnaam(huidig, vandaag), schrijfBestand(huidig), "application/json")
      dossier.bewaardAlsBestand()
    } else {
      const text = await maakRapport({
        titel: `Aftoetsing: ${naamVan(huidig)}`,
        ondertitel: `Verslag van ${dagInWoorden(vandaag)}. Een zelfevaluatie, niet geverifieerd; de tekst van de strategie geldt.`,
        stijlen: root.dataset.stijl.split(" "),
        vast: [deel("niet-officieel"), deel("methode")],
        inhoud: bouwVerslag(voorBestand(), huidig, { hulp, vorige: vorigeVan(huidig) }),
      })
      geefBestand(bestandsnaam(huidig, vandaag, "html"), text, "text/html")
    }
  }
}
