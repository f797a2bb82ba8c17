import { formatMoneyShort } from '../../core/values/index.ts'
import type { Language } from '../app/language.ts'
import { fenOf } from './fen.ts'

/** Size of the last digit that the short form shows, in fen, from a size on: 0.01 亿元, 0.01 万元; 0.01 billion, 0.01 million yuan. */
const LAST_DIGITS = {
  zh: [
    { from: 10_000_000_000, fen: 100_000_000 },
    { from: 1_000_000, fen: 10_000 },
  ],
  en: [
    { from: 100_000_000_000, fen: 1_000_000_000 },
    { from: 100_000_000, fen: 1_000_000 },
  ],
} as const

/** Money by its size, never shown as reaching more than it is: 199,999.99 yuan is `19.99万元`, not `20.00万元`. Amount in fen. */
export function shortMoney(fen: number, language: Language): string {
  const step = LAST_DIGITS[language].find(({ from }) => Math.abs(fen) >= from)?.fen ?? 1
  return formatMoneyShort(fenOf(fen), language, [fenOf(Math.ceil(fen / step) * step)])
}
