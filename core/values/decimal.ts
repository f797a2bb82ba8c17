import { readNumberText } from './number-text.ts'
import type { NumberSubject } from './number-text-refusals.ts'
import { quoteInput } from './quoted-input.ts'
import { accept, mapResult, type Refusal, type Result, refuse } from './refusal.ts'

/** An exact decimal number: digits / 10^scale. `3.850` is { digits: 3850n, scale: 3 }. */
export type Decimal = { readonly digits: bigint; readonly scale: number }

/** What toScaled accepts besides the scale; the bound is in scaled units and reached values pass. */
export type ScaledOptions = {
  readonly subject?: NumberSubject
  /** Negative numbers are accepted unless this is false. */
  readonly negative?: boolean
  /** Greatest size of the scaled integer; default and ceiling is 2^53 − 1. */
  readonly max?: number
}

const anyNumber: NumberSubject = { area: 'decimal', zh: '数值', en: 'Number' }
const powersOfTen: readonly number[] = Array.from({ length: 16 }, (_, power) => 10 ** power)

/** Reads exact decimal text such as `-3.850`. Refuses as readNumberText does (`decimal.full-width` and so on). */
export function parseDecimal(input: unknown): Result<Decimal> {
  return mapResult(readNumberText(input, anyNumber), decimalOf)
}

/** The decimal as text with all its digits: { digits: -5n, scale: 2 } is `-0.05`. */
export function formatDecimal({ digits, scale }: Decimal): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const whole = scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`
  return digits < 0n ? `-${whole}` : whole
}

/** −1, 0 or 1 as left is below, equal to or above right; `3.85` equals `3.850`. */
export function compareDecimals(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const scale = Math.max(left.scale, right.scale)
  const a = left.digits * 10n ** BigInt(scale - left.scale)
  const b = right.digits * 10n ** BigInt(scale - right.scale)
  return a < b ? -1 : a > b ? 1 : 0
}

/** The same number without needless zeros at its end: `3.850` becomes `3.85`. */
export function trimDecimal({ digits, scale }: Decimal): Decimal {
  let short = digits
  let places = scale
  while (places > 0 && short % 10n === 0n) {
    short /= 10n
    places -= 1
  }
  return { digits: short, scale: places }
}

/**
 * Reads decimal text as an integer of 10^−scale: `toScaled('3.85', 4)` is 38500.
 * Refuses as readNumberText does, and: too-many-decimals, negative, beyond-bound.
 */
export function toScaled(input: unknown, scale: number, options: ScaledOptions = {}): Result<number> {
  const subject = options.subject ?? anyNumber
  const read = readNumberText(input, subject)
  if (!read.ok) return read
  const text = read.value
  const point = text.indexOf('.')
  const decimals = point < 0 ? 0 : text.length - point - 1
  const max = options.max ?? Number.MAX_SAFE_INTEGER
  const scaled = scaleSafely(
    decimals > scale ? text.slice(0, point + 1 + scale) : text,
    Math.min(decimals, scale),
    scale,
  )
  const refusals: Refusal[] = []
  if (options.negative === false && text.startsWith('-') && /[1-9]/.test(text))
    refusals.push(refuseNegative(text, subject))
  if (decimals > scale) refusals.push(refuseDecimals(text, decimals, scale, subject))
  if (scaled === null || Math.abs(scaled) > max) refusals.push(refuseBound(text, max, scale, subject))
  return scaled === null || refusals.length > 0 ? refuse(...refusals) : accept(scaled + 0)
}

/** A scaled integer as decimal text with exactly `scale` decimals: `formatScaled(38500, 4)` is `3.8500`. */
export function formatScaled(value: number, scale: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a safe integer`)
  const digits = String(Math.abs(value)).padStart(scale + 1, '0')
  const sign = value < 0 ? '-' : ''
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

function decimalOf(text: string): Decimal {
  const point = text.indexOf('.')
  return { digits: BigInt(text.replace('.', '')), scale: point < 0 ? 0 : text.length - point - 1 }
}

/** The number times 10^scale, or null where that is not a safe integer. */
function scaleSafely(text: string, decimals: number, scale: number): number | null {
  const digits = Number(text.replace('.', ''))
  const factor = powersOfTen[scale - decimals]
  if (!Number.isSafeInteger(digits) || factor === undefined) return digits === 0 ? 0 : null
  const scaled = digits * factor
  return Number.isSafeInteger(scaled) ? scaled : null
}

function refuseDecimals(text: string, decimals: number, scale: number, { area, zh, en }: NumberSubject): Refusal {
  const trimmed = trimDecimal(decimalOf(text))
  const fits = trimmed.scale <= scale
  const short = formatDecimal(trimmed)
  return {
    code: `${area}.too-many-decimals`,
    messageZh: `${zh}“${quoteInput(text)}”有 ${decimals} 位小数，最多 ${scale} 位。`,
    messageEn: `${en} "${quoteInput(text)}" has ${decimals} decimals; at most ${scale} are accepted.`,
    remedyZh: fits ? `请写成：${short}` : '系统不替您舍入；请核对原始凭证后填写。',
    remedyEn: fits ? `Write: ${short}` : 'Nothing is rounded here; check the source and write the exact figure.',
    values: { found: text, decimals, max: scale },
  }
}

function refuseNegative(text: string, { area, zh, en }: NumberSubject): Refusal {
  return {
    code: `${area}.negative`,
    messageZh: `${zh}“${quoteInput(text)}”为负，此处不得为负。`,
    messageEn: `${en} "${quoteInput(text)}" is negative; here it must be 0 or more.`,
    remedyZh: area === 'money' ? '请核对正负号；退款、扣减请填在相应的栏目。' : '请核对正负号。',
    remedyEn:
      area === 'money' ? 'Check the sign; repayments and deductions have places of their own.' : 'Check the sign.',
    values: { found: text },
  }
}

function refuseBound(text: string, max: number, scale: number, { area, zh, en }: NumberSubject): Refusal {
  const bound = formatScaled(max, scale)
  return {
    code: `${area}.beyond-bound`,
    messageZh: `${zh}“${quoteInput(text)}”超出上限 ${bound}。`,
    messageEn: `${en} "${quoteInput(text)}" is beyond the bound of ${bound}.`,
    remedyZh: area === 'money' ? '请核对单位是否写错（例如把元写成了万元）。' : '请核对数字和单位。',
    remedyEn:
      area === 'money'
        ? 'Check the unit, e.g. fen written for yuan or yuan for 万元.'
        : 'Check the figure and its unit.',
    values: { found: text, max: bound },
  }
}
