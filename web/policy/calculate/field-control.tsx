import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Words } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { DayField } from '../../ui/day-field.tsx'
import type { Field } from '../engine.ts'
import { absentWords } from '../words-of-values.ts'
import { textsNamed } from './document-edit.ts'
import { useForm } from './form-context.ts'
import { caretIn, editedNumber, groupedMoney, plainNumber } from './number-text.ts'

type ControlProps = {
  readonly id: string
  readonly field: Field
  readonly value: unknown
  /** Id of the text that says why the value is refused; undefined where it is not. */
  readonly wrong: string | undefined
  /** Id of the text that says what the fact counts as where it is left out; undefined where nothing says so. */
  readonly hint: string | undefined
  readonly onChange: (value: unknown) => void
  readonly onBlur: () => void
}

/** What a fact is filled in with: a choice, a day, a number or a text. */
export function FieldControl({ id, field, value, wrong, hint, onChange, onBlur }: ControlProps): ReactNode {
  const { say, tell } = useSpeech()
  const { vocabulary } = useForm()
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const write = (next: string): void => onChange(next === '' ? undefined : next)
  switch (field.kind) {
    case 'choice': {
      const choices = Object.entries(vocabulary.choices[field.of ?? ''] ?? {})
      const options = choices.map(([code, words]: [string, Words]) => [code, tell(words)] as const)
      return <ChoiceControl id={id} field={field} value={text} options={options} onChange={onChange} />
    }
    case 'boolean':
      return (
        <ChoiceControl
          id={id}
          field={field}
          value={typeof value === 'boolean' ? String(value) : ''}
          options={[
            ['true', say('form.yes')],
            ['false', say('form.no')],
          ]}
          onChange={(code) => onChange(code === undefined ? undefined : code === 'true')}
        />
      )
    case 'date':
      return <DayField id={id} value={text} wrong={wrong} onChange={write} onBlur={onBlur} />
    default:
      return <TextControl id={id} field={field} text={text} wrong={wrong} hint={hint} onWrite={write} onBlur={onBlur} />
  }
}

/** A closed list; its first entry leaves the fact out and says what that means. */
function ChoiceControl({
  id,
  field,
  value,
  options,
  onChange,
}: {
  readonly id: string
  readonly field: Field
  readonly value: string
  readonly options: readonly (readonly [code: string, words: string])[]
  readonly onChange: (code: string | undefined) => void
}): ReactNode {
  const { say, tell } = useSpeech()
  const absent = absentWords(useForm().vocabulary, field)
  return (
    <select
      id={id}
      value={value}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    >
      <option value="">{absent ? say('form.absent', { value: tell(absent) }) : say('form.unknown')}</option>
      {options.map(([code, words]) => (
        <option key={code} value={code}>
          {words}
        </option>
      ))}
    </select>
  )
}

/** A number or a text. Numbers are taken as people type them; money is shown in thousands while nobody types. */
function TextControl({
  id,
  field,
  text,
  wrong,
  hint,
  onWrite,
  onBlur,
}: Pick<ControlProps, 'id' | 'field' | 'wrong' | 'hint' | 'onBlur'> & {
  readonly text: string
  readonly onWrite: (text: string) => void
}): ReactNode {
  const { document } = useForm()
  const [typed, type] = useState<string | null>(null)
  const isNumber = field.kind !== 'text' && field.kind !== 'credit-code'
  const known = field.kind === 'text' ? textsNamed(document, field.name).filter((each) => each !== text) : []
  const shown = typed ?? (field.kind === 'CNY' ? groupedMoney(text) : text)
  const describedBy = [hint, wrong].filter((each) => each !== undefined).join(' ')
  return (
    <>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={shown}
        {...(isNumber ? { inputMode: 'decimal' as const, className: 'number' } : {})}
        {...(known.length > 0 ? { list: `${id}-known` } : {})}
        {...(describedBy === '' ? {} : { 'aria-describedby': describedBy })}
        aria-invalid={wrong !== undefined}
        onChange={({ currentTarget: input, nativeEvent }) => {
          const next = isNumber ? editedNumber({ shown, raw: input.value, put: putIn(nativeEvent) }) : input.value
          const caret = caretIn(next, input.value, input.selectionStart ?? input.value.length)
          const isMoved = next !== input.value
          flushSync(() => {
            if (isNumber) type(next)
            onWrite(settled(field, next))
          })
          if (isMoved) input.setSelectionRange(caret, caret)
        }}
        onBlur={() => {
          type(null)
          onBlur()
        }}
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

/** What an edit put in: nothing where it took away, null where it is not known. */
function putIn(event: Event): string | null {
  if (!(event instanceof InputEvent)) return null
  return event.inputType.startsWith('delete') ? '' : event.data
}

/** What is typed in the form in which it is checked. */
function settled({ kind }: Field, text: string): string {
  if (kind === 'text') return text
  return kind === 'credit-code' ? text.replaceAll(' ', '').toUpperCase() : plainNumber(text)
}
