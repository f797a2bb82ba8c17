/** An answer that says no: what is, what is asked, by which clause, and what to do, in both languages. */
export type Refusal = {
  /** Stable name `area.name`, e.g. `money.full-width`. */
  readonly code: string
  readonly messageZh: string
  readonly messageEn: string
  /** What to do; absent where nothing can be done. */
  readonly remedyZh?: string
  readonly remedyEn?: string
  /** The values that the message names, for programs that read the refusal. */
  readonly values?: Readonly<Record<string, string | number | null>>
  /** Clause or standard that asks for it, e.g. `GB 32100-2015`. */
  readonly clause?: string
  /** Where it stands: a fact path such as `loans[L1].drawnOn`, or a cell such as `C7`. */
  readonly path?: string
}

/** A value, or every reason why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

/** Answers with a value. */
export function accept<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** Answers with one refusal or several, in the order given. */
export function refuse(...refusals: readonly Refusal[]): { readonly ok: false; readonly refusals: readonly Refusal[] } {
  if (refusals.length === 0) throw new RangeError('A refusal needs at least one reason')
  return { ok: false, refusals }
}

/** Applies `change` to the value; a refusal passes through. */
export function mapResult<T, U>(result: Result<T>, change: (value: T) => U): Result<U> {
  return result.ok ? accept(change(result.value)) : result
}

/** Goes on with `next` where there is a value; a refusal passes through. */
export function chainResult<T, U>(result: Result<T>, next: (value: T) => Result<U>): Result<U> {
  return result.ok ? next(result.value) : result
}

/** All values in order, or all refusals of all parts in order. */
export function collectResults<T>(results: Iterable<Result<T>>): Result<T[]> {
  const values: T[] = []
  const refusals: Refusal[] = []
  for (const result of results) {
    if (result.ok) values.push(result.value)
    else refusals.push(...result.refusals)
  }
  return refusals.length > 0 ? { ok: false, refusals } : accept(values)
}

/** The reasons of a result, none where it has a value. */
export function refusalsOf(result: Result<unknown>): readonly Refusal[] {
  return result.ok ? [] : result.refusals
}

/** The same result, its refusals placed at `path`; a refusal that has a place already keeps it behind that path. */
export function placeResult<T>(result: Result<T>, path: string): Result<T> {
  if (result.ok) return result
  return { ok: false, refusals: result.refusals.map((refusal) => placeRefusal(refusal, path)) }
}

/** The same refusal placed at `path`, e.g. `from` at `loans[L1]` becomes `loans[L1].from`. */
export function placeRefusal(refusal: Refusal, path: string): Refusal {
  const inner = refusal.path
  if (inner === undefined || inner === '') return { ...refusal, path }
  return { ...refusal, path: inner.startsWith('[') ? `${path}${inner}` : `${path}.${inner}` }
}

/** The value of a result that cannot be refused, such as a literal; throws with the codes where it is refused. */
export function valueOrThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new RangeError(result.refusals.map((refusal) => `${refusal.code}: ${refusal.messageEn}`).join('; '))
}
