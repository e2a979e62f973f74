/** The tasks of one assessment, and how far each is. */
import { tekstVan, voortgang } from "./antwoorden.js"
import { maakId, maakNa } from "./bestand.js"
import { delen, maak, zetTekst } from "./dom.js"
import { naKijkLijst, openPagina } from "./pagina.js"

const DIENST = ["naam", "aard", "entiteit", "rol"] // without these the report has no head
const JAARVERSLAG = ["feedback", "voortgang"]

/** @param {HTMLElement} root */
export function start(root) {
  const deel = delen(root)
  const pagina = openPagina(root, toon)
  const { dossier, gegevens, opslag, adres } = pagina
  const { grenzen } = gegevens.regels

  deel("begin-na").addEventListener("click", () => {
    const bestaand = opslag.volgende(dossier.document.id)
    if (bestaand) {
      location.href = `${location.pathname}?id=${bestaand}`
      return
    }
    const nieuw = maakNa(dossier.document, { id: maakId(), nu: new Date().toISOString(), set: gegevens.set })
    if (opslag.schrijf(nieuw.id, { document: nieuw, bestand: null }, "").stempel) {
      location.href = `${location.pathname}?id=${nieuw.id}`
      return
    }
    dossier.begin(nieuw) // nothing can be kept: go on with it on this page
    deel("bewaar").focus() // the button that was pressed is gone
  })

  function toon() {
    const huidig = dossier.document
    const geheel = voortgang(huidig, gegevens.criteria, grenzen)
    zetTekst(deel("telling"), dossier.bestaat ? `${geheel.beantwoord} van ${geheel.totaal} criteria beantwoord.` : "Er is nog niets ingevuld. Begin waar je wil.")
    zetStand(deel("stand-dienst"), ...ingevuld(huidig, "onderwerp", DIENST))
    zetStand(deel("stand-jaarverslag"), ...ingevuld(huidig, "jaarverslag", JAARVERSLAG))
    for (const { id } of gegevens.principes) {
      const merk = root.querySelector(`[data-principe="${id}"]`)
      const eigen = gegevens.criteria.filter((one) => one.principe === id)
      zetStand(merk, ...standVan(voortgang(huidig, eigen, grenzen)))
    }
    zetStand(deel("stand-resultaat"), ...standVanResultaat(geheel))
    const kan = dossier.bestaat && huidig.moment === "voor" && !dossier.alleenLezen && !dossier.vuil
    deel("tweede").hidden = !kan
    const punten = dossier.bestaat ? naKijkLijst(pagina) : []
    deel("nakijken").replaceChildren(
      ...(punten.length ? [maak("h2", { id: "nakijken" }, "Kijk dit na"), maak("ul", {}, ...punten)] : []),
    )
  }

  function ingevuld(huidig, groep, keys) {
    const aantal = keys.filter((key) => tekstVan(huidig, [groep, key])).length
    return [["leeg", "nog te doen"], ["bezig", "begonnen"], ["klaar", "ingevuld"]][!aantal ? 0 : aantal < keys.length ? 1 : 2]
  }

  function standVan({ beantwoord, totaal, bevestigen, uitleg }) {
    const rest = [bevestigen && `${bevestigen} te bevestigen`, uitleg && `bij ${uitleg} ontbreekt uitleg`].filter(Boolean)
    const woorden = [`${beantwoord} van ${totaal} beantwoord`, ...rest].join(", ")
    return [beantwoord === totaal && !rest.length ? "klaar" : beantwoord || bevestigen ? "bezig" : "leeg", woorden]
  }

  function standVanResultaat({ beantwoord, totaal, uitleg }) {
    const open = totaal - beantwoord
    const rest = [open && `nog ${open} open`, uitleg && `bij ${uitleg} ontbreekt uitleg`].filter(Boolean)
    return rest.length ? ["bezig", `voorlopig: ${rest.join(", ")}`] : ["klaar", "volledig"]
  }

  function zetStand(merk, stand, woorden) {
    merk.dataset.stand = stand
    zetTekst(merk, woorden)
  }
}
