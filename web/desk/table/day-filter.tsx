import { type ReactNode, useId, useState } from 'react'
import { DayField } from '../../ui/day-field.tsx'
import { isDay } from '../form/fields.ts'

/** A day to filter by; it is told once it is a day, or empty. */
export function DayFilter({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (day: string) => void
}): ReactNode {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const type = (text: string): void => {
    setTyped(text)
    if (text !== value && (text === '' || isDay(text))) onChange(text)
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <DayField id={id} value={typed} onChange={type} />
    </div>
  )
}
