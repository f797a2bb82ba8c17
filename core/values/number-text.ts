import { hasFullWidth, toHalfWidth } from './full-width.ts'
import { quoteInput } from './quoted-input.ts'
import { accept, type Refusal, type Result, refuse } from './refusal.ts'

/** What a number stands for, so that its refusals say "amount" for money and carry the code `money.…`. */
export type NumberSubject = { readonly area: string; readonly zh: string; readonly en: string }

/** Longest number text that is read, in characters. */
export const numberTextMax = 64

const plainNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/

/**
 * Checks that an input is a plain decimal number in text: ASCII digits, at most one point, perhaps a minus in front.
 * Refuses, each with the form to type: not-text, empty, too-long, full-width, spaces, thousands-separators, exponent,
 * unit-written, leading-zeros, not-a-number.
 */
export function readNumberText(input: unknown, subject: NumberSubject): Result<string> {
  if (typeof input === 'string' && input.length <= numberTextMax && plainNumber.test(input)) return accept(input)
  if (typeof input !== 'string') return refuse(notText(input, subject))
  if (input.trim() === '') return refuse(empty(subject))
  if (input.length > numberTextMax) return refuse(tooLong(input, subject))
  const half = toHalfWidth(input)
  const corrected = half.replace(/\s/g, '').replace(/[,'’_]/g, '').replace(/、/g, '')
  const form = plainNumber.test(corrected) ? corrected : null
  const refusals: Refusal[] = []
  if (hasFullWidth(input)) refusals.push(fullWidth(input, form ?? half, subject))
  if (/\s/.test(half)) refusals.push(spaces(input, form, subject))
  if (/[0-9][,'’_、]/.test(half)) refusals.push(separators(input, form, subject))
  if (form === null) refusals.push(wrongContent(input, corrected, subject))
  return refuse(...refusals)
}

function wrongContent(input: string, corrected: string, subject: NumberSubject): Refusal {
  if (/^[-+]?[0-9.]+[eE][-+]?[0-9]+$/.test(corrected)) return exponent(input, subject)
  if (/^[-+]?[0-9.]+(?:元|万元?|亿元?|%|％|‰)$/.test(corrected) || /^[¥￥$]/.test(corrected)) return unitWritten(input, subject)
  const stripped = corrected.replace(/^(-?)0+(?=[0-9])/, '$1')
  if (plainNumber.test(stripped)) return leadingZeros(input, stripped, subject)
  return notANumber(input, subject)
}

function notText(input: unknown, { area, zh, en }: NumberSubject): Refusal {
  const found = quoteInput(input)
  return {
    code: `${area}.not-text`,
    messageZh: `${zh}应以文本给出，收到的是 ${found}。`,
    messageEn: `${en} must come as text; ${found} came.`,
    remedyZh: '请写成带引号的小数文本，例如 "1234.50"。',
    remedyEn: 'Write it as quoted decimal text, e.g. "1234.50", so that no digit is lost.',
    values: { found },
  }
}

function empty({ area, zh, en }: NumberSubject): Refusal {
  return {
    code: `${area}.empty`,
    messageZh: `${zh}为空。`,
    messageEn: `${en} is empty.`,
    remedyZh: '请填写数字；确为零时写 0。',
    remedyEn: 'Write a number; write 0 where it is zero.',
  }
}

function tooLong(input: string, { area, zh, en }: NumberSubject): Refusal {
  return {
    code: `${area}.too-long`,
    messageZh: `${zh}有 ${input.length} 个字符，最多 ${numberTextMax} 个。`,
    messageEn: `${en} has ${input.length} characters; at most ${numberTextMax} are read.`,
    remedyZh: '请核对是否粘贴了别的内容。',
    remedyEn: 'Check whether something else was pasted here.',
    values: { length: input.length, max: numberTextMax },
  }
}

function fullWidth(input: string, form: string, { area, zh, en }: NumberSubject): Refusal {
  const found = quoteInput(input)
  return {
    code: `${area}.full-width`,
    messageZh: `${zh}“${found}”含全角字符，只接受半角数字。`,
    messageEn: `${en} "${found}" has full-width characters; only half-width digits are accepted.`,
    remedyZh: `请用半角输入：${quoteInput(form)}`,
    remedyEn: `Type it in half-width: ${quoteInput(form)}`,
    values: { found, form },
  }
}

function spaces(input: string, form: string | null, { area, zh, en }: NumberSubject): Refusal {
  const found = quoteInput(input)
  return {
    code: `${area}.spaces`,
    messageZh: `${zh}“${found}”含空格。`,
    messageEn: `${en} "${found}" has spaces in it.`,
    remedyZh: form === null ? '请去掉空格。' : `请去掉空格：${form}`,
    remedyEn: form === null ? 'Take the spaces out.' : `Take the spaces out: ${form}`,
    values: { found, form },
  }
}

function separators(input: string, form: string | null, { area, zh, en }: NumberSubject): Refusal {
  const found = quoteInput(input)
  return {
    code: `${area}.thousands-separators`,
    messageZh: `${zh}“${found}”含千位分隔符，只接受不分组的数字。`,
    messageEn: `${en} "${found}" has thousands separators; only digits without grouping are accepted.`,
    remedyZh: form === null ? '请去掉分隔符。' : `请写成：${form}`,
    remedyEn: form === null ? 'Take the separators out.' : `Write it without them: ${form}`,
    values: { found, form },
  }
}

function exponent(input: string, { area, zh, en }: NumberSubject): Refusal {
  const found = quoteInput(input)
  return {
    code: `${area}.exponent`,
    messageZh: `${zh}“${found}”是科学计数法，可能已丢失末位数字。`,
    messageEn: `${en} "${found}" is in exponent form and may have lost digits.`,
    remedyZh: '请把单元格设为文本，写出全部数字。',
    remedyEn: 'Set the cell to text and write all digits out.',
    values: { found },
  }
}

function unitWritten(input: string, { area, zh, en }: NumberSubject): Refusal {
  const found = quoteInput(input)
  return {
    code: `${area}.unit-written`,
    messageZh: `${zh}“${found}”带有单位，只接受数字。`,
    messageEn: `${en} "${found}" carries a unit; only the number is accepted.`,
    remedyZh: '请去掉单位，并按栏目的单位换算后填写（金额以元计，1 万元写 10000）。',
    remedyEn: "Leave the unit out and give the number in the column's unit (money in yuan: 10000 for 1 万元).",
    values: { found },
  }
}

function leadingZeros(input: string, form: string, { area, zh, en }: NumberSubject): Refusal {
  const found = quoteInput(input)
  return {
    code: `${area}.leading-zeros`,
    messageZh: `${zh}“${found}”前面有多余的零，可能是编号。`,
    messageEn: `${en} "${found}" starts with needless zeros and may be a code.`,
    remedyZh: `若确为数值，请写成：${form}`,
    remedyEn: `If it is a number, write: ${form}`,
    values: { found, form },
  }
}

function notANumber(input: string, { area, zh, en }: NumberSubject): Refusal {
  const found = quoteInput(input)
  return {
    code: `${area}.not-a-number`,
    messageZh: `${zh}“${found}”不是数字。`,
    messageEn: `${en} "${found}" is not a number.`,
    remedyZh: '请只写数字和一个小数点，例如 1234.50。',
    remedyEn: 'Write digits and at most one point between them, e.g. 1234.50.',
    values: { found },
  }
}
