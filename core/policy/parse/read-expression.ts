import type { BinaryOperator, Expression, Iterator } from './ast.ts'
import { canonicalName } from './name.ts'
import { readStringLiteral } from './string-literal.ts'
import { childAt, childOf, childrenOf, type SyntaxNode } from './syntax-tree.ts'

type Reader = (node: SyntaxNode) => Expression

/** Turns the concrete syntax of an expression into the tree. Throws only where the grammar grew a shape unknown here: a bug. */
export function readExpression(node: SyntaxNode): Expression {
  const reader = READERS[node.name]
  if (reader === undefined) throw new Error(`unknown syntax ${node.name}: ${node.text}`)
  return reader(node)
}

/** Turns a decision-table cell into `any`, `not-tests`, or `in` over the name `?`. */
export function readUnaryTests(node: SyntaxNode): Expression {
  const span = spanOf(node)
  if (childOf(node, 'Wildcard') !== null) return { ...span, kind: 'any' }
  const tests = readTests(node)
  if (childOf(node, 'not') !== null) return { ...span, kind: 'not-tests', tests }
  return { ...span, kind: 'in', value: { from: span.from, to: span.from, kind: 'name', name: '?' }, tests }
}

const READERS: Readonly<Record<string, Reader>> = {
  NumericLiteral: readNumber,
  StringLiteral: (node) => ({ ...spanOf(node), kind: 'string', value: readStringLiteral(node.text) }),
  BooleanLiteral: (node) => ({ ...spanOf(node), kind: 'boolean', value: node.text === 'true' }),
  null: (node) => ({ ...spanOf(node), kind: 'null' }),
  AtLiteral: (node) => ({ ...spanOf(node), kind: 'at', text: readStringLiteral(childAt(node, 0).text) }),
  DateTimeLiteral: (node) => (node.children.length === 1 ? readExpression(childAt(node, 0)) : readCall(node)),
  DateTimeConstructor: readName,
  SpecialFunctionName: readName,
  VariableName: readName,
  '?': readName,
  ParenthesizedExpression: (node) => readExpression(childAt(node, 1)),
  PathExpression: (node) => ({
    ...spanOf(node),
    kind: 'path',
    target: readExpression(childAt(node, 0)),
    name: canonicalName(childAt(node, -1).text),
  }),
  FilterExpression: (node) => ({
    ...spanOf(node),
    kind: 'filter',
    target: readExpression(childAt(node, 0)),
    by: readExpression(childAt(node, 2)),
  }),
  FunctionInvocation: readCall,
  FunctionDefinition: readFunction,
  ArithmeticExpression: readArithmetic,
  Disjunction: readBinary,
  Conjunction: readBinary,
  Comparison: readComparison,
  SimplePositiveUnaryTest: readUnaryTest,
  Interval: readInterval,
  IfExpression: (node) => ({
    ...spanOf(node),
    kind: 'if',
    test: readExpression(childAt(node, 1)),
    then: readExpression(childAt(node, 3)),
    otherwise: readExpression(childAt(node, 5)),
  }),
  ForExpression: (node) => ({
    ...spanOf(node),
    kind: 'for',
    iterators: readIterators(node),
    body: readExpression(childAt(node, -1)),
  }),
  QuantifiedExpression: (node) => ({
    ...spanOf(node),
    kind: 'quantified',
    quantifier: childAt(node, 0).name === 'every' ? 'every' : 'some',
    iterators: readIterators(node),
    satisfies: readExpression(childAt(node, -1)),
  }),
  InstanceOfExpression: (node) => ({
    ...spanOf(node),
    kind: 'instance-of',
    value: readExpression(childAt(node, 0)),
    type: canonicalType(childAt(node, -1).text),
  }),
  List: (node) => ({ ...spanOf(node), kind: 'list', items: node.children.slice(1, -1).map(readExpression) }),
  Context: readContext,
}

function spanOf(node: SyntaxNode): { from: number; to: number } {
  return { from: node.from, to: node.to }
}

function readName(node: SyntaxNode): Expression {
  return { ...spanOf(node), kind: 'name', name: canonicalName(node.text) }
}

function readNumber(node: SyntaxNode): Expression {
  const sign = childOf(node, 'ArithOp')
  if (sign === null) return { ...spanOf(node), kind: 'number', text: node.text }
  const digits = node.text.slice(1).trimStart()
  const operand: Expression = { from: node.to - digits.length, to: node.to, kind: 'number', text: digits }
  return { ...spanOf(node), kind: 'negate', operand }
}

