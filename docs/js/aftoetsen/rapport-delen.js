/**
 * The parts of reports as elements, for the page at hand or for a file to take along. Each takes a
 * `ctx` with what it needs to know.
 *
 * @typedef {object} Ctx
 * @property {object} gegevens what the page holds: criteria, principles, rules
 * @property {(pad: string) => string} adres full address of a page of this site
 * @property {string} vandaag YYYY-MM-DD
 */
import { maak, teken } from "./dom.js"
import { aantal, dagInWoorden, getal, opsomming, procent } from "./woorden.js"
import { isDag } from "./vorm.js"

const PERSPECTIEF = { gebruiker: "Gebruikerscriteria", inclusie: "Criteria voor digitale inclusie" }
const VERSCHIL = {
  beter: ["Beter", "beter"],
  slechter: ["Slechter", "slechter"],
  gelijk: ["Gelijk", "gelijk"],
  onvergelijkbaar: ["Niet te vergelijken", "geen"],
}

/** A part with a heading; nothing when it holds nothing. */
export function sectie(id, titel, ...inhoud) {
  return maak("section", { "aria-labelledby": id }, maak("h2", { id }, titel), ...inhoud)
}

/** A table that can be scrolled on a narrow screen, each cell with the name of its column. */
export function tabel(naam, koppen, rijen, kenmerken = {}) {
  const kop = maak("tr", {}, ...koppen.map((tekst) => maak("th", { scope: "col" }, tekst)))
  const lichaam = rijen.map((cellen) =>
    maak(
      "tr",
      {},
      ...cellen.map((cel, place) =>
        maak(place ? "td" : "th", { ...(place ? {} : { scope: "row" }), "data-kop": koppen[place] }, ...[cel].flat()),
      ),
    ),
  )
  const table = maak("table", kenmerken, maak("thead", {}, kop), maak("tbody", {}, ...lichaam))
  return maak("div", { class: "tabel", tabindex: "0", role: "region", "aria-label": `Tabel: ${naam.toLowerCase()}` }, table)
}

/** A criterion by its id and need, leading to its page. */
export function naamVanCriterium({ adres }, { id, nood, pad }) {
  return [maak("span", { class: "criterium__id" }, id), " ", maak("a", { href: adres(pad) }, nood)]
}

export function dag(text) {
  return isDag(text) ? dagInWoorden(text) : text
}

/** A list of names and texts; what is empty is left out. */
export function feiten(paren, kenmerken = { class: "feiten" }) {
  const rijen = paren.filter(([, waarde]) => waarde !== "" && waarde !== undefined && waarde?.length !== 0)
  return maak("dl", kenmerken, ...rijen.map(([naam, waarde]) => maak("div", {}, maak("dt", {}, naam), maak("dd", {}, ...[waarde].flat()))))
}

// ---------------------------------------------------------------- scores

/** The score of one principle and perspective: share, band or bounds, and what decides it. */
export function scoreCel(ctx, score) {
  const { gegevens } = ctx
  const { banden } = gegevens.regels
  const cel = (soort, naam, ...rest) =>
    maak("div", { class: `score score--${soort}` }, maak("p", { class: "score__band" }, teken(soort), naam), ...rest)
  if (!score.laagste) {
    return cel("geen", "Geen score", maak("p", {}, "Alles is niet van toepassing."))
  }
  const regels = [maak("p", { class: "score__getal" }, scoreZin(score))]
  if (score.leeg) {
    regels.push(maak("p", { class: "stil" }, `Nog ${aantal(score.leeg, "vraag", "vragen")} open.`))
  }
  if (score.nvt) {
    regels.push(maak("p", { class: "stil" }, `${score.nvt} niet van toepassing.`))
  }
  if (score.nvtBeslist) {
    regels.push(vlag("Wat niet van toepassing is, beslist hier over de band. Telt het als nee, dan krijgt de score een andere band."))
  }
  if (score.deelsBeslist) {
    regels.push(vlag("Het gewicht van deels beslist hier over de band. Telt deels als nee, dan krijgt de score een andere band."))
  }
  return score.band ? cel(score.band, banden[score.band], ...regels) : cel("open", "Nog geen band", ...regels)
}

function vlag(zin) {
  return maak("p", { class: "vlag" }, teken("letop"), zin)
}

/** A score in words: "4 van 5 (80 %)", or the two bounds. */
export function scoreZin({ laagste, hoogste, punten, geteld, isVolledig }) {
  if (!laagste) {
    return "geen score"
  }
  return isVolledig
    ? `${getal(punten)} van ${geteld} (${procent(laagste)})`
    : `tussen ${procent(laagste)} en ${procent(hoogste)}`
}

export function scoreTabel(ctx, rijen) {
  return tabel(
    "Score per principe",
    ["Principe", PERSPECTIEF.gebruiker, PERSPECTIEF.inclusie],
    rijen.map(({ naam, gebruiker, inclusie }) => [naam, scoreCel(ctx, gebruiker), scoreCel(ctx, inclusie)]),
    { class: "scores" },
  )
}

