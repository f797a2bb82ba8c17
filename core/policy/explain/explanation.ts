import { addDays, type Fen, formatDay, formatYuanGrouped, parseDay } from '../../values/index.ts'
import type { CompiledPack } from '../compile/index.ts'
import type { CompiledProgramme } from '../compile/programme.ts'
import {
  comparisonHolds,
  type Determination,
  type Line,
  programmeOn,
  type Reason,
  type Verdict,
} from '../evaluate/index.ts'
import type { Words } from '../source/index.ts'
import { quantity } from '../words/quantity.ts'
import { wordsOfPath } from './words-of-path.ts'

/** One statement of an explanation; statements below it give its grounds. */
export type Statement = Words & { readonly below: readonly Statement[] }

/** A determination told clause by clause. */
export type Explanation = {
  readonly title: Words
  readonly verdict: Words
  readonly sections: readonly { readonly heading: Words; readonly statements: readonly Statement[] }[]
}

const UNKNOWN_WORDS: Words = { zh: '尚不清楚', en: 'not known' }
const NONE_WORDS: Words = { zh: '无', en: 'none' }

const VERDICTS: Readonly<Record<Verdict, Words>> = {
  yes: { zh: '符合', en: 'yes' },
  no: { zh: '不符合', en: 'no' },
  needs: { zh: '还缺材料', en: 'needs facts' },
}

/** Tells a determination: verdict, each condition by clause with its rule and facts, the working, limits, what is missing. */
export function explain(pack: CompiledPack, determination: Determination): Explanation {
  const on = parseDay(determination.on)
  const programme = on.ok ? programmeOn(pack, determination.programme, on.value) : undefined
  const clauses = [...new Set(determination.reasons.map(({ clause }) => clause))]
  const sections = [
    ...clauses.map((clause) => ({
      heading: { zh: `条款 ${clause}`, en: `Clause ${clause}` },
      statements: determination.reasons
        .filter((reason) => reason.clause === clause)
        .map((reason) => ofReason(reason, programme)),
    })),
    section('计算过程', 'Working', [...determination.lines.map(ofLine), ...sharesOf(determination)]),
    section(
      '不予计算',
      'Not counted',
      determination.ineligible.map((each) => ofIneligible(each, labelsOf(determination))),
    ),
    section('上限', 'Limits', determination.limits.map(ofLimit)),
    section('还缺', 'Still needed', missingOf(pack, determination)),
    section(
      '提示',
      'For the reviewer',
      determination.flags.map(({ clause, label }) => plain(`${label.zh}（${clause}）`, `${label.en} (${clause})`)),
    ),
    section('采用的读法', 'Readings taken', readingsOf(determination, programme)),
  ]
  const { title, subject, subjectName, packVersion } = determination
  const name = [subject, subjectName].filter((text) => text).join(' ')
  return {
    title: {
      zh: `${title.zh}：${name}（${determination.on}，规则版本 ${packVersion.slice(0, 19)}）`,
      en: `${title.en}: ${name} (${determination.on}, rules ${packVersion.slice(0, 19)})`,
    },
    verdict: verdictOf(determination),
    sections: sections.filter(({ statements }) => statements.length > 0),
  }
}

/** An explanation as indented lines of text. */
export function explanationText({ title, verdict, sections }: Explanation, language: 'zh' | 'en'): string {
  const write = (statement: Statement, depth: number): string[] => [
    `${'  '.repeat(depth)}${statement[language]}`,
    ...statement.below.flatMap((below) => write(below, depth + 1)),
  ]
  const body = sections.flatMap(({ heading, statements }) => [
    '',
    heading[language],
    ...statements.flatMap((statement) => write(statement, 1)),
  ])
  return [title[language], verdict[language], ...body].join('\n')
}

function verdictOf({ verdict, amountFen, class: found, clawbackFen }: Determination): Words {
  const { zh, en } = VERDICTS[verdict]
  const amount = amountFen === null ? null : formatYuanGrouped(amountFen as Fen)
  const due = amount === null ? { zh: '', en: '' } : { zh: `，${amount} 元`, en: `, ${amount} yuan` }
  const kind = found ? { zh: `，${found.label.zh}`, en: `, ${found.label.en}` } : { zh: '', en: '' }
  const back = clawbackFen > 0 ? formatYuanGrouped(clawbackFen as Fen) : null
  const owed = back === null ? { zh: '', en: '' } : { zh: `，应退回 ${back} 元`, en: `, ${back} yuan to be paid back` }
  return { zh: `结论：${zh}${due.zh}${kind.zh}${owed.zh}`, en: `Verdict: ${en}${due.en}${kind.en}${owed.en}` }
}

