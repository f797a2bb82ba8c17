import type { Span } from '../parse/ast.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import type { ParameterWords } from '../words/index.ts'
import type { TypedNumber } from './arithmetic.ts'
import type { Ir } from './ir.ts'
import type { Type } from './type.ts'

/** A fault found while typing an expression, by place in its text. */
export type ExpressionFault = { readonly span: Span; readonly code: string; readonly zh: string; readonly en: string }

/** A name that an expression may use. */
export type Binding = { readonly ir: Ir; readonly type: Type; readonly level: number }

/** A parameter as an expression sees it. */
export type ParameterBinding = {
  readonly type: Type
  /** How it is spoken of. */
  readonly words: ParameterWords
}

/** What an expression may refer to where it stands. Levels: 0 subject, 1… each loop, last the range of an accrual. */
export type Scope = {
  readonly vocabulary: Vocabulary
  readonly text: string
  readonly parameters: ReadonlyMap<string, ParameterBinding>
  readonly readings: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, Binding>
  /** Entities whose fields are in scope by bare name (inside filters), innermost last. */
  readonly elements: readonly { readonly variable: string; readonly entity: string }[]
  /** The day at which dated lists are read; null reads them whole. */
  readonly asOf: Binding | null
  /** What is proved of expressions where this one stands. */
  readonly proved: ReadonlySet<Proof>
  readonly governedLevel: number
  readonly report: (fault: ExpressionFault) => void
  /** A name not used before in this programme. */
  readonly fresh: (hint: string) => string
  /** Divisors that may be zero here because the first band takes that case; null where none may. */
  readonly zeroDivisors: TypedNumber[] | null
  readonly uses: { readonly parameters: Set<string>; readonly definitions: Set<string> }
}

/** The text of an expression that is proved not to be zero, or not to be none. */
export type Proof = `${'not zero' | 'not none'}: ${string}`

/** Scope with one more name; what was proved of that name before is not proved of the new one. */
export function bind(scope: Scope, name: string, binding: Binding): Scope {
  return { ...forget(scope, [name]), names: new Map(scope.names).set(name, binding) }
}

/** Scope in which more is proved. */
export function prove(scope: Scope, proofs: Iterable<Proof>): Scope {
  return { ...scope, proved: new Set([...scope.proved, ...proofs]) }
}

/** Scope without the proofs about names that now stand for something else. */
export function forget(scope: Scope, names: readonly string[]): Scope {
  const isAbout = (proof: Proof): boolean =>
    [...proof.matchAll(/(?<![.\w])[A-Za-z_]\w*/g)].some(([word]) => names.includes(word))
  return { ...scope, proved: new Set([...scope.proved].filter((proof) => !isAbout(proof))) }
}

/** Whether the expression at the span is proved not to be zero, or not to be none. */
export function isProved(scope: Scope, what: 'not zero' | 'not none', span: Span): boolean {
  return scope.proved.has(`${what}: ${textOf(scope, span)}`)
}

/** Whether the value may be none where it must not be; reports it. */
export function refuseNone(scope: Scope, span: Span, type: Type): void {
  if (!('none' in type) || !type.none) return
  const text = textOf(scope, span)
  refuse(
    scope,
    span,
    'may-be-none',
    `“${text}”可能没有值，请先用 if … = null 判断。`,
    `"${text}" may be none; guard it with if … = null.`,
  )
}

/** Text of an expression, blanks evened out. */
export function textOf(scope: Scope, span: Span): string {
  return scope.text.slice(span.from, span.to).replaceAll(/\s+/g, ' ').trim()
}

/** Reports a fault and yields a value to go on with. */
export function refuse(scope: Scope, span: Span, code: string, zh: string, en: string): Binding {
  scope.report({ span, code, zh, en })
  return { ir: { op: 'truth', value: 0 }, type: { kind: 'boolean' }, level: 0 }
}
