/**
 * The judge of the form: a text and its file name → every mistake that the build would give.
 * Pure: what it knows of the catalogue and of today is handed in.
 */
import { Oordeel, toonPad } from "./oordeel.js"
import { begin, sorteer, Taal } from "./taal.js"
import { Misvormd, Velden } from "./velden.js"
import { verwijst } from "./verwijzingen.js"
import { Lezer } from "./yaml.js"

/** @typedef {import("./taal.js").Fout & {pad?: (string | number)[]}} Fout */

/**
 * @typedef {object} Uitspraak
 * @property {import("./yaml.js").Bron} bron the text as it was read
 * @property {Fout[]} fouten in the order of the build; a mistake in a field carries its path
 */

/** Reads and judges; made once, it keeps nothing of what it judged. */
export class Rechter {
  /**
   * @param {any} gegevens what the build publishes for the form
   * @param {(text: string) => Iterable<import("./libyaml.js").Gebeurtenis>} gebeurtenissen
   */
  constructor(gegevens, gebeurtenissen) {
    this.gegevens = gegevens
    this.taal = new Taal(gegevens.taal)
    this.lezer = new Lezer(gebeurtenissen, gegevens, this.taal)
    this.velden = new Velden(gegevens.patronen, (tekst) => this.lezer.onzichtbareNaam(tekst))
    const velden = gegevens.vorm.velden.filter(({ sleutel }) => sleutel !== "id")
    /** What a file must be: the record without its id, which is the name of the file. */
    this.vorm = { ...gegevens.vorm, velden }
  }

  /**
   * @param {string} tekst
   * @returns {import("./yaml.js").Bron}
   */
  lees(tekst) {
    return this.lezer.lees(tekst)
  }

  /**
   * Judge a file.
   * @param {string} tekst
   * @param {string} id the name of the file, without .yml
   * @param {string} vandaag YYYY-MM-DD: nobody can have read anything after it
   * @returns {Uitspraak}
   */
  oordeel(tekst, id, vandaag) {
    const bestandsnaam = this.bestandsnaam(id)
    const bron = this.lezer.lees(tekst)
    if (bestandsnaam) {
      // The build does not open a file with such a name.
      return { bron, fouten: [bestandsnaam] }
    }
    const fouten = [...bron.fouten]
    if (bron.boom) {
      fouten.push(...this.record(bron.boom, id, vandaag))
    }
    return { bron, fouten: sorteer(fouten) }
  }

  /**
   * What is wrong with a file name, or null.
   * @param {string} id
   * @returns {Fout | null}
   */
  bestandsnaam(id) {
    const fout = (sleutel) => ({
      lijn: 1,
      veld: "",
      pad: ["id"],
      ...this.taal.zeg(sleutel, { name: begin(id, 60) }),
    })
    if (this.gegevens.gereserveerd.includes(id)) {
      return fout("file_name_reserved")
    }
    try {
      this.velden.isId(id)
      return null
    } catch (error) {
      if (error instanceof Misvormd) {
        return fout("file_name")
      }
      throw error
    }
  }

  record(boom, id, vandaag) {
    const fouten = []
    let wortel = boom
    const eigen = boom.soort === "sleutels" ? boom.binnen.get("id") : undefined
    if (eigen) {
      fouten.push({ lijn: eigen.lijn, veld: "", pad: ["id"], ...this.taal.zeg("id_key") })
      wortel = { ...boom, binnen: new Map([...boom.binnen].filter(([sleutel]) => sleutel !== "id")) }
    }
    const oordeel = new Oordeel(this.taal, this.velden, wortel)
    const record = oordeel.record(this.vorm)
    fouten.push(...oordeel.fouten)
    if (record) {
      const { verwijzingen, namen } = this.gegevens
      const omgeving = { id, vandaag, verwijzingen, namen, taal: this.taal }
      verwijst(record, omgeving, (pad, woorden) => {
        const { knoop } = oordeel.zoek(pad, false)
        fouten.push({ lijn: knoop.lijn, veld: toonPad(pad), pad, ...woorden })
      })
    }
    return fouten
  }
}

/**
 * A mistake as the command line shows it, without the file.
 * @param {Fout} fout
 */
export function alsRegel({ lijn, veld, feit, stap }) {
  return `${lijn}: ${veld ? `${veld}: ` : ""}${feit} ${stap}`.trimEnd()
}
