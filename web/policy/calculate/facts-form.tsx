import type { ReactNode } from 'react'
import { useSpeech } from '../../app/speech.ts'
import { Icon } from '../../ui/icon.tsx'
import { numbered } from '../../ui/numbered.ts'
import { absentWords } from '../words-of-values.ts'
import { type FormPath, valueAt } from './document-edit.ts'
import { entryPaths } from './fact-path.ts'
import { FieldInput, Wrong } from './field-input.tsx'
import { useForm } from './form-context.ts'
import type { FormField } from './form-plan.ts'
import { useEntryFocus } from './use-entry-focus.ts'

/** The facts of a form, part by part; lists are groups that can be repeated. */
export function FactsForm({ form }: { readonly form: readonly FormField[] }): ReactNode {
  return form.map((part) => <FormPart key={part.field.name} part={part} path={[part.field.name]} />)
}

function FormPart({ part, path }: { readonly part: FormField; readonly path: FormPath }): ReactNode {
  const { tell } = useSpeech()
  const { field, entity, parts, isHint } = part
  if (entity === null) return <FieldInput field={field} path={path} isHint={isHint} />
  if (field.kind === 'list') return <ListPart part={part} path={path} />
  return (
    <fieldset className="group">
      <legend>{tell(field.label)}</legend>
      <Parts parts={parts} path={path} />
    </fieldset>
  )
}

/** Plain facts stand side by side, groups below them. */
function Parts({ parts, path }: { readonly parts: readonly FormField[]; readonly path: FormPath }): ReactNode {
  const plain = parts.filter(({ entity }) => entity === null)
  const groups = parts.filter(({ entity }) => entity !== null)
  return (
    <>
      {plain.length > 0 && (
        <div className="fields">
          {plain.map((part) => (
            <FormPart key={part.field.name} part={part} path={[...path, part.field.name]} />
          ))}
        </div>
      )}
      {groups.map((part) => (
        <FormPart key={part.field.name} part={part} path={[...path, part.field.name]} />
      ))}
    </>
  )
}

function ListPart({ part, path }: { readonly part: FormField; readonly path: FormPath }): ReactNode {
  const { say, tell } = useSpeech()
  const { vocabulary, document, change, removeEntry, announce } = useForm()
  const { field, isHint } = part
  const value = valueAt(document, path)
  const entries: readonly unknown[] = Array.isArray(value) ? value : []
  const isNone = Array.isArray(value) && entries.length === 0
  const label = tell(field.label)
  const absent = entries.length === 0 ? absentWords(vocabulary, field) : null
  const { group, follow } = useEntryFocus(entries.length)
  const nameOf = (place: number): string => `${tell(part.entity?.label ?? field.label)} ${place + 1}`
  const add = (): void => {
    follow(entries.length)
    announce(say('form.added', { name: nameOf(entries.length), count: entries.length + 1 }))
    change([...path, entries.length], newEntry(part, entries))
  }
  const remove = (place: number): void => {
    follow(place)
    announce(say('form.removed', { name: nameOf(place), count: entries.length - 1 }))
    removeEntry([...path, place])
  }
  return (
    <fieldset className="group list" ref={group}>
      <legend>
        {label}
        {isHint && <span className="scope">{say('form.hintOnly')}</span>}
      </legend>
      {numbered(entries).map(({ number }) => (
        <EntryPart
          key={number}
          part={part}
          path={[...path, number - 1]}
          name={nameOf(number - 1)}
          onRemove={() => remove(number - 1)}
        />
      ))}
      <div className="list-actions">
        <button type="button" className="button small" onClick={add}>
          <Icon name="add" />
          {say('form.add', { label: tell(part.entity?.label ?? field.label) })}
        </button>
        {entries.length === 0 && field.absent === undefined && (
          <label className="check">
            <input
              type="checkbox"
              checked={isNone}
              onChange={(event) => change(path, event.target.checked ? [] : undefined)}
            />
            {say('form.noEntries', { label })}
          </label>
        )}
        {absent && <span className="hint">{say('form.absent', { value: tell(absent) })}</span>}
      </div>
    </fieldset>
  )
}

function EntryPart({
  part,
  path,
  name,
  onRemove,
}: {
  readonly part: FormField
  readonly path: FormPath
  readonly name: string
  readonly onRemove: () => void
}): ReactNode {
  const { say } = useSpeech()
  const { vocabulary, document, refusals } = useForm()
  const places = entryPaths(vocabulary, document, path)
  const refused = refusals.filter((refusal) => places.includes(refusal.path ?? ''))
  return (
    <fieldset className="entry-group">
      <legend>{name}</legend>
      <button
        type="button"
        className="button small entry-remove"
        onClick={onRemove}
        aria-label={say('form.removeNamed', { name })}
      >
        <Icon name="remove" />
        {say('form.remove')}
      </button>
      <Parts parts={part.parts} path={path} />
      {refused.map((refusal) => (
        <Wrong key={refusal.code} refusal={refusal} />
      ))}
    </fieldset>
  )
}

/** A new entry; one that is named by a text gets the next free number as its name. */
function newEntry({ entity }: FormField, entries: readonly unknown[]): Record<string, unknown> {
  const key = entity?.key ?? null
  if (key === null || entity?.fields[key]?.kind !== 'text') return {}
  const taken = new Set(entries.map((entry) => valueAt(entry, [key])))
  let number = entries.length + 1
  while (taken.has(String(number))) number += 1
  return { [key]: String(number) }
}
