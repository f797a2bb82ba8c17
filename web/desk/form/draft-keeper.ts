import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useSession } from '../session/session.ts'

/** What a person typed into a form, by field. */
export type Typed = Readonly<Record<string, string>>

/** What is typed, how to change it, whether it was kept from before, and how to forget it. */
export type Draft = {
  readonly typed: Typed
  readonly type: (typed: Typed) => void
  readonly isRecalled: boolean
  readonly forget: () => void
}

/**
 * Keeps what is typed into a form of a page in this browser, for this person only, until it is sent or forgotten: a session that
 * ends, a page that is left or a browser that is closed loses nothing.
 */
export function useDraft(form: string, initial: Typed): Draft {
  const { person } = useSession()
  const { pathname } = useLocation()
  const key = draftKey(person, pathname, form)
  const [recalled] = useState(() => recall(key))
  const [typed, setTyped] = useState<Typed>({ ...initial, ...recalled })
  const [isTouched, setTouched] = useState(recalled !== null)
  useEffect(() => {
    if (isTouched) keep(key, typed)
  }, [key, typed, isTouched])
  return {
    typed,
    type: (next) => {
      setTouched(true)
      setTyped(next)
    },
    isRecalled: recalled !== null && isTouched,
    forget: () => {
      setTouched(false)
      setTyped(initial)
      drop(key)
    },
  }
}

/** Where the draft of a form is kept: apart for each person and page. */
export function draftKey(person: string, path: string, form: string): string {
  return `kerong.desk.draft ${person} ${path} ${form}`
}

function recall(key: string): Typed | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    const entries = Object.entries(kept).filter(([, value]) => typeof value === 'string')
    return Object.fromEntries(entries)
  } catch {
    return null
  }
}

function keep(key: string, typed: Typed): void {
  try {
    localStorage.setItem(key, JSON.stringify(typed))
  } catch {
    // A browser that keeps nothing still sends the form.
  }
}

function drop(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
