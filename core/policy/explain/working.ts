import { type Fen, formatYuanGrouped, percentOf } from '../../values/index.ts'
import type { Determination, Line } from '../evaluate/index.ts'
import type { Words } from '../source/index.ts'
import { bare, joined, lastDay, placeOf } from './place.ts'
import { plain, type Statement } from './statement.ts'

/** How each line's amount comes about, and who bears, or receives, the total where its only line does not tell it already. */
export function workingOf({ lines, split, limits }: Determination, isReceived: boolean): Statement[] {
  const isTold = lines.length === 1 && (lines[0]?.parts.length ?? 0) > 0
  return [
    ...lines.map((line) => ofLine(line, limits)),
    ...(isTold ? [] : split.map((share) => ofShare(share, isReceived))),
  ]
}

function ofLine(line: Line, limits: Determination['limits']): Statement {
  const days = line.days === null ? null : { zh: `${line.days} 天`, en: `${line.days} days` }
  const place = joined(placeOf(line.item, line.from, line.to), days)
  const working = amountOf(line, limits)
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

/** How a line's amount comes about: base and rate, which limits lower it, what they leave and what is missing then. */
function amountOf({ baseFen, rate, rawFen, amountFen, limits }: Line, known: Determination['limits']): Words {
  const [base, raw, amount, short] = [baseFen, rawFen, amountFen, rawFen - amountFen].map((fen) =>
    formatYuanGrouped(fen as Fen),
  )
  const own = rate === null ? (baseFen === rawFen ? '' : `${base} → `) : `${base} × ${percentOf(rate)}% = `
  if (rawFen === amountFen) return { zh: `${own}${amount} 元`, en: `${own}${amount} yuan` }
  const names = limits.map((id) => known.find(({ limit }) => limit === id)?.label ?? bare(id))
  const by = { zh: names.map(({ zh }) => `“${zh}”`).join(''), en: names.map(({ en }) => `“${en}”`).join(', ') }
  return {
    zh: `${own}${raw} 元，受${by.zh}限制为 ${amount} 元，差额 ${short} 元`,
    en: `${own}${raw} yuan, limited by ${by.en} to ${amount} yuan, ${short} yuan short`,
  }
}

function ofShare({ label, amountFen }: Determination['split'][number], isReceived: boolean): Statement {
  const amount = formatYuanGrouped(amountFen as Fen)
  if (isReceived) return plain(`${label.zh}获得 ${amount} 元`, `${label.en} receives ${amount} yuan`)
  return plain(`${label.zh}承担 ${amount} 元`, `${label.en} bears ${amount} yuan`)
}

/** Days and items that earn nothing, with what each did not meet. */
export function notCounted({ ineligible, reasons, limits }: Determination): Statement[] {
  const labels = new Map([
    ...limits.map(({ limit, label }) => [limit, label] as const),
    ...reasons.map(({ condition, label }) => [condition, label] as const),
  ])
  return ineligible.map(({ item, from, to, days, conditions, clawbackFen }) => {
    const count = days === null ? null : { zh: `${days} 天`, en: `${days} days` }
    const names = conditions.map((id) => labels.get(id) ?? bare(id))
    const unmet = {
      zh: `未满足：${names.map(({ zh }) => zh).join('；')}`,
      en: `not met: ${names.map(({ en }) => en).join('; ')}`,
    }
    const { zh, en } = joined(joined(placeOf(item, from, to), count), unmet)
    if (clawbackFen === null || clawbackFen === 0) return plain(zh, en)
    const back = formatYuanGrouped(clawbackFen as Fen)
    return plain(`${zh}；此前已付的 ${back} 元应退回`, `${en}; ${back} yuan paid before to be paid back`)
  })
}

/** How each limit worked. */
export function limitsOf({ limits }: Determination): Statement[] {
  return limits.map(ofLimit)
}

function ofLimit({ label, clause, reached, ...use }: Determination['limits'][number]): Statement {
  const state = reached ? { zh: '已触及', en: 'reached' } : { zh: '未触及', en: 'not reached' }
  const detail = use.maxFen === null ? spanOf(use.from, use.to) : amountsOf(use)
  return plain(
    `${label.zh}（${clause}）：${state.zh}；${detail.zh}`,
    `${label.en} (${clause}): ${state.en}; ${detail.en}`,
  )
}

function spanOf(from: string | null, to: string | null): Words {
  const last = lastDay(to)
  return { zh: `${from ?? '…'} 至 ${last ?? '…'}（含）`, en: `${from ?? '…'} to ${last ?? '…'} included` }
}

type Amounts = Pick<Determination['limits'][number], 'maxFen' | 'usedFen' | 'appliedFen' | 'leftFen' | 'shortfallFen'>

/** The greatest amount, what was used before and is counted now, what is left, and what the limit took away. */
function amountsOf({ maxFen, usedFen, appliedFen, leftFen, shortfallFen }: Amounts): Words {
  const told: [number | null, (money: string) => Words][] = [
    [maxFen, (money) => ({ zh: `最高 ${money} 元`, en: `at most ${money} yuan` })],
    [usedFen, (money) => ({ zh: `此前已用 ${money} 元`, en: `${money} used before` })],
    [appliedFen, (money) => ({ zh: `本次计入 ${money} 元`, en: `${money} counted this time` })],
    [leftFen, (money) => ({ zh: `余 ${money} 元`, en: `${money} left` })],
    [shortfallFen || null, (money) => ({ zh: `差额 ${money} 元`, en: `${money} short` })],
  ]
  const words = told.flatMap(([fen, say]) => (fen === null ? [] : [say(formatYuanGrouped(fen as Fen))]))
  return { zh: words.map(({ zh }) => zh).join('，'), en: words.map(({ en }) => en).join(', ') }
}
