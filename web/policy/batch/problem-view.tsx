import type { ReactNode } from 'react'
import type { Problem } from '../../../contract/index.ts'
import { ProblemAnswer } from '../../app/fetch.ts'
import { useSpeech } from '../../app/speech.ts'

/** What went wrong and what to do, from whatever was thrown. */
export function ProblemView({ fault }: { readonly fault: unknown }): ReactNode {
  const { say, tell } = useSpeech()
  const problem: Problem | null = fault instanceof ProblemAnswer ? fault.problem : null
  return (
    <div className="problem" role="alert">
      <p>
        <strong>{problem ? tell(problem.words) : say('failed.network')}</strong>
      </p>
      {problem?.code === 'batch.busy' ? <p>{say('batch.busy')}</p> : problem?.remedy && <p>{tell(problem.remedy)}</p>}
    </div>
  )
}
