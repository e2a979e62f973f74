/**
 * Dutch words as a search compares them. Pure: text in, text out.
 */

/** Words that say nothing about what is looked for. */
const STOPWOORDEN = new Set(
  ("aan als bij dat de den der die dit een en er graag haar hebben heb heeft hem hen het hij hoe hun iemand ik " +
    "in is je jij jullie kan kunnen laat laten me mensen met mij mijn moet moeten mogen na naar niet " +
    "nodig of om ons onze ook op over te tot tussen uit van voor waar waarin wanneer wat we welk " +
    "welke wie wij wil willen worden wordt zijn zich zo").split(" "),
)

/**
 * Return a text in lower case, without accents, every run of other signs made one space.
 * @param {string} tekst
 * @returns {string}
 */
export function normaliseer(tekst) {
  return tekst
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}

/**
 * Return a text in which a letter is tied to the word after it, "e-box" as "ebox", normalised.
 * @param {string} tekst
 * @returns {string}
 */
export function gebonden(tekst) {
  return normaliseer(tekst.replace(/(?<!\p{L})(\p{L})-(?=\p{L})/gu, "$1"))
}

/**
 * Return the words of a normalised text that tell something; all of them when none would be left.
 * @param {string} tekst
 * @returns {string[]}
 */
export function kernwoorden(tekst) {
  const alle = tekst.split(" ").filter(Boolean)
  const kern = alle.filter((woord) => !STOPWOORDEN.has(woord))
  return kern.length ? kern : alle
}

/**
 * Return a rough stem, so that singular and plural, verb and noun fall together: "mandaten" and
 * "mandaat", "datakluizen" and "datakluis", "aanmelding" and "aanmelden".
 * @param {string} woord a normalised word
 * @returns {string}
 */
export function stam(woord) {
  if (woord.length < 4 || /\d/.test(woord)) {
    return woord
  }
  const kort = woord
    .replace(/(?<=[b-df-hj-np-rt-vxz]|ie|[nt]e)s$/, "")
    .replace(/heden$/, "heid")
    .replace(/(?<=.{3})en$/, "")
    .replace(/(?<=.{3})ing$/, "")
    .replace(/(?<=.{3})e$/, "")
  return kort
    .replace(/([b-df-hj-np-tv-z])\1$/, "$1")
    .replace(/([aeou])\1(?=[b-df-hj-np-tv-z]$)/, "$1")
    .replace(/v$/, "f")
    .replace(/z$/, "s")
}

/**
 * Return in how many typing mistakes two words differ: a letter too many, too few, wrong, or two
 * letters swapped.
 * @param {string} een
 * @param {string} ander
 * @param {number} grens beyond this the exact number does not matter
 * @returns {number} at most `grens` + 1
 */
export function afstand(een, ander, grens) {
  if (Math.abs(een.length - ander.length) > grens) {
    return grens + 1
  }
  let eerder = []
  let vorige = Array.from({ length: ander.length + 1 }, (_, i) => i)
  for (let i = 1; i <= een.length; i += 1) {
    const rij = [i]
    for (let j = 1; j <= ander.length; j += 1) {
      const fout = een[i - 1] === ander[j - 1] ? 0 : 1
      rij[j] = Math.min(vorige[j] + 1, rij[j - 1] + 1, vorige[j - 1] + fout)
      if (i > 1 && j > 1 && een[i - 1] === ander[j - 2] && een[i - 2] === ander[j - 1]) {
        rij[j] = Math.min(rij[j], eerder[j - 2] + 1)
      }
    }
    if (Math.min(...rij) > grens) {
      return grens + 1
    }
    eerder = vorige
    vorige = rij
  }
  return Math.min(vorige[ander.length], grens + 1)
}

/**
 * Return how many typing mistakes a word may hold and still be recognised: none in short words
 * and in numbers, where one sign makes another word.
 * @param {string} woord
 * @returns {number}
 */
export function speling(woord) {
  if (woord.length < 4 || /\d/.test(woord)) {
    return 0
  }
  return woord.length < 8 ? 1 : 2
}

/**
 * Tell whether a word on a page is one that a reader expects for a word of the query: the same
 * but for its ending, one that begins with it, or a compound that holds it.
 * @param {string} gevonden a normalised word
 * @param {string} gevraagd a normalised word
 * @returns {boolean}
 */
export function lijktOp(gevonden, gevraagd) {
  if (stam(gevonden) === stam(gevraagd)) {
    return true
  }
  if (gevraagd.length >= 3 && gevonden.startsWith(gevraagd)) {
    return true
  }
  if (gevraagd.length >= 4 && gevonden.includes(stam(gevraagd))) {
    return true
  }
  let gelijk = 0
  while (gelijk < gevraagd.length && gevonden[gelijk] === gevraagd[gelijk]) {
    gelijk += 1
  }
  return gelijk >= 4 && gelijk >= gevraagd.length * 0.7
}
