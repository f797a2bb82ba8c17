import type { ReactNode } from 'react'
import type { Words } from '../../../contract/index.ts'
import { useAddress, useGo } from '../frame/desk-link.tsx'
import { useDesk } from '../speech.ts'
import { DayFilter } from '../table/day-filter.tsx'

/** Chooses days by name; they stand in the address. */
export function DayChoice({
  days,
}: {
  readonly days: readonly { readonly name: string; readonly label: Words; readonly value: string }[]
}): ReactNode {
  const { tell } = useDesk()
  const address = useAddress()
  const go = useGo()
  return (
    <search className="desk-spans">
      {days.map(({ name, label, value }) => (
        <DayFilter
          key={`${name} ${value}`}
          label={tell(label)}
          value={value}
          onChange={(day) => go({ to: '.', search: { ...address, [name]: day }, replace: true })}
        />
      ))}
    </search>
  )
}

/** Today in this browser's calendar, `2026-11-22`; where the server is asked without a day, its own day counts. */
export function todayHere(): string {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** First day of the year of a day. */
export function yearOf(day: string): string {
  return `${day.slice(0, 4)}-01-01`
}
