import { hasFullWidth, toHalfWidth } from './full-width.ts'
import { type Day, dayMax, dayMin, dayOf, daysInMonth, formatDay, isDate } from './plain-date.ts'
import { quoteInput } from './quoted-input.ts'
import { accept, type Refusal, type Result, refuse } from './refusal.ts'

const dayTextMax = 40

/** The parts of a date that was written in some way, right or wrong. */
type WrittenDate = { readonly year: number; readonly month: number; readonly dayOfMonth: number }

/**
 * Reads a day written `2024-02-29`. Refuses, with the form to type where it can be told: day.not-text, .empty,
 * .full-width, .spaces, .serial-number, .with-time, .other-form (slashes, dots, 年月日, no separators, no zeros),
 * .does-not-exist, .out-of-range (before 1900-01-01 or after 2199-12-31), .not-a-day.
 */
export function parseDay(input: unknown): Result<Day> {
  if (typeof input !== 'string') return refuse(notText(input))
  const exact = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(input)
  if (exact) return dayOrRefusal(datePartsOf(exact), input)
  if (input.trim() === '') return refuse(empty())
  if (input.length > dayTextMax) return refuse(notADay(input))
  const half = toHalfWidth(input)
  const trimmed = half.trim()
  if (/^[0-9]{1,6}(?:\.[0-9]+)?$/.test(trimmed)) return refuse(serialNumber(input))
  const written = readWrittenDate(trimmed)
  if (written === null) return refuse(notADay(input))
  const found = dayOrRefusal(written, input)
  const form = found.ok ? formatDay(found.value) : null
  const refusals: Refusal[] = []
  if (hasFullWidth(input)) refusals.push(fullWidth(input, form))
  if (trimmed !== half) refusals.push(spaces(input, form))
  if (/[T ]\d{1,2}:/.test(trimmed)) refusals.push(withTime(input, form))
  else if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(trimmed)) refusals.push(otherForm(input, form))
  if (!found.ok) refusals.push(...found.refusals)
  return refuse(...refusals)
}

function readWrittenDate(text: string): WrittenDate | null {
  const separated = /^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[T ][0-9]{1,2}:.*)?$/.exec(text)
  if (separated) return datePartsOf(separated)
  const compact = /^([0-9]{4})([0-9]{2})([0-9]{2})$/.exec(text)
  return compact ? datePartsOf(compact) : null
}

function datePartsOf(match: RegExpExecArray): WrittenDate {
  return { year: Number(match[1]), month: Number(match[2]), dayOfMonth: Number(match[3]) }
}

function dayOrRefusal(written: WrittenDate, input: string): Result<Day> {
  const { year, month, dayOfMonth } = written
  if (!isDate(year, month, dayOfMonth)) return refuse(doesNotExist(written, input))
  const day = dayOf(year, month, dayOfMonth)
  return day < dayMin || day > dayMax ? refuse(outOfRange(input)) : accept(day)
}

function notText(input: unknown): Refusal {
  const found = quoteInput(input)
  return {
    code: 'day.not-text',
    messageZh: `日期应以文本给出，收到的是 ${found}。`,
    messageEn: `A date must come as text; ${found} came.`,
    remedyZh: '请写成 2024-02-29 的形式。',
    remedyEn: 'Write it like 2024-02-29.',
    values: { found },
  }
}

function empty(): Refusal {
  return {
    code: 'day.empty',
    messageZh: '日期为空。',
    messageEn: 'The date is empty.',
    remedyZh: '请写成 2024-02-29 的形式。',
    remedyEn: 'Write it like 2024-02-29.',
  }
}

function fullWidth(input: string, form: string | null): Refusal {
  const found = quoteInput(input)
  return {
    code: 'day.full-width',
    messageZh: `日期“${found}”含全角字符，只接受半角。`,
    messageEn: `Date "${found}" has full-width characters; only half-width ones are accepted.`,
    ...remedy(form),
    values: { found, form },
  }
}

