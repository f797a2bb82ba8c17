import { type Fen, formatYuanGrouped, parseDay } from '../../values/index.ts'
import type { CompiledPack } from '../compile/index.ts'
import type { CompiledProgramme } from '../compile/programme.ts'
import { comparisonHolds, type Determination, programmeOn, type Reason, type Verdict } from '../evaluate/index.ts'
import type { Words } from '../source/index.ts'
import { quantity } from '../words/quantity.ts'
import { assumptionsTold, factsTold } from './facts-told.ts'
import { missingTold, verificationTold } from './missing.ts'
import { bare, placeOf } from './place.ts'
import { saidOn } from './said-on.ts'
import { plain, type Section, type Statement, section } from './statement.ts'
import { limitsOf, notCounted, workingOf } from './working.ts'

/** A determination told clause by clause. */
export type Explanation = {
  readonly title: Words
  readonly verdict: Words
  readonly sections: readonly Section[]
}

const VERDICTS: Readonly<Record<Verdict, Words>> = {
  yes: { zh: '符合', en: 'yes' },
  no: { zh: '不符合', en: 'no' },
  needs: { zh: '还缺材料', en: 'needs facts' },
}

/** Instead of `needs` where nothing is missing: what is given cannot be right as it stands. */
const TO_VERIFY: Words = { zh: '须核实', en: 'to be verified' }

/**
 * Tells a determination: verdict, each condition by clause with its rule and facts, the working, limits, what is missing,
 * what must be verified, what was not given and taken at its usual value.
 */
export function explain(pack: CompiledPack, determination: Determination): Explanation {
  const on = parseDay(determination.on)
  const programme = on.ok ? programmeOn(pack, determination.programme, on.value) : undefined
  const { reasons, flags, assumed } = determination
  const notGiven = new Set(assumed.map(({ path }) => path))
  const clauses = [...new Set(reasons.map(({ clause }) => clause))]
  const sections = [
    ...clauses.map((clause) => {
      const own = reasons.filter((reason) => reason.clause === clause)
      return section(
        `条款 ${clause}`,
        `Clause ${clause}`,
        own.map((reason) => ofReason(reason, programme, notGiven)),
      )
    }),
    section('计算过程', 'Working', workingOf(determination, Boolean(programme?.amount?.splitBy))),
    section('不予计算', 'Not counted', notCounted(determination)),
    section('上限', 'Limits', limitsOf(determination)),
    section('还缺', 'Still needed', missingTold(pack, determination)),
    section('须核实', 'To be verified', verificationTold(pack, determination)),
    section('未填写的事实', 'Facts not given', assumptionsTold(pack.vocabulary, assumed)),
    section(
      '提示',
      'For the reviewer',
      flags.map(({ clause, label }) => plain(`${label.zh}（${clause}）`, `${label.en} (${clause})`)),
    ),
    section('采用的读法', 'Readings taken', readingsOf(determination, programme)),
  ]
  return {
    title: titleOf(determination),
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

function titleOf({ title, subject, subjectName, on, packVersion }: Determination): Words {
  const name = [subject, subjectName].filter((text) => text).join(' ')
  const version = packVersion.slice(0, 19)
  return {
    zh: `${title.zh}：${name}（${on}，规则版本 ${version}）`,
    en: `${title.en}: ${name} (${on}, rules ${version})`,
  }
}

function verdictOf({ verdict, needs, toVerify, amountFen, class: found, clawbackFen }: Determination): Words {
  const { zh, en } = wordsOf(verdict, needs, toVerify)
  const amount = amountFen === null ? null : formatYuanGrouped(amountFen as Fen)
  const due = amount === null ? { zh: '', en: '' } : { zh: `，${amount} 元`, en: `, ${amount} yuan` }
  const kind = found ? { zh: `，${found.label.zh}`, en: `, ${found.label.en}` } : { zh: '', en: '' }
  const back = clawbackFen > 0 ? formatYuanGrouped(clawbackFen as Fen) : null
  const owed = back === null ? { zh: '', en: '' } : { zh: `，应退回 ${back} 元`, en: `, ${back} yuan to be paid back` }
  return { zh: `结论：${zh}${due.zh}${kind.zh}${owed.zh}`, en: `Verdict: ${en}${due.en}${kind.en}${owed.en}` }
}

function wordsOf(verdict: Verdict, needs: readonly string[], toVerify: readonly string[]): Words {
  const isGiven = verdict === 'needs' && needs.length > 0 && needs.every((need) => toVerify.includes(need))
  return isGiven ? TO_VERIFY : VERDICTS[verdict]
}

function ofReason(reason: Reason, programme: CompiledProgramme | undefined, notGiven: ReadonlySet<string>): Statement {
  const { zh, en } = wordsOf(reason.result, reason.needs, reason.toVerify)
  const at = placeOf(reason.item, reason.from, reason.to)
  const place = { zh: at.zh === '' ? '' : `：${at.zh}`, en: at.en === '' ? '' : `: ${at.en}` }
  const day = parseDay(reason.numbersOn)
  const said = programme && day.ok ? saidOn(programme, day.value) : programme
  const rule =
    said?.conditions.find(({ id }) => id === reason.condition)?.sentence ??
    said?.classes.find(({ id }) => id === reason.condition)?.sentence
  const compared = reason.comparisons.filter(({ gap }) => gap !== '').map(ofComparison)
  return {
    zh: `［${zh}］${reason.label.zh}${place.zh}`,
    en: `[${en}] ${reason.label.en}${place.en}`,
    below: [
      ...(rule ? [plain(`规则：${rule.zh}`, `Rule: ${rule.en}`)] : []),
      ...factsTold(reason.facts, notGiven),
      ...compared,
    ],
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

function readingsOf({ readings }: Determination, programme: CompiledProgramme | undefined): Statement[] {
  return readings.map(({ reading, chosen, clause, switchedFrom }) => {
    const options = programme?.readings.find(({ id }) => id === reading)?.options ?? {}
    const words = options[chosen] ?? bare(chosen)
    const own = switchedFrom === null ? null : (options[switchedFrom] ?? bare(switchedFrom))
    const [zh, en] = own === null ? ['', ''] : [`；规则包采用：${own.zh}`, `; the pack takes: ${own.en}`]
    return plain(
      `${words.zh}（${clause}，${reading} = ${chosen}${zh}）`,
      `${words.en} (${clause}, ${reading} = ${chosen}${en})`,
    )
  })
}
