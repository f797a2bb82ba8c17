import type { ReactNode } from 'react'
import { DayField } from '../../ui/day-field.tsx'
import { useDesk } from '../speech.ts'
import type { FormField } from './fields.ts'
import { SearchChoice } from './search-choice.tsx'

/** One field of a form with its label, hint and what is wrong with it. */
export function FieldControl({
  id,
  field,
  value,
  wrong,
  onChange,
  onBlur,
}: {
  readonly id: string
  readonly field: FormField
  readonly value: string
  readonly wrong: string | undefined
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
}): ReactNode {
  const { say } = useDesk()
  return (
    <div className={`field${wrong ? ' field-wrong' : ''}${field.kind === 'long' ? ' field-long' : ''}`}>
      <label htmlFor={id}>
        {field.label}
        {field.isOptional && <span className="muted"> {say('form.optional')}</span>}
      </label>
      <Control id={id} field={field} value={value} wrong={wrong} onChange={onChange} onBlur={onBlur} />
      {field.hint && <span className="hint">{field.hint}</span>}
      <span className="wrong" id={`${id}-wrong`} aria-live="polite">
        {wrong ?? ''}
      </span>
    </div>
  )
}

type ControlProps = Parameters<typeof FieldControl>[0]

function Control({ id, field, value, wrong, onChange, onBlur }: ControlProps): ReactNode {
  const { say } = useDesk()
  const described = wrong === undefined ? undefined : `${id}-wrong`
  const rest = { id, value, onBlur, 'aria-invalid': wrong !== undefined, 'aria-describedby': described }
  switch (field.kind) {
    case 'day':
      return <DayField id={id} value={value} wrong={described} onChange={onChange} onBlur={onBlur} />
    case 'search':
      return field.finder ? (
        <SearchChoice
          id={id}
          value={value}
          finder={field.finder}
          wrong={described}
          onChange={onChange}
          onBlur={onBlur}
        />
      ) : null
    case 'long':
      return <textarea {...rest} rows={4} onChange={(event) => onChange(event.target.value)} />
    case 'choice':
      return (
        <select {...rest} onChange={(event) => onChange(event.target.value)}>
          <option value="">{say('form.choose')}</option>
          {(field.choices ?? []).map(([code, words]) => (
            <option key={code} value={code} lang={/\p{Script=Han}/u.test(words) ? 'zh-CN' : undefined}>
              {words}
            </option>
          ))}
        </select>
      )
    case 'several':
      return <Several id={id} field={field} value={value} onChange={onChange} />
    default:
      return <input {...rest} type={field.kind} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
  }
}

function Several({ id, field, value, onChange }: Pick<ControlProps, 'id' | 'field' | 'value' | 'onChange'>): ReactNode {
  const { say } = useDesk()
  const chosen = value.split(',').filter((code) => code !== '')
  const { choices = [] } = field
  return (
    // biome-ignore lint/a11y/useSemanticElements: the label of the field stands outside, as with every other field.
    <div id={id} role="group" aria-label={field.label} tabIndex={-1} className="several">
      {choices.length === 0 && <span className="muted">{say('none')}</span>}
      {choices.map(([code, words]) => (
        <label key={code} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={({ target: { checked } }) =>
              onChange([...chosen.filter((each) => each !== code), ...(checked ? [code] : [])].join(','))
            }
          />
          <span lang={/\p{Script=Han}/u.test(words) ? 'zh-CN' : undefined}>{words}</span>
        </label>
      ))}
    </div>
  )
}
