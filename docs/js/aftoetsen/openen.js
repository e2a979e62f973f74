/**
 * Opens files of assessments that the reader chooses. What stands here already is never replaced
 * unasked; a file that is wrong is told about and changes nothing.
 */
import { leesBestand, naKijken, schrijfBestand, teGroot } from "./bestand.js"
import { delen, maak, sjabloon } from "./dom.js"
import { voegSamen } from "./samenvoegen.js"
import { momentInWoorden } from "./woorden.js"

const GETOOND = 40 // messages of one file that are shown

/**
 * @typedef {object} Plaats what stands where a file wants to go
 * @property {object} [document] the same assessment, as it is here
 * @property {string} [waarschuwing] what would be lost, when another would be
 */

/**
 * @param {HTMLElement} root
 * @param {object} gegevens
 * @param {object} bij
 * @param {(id: string) => Plaats} bij.vind
 * @param {(document: object) => void} bij.neem take the document over
 * @param {(document: object) => string} bij.adres where to go on with it
 */
export function maakOpenen(root, gegevens, bij) {
  const deel = delen(root)
  const veld = deel("kies-bestand")
  const uit = deel("geopend")
  const { grenzen } = gegevens.regels
  let schema = null
  veld.disabled = false

  veld.addEventListener("change", async () => {
    const bestanden = [...veld.files]
    uit.replaceChildren()
    for (const bestand of bestanden) {
      await open(bestand)
    }
    veld.value = "" // the same file may be chosen again
  })

  async function open(bestand) {
    if (bestand.size > grenzen.bytes) {
      return zegFout(bestand, teGroot(grenzen))
    }
    let text
    try {
      schema ??= await haalSchema()
      text = await bestand.text()
    } catch {
      return zegFout(bestand, "Het lezen lukt niet. Probeer het opnieuw.")
    }
    const gelezen = leesBestand(text, { schema, grenzen })
    if (gelezen.soort === "fout") {
      return zegFout(bestand, gelezen.zin)
    }
    const hier = bij.vind(gelezen.document.id)
    if (hier.waarschuwing) {
      return vraag(bestand, gelezen, hier, `${bestand.name}: ${hier.waarschuwing}`)
    }
    if (hier.document && schrijfBestand(hier.document) !== schrijfBestand(gelezen.document)) {
      const [daar, nu] = [gelezen.document, hier.document].map((one) => momentInWoorden(one.gewijzigd) || "onbekend")
      const zin = `${bestand.name}: deze aftoetsing staat al op dit toestel, met een andere inhoud. In het bestand: gewijzigd op ${daar}. Hier: ${nu}. Wat wil je?`
      return vraag(bestand, gelezen, hier, zin)
    }
    return klaar(bestand, gelezen)
  }

  async function haalSchema() {
    const answer = await fetch(`${root.dataset.wortel}schema/aftoetsing.json`)
    if (!answer.ok) {
      throw new Error(String(answer.status))
    }
    return answer.json()
  }

  function vraag(bestand, gelezen, hier, zin) {
    const vak = sjabloon(root, "botsing")
    vak.querySelector("[data-onderdeel=zin]").textContent = zin
    const samen = vak.querySelector("[data-keuze=samen]")
    samen.hidden = !hier.document || gelezen.soort === "nieuwer" || hier.document.versie !== gelezen.document.versie
    vak.addEventListener("click", ({ target }) => {
      const keuze = target.closest("[data-keuze]")?.dataset.keuze
      if (!keuze) {
        return
      }
      vak.remove()
      if (keuze === "samen") {
        klaar(bestand, { ...gelezen, document: voegSamen({}, hier.document, gelezen.document).document })
      } else if (keuze === "bestand") {
        klaar(bestand, gelezen)
      }
      veld.focus() // the button that was pressed is gone
    })
    uit.append(vak)
  }

  function klaar(bestand, { document: gelezen, zin }) {
    bij.neem(gelezen)
    const punten = zin ? [] : naKijken(gelezen, gegevens.criteria)
    const verder = maak("a", { href: bij.adres(gelezen) }, "Ga ermee verder")
    uit.append(maak("p", {}, maak("strong", {}, `${bestand.name} is geopend.`), " ", zin ? `${zin} ` : "", verder, "."))
    if (punten.length) {
      uit.append(
        maak("p", {}, `Kijk dit na (${punten.length}):`),
        maak("ul", {}, ...punten.slice(0, GETOOND).map((punt) => maak("li", {}, zinVan(punt)))),
      )
      if (punten.length > GETOOND) {
        uit.append(maak("p", {}, `En nog ${punten.length - GETOOND} andere.`))
      }
    }
  }

  function zegFout(bestand, zin) {
    uit.append(maak("p", { class: "fout" }, maak("strong", {}, `${bestand.name} is niet geopend.`), ` ${zin} Wat er al stond, is niet veranderd.`))
  }
}

/** A point to look at as one sentence, with its criterion. */
export function zinVan({ zin, criterium }) {
  return criterium ? `${String(criterium).slice(0, 20)}: ${zin}` : zin
}
