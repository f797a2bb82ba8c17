import type { ReactNode } from 'react'
import { formatYuanGrouped } from '../../core/values/index.ts'
import type { Language } from '../app/language.ts'
import { useSpeech } from '../app/speech.ts'
import { fenOf } from './fen.ts'
import { shortMoney } from './short-money.ts'

/** Money by its size, 元, 万元 or 亿元; the exact figure on hover and for a screen reader. Amount in fen. */
export function Money({ fen }: { readonly fen: number }): ReactNode {
  const { language, say } = useSpeech()
  const exact = say('yuan', { amount: formatYuanGrouped(fenOf(fen)) })
  return (
    <span className="money" title={exact}>
      <span aria-hidden="true">{shortMoney(fen, language)}</span>
      <span className="unseen">{exact}</span>
    </span>
  )
}

/** From here on the short form helps the eye, in fen: 万元 from 10,000.00 yuan, million yuan from 1,000,000.00. */
const SHORT_FROM = { zh: 1_000_000, en: 100_000_000 } as const

/** Whether the short form of an amount, in fen, is shorter than the exact one. */
export function isLong(fen: number, language: Language): boolean {
  return fen >= SHORT_FROM[language]
}

/** Money by its size with the exact figure under it, both to be seen; the exact one alone where it is short enough. Amount in fen. */
export function MoneyInFull({ fen }: { readonly fen: number }): ReactNode {
  const { language, say } = useSpeech()
  if (!isLong(fen, language)) return <ExactMoney fen={fen} />
  return (
    <span className="money-in-full" title={say('yuan', { amount: formatYuanGrouped(fenOf(fen)) })}>
      <span className="money" aria-hidden="true">
        {shortMoney(fen, language)}
      </span>
      <span className="note">
        <ExactMoney fen={fen} />
      </span>
    </span>
  )
}

/** Money to the fen, with its unit. Amount in fen. */
export function ExactMoney({ fen }: { readonly fen: number }): ReactNode {
  const { say } = useSpeech()
  return <span className="money">{say('yuan', { amount: formatYuanGrouped(fenOf(fen)) })}</span>
}
