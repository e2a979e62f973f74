/** Assessments as a table for a spreadsheet. Pure. */
import { csv } from "../catalogus/uitvoer.js"
import { antwoordOp } from "./antwoorden.js"
import { naamVan } from "./namen.js"

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
]

/**
 * One row per criterion of every document.
 * @param {object[]} documenten
 * @param {object} gegevens
 */
export function alsTabel(documenten, { criteria, principes, regels }) {
  const principe = new Map(principes.map(({ id, naam }) => [id, naam]))
  const rijen = documenten.flatMap((document) =>
    criteria.map((criterium) => {
      const antwoord = antwoordOp(document, criterium)
      const afwijkt = antwoord.keuze === "deels" || antwoord.keuze === "nee"
      const { duur, oorzaak, gevolg, voor_wie, maatregel, rol, datum } = antwoord.afwijking
      return [
        naamVan(document),
        document.moment ?? "",
        criterium.id,
        principe.get(criterium.principe),
        criterium.perspectief,
        criterium.vraag,
        antwoord.keuze ? `${regels.keuzes[antwoord.keuze]}${antwoord.telt ? "" : " (te bevestigen)"}` : "",
        antwoord.toelichting,
        antwoord.bewijs.join(" | "),
        antwoord.keuze === "nvt" ? antwoord.reden : "",
        ...[duur, oorzaak, gevolg, voor_wie, maatregel, rol, datum].map((one) => (afwijkt ? one : "")),
      ]
    }),
  )
  return csv([KOPPEN, ...rijen])
}
