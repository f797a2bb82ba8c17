import type { Evaluation } from '../../contract/index.ts'
import { type CompiledPack, evaluate, programmeIds, readFacts } from '../../core/policy/index.ts'
import { parseDay, type Refusal } from '../../core/values/index.ts'

/** What is asked about one applicant. */
export type Question = { readonly facts: unknown; readonly on: string; readonly programmes: readonly string[] | null }

/** The determinations, the programme that is unknown, or everything that is wrong with the facts. */
export type Answer =
  | { readonly ok: true; readonly evaluation: Evaluation }
  | { readonly ok: false; readonly unknown: string }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

/** Evaluates the programmes asked for, all where none is named, in the pack's order. */
export function answerQuestion(pack: CompiledPack, { facts, on, programmes }: Question): Answer {
  const known = programmeIds(pack)
  const unknown = programmes?.find((programme) => !known.includes(programme))
  if (unknown !== undefined) return { ok: false, unknown }
  const day = parseDay(on)
  // null is no facts document; it is refused as anything else that is none.
  const read = readFacts(pack.vocabulary, facts ?? [])
  if (!day.ok) return { ok: false, refusals: day.refusals.map((refusal) => ({ ...refusal, path: 'on' })) }
  if (!read.ok) return { ok: false, refusals: read.refusals }
  const asked = known.filter((id) => programmes === null || programmes.includes(id))
  return { ok: true, evaluation: { determinations: asked.map((id) => evaluate(pack, id, read.value, day.value)) } }
}
