/**
 * The one place where scripts start: each element that names a module gets it.
 * Pages are complete without; a module adds hiding, counting and remembering.
 */
const MODULES = {
  kleuren: () => import("./kleuren.js"),
  catalogus: () => import("./catalogus/catalogus.js"),
  reactie: () => import("./reactie.js"),
  vergelijkbak: () => import("./catalogus/vergelijkbak.js"),
  vergelijking: () => import("./catalogus/vergelijking.js"),
  zoeken: () => import("./zoeken/knop.js"),
}

for (const element of document.querySelectorAll("[data-module]")) {
  const load = MODULES[element.dataset.module]
  if (!load) {
    throw new Error(`onbekende module "${element.dataset.module}"`)
  }
  const { start } = await load()
  start(element)
}
