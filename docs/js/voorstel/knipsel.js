/**
 * The scissors: how a text is cut and pasted around the values in it. Each method proposes a new
 * text; whether it says what was meant is for the caller to read back. Pure.
 */
import { soortBron, vormOp, vormVan } from "./schrijf.js"

/** @typedef {import("./yaml.js").Knoop} Knoop */
/** @typedef {(string | number)[]} Pad */

const IN_REGEL = "["
const BLOKKEN = new Set(["|", ">"])

/** One text to cut in. */
export class Knipsel {
  /**
   * @param {import("./yaml.js").Bron} bron
   * @param {import("./document.js").Bewerker} bewerker
   */
  constructor({ tekst, boom }, { schrijver, vorm }) {
    this.tekst = tekst
    this.boom = boom
    this.schrijver = schrijver
    this.vorm = vorm
    this.regeleinde = tekst.includes("\r\n") ? "\r\n" : "\n"
  }

  /** The text with a part of it replaced. */
  las(van, tot, nieuw) {
    return this.tekst.slice(0, van) + nieuw.replaceAll("\n", this.regeleinde) + this.tekst.slice(tot)
  }

  regelBegin(plaats) {
    return this.tekst.lastIndexOf("\n", plaats - 1) + 1
  }

  /** The start of the line after a place; a block of text ends there already. */
  volgendeRegel(plaats) {
    if (plaats > 0 && this.tekst[plaats - 1] === "\n") {
      return plaats
    }
    const einde = this.tekst.indexOf("\n", plaats)
    return einde < 0 ? this.tekst.length : einde + 1
  }

  /** New lines at the start of a line, also after a last line without end. */
  regelsOp(plaats, regels) {
    const los = plaats > 0 && this.tekst[plaats - 1] !== "\n"
    return this.las(plaats, plaats, `${los ? "\n" : ""}${regels}\n`)
  }

  kolom(plaats) {
    return plaats - this.regelBegin(plaats)
  }

  vind(pad) {
    return pad.reduce((knoop, deel) => knoop?.binnen.get(deel), this.boom)
  }

  /** The key that stands last with a name, for that one counts. */
  sleutelVan(knoop, naam) {
    return knoop.sleutels.findLast((sleutel) => sleutel.naam === naam)
  }

  /** Put another value at a path that has one. */
  *vervang(pad, vorm, waarde) {
    const knoop = this.vind(pad)
    const naam = pad.at(-1)
    const ouder = this.vind(pad.slice(0, -1))
    const inRegel = ouder.stijl === IN_REGEL
    const sleutel = typeof naam === "string" ? naam : ""
    const isEen = waarde === null || typeof waarde !== "object" || inRegel
    if (knoop.eigen && !this.isBlok(knoop)) {
      // On the same line, in the same quotes.
      const stijl = knoop.soort === "tekst" ? knoop.stijl : ""
      if (isEen && !String(waarde).includes("\n")) {
        yield this.las(knoop.van, knoop.tot, this.inRegel(vorm, sleutel, waarde, inRegel, stijl))
        yield this.las(knoop.van, knoop.tot, this.inRegel(vorm, sleutel, waarde, inRegel, '"'))
      } else if (vorm?.soort === "bron") {
        yield this.las(knoop.van, knoop.tot, this.schrijver.inRegel(vorm, sleutel, waarde))
      }
    }
    if (sleutel && !inRegel) {
      const { van, tot } = this.sleutelVan(ouder, naam)
      const na = this.tekst.indexOf(":", tot) + 1
      const einde = this.volgendeRegel(Math.max(knoop.tot, na))
      const nieuw = this.schrijver.naDubbelepunt(vorm, sleutel, waarde, this.kolom(van))
      yield this.las(na, einde, `${nieuw}\n`)
    }
  }

  inRegel(vorm, sleutel, waarde, inRegel, stijl) {
    return waarde !== null && typeof waarde === "object"
      ? this.schrijver.inRegel(vorm, sleutel, waarde)
      : this.schrijver.woord(waarde, { vorm, sleutel, inRegel, stijl })
  }

