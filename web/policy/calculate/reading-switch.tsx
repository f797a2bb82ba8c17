import { type ReactNode, useId, useRef, useState } from 'react'
import { useSpeech } from '../../app/speech.ts'
import type { Programme } from '../engine.ts'
import { ClauseLink } from '../plan/clause-link.tsx'
import { unitWords, usePlan } from '../plan/plan.ts'
import { type NamedReading, namedReadings, type SwitchedReadings, withOption } from './switched-readings.ts'

/** Where the text can be read in more than one way: a reading to try instead of the pack's, with whose decision it is. */
export function ReadingSwitch({
  programmes,
  switched,
  onChange,
}: {
  readonly programmes: readonly Programme[]
  readonly switched: SwitchedReadings
  readonly onChange: (switched: SwitchedReadings) => void
}): ReactNode {
  const { say } = useSpeech()
  const summary = useRef<HTMLElement>(null)
  const isSwitched = Object.keys(switched).length > 0
  const [isOpen] = useState(isSwitched)
  const readings = namedReadings(programmes)
  if (readings.length === 0) return null
  const reset = (): void => {
    onChange({})
    summary.current?.focus()
  }
  return (
    <details className="reading-switch" open={isOpen}>
      <summary ref={summary}>{say('switch.title', { count: readings.length })}</summary>
      <p className="muted small">{say('switch.text')}</p>
      {readings.map((named, place) => (
        <ReadingChoice
          key={named.name}
          named={named}
          number={place + 1}
          showsProgramme={programmes.length > 1}
          onChoose={(option) => onChange(withOption(switched, named, option))}
        />
      ))}
      {isSwitched && (
        <button type="button" className="button small" onClick={reset}>
          {say('switch.reset')}
        </button>
      )}
    </details>
  )
}

function ReadingChoice({
  named: { programme, reading },
  number,
  showsProgramme,
  onChoose,
}: {
  readonly named: NamedReading
  readonly number: number
  readonly showsProgramme: boolean
  readonly onChoose: (option: string) => void
}): ReactNode {
  const { say, tell } = useSpeech()
  const plan = usePlan()
  const id = useId()
  const { options, chosen, chosenByPack, clause, why, switchedBy } = reading
  return (
    <fieldset className="reading-choice">
      <legend>
        {say('switch.number', { number })} <ClauseLink id={clause} />
        {showsProgramme && <span className="muted small"> {tell(programme.title)}</span>}
      </legend>
      {Object.entries(options).map(([option, words]) => (
        <label key={option} className="check">
          <input type="radio" name={id} checked={option === chosen} onChange={() => onChoose(option)} />
          <span>
            {tell(words)}
            {option === chosenByPack && <span className="scope">{say('switch.own')}</span>}
          </span>
        </label>
      ))}
      <p className="muted small">
        {tell(why)} {switchedBy !== null && say('readings.switchedBy', { unit: tell(unitWords(plan, switchedBy)) })}
      </p>
    </fieldset>
  )
}
