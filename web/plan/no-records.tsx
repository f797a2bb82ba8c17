import type { ReactNode } from 'react'
import { useSpeech } from '../app/speech.ts'

/** What a page of records says where the server keeps none. */
export function NoRecords(): ReactNode {
  const { say } = useSpeech()
  return <p className="empty">{say('portal.noRecords')}</p>
}
