/**
 * The lines of a Markdown text: broken at the edge in the file, whole in the form. Lines that did
 * not change stay broken where they were. Pure.
 */

const BREEDTE = 100 // columns, as in the files that are there
/** What Markdown takes for the start of something, at the beginning of a line. */
const MERK = /^(?:[-+*>#|=~`:]|[0-9]+[.)])/
const LIJST = /^\s*(?:[-*+]|[0-9]+[.)])\s+/
const HEK = /^\s*(?:```|~~~)/

/**
 * A line of the form, with the lines of the file that it stands on.
 * @typedef {{tekst: string, regels: string[]}} Stuk
 */

/**
 * A text with every paragraph on one line.
 * @param {string} tekst
 */
export function ontvouw(tekst) {
  return stukken(tekst)
    .map((stuk) => stuk.tekst)
    .join("\n")
}

/**
 * A text with its long lines broken; what stood in the old text stays as it was broken there.
 * @param {string} tekst as the form gives it
 * @param {string} [oud] as it stands in the file
 * @param {number} [inspring] columns before each line
 */
export function vouw(tekst, oud = "", inspring = 2) {
  const vorige = stukken(oud)
  const bekend = new Map(vorige.map((stuk) => [stuk.tekst, stuk.regels]))
  const regels = tekst.split("\n")
  const vrij = vorige.filter((stuk) => !regels.includes(stuk.tekst))
  return regels
    .flatMap((regel) => bekend.get(regel) ?? breekBij(regel, lijkendste(regel, vrij), BREEDTE - inspring))
    .join("\n")
}

/** @returns {Stuk[]} */
function stukken(tekst) {
  /** @type {Stuk[]} */
  const uit = []
  let inCode = false
  let vorige = ""
  for (const regel of tekst.split("\n")) {
    const isHek = HEK.test(regel)
    if (!inCode && !isHek && uit.length && hoortBij(vorige, regel)) {
      const stuk = uit.at(-1)
      stuk.tekst += ` ${regel.trimStart()}`
      stuk.regels.push(regel)
    } else {
      uit.push({ tekst: regel, regels: [regel] })
    }
    inCode = isHek ? !inCode : inCode
    vorige = regel
  }
  return uit
}

/** Whether a line goes on with the paragraph of the line before it. */
function hoortBij(vorige, regel) {
  const kaal = regel.trim()
  const begintNieuw = !kaal || MERK.test(kaal) || / $|\\$/.test(vorige) || !vorige.trim()
  return !begintNieuw && !HEK.test(vorige) && !/^\s*[#|=]/.test(vorige) && !isInsprong(vorige)
}

/** Code by indentation: it stands as it stands. */
function isInsprong(regel) {
  return /^(?: {4}|\t)/.test(regel) && !LIJST.test(regel)
}

/** The old piece that begins or ends most like a line. */
function lijkendste(regel, vrij) {
  let best = null
  let meeste = 0
  for (const stuk of vrij) {
    const gelijk = samenBegin(stuk.tekst, regel) + samenBegin(keer(stuk.tekst), keer(regel))
    if (gelijk > meeste) {
      best = stuk
      meeste = gelijk
    }
  }
  return best
}

function samenBegin(een, ander) {
  let plaats = 0
  while (plaats < Math.min(een.length, ander.length) && een[plaats] === ander[plaats]) {
    plaats += 1
  }
  return plaats
}

function keer(tekst) {
  return tekst.split("").reverse().join("")
}

/** A line broken anew, except for the lines of an old piece that it begins or ends with. */
function breekBij(regel, oud, breedte) {
  if (regel.length <= breedte || isInsprong(regel) || regel.startsWith("|")) {
    return [regel]
  }
  const vervolg = " ".repeat(LIJST.exec(regel)?.[0].length ?? 0)
  const kop = []
  let rest = regel
  for (const een of oud?.regels.slice(0, -1) ?? []) {
    const kaal = kop.length ? een.trimStart() : een
    if (!rest.startsWith(`${kaal} `)) {
      break
    }
    kop.push(een)
    rest = rest.slice(kaal.length + 1)
  }
  const staart = []
  for (const een of (oud?.regels.slice(kop.length + 1) ?? []).reverse()) {
    const kaal = een.trimStart()
    if (!rest.endsWith(` ${kaal}`)) {
      break
    }
    staart.unshift(een)
    rest = rest.slice(0, -kaal.length - 1)
  }
  return [...kop, ...breek(kop.length ? vervolg + rest : rest, breedte, vervolg), ...staart]
}

function breek(regel, breedte, vervolg) {
  const regels = []
  let rest = regel
  while (rest.length > breedte) {
    const plaats = breekpunt(rest, breedte, regels.length || regel.startsWith(" ") ? vervolg.length : 0)
    if (plaats < 0) {
      break
    }
    regels.push(rest.slice(0, plaats))
    rest = vervolg + rest.slice(plaats + 1)
  }
  return [...regels, rest]
}

/** The last space before the edge after which a line may go on; else the first one after it. */
function breekpunt(regel, breedte, vanaf) {
  const kan = (plaats) => {
    const erna = regel.slice(plaats + 1)
    return plaats > vanaf && regel[plaats - 1] !== " " && /^\S/.test(erna) && !MERK.test(erna)
  }
  for (let plaats = regel.lastIndexOf(" ", breedte); plaats > vanaf; plaats = regel.lastIndexOf(" ", plaats - 1)) {
    if (kan(plaats)) {
      return plaats
    }
  }
  for (let plaats = regel.indexOf(" ", breedte); plaats >= 0; plaats = regel.indexOf(" ", plaats + 1)) {
    if (kan(plaats)) {
      return plaats
    }
  }
  return -1
}
