import type { Multipart, MultipartFile } from '@fastify/multipart'
import { programmeIds } from '../../../core/policy/index.ts'
import { parseDay } from '../../../core/values/index.ts'
import type { ProblemAnswer } from '../../http/index.ts'
import type { ShelvedPack } from '../shelved-pack.ts'

/** What a form asks beside its file. */
export type UploadQuestion =
  | { readonly ok: true; readonly on: string; readonly programmes: readonly string[] }
  | { readonly ok: false; readonly answer: ProblemAnswer }

/** Reads the fields that stand before the file: the day, and the programmes with commas between them, all where none is named. */
export function readQuestion(part: MultipartFile, shelved: ShelvedPack): UploadQuestion {
  const on = textOf(part.fields['on'])
  if (!parseDay(on).ok) return { ok: false, answer: { problem: 'request.not-valid', values: { what: 'on' } } }
  const named = textOf(part.fields['programmes'])
    .split(',')
    .filter((id) => id !== '')
  const unknown = named.find((id) => !shelved.has(id))
  if (unknown !== undefined)
    return { ok: false, answer: { problem: 'programme.unknown', values: { programme: unknown } } }
  const all = programmeIds(shelved.compiled())
  return { ok: true, on, programmes: named.length === 0 ? all : all.filter((id) => named.includes(id)) }
}

function textOf(field: Multipart | Multipart[] | undefined): string {
  const first = Array.isArray(field) ? field[0] : field
  return first?.type === 'field' && typeof first.value === 'string' ? first.value : ''
}
