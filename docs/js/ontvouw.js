/**
 * A folded part that opens for an address that leads into it; not every browser does so itself.
 */

/** @param {HTMLDetailsElement} details */
export function start(details) {
  function ontvouw() {
    const target = document.querySelector(":target")
    if (!details.open && details.contains(target)) {
      details.open = true
      target.scrollIntoView()
    }
  }

  ontvouw()
  addEventListener("hashchange", ontvouw)
}
