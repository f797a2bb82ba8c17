import { type Fen, formatYuanGrouped, percentOf } from '../../values/index.ts'
import type { Determination, Line } from '../evaluate/index.ts'
import type { Words } from '../source/index.ts'
import { bare, joined, lastDay, placeOf } from './place.ts'
import { plain, type Statement } from './statement.ts'

/** How each line's amount comes about, and who bears the total. */
export function workingOf({ lines, split }: Determination): Statement[] {
  return [...lines.map(ofLine), ...split.map(ofShare)]
}

function ofLine(line: Line): Statement {
  const days = line.days === null ? null : { zh: `${line.days} 天`, en: `${line.days} days` }
  const place = joined(placeOf(line.item, line.from, line.to), days)
  const working = amountOf(line)
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
function amountOf({ baseFen, rate, rawFen, amountFen }: Line): Words {
  const [base, raw, amount] = [baseFen, rawFen, amountFen].map((fen) => formatYuanGrouped(fen as Fen))
  const own = rate === null ? (baseFen === rawFen ? '' : `${base} → `) : `${base} × ${percentOf(rate)}% = `
  if (rawFen === amountFen) return { zh: `${own}${amount} 元`, en: `${own}${amount} yuan` }
  return { zh: `${own}${raw} 元，受限后为 ${amount} 元`, en: `${own}${raw} yuan, limited to ${amount} yuan` }
}

function ofShare({ label, amountFen }: Determination['split'][number]): Statement {
  const amount = formatYuanGrouped(amountFen as Fen)
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

function ofLimit(use: Determination['limits'][number]): Statement {
  const { label, clause, reached, maxFen, usedFen, leftFen, from, to } = use
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
