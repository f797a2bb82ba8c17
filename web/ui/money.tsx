import type { ReactNode } from 'react'
import { formatMoneyShort, formatYuanGrouped } from '../../core/values/index.ts'
import { useSpeech } from '../app/speech.ts'
import { fenOf } from './fen.ts'

/** Money by its size, 元, 万元 or 亿元; the exact figure on hover and for a screen reader. Amount in fen. */
export function Money({ fen }: { readonly fen: number }): ReactNode {
  const { language, say } = useSpeech()
  const exact = say('yuan', { amount: formatYuanGrouped(fenOf(fen)) })
  return (
    <span className="money" title={exact}>
      <span aria-hidden="true">{formatMoneyShort(fenOf(fen), language)}</span>
      <span className="unseen">{exact}</span>
    </span>
  )
}

/** Money to the fen, with its unit. Amount in fen. */
export function ExactMoney({ fen }: { readonly fen: number }): ReactNode {
  const { say } = useSpeech()
  return <span className="money">{say('yuan', { amount: formatYuanGrouped(fenOf(fen)) })}</span>
}
