/**
 * A message about an aid, composed on the page. It leaves through the reader's own mail program or
 * the forge's form; this page sends nothing.
 */

/**
 * The message as text, with the page and the file that it is about.
 * @param {{pagina: string, adres: string, bestand: string, onderwerp: string, bericht: string}} over
 */
export function tekst({ pagina, adres, bestand, onderwerp, bericht }) {
  return `${onderwerp}\n\n${bericht.trim()}\n\nPagina: ${pagina}\n${adres}\nBestand: ${bestand}\n`
}

/**
 * Where the message goes: the mail program, the forge's form, or nowhere.
 * @param {{mail?: string, forge?: string}} waarheen
 * @param {string} titel
 * @param {string} body
 * @returns {string} an address, or "" when none is configured
 */
export function bestemming({ mail, forge }, titel, body) {
  const [subject, content] = [titel, body].map(encodeURIComponent)
  if (mail) {
    return `mailto:${mail}?subject=${subject}&body=${content}`
  }
  return forge ? forge.replace("{titel}", subject).replace("{tekst}", content) : ""
}

/** @param {HTMLDetailsElement} root */
export function start(root) {
  const deel = (naam) => root.querySelector(`[data-onderdeel=${naam}]`)
  const { pagina, bestand, mail, forge } = root.dataset
  const onderwerp = root.querySelector("select")
  const bericht = root.querySelector("textarea")
  const adres = location.href.split("#")[0]
  const nu = () =>
    tekst({ pagina, adres, bestand, onderwerp: onderwerp.value, bericht: bericht.value })

  const toon = () => {
    const href = bestemming({ mail, forge }, `${pagina}: ${onderwerp.value}`, nu())
    deel("geen").hidden = Boolean(href)
    if (href) {
      deel("verstuur").href = href
      deel("verstuur").hidden = false
    }
  }
  // Who comes to confirm finds the form open, with what to say.
  if (location.hash === "#bevestig") {
    root.open = true
    onderwerp.value = [...onderwerp.options].find((one) => one.text.includes("bevestig")).value
  }
  root.addEventListener("input", toon)
  deel("kopieer").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(nu())
      deel("melding").textContent = "Gekopieerd."
    } catch {
      deel("melding").textContent = "Kopiëren lukt niet. Selecteer de tekst en kopieer ze zelf."
    }
  })
  toon()
}
