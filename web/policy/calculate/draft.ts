import type { Words } from '../../../contract/index.ts'
import { today } from '../days.ts'

/** What a person has filled in: kept in this browser only. */
export type Draft = {
  /** Day of evaluation. */
  readonly on: string
  /** Facts document under construction. */
  readonly facts: Readonly<Record<string, unknown>>
  /** Values assumed for numbers that are not set, by parameter. */
  readonly assumed: Readonly<Record<string, string>>
  /** Name of the fictitious sample that the facts were taken from. */
  readonly sample: Words | null
}

/** An empty draft for today. */
export function emptyDraft(): Draft {
  return { on: today(), facts: {}, assumed: {}, sample: null }
}

/** The draft kept for a region; an empty one where none is kept or it cannot be read. */
export function recallDraft(pack: string): Draft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(pack)) ?? 'null')
    return isDraft(kept) ? kept : emptyDraft()
  } catch {
    return emptyDraft()
  }
}

/** Keeps a draft. False where the browser keeps nothing. */
export function keepDraft(pack: string, draft: Draft): boolean {
  try {
    localStorage.setItem(keyOf(pack), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** Forgets the draft of a region. */
export function forgetDraft(pack: string): void {
  try {
    localStorage.removeItem(keyOf(pack))
  } catch {
    // Nothing was kept.
  }
}

function keyOf(pack: string): string {
  return `kerong.draft.${pack}`
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const { on, facts, assumed, sample } = value as Partial<Record<keyof Draft, unknown>>
  const isObject = (part: unknown): boolean => typeof part === 'object' && part !== null && !Array.isArray(part)
  return typeof on === 'string' && isObject(facts) && isObject(assumed) && (sample === null || isObject(sample))
}
