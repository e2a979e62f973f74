/**
 * The button that opens the search dialog; without this script there is no search, and no button.
 * @param {HTMLButtonElement} button
 */
export function start(button) {
  const toggle = document.querySelector("[data-md-toggle=search]")
  const input = document.querySelector("[data-md-component=search-query]")
  if (!toggle || !input) {
    throw new Error("zoekknop: geen zoekvenster op deze pagina")
  }
  button.hidden = false
  button.addEventListener("click", () => {
    toggle.checked = true
    toggle.dispatchEvent(new Event("change", { bubbles: true }))
    input.focus()
  })
}
