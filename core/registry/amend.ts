import { canonicalText } from './canonical-text.ts'
import type { SaidFacts, Statement } from './statement.ts'

/** What a source says now of an item, and what it takes back. */
export type Amendment = {
  readonly facts: SaidFacts
  readonly statedOn: string
  /** Facts that the source no longer says. */
  readonly withdrawn: readonly string[]
  /** True where the source says everything it knows of the item: what it does not name, it no longer says. */
  readonly isWhole: boolean
}

/**
 * What the source says after an amendment: facts that it does not name stay with the day on which it said them.
 * Null where nothing changes, so that the same document twice is one statement.
 */
export function amend(
  earlier: Pick<Statement, 'facts' | 'statedOn' | 'carried'> | null,
  { facts, statedOn, withdrawn, isWhole }: Amendment,
): Pick<Statement, 'facts' | 'statedOn' | 'carried'> | null {
  const before = earlier?.facts ?? null
  const kept = Object.entries(before ?? {}).filter(
    ([name]) => !isWhole && !Object.hasOwn(facts, name) && !withdrawn.includes(name),
  )
  const after: SaidFacts = Object.fromEntries([...kept, ...Object.entries(facts)])
  const carried = kept.flatMap(([name]) => {
    const on = earlier?.carried[name] ?? earlier?.statedOn ?? statedOn
    return on === statedOn ? [] : [[name, on] as const]
  })
  const amended = { facts: after, statedOn, carried: Object.fromEntries(carried) }
  const standing = earlier && { facts: before, statedOn: earlier.statedOn, carried: earlier.carried }
  return canonicalText(amended) === canonicalText(standing) ? null : amended
}
