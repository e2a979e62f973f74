/**
 * Which lines differ between two texts. Pure.
 */

/** @typedef {{soort: "weg" | "bij" | "zelfde", regel: string}} Regel */

const HOOGSTENS = 4_000_000 // cells of the table; above it all lines between count as changed

/**
 * The lines of both texts, in order, each with what became of it.
 * @param {string} oud
 * @param {string} nieuw
 * @returns {Regel[]}
 */
export function verschil(oud, nieuw) {
  const [a, b] = [regels(oud), regels(nieuw)]
  let voor = 0
  while (voor < Math.min(a.length, b.length) && a[voor] === b[voor]) {
    voor += 1
  }
  let na = 0
  while (na < Math.min(a.length, b.length) - voor && a.at(-1 - na) === b.at(-1 - na)) {
    na += 1
  }
  const maak = (soort) => (regel) => ({ soort, regel })
  return [
    ...a.slice(0, voor).map(maak("zelfde")),
    ...midden(a.slice(voor, a.length - na), b.slice(voor, b.length - na)),
    ...a.slice(a.length - na).map(maak("zelfde")),
  ]
}

function regels(tekst) {
  const rijen = tekst.split(/\r?\n/)
  return rijen.at(-1) === "" ? rijen.slice(0, -1) : rijen
}

/** By the longest common part of the lines. */
function midden(a, b) {
  const weg = (regel) => ({ soort: "weg", regel })
  const bij = (regel) => ({ soort: "bij", regel })
  if (a.length * b.length > HOOGSTENS) {
    return [...a.map(weg), ...b.map(bij)]
  }
  const breedte = b.length + 1
  const lang = new Uint32Array((a.length + 1) * breedte)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lang[i * breedte + j] =
        a[i] === b[j]
          ? lang[(i + 1) * breedte + j + 1] + 1
          : Math.max(lang[(i + 1) * breedte + j], lang[i * breedte + j + 1])
    }
  }
  const uit = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      uit.push({ soort: "zelfde", regel: a[i] })
      i += 1
      j += 1
    } else if (i < a.length && (j >= b.length || lang[(i + 1) * breedte + j] >= lang[i * breedte + j + 1])) {
      uit.push(weg(a[i]))
      i += 1
    } else {
      uit.push(bij(b[j]))
      j += 1
    }
  }
  return uit
}
