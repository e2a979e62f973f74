/**
 * Two to four aids side by side, from the address alone. Rows in which they differ are marked.
 *
 * @typedef {{sleutel: string, titel: string, groep: string, url?: string}} Rij
 * @typedef {{tekst: string, mate?: string}} Deel
 * @typedef {{naam: string, url: string, cellen: Record<string, Deel[]>}} Hulpmiddel
 */
const HOOGSTENS = 4
const MAX_PAREN = 100 // pairs of an address that are read

/** @param {HTMLElement} root */
export async function start(root) {
  const melding = root.querySelector("[data-onderdeel=melding]")
  const gevraagd = vraag(location.search)
  if (!gevraagd.length) {
    return
  }
  let gegevens
  try {
    const answer = await fetch(root.dataset.gegevens)
    if (!answer.ok) {
      throw new Error(String(answer.status))
    }
    gegevens = await answer.json()
  } catch {
    melding.textContent = "De gegevens konden niet geladen worden. Probeer het later opnieuw."
    return
  }
  const { bekend, onbekend } = deelIn(gevraagd, gegevens.hulpmiddelen)
  const zinnen = onbekend.map((id) => `“${id.slice(0, 60)}” kennen we niet.`)
  if (bekend.length > HOOGSTENS) {
    zinnen.push(`Je ziet de eerste ${HOOGSTENS}.`)
  }
  if (bekend.length === 1) {
    zinnen.push("Kies er nog minstens één om te vergelijken.")
  }
  melding.textContent = zinnen.slice(0, 6).join(" ")
  const ids = bekend.slice(0, HOOGSTENS)
  if (ids.length) {
    root.querySelector("[data-onderdeel=uitleg]").hidden = true
    root.querySelector("[data-onderdeel=tabel]").replaceChildren(tabel(ids, gegevens, root))
  }
}

/** The ids that an address asks for, each once. */
export function vraag(query) {
  const ids = [...new URLSearchParams(query)]
    .slice(0, MAX_PAREN)
    .filter(([key, value]) => key === "id" && value.trim())
    .map(([, value]) => value.trim().toLowerCase())
  return [...new Set(ids)]
}

function deelIn(ids, hulpmiddelen) {
  const bekend = ids.filter((id) => Object.hasOwn(hulpmiddelen, id))
  return { bekend, onbekend: ids.filter((id) => !bekend.includes(id)) }
}

/** Whether aids differ in a row: not all cells say the same. */
export function verschilt(rij, kolommen) {
  const cells = kolommen.map(({ cellen }) =>
    JSON.stringify((cellen[rij.sleutel] ?? []).map(({ tekst, mate }) => mate ?? tekst)),
  )
  return new Set(cells).size > 1
}

function tabel(ids, { rijen, hulpmiddelen }, root) {
  const kolommen = ids.map((id) => ({ id, ...hulpmiddelen[id] }))
  const table = maak("table", "vergelijking__tabel")
  const head = table.createTHead().insertRow()
  head.append(maak("td"))
  for (const { id, naam, url } of kolommen) {
    const kop = maak("th")
    kop.scope = "col"
    const link = maak("a", "", naam)
    link.href = adres(url, root)
    kop.append(link)
    if (ids.length > 1) {
      const weg = maak("a", "vergelijking__weg", "Haal weg")
      weg.href = `?${new URLSearchParams(ids.filter((one) => one !== id).map((one) => ["id", one]))}`
      weg.setAttribute("aria-label", `Haal ${naam} weg`)
      kop.append(weg)
    }
    head.append(kop)
  }
  let body = null
  let groep = null
  for (const rij of rijen) {
    if (!kolommen.some(({ cellen }) => cellen[rij.sleutel]?.length)) {
      continue
    }
    if (rij.groep !== groep) {
      groep = rij.groep
      body = table.createTBody()
      if (groep) {
        const kop = maak("th", "vergelijking__groep", groep)
        kop.colSpan = ids.length + 1
        kop.scope = "rowgroup"
        body.insertRow().append(kop)
      }
    }
    body.append(maakRij(rij, kolommen, root))
  }
  const vak = maak("div", "tabel")
  vak.tabIndex = 0
  vak.setAttribute("role", "region")
  vak.setAttribute("aria-label", "Vergelijking")
  vak.append(table)
  return vak
}

function maakRij(rij, kolommen, root) {
  const row = maak("tr")
  const kop = maak("th")
  kop.scope = "row"
  if (rij.url) {
    const link = maak("a", "", rij.titel)
    link.href = adres(rij.url, root)
    kop.append(link)
  } else {
    kop.append(rij.titel)
  }
  if (kolommen.length > 1 && verschilt(rij, kolommen)) {
    row.classList.add("vergelijking__verschil")
    kop.append(maak("span", "vergelijking__merk", "verschilt"))
  }
  row.append(kop)
  for (const { naam, cellen } of kolommen) {
    const cell = row.insertCell()
    cell.dataset.kop = naam
    const delen = cellen[rij.sleutel] ?? []
    if (!delen.length) {
      cell.append(maak("span", "stil", "niet vermeld"))
    }
    for (const { tekst, mate } of delen) {
      const zin = maak("p")
      if (mate) {
        zin.append(maak("strong", "", mate), " ")
      }
      zin.append(tekst)
      cell.append(zin)
    }
  }
  return row
}

/** Addresses in the data start at the root of the site; the list stands one folder below it. */
function adres(path, root) {
  return new URL(`../${path}`, new URL(root.dataset.lijst, location.href)).href
}

function maak(tag, className = "", text = "") {
  const element = document.createElement(tag)
  if (className) {
    element.className = className
  }
  element.textContent = text
  return element
}
