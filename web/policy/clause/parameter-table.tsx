import type { ReactNode } from 'react'
import type { Parameter } from '../../../contract/index.ts'
import { NOT_SET_WORDS } from '../../../contract/messages/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { today } from '../days.ts'
import { unitWords, usePlan, valueOn } from '../plan/plan.ts'
import { quantityWords } from '../words-of-values.ts'

/** Numbers with their value, since when, and the unit that owns or owes them. */
export function ParameterTable({ parameters }: { readonly parameters: readonly Parameter[] }): ReactNode {
  const { say } = useSpeech()
  if (parameters.length === 0) return null
  return (
    <table className="table stacked parameters">
      <caption>{say('parameters.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('parameters.name')}</th>
          <th scope="col">{say('parameters.value')}</th>
          <th scope="col">{say('parameters.since')}</th>
          <th scope="col">{say('parameters.owner')}</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map((parameter) => (
          <ParameterRow key={parameter.id} parameter={parameter} />
        ))}
      </tbody>
    </table>
  )
}

function ParameterRow({ parameter }: { readonly parameter: Parameter }): ReactNode {
  const { say, tell } = useSpeech()
  const plan = usePlan()
  const now = valueOn(parameter, today())
  const { label, note, owedBy, unit, values } = parameter
  const others = values.filter((value) => value !== now)
  return (
    <tr>
      <th scope="row">
        {tell(label)}
        {note && <span className="note">{tell(note)}</span>}
      </th>
      <td data-label={say('parameters.value')}>
        {now ? (
          <strong className="number">{tell(quantityWords(now.value, unit))}</strong>
        ) : (
          <span className="not-set">{tell(NOT_SET_WORDS)}</span>
        )}
        {others.map((value) => (
          <span key={value.from} className="note">
            {say('parameters.other', {
              value: tell(quantityWords(value.value, unit)),
              from: value.from,
              to: value.to ?? '…',
            })}
          </span>
        ))}
      </td>
      <td data-label={say('parameters.since')} className="whole">
        {now ? now.from : '—'}
      </td>
      <td data-label={say('parameters.owner')}>
        {owedBy === null
          ? '—'
          : now
            ? tell(unitWords(plan, owedBy))
            : say('parameters.owes', { unit: tell(unitWords(plan, owedBy)) })}
      </td>
    </tr>
  )
}
