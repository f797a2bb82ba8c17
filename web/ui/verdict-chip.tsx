import type { ReactNode } from 'react'
import type { Verdict } from '../../contract/index.ts'
import { VERDICT_WORDS } from '../../contract/messages/index.ts'
import { useSpeech } from '../app/speech.ts'
import { Icon } from './icon.tsx'

/** One of the three answers, with sign and word: never told by colour alone. */
export function VerdictChip({
  verdict,
  large = false,
}: {
  readonly verdict: Verdict
  readonly large?: boolean
}): ReactNode {
  const { tell } = useSpeech()
  return (
    <span className={`verdict verdict-${verdict}${large ? ' verdict-large' : ''}`}>
      <Icon name={verdict} />
      {tell(VERDICT_WORDS[verdict])}
    </span>
  )
}
