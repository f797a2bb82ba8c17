import { type ReactNode, useId, useState } from 'react'
import { DayField } from '../../ui/day-field.tsx'
import { useDesk } from '../speech.ts'
import { isDay } from './fields.ts'

/** A day on which something held, and the day by whose end it was recorded; empty: today, now. */
export type AsOf = { readonly on: string; readonly recorded: string }

/** Chooses as of which day something is told, and as it was recorded by which day. */
export function AsOfPicker({
  asOf,
  onChange,
}: {
  readonly asOf: AsOf
  readonly onChange: (asOf: AsOf) => void
}): ReactNode {
  const { say } = useDesk()
  const id = useId()
  const [typed, setTyped] = useState(asOf)
  const isWrong = (text: string): boolean => text !== '' && !isDay(text)
  const isNow = asOf.on === '' && asOf.recorded === ''
  return (
    <form
      className="as-of"
      aria-label={say('asOf.title')}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWrong(typed.on) && !isWrong(typed.recorded)) onChange(typed)
      }}
    >
      <div className="field">
        <label htmlFor={`${id}-on`}>{say('asOf.on')}</label>
        <DayField id={`${id}-on`} value={typed.on} onChange={(on) => setTyped({ ...typed, on })} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-recorded`}>{say('asOf.recorded')}</label>
        <DayField
          id={`${id}-recorded`}
          value={typed.recorded}
          onChange={(recorded) => setTyped({ ...typed, recorded })}
        />
      </div>
      <button type="submit" className="button small">
        {say('asOf.show')}
      </button>
      {!isNow && (
        <button
          type="button"
          className="button small quiet"
          onClick={() => {
            setTyped({ on: '', recorded: '' })
            onChange({ on: '', recorded: '' })
          }}
        >
          {say('asOf.now')}
        </button>
      )}
      {(isWrong(typed.on) || isWrong(typed.recorded)) && (
        <p className="wrong" role="alert">
          {say('form.day')}
        </p>
      )}
    </form>
  )
}

/** The last instant of a day in the time zone of the plans; empty where no day is given. */
export function endOfDay(day: string): string {
  return day === '' ? '' : `${day}T23:59:59.999+08:00`
}
