import {
  type Belief,
  believe,
  composeDocument,
  type Ranks,
  type Statement,
  type TitleEntry,
} from '../../../core/registry/index.ts'
import type { BeliefRow } from './belief-store.ts'
import { digestOf, type Ground } from './ground.ts'

/** A firm by its id and code. */
export type FirmKey = { readonly id: string; readonly creditCode: string }

/** What is believed of a firm, and the document that it makes. */
export type Conviction = { readonly belief: Belief; readonly document: Record<string, unknown> }

/** What follows from statements and titles; the one way by which documents are made. */
export function convince(
  ground: Ground,
  { creditCode }: FirmKey,
  said: { readonly statements: readonly Statement[]; readonly titles: readonly TitleEntry[]; readonly ranks: Ranks },
): Conviction {
  const belief = believe(said.statements, said.ranks)
  return { belief, document: composeDocument(ground.layout, belief, { creditCode, titles: said.titles }) }
}

/** What is written of an enterprise of which this is believed. */
export function beliefRow(enterprise: string, { belief, document }: Conviction): BeliefRow {
  const own = document['enterprise'] as Readonly<Record<string, unknown>>
  const text = (name: string): string | null => (typeof own[name] === 'string' ? own[name] : null)
  return {
    enterprise,
    document,
    digest: digestOf(document),
    conflicts: belief.facts.filter(({ others }) => others.length > 0).length,
    name: text('name'),
    division: text('division'),
    registeredOn: text('registeredOn'),
    industry: text('industry'),
  }
}
