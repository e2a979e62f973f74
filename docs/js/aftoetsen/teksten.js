/** Plain texts to copy: for the agenda of the steering body, and for an entity's own plan. Pure. */
import { tekstVan } from "./antwoorden.js"
import { leveringen, rangschik } from "./hulp.js"
import { naamVan, volleNaam } from "./namen.js"
import { afwijkingen, nietVanToepassing, nieuwste, onvoldaan, opDatum, openstaand } from "./overzicht.js"
import { dag, scoreZin } from "./rapport-delen.js"
import { scores } from "./score.js"
import { significantieVan } from "./significant.js"
import { aantal, opsomming, zonderPunt } from "./woorden.js"

const SLOT = "Dit is een zelfevaluatie, niet geverifieerd; de tekst van de strategie geldt. Ze is niet gemaakt met het aftoetsingsinstrument van de overheid uit 2023, en is geen officieel formulier."

/**
 * A short text with which a representative puts the outcome on the agenda.
 * @param {object} document
 * @param {object} gegevens
 * @param {string} vandaag YYYY-MM-DD
 */
export function agendatekst(document, gegevens, vandaag) {
  const wat = tekstVan(document, ["onderwerp", "soort"]) === "hulpmiddel" ? "het hulpmiddel" : "de dienst"
  const moment = document.moment === "na" ? "na de uitvoering" : "voor de uitvoering"
  const entiteit = tekstVan(document, ["onderwerp", "entiteit"])
  const { titel } = significantieVan(document, gegevens)
  const rijen = afwijkingen(document, gegevens, vandaag)
  const { leeg, uitleg } = openstaand(document, gegevens)
  const blijvend = rijen.filter(({ duur }) => duur === "blijvend").length
  const nvt = nietVanToepassing(document, gegevens).length
  const delen = [
    `Aftoetsing van ${wat} ${naamVan(document)}, ${moment}`,
    [entiteit && `Entiteit: ${entiteit}.`, `Significantie: ${titel}.`].filter(Boolean).join(" "),
    ["Score per principe:", ...scores(document, gegevens).map(({ naam, gebruiker, inclusie }) => `- ${naam}: gebruikerscriteria ${metBand(gebruiker, gegevens)}; digitale inclusie ${metBand(inclusie, gegevens)}`)].join("\n"),
    rijen.length
      ? [`${aantal(rijen.length, "afwijking", "afwijkingen")}, waarvan ${blijvend} blijvend:`, ...rijen.map(afwijkingRegel)].join("\n")
      : "Er zijn geen afwijkingen.",
    nvt ? `${aantal(nvt, "criterium is", "criteria zijn")} niet van toepassing.` : "",
    leeg.length ? `Nog niet beantwoord: ${aantal(leeg.length, "criterium", "criteria")}.` : "",
    uitleg.length ? `Nog zonder volledige uitleg: ${opsomming(uitleg.map(({ id }) => id))}.` : "",
    SLOT,
  ]
  return `${delen.filter(Boolean).join("\n\n")}\n`
}

function metBand(score, { regels }) {
  return `${scoreZin(score)}${score.band ? `, ${regels.banden[score.band].toLowerCase()}` : ""}`
}

function afwijkingRegel({ criterium, keuze, duur, oorzaak, maatregel, rol, datum }) {
  const uitleg = oorzaak ? `${zonderPunt(oorzaak)}.` : "De oorzaak staat er nog niet bij."
  const doet = maatregel ? ` Maatregel: ${metWieEnWanneer({ maatregel, rol, datum })}.` : ""
  return `- ${criterium.id} ${criterium.nood}: ${keuze}${duur ? `, ${duur}` : ""}. ${uitleg}${doet}`
}

/** A measure with who and when between brackets, as far as they are known. */
function metWieEnWanneer({ maatregel, rol, datum }) {
  const bij = [rol, datum && `tegen ${dag(datum)}`].filter(Boolean).join(", ")
  return `${zonderPunt(maatregel)}${bij ? ` (${bij})` : ""}`
}

/**
 * A beginning for the entity's own plan: where it stands, what it will do, what that takes.
 * @param {object[]} documenten
 * @param {object} gegevens
 * @param {import("./hulp.js").Hulp} hulp
 * @param {{vandaag: string, jaar: number}} wanneer
 */
export function plantekst(alle, gegevens, hulp, { vandaag, jaar }) {
  const documenten = nieuwste(alle)
  const entiteiten = [...new Set(documenten.map((one) => tekstVan(one, ["onderwerp", "entiteit"])).filter(Boolean))]
  const maatregelen = opDatum(
    documenten.flatMap((document) => afwijkingen(document, gegevens, vandaag).filter(({ maatregel }) => maatregel).map((rij) => ({ ...rij, document }))),
  )
  const gemist = documenten.flatMap((one) => onvoldaan(one, gegevens.criteria).map(({ id }) => id))
  const { lossen } = rangschik(gemist, hulp)
  const middelen = documenten
    .map((one) => [naamVan(one), tekstVan(one, ["jaarverslag", "middelen"])])
    .filter(([, tekst]) => tekst)
  const delen = [
    `De digitale dienstverleningsstrategie in ons plan voor ${jaar}${entiteiten.length ? `: ${opsomming(entiteiten)}` : ""}`,
    "Ambitie: we voldoen met onze digitale diensten zo veel mogelijk aan de principes en criteria van de strategie. Waar dat niet of nog niet lukt, leggen we uit waarom.",
    ["Waar we staan, volgens onze eigen aftoetsingen:", ...documenten.map((one) => `- ${volleNaam(one)}: ${stand(one, gegevens)}`)].join("\n"),
    maatregelen.length
      ? ["Wat we doen:", ...maatregelen.map((rij) => `- ${naamVan(rij.document)}, ${rij.criterium.id}: ${metWieEnWanneer(rij)}`)].join("\n")
      : "Er zijn nog geen maatregelen opgeschreven.",
    middelen.length ? ["Voorrang, tijd en middelen:", ...middelen.map(([naam, tekst]) => `- ${naam}: ${tekst}`)].join("\n") : "",
    lossen.length
      ? ["Hulpmiddelen die daarbij het meest helpen:", ...lossen.slice(0, 8).map(({ naam, statusnaam, lost }) => `- ${naam} (${statusnaam.toLowerCase()}): ${opsomming(lost.map(({ criterium }) => criterium))}`)].join("\n")
      : "",
    leveringen(lossen).length ? `We volgen de acties die nog hulpmiddelen moeten opleveren: ${opsomming(leveringen(lossen).map(({ nummer }) => String(nummer)))}.` : "",
    SLOT,
  ]
  return `${delen.filter(Boolean).join("\n\n")}\n`
}

function stand(document, gegevens) {
  const rijen = scores(document, gegevens)
  const goed = rijen.flatMap(({ gebruiker, inclusie }) => [gebruiker, inclusie]).filter(({ band }) => band === "goed").length
  const { leeg } = openstaand(document, gegevens)
  const { length } = afwijkingen(document, gegevens, "")
  return `${goed} van ${rijen.length * 2} onderdelen ${goed === 1 ? "scoort" : "scoren"} goed, ${aantal(length, "afwijking", "afwijkingen")}${leeg.length ? `, ${aantal(leeg.length, "criterium", "criteria")} nog niet beantwoord` : ""}`
}
