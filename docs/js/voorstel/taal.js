/**
 * The words for every mistake, as the build says them: the table of macros/wording.py, filled in
 * and with its suggestions. Pure.
 */

/**
 * One mistake, as the build gives it.
 * @typedef {object} Fout
 * @property {number} lijn line in the file, from 1
 * @property {string} veld path of the field, "" for the file
 * @property {string} feit what is wrong
 * @property {string} stap what to do about it
 */

const GELIJKEND = 0.6 // how alike two words must be, as difflib counts it

/** The words, and what is suggested. */
export class Taal {
  /** @param {{woorden: Record<string, [string, string]>, syntax: Record<string, string>, labels: Record<string, string>, getoonde_keuzes: number}} tabel */
  constructor(tabel) {
    this.tabel = tabel
  }

  /**
   * Fact and next step of a mistake.
   * @param {string} sleutel its name in the table
   * @param {Record<string, string | number>} [vul] what is filled in
   * @returns {{feit: string, stap: string}}
   */
  zeg(sleutel, vul = {}) {
    const woorden = this.tabel.woorden[sleutel]
    if (!woorden) {
      throw new Error(`de tabel kent "${sleutel}" niet`)
    }
    const [feit, stap] = woorden.map((tekst) => vulIn(tekst, vul))
    return { feit, stap }
  }

  /**
   * What libyaml's complaint means.
   * @param {string} probleem
   */
  syntax(probleem) {
    const [, reden] = Object.entries(this.tabel.syntax).find(([deel]) => probleem.includes(deel))
    return this.zeg("syntax", { reason: vulIn(reden, { problem: probleem }) })
  }

  /**
   * What a value of a list of choices is called.
   * @param {string} veld
   */
  label(veld) {
    return Object.hasOwn(this.tabel.labels, veld) ? this.tabel.labels[veld] : this.tabel.labels[""]
  }

  /**
   * The choice that a word resembles, else the choices.
   * @param {string} woord
   * @param {string[]} keuzes
   */
  bedoelJe(woord, keuzes) {
    const klein = new Map(keuzes.map((keuze) => [keuze.toLowerCase(), keuze]))
    const lijkt = meestGelijkend(woord.toLowerCase(), [...klein.keys()])
    if (lijkt !== null) {
      return this.zeg("did_you_mean", { word: klein.get(lijkt) }).stap
    }
    if (!keuzes.length) {
      return this.zeg("none_yet").stap
    }
    const hoogstens = this.tabel.getoonde_keuzes
    const getoond = keuzes.slice(0, hoogstens).map((keuze) => `"${keuze}"`)
    const words = getoond.join(", ")
    const rest = keuzes.length - getoond.length
    return this.zeg(rest ? "choose_from_many" : "choose_from", { words, rest }).stap
  }
}

function vulIn(tekst, vul) {
  return tekst.replace(/\{([a-z_]+)\}/g, (_, naam) => {
    if (!Object.hasOwn(vul, naam)) {
      throw new Error(`"${naam}" is niet ingevuld in "${tekst}"`)
    }
    return String(vul[naam]).replace(/[\n\r\x85\u2028\u2029]+/g, " ")
  })
}

/**
 * The first characters of a text, where a character outside the basic plane counts for one.
 * @param {string} tekst
 * @param {number} aantal
 */
export function begin(tekst, aantal) {
  return tekst.length <= aantal ? tekst : [...tekst].slice(0, aantal).join("")
}

/**
 * How many characters a text has, as Python counts.
 * @param {string} tekst
 */
export function lengte(tekst) {
  return [...tekst].length
}

/**
 * Compare two texts by their characters, as Python sorts them.
 * @param {string} een
 * @param {string} ander
 */
export function vergelijk(een, ander) {
  if (een === ander) {
    return 0
  }
  const [a, b] = [[...een], [...ander]]
  const place = a.findIndex((teken, nummer) => teken !== b[nummer])
  if (place < 0) {
    return -1
  }
  return place >= b.length ? 1 : a[place].codePointAt(0) - b[place].codePointAt(0)
}

/**
 * Mistakes in the order in which the build gives them, each once.
 * @param {Fout[]} fouten
 * @returns {Fout[]}
 */
export function sorteer(fouten) {
  const uniek = new Map(fouten.map((fout) => [JSON.stringify([fout.lijn, fout.veld, fout.feit, fout.stap]), fout]))
  return [...uniek.values()].sort(
    (a, b) =>
      a.lijn - b.lijn ||
      vergelijk(a.veld, b.veld) ||
      vergelijk(a.feit, b.feit) ||
      vergelijk(a.stap, b.stap),
  )
}

/** The word that resembles most, as difflib.get_close_matches finds it; null when none does. */
function meestGelijkend(woord, keuzes) {
  let best = null
  let hoogste = GELIJKEND
  for (const keuze of keuzes) {
    const score = gelijkenis(keuze, woord)
    if (score > hoogste || (score === hoogste && (best === null || vergelijk(keuze, best) > 0))) {
      best = keuze
      hoogste = score
    }
  }
  return best
}

/**
 * How alike two texts are: the ratio of difflib's SequenceMatcher.
 * @param {string} een
 * @param {string} ander
 * @returns {number} 0 (nothing) to 1 (the same)
 */
function gelijkenis(een, ander) {
  const [a, b] = [[...een], [...ander]]
  const stapel = [[0, a.length, 0, b.length]]
  let raak = 0
  while (stapel.length) {
    const [van, tot, vanB, totB] = stapel.pop()
    const [i, j, size] = langste(a, b, van, tot, vanB, totB)
    if (size) {
      raak += size
      stapel.push([van, i, vanB, j], [i + size, tot, j + size, totB])
    }
  }
  const alle = a.length + b.length
  return alle ? (2 * raak) / alle : 1
}

/** The longest part that two ranges share; of several the first in a, then in b. */
function langste(a, b, van, tot, vanB, totB) {
  let best = [van, vanB, 0]
  let vorige = new Map()
  for (let i = van; i < tot; i += 1) {
    const nieuwe = new Map()
    for (let j = vanB; j < totB; j += 1) {
      if (a[i] === b[j]) {
        const size = (vorige.get(j - 1) ?? 0) + 1
        nieuwe.set(j, size)
        if (size > best[2]) {
          best = [i - size + 1, j - size + 1, size]
        }
      }
    }
    vorige = nieuwe
  }
  return best
}
