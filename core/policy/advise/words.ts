import { formatScaled } from '../../values/index.ts'
import type { Determination } from '../evaluate/determination.ts'
import type { Words } from '../source/index.ts'
import { quantity } from '../words/quantity.ts'
import type { AdviceTime } from './advice.ts'
import type { Step } from './step-words.ts'

/** What a move brings. */
export type Outcome = {
  readonly before: Pick<Determination, 'verdict' | 'amountFen'>
  readonly after: Pick<Determination, 'verdict' | 'amountFen' | 'class'>
  /** What would still be missing, in words. */
  readonly needs: readonly Words[]
}

/** Missing facts that a sentence names; the others are counted. */
const NAMED_MAX = 3

/** The sentence of a move: what to change, to what, what it brings, by which clause. */
export function sayMove(
  steps: readonly Step[],
  about: {
    readonly when: AdviceTime
    readonly on: string | null
    /** Whether it is past, and not in another's power. */
    readonly isPast: boolean
    readonly outcome: Outcome
    readonly clauses: readonly string[]
  },
): Words {
  const { when, on } = about
  const brings = sayOutcome(about.outcome)
  const cited = sayClauses(about.clauses)
  const zh = `${brings.zh}${cited.zh}。`
  const en = `${brings.en}${cited.en}.`
  if (steps.length === 0) return { zh: `等到${on}：${zh}`, en: `Wait until ${on}: ${en}` }
  const done = {
    zh: steps.map(({ done: step }) => step.zh).join('；'),
    en: steps.map(({ done: step }) => step.en).join('; '),
  }
  const supposed = {
    zh: steps.map(({ supposed: step }) => step.zh).join('，且'),
    en: steps.map(({ supposed: step }) => step.en).join(' and '),
  }
  if (when === 'never') {
    const day = on === null ? { zh: '', en: '' } : { zh: `在${on}`, en: ` on ${on}` }
    const lead = about.isPast
      ? { zh: '已成事实，不能再改', en: 'Past and settled' }
      : { zh: '非申请人所能改变', en: "Not in the applicant's power" }
    return {
      zh: `${lead.zh}：假如${day.zh}${supposed.zh}，则${zh}`,
      en: `${lead.en}: if${day.en} ${supposed.en}, then ${en}`,
    }
  }
  if (on !== null) return { zh: `等到${on}，并${done.zh}：${zh}`, en: `Wait until ${on} and ${done.en}: ${en}` }
  if (when === 'by-date')
    return { zh: `随时间改变：待${supposed.zh}，则${zh}`, en: `It changes with time: once ${supposed.en}, ${en}` }
  return { zh: `${done.zh}：${zh}`, en: `${capital(done.en)}: ${en}` }
}

function sayOutcome({ before, after, needs }: Outcome): Words {
  if (after.verdict === 'needs') {
    const [zh, en] = sayNeeds(needs)
    return { zh: `不再是“不符合”，但还缺${zh}`, en: `the answer is no longer no, but waits for ${en}` }
  }
  const money = (fen: number | null): Words => quantity(formatScaled(fen ?? 0, 2), 'CNY')
  const is = after.amountFen === null ? null : money(after.amountFen)
  if (after.class !== null) {
    const { label } = after.class
    return { zh: `归入“${label.zh}”`, en: `the class is "${label.en}"` }
  }
  if (before.verdict === 'yes' && is !== null) {
    const was = money(before.amountFen)
    return { zh: `金额由${was.zh}增至${is.zh}`, en: `the amount rises from ${was.en} to ${is.en}` }
  }
  return { zh: `即符合${is ? `，金额为${is.zh}` : ''}`, en: `the answer is yes${is ? ` and the amount ${is.en}` : ''}` }
}

function sayNeeds(needs: readonly Words[]): [string, string] {
  const named = needs.slice(0, NAMED_MAX)
  const more = needs.length - named.length
  const zh = named.map((each) => `“${each.zh}”`).join('、')
  const en = named.map((each) => `"${each.en}"`).join(', ')
  return more > 0 ? [`${zh}等${needs.length}项`, `${en} and ${more} more`] : [zh, en]
}

/** Clauses in brackets; nothing where there is none. */
export function sayClauses(clauses: readonly string[]): Words {
  if (clauses.length === 0) return { zh: '', en: '' }
  return { zh: `（${clauses.join('、')}）`, en: ` (${clauses.join(', ')})` }
}

function capital(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`
}
