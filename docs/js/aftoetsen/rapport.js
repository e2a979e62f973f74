/** The report of one assessment, as elements: on the page, and in the file to take along. */
import { maak } from "./dom.js"
import { antwoordOp, tekstVan } from "./antwoorden.js"
import { filteradres, leveringen, rangschik } from "./hulp.js"
import { afwijkingen, nietVanToepassing, onvoldaan, opDatum, openstaand, vergelijkMomenten } from "./overzicht.js"
import { momentVan, naamVan } from "./namen.js"
import {
  actieLijst,
  afwijkingenLijst,
  dag,
  datumMetStand,
  feiten,
  hulpLijst,
  maatregelTabel,
  naamVanCriterium,
  nvtLijst,
  scoreTabel,
  sectie,
  tabel,
  verschilTekst,
} from "./rapport-delen.js"
import { scores } from "./score.js"
import { significantieVan } from "./significant.js"
import { aantal } from "./woorden.js"

const AARD = { nieuw: "Nieuw", herwerking: "Grondig herwerkt", bestaand: "Bestaand, zonder grondige herwerking" }

/**
 * @param {import("./rapport-delen.js").Ctx} ctx
 * @param {object} document
 * @param {{hulp: import("./hulp.js").Hulp, vorige: object | null}} met
 */
export function bouwVerslag(ctx, document, { hulp, vorige }) {
  return [
    kop(ctx, document),
    open(ctx, document),
    score(ctx, document),
    voorEnNa(ctx, document, vorige),
    afwijking(ctx, document),
    nvt(ctx, document),
    helpt(ctx, document, hulp),
    alles(ctx, document),
  ].filter(Boolean)
}

function kop(ctx, document) {
  const over = (key) => tekstVan(document, ["onderwerp", key])
  const { titel, redenen } = significantieVan(document, ctx.gegevens)
  return sectie(
    "over",
    naamVan(document),
    feiten(
      [
        ["Moment", momentVan(document)],
        ["Soort", over("soort") === "hulpmiddel" ? "Hulpmiddel" : "Digitale dienst"],
        ["Omschrijving", over("omschrijving")],
        ["Nieuw of herwerkt", AARD[over("aard")] ?? ""],
        ["Stand", over("stand")],
        ["In gebruik", dag(over("ingebruikname"))],
        ["Entiteit", over("entiteit")],
        ["Beleidsdomein", over("beleidsdomein")],
        ["Ingevuld door", over("rol")],
        ["Significantie", `${titel}. ${redenen.map(({ zin }) => zin).join(" ")} ${tekstVan(document, ["significantie", "toelichting"])}`],
      ],
      { class: "feiten feiten--kop" },
    ),
  )
}

function open(ctx, document) {
  const { leeg, bevestigen, uitleg } = openstaand(document, ctx.gegevens)
  const rij = (criteria, zin) =>
    criteria.length
      ? maak("li", {}, `${zin} `, ...criteria.flatMap((one, place) => [place ? ", " : "", maak("a", { class: "heel", href: ctx.vraagAdres(one) }, one.id)]), ".")
      : ""
  if (!leeg.length && !bevestigen.length && !uitleg.length) {
    return null
  }
  return sectie(
    "open",
    "Dit is nog niet af",
    maak(
      "ul",
      {},
      rij(leeg, `${aantal(leeg.length, "criterium is", "criteria zijn")} niet beantwoord:`),
      rij(bevestigen, `${aantal(bevestigen.length, "antwoord moet", "antwoorden moeten")} bevestigd worden en ${bevestigen.length === 1 ? "telt" : "tellen"} nog niet mee:`),
      rij(uitleg, `Bij ${aantal(uitleg.length, "antwoord", "antwoorden")} ontbreekt uitleg:`),
    ),
  )
}

function score(ctx, document) {
  return sectie(
    "score",
    "Score per principe",
    scoreTabel(ctx, scores(document, ctx.gegevens)),
    maak("p", { class: "stil" }, "De band is een aanwijzing. Een cijfer voor alles samen is er niet. Dit is een zelfevaluatie, niet geverifieerd; de tekst van de strategie geldt."),
  )
}

function afwijking(ctx, document) {
  const rijen = afwijkingen(document, ctx.gegevens, ctx.vandaag)
  if (!rijen.length) {
    return sectie("afwijkingen", "Afwijkingen", maak("p", {}, "Er zijn geen criteria met deels of nee."))
  }
  const gepland = opDatum(rijen.filter(({ maatregel, datum }) => maatregel || datum))
  return sectie(
    "afwijkingen",
    `Afwijkingen (${rijen.length})`,
    afwijkingenLijst(ctx, rijen),
    gepland.length ? maak("h3", {}, "Maatregelen op datum") : "",
    gepland.length ? maatregelTabel(ctx, gepland) : "",
  )
}

function nvt(ctx, document) {
  const rijen = nietVanToepassing(document, ctx.gegevens)
  return rijen.length ? sectie("nvt", `Niet van toepassing (${rijen.length})`, nvtLijst(ctx, rijen)) : null
}

