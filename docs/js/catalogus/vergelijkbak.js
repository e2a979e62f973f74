/**
 * The tray with the aids to compare, at the bottom of every page, and the boxes that fill it.
 */
import { bewaar, HOOGSTENS, lees } from "./bewaarde-keuze.js"

/** @param {HTMLElement} bak */
export function start(bak) {
  const lijst = bak.querySelector("ul")
  const link = bak.querySelector("[data-onderdeel=ga]")
  const wis = bak.querySelector("[data-onderdeel=wis]")
  const melding = bak.querySelector("[data-onderdeel=melding]")
  const sjabloon = bak.querySelector("template")
  const boxes = [...document.querySelectorAll("input[data-vergelijk]")]
  const pagina = link.getAttribute("href")
  let gekozen = lees()

  boxes.forEach((box) => {
    box.disabled = false
  })
  document.documentElement.classList.add("vergelijkt")
  toon()

  document.addEventListener("change", ({ target }) => {
    const { vergelijk: id, naam } = target.dataset ?? {}
    if (id) {
      const rest = gekozen.filter((row) => row.id !== id)
      zet(target.checked ? [...rest, { id, naam }] : rest)
    }
  })
  wis.addEventListener("click", () => {
    zet([])
    boxes.find((box) => box.isConnected)?.focus()
  })

  function zet(rows) {
    gekozen = rows.slice(0, HOOGSTENS)
    bewaar(gekozen)
    toon()
  }

  function toon() {
    const ids = new Set(gekozen.map(({ id }) => id))
    const vol = gekozen.length >= HOOGSTENS
    boxes.forEach((box) => {
      box.checked = ids.has(box.dataset.vergelijk)
      box.disabled = vol && !box.checked
    })
    lijst.replaceChildren(
      ...gekozen.map(({ id, naam }) => {
        const item = sjabloon.content.cloneNode(true).firstElementChild
        item.querySelector("[data-onderdeel=naam]").textContent = naam
        item.querySelector("button").addEventListener("click", () => {
          zet(gekozen.filter((row) => row.id !== id))
          ;(lijst.querySelector("button") ?? boxes.find((box) => box.isConnected))?.focus()
        })
        return item
      }),
    )
    bak.hidden = gekozen.length === 0
    const params = new URLSearchParams(gekozen.map(({ id }) => ["id", id]))
    link.href = `${pagina}?${params}`
    link.hidden = gekozen.length < 2
    melding.textContent = {
      1: "Kies er nog minstens één.",
      [HOOGSTENS]: `Meer dan ${HOOGSTENS} kun je niet vergelijken.`,
    }[gekozen.length] ?? ""
  }
}
