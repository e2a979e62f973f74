/** The questions of one principle: choosing, explaining, and what is still missing. */
import { antwoordOp, neemAnder, standVan, tekstVan, voortgang, watOntbreekt, wisAntwoord, zet, zonderOngeldig } from "./antwoorden.js"
import { naKijken } from "./bestand.js"
import { delen, maak, zetTekst } from "./dom.js"
import { openPagina } from "./pagina.js"
import { zegt } from "./samenvoegen.js"
import { bind, vul } from "./velden.js"
import { dagInWoorden, opsomming, zonderPunt } from "./woorden.js"
import { isDag } from "./vorm.js"

const STANDEN = { leeg: "Nog te doen", bevestigen: "Te bevestigen", uitleg: "Uitleg ontbreekt", klaar: "Klaar" }
const ONTBREEKT = {
  duur: "of het tijdelijk of blijvend is",
  oorzaak: "de oorzaak",
  gevolg: "het gevolg",
  voor_wie: "wie er last van heeft",
  maatregel: "wat je eraan doet",
  rol: "wie verantwoordelijk is",
  datum: "tegen wanneer",
  reden: "waarom het niet van toepassing is",
}

/** @param {HTMLElement} root */
export function start(root) {
  const deel = delen(root)
  const { dossier, gegevens, opslag } = openPagina(root, (vanBuiten) => toon(vanBuiten))
  const { grenzen, keuzes } = gegevens.regels
  const criteria = new Map(gegevens.criteria.map((one) => [one.id, one]))
  const criteriumVan = (id) => criteria.get(id)
  const eigen = gegevens.criteria.filter((one) => one.principe === root.dataset.principe)
  const secties = new Map([...root.querySelectorAll("[data-criterium]")].map((one) => [one.dataset.criterium, one]))
  const gewist = new Map() // the answers that were taken away on this page, to put back
  const getoond = new Map() // what was last shown of each answer, so that one change shows one question

  for (const [id, sectie] of secties) {
    bind(sectie, dossier, criteriumVan)
    delen(sectie)("wis-antwoord").addEventListener("click", () => {
      gewist.set(id, dossier.document.antwoorden[id])
      dossier.wijzig((huidig) => wisAntwoord(huidig, criteriumVan(id)))
      naarKeuze(sectie)
    })
  }

  function toon(vanBuiten) {
    const dicht = dossier.onbekend || dossier.alleenLezen
    const huidig = dossier.document
    deel("hulpmiddel").hidden = tekstVan(huidig, ["onderwerp", "soort"]) !== "hulpmiddel"
    const vorige = huidig.vorige ? opslag.lees(huidig.vorige)?.document : null
    const punten = naKijken(huidig, gegevens.criteria)
    for (const criterium of eigen) {
      const sectie = secties.get(criterium.id)
      sectie.querySelector("fieldset").disabled = dicht
      const bij = punten.filter((one) => one.criterium === criterium.id && one.ongeldig)
      const beeld = JSON.stringify([huidig.antwoorden?.[criterium.id], bij.length])
      if (vanBuiten || getoond.get(criterium.id) !== beeld) {
        getoond.set(criterium.id, beeld)
        toonVraag(sectie, criterium, huidig, { vanBuiten, vorige, bij })
      }
    }
    const { beantwoord, totaal, uitleg } = voortgang(huidig, eigen, grenzen)
    zetTekst(deel("telling"), `${beantwoord} van ${totaal} beantwoord${uitleg ? `. Bij ${uitleg} ontbreekt nog uitleg` : ""}.`)
  }

  function toonVraag(sectie, criterium, huidig, { vanBuiten, vorige, bij }) {
    const hier = delen(sectie)
    const antwoord = antwoordOp(huidig, criterium)
    vul(sectie, huidig, vanBuiten, criteriumVan)
    hier("meer").hidden = !antwoord.keuze
    for (const blok of sectie.querySelectorAll("[data-bij]")) {
      blok.hidden = !blok.dataset.bij.split(" ").includes(antwoord.keuze)
    }
    const stand = standVan(huidig, criterium, grenzen)
    const ontbreekt = watOntbreekt(antwoord, grenzen)
    const kort = ontbreekt.some((key) => (antwoord.afwijking[key] ?? antwoord[key])?.trim())
    zetTekst(
      hier("ontbreekt"),
      ontbreekt.length ? `Nog uit te leggen: ${opsomming(ontbreekt.map((key) => ONTBREEKT[key]))}${kort ? ` (minstens ${grenzen.uitleg_minstens} tekens)` : ""}.` : "",
    )
    const merk = root.querySelector(`[data-stand-van="${criterium.id}"]`)
    zetTekst(merk, stand === "klaar" ? `${STANDEN.klaar}: ${keuzes[antwoord.keuze].toLowerCase()}` : STANDEN[stand])
    merk.dataset.stand = stand
    toonNa(sectie, criterium, antwoord, { vorige, bij })
  }

  /** What to look at before answering: a change, another answer, a wrong value, what was said before. */
  function toonNa(sectie, criterium, antwoord, { vorige, bij }) {
    const rijen = []
    if (antwoord.gewijzigd) {
      rijen.push(
        punt("Dit criterium is gewijzigd sinds je antwoord. Lees het opnieuw. Klopt je antwoord nog?", [
          ["Ja, mijn antwoord klopt", (huidig) => zet(huidig, ["antwoorden", criterium.id, "hash"], criterium.hash)],
        ]),
      )
    }
    if (antwoord.verschil) {
      rijen.push(
        punt(`Hier staat: ${antwoord.keuze ? keuzes[antwoord.keuze] : "geen antwoord"}. In het andere bestand of tabblad staat: ${zegt(antwoord.verschil, keuzes)}.`, [
          ["Houd wat hier staat", (huidig) => zet(huidig, ["antwoorden", criterium.id, "verschil"], undefined)],
          ["Neem het andere", (huidig) => neemAnder(huidig, criterium)],
        ]),
      )
    }
    for (const { ongeldig } of bij) {
      rijen.push(punt(`${ongeldig.zin} Geef een goed antwoord, of haal dit weg.`, [["Haal dit weg", (huidig) => zonderOngeldig(huidig, ongeldig)]]))
    }
    if (gewist.has(criterium.id) && !antwoord.keuze) {
      rijen.push(punt("Je antwoord is gewist.", [["Zet het terug", (huidig) => zet(huidig, ["antwoorden", criterium.id], gewist.get(criterium.id))]]))
    }
    const eerst = vorige && antwoordOp(vorige, criterium)
    if (eerst?.keuze) {
      const { maatregel, datum } = eerst.afwijking
      const belofte = maatregel ? ` Beloofd: ${zonderPunt(maatregel)}${isDag(datum) ? `, tegen ${dagInWoorden(datum)}` : ""}.` : ""
      rijen.push(maak("p", { class: "stil" }, `Voor de uitvoering was het antwoord: ${keuzes[eerst.keuze].toLowerCase()}.${belofte}`))
    }
    delen(sectie)("na").replaceChildren(...rijen)

    function punt(zin, knoppen) {
      const rij = maak("div", { class: "keuzevak" }, maak("p", {}, zin))
      const vak = maak("p")
      for (const [tekst, verander] of knoppen) {
        const knop = maak("button", { type: "button", class: "knop knop--stil" }, tekst)
        knop.addEventListener("click", () => {
          dossier.wijzig(verander)
          naarKeuze(sectie)
        })
        vak.append(knop, " ")
      }
      rij.append(vak)
      return rij
    }
  }

  /** The button that was pressed is gone: go on at the choices of the same question. */
  function naarKeuze(sectie) {
    const keuze = sectie.querySelector(".keuzes--rij input:checked") ?? sectie.querySelector(".keuzes--rij input")
    keuze.focus()
  }
}
