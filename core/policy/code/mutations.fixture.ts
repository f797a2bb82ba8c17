import fc from 'fast-check'

/** JSON as facts documents are written. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

type Change = { readonly kind: number; readonly amount: number }

/** Turns a facts document into near ones: facts left out, numbers and days moved by a little, entries doubled or dropped. */
export const changes = fc.array(fc.record({ kind: fc.nat(99), amount: fc.integer({ min: -3, max: 3 }) }), {
  minLength: 40,
  maxLength: 40,
})

/** Applies a list of changes to a document, each leaf taking the next one. */
export function mutate(document: Json, plan: readonly Change[]): Json {
  let next = 0
  const take = (): Change => plan[next++ % plan.length] ?? { kind: 0, amount: 0 }
  const change = (value: Json, key: string): Json | undefined => {
    const { kind, amount } = take()
    if (Array.isArray(value)) {
      if (kind === 1) return undefined
      const items = value.flatMap((item) => change(item, key) ?? [])
      return kind === 2 ? items.slice(0, -1) : items
    }
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).flatMap(([name, inner]) => {
          const changed = change(inner, name)
          return changed === undefined ? [] : [[name, changed]]
        }),
      )
    return leaf(value, key, kind, amount)
  }
  return change(document, '') ?? {}
}

const KEPT = new Set(['id', 'creditCode', 'year', 'code', 'name', 'lender'])

function leaf(value: Json, key: string, kind: number, amount: number): Json | undefined {
  if (KEPT.has(key)) return value
  if (kind < 4) return undefined
  if (typeof value === 'boolean') return kind < 15 ? !value : value
  if (typeof value !== 'string' || kind > 40) return value
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return shiftDay(value, amount)
  if (/^\d+(\.\d+)?$/.test(value)) return shiftNumber(value, amount, kind)
  return value
}

function shiftDay(text: string, amount: number): string {
  const moved = new Date(`${text}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + amount * (amount % 2 === 0 ? 200 : 1))
  return moved.toISOString().slice(0, 10)
}

function shiftNumber(text: string, amount: number, kind: number): string {
  const [whole = '0', fraction = ''] = text.split('.')
  const scaled = BigInt(whole + fraction)
  const moved = kind < 20 ? scaled + BigInt(amount) : (scaled * BigInt(4 + amount)) / 4n
  const digits = String(moved < 0n ? 0n : moved).padStart(fraction.length + 1, '0')
  return fraction.length === 0 ? digits : `${digits.slice(0, -fraction.length)}.${digits.slice(-fraction.length)}`
}
