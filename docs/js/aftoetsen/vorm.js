/**
 * Checks a value against the part of JSON Schema that the file of an assessment uses, and says in
 * Dutch what is wrong. Keys that the schema does not name stay as they are. Pure.
 *
 * @typedef {(string | number)[]} Pad
 * @typedef {{pad: Pad, waarde: unknown, zin: string}} Probleem
 */

const GETOOND = 60 // characters of a value that a message shows

/**
 * @param {object} schema
 * @param {unknown} waarde
 * @returns {{waarde: unknown, problemen: Probleem[]}} the value without what is wrong, and each
 *   wrong part with its place; `waarde` is undefined when nothing is left
 */
export function keur(schema, waarde) {
  const problemen = []
  return { waarde: bekijk(schema, waarde, []), problemen }

  function bekijk(deel, value, pad) {
    const regel = volg(schema, deel)
    const zin = watIsMis(regel, value)
    if (zin) {
      problemen.push({ pad, waarde: value, zin: `${regel.title ?? "Waarde"}: ${zin}` })
      return undefined
    }
    if (isObject(value)) {
      return bekijkObject(regel, value, pad)
    }
    return Array.isArray(value) ? bekijkLijst(regel, value, pad) : value
  }

  function bekijkObject(regel, value, pad) {
    const paren = []
    for (const [key, inner] of Object.entries(value)) {
      const deel = Object.hasOwn(regel.properties ?? {}, key)
        ? regel.properties[key]
        : passendeNaam(regel, key) && regel.additionalProperties
      const good = deel ? bekijk(deel, inner, [...pad, key]) : inner
      if (good !== undefined) {
        paren.push([key, good])
      }
    }
    for (const key of regel.required ?? []) {
      if (!Object.hasOwn(value, key)) {
        const titel = volg(schema, regel.properties[key]).title ?? key
        problemen.push({ pad: [...pad, key], waarde: undefined, zin: `${titel}: ontbreekt.` })
      }
    }
    return Object.fromEntries(paren)
  }

  function bekijkLijst(regel, value, pad) {
    if (regel.maxItems !== undefined && value.length > regel.maxItems) {
      const zin = `${regel.title ?? "Lijst"}: ${value.length} punten, hoogstens ${regel.maxItems} mag.`
      problemen.push({ pad, waarde: value, zin })
    }
    const items = value.slice(0, regel.maxItems)
    return regel.items
      ? items.map((item, place) => bekijk(regel.items, item, [...pad, place])).filter((one) => one !== undefined)
      : items
  }
}

/** A key that may stand beside the named ones, such as the id of a criterion. */
function passendeNaam({ propertyNames }, key) {
  return !propertyNames || new RegExp(propertyNames.pattern, "u").test(key)
}

function volg(schema, deel) {
  const naam = deel?.$ref?.match(/^#\/\$defs\/(\w+)$/)?.[1]
  return naam ? schema.$defs[naam] : deel
}

/** What is wrong with a value itself, without what it holds; empty when it is right. */
function watIsMis(regel, value) {
  const getoond = `“${kort(value)}”`
  if ("const" in regel && value !== regel.const) {
    return `${getoond} is niet ${regel.const}.`
  }
  if (regel.enum && !regel.enum.includes(value)) {
    return `${getoond} is geen keuze. Kies ${opties(regel.enum)}.`
  }
  const soorten = [regel.type ?? []].flat()
  if (soorten.length && !soorten.some((soort) => SOORTEN[soort].is(value))) {
    return `hier hoort ${soorten.map((soort) => SOORTEN[soort].naam).join(" of ")}, niet ${getoond}.`
  }
  return typeof value === "string" ? misMetTekst(regel, value, getoond) : misMetGetal(regel, value, getoond)
}

function misMetTekst(regel, value, getoond) {
  if (regel.format === "date" && !isDag(value)) {
    return `${getoond} is geen bestaande datum. Schrijf jaar-maand-dag, zoals 2027-06-30.`
  }
  const lengte = regel.maxLength === undefined || value.length <= regel.maxLength ? 0 : [...value].length
  if (lengte > regel.maxLength) {
    return `de tekst is ${lengte} tekens lang, hoogstens ${regel.maxLength} mag.`
  }
  if (regel.pattern && !new RegExp(regel.pattern, "u").test(value)) {
    return `${getoond} heeft niet de juiste vorm.`
  }
  return ""
}

function misMetGetal(regel, value, getoond) {
  const laag = regel.minimum !== undefined && value < regel.minimum
  const hoog = regel.maximum !== undefined && value > regel.maximum
  return laag || hoog ? `${getoond} kan niet.` : ""
}

const SOORTEN = {
  object: { naam: "een groep van sleutels", is: isObject },
  array: { naam: "een lijst", is: Array.isArray },
  string: { naam: "tekst", is: (value) => typeof value === "string" },
  integer: { naam: "een geheel getal", is: Number.isSafeInteger },
}

export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** Whether a text is a day that exists, as YYYY-MM-DD. */
export function isDag(text) {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** A value as it is shown in a message. */
export function kort(value, grens = GETOOND) {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "niets")
  return text.length > grens ? `${text.slice(0, grens)}…` : text
}

function opties(values) {
  return values.length > 1
    ? `${values.slice(0, -1).join(", ")} of ${values.at(-1)}`
    : String(values[0])
}
