import { roundForDisplay } from './display-rounding.ts'
import { type Fen, formatYuan, groupThousands } from './money.ts'

/** A unit in which money is read, from `startsAt` fen on. */
type MoneyUnit = { readonly startsAt: number; readonly fen: number; readonly word: string }

const units: Record<'zh' | 'en', readonly MoneyUnit[]> = {
  zh: [
    { startsAt: 10_000_000_000, fen: 10_000_000_000, word: '亿元' },
    { startsAt: 1_000_000, fen: 1_000_000, word: '万元' },
    { startsAt: 0, fen: 100, word: '元' },
  ],
  en: [
    { startsAt: 100_000_000_000, fen: 100_000_000_000, word: ' billion yuan' },
    { startsAt: 100_000_000, fen: 100_000_000, word: ' million yuan' },
    { startsAt: 0, fen: 100, word: ' yuan' },
  ],
}

/**
 * Money for reading with two decimals: 元, 万元 or 亿元 by its size (`37.01万元`), in English yuan, million or billion yuan.
 * An amount below a threshold, or below the start of the next unit, is never shown as reaching it; the exact figure is formatYuan.
 */
export function formatMoneyShort(value: Fen, language: 'zh' | 'en', thresholds: readonly Fen[] = []): string {
  const size = Math.abs(value)
  const ladder = units[language]
  const index = ladder.findIndex((unit) => size >= unit.startsAt)
  const unit = ladder[index]
  if (unit === undefined) return formatYuan(value)
  const next = ladder[index - 1]
  const marks = next === undefined ? thresholds : [...thresholds, next.startsAt]
  const shown = roundForDisplay(
    { num: value, den: unit.fen },
    2,
    marks.map((mark) => ({ num: mark, den: unit.fen })),
  )
  return `${groupThousands(shown)}${unit.word}`
}