  /** Whether a value takes lines of its own. */
  isBlok(knoop) {
    return BLOKKEN.has(knoop.stijl) || (knoop.soort !== "tekst" && knoop.stijl !== IN_REGEL)
  }

  /** Add a key to a mapping, in the order of the models. */
  *voegSleutelToe(pad, naam, waarde) {
    const knoop = this.vind(pad)
    const vorm = soortBron(vormOp(this.vorm, pad, this.boom), knoop.binnen)
    const binnen = vormVan(vorm, naam)
    const volgorde = (vorm?.velden ?? []).map(({ sleutel }) => sleutel)
    const plaats = volgorde.indexOf(naam)
    const ervoor = knoop.sleutels.findLast(
      (sleutel) => volgorde.includes(sleutel.naam) && volgorde.indexOf(sleutel.naam) < plaats,
    )
    const [eerste] = knoop.sleutels
    if (!eerste) {
      yield* this.vulLeeg(pad, new Map([[naam, waarde]]))
      return
    }
    if (knoop.stijl === IN_REGEL) {
      const nieuw = `${this.schrijver.woord(naam)}: ${this.schrijver.inRegel(binnen, naam, waarde)}`
      yield ervoor
        ? this.las(ervoor.knoop.tot, ervoor.knoop.tot, `, ${nieuw}`)
        : this.las(eerste.van, eerste.van, `${nieuw}, `)
      return
    }
    const inspring = this.kolom(eerste.van)
    const nieuw = this.schrijver.regel(binnen, naam, waarde, inspring)
    if (ervoor) {
      yield this.regelsOp(this.volgendeRegel(Math.max(ervoor.knoop.tot, ervoor.tot)), " ".repeat(inspring) + nieuw)
    } else {
      yield this.las(eerste.van, eerste.van, `${nieuw}\n${" ".repeat(inspring)}`)
    }
  }

  /** Write a mapping where an empty one stands. */
  *vulLeeg(pad, waarde) {
    const knoop = this.vind(pad)
    const vorm = vormOp(this.vorm, pad, this.boom)
    if (typeof pad.at(-1) === "string") {
      yield* this.vervang(pad, vorm, waarde)
    } else if (vorm?.soort === "bron" || this.vind(pad.slice(0, -1)).stijl === IN_REGEL) {
      yield this.las(knoop.van, knoop.tot, this.schrijver.inRegel(vorm, "", waarde))
    } else {
      yield this.las(knoop.van, knoop.tot, this.schrijver.sleutels(vorm, waarde, this.kolom(knoop.van)))
    }
  }

  /** Take a key or an item away. */
  *knipWeg(pad) {
    const ouder = this.vind(pad.slice(0, -1))
    const naam = pad.at(-1)
    if (ouder.soort === "lijst") {
      yield* this.knipPunt(ouder, naam)
      return
    }
    const plaats = ouder.sleutels.findLastIndex((sleutel) => sleutel.naam === naam)
    const { van, tot, knoop } = ouder.sleutels[plaats]
    const vorige = ouder.sleutels[plaats - 1]
    const volgende = ouder.sleutels[plaats + 1]
    if (ouder.sleutels.length === 1) {
      yield ouder === this.boom ? this.las(this.regelBegin(van), this.volgendeRegel(knoop.tot), "") : this.las(van, knoop.tot, "{}")
      return
    }
    if (ouder.stijl === IN_REGEL) {
      yield volgende ? this.las(van, volgende.van, "") : this.las(vorige.knoop.tot, knoop.tot, "")
      return
    }
    const begin = this.regelBegin(van)
    const einde = this.volgendeRegel(Math.max(knoop.tot, tot))
    if (!this.tekst.slice(begin, van).trim()) {
      yield this.las(begin, einde, "")
    }
    if (volgende) {
      yield this.las(van, volgende.van, "")
    }
  }

  *knipPunt(lijst, plaats) {
    const punten = [...lijst.binnen.values()]
    if (lijst.stijl === IN_REGEL) {
      const { van, tot } = punten[plaats]
      const volgende = punten[plaats + 1]
      const vorige = punten[plaats - 1]
      yield volgende ? this.las(van, volgende.van, "") : this.las(vorige ? vorige.tot : van, tot, "")
      return
    }
    const [van, tot] = this.stroken(lijst)[plaats]
    yield this.las(van, tot, "")
  }

