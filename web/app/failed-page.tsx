import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ProblemAnswer } from './fetch.ts'
import { useSpeech } from './speech.ts'

/** What stands where a page could not be loaded: what happened, what to do, and a way to try again. */
export function FailedPage({ error }: ErrorComponentProps): ReactNode {
  const { say, tell } = useSpeech()
  const router = useRouter()
  const problem = error instanceof ProblemAnswer ? error.problem : null
  const remedy = problem?.remedy ?? null
  return (
    <div className="state" role="alert">
      <title>{`${say('failed.title')} · ${say('product')}`}</title>
      <h1>{say('failed.title')}</h1>
      <p>{problem ? tell(problem.words) : say('failed.network')}</p>
      {remedy && <p>{tell(remedy)}</p>}
      <p>
        <button type="button" className="button primary" onClick={() => void router.invalidate()}>
          {say('failed.again')}
        </button>
      </p>
    </div>
  )
}
