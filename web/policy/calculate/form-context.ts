import { createContext, type ReactNode, use } from 'react'
import type { Refusal } from '../../../core/values/index.ts'
import type { Vocabulary } from '../engine.ts'
import type { FormPath } from './document-edit.ts'

/** What every field of the form works with. */
export type FormState = {
  readonly vocabulary: Vocabulary
  readonly document: Readonly<Record<string, unknown>>
  readonly refusals: readonly Refusal[]
  readonly change: (path: FormPath, value: unknown) => void
  readonly removeEntry: (path: FormPath) => void
  /** Tells a screen reader what has just changed. */
  readonly announce: (text: string) => void
  /** What stands below a fact by its place, e.g. who said it; nothing where it is not given. */
  readonly noteOf?: (place: string) => ReactNode
}

/** Gives the fields of a form what they work with. */
export const FormContext = createContext<FormState | null>(null)

/** What the fields of the surrounding form work with. */
export function useForm(): FormState {
  const state = use(FormContext)
  if (!state) throw new RangeError('A field stands outside its form')
  return state
}
