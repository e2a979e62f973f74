/**
 * The cards of the catalogue, in blocks of a few rows. The browser lays out only the blocks near
 * what is in view (`content-visibility`), so that an answer costs about the same however many
 * cards it has; all of them stand in the page, to be found and printed.
 *
 * @typedef {{element: HTMLElement, kaarten: HTMLElement[]}} Blok a block, and what it should hold
 */

const PER_KEER = 20 // blocks that are filled at once: all of them in a catalogue of today's size

/** @param {HTMLElement} lijst with the blocks, as the server made them */
export function maakKaarten(lijst) {
  const perBlok = Number(lijst.dataset.perBlok)
  const redenen = leesRedenen(lijst)
  let getoond = [...lijst.querySelectorAll("[data-hulpmiddel]")]
  let uitgelegd = new Set()
  let rest = []

  return { toon, legUit }

  /**
   * Show these cards, in this order, and no others. What is out of sight is laid out later, so
   * that what is in sight comes sooner.
   * @param {HTMLElement[]} kaarten
   * @returns {(() => void)[]} what remains to be done, a frame each
   */
  function toon(kaarten) {
    if (kaarten.length === getoond.length && kaarten.every((one, i) => one === getoond[i])) {
      return rest
    }
    const inZicht = blokkenInZicht()
    const blokken = verdeel(kaarten)
    for (const blok of blokken) {
      blok.element.hidden = !blok.kaarten.length
      blok.element.classList.toggle("kaarten--straks", !inZicht.has(blok.element))
    }
    const nu = blokken.filter(({ element }, number) => number < PER_KEER || inZicht.has(element))
    const straks = blokken.filter((blok) => !nu.includes(blok))
    nu.forEach(vul)
    getoond = kaarten
    rest = [nu, ...perKeer(straks)].map((some) => () => some.forEach(maakAf))
    return rest
  }

  /** The blocks of the page, each with its share of the cards; the last ones may get none. */
  function verdeel(kaarten) {
    while (lijst.children.length * perBlok < kaarten.length) {
      const blok = document.createElement("div")
      blok.className = "kaarten kaarten--blok"
      lijst.append(blok)
    }
    return [...lijst.children].map((element, number) => ({
      element,
      kaarten: kaarten.slice(number * perBlok, (number + 1) * perBlok),
    }))
  }

  function blokkenInZicht() {
    const found = new Set()
    for (const element of lijst.children) {
      const { top, bottom } = element.getBoundingClientRect()
      if (top > innerHeight) {
        break
      }
      if (bottom > 0) {
        found.add(element)
      }
    }
    return found
  }

  /**
   * Show on the cards why they match the chosen needs.
   * @param {Set<string>} noden
   */
  function legUit(noden) {
    for (const nood of [...uitgelegd, ...noden]) {
      for (const reden of redenen.get(nood) ?? []) {
        reden.hidden = !noden.has(nood)
        reden.parentElement.hidden = [...reden.parentElement.children].every((one) => one.hidden)
      }
    }
    uitgelegd = noden
  }
}

/** @param {Blok} blok only what stands wrong in it is touched */
function vul({ element, kaarten }) {
  for (const kaart of [...element.children]) {
    if (!kaarten.includes(kaart)) {
      kaart.remove()
    }
  }
  kaarten.forEach((kaart, place) => {
    const there = element.children[place]
    if (there !== kaart) {
      element.insertBefore(kaart, there ?? null)
    }
  })
}

/** @param {Blok} blok from here on the browser lays it out when it comes near */
function maakAf(blok) {
  vul(blok)
  blok.element.classList.remove("kaarten--straks")
}

function perKeer(blokken) {
  const groups = []
  for (let start = 0; start < blokken.length; start += PER_KEER) {
    groups.push(blokken.slice(start, start + PER_KEER))
  }
  return groups
}

/** The reasons on the cards, by the need that they are about. */
function leesRedenen(lijst) {
  const redenen = new Map()
  for (const reden of lijst.querySelectorAll("[data-criterium]")) {
    const { criterium } = reden.dataset
    redenen.set(criterium, [...(redenen.get(criterium) ?? []), reden])
  }
  return redenen
}
