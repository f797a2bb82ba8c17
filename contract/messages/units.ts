import type { Words } from '../words.ts'

/** Units of numbers as they follow a figure; a leading space belongs to the unit. */
export const UNIT_WORDS: Readonly<Record<string, Words>> = {
  CNY: { zh: '元', en: ' yuan' },
  percent: { zh: '%', en: '%' },
  percentPoints: { zh: '个百分点', en: ' percentage points' },
  basisPoints: { zh: '个基点', en: ' basis points' },
  points: { zh: '分', en: ' points' },
  months: { zh: '个月', en: ' months' },
  days: { zh: '天', en: ' days' },
  workingDays: { zh: '个工作日', en: ' working days' },
  years: { zh: '年', en: ' years' },
  year: { zh: '年', en: '' },
  people: { zh: '人', en: ' people' },
  count: { zh: '', en: '' },
}

/** Signs of comparison as they are read. */
export const OPERATOR_WORDS: Readonly<Record<string, Words>> = {
  '<': { zh: '小于', en: 'below' },
  '<=': { zh: '不大于', en: 'at most' },
  '>': { zh: '大于', en: 'above' },
  '>=': { zh: '不小于', en: 'at least' },
  '=': { zh: '等于', en: 'equal to' },
  '!=': { zh: '不等于', en: 'different from' },
  '~': { zh: '约', en: 'about' },
}

/** How often something is due, from its ISO period. */
export const PERIOD_WORDS: Readonly<Record<string, Words>> = {
  P1Y: { zh: '每年', en: 'every year' },
  P6M: { zh: '每半年', en: 'every six months' },
  P3M: { zh: '每季度', en: 'every quarter' },
  P1M: { zh: '每月', en: 'every month' },
  P1W: { zh: '每周', en: 'every week' },
}