function helpt(ctx, document, hulp) {
  const ids = onvoldaan(document, ctx.gegevens.criteria).map(({ id }) => id)
  if (!ids.length) {
    return null
  }
  const { adres } = ctx
  const { lossen, steunen, zonder } = rangschik(ids, hulp)
  const acties = leveringen(lossen)
  const criteria = new Map(ctx.gegevens.criteria.map((one) => [one.id, one]))
  return sectie(
    "hulp",
    "Hulpmiddelen die helpen",
    maak("p", {}, "Eerst wat bij de meeste van je criteria met deels of nee helpt, dan wat het verst klaar is. ", maak("a", { href: adres(filteradres(ids)) }, "Bekijk ze in de catalogus"), "."),
    ...(lossen.length ? hulpLijst(ctx, lossen) : [maak("p", {}, "Geen enkel hulpmiddel van de catalogus lost een van deze criteria op.")]),
    ...(steunen.length ? [maak("h3", {}, "Hulpmiddelen die alleen steunen"), ...hulpLijst(ctx, steunen, { open: 4 })] : []),
    ...(acties.length
      ? [maak("h3", {}, "Acties die ontbrekende hulpmiddelen moeten opleveren"), actieLijst(ctx, acties)]
      : []),
    ...(zonder.length
      ? [
          maak("h3", {}, "Hiervoor kennen we geen hulpmiddel"),
          maak("ul", {}, ...zonder.map((id) => maak("li", {}, ...naamVanCriterium(ctx, criteria.get(id))))),
        ]
      : []),
  )
}

/**
 * What became of a service since the assessment before; nothing when there was none.
 * @param {string} [van] name of the service, where more than one stands on a page
 */
export function voorEnNa(ctx, document, vorige, van = "") {
  const { gegevens } = ctx
  const id = van ? `voor-en-na-${document.id}` : "voor-en-na"
  const titel = van ? `Voor en na: ${van}` : "Voor en na"
  if (!vorige) {
    return document.vorige
      ? sectie(id, titel, maak("p", {}, "De aftoetsing van voor de uitvoering staat niet op dit toestel. Open het bestand ervan om te vergelijken."))
      : null
  }
  const { rijen, beloften } = vergelijkMomenten(vorige, document, gegevens, ctx.vandaag)
  const tel = (soort) => rijen.filter(({ verschil }) => verschil === soort).length
  const los = tel("onvergelijkbaar")
  const keuze = (een) => gegevens.regels.keuzes[een]
  const anders = rijen.filter(({ verschil, voor, na }) => verschil !== "gelijk" && voor && na)
  const stand = {
    gehaald: "gehaald",
    verstreken: "niet gehaald, datum voorbij",
    loopt: "loopt nog",
    nvt: "niet meer van toepassing",
    onbekend: "nog niet beantwoord",
  }
  return sectie(
    id,
    titel,
    maak("p", {}, `${aantal(tel("beter"), "criterium is", "criteria zijn")} beter, ${tel("slechter")} slechter en ${tel("gelijk")} gelijk. ${los ? `${aantal(los, "criterium is", "criteria zijn")} niet te vergelijken: niet beantwoord, niet van toepassing of gewijzigd.` : ""}`),
    anders.length
      ? tabel(
          "Criteria die verschillen tussen voor en na",
          ["Criterium", "Voor", "Na", "Verschil"],
          anders.map(({ criterium, voor, na, verschil }) => [naamVanCriterium(ctx, criterium), keuze(voor), keuze(na), verschilTekst(verschil)]),
        )
      : "",
    ...(beloften.length
      ? [
          maak("h3", {}, "Wat vooraf beloofd was"),
          tabel(
            "Beloofde maatregelen",
            ["Criterium", "Maatregel", "Rol", "Streefdatum", "Nu"],
            beloften.map((one) => [naamVanCriterium(ctx, one.criterium), one.maatregel || "niet vermeld", one.rol || "niet vermeld", datumMetStand(one) || "niet vermeld", stand[one.stand]]),
          ),
        ]
      : []),
  )
}

function alles(ctx, document) {
  const { gegevens } = ctx
  const rijen = gegevens.criteria.map((criterium) => {
    const { keuze, telt, toelichting, bewijs, reden } = antwoordOp(document, criterium)
    const antwoord = keuze ? `${gegevens.regels.keuzes[keuze]}${telt ? "" : " (te bevestigen)"}` : "niet beantwoord"
    return [
      [...naamVanCriterium(ctx, criterium), maak("p", { class: "stil" }, criterium.vraag)],
      antwoord,
      [keuze === "nvt" ? reden : "", toelichting].filter(Boolean).join(" ") || "–",
      bewijs.length ? maak("ul", {}, ...bewijs.map((one) => maak("li", {}, bewijsVan(one)))) : "–",
    ]
  })
  const inhoud = tabel("Alle antwoorden", ["Criterium", "Antwoord", "Toelichting", "Bewijs"], rijen, { class: "alle-antwoorden" })
  return ctx.ingeklapt
    ? maak("details", { class: "alles" }, maak("summary", {}, "Alle antwoorden"), inhoud)
    : sectie("alles", "Alle antwoorden", inhoud)
}

/** Evidence: a link when it is a web address, otherwise text. */
function bewijsVan(text) {
  return /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text) ? maak("a", { href: text, rel: "noreferrer" }, text) : text
}
