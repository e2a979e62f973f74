/** Several assessments together: side by side, and what the steering body looks for. */
import { delen, geefBestand, maak } from "./dom.js"
import { filteradres, leveringen, rangschik } from "./hulp.js"
import { maakKeuze } from "./keuze.js"
import { naamVan, volleNaam } from "./namen.js"
import { naastElkaar, nieuwste, portefeuille } from "./overzicht.js"
import { leesGegevens } from "./pagina.js"
import { maakRapport } from "./rapport-bestand.js"
import { voorEnNa } from "./rapport.js"
import { actieLijst, hulpLijst, maatregelTabel, naamVanCriterium, scoreCel, sectie, tabel } from "./rapport-delen.js"
import { alsTabel } from "./tabel.js"
import { aantal, dagInWoorden, lokaleDag, procent } from "./woorden.js"

const PERSPECTIEF = { gebruiker: "gebruikers", inclusie: "inclusie" }

/** @param {HTMLElement} root */
export function start(root) {
  const deel = delen(root)
  const hulp = leesGegevens(root, "hulp")
  const vandaag = lokaleDag()
  let gekozen = []
  const { gegevens, wortel } = maakKeuze(root, toon)

  deel("meenemen").addEventListener("click", ({ target }) => {
    const soort = target.closest("button")?.dataset.uitvoer
    if (soort === "druk") {
      print()
    } else if (soort === "csv") {
      geefBestand(`portefeuille_${vandaag}.csv`, alsTabel(gekozen, gegevens), "text/csv")
    } else if (soort === "html") {
      geef()
    }
  })

  function toon(nieuw) {
    gekozen = nieuw
    const leeg = deel("keuze").hidden ? [] : [maak("p", {}, "Kies minstens één aftoetsing.")]
    deel("rapport").replaceChildren(...(gekozen.length ? bouw() : leeg))
  }

  function bouw() {
    const ctx = { gegevens, vandaag, adres: (pad) => new URL(pad, wortel).href }
    return bouwPortefeuille(ctx, gekozen, hulp)
  }

  async function geef() {
    const text = await maakRapport({
      titel: "Aftoetsingen samen",
      ondertitel: `Overzicht van ${dagInWoorden(vandaag)}. Zelfevaluaties, niet geverifieerd; de tekst van de strategie geldt.`,
      stijlen: root.dataset.stijl.split(" "),
      vast: [deel("niet-officieel"), deel("methode")],
      inhoud: bouw(),
    })
    geefBestand(`portefeuille_${vandaag}.html`, text, "text/html")
  }
}

/**
 * @param {import("./rapport-delen.js").Ctx} ctx
 * @param {object[]} documenten
 * @param {import("./hulp.js").Hulp} hulp
 */
function bouwPortefeuille(ctx, documenten, hulp) {
  const cijfers = portefeuille(documenten, ctx.gegevens, ctx.vandaag)
  return [
    scoresNaastElkaar(ctx, documenten),
    ...paren(documenten).map(([voor, na]) => voorEnNa(ctx, na, voor, naamVan(na))),
    leerpunten(ctx, documenten),
    samen(cijfers, documenten.length),
    gemist(ctx, cijfers),
    datums(ctx, cijfers),
    nvt(ctx, cijfers),
    nodig(ctx, cijfers, hulp),
  ].filter(Boolean)
}

function scoresNaastElkaar(ctx, documenten) {
  const { kolommen } = naastElkaar(documenten, ctx.gegevens)
  const rijen = ctx.gegevens.principes.flatMap(({ naam }, place) =>
    Object.entries(PERSPECTIEF).map(([perspectief, woord]) => [
      `${naam}, ${woord}`,
      ...kolommen.map(({ scores }) => scoreCel(ctx, scores[place][perspectief])),
    ]),
  )
  const koppen = ["Onderdeel", ...documenten.map(volleNaam)]
  return sectie("scores", "Scores naast elkaar", tabel("Scores naast elkaar", koppen, rijen, { class: "scores scores--breed" }))
}

