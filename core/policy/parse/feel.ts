import { parser, trackVariables } from '@bpmn-io/lezer-feel'
import type { Expression, ParseFault } from './ast.ts'
import { SPACED_BUILTINS } from './builtin-names.ts'
import { canonicalName } from './name.ts'
import { readExpression, readUnaryTests } from './read-expression.ts'
import type { SyntaxNode } from './syntax-tree.ts'

/** Names in scope, with the names inside of them where these are known: FEEL names may hold blanks and operators. */
export type KnownNames = { readonly [name: string]: KnownNames | null }

/** What the parser is told: names in scope, and whether the text is an expression or a decision-table cell. */
export type ParseOptions = {
  readonly names?: readonly string[] | KnownNames
  readonly dialect?: 'expression' | 'unary-tests'
}

/** A tree, or every place that could not be read. */
export type ParseResult =
  | { readonly ok: true; readonly value: Expression }
  | { readonly ok: false; readonly faults: readonly ParseFault[] }

const LENGTH_MAX = 100_000
const DEPTH_MAX = 400

/**
 * Parses FEEL. A cell (`unary-tests`) becomes `any`, `not-tests`, or `in` whose value is the name `?`.
 * Faults: anything that is not FEEL, with its place. Source: DMN 1.5, 10.3.1.2.
 */
export function parseFeel(text: string, options: ParseOptions = {}): ParseResult {
  if (text.length > LENGTH_MAX) return refusal(0, text.length, '表达式过长。', 'The expression is too long.')
  const top = options.dialect === 'unary-tests' ? 'UnaryTests' : 'Expression'
  const contextTracker = trackVariables(scopeOf(options.names ?? []))
  const tree = parser.configure({ top, contextTracker }).parse(withoutRangeTypes(text))
  const { root, faults, tooDeep } = readTree(text, tree.cursor())
  if (tooDeep) return refusal(0, text.length, '表达式嵌套过深。', 'The expression is nested too deeply.')
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, value: top === 'UnaryTests' ? readUnaryTests(root) : readExpression(firstOf(root)) }
}

// The grammar lacks the type `range<…>` of DMN 1.5; `list <…>` has the same shape and length, and types are read from the text.
function withoutRangeTypes(text: string): string {
  return text.replaceAll(/(?<=\binstance\s+of\s+(?:list\s*<\s*)*)range(?=\s*<)/g, 'list ')
}

type Scope = { [name: string]: Scope | number }

function scopeOf(names: readonly string[] | KnownNames): Scope {
  const scope: Scope = {}
  for (const name of SPACED_BUILTINS) scope[name] = 1
  if (isList(names)) for (const name of names) scope[name] = 1
  else Object.assign(scope, nestedScope(names))
  return scope
}

function nestedScope(names: KnownNames): Scope {
  const scope: Scope = {}
  for (const [name, inner] of Object.entries(names)) scope[name] = inner === null ? 1 : nestedScope(inner)
  return scope
}

function isList(names: readonly string[] | KnownNames): names is readonly string[] {
  return Array.isArray(names)
}

type Cursor = ReturnType<ReturnType<typeof parser.parse>['cursor']>
type Draft = { name: string; from: number; to: number; text: string; children: Draft[] }

function readTree(text: string, cursor: Cursor): { root: SyntaxNode; faults: ParseFault[]; tooDeep: boolean } {
  const root: Draft = { name: 'Root', from: 0, to: text.length, text, children: [] }
  const open = [root]
  const faults: ParseFault[] = []
  let tooDeep = false
  cursor.iterate(
    ({ type, from, to }) => {
      if (type.isError) faults.push(faultAt(text, from, to))
      if (open.length > DEPTH_MAX) tooDeep = true
      if (tooDeep || type.isError || type.name.endsWith('Comment')) return false
      const node: Draft = { name: type.name, from, to, text: text.slice(from, to), children: [] }
      const parent = open.at(-1) ?? root
      if (isForeign(node, parent)) faults.push(faultAt(text, from, to))
      parent.children.push(node)
      open.push(node)
      return true
    },
    () => void open.pop(),
  )
  return { root: firstOf(root), faults, tooDeep }
}

const OPERATIONS = ['Comparison', 'ArithmeticExpression', 'Conjunction', 'Disjunction']

// The grammar also reads `a ^ b`, `+a` and `a == b` (a test as an operand), which FEEL does not have.
function isForeign(node: Draft, parent: Draft): boolean {
  if (!OPERATIONS.includes(parent.name)) return false
  if (node.name === 'SimplePositiveUnaryTest') return /^[<>=!]/.test(node.text)
  return node.name === 'ArithOp' && (node.text === '^' || (node.text === '+' && parent.children.length === 0))
}

function firstOf<Node extends { readonly children: readonly Node[] }>(node: Node): Node {
  return node.children[0] ?? node
}

function faultAt(text: string, from: number, to: number): ParseFault {
  const rest = text.slice(from).trim()
  if (rest === '')
    return { from, to, zh: '表达式到此为止，尚不完整。', en: 'The expression ends before it is complete.' }
  const found = canonicalName(text.slice(from, to)) || (/^\S+/.exec(rest)?.[0] ?? rest)
  return { from, to, zh: `此处不能出现“${found}”。`, en: `"${found}" cannot stand here.` }
}

function refusal(from: number, to: number, zh: string, en: string): ParseResult {
  return { ok: false, faults: [{ from, to, zh, en }] }
}
