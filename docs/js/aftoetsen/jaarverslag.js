/** The yearly report from several assessments, with what section 3.2 of the strategy asks. */
import { tekstVan } from "./antwoorden.js"
import { delen, geefBestand, kopieer, maak } from "./dom.js"
import { maakKeuze } from "./keuze.js"
import { naamVan, volleNaam } from "./namen.js"
import { afwijkingen, nieuwste, opDatum } from "./overzicht.js"
import { leesGegevens } from "./pagina.js"
import { maakRapport } from "./rapport-bestand.js"
import { voorEnNa } from "./rapport.js"
import { dag, feiten, maatregelTabel, scoreZin, sectie, tabel } from "./rapport-delen.js"
import { scores } from "./score.js"
import { significantieVan } from "./significant.js"
import { plantekst } from "./teksten.js"
import { aantal, dagInWoorden, lokaleDag } from "./woorden.js"

/** @param {HTMLElement} root */
export function start(root) {
  const deel = delen(root)
  const hulp = leesGegevens(root, "hulp")
  const vandaag = lokaleDag()
  let gekozen = []
  deel("jaar").value = vandaag.slice(0, 4)
  const { gegevens, wortel } = maakKeuze(root, toon)

  deel("jaar").addEventListener("input", () => toon(gekozen))
  deel("meenemen").addEventListener("click", ({ target }) => {
    const { uitvoer, kopieer: wat } = target.closest("button")?.dataset ?? {}
    if (uitvoer === "druk") {
      print()
    } else if (uitvoer === "html") {
      geef()
    } else if (wat) {
      kopieer(deel(wat).value, deel("gekopieerd"))
    }
  })

  function jaar() {
    return Number(deel("jaar").value) || Number(vandaag.slice(0, 4))
  }

  function toon(nieuw) {
    gekozen = nieuw
    deel("velden").hidden = !gekozen.length
    deel("rapport").replaceChildren(...(gekozen.length ? bouw() : []))
    deel("plantekst").value = plantekst(gekozen, gegevens, hulp, { vandaag, jaar: jaar() + 1 })
  }

  function bouw() {
    const ctx = { gegevens, vandaag, adres: (pad) => new URL(pad, wortel).href }
    return bouwJaarverslag(ctx, gekozen, jaar())
  }

  async function geef() {
    const text = await maakRapport({
      titel: `Jaarverslag digitale dienstverlening ${jaar()}`,
      ondertitel: `Gemaakt op ${dagInWoorden(vandaag)} uit zelfevaluaties, niet geverifieerd; de tekst van de strategie geldt.`,
      stijlen: root.dataset.stijl.split(" "),
      vast: [deel("niet-officieel"), deel("methode")],
      inhoud: bouw(),
    })
    geefBestand(`jaarverslag_${jaar()}_${vandaag}.html`, text, "text/html")
  }
}

/**
 * Planned new and reworked services, what users said, and progress.
 * @param {import("./rapport-delen.js").Ctx} ctx
 * @param {object[]} documenten
 * @param {number} jaar
 */
function bouwJaarverslag(ctx, documenten, jaar) {
  const laatste = nieuwste(documenten)
  const isHulpmiddel = (one) => tekstVan(one, ["onderwerp", "soort"]) === "hulpmiddel"
  const hulpmiddelen = laatste.filter(isHulpmiddel)
  const over = laatste.filter((one) => !isHulpmiddel(one))
  const met = (aard) => over.filter((one) => tekstVan(one, ["onderwerp", "aard"]) === aard)
  const zonderAard = over.filter((one) => !["nieuw", "herwerking", "bestaand"].includes(tekstVan(one, ["onderwerp", "aard"])))
  return [
    diensten(ctx, "nieuw", `Nieuwe digitale diensten, ${jaar}`, met("nieuw")),
    diensten(ctx, "herwerkt", `Diensten die grondig herwerkt worden, ${jaar}`, met("herwerking")),
    zonderAard.length ? diensten(ctx, "onbekend", "Nog aan te vullen: nieuw of herwerkt?", zonderAard) : null,
    hulpmiddelen.length ? diensten(ctx, "hulpmiddelen", "Hulpmiddelen", hulpmiddelen) : null,
    feedback(ctx, laatste),
    voortgang(ctx, laatste),
    beloofd(ctx, laatste, jaar),
    ...documenten.flatMap((na) => {
      const voor = documenten.find(({ id }) => id === na.vorige)
      return voor ? [voorEnNa(ctx, na, voor, naamVan(na))] : []
    }),
  ].filter(Boolean)
}

function diensten(ctx, id, titel, documenten) {
  const { gegevens } = ctx
  const over = (document, key) => tekstVan(document, ["onderwerp", key])
  return sectie(
    id,
    titel,
    documenten.length
      ? tabel(
          titel,
          ["Dienst of hulpmiddel", "Entiteit", "Stand", "In gebruik", "Significantie"],
          documenten.map((one) => [naamVan(one), over(one, "entiteit") || "niet vermeld", over(one, "stand") || "niet vermeld", dag(over(one, "ingebruikname")) || "niet vermeld", significantieVan(one, gegevens).titel]),
        )
      : maak("p", {}, "Geen in deze selectie."),
  )
}

function feedback(ctx, documenten) {
  const delen = documenten.map((one) => {
    const over = (key) => tekstVan(one, ["jaarverslag", key])
    const rijen = [
      ["Hoe verzameld", over("feedback_hoe")],
      ["Wat gebruikers zeiden", over("feedback")],
      ["Wat ermee gebeurde", over("feedback_gevolg")],
    ]
    return [maak("h3", {}, naamVan(one)), rijen.some(([, tekst]) => tekst) ? feiten(rijen) : maak("p", { class: "tekort" }, "Nog niet ingevuld.")]
  })
  return sectie("feedback", "Feedback van gebruikers", ...delen.flat())
}

function voortgang(ctx, documenten) {
  const { gegevens } = ctx
  const koppen = ["Dienst of hulpmiddel", ...gegevens.principes.map(({ naam }) => naam)]
  const cel = ({ gebruiker, inclusie }) => [maak("p", {}, `gebruikers: ${scoreZin(gebruiker)}`), maak("p", {}, `inclusie: ${scoreZin(inclusie)}`)]
  const teksten = documenten.map((one) => [naamVan(one), tekstVan(one, ["jaarverslag", "voortgang"])]).filter(([, tekst]) => tekst)
  return sectie(
    "voortgang",
    "Voortgang",
    teksten.length ? feiten(teksten) : "",
    tabel("Score per principe", koppen, documenten.map((one) => [volleNaam(one), ...scores(one, gegevens).map(cel)]), { class: "scores--breed" }),
  )
}

function beloofd(ctx, documenten, jaar) {
  const rijen = opDatum(documenten.flatMap((document) => afwijkingen(document, ctx.gegevens, ctx.vandaag).map((rij) => ({ ...rij, document })))).filter(({ maatregel, datum }) => maatregel || datum)
  const ditJaar = rijen.filter(({ datum }) => datum.startsWith(`${jaar}-`)).length
  const voorbij = rijen.filter(({ verstreken }) => verstreken).length
  return sectie(
    "maatregelen",
    "Maatregelen",
    ...(rijen.length
      ? [maak("p", {}, `${aantal(rijen.length, "maatregel", "maatregelen")}, waarvan ${ditJaar} met een streefdatum in ${jaar}. Van ${voorbij} is de datum voorbij.`), maatregelTabel(ctx, rijen, naamVan)]
      : [maak("p", {}, "Er zijn geen maatregelen opgeschreven.")]),
  )
}