// ---------------------------------------------------------------- registers

const NAMEN = {
  duur: "of het tijdelijk of blijvend is",
  oorzaak: "de oorzaak",
  gevolg: "het gevolg",
  voor_wie: "voor wie",
  maatregel: "de maatregel",
  rol: "de verantwoordelijke rol",
  datum: "de streefdatum",
  reden: "de reden",
}

function ontbrekend(ontbreekt) {
  return ontbreekt.length
    ? maak("p", { class: "tekort" }, `Nog uit te leggen: ${opsomming(ontbreekt.map((key) => NAMEN[key]))}.`)
    : ""
}

export function afwijkingenLijst(ctx, rijen) {
  const { gegevens } = ctx
  return maak(
    "ul",
    { class: "register" },
    ...rijen.map((rij) =>
      maak(
        "li",
        {},
        maak("h3", {}, ...naamVanCriterium(ctx, rij.criterium)),
        maak("p", {}, maak("strong", {}, `${gegevens.regels.keuzes[rij.keuze]}${rij.duur ? `, ${rij.duur}` : ""}.`), rij.toelichting ? ` ${rij.toelichting}` : ""),
        feiten([
          ["Oorzaak", rij.oorzaak],
          ["Gevolg", rij.gevolg],
          ["Voor wie", rij.voor_wie],
          ["Maatregel", rij.maatregel],
          ["Verantwoordelijke rol", rij.rol],
          ["Streefdatum", datumMetStand(rij)],
        ]),
        ontbrekend(rij.ontbreekt),
      ),
    ),
  )
}

/** A target date, and whether it has passed. */
export function datumMetStand({ datum, verstreken }) {
  return datum ? `${dag(datum)}${verstreken ? " (voorbij)" : ""}` : ""
}

export function nvtLijst(ctx, rijen) {
  return maak(
    "ul",
    { class: "register" },
    ...rijen.map(({ criterium, reden, ontbreekt }) =>
      maak("li", {}, maak("h3", {}, ...naamVanCriterium(ctx, criterium)), reden ? maak("p", {}, reden) : "", ontbrekend(ontbreekt)),
    ),
  )
}

/** Measures by date, each with its service when there is more than one. */
export function maatregelTabel(ctx, rijen, naamVan) {
  const koppen = ["Criterium", ...(naamVan ? ["Dienst"] : []), "Maatregel", "Rol", "Streefdatum"]
  return tabel(
    "Maatregelen op datum",
    koppen,
    rijen.map((rij) => [
      naamVanCriterium(ctx, rij.criterium),
      ...(naamVan ? [naamVan(rij.document)] : []),
      rij.maatregel || "niet vermeld",
      rij.rol || "niet vermeld",
      datumMetStand(rij) || (rij.duur === "blijvend" ? "blijvend" : "niet vermeld"),
    ]),
  )
}

// ---------------------------------------------------------------- aids

/** Aids with what they resolve and why, the first few open, the others folded. */
export function hulpLijst(ctx, rijen, { keer = false, open = 8 } = {}) {
  const eerst = rijen.slice(0, open)
  const rest = rijen.slice(open)
  const lijst = (deel) => maak("ol", { class: "hulp" }, ...deel.map((rij) => hulpRij(ctx, rij, keer)))
  return [
    lijst(eerst),
    rest.length ? maak("details", { class: "meer" }, maak("summary", {}, `Nog ${aantal(rest.length, "hulpmiddel", "hulpmiddelen")}`), lijst(rest)) : "",
  ]
}

function hulpRij(ctx, rij, keer) {
  const { adres } = ctx
  const lost = aantal(rij.lost.length, "criterium", "criteria")
  const kop = rij.lost.length
    ? `Helpt bij ${lost}${keer ? `, samen ${aantal(rij.keer, "keer", "keer")} gemist` : ""}. ${rij.statusnaam}.`
    : `Steunt ${aantal(rij.steunt.length, "criterium", "criteria")}. ${rij.statusnaam}.`
  const banden = rij.lost.length ? rij.lost : rij.steunt
  return maak(
    "li",
    { class: "hulp__rij" },
    maak("p", { class: "hulp__kop" }, maak("a", { class: "hulp__naam", href: adres(rij.pad) }, rij.naam), ` ${kop}`),
    maak("ul", {}, ...banden.map(({ criterium, mate, reden }) => maak("li", {}, maak("span", { class: "criterium__id" }, criterium), ` ${mate}: ${reden}`))),
  )
}

export function actieLijst({ adres }, acties) {
  return maak(
    "ul",
    {},
    ...acties.map(({ nummer, titel, pad, hulpmiddelen }) =>
      maak("li", {}, maak("a", { href: adres(pad) }, `Actie ${nummer}: ${titel}`), ` (${opsomming(hulpmiddelen)})`),
    ),
  )
}

// ---------------------------------------------------------------- before and after

export function verschilTekst(verschil) {
  const [naam, icoon] = VERSCHIL[verschil]
  return maak("span", { class: `verschil verschil--${verschil}` }, teken(icoon), naam)
}
