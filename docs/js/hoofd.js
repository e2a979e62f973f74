/**
 * The one place where scripts start: each element that names a module gets it.
 * Pages are complete without; a module adds hiding, counting and remembering.
 */
import * as kleuren from "./kleuren.js"
import * as vergelijkbak from "./catalogus/vergelijkbak.js"
import * as zoeken from "./zoeken/knop.js"

// What stands on every page comes at once, the rest where a page asks for it.
const MODULES = {
  kleuren: () => kleuren,
  vergelijkbak: () => vergelijkbak,
  zoeken: () => zoeken,
  "aftoets-begin": () => import("./aftoetsen/begin.js"),
  "aftoets-dienst": () => import("./aftoetsen/dienst.js"),
  "aftoets-jaarverslag": () => import("./aftoetsen/jaarverslag.js"),
  "aftoets-portefeuille": () => import("./aftoetsen/portefeuille.js"),
  "aftoets-resultaat": () => import("./aftoetsen/resultaat.js"),
  "aftoets-taken": () => import("./aftoetsen/taken.js"),
  "aftoets-vragen": () => import("./aftoetsen/vragen.js"),
  begrippen: () => import("./begrippen.js"),
  catalogus: () => import("./catalogus/catalogus.js"),
  actieplan: () => import("./actieplan.js"),
  "niet-gevonden": () => import("./niet-gevonden.js"),
  ontvouw: () => import("./ontvouw.js"),
  reactie: () => import("./reactie.js"),
  registers: () => import("./registers.js"),
  significantie: () => import("./significantie-formulier.js"),
  vergelijking: () => import("./catalogus/vergelijking.js"),
  voorstel: () => import("./voorstel/voorstel.js"),
}

for (const element of document.querySelectorAll("[data-module]")) {
  const load = MODULES[element.dataset.module]
  if (!load) {
    throw new Error(`onbekende module "${element.dataset.module}"`)
  }
  const found = load()
  if (found instanceof Promise) {
    found.then(({ start }) => start(element))
  } else {
    found.start(element)
  }
}
