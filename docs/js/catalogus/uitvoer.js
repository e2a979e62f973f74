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
 * Lines as CSV that Excel with Belgian settings opens at once: BOM, semicolons, CRLF.
 * @param {string[][]} lines the first one with the titles of the columns
 */
export function csv(lines) {
  return `\uFEFF${lines.map((line) => line.map(cel).join(";")).join("\r\n")}\r\n`
}

/**
 * Aids as CSV.
 * @param {Record<string, string | string[]>[]} rows
 */
export function naarCsv(rows) {
  const line = (row) => KOLOMMEN.map(([sleutel]) => [row[sleutel] ?? ""].flat().join(", "))
  return csv([KOLOMMEN.map(([, titel]) => titel), ...rows.map(line)])
}

/**
 * Rows as JSON, in the shape of the open data.
 * @param {Record<string, string | string[]>[]} rows
 */
export function naarJson(rows) {
  return `${JSON.stringify({ aantal: rows.length, hulpmiddelen: rows }, null, 1)}\n`
}
