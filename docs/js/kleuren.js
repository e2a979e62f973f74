/**
 * The button that chooses the colours: as the device, light or dark; remembered on the device.
 */
const SLEUTEL = "hulpmiddelen-catalogus.kleuren"
const NAMEN = { "": "zoals je toestel", licht: "licht", donker: "donker" }

/** @param {HTMLButtonElement} knop */
export function start(knop) {
  const root = document.documentElement
  const keuzes = Object.keys(NAMEN)
  const toon = () => {
    const naam = NAMEN[root.dataset.kleuren ?? ""]
    knop.querySelector("span").textContent = `Kleuren: ${naam}`
    knop.title = `Kleuren: ${naam}`
  }
  knop.hidden = false
  knop.addEventListener("click", () => {
    const next = keuzes[(keuzes.indexOf(root.dataset.kleuren ?? "") + 1) % keuzes.length]
    if (next) {
      root.dataset.kleuren = next
    } else {
      delete root.dataset.kleuren
    }
    try {
      localStorage.setItem(SLEUTEL, next)
    } catch {
      // Storage is full or blocked: the choice holds for this page.
    }
    toon()
  })
  toon()
}
