import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { ProblemAnswer } from '../../app/fetch.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { useDesk } from '../speech.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { type Typed, useDraft } from './draft-keeper.ts'
import { FieldControl } from './field-control.tsx'
import { type FormField, refuseFields } from './fields.ts'

/** A record as a form sees it: its texts by field, and the version that a change must name. */
export type Seen = { readonly typed: Typed; readonly version: number }

type Form<Answer> = {
  /** Name of the form on its page, for its draft. */
  readonly name: string
  readonly fields: readonly FormField[]
  readonly initial?: Typed
  /** Version of the record that the form shows; absent for a new one. */
  readonly version?: number
  readonly send: (typed: Typed, version: number | undefined) => Promise<Answer>
  readonly onDone: (answer: Answer) => void
  readonly sendLabel: string
  /** The record as it is now, read from a problem record.changed. */
  readonly readCurrent?: (current: unknown) => Seen | null
  readonly onCancel?: () => void
}

/**
 * A form over one record: it says what is wrong as one types, keeps a draft, and where someone else changed the record meanwhile
 * shows both versions to choose from.
 */
export function RecordForm<Answer>({
  name,
  fields,
  initial = {},
  version,
  send,
  onDone,
  sendLabel,
  readCurrent,
  onCancel,
}: Form<Answer>): ReactNode {
  const { say } = useDesk()
  const id = useId()
  const { typed, type, isRecalled, forget } = useDraft(name, initial)
  const [visited, setVisited] = useState<readonly string[]>([])
  const [seen, setSeen] = useState(version)
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: (named: number | undefined) => send(typed, named),
    onSuccess: (answer) => {
      forget()
      setVisited([])
      onDone(answer)
    },
  })
  const wrong = refuseFields(fields, typed, say)
  const current =
    error instanceof ProblemAnswer && error.problem.code === 'record.changed'
      ? (readCurrent?.(error.problem.current) ?? null)
      : null
  const submit = (): void => {
    setVisited(fields.map((field) => field.name))
    const [first] = fields.filter((field) => field.name in wrong)
    if (first) document.getElementById(`${id}-${first.name}`)?.focus()
    else mutate(seen)
  }
  return (
    <form
      className="desk-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {isRecalled && (
        <output className="hint">
          {say('draft.recalled')}{' '}
          <button type="button" className="button small quiet" onClick={forget}>
            {say('draft.forget')}
          </button>
        </output>
      )}
      <div className="fields">
        {fields.map((field) => (
          <FieldControl
            key={field.name}
            id={`${id}-${field.name}`}
            field={field}
            value={typed[field.name] ?? ''}
            wrong={visited.includes(field.name) ? wrong[field.name] : undefined}
            onChange={(value) => type({ ...typed, [field.name]: value })}
            onBlur={() => setVisited((names) => (names.includes(field.name) ? names : [...names, field.name]))}
          />
        ))}
      </div>
      {error && !current && <ProblemNotice fault={error} />}
      {current && (
        <ConflictNotice
          fields={fields}
          mine={typed}
          current={current.typed}
          onMine={() => {
            setSeen(current.version)
            mutate(current.version)
          }}
          onTheirs={() => {
            setSeen(current.version)
            type({ ...typed, ...current.typed })
            reset()
          }}
        />
      )}
      <div className="form-actions">
        <button type="submit" className="button primary" disabled={isPending}>
          {isPending ? say('saving') : sendLabel}
        </button>
        {onCancel && (
          <button type="button" className="button" onClick={onCancel}>
            {say('cancel')}
          </button>
        )}
      </div>
    </form>
  )
}
