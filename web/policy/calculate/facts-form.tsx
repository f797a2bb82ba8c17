import type { ReactNode } from 'react'
import { useSpeech } from '../../app/speech.ts'
import { Icon } from '../../ui/icon.tsx'
import { numbered } from '../../ui/numbered.ts'
import { type FormPath, valueAt } from './document-edit.ts'
import { entryPaths } from './fact-path.ts'
import { FieldInput, Wrong } from './field-input.tsx'
import { useForm } from './form-context.ts'
import type { FormField } from './form-plan.ts'

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
  const { document, change } = useForm()
  const { field, isHint } = part
  const value = valueAt(document, path)
  const entries: readonly unknown[] = Array.isArray(value) ? value : []
  const isNone = Array.isArray(value) && entries.length === 0
  const label = tell(field.label)
  const add = (): void => change([...path, entries.length], newEntry(part, entries))
  return (
    <fieldset className="group list">
      <legend>
        {label}
        {isHint && <span className="scope">{say('form.hintOnly')}</span>}
      </legend>
      {numbered(entries).map(({ number }) => (
        <EntryPart key={number} part={part} path={[...path, number - 1]} />
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
      </div>
    </fieldset>
  )
}

function EntryPart({ part, path }: { readonly part: FormField; readonly path: FormPath }): ReactNode {
  const { say, tell } = useSpeech()
  const { vocabulary, document, refusals, removeEntry } = useForm()
  const name = `${tell(part.entity?.label ?? part.field.label)} ${Number(path.at(-1)) + 1}`
  const places = entryPaths(vocabulary, document, path)
  const refused = refusals.filter((refusal) => places.includes(refusal.path ?? ''))
  return (
    <fieldset className="entry-group">
      <legend>{name}</legend>
      <button
        type="button"
        className="button small entry-remove"
        onClick={() => removeEntry(path)}
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
