import { type ReactNode, useId } from 'react'
import type { Parameter } from '../../../contract/index.ts'
import { NOT_SET_WORDS, UNIT_WORDS } from '../../../contract/messages/index.ts'
import type { Refusal } from '../../../core/values/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { ClauseLink } from '../plan/clause-link.tsx'
import { unitWords, usePlan } from '../plan/plan.ts'
import { Wrong } from './field-input.tsx'
import { plainNumber } from './number-text.ts'

/** Numbers that the plan leaves open, to be tried out with a value of one's own. */
export function AssumedValues({
  open,
  values,
  refusals,
  onChange,
}: {
  readonly open: readonly Parameter[]
  readonly values: Readonly<Record<string, string>>
  readonly refusals: Readonly<Record<string, Refusal>>
  readonly onChange: (values: Readonly<Record<string, string>>) => void
}): ReactNode {
  const { say, tell } = useSpeech()
  if (open.length === 0) return null
  return (
    <fieldset className="group assumed-group">
      <legend>
        {say('assume.title')} <span className="not-set">{tell(NOT_SET_WORDS)}</span>
      </legend>
      <p className="muted small">{say('assume.text')}</p>
      <div className="fields">
        {open.map((parameter) => (
          <AssumedValue
            key={parameter.id}
            parameter={parameter}
            value={values[parameter.id] ?? ''}
            refusal={refusals[parameter.id] ?? null}
            onChange={(value) => onChange({ ...values, [parameter.id]: value })}
          />
        ))}
      </div>
    </fieldset>
  )
}

function AssumedValue({
  parameter,
  value,
  refusal,
  onChange,
}: {
  readonly parameter: Parameter
  readonly value: string
  readonly refusal: Refusal | null
  readonly onChange: (value: string) => void
}): ReactNode {
  const { say, tell } = useSpeech()
  const plan = usePlan()
  const id = useId()
  const unit = tell(UNIT_WORDS[parameter.unit] ?? { zh: '', en: '' }).trim()
  return (
    <div className={refusal ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {tell(parameter.label)}
        {unit !== '' && <span className="muted"> ({unit})</span>}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className="number"
        value={value}
        aria-invalid={refusal !== null}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => onChange(plainNumber(value))}
      />
      <div id={`${id}-note`}>
        {refusal && <Wrong refusal={refusal} />}
        <p className="muted small">
          <ClauseLink id={parameter.clause} />
          {parameter.owedBy !== null && ` ${say('parameters.owes', { unit: tell(unitWords(plan, parameter.owedBy)) })}`}
        </p>
      </div>
    </div>
  )
}
