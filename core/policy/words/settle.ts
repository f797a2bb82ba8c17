import type { Expression } from '../parse/ast.ts'

/** The expression with the chosen readings put in, and the branches they rule out left away. */
export function settle(expression: Expression, reading: (id: string) => string): Expression {
  const inner = (part: Expression): Expression => settle(part, reading)
  switch (expression.kind) {
    case 'binary': {
      const [left, right] = [inner(expression.left), inner(expression.right)]
      return decide({ ...expression, left, right }, reading)
    }
    case 'if': {
      const test = inner(expression.test)
      if (test.kind === 'boolean') return inner(test.value ? expression.then : expression.otherwise)
      return { ...expression, test, then: inner(expression.then), otherwise: inner(expression.otherwise) }
    }
    case 'call':
      return { ...expression, args: expression.args.map(inner) }
    case 'quantified':
      return { ...expression, satisfies: inner(expression.satisfies) }
    case 'filter':
      return { ...expression, target: inner(expression.target), by: inner(expression.by) }
    default:
      return expression
  }
}

function decide(expression: Expression & { kind: 'binary' }, reading: (id: string) => string): Expression {
  const { operator, left, right } = expression
  const [a, b] = [textOf(left, reading), textOf(right, reading)]
  if (a !== null && b !== null && (operator === '=' || operator === '!='))
    return { kind: 'boolean', value: (a === b) === (operator === '='), from: expression.from, to: expression.to }
  if (operator !== 'and' && operator !== 'or') return expression
  const ruling = operator === 'or'
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const)
    if (side.kind === 'boolean') return side.value === ruling ? side : other
  return expression
}

function textOf(expression: Expression, reading: (id: string) => string): string | null {
  if (expression.kind === 'string') return expression.value
  const isReading =
    expression.kind === 'call' && expression.callee.kind === 'name' && expression.callee.name === 'reading'
  const [argument] = isReading ? expression.args : []
  return argument?.kind === 'string' ? reading(argument.value) : null
}
