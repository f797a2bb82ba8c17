import { getRouteApi } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useSpeech } from '../../app/speech.ts'
import { ProblemView } from '../../policy/batch/problem-view.tsx'
import { usePlan } from '../../policy/plan/plan.ts'
import { NO_RECORDS } from '../ask.ts'
import { NoRecords } from '../no-records.tsx'
import { FeedbackForm } from './feedback-form.tsx'
import { ReceiptView } from './receipt-view.tsx'

const route = getRouteApi('/$pack/feedback')

/** Where anyone sends an opinion or complaint, and sees by its number how it stands. */
export function FeedbackPage(): ReactNode {
  const told = route.useLoaderData()
  const plan = usePlan()
  const { say, tell } = useSpeech()
  return (
    <div className="wide page">
      <title>{`${say('feedback.title')} · ${tell(plan.names)} · ${say('product')}`}</title>
      <header className="lead">
        <h1>{say('feedback.title')}</h1>
        <p>{say('feedback.lead')}</p>
      </header>
      {told === NO_RECORDS && <NoRecords />}
      <section aria-labelledby="ask">
        <h2 id="ask">{say('feedback.ask')}</h2>
        <NumberForm />
        <div aria-live="polite">
          {told !== null &&
            told !== NO_RECORDS &&
            ('number' in told ? <ReceiptView receipt={told} /> : <ProblemView fault={told} />)}
        </div>
      </section>
      <section aria-labelledby="file">
        <h2 id="file">{say('feedback.file')}</h2>
        <FeedbackForm />
      </section>
    </div>
  )
}

function NumberForm(): ReactNode {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { say } = useSpeech()
  const [number, setNumber] = useState(search.number ?? '')
  const look = (event: FormEvent): void => {
    event.preventDefault()
    const asked = number.normalize('NFKC').trim().toUpperCase()
    void navigate({ search: (before) => ({ ...before, number: asked || undefined }), resetScroll: false })
  }
  return (
    <form className="asking" onSubmit={look}>
      <label className="field">
        <span>{say('feedback.number')}</span>
        <input
          type="text"
          autoComplete="off"
          placeholder="20261124-XXXXXXXXXX"
          maxLength={30}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      </label>
      <button type="submit" className="button">
        {say('feedback.look')}
      </button>
    </form>
  )
}
