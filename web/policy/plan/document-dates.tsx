import type { ReactNode } from 'react'
import type { Region } from '../../../contract/index.ts'
import { DATE_KIND_WORDS } from '../../../contract/messages/index.ts'
import { useSpeech } from '../../app/speech.ts'

/** The dates of a document, each with what it tells and no finer than it is known. */
export function DocumentDates({ dates }: { readonly dates: Region['dates'] }): ReactNode {
  const { say, tell } = useSpeech()
  return (
    <>
      {dates.map(({ kind, on }) => (
        <span key={kind + on}>
          {say('document.date', { day: on, kind: tell(DATE_KIND_WORDS[kind] ?? { zh: kind, en: kind }) })}
        </span>
      ))}
    </>
  )
}