function ofReason(reason: Reason, programme: CompiledProgramme | undefined): Statement {
  const { zh, en } = VERDICTS[reason.result]
  const at = placeOf(reason.item, reason.from, reason.to)
  const place = { zh: at.zh === '' ? '' : `：${at.zh}`, en: at.en === '' ? '' : `: ${at.en}` }
  const rule =
    programme?.conditions.find(({ id }) => id === reason.condition)?.sentence ??
    programme?.classes.find(({ id }) => id === reason.condition)?.sentence
  const facts = reason.facts.map(({ path, value, valueWords, label }) => {
    const written = value === null ? UNKNOWN_WORDS : { zh: String(value), en: String(value) }
    const known = value === 'null' ? NONE_WORDS : (valueWords ?? written)
    return plain(`${label.zh}：${known.zh}（${path}）`, `${label.en}: ${known.en} (${path})`)
  })
  const compared = reason.comparisons.filter(({ gap }) => gap !== '').map(ofComparison)
  return {
    zh: `［${zh}］${reason.label.zh}${place.zh}`,
    en: `[${en}] ${reason.label.en}${place.en}`,
    below: [...(rule ? [plain(`规则：${rule.zh}`, `Rule: ${rule.en}`)] : []), ...facts, ...compared],
  }
}

const SIGNS: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥', '!=': '≠' }

/** A comparison with its units and how far the sides are apart. */
function ofComparison(comparison: Reason['comparisons'][number]): Statement {
  const { left, operator, right, unit, gap } = comparison
  const mark = comparisonHolds(comparison) ? { zh: '成立', en: 'holds' } : { zh: '不成立', en: 'does not hold' }
  const sign = SIGNS[operator] ?? operator
  const kind = unit === 'date' ? 'days' : unit
  const [a, b] = unit === 'date' ? [left, right].map(bare) : [left, right].map((value) => quantity(value, unit))
  const apart = quantity(gap, kind)
  return plain(
    `${a?.zh} ${sign} ${b?.zh}（${mark.zh}，相差 ${apart.zh}）`,
    `${a?.en} ${sign} ${b?.en} (${mark.en}, difference ${apart.en})`,
  )
}

function bare(text: string): Words {
  return { zh: text, en: text }
}

function ofLine(line: Line): Statement {
  const days = line.days === null ? null : { zh: `${line.days} 天`, en: `${line.days} days` }
  const place = joined(placeOf(line.item, line.from, line.to), days)
  const working = workingOf(line)
  const parts = line.parts.map(({ label, amountFen }) => {
    const part = formatYuanGrouped(amountFen as Fen)
    return plain(`${label.zh}：${part} 元`, `${label.en}: ${part} yuan`)
  })
  return {
    zh: place.zh === '' ? working.zh : `${place.zh}：${working.zh}`,
    en: place.en === '' ? working.en : `${place.en}: ${working.en}`,
    below: parts,
  }
}

/** How a line's amount comes about: base and rate, and what a limit leaves of it. */
function workingOf({ baseFen, rate, rawFen, amountFen }: Line): Words {
  const [base, raw, amount] = [baseFen, rawFen, amountFen].map((fen) => formatYuanGrouped(fen as Fen))
  const own = rate === null ? (baseFen === rawFen ? '' : `${base} → `) : `${base} × ${percentOf(rate)} = `
  if (rawFen === amountFen) return { zh: `${own}${amount} 元`, en: `${own}${amount} yuan` }
  return { zh: `${own}${raw} 元，受限后为 ${amount} 元`, en: `${own}${raw} yuan, limited to ${amount} yuan` }
}

/** Two phrases with a comma between, either of which may be missing. */
function joined(first: Words, second: Words | null): Words {
  const join = (a: string, b: string, comma: string): string => [a, b].filter((text) => text !== '').join(comma)
  return { zh: join(first.zh, second?.zh ?? '', '，'), en: join(first.en, second?.en ?? '', ', ') }
}

