/**
 * Parts of the page and copies of its templates.
 */

/**
 * The part with a name.
 * @param {ParentNode} van
 * @param {string} naam
 * @returns {any}
 */
export function deel(van, naam) {
  const found = van.querySelector(`[data-onderdeel="${naam}"]`)
  if (!found) {
    throw new Error(`voorstel: onderdeel "${naam}" ontbreekt`)
  }
  return found
}

/**
 * A copy of a template's element; of a template with more, a copy of all of it.
 * @param {ParentNode} van
 * @param {string} naam
 * @param {string} [id] takes the place of the beginning of the ids in it
 * @returns {any}
 */
export function kopie(van, naam, id = "") {
  const vorm = van.querySelector(`template[data-sjabloon="${naam}"]`)
  if (!vorm) {
    throw new Error(`voorstel: sjabloon "${naam}" ontbreekt`)
  }
  const blad = document.importNode(vorm.content, true)
  if (id) {
    hernoem(blad, vorm.dataset.pad, id)
  }
  return blad.childElementCount > 1 ? blad : blad.firstElementChild
}

/** Give the ids that begin with one name another beginning, and what refers to them too. */
function hernoem(blad, van, naar) {
  const nieuw = (woord) =>
    woord === van || woord.startsWith(`${van}-`) ? naar + woord.slice(van.length) : woord
  for (const element of blad.querySelectorAll("[id], [for], [aria-describedby]")) {
    for (const naam of ["id", "for", "aria-describedby"]) {
      const waarde = element.getAttribute(naam)
      if (waarde) {
        element.setAttribute(naam, waarde.split(" ").map(nieuw).join(" "))
      }
    }
  }
}

/**
 * Set a text, only when it differs: what is spoken aloud is not repeated.
 * @param {Element} element
 * @param {string} tekst
 */
export function zet(element, tekst) {
  if (element.textContent !== tekst) {
    element.textContent = tekst
  }
}

/**
 * The id of the field at a path.
 * @param {(string | number)[]} pad
 */
export function idVan(pad) {
  return ["v", ...pad].join("-")
}
