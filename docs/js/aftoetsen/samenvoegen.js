/**
 * Two states of one assessment brought together: two tabs, or two people with a file each. What
 * only one of them changed is taken over; where they differ, what stands here stays and what stands
 * there is kept beside it, until somebody chooses. Pure.
 */
import { KEUZES } from "./antwoorden.js"
import { isObject, kort } from "./vorm.js"

const GEZEGD = ["antwoord", "toelichting", "bewijs", "reden", "afwijking"]
const STIL = new Set(["gewijzigd", "criteria", "hash", "verschil"]) // follow by themselves, never a choice

/**
 * @param {object} basis what both started from; `{}` when that is not known
 * @param {object} hier
 * @param {object} daar
 * @returns {{document: object, botsingen: string[]}} the ids of criteria, or names of other parts,
 *   that need a choice
 */
export function voegSamen(basis, hier, daar) {
  const botsingen = []
  const losse = []
  const antwoorden = alleSleutels(hier.antwoorden, daar.antwoorden).map((id) => {
    const [was, hierZegt, daarZegt] = [basis, hier, daar].map((one) => deel(deel(one, "antwoorden"), id))
    const anders = []
    const made = weef(was, hierZegt, daarZegt, [], anders)
    if (!anders.length) {
      return [id, made]
    }
    botsingen.push(id)
    return [id, { ...made, verschil: kiesUit(daarZegt, GEZEGD) }]
  })
  const rest = weef(zonder(basis), zonder(hier), zonder(daar), [], losse)
  const ongeldig = [...new Map([hier, daar].flatMap((one) => (Array.isArray(one.ongeldig) ? one.ongeldig : [])).map((one) => [JSON.stringify(one), one])).values()]
  for (const { pad, waarde } of losse) {
    botsingen.push(pad.join(" "))
    ongeldig.push({ pad, waarde, zin: `In het andere stond ${waarde === undefined ? "niets" : `“${kort(waarde, 200)}”`}.` })
  }
  const document = {
    ...rest,
    ...(antwoorden.length && { antwoorden: Object.fromEntries(antwoorden.filter(([, one]) => one !== undefined)) }),
    ...(ongeldig.length && { ongeldig }),
    gewijzigd: [hier.gewijzigd ?? "", daar.gewijzigd ?? ""].sort().at(-1),
  }
  return { document, botsingen }
}

/** Weave two values on what they were; where both changed differently, this one stays. */
function weef(was, hier, daar, pad, anders) {
  if (gelijk(hier, daar) || gelijk(daar, was)) {
    return hier
  }
  if (gelijk(hier, was)) {
    return daar
  }
  if (isObject(hier) && isObject(daar)) {
    const paren = alleSleutels(hier, daar).map((key) => [
      key,
      weef(deel(was, key), deel(hier, key), deel(daar, key), [...pad, key], anders),
    ])
    return Object.fromEntries(paren.filter(([, one]) => one !== undefined))
  }
  if (Array.isArray(hier) && Array.isArray(daar)) {
    return [...new Set([...hier, ...daar])]
  }
  if (!STIL.has(pad.at(-1))) {
    anders.push({ pad, waarde: daar })
  }
  return hier ?? daar
}

function deel(object, key) {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined
}

function alleSleutels(...objects) {
  return [...new Set(objects.flatMap((one) => Object.keys(one ?? {})))]
}

function zonder({ antwoorden: _, ongeldig: __, ...rest }) {
  return rest
}

function kiesUit(object, keys) {
  return Object.fromEntries(keys.filter((key) => deel(object, key) !== undefined).map((key) => [key, object[key]]))
}

function gelijk(ene, andere) {
  return ene === andere || (typeof ene === "object" && JSON.stringify(ene) === JSON.stringify(andere))
}

/** What a differing answer says, in words, for whoever must choose. */
export function zegt(verschil, namen) {
  const keuze = KEUZES.includes(verschil?.antwoord) ? namen[verschil.antwoord] : "geen antwoord"
  const teksten = [verschil?.toelichting, verschil?.reden, ...Object.values(verschil?.afwijking ?? {})]
  return [keuze, ...teksten.filter((one) => typeof one === "string" && one)].join(". ")
}
