import { type FeelValue, isKind, isList, isNumber, kindOf } from '../../core/policy/feel/index.ts'

/**
 * How near a result comes to what a case expects. `exact`: the same value, numbers as decimals without tolerance.
 * `printed`: a number printed with eight places or more to which the longer result rounds.
 * `head`: the number printed is itself inexact (made with binary fractions); the results agree to eight places.
 */
export type Nearness = 'exact' | 'printed' | 'head' | 'other'

const ORDER: readonly Nearness[] = ['exact', 'printed', 'head', 'other']
const HEAD_PLACES = 8

/** Compares a result with the expected value, part by part; the worst part counts. */
export function nearnessOf(result: FeelValue, expected: FeelValue): Nearness {
  if (isNumber(result) && isNumber(expected)) return nearnessOfNumbers(result, expected)
  if (isList(result) && isList(expected)) {
    if (result.length !== expected.length) return 'other'
    return worstOf(result.map((item, index) => nearnessOf(item, expected[index] ?? null)))
  }
  if (isKind(result, 'context') && isKind(expected, 'context'))
    return nearnessOfContexts(result.entries, expected.entries)
  return kindOf(result) === kindOf(expected) && haveSameParts(result, expected) ? 'exact' : 'other'
}

/** The worst of several. */
export function worstOf(all: readonly Nearness[]): Nearness {
  return ORDER[Math.max(0, ...all.map((one) => ORDER.indexOf(one)))] ?? 'other'
}

type Decimal = Extract<FeelValue, { toDecimalPlaces: unknown }>

function nearnessOfNumbers(result: Decimal, expected: Decimal): Nearness {
  if (result.eq(expected)) return 'exact'
  const places = expected.decimalPlaces()
  if (places < HEAD_PLACES) return 'other'
  if (result.toDecimalPlaces(places).eq(expected)) return 'printed'
  return result.toDecimalPlaces(HEAD_PLACES).eq(expected.toDecimalPlaces(HEAD_PLACES)) ? 'head' : 'other'
}

function nearnessOfContexts(
  result: ReadonlyMap<string, FeelValue>,
  expected: ReadonlyMap<string, FeelValue>,
): Nearness {
  if (result.size !== expected.size || ![...expected.keys()].every((key) => result.has(key))) return 'other'
  return worstOf([...expected].map(([key, value]) => nearnessOf(result.get(key) ?? null, value)))
}

function haveSameParts(a: FeelValue, b: FeelValue): boolean {
  const write = (value: FeelValue): string =>
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part))
  return write(a) === write(b)
}
