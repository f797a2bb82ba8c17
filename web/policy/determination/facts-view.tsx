import type { ReactNode } from 'react'
import { useSpeech } from '../../app/speech.ts'
import { numbered } from '../../ui/numbered.ts'
import type { Field, Vocabulary } from '../engine.ts'
import { factWords } from '../words-of-values.ts'

type Document = Readonly<Record<string, unknown>>

/** A facts document as a person reads it: each part under its name. */
export function FactsView({
  vocabulary,
  facts,
}: {
  readonly vocabulary: Vocabulary
  readonly facts: unknown
}): ReactNode {
  return (
    <dl className="facts-view">
      <Fields vocabulary={vocabulary} fields={vocabulary.roots} document={facts} />
    </dl>
  )
}

function Fields({
  vocabulary,
  fields,
  document,
}: {
  readonly vocabulary: Vocabulary
  readonly fields: Readonly<Record<string, Field>>
  readonly document: unknown
}): ReactNode {
  const { tell } = useSpeech()
  if (!isDocument(document)) return null
  return Object.values(fields)
    .filter(({ name }) => document[name] !== undefined)
    .map((field) => (
      <div key={field.name}>
        <dt>{tell(field.label)}</dt>
        <dd>
          <FieldValue vocabulary={vocabulary} field={field} value={document[field.name]} />
        </dd>
      </div>
    ))
}

function FieldValue({
  vocabulary,
  field,
  value,
}: {
  readonly vocabulary: Vocabulary
  readonly field: Field
  readonly value: unknown
}): ReactNode {
  const { tell } = useSpeech()
  const entity = vocabulary.entities[field.of ?? '']
  if (field.kind === 'entity')
    return (
      <dl>
        <Fields vocabulary={vocabulary} fields={entity?.fields ?? {}} document={value} />
      </dl>
    )
  if (Array.isArray(value) && value.length > 0)
    return (
      <ol>
        {numbered<unknown>(value).map(({ number, item: each }) => (
          <li key={number}>
            <dl>
              <Fields vocabulary={vocabulary} fields={entity?.fields ?? {}} document={each} />
            </dl>
          </li>
        ))}
      </ol>
    )
  return tell(factWords(vocabulary, field, writtenValue(value)))
}

/** A value as determinations write it. */
function writtenValue(value: unknown): string | boolean {
  if (Array.isArray(value)) return `[${value.length}]`
  if (typeof value === 'boolean' || typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : 'null'
}

function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
