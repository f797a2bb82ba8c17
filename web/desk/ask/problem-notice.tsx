import type { ReactNode } from 'react'
import type { Problem } from '../../../contract/index.ts'
import { ProblemAnswer } from '../../app/fetch.ts'
import { Icon } from '../../ui/icon.tsx'
import { type DeskSpeech, useDesk } from '../speech.ts'

/** How many reasons are shown at once. */
const SHOWN = 50

/** What went wrong, in words: what it is, each reason with its place, and what to do. */
export function ProblemNotice({
  fault,
  onAgain,
}: {
  readonly fault: unknown
  readonly onAgain?: (() => void) | undefined
}): ReactNode {
  const speech = useDesk()
  const { say, tell } = speech
  const problem = fault instanceof ProblemAnswer ? fault.problem : null
  return (
    <div className="problem" role="alert">
      <p className="problem-title">
        <Icon name="warning" />
        {problem ? tell(problem.words) : say('problem.network')}
      </p>
      {problem?.remedy && <p>{tell(problem.remedy)}</p>}
      {problem && problem.refusals.length > 0 && <Reasons problem={problem} speech={speech} />}
      {onAgain && (
        <p>
          <button type="button" className="button small" onClick={onAgain}>
            {say('again')}
          </button>
        </p>
      )}
    </div>
  )
}

function Reasons({ problem, speech }: { readonly problem: Problem; readonly speech: DeskSpeech }): ReactNode {
  const { language, say } = speech
  const shown = problem.refusals.slice(0, SHOWN)
  return (
    <>
      <ul className="problem-reasons">
        {shown.map((refusal, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no name of their own and never change places.
          <li key={place}>
            {language === 'en' ? refusal.messageEn : refusal.messageZh}
            <span className="muted"> {language === 'en' ? refusal.remedyEn : refusal.remedyZh}</span>
          </li>
        ))}
      </ul>
      {problem.total > shown.length && (
        <p className="muted">{say('problem.more', { count: problem.total - shown.length })}</p>
      )}
    </>
  )
}
