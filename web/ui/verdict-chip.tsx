import type { ReactNode } from 'react'
import type { Determination, Verdict } from '../../contract/index.ts'
import { VERDICT_WORDS } from '../../contract/messages/index.ts'
import { useSpeech } from '../app/speech.ts'
import { Icon } from './icon.tsx'

/** What an answer waits for. */
type Waits = Pick<Determination, 'needs' | 'toVerify'>

/** Whether everything is given that an answer waits for, and only has to be verified. */
export function onlyToVerify(verdict: Verdict, { needs, toVerify }: Waits): boolean {
  return verdict === 'needs' && needs.length > 0 && needs.every((need) => toVerify.includes(need))
}

/** One of the three answers, with sign and word: never told by colour alone. */
export function VerdictChip({
  verdict,
  large = false,
  waits,
}: {
  readonly verdict: Verdict
  /** What the answer waits for, where it is known. */
  readonly waits?: Waits
  readonly large?: boolean
}): ReactNode {
  const { say, tell } = useSpeech()
  return (
    <span className={`verdict verdict-${verdict}${large ? ' verdict-large' : ''}`}>
      <Icon name={verdict} />
      {waits && onlyToVerify(verdict, waits) ? say('verdict.verify') : tell(VERDICT_WORDS[verdict])}
    </span>
  )
}
