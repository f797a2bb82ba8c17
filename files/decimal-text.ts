/**
 * The exact decimal text of a number as a workbook writes it, by the shortest digits that name the stored number:
 * `1234567.8899999999` is `1234567.89`, `1.0000000000000001E-2` is `0.01`, `0.30000000000000004` stays. Null for no number.
 */
export function decimalTextOf(text: string): string | null {
  const trimmed = text.trim()
  if (!/^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(trimmed)) return null
  const stored = Number(trimmed)
  if (!Number.isFinite(stored)) return null
  const shortest = String(stored)
  const split = /^(-?[0-9.]+)e([+-][0-9]+)$/.exec(shortest)
  return split ? shiftPoint(split[1] ?? '', Number(split[2])) : shortest
}

/** Decimal text times 10^places, by moving the point: `0.0385` by 2 is `3.85`. */
export function shiftPoint(text: string, places: number): string {
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '', decimals = ''] = text.slice(sign.length).split('.')
  const point = whole.length + places
  const digits = `${'0'.repeat(Math.max(0, -point))}${whole}${decimals}`.padEnd(point, '0')
  const at = Math.max(point, 0)
  const front = digits.slice(0, at).replace(/^0+(?=[0-9])/, '') || '0'
  const back = digits.slice(at).replace(/0+$/, '')
  return `${sign}${front}${back === '' ? '' : `.${back}`}`
}
