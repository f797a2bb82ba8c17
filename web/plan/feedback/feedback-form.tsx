import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { FeedbackReceipt } from '../../../contract/index.ts'
import { FEEDBACK_KIND_WORDS, FEEDBACK_TOPIC_WORDS } from '../../../contract/messages/index.ts'
import { fetchJson } from '../../app/fetch.ts'
import { useSpeech } from '../../app/speech.ts'
import { ProblemView } from '../../policy/batch/problem-view.tsx'
import { usePlan } from '../../policy/plan/plan.ts'
import { pathOf } from '../ask.ts'
import { ReceiptView } from './receipt-view.tsx'

/** Fewest characters of a text. */
const LENGTH_MIN = 5

/** What was written so far. */
type Draft = { readonly kind: string; readonly topic: string; readonly content: string; readonly contact: string }

const EMPTY: Draft = { kind: 'OPINION', topic: 'POLICY', content: '', contact: '' }

/** Sends an opinion or complaint and shows its number; what was written stays until it is received. */
export function FeedbackForm(): ReactNode {
  const plan = usePlan()
  const { say } = useSpeech()
  const [draft, setDraft] = useState(EMPTY)
  const [fault, setFault] = useState<unknown>(null)
  const [isShort, setShort] = useState(false)
  const [isSending, setSending] = useState(false)
  const [receipt, setReceipt] = useState<FeedbackReceipt | null>(null)
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setShort(draft.content.trim().length < LENGTH_MIN)
    if (draft.content.trim().length < LENGTH_MIN) return
    setSending(true)
    setFault(null)
    try {
      const body = JSON.stringify({ ...draft, content: draft.content.trim(), contact: draft.contact.trim() || null })
      const headers = { 'content-type': 'application/json' }
      setReceipt(await fetchJson<FeedbackReceipt>(`${pathOf(plan.id)}/feedback`, { method: 'POST', headers, body }))
      setDraft(EMPTY)
    } catch (failed) {
      setFault(failed)
    }
    setSending(false)
  }
  if (receipt) return <Filed receipt={receipt} onAnother={() => setReceipt(null)} />
  return (
    <form className="card feedback-form" onSubmit={(event) => void send(event)} noValidate>
      <Choosing draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
      <Writing draft={draft} isShort={isShort} onChange={(part) => setDraft({ ...draft, ...part })} />
      <p className="muted small">{say('feedback.notice')}</p>
      {fault !== null && <ProblemView fault={fault} />}
      <p>
        <button type="submit" className="button primary" disabled={isSending}>
          {say('feedback.send')}
        </button>
      </p>
    </form>
  )
}

function Filed({
  receipt,
  onAnother,
}: {
  readonly receipt: FeedbackReceipt
  readonly onAnother: () => void
}): ReactNode {
  const { say } = useSpeech()
  return (
    <div className="card filed" aria-live="polite">
      <p>
        {say('feedback.filed')} <strong className="number">{receipt.number}</strong>
      </p>
      <p>{say('feedback.keep')}</p>
      <ReceiptView receipt={receipt} />
      <p>
        <button type="button" className="button" onClick={onAnother}>
          {say('feedback.another')}
        </button>
      </p>
    </div>
  )
}

type Part = { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void }

function Choosing({ draft, onChange }: Part): ReactNode {
  const { say, tell } = useSpeech()
  const options = (table: typeof FEEDBACK_KIND_WORDS): ReactNode =>
    Object.entries(table).map(([code, words]) => (
      <option key={code} value={code}>
        {tell(words)}
      </option>
    ))
  return (
    <div className="asking">
      <label className="field">
        <span>{say('feedback.kind')}</span>
        <select value={draft.kind} onChange={(event) => onChange({ kind: event.target.value })}>
          {options(FEEDBACK_KIND_WORDS)}
        </select>
      </label>
      <label className="field">
        <span>{say('feedback.topic')}</span>
        <select value={draft.topic} onChange={(event) => onChange({ topic: event.target.value })}>
          {options(FEEDBACK_TOPIC_WORDS)}
        </select>
      </label>
    </div>
  )
}

function Writing({ draft, onChange, isShort }: Part & { readonly isShort: boolean }): ReactNode {
  const { say } = useSpeech()
  const short = useId()
  return (
    <>
      <label className="field">
        <span>{say('feedback.content')}</span>
        <textarea
          rows={6}
          maxLength={4000}
          value={draft.content}
          aria-invalid={isShort}
          aria-describedby={isShort ? short : undefined}
          onChange={(event) => onChange({ content: event.target.value })}
        />
      </label>
      {isShort && (
        <p id={short} className="wrong" role="alert">
          {say('feedback.short')}
        </p>
      )}
      <label className="field">
        <span>{say('feedback.contact')}</span>
        <input
          type="text"
          maxLength={200}
          autoComplete="off"
          value={draft.contact}
          onChange={(event) => onChange({ contact: event.target.value })}
        />
      </label>
    </>
  )
}
