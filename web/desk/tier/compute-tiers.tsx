import { type ReactNode, useRef, useState } from 'react'
import { refreshAnswers } from '../ask/answers.ts'
import { tell as tellServer } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { fill } from '../record/fill.ts'
import { useDesk } from '../speech.ts'
import { tierWords as words } from './words.ts'

/** What one part of the enterprises gave, and where the next begins. */
type Computed = {
  readonly done: number
  readonly recorded: number
  readonly proposed: number
  readonly unreadable: number
  readonly next: string | null
}

/** Enterprises that are worked out with one question. */
const LIMIT = 50

const NOTHING = { done: 0, recorded: 0, proposed: 0, unreadable: 0 }

/** Works out where every enterprise stands on a scale, part by part; it shows how far it is and can be stopped. */
export function ComputeTiers({ programme, about }: { readonly programme: string; readonly about: string }): ReactNode {
  const { tell } = useDesk()
  const [sum, setSum] = useState<typeof NOTHING | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const isStopped = useRef(false)
  const compute = async (): Promise<void> => {
    isStopped.current = false
    setFault(null)
    setBusy(true)
    let all = NOTHING
    let after: string | null = null
    try {
      do {
        const path = `/api/tiers/${encodeURIComponent(programme)}/computations`
        const part: Computed = await tellServer<Computed>('POST', path, { after, limit: LIMIT })
        all = {
          done: all.done + part.done,
          recorded: all.recorded + part.recorded,
          proposed: all.proposed + part.proposed,
          unreadable: all.unreadable + part.unreadable,
        }
        setSum(all)
        after = part.next
      } while (after !== null && !isStopped.current)
    } catch (problem) {
      setFault(problem)
    } finally {
      setBusy(false)
      refreshAnswers()
    }
  }
  return (
    <div>
      {isBusy ? (
        <button
          type="button"
          className="button small"
          onClick={() => {
            isStopped.current = true
          }}
        >
          {tell(words.stop)} <span className="unseen">{about}</span>
        </button>
      ) : (
        <button type="button" className="button small" onClick={() => void compute()}>
          {tell(words.compute)} <span className="unseen">{about}</span>
        </button>
      )}
      <p role="status" className="muted">
        {sum && tell(fill(isBusy ? words.computing : words.computed, sum))}
      </p>
      {fault !== null && <ProblemNotice fault={fault} />}
    </div>
  )
}
