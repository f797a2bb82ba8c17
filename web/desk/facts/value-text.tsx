import type { ReactNode } from 'react'
import type { Words } from '../../../contract/index.ts'
import { groupThousands } from '../../../core/values/index.ts'
import { type DeskSpeech, useDesk } from '../speech.ts'

/** A value of a fact as a person reads it; money and shares by the name of their fact. */
export function ValueText({
  path,
  value,
  words = null,
}: {
  readonly path: string
  readonly value: unknown
  readonly words?: Words | null
}): ReactNode {
  const speech = useDesk()
  const text = words ? speech.tell(words) : textOf(path, value, speech)
  const isChinese = speech.language === 'en' && /\p{Script=Han}/u.test(text)
  return <span {...(isChinese ? { lang: 'zh-CN' } : {})}>{text}</span>
}

/** A value of a fact as text. */
export function textOf(path: string, value: unknown, { say }: Pick<DeskSpeech, 'say'>): string {
  if (value === null || value === undefined) return say('none')
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
  if (Array.isArray(value))
    return value.length === 0 ? say('none') : value.map((part) => textOf(path, part, { say })).join(say('semicolon'))
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([name, part]) => textOf(name, part, { say }))
      .join(' · ')
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (path.endsWith('Yuan') && /^-?\d+(?:\.\d+)?$/.test(text)) return say('yuan', { amount: groupThousands(text) })
  return path.endsWith('Percent') ? `${text}%` : text
}
