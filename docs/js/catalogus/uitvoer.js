/**
 * The chosen aids as a file. Pure: the caller hands the rows and saves the text.
 */

const KOLOMMEN = [
  ["id", "Id"],
  ["naam", "Naam"],
  ["type", "Soort"],
  ["status", "Status"],
  ["samenvatting", "Samenvatting"],
  ["aanbieders", "Aanbieders"],
  ["principes", "Principes"],
  ["url", "Pagina"],
]

/**
 * One cell of a CSV file: quoted, and never a formula for the program that opens it.
 * @param {string} value
 */
export function cel(value) {
  const text = String(value).replace(/[\t\r\n]+/g, " ")
  const safe = /^[\s]*[=+\-@]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/**
 * Rows as CSV that Excel with Belgian settings opens at once: BOM, semicolons, CRLF.
 * @param {Record<string, string | string[]>[]} rows
 */
export function naarCsv(rows) {
  const lines = [KOLOMMEN.map(([, titel]) => cel(titel))]
  for (const row of rows) {
    lines.push(KOLOMMEN.map(([sleutel]) => cel([row[sleutel] ?? ""].flat().join(", "))))
  }
  return `\uFEFF${lines.map((line) => line.join(";")).join("\r\n")}\r\n`
}

/**
 * Rows as JSON, in the shape of the open data.
 * @param {Record<string, string | string[]>[]} rows
 */
export function naarJson(rows) {
  return `${JSON.stringify({ aantal: rows.length, hulpmiddelen: rows }, null, 1)}\n`
}
