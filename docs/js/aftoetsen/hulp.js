/**
 * Which aids of the catalogue help with what is not met yet. Pure.
 *
 * @typedef {{naam: string, pad: string, status: number, statusnaam: string, acties: {nummer: number, titel: string, pad: string}[]}} Hulpmiddel
 *   `status` counts from 0, readiest first
 * @typedef {{hulpmiddelen: Record<string, Hulpmiddel>, banden: Record<string, [id: string, mate: "geheel" | "deels" | "ondersteunend", reden: string][]>}} Hulp
 */

/**
 * The aids for a list of criteria: first those that resolve most of them, then the readiest.
 *
 * An aid resolves a criterion with an own tie that is whole or partial; support counts apart.
 * @param {string[]} criteria ids of what is not met; an id may stand there more than once, once for
 *   every service that misses it
 * @param {Hulp} hulp
 */
export function rangschik(criteria, { hulpmiddelen, banden }) {
  const gevonden = new Map()
  const zonder = []
  for (const criterium of new Set(criteria)) {
    const keer = criteria.filter((one) => one === criterium).length
    const eigen = Object.hasOwn(banden, criterium) ? banden[criterium] : []
    for (const [id, mate, reden] of eigen) {
      const rij = gevonden.get(id) ?? { id, ...hulpmiddelen[id], lost: [], steunt: [], keer: 0, geheel: 0 }
      const lost = mate !== "ondersteunend"
      rij[lost ? "lost" : "steunt"].push({ criterium, mate, reden })
      rij.keer += lost ? keer : 0
      rij.geheel += mate === "geheel" ? keer : 0
      gevonden.set(id, rij)
    }
    if (!eigen.some(([, mate]) => mate !== "ondersteunend")) {
      zonder.push(criterium)
    }
  }
  const rijen = [...gevonden.values()].sort(
    (a, b) =>
      b.keer - a.keer ||
      a.status - b.status ||
      b.geheel - a.geheel ||
      b.steunt.length - a.steunt.length ||
      a.naam.localeCompare(b.naam, "nl"),
  )
  return {
    lossen: rijen.filter(({ lost }) => lost.length),
    steunen: rijen.filter(({ lost }) => !lost.length),
    zonder,
  }
}

/**
 * The actions that should deliver aids that are not ready, each with the names of those aids.
 * @param {ReturnType<typeof rangschik>["lossen"]} rijen
 */
export function leveringen(rijen) {
  const acties = new Map()
  for (const { naam, acties: eigen } of rijen) {
    for (const actie of eigen) {
      const rij = acties.get(actie.nummer) ?? { ...actie, hulpmiddelen: [] }
      rij.hulpmiddelen.push(naam)
      acties.set(actie.nummer, rij)
    }
  }
  return [...acties.values()].sort((a, b) => a.nummer - b.nummer)
}

/**
 * The address of the catalogue with needs chosen. They stand behind the hash, which no browser
 * sends: which criteria a service misses stays on the device.
 * @param {string[]} criteria
 */
export function filteradres(criteria) {
  return `hulpmiddelen/#?${new URLSearchParams([...new Set(criteria)].map((id) => ["criterium", id.toLowerCase()]))}`
}
