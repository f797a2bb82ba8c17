import type { Refusal } from '../core/values/index.ts'
import type { Applicant } from './applicants.ts'
import type { SheetLayout } from './layout.ts'
import type { Origins } from './origins.ts'

/** Where a path of a facts document leads: the row's object, and the fact of it. */
type Found = { readonly record: object | null; readonly name: string | null; readonly isAbsent: boolean }

/**
 * The refusals of a facts document placed at cells: `loans[L1].drawnOn` becomes `贷款!D7`. Leaves out what follows from a
 * cell that was refused already, such as a missing key whose cell holds a formula.
 */
export function placeAtCells(
  refusals: readonly Refusal[],
  applicant: Applicant,
  { origins, layouts }: { readonly origins: Origins; readonly layouts: ReadonlyMap<string, SheetLayout> },
): Refusal[] {
  return refusals.flatMap((refusal) => {
    const found = follow(applicant, refusal.path ?? '', layouts)
    if (found.record !== null && found.isAbsent && origins.isRefused(found.record)) return []
    const place = found.record === null ? null : origins.placeOf(found.record, found.name)
    return [{ ...refusal, path: place ?? refusal.path ?? '' }]
  })
}

function follow(applicant: Applicant, path: string, layouts: ReadonlyMap<string, SheetLayout>): Found {
  let at: Step = { value: applicant.document, place: '', record: null, name: null, rest: path }
  while (at.rest !== '') {
    const next = at.rest.startsWith('[') ? toEntry(at, layouts.get(at.place)?.entity.key ?? null) : toField(at)
    if (next === null) break
    at = next
  }
  const subject = applicant.document[applicant.subject]
  return { record: at.record ?? (isObject(subject) ? subject : null), name: at.name, isAbsent: at.value === undefined }
}

/** A place on the way along a path: what stands there, and the nearest object above with the fact's name in it. */
type Step = { value: unknown; place: string; record: object | null; name: string | null; rest: string }

function toEntry(at: Step, key: string | null): Step | null {
  const entry = entryAt(at.value, at.rest, key)
  if (entry === null) return null
  return { ...at, ...entry, record: isObject(entry.value) ? entry.value : at.record, name: null }
}

function toField(at: Step): Step {
  const [whole = at.rest, field = ''] = /^\.?([^.[]*)/.exec(at.rest) ?? []
  const value = isObject(at.value) ? at.value[field] : undefined
  const rest = whole === '' ? '' : at.rest.slice(whole.length)
  const place = at.place === '' ? field : `${at.place}.${field}`
  return isObject(value)
    ? { value, place, record: value, name: null, rest }
    : { ...at, value, place, name: field, rest }
}

/** The entry that `[key]` or `[index]` at the start of a path names; keys may hold any sign. */
function entryAt(list: unknown, rest: string, key: string | null): { value: unknown; rest: string } | null {
  if (!Array.isArray(list)) return null
  for (const [index, value] of (list as unknown[]).entries()) {
    const own = key !== null && isObject(value) ? value[key] : undefined
    const named = `[${typeof own === 'string' || typeof own === 'number' ? own : index}]`
    if (rest.startsWith(named) && /^(?:$|[.[])/.test(rest.slice(named.length)))
      return { value, rest: rest.slice(named.length) }
  }
  return null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