function sharesOf({ split }: Determination): Statement[] {
  return split.map(({ label, amountFen }) => {
    const amount = formatYuanGrouped(amountFen as Fen)
    return plain(`${label.zh}承担 ${amount} 元`, `${label.en} bears ${amount} yuan`)
  })
}

/** What each condition is called. */
function labelsOf({ reasons, limits }: Determination): ReadonlyMap<string, Words> {
  return new Map([
    ...limits.map(({ limit, label }) => [limit, label] as const),
    ...reasons.map(({ condition, label }) => [condition, label] as const),
  ])
}

function ofIneligible(
  { item, from, to, days, conditions }: Determination['ineligible'][number],
  labels: ReadonlyMap<string, Words>,
): Statement {
  const count = days === null ? null : { zh: `${days} 天`, en: `${days} days` }
  const place = joined(placeOf(item, from, to), count)
  const names = conditions.map((id) => labels.get(id) ?? bare(id))
  const unmet = {
    zh: `未满足：${names.map(({ zh }) => zh).join('；')}`,
    en: `not met: ${names.map(({ en }) => en).join('; ')}`,
  }
  const { zh, en } = joined(place, unmet)
  return plain(zh, en)
}

function ofLimit({
  label,
  clause,
  reached,
  maxFen,
  usedFen,
  leftFen,
  from,
  to,
}: Determination['limits'][number]): Statement {
  const state = reached ? { zh: '已触及', en: 'reached' } : { zh: '未触及', en: 'not reached' }
  const money = (fen: number | null): string => (fen === null ? '—' : formatYuanGrouped(fen as Fen))
  const last = lastDay(to)
  const detail =
    maxFen !== null
      ? {
          zh: `最高 ${money(maxFen)} 元，此前已用 ${money(usedFen)} 元，余 ${money(leftFen)} 元`,
          en: `at most ${money(maxFen)} yuan, ${money(usedFen)} used before, ${money(leftFen)} left`,
        }
      : { zh: `${from ?? '…'} 至 ${last ?? '…'}（含）`, en: `${from ?? '…'} to ${last ?? '…'} included` }
  return plain(
    `${label.zh}（${clause}）：${state.zh}；${detail.zh}`,
    `${label.en} (${clause}): ${state.en}; ${detail.en}`,
  )
}

function missingOf(pack: CompiledPack, { needs, unset }: Determination): Statement[] {
  return needs.map((need) => {
    const number = unset.find(({ parameter }) => need === `parameters.${parameter}`)
    if (!number) {
      const { zh, en } = wordsOfPath(pack.vocabulary, need)
      return plain(`${zh}（${need}）`, `${en} (${need})`)
    }
    const owed = number.owedBy ?? '—'
    return plain(
      `${number.label.zh}：实施细则未定，由 ${owed} 确定（${number.clause}）`,
      `${number.label.en}: not set, owed by ${owed} (${number.clause})`,
    )
  })
}

function readingsOf({ readings }: Determination, programme: CompiledProgramme | undefined): Statement[] {
  return readings.map(({ reading, chosen, clause }) => {
    const words = programme?.readings.find(({ id }) => id === reading)?.options[chosen] ?? { zh: chosen, en: chosen }
    return plain(`${words.zh}（${clause}，${reading} = ${chosen}）`, `${words.en} (${clause}, ${reading} = ${chosen})`)
  })
}

/** The item and the days that something is about; empty where it is about the whole. */
function placeOf(item: string | null, from: string | null, to: string | null): Words {
  const last = lastDay(to)
  const days = from === null || last === null ? null : { zh: `${from} 至 ${last}`, en: `${from} to ${last}` }
  return joined(bare(item ?? ''), days)
}

/** The last day inside a half-open interval, as people write it. */
function lastDay(to: string | null): string | null {
  if (to === null) return null
  const day = parseDay(to)
  return day.ok ? formatDay(addDays(day.value, -1)) : to
}

/** "0.125" → "12.5%". */
function percentOf(rate: string): string {
  const [whole = '0', fraction = ''] = rate.split('.')
  const padded = fraction.padEnd(2, '0')
  const integer = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  return `${integer}${padded.length > 2 ? `.${padded.slice(2)}` : ''}%`
}

function section(zh: string, en: string, statements: readonly Statement[]): Explanation['sections'][number] {
  return { heading: { zh, en }, statements }
}

function plain(zh: string, en: string): Statement {
  return { zh, en, below: [] }
}
