import { type CompiledPack, type Determination, programmeIds, type Vocabulary } from '../core/policy/index.ts'

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

/** The same answer with the applicant's key and name, where a programme judges a list and so names no applicant itself. */
export function withSubject(determination: Determination, vocabulary: Vocabulary, document: unknown): Determination {
  if (determination.subject !== '') return determination
  for (const root of subjectRoots(vocabulary)) {
    const record = recordAt(document, root)
    const key = vocabulary.entities[vocabulary.roots[root]?.of ?? '']?.key ?? ''
    const subject = record?.[key]
    if (typeof subject !== 'string') continue
    const name = record?.['name']
    return { ...determination, subject, subjectName: typeof name === 'string' ? name : determination.subjectName }
  }
  return determination
}

function recordAt(document: unknown, name: string): Record<string, unknown> | null {
  if (typeof document !== 'object' || document === null) return null
  const value = (document as Record<string, unknown>)[name]
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
}
