import { type FormField, planForm } from '../../policy/calculate/form-plan.ts'
import type { CompiledPack, Field, Vocabulary } from '../../policy/engine.ts'

/** Facts that nobody states here: the code is the record's, titles and stages are decided, partner banks have a register. */
const NOT_ASKED: readonly string[] = ['creditCode', 'titles', 'stages', 'partnerBanks']

/** The root that is the enterprise itself. */
const SUBJECT = 'enterprise'

/** What a statement asks: every fact of the enterprise itself, and of all else what the region's rules read. */
export function planStatement({
  vocabulary,
  programmes,
}: Pick<CompiledPack, 'vocabulary' | 'programmes'>): readonly FormField[] {
  const subject = vocabulary.roots[SUBJECT]
  const read = planForm(vocabulary, programmes).filter(({ field }) => field.name !== SUBJECT)
  return [...(subject ? [whole(vocabulary, subject)] : []), ...read].filter(isAsked).map((part) => ({
    ...part,
    parts: part.parts.filter(isAsked),
  }))
}

function isAsked({ field }: FormField): boolean {
  return !NOT_ASKED.includes(field.name)
}

function whole(vocabulary: Vocabulary, field: Field): FormField {
  const isOwner = field.kind === 'entity' || field.kind === 'list'
  const entity = isOwner ? (vocabulary.entities[field.of ?? ''] ?? null) : null
  const parts = entity ? Object.values(entity.fields).map((each) => whole(vocabulary, each)) : []
  return { field, entity, parts, isHint: false }
}
