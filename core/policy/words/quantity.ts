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
  const words = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined
  const text = unit === 'CNY' ? groupThousands(value) : value
  return { zh: `${text}${words?.zh ?? ''}`, en: `${text}${words?.en ?? ''}` }
}

/** A decimal text with its unit as a rule prints it: without zeros that say nothing, in Chinese by 万 and 亿: 1000万元. */
export function printed(value: string, unit: string): Words {
  const short = value.includes('.') ? value.replace(/\.?0+$/, '') : value
  const many = quantity(short, unit).en
  const en = short === '1' ? many.replace(/ people$/, ' person').replace(/s$/, '') : many
  const [, head, tail = ''] = /^([1-9][0-9]*?)((?:0000){1,2})$/.exec(short) ?? []
  const isRound = unit === 'CNY' && head !== undefined && head.length <= 4
  return isRound ? { zh: `${head}${tail.length === 8 ? '亿' : '万'}元`, en } : { zh: quantity(short, unit).zh, en }
}
