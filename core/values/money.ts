import { formatScaled, toScaled } from './decimal.ts'
import type { NumberSubject } from './number-text-refusals.ts'
import { accept, type Refusal, type Result, refuse } from './refusal.ts'

/** Money as whole fen (1 yuan = 100 fen), at most 10^13 fen (a hundred billion yuan) either way. */
export type Fen = number & { readonly __unit: 'fen' }

/** Greatest amount that the system holds: 10^13 fen = 100,000,000,000.00 yuan. */
export const fenMax = 10_000_000_000_000 as Fen

/** No money. */
export const zeroFen = 0 as Fen

const amount: NumberSubject = { area: 'money', zh: '金额', en: 'Amount' }

/** A trusted whole number of fen, e.g. a computed amount; throws where it is no integer within the bound. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value) || Math.abs(value) > fenMax) throw new RangeError(`${value} is no amount in fen`)
  return (value + 0) as Fen
}

/** A number of fen from outside. Refuses `money.not-whole-fen` and `money.beyond-bound`. */
export function toFen(value: unknown): Result<Fen> {
  if (typeof value !== 'number' || !Number.isInteger(value)) return refuse(notWholeFen(value))
  return Math.abs(value) > fenMax ? refuse(sumBeyondBound(value)) : accept((value + 0) as Fen)
}

/**
 * Reads an amount in yuan, exact decimal text with at most two decimals: `74013.89` is 7401389 fen.
 * Refuses, each with the form to type: money.not-text, .empty, .too-long, .full-width, .spaces, .thousands-separators,
 * .exponent, .unit-written, .leading-zeros, .not-a-number, .too-many-decimals, .beyond-bound, and .negative unless allowed.
 */
export function parseYuan(input: unknown, options: { readonly negative?: boolean } = {}): Result<Fen> {
  return toScaled(input, 2, { subject: amount, negative: options.negative === true, max: fenMax }) as Result<Fen>
}

/** The amount in yuan with two decimals, exact: `74013.89`. The form of files and interfaces. */
export function formatYuan(value: Fen): string {
  return formatScaled(value, 2)
}

/** The amount in yuan with two decimals and thousands separators, for reading: `370,069.44`. */
export function formatYuanGrouped(value: Fen): string {
  return groupThousands(formatYuan(value))
}

/** Decimal text with a comma at each thousand of its whole part: `-1234567.8` becomes `-1,234,567.8`. */
export function groupThousands(text: string): string {
  const [whole = '', decimals] = text.split('.')
  const grouped = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

/** The sum of amounts. Refuses `money.beyond-bound` where it passes the bound. */
export function sumFen(amounts: Iterable<Fen>): Result<Fen> {
  let sum = 0
  for (const each of amounts) sum += each
  return Math.abs(sum) > fenMax ? refuse(sumBeyondBound(sum)) : accept(sum as Fen)
}

function notWholeFen(value: unknown): Refusal {
  const found = typeof value === 'number' ? value : typeof value
  return {
    code: 'money.not-whole-fen',
    messageZh: `${found} 不是整数分。`,
    messageEn: `${found} is not a whole number of fen.`,
    remedyZh: '金额以整数分传递，1 元为 100。',
    remedyEn: 'Pass money as a whole number of fen; 1 yuan is 100.',
    values: { found },
  }
}

function sumBeyondBound(value: number): Refusal {
  const bound = groupThousands(formatYuan(fenMax))
  return {
    code: 'money.beyond-bound',
    messageZh: `金额 ${value} 分超出上限 ${bound} 元。`,
    messageEn: `${value} fen is beyond the bound of ${bound} yuan.`,
    remedyZh: '请核对各项金额的单位。',
    remedyEn: 'Check the units of the amounts.',
    values: { found: value, max: fenMax },
  }
}
