import { VERDICT_WORDS } from '../contract/messages/index.ts'
import type { Cell, CountResult, SimulationResult, Words } from '../core/policy/index.ts'
import { groupThousands } from '../core/values/index.ts'
import type { Language } from '../files/index.ts'
import { yuanText } from './summary.ts'
import { tableText } from './text-table.ts'

/** Groups of one dimension that are shown; the output as data has all. */
const groupsShown = 10

const WORDS = {
  total: { zh: '全部项目（每个主体计一次）', en: 'All programmes, each firm counted once' },
  byRule: { zh: '按规则逐条计算，未生成代码', en: 'answered from its rule: no code is made of it' },
  base: { zh: '现行', en: 'In force' },
  reform: { zh: '调整后', en: 'Reform' },
  change: { zh: '变化', en: 'Change' },
  paid: { zh: '获得资金', en: 'Paid' },
  yuan: { zh: '金额（元）', en: 'Yuan' },
  yuanReform: { zh: '调整后（元）', en: 'Reform, yuan' },
  year: { zh: '按年（元）', en: 'By year, yuan' },
  class: { zh: '类别', en: 'Class' },
  winners: { zh: '受益', en: 'Gain' },
  losers: { zh: '受损', en: 'Lose' },
  undecided: { zh: '待定', en: 'Undecided' },
} as const satisfies Readonly<Record<string, Words>>

/** The result for a person, programme by programme; programmes that judge another kind of applicant are left out. */
export function simulationText(
  { total, programmes, hasReform }: SimulationResult,
  isByCode: (programme: string) => boolean,
  language: Language,
): string {
  const asked = programmes.filter(({ base }) => base.yes + base.no + base.needs > 0)
  const blocks = asked.map((each) => {
    const how = isByCode(each.programme) ? '' : { zh: `（${WORDS.byRule.zh}）`, en: ` (${WORDS.byRule.en})` }[language]
    return `${each.title[language]}${how}\n${blockText(each, hasReform, language)}`
  })
  const whole = asked.length > 1 ? [`${WORDS.total[language]}\n${blockText(total, hasReform, language)}`] : []
  return [...blocks, ...whole].join('\n')
}

type Row = readonly string[]

function blockText(count: CountResult, hasReform: boolean, language: Language): string {
  const { byYear, byClass, by } = count
  const hasMoney = count.base.paid + count.reform.paid > 0
  const shape = { hasReform, hasMoney, language }
  const sides = headOf(shape, '')
  const years = byYear.map(({ year, baseFen, reformFen }) => moneyRow(shape, `${year}`, baseFen, reformFen))
  const classes = byClass.map(({ label, base, reform }) => countRow(shape, label[language], base, reform))
  const tables = [
    [sides, ...overallRows(shape, count)],
    ...(years.length > 0 ? [[headOf(shape, WORDS.year[language]), ...years]] : []),
    ...(classes.length > 0 ? [[headOf(shape, WORDS.class[language]), ...classes]] : []),
    ...by.map(({ label, groups }) => [groupHead(shape, label), ...groupRows(shape, groups)]).filter(isFilled),
  ]
  const [overall = '', ...rest] = tables.map(tableText)
  return [`${overall}${hasReform ? gainText(shape, count) : ''}`, ...rest].join('\n')
}

function isFilled({ length }: readonly Row[]): boolean {
  return length > 1
}

type Shape = { readonly hasReform: boolean; readonly hasMoney: boolean; readonly language: Language }

function headOf({ hasReform, language }: Shape, first: string): Row {
  const names = hasReform ? ([WORDS.base, WORDS.reform, WORDS.change] as const) : [WORDS.base]
  return [first, ...names.map((words) => words[language])]
}

function overallRows(shape: Shape, { base, reform }: Cell): Row[] {
  const { language, hasMoney } = shape
  const verdicts = (['yes', 'no', 'needs'] as const).map((verdict) =>
    countRow(shape, VERDICT_WORDS[verdict][language], base[verdict], reform[verdict]),
  )
  if (!hasMoney) return verdicts
  const paid = countRow(shape, WORDS.paid[language], base.paid, reform.paid)
  return [...verdicts, paid, moneyRow(shape, WORDS.yuan[language], base.budgetFen, reform.budgetFen)]
}

function countRow({ hasReform }: Shape, label: string, base: number, reform: number): Row {
  const sides = hasReform ? [number(base), number(reform), signed(number(reform - base))] : [number(base)]
  return [label, ...sides]
}

function moneyRow({ hasReform }: Shape, label: string, base: bigint, reform: bigint): Row {
  const sides = hasReform ? [yuanText(base), yuanText(reform), signed(yuanText(reform - base))] : [yuanText(base)]
  return [label, ...sides]
}

function gainText({ language, hasMoney }: Shape, { winners, wonFen, losers, lostFen, undecided }: Cell): string {
  const money = (sign: string, fen: bigint): string =>
    hasMoney && fen > 0n ? ` (${sign}${yuanText(fen)}${{ zh: ' 元', en: ' yuan' }[language]})` : ''
  const parts = [
    `${WORDS.winners[language]} ${number(winners)}${money('+', wonFen)}`,
    `${WORDS.losers[language]} ${number(losers)}${money('-', lostFen)}`,
    `${WORDS.undecided[language]} ${number(undecided)}`,
  ]
  return `  ${parts.join(' · ')}\n`
}

function groupHead({ hasReform, hasMoney, language }: Shape, label: Words): Row {
  const sides = hasReform ? [VERDICT_WORDS.yes, WORDS.reform] : [VERDICT_WORDS.yes]
  const money = hasReform ? [WORDS.yuan, WORDS.yuanReform, WORDS.change] : [WORDS.yuan]
  const people = hasReform ? [WORDS.winners, WORDS.losers] : []
  return [label, ...sides, ...(hasMoney ? money : []), ...people].map((words) => words[language])
}

function groupRows(shape: Shape, groups: CountResult['by'][number]['groups']): Row[] {
  const { hasReform, hasMoney, language } = shape
  const met = groups.filter(({ base, reform }) => base.yes + reform.yes > 0)
  const largest = met.toSorted((a, b) => Number(weightOf(b, hasMoney) - weightOf(a, hasMoney)))
  const rows = largest.slice(0, groupsShown).map(({ label, base, reform, winners, losers }): Row => {
    const sides = hasReform ? [number(base.yes), number(reform.yes)] : [number(base.yes)]
    const money = hasMoney ? moneyRow(shape, '', base.budgetFen, reform.budgetFen).slice(1) : []
    const people = hasReform ? [number(winners), number(losers)] : []
    return [label[language], ...sides, ...money, ...people]
  })
  return met.length > groupsShown ? [...rows, [`… ${met.length - groupsShown}`]] : rows
}

/** What is cut off is small on both sides. */
function weightOf({ base, reform }: Cell, hasMoney: boolean): bigint {
  return hasMoney ? base.budgetFen + reform.budgetFen : BigInt(base.yes + reform.yes)
}

function number(value: number): string {
  return groupThousands(String(value))
}

function signed(text: string): string {
  return text.startsWith('-') || !/[1-9]/.test(text) ? text : `+${text}`
}
