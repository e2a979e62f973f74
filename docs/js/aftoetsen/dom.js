/** Elements made by hand: text is always text, never markup. */

const SVG = "http://www.w3.org/2000/svg"

/**
 * An element with attributes and what it holds: `maak("p", {class: "stil"}, "tekst", link)`. What is
 * empty is left out.
 * @param {string} tag
 * @param {Record<string, string>} kenmerken
 * @param {...(Node | string | null | undefined)} kinderen
 */
export function maak(tag, kenmerken = {}, ...kinderen) {
  const element = document.createElement(tag)
  for (const [naam, waarde] of Object.entries(kenmerken)) {
    element.setAttribute(naam, waarde)
  }
  element.append(...kinderen.filter((kind) => kind || kind === 0))
  return element
}

const TEKENS = {
  goed: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.5l2.7 2.7L16 9.5",
  minder: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 3v18M12 7h5M12 12h8M12 17h5",
  niet: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 9l6 6M15 9l-6 6",
  open: "M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2",
  geen: "M6 12h12",
  beter: "M12 19V5M6 11l6-6 6 6",
  slechter: "M12 5v14M6 13l6 6 6-6",
  gelijk: "M6 9.5h12M6 14.5h12",
  letop: "M12 4 3 20h18zM12 10v4M12 17v.5",
}

/**
 * A small picture beside a word that says the same; drawn whole, so that a file can hold it.
 * @param {keyof TEKENS} naam
 */
export function teken(naam) {
  const svg = document.createElementNS(SVG, "svg")
  svg.setAttribute("class", "icoon")
  svg.setAttribute("viewBox", "0 0 24 24")
  svg.setAttribute("aria-hidden", "true")
  const path = document.createElementNS(SVG, "path")
  path.setAttribute("d", TEKENS[naam])
  path.setAttribute("fill", "none")
  path.setAttribute("stroke", "currentColor")
  path.setAttribute("stroke-width", "1.8")
  path.setAttribute("stroke-linecap", "round")
  path.setAttribute("stroke-linejoin", "round")
  svg.append(path)
  return svg
}

/**
 * Finds the named parts of a page; a part that must be there and is not is a mistake of ours.
 * @param {ParentNode} root
 */
export function delen(root) {
  return (naam) => {
    const found = root.querySelector(`[data-onderdeel="${naam}"]`)
    if (!found) {
      throw new Error(`aftoetsen: onderdeel "${naam}" ontbreekt`)
    }
    return found
  }
}

/** @param {ParentNode} root */
export function sjabloon(root, naam) {
  return root.querySelector(`template[data-sjabloon="${naam}"]`).content.cloneNode(true).firstElementChild
}

/** Set a text only when it changes, so that nothing is said twice. */
export function zetTekst(element, text) {
  if (element.textContent !== text) {
    element.textContent = text
  }
}

/**
 * Hand the reader a file.
 * @param {string} naam
 * @param {string} text
 * @param {string} type
 */
export function geefBestand(naam, text, type) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  link.download = naam
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Copy a text, and say whether it worked. */
export async function kopieer(text, melding) {
  try {
    await navigator.clipboard.writeText(text)
    zetTekst(melding, "Gekopieerd.")
  } catch {
    zetTekst(melding, "Kopiëren lukt niet. Selecteer de tekst en kopieer hem zelf.")
  }
}
