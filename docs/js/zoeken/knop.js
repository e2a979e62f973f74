/**
 * The button and the keys that open the search dialog. All that the search needs beyond this is
 * loaded when the dialog opens for the first time.
 */

/** @param {HTMLDialogElement} venster */
export function start(venster) {
  const knoppen = document.querySelectorAll("[data-zoeken=knop]")

  /** Show the dialog and have its scripts loaded; the script runs once, whatever is asked. */
  async function open() {
    if (!venster.open) {
      venster.showModal()
    }
    const invoer = venster.querySelector("input")
    invoer.focus()
    invoer.select()
    const { maakVenster } = await import("./venster.js")
    await maakVenster(venster)
  }

  for (const link of document.querySelectorAll("[data-zoeken=link]")) {
    link.hidden = true
  }
  for (const knop of knoppen) {
    knop.hidden = false
    knop.addEventListener("click", open)
  }
  document.addEventListener("keydown", (event) => {
    const enkel = !event.altKey && !event.shiftKey && event.ctrlKey !== event.metaKey
    if (enkel && event.key.toLowerCase() === "k") {
      event.preventDefault()
      open()
    }
  })
}
