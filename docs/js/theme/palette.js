// Applies the chosen colours before the page is painted. Runs where it stands, in the body.
const chosen = window.__md_get("__palette")
if (chosen && chosen.color) {
  let { color } = chosen
  if (color.media === "(prefers-color-scheme)") {
    const wanted = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"
    const option = document.querySelector(`[data-md-color-media="(prefers-color-scheme: ${wanted})"]`)
    if (option) {
      color = { ...color, scheme: option.getAttribute("data-md-color-scheme") }
    }
  }
  for (const [key, value] of Object.entries(color)) {
    document.body.setAttribute(`data-md-color-${key}`, value)
  }
} else if (matchMedia("(prefers-color-scheme: dark)").matches) {
  document.body.setAttribute("data-md-color-scheme", "slate")
}
