import { programmeIds } from '../../../core/policy/index.ts'
import { parseDay } from '../../../core/values/index.ts'
import type { ProblemAnswer } from '../../http/index.ts'
import type { ShelvedPack } from '../shelved-pack.ts'

/** What a form says beside its file: the day, and the programmes with commas between them. */
export type UploadFields = { readonly on: string; readonly programmes: string }

/** What a form asks, or the problem with it. */
export type UploadQuestion =
  | { readonly ok: true; readonly on: string; readonly programmes: readonly string[] }
  | { readonly ok: false; readonly answer: ProblemAnswer }

/** Reads what a form asks: the programmes named in the pack's order, all where none is named. */
export function readQuestion({ on, programmes }: UploadFields, shelved: ShelvedPack): UploadQuestion {
  if (!parseDay(on).ok) return { ok: false, answer: { problem: 'request.not-valid', values: { what: 'on' } } }
  const named = programmes.split(',').filter((id) => id !== '')
  const unknown = named.find((id) => !shelved.has(id))
  if (unknown !== undefined)
    return { ok: false, answer: { problem: 'programme.unknown', values: { programme: unknown } } }
  const all = programmeIds(shelved.compiled())
  return { ok: true, on, programmes: named.length === 0 ? all : all.filter((id) => named.includes(id)) }
}