function readArithmetic(node: SyntaxNode): Expression {
  if (node.children.length > 2) return readBinary(node)
  return { ...spanOf(node), kind: 'negate', operand: readExpression(childAt(node, 1)) }
}

function readBinary(node: SyntaxNode): Expression {
  return {
    ...spanOf(node),
    kind: 'binary',
    operator: childAt(node, 1).text as BinaryOperator,
    left: readExpression(childAt(node, 0)),
    right: readExpression(childAt(node, 2)),
  }
}

function readComparison(node: SyntaxNode): Expression {
  const span = spanOf(node)
  const word = childAt(node, 1).name
  if (word === 'in') return { ...span, kind: 'in', value: readExpression(childAt(node, 0)), tests: readTests(node) }
  if (word !== 'between') return readBinary(node)
  const [value, low, high] = [0, 2, 4].map((index) => readExpression(childAt(node, index))) as [
    Expression,
    Expression,
    Expression,
  ]
  return { ...span, kind: 'between', value, low, high }
}

function readTests(node: SyntaxNode): readonly Expression[] {
  const list = childOf(node, 'PositiveUnaryTests')
  return childrenOf(list ?? node, 'PositiveUnaryTest').map((test) => readExpression(childAt(test, 0)))
}

function readUnaryTest(node: SyntaxNode): Expression {
  const first = childAt(node, 0)
  if (first.name === 'Interval') return readInterval(first)
  const operator = first.text as '=' | '!=' | '<' | '<=' | '>' | '>='
  return { ...spanOf(node), kind: 'unary', operator, right: readExpression(childAt(node, 1)) }
}

function readInterval(node: SyntaxNode): Expression {
  return {
    ...spanOf(node),
    kind: 'range',
    low: readExpression(childAt(node, 1)),
    high: readExpression(childAt(node, 3)),
    lowIncluded: childAt(node, 0).text === '[',
    highIncluded: childAt(node, 4).text === ']',
  }
}

function readIterators(node: SyntaxNode): readonly Iterator[] {
  const list = childOf(node, 'InExpressions')
  return childrenOf(list ?? node, 'InExpression').map((entry) => ({
    name: canonicalName(childAt(entry, 0).text),
    in: readIteration(childAt(entry, -1)),
  }))
}

function readIteration(node: SyntaxNode): Expression {
  const low = readExpression(childAt(node, 0))
  if (node.children.length === 1) return low
  const high = readExpression(childAt(node, 2))
  // `1..3` spans from its first bound, `[1..3]` from its bracket: only the former may run downwards.
  return { from: low.from, to: node.to, kind: 'range', low, high, lowIncluded: true, highIncluded: true }
}

function readCall(node: SyntaxNode): Expression {
  const callee = readExpression(childAt(node, 0))
  const named = childOf(node, 'NamedParameters')
  if (named === null) {
    const list = childOf(node, 'PositionalParameters')
    return { ...spanOf(node), kind: 'call', callee, args: (list?.children ?? []).map(readExpression), names: null }
  }
  const names = named.children.map((entry) => canonicalName(childAt(entry, 0).text))
  const args = named.children.map((entry) => readExpression(childAt(entry, -1)))
  return { ...spanOf(node), kind: 'call', callee, args, names }
}

function readFunction(node: SyntaxNode): Expression {
  const list = childOf(node, 'FormalParameters')
  const parameters = (list?.children ?? []).map((entry) => {
    const type = childOf(entry, 'Type')
    return { name: canonicalName(childAt(entry, 0).text), type: type === null ? null : canonicalType(type.text) }
  })
  const body = readExpression(childAt(childAt(node, -1), 0))
  return { ...spanOf(node), kind: 'function', parameters, body, external: childOf(node, 'external') !== null }
}

function readContext(node: SyntaxNode): Expression {
  const entries = childrenOf(node, 'ContextEntry').map((entry) => {
    const key = childAt(childAt(entry, 0), 0)
    return {
      key: key.name === 'StringLiteral' ? readStringLiteral(key.text) : canonicalName(key.text),
      value: readExpression(childAt(entry, -1)),
    }
  })
  return { ...spanOf(node), kind: 'context', entries }
}

function canonicalType(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}
