/** Assessments as a table for a spreadsheet. Pure. */
import { csv } from "../catalogus/uitvoer.js"
import { antwoordOp } from "./antwoorden.js"
import { naamVan } from "./namen.js"
import { scoreZin } from "./rapport-delen.js"
import { PERSPECTIEVEN, scores } from "./score.js"
import { significantieVan } from "./significant.js"

const KOPPEN = [
  "Dienst of hulpmiddel",
  "Moment",
  "Criterium",
  "Principe",
  "Perspectief",
  "Vraag",
  "Antwoord",
  "Toelichting",
  "Bewijs",
  "Reden niet van toepassing",
  "Tijdelijk of blijvend",
  "Oorzaak",
  "Gevolg",
  "Voor wie",
  "Maatregel",
  "Verantwoordelijke rol",
  "Streefdatum",
  "Significantie",
  "Score van het onderdeel",
  "Band",
  "Versie van de criteria",
  "Statuut",
]
const STATUUT = "zelfevaluatie, niet geverifieerd; de tekst van de strategie geldt; geen officieel formulier"

/**
 * One row per criterion of every document; the score is that of its principle and perspective.
 * @param {object[]} documenten
 * @param {object} gegevens
 */
export function alsTabel(documenten, gegevens) {
  const { criteria, principes, regels, set } = gegevens
  const principe = new Map(principes.map(({ id, naam }) => [id, naam]))
  const rijen = documenten.flatMap((document) => {
    const { titel } = significantieVan(document, gegevens)
    const onderdelen = new Map(
      scores(document, gegevens).flatMap((rij) => PERSPECTIEVEN.map((one) => [`${rij.id} ${one}`, rij[one]])),
    )
    return criteria.map((criterium) => {
      const score = onderdelen.get(`${criterium.principe} ${criterium.perspectief}`)
      const antwoord = antwoordOp(document, criterium)
      const afwijkt = antwoord.keuze === "deels" || antwoord.keuze === "nee"
      const { duur, oorzaak, gevolg, voor_wie, maatregel, rol, datum } = antwoord.afwijking
      return [
        naamVan(document),
        document.moment === "na" ? "na" : "voor",
        criterium.id,
        principe.get(criterium.principe),
        criterium.perspectief,
        criterium.vraag,
        antwoord.keuze ? `${regels.keuzes[antwoord.keuze]}${antwoord.telt ? "" : " (te bevestigen)"}` : "",
        antwoord.toelichting,
        antwoord.bewijs.join(" | "),
        antwoord.keuze === "nvt" ? antwoord.reden : "",
        ...[duur, oorzaak, gevolg, voor_wie, maatregel, rol, datum].map((one) => (afwijkt ? one : "")),
        titel,
        scoreZin(score),
        score.band ? regels.banden[score.band] : score.laagste ? "Nog geen band" : "Geen score",
        set.versie || set.hash,
        STATUUT,
      ]
    })
  })
  return csv([KOPPEN, ...rijen])
}
