import { type ReactNode, useMemo, useState } from 'react'
import type { Enterprise } from '../../../contract/index.ts'
import { ProblemAnswer } from '../../app/fetch.ts'
import { withoutEntry, withValue } from '../../policy/calculate/document-edit.ts'
import { FactsForm } from '../../policy/calculate/facts-form.tsx'
import { FormContext, type FormState } from '../../policy/calculate/form-context.ts'
import type { CompiledPack } from '../../policy/engine.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { SourceName } from '../facts/fact-with-source.tsx'
import { FieldControl } from '../form/field-control.tsx'
import { isDay } from '../form/fields.ts'
import { fill } from '../record/fill.ts'
import { useDesk } from '../speech.ts'
import { planStatement } from './plan-statement.ts'
import { type StatementDraft, useStatement } from './use-statement.ts'
import { words } from './words.ts'

/** Everything that can be said of an enterprise, filled in with what is known; only changes are sent. */
export function StatementForm({
  enterprise,
  pack,
  isOwn,
}: {
  readonly enterprise: Enterprise
  readonly pack: CompiledPack
  readonly isOwn: boolean
}): ReactNode {
  const { tell } = useDesk()
  const statement = useStatement(enterprise, pack, isOwn)
  const [news, announce] = useState('')
  const form = useMemo(() => planStatement(pack), [pack])
  const state: FormState = {
    vocabulary: pack.vocabulary,
    document: statement.facts,
    refusals: statement.refusals,
    announce,
    change: (path, value) => statement.write({ facts: withValue(statement.facts, path, value) }),
    removeEntry: (path) => statement.write({ facts: withoutEntry(statement.facts, path) }),
    noteOf: (place) => (
      <Voice enterprise={enterprise} place={place} isChanged={statement.changes.changed.includes(place)} />
    ),
  }
  return (
    <form className="calculator-form" onSubmit={(event) => event.preventDefault()} noValidate>
      {!isOwn && <SourceFields enterprise={enterprise} statement={statement} />}
      <FormContext value={state}>
        {form.map((part, place) => (
          <details key={part.field.name} className="folded statement-part" open={place === 0}>
            <summary>{tell(part.field.label)}</summary>
            <FactsForm form={[part]} />
          </details>
        ))}
      </FormContext>
      <output className="unseen">{news}</output>
      <Sending enterprise={enterprise} statement={statement} />
    </form>
  )
}

function SourceFields({
  enterprise: { sources },
  statement: { source, statedOn, write },
}: {
  readonly enterprise: Enterprise
  readonly statement: StatementDraft
}): ReactNode {
  const { tell, say } = useDesk()
  return (
    <div className="fields">
      <FieldControl
        id="statement-source"
        field={{
          name: 'source',
          label: tell(words.source),
          kind: 'choice',
          choices: sources.map(({ id, words: said }) => [id, tell(said)] as const),
        }}
        value={source}
        wrong={undefined}
        onChange={(value) => write({ source: value })}
        onBlur={() => undefined}
      />
      <FieldControl
        id="statement-on"
        field={{ name: 'statedOn', label: tell(words.statedOn), kind: 'day', hint: tell(words.statedOnHint) }}
        value={statedOn}
        wrong={isDay(statedOn) ? undefined : say('form.day')}
        onChange={(value) => write({ statedOn: value })}
        onBlur={() => undefined}
      />
    </div>
  )
}

/** Who said a fact and when; nothing where nobody has. */
function Voice({
  enterprise: { known, sources },
  place,
  isChanged,
}: {
  readonly enterprise: Enterprise
  readonly place: string
  readonly isChanged: boolean
}): ReactNode {
  const { tell } = useDesk()
  const fact = known.find(({ path }) => path === place)
  if (fact === undefined && !isChanged) return null
  return (
    <p className="fact-now">
      {fact && (
        <>
          <SourceName id={fact.source} sources={sources} /> · {fact.statedOn}
        </>
      )}
      {isChanged && <span className="tag"> {tell(words.changed)}</span>}
    </p>
  )
}

function Sending({
  enterprise,
  statement,
}: {
  readonly enterprise: Enterprise
  readonly statement: StatementDraft
}): ReactNode {
  const { tell, say } = useDesk()
  const { changes, refusals, fault, isSending, isSent, source, statedOn } = statement
  const count = changes.changed.length
  const isReady = count > 0 && refusals.length === 0 && source !== '' && isDay(statedOn)
  const isStale = fault instanceof ProblemAnswer && fault.problem.code === 'record.changed'
  const lost = enterprise.known.filter(({ path }) =>
    changes.lost.some((place) => path === place || path.startsWith(`${place}.`)),
  )
  return (
    <section className="desk-part" aria-live="polite">
      {lost.length > 0 && (
        <div className="hint">
          <p>{tell(words.takenAway)}</p>
          <ul className="held">
            {lost.map(({ path, label }) => (
              <li key={path}>{tell(label)}</li>
            ))}
          </ul>
        </div>
      )}
      {refusals.length > 0 && <p className="wrong">{tell(fill(words.wrongFacts, { count: refusals.length }))}</p>}
      {isStale && <p className="hint">{tell(words.stale)}</p>}
      {fault !== null && !isStale && <ProblemNotice fault={fault} />}
      {isSent && count === 0 && <output className="done">{tell(words.sent)}</output>}
      <div className="form-actions">
        <button type="button" className="button primary" disabled={!isReady || isSending} onClick={statement.send}>
          {isSending ? say('saving') : tell(words.send)}
        </button>
        <span>{tell(count > 0 ? fill(words.changes, { count }) : words.noChanges)}</span>
        <span className="muted">{tell(words.draftKept)}</span>
        <button type="button" className="button small quiet" onClick={statement.forget}>
          {tell(words.clearDraft)}
        </button>
      </div>
    </section>
  )
}
