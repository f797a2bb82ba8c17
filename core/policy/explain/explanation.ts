import { addDays, type Fen, formatDay, formatYuanGrouped, parseDay } from '../../values/index.ts'
import type { CompiledPack } from '../compile/index.ts'
import type { CompiledProgramme } from '../compile/programme.ts'
import { type Determination, type Line, programmeOn, type Reason, type Verdict } from '../evaluate/index.ts'
import type { Words } from '../source/index.ts'

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
    section('还缺', 'Still needed', missingOf(determination)),
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
  const place = placeOf(reason.item, reason.from, reason.to)
  const rule =
    programme?.conditions.find(({ id }) => id === reason.condition)?.sentence ??
    programme?.classes.find(({ id }) => id === reason.condition)?.sentence
  const facts = reason.facts.map(({ path, value, valueWords, label }) => {
    const written = value === null ? UNKNOWN_WORDS : { zh: String(value), en: String(value) }
    const known = value === 'null' ? NONE_WORDS : (valueWords ?? written)
    return plain(`${label.zh}：${known.zh}（${path}）`, `${label.en}: ${known.en} (${path})`)
  })
  const compared = reason.comparisons
    .filter(({ gap }) => gap !== '')
    .map(({ left, operator, right, gap }) =>
      plain(`${left} ${operator} ${right}（相差 ${gap}）`, `${left} ${operator} ${right} (gap ${gap})`),
    )
  return {
    zh: `［${zh}］${reason.label.zh}${place.zh}`,
    en: `[${en}] ${reason.label.en}${place.en}`,
    below: [...(rule ? [plain(`规则：${rule.zh}`, `Rule: ${rule.en}`)] : []), ...facts, ...compared],
  }
}

function ofLine(line: Line): Statement {
  const place = placeOf(line.item, line.from, line.to)
  const base = formatYuanGrouped(line.baseFen as Fen)
  const amount = formatYuanGrouped(line.amountFen as Fen)
  const raw = line.rawFen === line.amountFen ? '' : ` → ${formatYuanGrouped(line.rawFen as Fen)}`
  const rate = line.rate === null ? '' : ` × ${percentOf(line.rate)}`
  const days = line.days === null ? { zh: '', en: '' } : { zh: `，${line.days} 天`, en: `, ${line.days} days` }
  const parts = line.parts.map(({ label, amountFen }) => {
    const part = formatYuanGrouped(amountFen as Fen)
    return plain(`${label.zh}：${part} 元`, `${label.en}: ${part} yuan`)
  })
  return {
    zh: `${place.zh.replace(/^：/, '')}${days.zh}：${base}${rate}${raw} = ${amount} 元`,
    en: `${place.en.replace(/^: /, '')}${days.en}: ${base}${rate}${raw} = ${amount} yuan`,
    below: parts,
  }
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
  const place = placeOf(item, from, to)
  const count = days === null ? { zh: '', en: '' } : { zh: `，${days} 天`, en: `, ${days} days` }
  const names = conditions.map((id) => labels.get(id) ?? { zh: id, en: id })
  const [zh, en] = [names.map((name) => name.zh).join('；'), names.map((name) => name.en).join('; ')]
  return plain(
    `${place.zh.replace(/^：/, '')}${count.zh}，未满足：${zh}`,
    `${place.en.replace(/^: /, '')}${count.en}, not met: ${en}`,
  )
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

function missingOf({ needs, unset }: Determination): Statement[] {
  return needs.map((need) => {
    const number = unset.find(({ parameter }) => need === `parameters.${parameter}`)
    if (!number) return plain(need, need)
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

function placeOf(item: string | null, from: string | null, to: string | null): Words {
  const last = lastDay(to)
  const days = from === null || last === null ? null : { zh: `${from} 至 ${last}`, en: `${from} to ${last}` }
  const zh = [item, days?.zh].filter((text) => text).join('，')
  const en = [item, days?.en].filter((text) => text).join(', ')
  return { zh: zh === '' ? '' : `：${zh}`, en: en === '' ? '' : `: ${en}` }
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
