/*
 * Runs before the page is painted, so that nothing jumps: styles may count on scripts, and the
 * chosen colours apply at once. Without a choice the colours follow the device.
 */
document.documentElement.classList.replace("no-js", "js")
document.documentElement.classList.toggle("met-vraag", Boolean(location.search))
// Who goes on before the other scripts have come, takes the assessment along.
addEventListener("click", ({ target }) => {
  const link = target.closest("a[data-mee]")
  if (link) {
    link.search = location.search
  }
})
try {
  const kleuren = localStorage.getItem("hulpmiddelen-catalogus.kleuren")
  if (kleuren === "licht" || kleuren === "donker") {
    document.documentElement.dataset.kleuren = kleuren
  }
} catch {
  // Storage is blocked: the colours follow the device.
}
