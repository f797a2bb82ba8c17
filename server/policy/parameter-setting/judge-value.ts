import { type Bound, isWithin, PARAMETER_UNITS, type Parameter } from '../../../core/policy/index.ts'
import { parseDecimal, type Refusal } from '../../../core/values/index.ts'

/** What stands against a value for a number of the plan: its form, how fine it is, its bound. Nothing where it can be taken. */
export function judgeValue({ unit, bound }: Parameter, text: string): Refusal[] {
  if (unit === 'choice') return /^[A-Z][A-Z0-9_]*$/.test(text) ? [] : [notAWord(text)]
  const read = parseDecimal(text)
  if (!read.ok) return read.refusals.map((refusal) => ({ ...refusal, path: 'value' }))
  const decimals = PARAMETER_UNITS[unit]
  if (read.value.scale > decimals) return [tooFine(text, decimals)]
  const within: Bound = bound ?? { min: '0', max: text }
  return isWithin(text, within) ? [] : [outOfBound(text, bound)]
}

function notAWord(found: string): Refusal {
  return {
    code: 'parameter.bad-word',
    path: 'value',
    messageZh: `“${found}”应为大写英文词。`,
    messageEn: `"${found}" must be a word in capitals.`,
    remedyZh: '请按说明中的可选值填写。',
    remedyEn: 'Write one of the options that the note names.',
    values: { found },
  }
}

function tooFine(found: string, decimals: number): Refusal {
  return {
    code: 'parameter.too-fine',
    path: 'value',
    messageZh: `“${found}”太细，最多 ${decimals} 位小数。`,
    messageEn: `"${found}" is too fine; at most ${decimals} decimals.`,
    remedyZh: '请按文件核对数值。',
    remedyEn: 'Compare with the document that sets it.',
    values: { found, decimals },
  }
}

function outOfBound(found: string, bound: Bound | null): Refusal {
  const [min, max] = [bound?.min ?? '0', bound?.max ?? '…']
  return {
    code: 'parameter.out-of-bound',
    path: 'value',
    messageZh: `${found} 不在 ${min} 至 ${max} 之间。`,
    messageEn: `${found} is not between ${min} and ${max}.`,
    remedyZh: '请核对数值和单位。',
    remedyEn: 'Check the number and its unit.',
    values: { found, min, max },
  }
}

/** A value under which the rules of the region cannot be compiled. */
export function faultyUnderValue(zh: string, en: string): Refusal {
  return {
    code: 'parameter.faulty',
    path: 'value',
    messageZh: `采用这个值，规则将无法执行：${zh}`,
    messageEn: `Under this value the rules cannot run: ${en}`,
    remedyZh: '请核对可选值。',
    remedyEn: 'Check which values the rule knows.',
  }
}
