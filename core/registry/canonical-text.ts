/**
 * A JSON value as one text, whatever the order in which its fields were written: equal values give equal text.
 * Throws on what JSON does not hold.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined)
    const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${sorted.map(([name, each]) => `${JSON.stringify(name)}:${canonicalText(each)}`).join(',')}}`
  }
  const text = JSON.stringify(value)
  if (text === undefined) throw new TypeError(`${typeof value} has no JSON text`)
  return text
}
