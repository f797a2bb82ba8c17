// Spaces in front are no protection: some spreadsheets take them away before they look for a formula.
const startsFormula = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u
const notInXml = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu

/** Longest text of a workbook's cell. Source: Microsoft, Excel specifications and limits. */
const cellTextMax = 32_767

/**
 * Text that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe in front.
 * Signs that a workbook cannot hold are left out, and what is longer than a cell is cut with an ellipsis.
 */
export function safeText(text: string): string {
  const clean = text.replace(notInXml, '')
  const guarded = startsFormula.test(clean) ? `'${clean}` : clean
  return guarded.length > cellTextMax ? `${guarded.slice(0, cellTextMax - 1)}…` : guarded
}

/** A field of a CSV file (RFC 4180), safe from being taken for a formula; numbers are written as they are. */
export function csvField(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = safeText(value)
  return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
