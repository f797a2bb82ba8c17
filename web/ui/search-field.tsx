import { type ReactNode, useRef, useState } from 'react'

/** How long typing must rest before the search follows, in milliseconds. */
const REST_MS = 250

/** A field to search by; what is typed is told once typing rests. */
export function SearchField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}): ReactNode {
  const [text, setText] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const type = (next: string): void => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange(next), REST_MS)
  }
  return (
    <label className="field filter-text">
      <span>{label}</span>
      <input type="search" value={text} onChange={(event) => type(event.target.value)} />
    </label>
  )
}
