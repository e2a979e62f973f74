/**
 * Parts of a page, by the names that the scripts know them by.
 */

/** The part of an element; what is missing names itself. */
export function onderdeel(naam, van) {
  const found = van.querySelector(`[data-onderdeel="${naam}"]`)
  if (!found) {
    throw new Error(`onderdeel "${naam}" ontbreekt`)
  }
  return found
}

/** A copy of a template of the page. */
export function sjabloon(naam) {
  return document.querySelector(`template[data-sjabloon="${naam}"]`).content.cloneNode(true)
    .firstElementChild
}

/** Set a text, only where it changes: what is spoken is not said twice. */
export function zet(element, text) {
  if (element.textContent !== text) {
    element.textContent = text
  }
}
