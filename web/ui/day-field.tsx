import { type ReactNode, useRef } from 'react'
import { useSpeech } from '../app/speech.ts'
import { Icon } from './icon.tsx'
import { tidyDay } from './tidy-day.ts'

/** A day to type as year, month, day whatever the browser's own language, or to choose from its calendar. */
export function DayField({
  id,
  value,
  wrong,
  onChange,
  onBlur,
}: {
  readonly id: string
  readonly value: string
  /** Id of the text that says why the day is refused; undefined where it is not. */
  readonly wrong?: string | undefined
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
}): ReactNode {
  const { say } = useSpeech()
  const calendar = useRef<HTMLInputElement>(null)
  return (
    <span className="day-field">
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder="2026-11-22"
        maxLength={20}
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => {
          const tidied = tidyDay(value.trim())
          if (tidied !== value) onChange(tidied)
          onBlur?.()
        }}
      />
      <button
        type="button"
        className="day-button"
        aria-label={say('day.calendar')}
        onClick={() => calendar.current?.showPicker()}
      >
        <Icon name="calendar" />
      </button>
      <input
        ref={calendar}
        type="date"
        className="day-calendar"
        tabIndex={-1}
        aria-hidden="true"
        value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  )
}
