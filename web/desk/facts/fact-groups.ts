import type { KnownFact } from '../../../contract/index.ts'

/** Facts of one thing: the enterprise itself (part '', item ''), one of its years, a loan. */
export type FactGroup = { readonly part: string; readonly item: string; readonly facts: readonly KnownFact[] }

/** Facts by what they are about, the enterprise itself first, then in the order in which they come. */
export function groupFacts(known: readonly KnownFact[]): readonly FactGroup[] {
  const groups = Map.groupBy(known, ({ path }) => (path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : path))
  return [...groups]
    .map(([path, facts]) => ({ ...placeOf(path), facts }))
    .toSorted((a, b) => Number(a.part !== '') - Number(b.part !== ''))
}

/** Part and item of a path such as `enterprise.years[2023]`. */
function placeOf(path: string): { readonly part: string; readonly item: string } {
  const [, part = '', item = ''] = /(?:^|\.)([\w-]+)\[([^\]]*)\]$/.exec(path) ?? []
  return { part: part === '' && path !== 'enterprise' ? path.replace(/^enterprise\./, '') : part, item }
}
