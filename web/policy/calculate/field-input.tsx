import { type ReactNode, useId, useState } from 'react'
import type { Words } from '../../../contract/index.ts'
import { UNIT_WORDS } from '../../../contract/messages/index.ts'
import type { Refusal } from '../../../core/values/index.ts'
import { formatMoneyShort, parseYuan } from '../../../core/values/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { DayField } from '../../ui/day-field.tsx'
import type { Field } from '../engine.ts'
import { type FormPath, textsNamed, valueAt } from './document-edit.ts'
import { factPath } from './fact-path.ts'
import { useForm } from './form-context.ts'

/** One fact to fill in, checked as one types by the engine's own rules. */
export function FieldInput({
  field,
  path,
  isHint,
}: {
  readonly field: Field
  readonly path: FormPath
  readonly isHint: boolean
}): ReactNode {
  const { say, tell } = useSpeech()
  const { vocabulary, document, refusals, change } = useForm()
  const id = useId()
  const [wasLeft, leave] = useState(false)
  const value = valueAt(document, path)
  const place = factPath(vocabulary, document, path)
  const refusal = refusals.find((each) => each.path === place) ?? null
  const isNone = value === null
  const shown = refusal !== null && (wasLeft || field.kind === 'choice' || field.kind === 'boolean')
  return (
    <div className={shown ? 'field field-wrong' : 'field'} data-path={place}>
      <label htmlFor={id}>
        {tell(field.label)}
        <FieldUnit field={field} />
        {isHint && <span className="scope">{say('form.hintOnly')}</span>}
      </label>
      {!isNone && (
        <FieldControl
          id={id}
          field={field}
          value={value}
          describedBy={shown ? `${id}-wrong` : undefined}
          onChange={(next) => change(path, next)}
          onBlur={() => leave(true)}
        />
      )}
      {field.kind === 'CNY' && typeof value === 'string' && <MoneyHint text={value} />}
      {field.none && <NoneBox checked={isNone} onChange={(none) => change(path, none ? null : undefined)} />}
      {shown && <Wrong id={`${id}-wrong`} refusal={refusal} />}
    </div>
  )
}

type ControlProps = {
  readonly id: string
  readonly field: Field
  readonly value: unknown
  readonly describedBy: string | undefined
  readonly onChange: (value: unknown) => void
  readonly onBlur: () => void
}

function FieldControl({ id, field, value, describedBy, onChange, onBlur }: ControlProps): ReactNode {
  const { say } = useSpeech()
  const { vocabulary, document } = useForm()
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const wrong = { 'aria-invalid': describedBy !== undefined, 'aria-describedby': describedBy, onBlur }
  if (field.kind === 'choice')
    return <ChoiceControl id={id} value={text} choices={vocabulary.choices[field.of ?? ''] ?? {}} onChange={onChange} />
  if (field.kind === 'boolean')
    return (
      <select
        id={id}
        value={typeof value === 'boolean' ? String(value) : ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value === 'true')}
      >
        <option value="">{say('form.unknown')}</option>
        <option value="true">{say('form.yes')}</option>
        <option value="false">{say('form.no')}</option>
      </select>
    )
  const write = (next: string): void => onChange(next === '' ? undefined : next)
  if (field.kind === 'date')
    return <DayField id={id} value={text} wrong={describedBy} onChange={write} onBlur={onBlur} />
  const isNumber = field.kind !== 'text' && field.kind !== 'credit-code'
  const known = field.kind === 'text' ? textsNamed(document, field.name).filter((each) => each !== text) : []
  return (
    <>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={text}
        {...(isNumber ? { inputMode: 'decimal' as const, className: 'number' } : {})}
        {...(known.length > 0 ? { list: `${id}-known` } : {})}
        {...wrong}
        onChange={(event) =>
          write(
            field.kind === 'credit-code' ? event.target.value.replaceAll(' ', '').toUpperCase() : event.target.value,
          )
        }
      />
      {known.length > 0 && (
        <datalist id={`${id}-known`}>
          {known.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </datalist>
      )}
    </>
  )
}

function ChoiceControl({
  id,
  value,
  choices,
  onChange,
}: {
  readonly id: string
  readonly value: string
  readonly choices: Readonly<Record<string, Words>>
  readonly onChange: (value: unknown) => void
}): ReactNode {
  const { say, tell } = useSpeech()
  return (
    <select
      id={id}
      value={value}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    >
      <option value="">{say('form.unknown')}</option>
      {Object.entries(choices).map(([code, words]) => (
        <option key={code} value={code}>
          {tell(words)}
        </option>
      ))}
    </select>
  )
}

function FieldUnit({ field }: { readonly field: Field }): ReactNode {
  const { tell } = useSpeech()
  const words = UNIT_WORDS[field.kind]
  const unit = words ? tell(words).trim() : ''
  return unit === '' || field.kind === 'year' ? null : <span className="muted"> ({unit})</span>
}

/** The amount by its size while one types, so that a zero too many is seen. */
function MoneyHint({ text }: { readonly text: string }): ReactNode {
  const { language } = useSpeech()
  const read = parseYuan(text)
  return read.ok ? <p className="hint">= {formatMoneyShort(read.value, language)}</p> : null
}

function NoneBox({
  checked,
  onChange,
}: {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}): ReactNode {
  const { say } = useSpeech()
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {say('form.none')}
    </label>
  )
}

/** Why a value is refused and what to do. */
export function Wrong({ id, refusal }: { readonly id?: string; readonly refusal: Refusal }): ReactNode {
  const { language } = useSpeech()
  const [message, remedy] =
    language === 'zh' ? [refusal.messageZh, refusal.remedyZh] : [refusal.messageEn, refusal.remedyEn]
  return (
    <p className="wrong" {...(id === undefined ? {} : { id })}>
      {message} {remedy}
    </p>
  )
}
