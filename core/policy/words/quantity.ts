import { groupThousands } from '../../values/index.ts'
import type { Words } from '../source/index.ts'

const UNITS: Readonly<Record<string, Words>> = {
  CNY: { zh: '元', en: ' yuan' },
  percent: { zh: '%', en: '%' },
  percentPoints: { zh: '个百分点', en: ' percentage points' },
  points: { zh: '分', en: ' points' },
  basisPoints: { zh: '个基点', en: ' basis points' },
  months: { zh: '个月', en: ' months' },
  days: { zh: '天', en: ' days' },
  workingDays: { zh: '个工作日', en: ' working days' },
  years: { zh: '年', en: ' years' },
  year: { zh: '年', en: '' },
  people: { zh: '人', en: ' people' },
}

/** A decimal text with its unit, e.g. 10,000,000.00 元. */
export function quantity(value: string, unit: string): Words {
  const words = UNITS[unit] ?? { zh: '', en: '' }
  const text = unit === 'CNY' ? groupThousands(value) : value
  return { zh: `${text}${words.zh}`, en: `${text}${words.en}` }
}

/** What stands where a number is not set. */
export const notSet: Words = { zh: '未定', en: 'not set' }
