import type { Choice } from '../../ui/select-field.tsx'
import type { DeskSpeech } from '../speech.ts'
import type { Typed } from './draft-keeper.ts'
import type { Finder } from './found.ts'

/** A field of a form: what it is called, what may stand in it, and what is wrong with a text that may not. */
export type FormField = {
  readonly name: string
  readonly label: string
  /** `several`: some of the choices, their codes between commas; `search`: a record found by typing, as `chosenText` writes it. */
  readonly kind: 'text' | 'long' | 'day' | 'choice' | 'several' | 'password' | 'search'
  readonly isOptional?: boolean
  readonly hint?: string
  readonly choices?: readonly Choice[]
  readonly finder?: Finder
  readonly lengthMax?: number
  /** What is wrong with a text that is not empty, in words; null where it may stand. */
  readonly refuse?: (text: string, typed: Typed) => string | null
}

/** Longest text of a field that names no other length. */
const LENGTH_MAX = 2000

/** What is wrong with each field that is wrong, in words, by its name. */
export function refuseFields(
  fields: readonly FormField[],
  typed: Typed,
  say: DeskSpeech['say'],
): Readonly<Record<string, string>> {
  const wrong = fields.flatMap((field) => {
    const why = refuseField(field, typed, say)
    return why === null ? [] : [[field.name, why] as const]
  })
  return Object.fromEntries(wrong)
}

function refuseField(field: FormField, typed: Typed, say: DeskSpeech['say']): string | null {
  const text = (typed[field.name] ?? '').trim()
  if (text === '') return field.isOptional ? null : say('form.missing')
  const { lengthMax = LENGTH_MAX } = field
  if (text.length > lengthMax) return say('form.tooLong', { max: lengthMax })
  if (field.kind === 'day' && !isDay(text)) return say('form.day')
  return field.refuse?.(text, typed) ?? null
}

/** Whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
