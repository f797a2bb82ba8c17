import { type ReactNode, useId, useState } from 'react'
import { UNIT_WORDS } from '../../../contract/messages/index.ts'
import type { Refusal } from '../../../core/values/index.ts'
import { parseYuan } from '../../../core/values/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { shortMoney } from '../../ui/short-money.ts'
import type { Field } from '../engine.ts'
import { absentWords } from '../words-of-values.ts'
import { type FormPath, valueAt } from './document-edit.ts'
import { factPath } from './fact-path.ts'
import { FieldControl } from './field-control.tsx'
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
  const { vocabulary, document, refusals, change, noteOf } = useForm()
  const id = useId()
  const [wasLeft, leave] = useState(false)
  const value = valueAt(document, path)
  const place = factPath(vocabulary, document, path)
  const refusal = refusals.find((each) => each.path === place) ?? null
  const isNone = value === null
  const isChosen = field.kind === 'choice' || field.kind === 'boolean'
  const shown = refusal !== null && (wasLeft || isChosen)
  const absent = value === undefined && !isChosen ? absentWords(vocabulary, field) : null
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
          wrong={shown ? `${id}-wrong` : undefined}
          hint={absent ? `${id}-absent` : undefined}
          onChange={(next) => change(path, next)}
          onBlur={() => leave(true)}
        />
      )}
      {absent && (
        <p id={`${id}-absent`} className="hint">
          {say('form.absent', { value: tell(absent) })}
        </p>
      )}
      {field.kind === 'CNY' && typeof value === 'string' && <MoneyHint text={value} />}
      {field.none && <NoneBox checked={isNone} onChange={(none) => change(path, none ? null : undefined)} />}
      {noteOf?.(place)}
      {shown && <Wrong id={`${id}-wrong`} refusal={refusal} />}
    </div>
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
  return read.ok ? <p className="hint">= {shortMoney(read.value, language)}</p> : null
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