  /** Put an item into a list that has some. */
  *voegPuntIn(pad, vorm, plaats, waarde) {
    const lijst = this.vind(pad)
    const punten = [...lijst.binnen.values()]
    if (lijst.stijl === IN_REGEL) {
      const nieuw = this.schrijver.inRegel(vorm, "", waarde)
      yield plaats < punten.length
        ? this.las(punten[plaats].van, punten[plaats].van, `${nieuw}, `)
        : this.las(punten.at(-1).tot, punten.at(-1).tot, `, ${nieuw}`)
      return
    }
    const inspring = this.kolom(this.streepje(punten[0]))
    const stroken = this.stroken(lijst)
    const op = plaats < stroken.length ? stroken[plaats][0] : stroken.at(-1)[1]
    yield this.regelsOp(op, this.schrijver.punt(vorm, waarde, inspring))
  }

  /** Move an item of a list, with the comment above it. */
  *verplaatsPunt(pad, van, naar) {
    const lijst = this.vind(pad)
    const knopen = [...lijst.binnen.values()]
    const stukken =
      lijst.stijl === IN_REGEL ? knopen.map((knoop) => [knoop.van, knoop.tot]) : this.stroken(lijst)
    const delen = stukken.map(([begin, einde]) => this.tekst.slice(begin, einde))
    if (lijst.stijl !== IN_REGEL) {
      delen.forEach((deel, plaats) => {
        delen[plaats] = deel.endsWith("\n") ? deel : `${deel}\n`
      })
    }
    const nieuw = delen.toSpliced(van, 1).toSpliced(naar, 0, delen[van])
    let uit = this.tekst.slice(0, stukken[0][0])
    stukken.forEach(([, einde], plaats) => {
      const volgende = stukken[plaats + 1]
      uit += nieuw[plaats] + (volgende ? this.tekst.slice(einde, volgende[0]) : this.tekst.slice(einde))
    })
    yield uit
  }

  /** Where the dash of an item in a block stands. */
  streepje(knoop) {
    return this.tekst.lastIndexOf("-", knoop.van - 1)
  }

  /** The lines of each item of a block, with the comments right above it. */
  stroken(lijst) {
    const punten = [...lijst.binnen.values()]
    const eindes = punten.map((punt) => this.volgendeRegel(Math.max(punt.tot, this.streepje(punt) + 1)))
    const begins = punten.map((punt, nummer) => {
      const regel = this.regelBegin(this.streepje(punt))
      return nummer ? Math.min(eindes[nummer - 1], regel) : this.bovenCommentaar(regel)
    })
    return begins.map((begin, nummer) => [begin, begins[nummer + 1] ?? eindes[nummer]])
  }

  /** The start of the comment lines right above a line; of the line itself if there are none. */
  bovenCommentaar(regel) {
    const boven = this.regelBegin(regel - 1)
    const isCommentaar = regel > 0 && /^\s*#/.test(this.tekst.slice(boven, regel))
    return isCommentaar ? this.bovenCommentaar(boven) : regel
  }

  /** The whole of a first key, written anew. */
  herschrijf(naam, bedoeld) {
    const waarde = bedoeld.get(naam)
    const nieuw = waarde === undefined ? "" : this.schrijver.regel(vormVan(this.vorm, naam), naam, waarde, 0)
    if (!this.boom) {
      const los = this.tekst && !this.tekst.endsWith("\n") ? "\n" : ""
      return `${this.tekst}${los}${nieuw}\n`
    }
    if (this.boom.stijl === IN_REGEL || this.boom.soort !== "sleutels") {
      return undefined
    }
    const sleutel = this.sleutelVan(this.boom, naam)
    if (!sleutel) {
      return this.voegSleutelToe([], naam, waarde).next().value
    }
    const einde = this.volgendeRegel(Math.max(sleutel.knoop.tot, sleutel.tot))
    return this.las(this.regelBegin(sleutel.van), einde, nieuw && `${nieuw}\n`)
  }

}
