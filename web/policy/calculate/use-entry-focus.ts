import { type RefObject, useEffect, useRef } from 'react'

/** Keeps the focus in a list whose entries come and go. */
export type EntryFocus = {
  /** The group that holds the entries and, after them, the button that adds one. */
  readonly group: RefObject<HTMLFieldSetElement | null>
  /** Sets the focus to the first field of the entry at a place, once the list has changed; to the last entry where the place is empty. */
  readonly follow: (place: number) => void
}

/** Where the focus goes after an entry was added or removed: into the new one or the neighbour, else to the button that adds one. */
export function useEntryFocus(count: number): EntryFocus {
  const group = useRef<HTMLFieldSetElement>(null)
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    const place = wanted.current
    wanted.current = null
    if (place === null) return
    const field = firstField(group.current, Math.min(place, count - 1))
    const add = group.current?.querySelector<HTMLElement>(':scope > .list-actions button')
    const next = field ?? add
    next?.focus()
  }, [count])
  return {
    group,
    follow: (place) => {
      wanted.current = place
    },
  }
}

function firstField(group: HTMLElement | null, place: number): HTMLElement | null {
  const entry = group?.querySelectorAll(':scope > .entry-group')[place]
  return entry?.querySelector<HTMLElement>('input, select') ?? null
}
