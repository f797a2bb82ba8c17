import { OPERATOR_WORDS, UNIT_WORDS, VERDICT_WORDS } from '../contract/messages/index.ts'
import {
  type Comparison,
  comparisonHolds,
  type Determination,
  type Line,
  type Reason,
  type UsedFact,
} from '../core/policy/index.ts'
import { formatScaled } from '../core/values/index.ts'
import { shiftPoint } from './decimal-text.ts'
import type { Words } from './layout.ts'
import { missingWords, type NeedRow, needWords, type SayPlace } from './need-rows.ts'
import { verdictWords } from './verdict-words.ts'
import type { CellToWrite, ColumnToWrite } from './workbook.ts'

/** The language in which results are written. */
export type Language = 'zh' | 'en'

/** A column of a result sheet: its heading, and what a row shows in it. */
export type ResultColumn<T> = {
  readonly heading: Words
  readonly width: number
  readonly format: ColumnToWrite['format']
  readonly isVaried?: boolean
  readonly value: (row: T, language: Language) => CellToWrite
}

/** One line of the working with the answer that it belongs to. */
export type LineRow = { readonly of: Determination; readonly line: Line }

/** An answer with the words for places of its facts. */
export type ConclusionRow = { readonly of: Determination; readonly sayPlace: SayPlace }

/** One condition with the answer that it belongs to, and the words for places of its facts. */
export type ReasonRow = ConclusionRow & { readonly reason: Reason }

/** An amount in yuan as a number with two decimals, exact for every amount within the bound of money; null stays empty. */
export function yuanCell(amountFen: number | null): number | null {
  return amountFen === null ? null : Number(formatScaled(amountFen, 2))
}

const text = <T>(zh: string, en: string, width: number, value: ResultColumn<T>['value']): ResultColumn<T> => ({
  heading: { zh, en },
  width,
  format: 'text',
  value,
})

const varied = <T>(column: ResultColumn<T>): ResultColumn<T> => ({ ...column, isVaried: true })

const yuan = <T>(zh: string, en: string, value: (row: T) => number | null): ResultColumn<T> => ({
  heading: { zh, en },
  width: 18,
  format: 'yuan',
  value: (row) => yuanCell(value(row)),
})

/** Whose answer it is and of which programme: the first columns of every result sheet. */
function subjectColumns<T>(of: (row: T) => Determination): ResultColumn<T>[] {
  return [
    text('编号', 'Id', 22, (row) => of(row).subject),
    text('名称', 'Name', 28, (row) => of(row).subjectName),
    text('项目', 'Programme', 26, (row, language) => of(row).title[language]),
    text('项目代码', 'Programme id', 24, (row) => of(row).programme),
  ]
}

/** Columns of the sheet of answers, and of a CSV file of results. */
export const conclusionColumns: readonly ResultColumn<ConclusionRow>[] = [
  ...subjectColumns<ConclusionRow>(({ of }) => of),
  text('结论', 'Verdict', 12, ({ of }, language) => verdictWords(of)[language]),
  yuan('金额（元）', 'Amount (yuan)', ({ of }) => of.amountFen),
  text('类别', 'Class', 18, ({ of }, language) => of.class?.label[language] ?? null),
  yuan('应追回（元）', 'To pay back (yuan)', ({ of }) => (of.clawbackFen === 0 ? null : of.clawbackFen)),
  text('还缺', 'Missing', 40, ({ of, sayPlace }, language) => said(missingWords(of, sayPlace), language)),
  text('须核实', 'To be verified', 30, ({ of, sayPlace }, language) => said(of.toVerify.map(sayPlace), language)),
  varied(
    text('未填写，按此计', 'Not given, taken as', 40, ({ of, sayPlace }, language) =>
      assumedOf(of, sayPlace, language),
    ),
  ),
  text('提示', 'For the reviewer', 30, ({ of }, language) =>
    said(
      of.flags.map(({ label }) => label),
      language,
    ),
  ),
  text('条款', 'Clauses', 24, ({ of }) => listed(of.clauses)),
  text('评定日', 'As of', 12, ({ of }) => of.on),
  text('规则版本', 'Pack version', 20, ({ of }) => of.packVersion),
  text('还缺与须核实的位置', 'Places missing or to be verified', 30, ({ of }) => listed(of.needs)),
]