function spaces(input: string, form: string | null): Refusal {
  const found = quoteInput(input)
  return {
    code: 'day.spaces',
    messageZh: `日期“${found}”前后有空格。`,
    messageEn: `Date "${found}" has spaces around it.`,
    ...remedy(form),
    values: { found, form },
  }
}

function withTime(input: string, form: string | null): Refusal {
  const found = quoteInput(input)
  return {
    code: 'day.with-time',
    messageZh: `“${found}”带有时刻，此处只要日期。`,
    messageEn: `"${found}" carries a time; here a day is asked.`,
    ...remedy(form),
    values: { found, form },
  }
}

function otherForm(input: string, form: string | null): Refusal {
  const found = quoteInput(input)
  return {
    code: 'day.other-form',
    messageZh: `日期“${found}”写法不对，只接受 年-月-日 且月日为两位。`,
    messageEn: `Date "${found}" is in another form; only year-month-day with two-digit month and day is accepted.`,
    ...remedy(form),
    values: { found, form },
  }
}

function serialNumber(input: string): Refusal {
  const found = quoteInput(input)
  return {
    code: 'day.serial-number',
    messageZh: `“${found}”是表格的日期序号或不完整的日期，不是日期。`,
    messageEn: `"${found}" is a spreadsheet's serial number or part of a date, not a day.`,
    remedyZh: '请把单元格设为文本，写成 2024-02-29 的形式。',
    remedyEn: 'Set the cell to text and write it like 2024-02-29.',
    values: { found },
  }
}

function doesNotExist({ year, month, dayOfMonth }: WrittenDate, input: string): Refusal {
  const found = quoteInput(input)
  const values = { found, year, month, dayOfMonth }
  if (month < 1 || month > 12) {
    return {
      code: 'day.does-not-exist',
      messageZh: `日期“${found}”不存在：没有第 ${month} 月。`,
      messageEn: `Date "${found}" does not exist: there is no month ${month}.`,
      remedyZh: '月份为 01 至 12，请核对年、月、日的顺序。',
      remedyEn: 'Months are 01 to 12; check the order of year, month and day.',
      values,
    }
  }
  const last = daysInMonth(year, month)
  return {
    code: 'day.does-not-exist',
    messageZh: `日期“${found}”不存在：${year} 年 ${month} 月有 ${last} 天。`,
    messageEn: `Date "${found}" does not exist: month ${month} of ${year} has ${last} days.`,
    remedyZh: `请按凭证核对；当月最后一天是 ${formatDay(dayOf(year, month, last))}。`,
    remedyEn: `Check the source; the last day of that month is ${formatDay(dayOf(year, month, last))}.`,
    values,
  }
}

function outOfRange(input: string): Refusal {
  const found = quoteInput(input)
  const [min, max] = [formatDay(dayMin), formatDay(dayMax)]
  return {
    code: 'day.out-of-range',
    messageZh: `日期“${found}”超出范围 ${min} 至 ${max}。`,
    messageEn: `Date "${found}" is outside ${min} to ${max}.`,
    remedyZh: '请核对年份；长期有效请留空。',
    remedyEn: 'Check the year; leave an open end empty.',
    values: { found, min, max },
  }
}

function notADay(input: string): Refusal {
  const found = quoteInput(input)
  return {
    code: 'day.not-a-day',
    messageZh: `“${found}”不是日期。`,
    messageEn: `"${found}" is not a date.`,
    remedyZh: '请写成 2024-02-29 的形式。',
    remedyEn: 'Write it like 2024-02-29.',
    values: { found },
  }
}

function remedy(form: string | null): { readonly remedyZh: string; readonly remedyEn: string } {
  if (form === null) return { remedyZh: '请写成 2024-02-29 的形式。', remedyEn: 'Write it like 2024-02-29.' }
  return { remedyZh: `请写成：${form}`, remedyEn: `Write: ${form}` }
}
