import type { Determination, Verdict } from '../../../contract/index.ts'

/** One reason of a determination. */
export type Reason = Determination['reasons'][number]

/** A condition with everything it was judged for: once, or span by span. */
export type JudgedCondition = {
  readonly condition: string
  /** The common result; null where spans differ. */
  readonly result: Verdict | null
  readonly reasons: readonly Reason[]
}

/** What was judged together: the applicant (null) or one item. */
export type ReasonGroup = { readonly item: string | null; readonly conditions: readonly JudgedCondition[] }

/** Puts reasons together by item and condition, in the order in which they stand. */
export function groupReasons(reasons: readonly Reason[]): ReasonGroup[] {
  const items = unique(reasons.map(({ item }) => item))
  return items.map((item) => {
    const own = reasons.filter((reason) => reason.item === item)
    const conditions = unique(own.map(({ condition }) => condition)).map((condition): JudgedCondition => {
      const judged = own.filter((reason) => reason.condition === condition)
      const results = unique(judged.map(({ result }) => result))
      return { condition, result: results.length === 1 ? (results[0] ?? null) : null, reasons: judged }
    })
    return { item, conditions }
  })
}

/** Facts worth showing for a reason: a list's length is left out where its entries stand beside it. */
export function tellingFacts(facts: Reason['facts']): Reason['facts'] {
  return facts.filter(
    ({ path, value }) =>
      !(
        typeof value === 'string' &&
        /^(?:\[\d+\]|\{…\})$/.test(value) &&
        facts.some((other) => other.path.startsWith(`${path}[`))
      ),
  )
}

/** Facts put together by what they belong to, in the order in which they stand; '' is the document itself. */
export function factsByOwner(facts: Reason['facts']): { readonly owner: string; readonly facts: Reason['facts'] }[] {
  const ownerOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')))
  return unique(facts.map(({ path }) => ownerOf(path))).map((owner) => ({
    owner,
    facts: facts.filter(({ path }) => ownerOf(path) === owner),
  }))
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
