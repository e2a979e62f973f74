/** Numbers, dates and lists in plain Dutch. Pure. */

const MAANDEN = "januari februari maart april mei juni juli augustus september oktober november december".split(" ")

/** A day in words: "2026-11-21" gives "21 november 2026". */
export function dagInWoorden(dag) {
  const [jaar, maand, nummer] = dag.split("-").map(Number)
  return `${nummer} ${MAANDEN[maand - 1]} ${jaar}`
}

/** A moment in words, in the time zone of the reader; empty when there is none. */
export function momentInWoorden(iso) {
  const moment = new Date(iso ?? NaN)
  if (Number.isNaN(moment.getTime())) {
    return ""
  }
  return `${dagInWoorden(lokaleDag(moment))} om ${twee(moment.getHours())}.${twee(moment.getMinutes())} uur`
}

/** The day of a moment where the reader is, as YYYY-MM-DD. */
export function lokaleDag(moment = new Date()) {
  return `${moment.getFullYear()}-${twee(moment.getMonth() + 1)}-${twee(moment.getDate())}`
}

function twee(getal) {
  return String(getal).padStart(2, "0")
}

/** "1 criterium", "3 criteria". */
export function aantal(getal, enkel, meer) {
  return `${duizend(getal)} ${getal === 1 ? enkel : meer}`
}

/** A whole number with a dot between thousands. */
export function duizend(getal) {
  return String(getal).replace(/\B(?=(\d{3})+$)/g, ".")
}

/** "a", "a en b", "a, b en c". */
export function opsomming(woorden) {
  return woorden.length > 1 ? `${woorden.slice(0, -1).join(", ")} en ${woorden.at(-1)}` : (woorden[0] ?? "")
}

/** A sentence without the full stop at its end, to go on behind it. */
export function zonderPunt(text) {
  return text.trim().replace(/\.$/, "")
}

/** A text as a part of a file name: lower case letters, digits and hyphens. */
export function slug(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
}

/**
 * A fraction as a share, never rounded up: 199 of 250 is "79,6 %", 2 of 3 is "66,6 %".
 * @param {{teller: number, noemer: number}} breuk whole numbers, the second not 0
 */
export function procent({ teller, noemer }) {
  const tienden = deelDoor(1000 * teller, noemer)
  const rest = tienden % 10
  return `${deelDoor(tienden, 10)}${rest ? `,${rest}` : ""}\u00A0%`
}

/**
 * A number of points exactly: "4", "4,5", or "3 1/3" when no decimal is exact.
 * @param {{teller: number, noemer: number}} breuk
 */
export function getal({ teller, noemer }) {
  const deler = grootsteDeler(teller, noemer)
  const [boven, onder] = [teller / deler, noemer / deler]
  const heel = deelDoor(boven, onder)
  const rest = boven % onder
  if (!rest) {
    return String(heel)
  }
  for (let tien = 10; tien <= 1000; tien *= 10) {
    if (tien % onder === 0) {
      return `${heel},${String((rest * tien) / onder).padStart(String(tien).length - 1, "0")}`
    }
  }
  return `${heel ? `${heel} ` : ""}${rest}/${onder}`
}

function deelDoor(teller, noemer) {
  return (teller - (teller % noemer)) / noemer
}

function grootsteDeler(a, b) {
  return b ? grootsteDeler(b, a % b) : a || 1
}
