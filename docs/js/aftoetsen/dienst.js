/** What is assessed, and whether it is significant. */
import { tekstVan, zet, zonderOngeldig } from "./antwoorden.js"
import { naKijken } from "./bestand.js"
import { delen, maak, zetTekst } from "./dom.js"
import { openPagina } from "./pagina.js"
import { significantieVan } from "./significant.js"
import { bind, vul } from "./velden.js"

const LENGTE = 60 // of an amount as it is typed

/** @param {HTMLElement} root */
export function start(root) {
  const deel = delen(root)
  const vak = root.querySelector(".velden-blok")
  const { dossier, gegevens } = openPagina(root, toon)
  bind(vak, dossier)
  neemMee()

  /** What the test of significance elsewhere on this site was told, begins a new assessment. */
  function neemMee() {
    const mee = location.hash.startsWith("#?") && !location.search ? new URLSearchParams(location.hash.slice(2)) : null
    if (!mee) {
      return
    }
    history.replaceState(null, "", location.pathname)
    const aard = ["nieuw", "herwerking", "bestaand"].includes(mee.get("aard")) ? mee.get("aard") : ""
    dossier.wijzig((huidig) =>
      gegevens.drempels.reduce(
        (made, { id }) => zet(made, ["significantie", id], (mee.get(id) ?? "").slice(0, LENGTE)),
        zet(huidig, ["onderwerp", "aard"], aard),
      ),
    )
  }

  function toon(vanBuiten) {
    const huidig = dossier.document
    vak.disabled = dossier.onbekend || dossier.alleenLezen
    vul(vak, huidig, vanBuiten)
    const soort = tekstVan(huidig, ["onderwerp", "soort"]) === "hulpmiddel" ? "hulpmiddel" : "dienst"
    for (const blok of vak.querySelectorAll("[data-bij-soort]")) {
      blok.hidden = blok.dataset.bijSoort !== soort
    }
    toonSignificantie(significantieVan(huidig, gegevens))
    const punten = naKijken(huidig, gegevens.criteria).filter(({ ongeldig, criterium }) => ongeldig && !criterium)
    deel("na").replaceChildren(...punten.map(toonPunt))
  }

  function toonSignificantie({ uitkomst, titel, redenen }) {
    zetTekst(deel("uitkomst"), titel)
    for (const blok of vak.querySelectorAll("[data-uitkomst]")) {
      blok.hidden = blok.dataset.uitkomst !== uitkomst
    }
    deel("redenen").replaceChildren(...redenen.map(({ zin }) => maak("li", {}, zin)))
  }

  function toonPunt({ zin, ongeldig }) {
    const knop = maak("button", { type: "button", class: "knop knop--stil" }, "Haal dit weg")
    knop.addEventListener("click", () => {
      dossier.wijzig((huidig) => zonderOngeldig(huidig, ongeldig))
      vak.querySelector("input").focus() // the button that was pressed is gone
    })
    return maak("div", { class: "keuzevak" }, maak("p", {}, zin), maak("p", {}, knop))
  }
}
