import type { ReactNode } from 'react'
import { useSpeech } from '../app/speech.ts'
import { numbered } from './numbered.ts'

const DAY_OR_CLAUSE = '\\d{4}-\\d{2}-\\d{2}|[A-Z]{2,4}-[\\w.()（）]*[\\w)）]'
const CHINESE = '[\\p{Script=Han}〔][\\p{Script=Han}〔〕（）“”\\d]*'

/** Days and clause ids, which a line must not break; in English also what is quoted in Chinese, such as a document number. */
const WHOLE = { zh: new RegExp(`(${DAY_OR_CLAUSE})`, 'u'), en: new RegExp(`(${DAY_OR_CLAUSE}|${CHINESE})`, 'u') }

/** A text whose days and clause ids stay on one line, and whose Chinese within English is marked as such. */
export function Prose({ text }: { readonly text: string }): ReactNode {
  const { language } = useSpeech()
  return numbered(text.split(WHOLE[language])).map(({ number, item }) => {
    if (number % 2 === 1) return item
    const isQuoted = language === 'en' && /\p{Script=Han}/u.test(item)
    return isQuoted ? (
      <span key={number} lang="zh-CN">
        {item}
      </span>
    ) : (
      <span key={number} className="whole">
        {item}
      </span>
    )
  })
}
