import type { ReactNode } from 'react'
import type { MarkedText } from '../../contract/index.ts'
import { useSpeech } from '../app/speech.ts'
import { numbered } from '../ui/numbered.ts'

/** A text with what was looked for marked, in its own language. */
export function Marked({ text }: { readonly text: MarkedText }): ReactNode {
  const { language } = useSpeech()
  const isChinese = language === 'en' && text.pieces.some((piece) => /\p{Script=Han}/u.test(piece.text))
  const pieces = numbered(text.pieces).map(({ number, item }) =>
    item.isHit ? <mark key={number}>{item.text}</mark> : <span key={number}>{item.text}</span>,
  )
  return isChinese ? <span lang="zh-CN">{pieces}</span> : <span>{pieces}</span>
}