/** The pairs of before and after of one subject. */
function paren(documenten) {
  const bij = new Map(documenten.map((one) => [one.id, one]))
  return documenten.filter(({ vorige }) => bij.has(vorige)).map((na) => [bij.get(na.vorige), na])
}

function leerpunten(ctx, alle) {
  const documenten = nieuwste(alle)
  const { leerpunten: rijen } = naastElkaar(documenten, ctx.gegevens)
  const { gegevens } = ctx
  if (documenten.length < 2) {
    return null
  }
  const woord = (keuze) => (keuze ? gegevens.regels.keuzes[keuze] : "open")
  return sectie(
    "leren",
    "Leer van elkaar",
    ...(rijen.length
      ? [
          maak("p", {}, "Bij deze criteria voldoet de ene al, en de andere nog niet."),
          tabel(
            "Criteria waarin ze verschillen",
            ["Criterium", ...documenten.map(volleNaam)],
            rijen.map(({ criterium, antwoorden }) => [naamVanCriterium(ctx, criterium), ...antwoorden.map(woord)]),
          ),
        ]
      : [maak("p", {}, "Er is geen criterium waar de ene aan voldoet en de andere niet.")]),
  )
}

/** What the figures below count, where that is not every assessment above. */
function samen({ totaal }, alle) {
  return totaal < alle
    ? maak("p", { class: "stil" }, `De cijfers hieronder tellen ${aantal(totaal, "aftoetsing", "aftoetsingen")}: heeft een dienst er een voor en een na, dan telt die van na.`)
    : null
}

function gemist(ctx, { gemist: rijen, totaal }) {
  return sectie(
    "gemist",
    "Vaakst gemiste criteria",
    rijen.length
      ? tabel(
          "Vaakst gemiste criteria",
          ["Criterium", "Deels of nee", "Waarvan nee", "Beantwoord door"],
          rijen.map(({ criterium, gemist: keer, nee, beantwoord }) => [naamVanCriterium(ctx, criterium), String(keer), String(nee), `${beantwoord} van ${totaal}`]),
        )
      : maak("p", {}, "Geen enkel criterium kreeg deels of nee."),
  )
}

function datums(ctx, { afwijkingen }) {
  return afwijkingen.length ? sectie("datums", `Afwijkingen op datum (${afwijkingen.length})`, maatregelTabel(ctx, afwijkingen, volleNaam)) : null
}

function nvt(ctx, { nvt: aandeel, nvtVaak }) {
  if (!aandeel.noemer) {
    return null
  }
  return sectie(
    "nvt",
    "Niet van toepassing",
    maak("p", {}, `${aantal(aandeel.teller, "antwoord", "antwoorden")} van ${aandeel.noemer}: ${procent(aandeel)}.`),
    nvtVaak.length
      ? maak("ul", {}, ...nvtVaak.slice(0, 10).map(({ criterium, nvt: keer }) => maak("li", {}, ...naamVanCriterium(ctx, criterium), `: ${keer} keer`)))
      : "",
  )
}

function nodig(ctx, { onvoldaan }, hulp) {
  const { adres } = ctx
  if (!onvoldaan.length) {
    return null
  }
  const { lossen, zonder } = rangschik(onvoldaan, hulp)
  const acties = leveringen(lossen)
  const criteria = new Map(ctx.gegevens.criteria.map((one) => [one.id, one]))
  return sectie(
    "hulp",
    "Hulpmiddelen die het meest nodig zijn",
    maak("p", {}, "Geordend op hoe vaak ze een gemist criterium oplossen, dan op hoe ver ze klaar zijn. ", maak("a", { href: adres(filteradres(onvoldaan)) }, "Bekijk ze in de catalogus"), "."),
    ...hulpLijst(ctx, lossen, { keer: true }),
    ...(acties.length ? [maak("h3", {}, "Acties die ontbrekende hulpmiddelen moeten opleveren"), actieLijst(ctx, acties)] : []),
    ...(zonder.length
      ? [maak("h3", {}, "Hiervoor kennen we geen hulpmiddel"), maak("ul", {}, ...zonder.map((id) => maak("li", {}, ...naamVanCriterium(ctx, criteria.get(id)))))]
      : []),
  )
}
