import type { Expression } from '../parse/ast.ts'

type Reading = (id: string) => string

/** The expression with the chosen readings put in, and the branches they rule out left away. */
export function settle(expression: Expression, reading: Reading): Expression {
  const inner = (part: Expression): Expression => settle(part, reading)
  switch (expression.kind) {
    case 'binary':
      return decide({ ...expression, left: inner(expression.left), right: inner(expression.right) }, reading)
    case 'if': {
      const test = inner(expression.test)
      if (test.kind === 'boolean') return inner(test.value ? expression.then : expression.otherwise)
      return { ...expression, test, then: inner(expression.then), otherwise: inner(expression.otherwise) }
    }
    case 'call':
      return negated({ ...expression, args: expression.args.map(inner) })
    case 'in':
      return within(expression, reading)
    case 'quantified':
      return { ...expression, satisfies: inner(expression.satisfies) }
    case 'filter':
      return { ...expression, target: inner(expression.target), by: inner(expression.by) }
    case 'for':
      return { ...expression, body: inner(expression.body) }
    case 'path':
      return { ...expression, target: inner(expression.target) }
    case 'negate':
      return { ...expression, operand: inner(expression.operand) }
    default:
      return expression
  }
}

function decide(expression: Expression & { kind: 'binary' }, reading: Reading): Expression {
  const { operator, left, right } = expression
  const [a, b] = [textOf(left, reading), textOf(right, reading)]
  if (a !== null && b !== null && (operator === '=' || operator === '!='))
    return truth(expression, (a === b) === (operator === '='))
  if (operator !== 'and' && operator !== 'or') return expression
  const ruling = operator === 'or'
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const)
    if (side.kind === 'boolean') return side.value === ruling ? side : other
  return expression
}

/** `not(true)` is false. */
function negated(expression: Expression & { kind: 'call' }): Expression {
  const [first] = expression.args
  const isNot = expression.callee.kind === 'name' && expression.callee.name === 'not'
  return isNot && first?.kind === 'boolean' ? truth(expression, !first.value) : expression
}

/** A reading among options is decided. */
function within(expression: Expression & { kind: 'in' }, reading: Reading): Expression {
  const chosen = textOf(expression.value, reading)
  const options = expression.tests.flatMap((test) => (test.kind === 'list' ? test.items : [test]))
  const texts = options.map((option) => textOf(option, reading))
  return chosen === null || texts.includes(null) ? expression : truth(expression, texts.includes(chosen))
}

function truth({ from, to }: Expression, value: boolean): Expression {
  return { kind: 'boolean', value, from, to }
}

function textOf(expression: Expression, reading: Reading): string | null {
  if (expression.kind === 'string') return expression.value
  const isReading =
    expression.kind === 'call' && expression.callee.kind === 'name' && expression.callee.name === 'reading'
  const [argument] = isReading ? expression.args : []
  return argument?.kind === 'string' ? reading(argument.value) : null
}
