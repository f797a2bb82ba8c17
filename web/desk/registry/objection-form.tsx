import { type ReactNode, useState } from 'react'
import type { KnownFact, NewObjection, Objection } from '../../../contract/index.ts'
import { tell as tellServer } from '../ask/ask.ts'
import { EvidenceList } from '../evidence/evidence-list.tsx'
import { words as evidenceWords } from '../evidence/evidence-words.ts'
import { textOf } from '../facts/value-text.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'

/** Where an enterprise says that a fact is wrong, what it should be, and why; once said, it adds what proves it. */
export function ObjectionForm({
  enterprise,
  fact,
  onDone,
  onCancel,
}: {
  readonly enterprise: string
  readonly fact: KnownFact
  readonly onDone: () => void
  readonly onCancel: () => void
}): ReactNode {
  const { say, tell } = useDesk()
  const [raised, setRaised] = useState<Objection | null>(null)
  if (raised !== null)
    return (
      <>
        <p className="done" role="status">
          {tell(evidenceWords.objectionRaised)}
        </p>
        <EvidenceList about={{ about: 'objection', id: raised.id }} />
        <div className="form-actions">
          <button type="button" className="button primary" onClick={onDone}>
            {say('close')}
          </button>
        </div>
      </>
    )
  const send = (typed: Readonly<Record<string, string>>): Promise<Objection> =>
    tellServer<Objection>('POST', addresses.objectionsOf(enterprise), {
      path: fact.path,
      claimed: claimOf(fact.value, (typed['claimed'] ?? '').trim()),
      reason: (typed['reason'] ?? '').trim(),
    } satisfies NewObjection)
  return (
    <RecordForm<Objection>
      name={`objection ${fact.path}`}
      fields={[
        {
          name: 'claimed',
          label: say('objection.claimed'),
          kind: 'text',
          isOptional: true,
          hint: say('objection.claimed.hint', { now: textOf(fact.path, fact.value, { say }) }),
        },
        { name: 'reason', label: say('objection.reason'), kind: 'long' },
      ]}
      send={send}
      sendLabel={say('objection.send')}
      onDone={setRaised}
      onCancel={onCancel}
    />
  )
}

/** The claimed value in the form that the fact has now: a truth value stays one, a whole number too; empty says that it does not hold. */
function claimOf(value: unknown, text: string): unknown {
  if (text === '') return null
  if (typeof value === 'boolean') return /^(?:是|yes|true)$/i.test(text)
  if (typeof value === 'number' && /^-?\d+$/.test(text)) return Number(text)
  return text
}
