import { type CompiledPack, programmeIds, type Vocabulary } from '../core/policy/index.ts'

/** Roots of a facts document that are applicants: entities with a key, such as an enterprise or an institution. */
function subjectRoots({ roots, entities }: Vocabulary): string[] {
  return Object.values(roots).flatMap(({ kind, of, name }) =>
    kind === 'entity' && entities[of ?? '']?.key ? [name] : [],
  )
}

/** Programmes that judge the kind of applicant that a document is about; a document about none is judged by all. */
export function programmesFor(pack: CompiledPack, document: unknown): string[] {
  const roots = subjectRoots(pack.vocabulary)
  const given = typeof document === 'object' && document !== null ? Object.keys(document) : []
  const own = roots.filter((root) => given.includes(root))
  const isAsked = (id: string): boolean =>
    pack.programmes.some(({ id: each, subject }) => each === id && (!roots.includes(subject) || own.includes(subject)))
  return own.length === 0 ? programmeIds(pack) : programmeIds(pack).filter(isAsked)
}
