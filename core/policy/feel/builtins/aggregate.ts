import { calculate } from '../arithmetic.ts'
import { conjunction, disjunction } from '../logic.ts'
import { type Decimal, finite, numberOf, Wide } from '../number.ts'
import { compare } from '../order.ts'
import type { Runtime } from '../runtime.ts'
import { type FeelList, type FeelValue, isNumber, kindOf } from '../value.ts'
import { type Family, takes, takesItems } from './signature.ts'

/** Built-ins that fold a list into one value. Source: DMN 1.5, 10.3.4.4. */
export const AGGREGATE: Family = {
  count: [takes([['list', 'list']], ([list]) => numberOf(list.length))],
  min: takesItems('list', (items, runtime) => extreme(items, -1, runtime)),
  max: takesItems('list', (items, runtime) => extreme(items, 1, runtime)),
  sum: takesItems('list', (items, runtime) => total(items, runtime)),
  product: takesItems('list', (items) =>
    withNumbers(items, (numbers) => finite(numbers.reduce((a, b) => a.times(b), new Wide(1)))),
  ),
  mean: takesItems('list', (items, runtime) => mean(items, runtime)),
  median: takesItems('list', (items) => withNumbers(items, median)),
  stddev: takesItems('list', (items) => withNumbers(items, deviation)),
  mode: takesItems('list', (items) => (items.length === 0 ? [] : withNumbers(items, modes))),
  all: takesItems('list', (items) => (areAnswers(items) ? conjunction(items) : null)),
  any: takesItems('list', (items) => (areAnswers(items) ? disjunction(items) : null)),
}

function areAnswers(items: FeelList): boolean {
  return items.every((item) => item === null || typeof item === 'boolean')
}

function extreme(items: FeelList, direction: 1 | -1, runtime: Runtime): FeelValue {
  let best = items[0] ?? null
  for (const item of items) {
    const order = compare(item, best, runtime.zones)
    if (order === null) return null
    if (order * direction > 0) best = item
  }
  return best
}

function total(items: FeelList, runtime: Runtime): FeelValue {
  if (items.every(isNumber)) return withNumbers(items, (numbers) => finite(sumOf(numbers)))
  const [first, ...rest] = items
  if (first === undefined || !kindOf(first).endsWith('duration')) return null
  return rest.reduce((sum, item) => calculate('+', sum, item, runtime.zones), first)
}

function mean(items: FeelList, runtime: Runtime): FeelValue {
  if (items.every(isNumber)) return withNumbers(items, (numbers) => finite(sumOf(numbers).div(numbers.length)))
  return calculate('/', total(items, runtime), numberOf(items.length), runtime.zones)
}

function median(numbers: readonly Decimal[]): FeelValue {
  const sorted = [...numbers].sort((a, b) => a.comparedTo(b))
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : finite(new Wide(upper).plus(lower).div(2))
}

function deviation(numbers: readonly Decimal[]): FeelValue {
  if (numbers.length < 2) return null
  const average = sumOf(numbers).div(numbers.length)
  const squares = numbers.map((number) => new Wide(number).minus(average).pow(2))
  return finite(
    sumOf(squares)
      .div(numbers.length - 1)
      .sqrt(),
  )
}

function modes(numbers: readonly Decimal[]): FeelValue {
  const counts = new Map<string, { number: Decimal; count: number }>()
  for (const number of numbers) {
    const key = number.toString()
    counts.set(key, { number, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  const most = [...counts.values()].reduce((max, { count }) => Math.max(max, count), 0)
  const found = [...counts.values()].filter(({ count }) => count === most).map(({ number }) => number)
  return found.sort((a, b) => a.comparedTo(b))
}

function withNumbers(items: FeelList, use: (numbers: readonly Decimal[]) => FeelValue): FeelValue {
  return items.length > 0 && items.every(isNumber) ? use(items) : null
}

function sumOf(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce((sum, number) => sum.plus(number), new Wide(0))
}