/** Columns of the sheet of workings. */
export const lineColumns: readonly ResultColumn<LineRow>[] = [
  ...subjectColumns<LineRow>(({ of }) => of),
  text('对象', 'Item', 32, ({ line }) => line.item),
  text('起', 'From', 12, ({ line }) => line.from),
  text('止（不含当日）', 'To (that day excluded)', 14, ({ line }) => line.to),
  { heading: { zh: '天数', en: 'Days' }, width: 8, format: 'number', value: ({ line }) => line.days },
  yuan('利息（元）', 'Interest (yuan)', ({ line }) => line.interestFen),
  yuan('计算基数（元）', 'Base (yuan)', ({ line }) => line.baseFen),
  text('比例', 'Rate', 10, ({ line }) => (line.rate === null ? null : `${shiftPoint(line.rate, 2)}%`)),
  yuan('限额前金额（元）', 'Before limits (yuan)', ({ line }) => line.rawFen),
  yuan('金额（元）', 'Amount (yuan)', ({ line }) => line.amountFen),
  text('适用限额', 'Limits that applied', 24, ({ of, line }, language) =>
    listed(line.limits.map((id) => limitName(of, id, language))),
  ),
  yuan('此前已付（元）', 'Paid before (yuan)', ({ line }) => (line.paidFen === 0 ? null : line.paidFen)),
  yuan('应追回（元）', 'To pay back (yuan)', ({ line }) => (line.clawbackFen === 0 ? null : line.clawbackFen)),
  text('条款', 'Clauses', 24, ({ line }) => listed(line.clauses)),
]

/** Columns of the sheet of reasons. */
export const reasonColumns: readonly ResultColumn<ReasonRow>[] = [
  ...subjectColumns<ReasonRow>(({ of }) => of),
  text('条件', 'Condition', 40, ({ reason }, language) => reason.label[language]),
  text('结果', 'Result', 12, ({ reason }, language) => VERDICT_WORDS[reason.result][language]),
  text('对象', 'Item', 32, ({ reason }) => reason.item),
  text('起', 'From', 12, ({ reason }) => reason.from),
  text('止（不含当日）', 'To (that day excluded)', 14, ({ reason }) => reason.to),
  varied(text('依据的事实', 'Deciding facts', 60, ({ reason }, language) => factsOf(reason, language))),
  varied(
    text('比较', 'Comparison', 36, ({ reason }, language) =>
      listed(
        reason.comparisons.filter(({ gap }) => gap !== '').map((comparison) => comparisonOf(comparison, language)),
      ),
    ),
  ),
  text('还缺', 'Missing', 40, (row, language) => said(neededBy(row), language)),
  text('须核实', 'To be verified', 30, ({ reason, sayPlace }, language) =>
    said(reason.toVerify.map(sayPlace), language),
  ),
  text('条款', 'Clause', 14, ({ reason }) => reason.clause),
  text('条件代码', 'Condition id', 24, ({ reason }) => reason.condition),
]

/** Columns of the sheet of what is missing. */
export const needColumns: readonly ResultColumn<NeedRow>[] = [
  ...subjectColumns<NeedRow>(({ of }) => of),
  text('缺少', 'Missing', 36, ({ label }, language) => label[language]),
  text('位置', 'Place', 40, ({ path }) => path),
  text('怎么办', 'What to do', 60, ({ ask }, language) => ask[language]),
]

function listed(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join('; ')
}

function limitName({ limits }: Determination, id: string, language: Language): string {
  return limits.find(({ limit }) => limit === id)?.label[language] ?? id
}

function said(items: readonly Words[], language: Language): string | null {
  return listed(items.map((words) => words[language].trim()))
}

/** What a condition waits for, in words. */
function neededBy({ of, reason, sayPlace }: ReasonRow): Words[] {
  const { needs, toVerify } = reason
  return needs.filter((need) => !toVerify.includes(need)).map((need) => needWords(need, of.unset, sayPlace))
}

function assumedOf({ assumed }: Determination, sayPlace: SayPlace, language: Language): string | null {
  return listed(assumed.map((fact) => `${sayPlace(fact.path)[language]} = ${wordsOf(fact, language)}`))
}

function factsOf({ facts }: Reason, language: Language): string | null {
  return listed(facts.map((fact) => `${fact.label[language]} = ${wordsOf(fact, language)} [${fact.path}]`))
}

function wordsOf({ value, valueWords }: UsedFact, language: Language): string {
  if (value === null) return { zh: '未知', en: 'not known' }[language]
  if (value === 'null' || value === '[0]') return { zh: '无', en: 'none' }[language]
  if (typeof value === 'boolean') return { zh: ['否', '是'], en: ['no', 'yes'] }[language][value ? 1 : 0] ?? ''
  return valueWords === null ? value : `${valueWords[language]} (${value})`
}

function comparisonOf(comparison: Comparison, language: Language): string {
  const { left, operator, right, unit } = comparison
  const mark = { zh: ['（不成立）', '（成立）'], en: [' (does not hold)', ' (holds)'] }[language][
    comparisonHolds(comparison) ? 1 : 0
  ]
  const words = OPERATOR_WORDS[operator]?.[language] ?? operator
  const unitWords = UNIT_WORDS[unit]?.[language] ?? ''
  const space = language === 'en' ? ' ' : ''
  return `${left}${unitWords}${space}${words}${space}${right}${unitWords}${mark ?? ''}`
}
