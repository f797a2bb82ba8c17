import type { Expression } from '../parse/ast.ts'
import type { Evaluate } from './loop.ts'
import { integerOf } from './number.ts'
import { innerScope, type Scope } from './scope.ts'
import { type FeelList, type FeelValue, isKind, isNumber, listOf } from './value.ts'

/** `list[index]` or `list[condition]`; the condition sees each item as `item` and its entries by their names. */
export function evaluateFilter(
  node: Extract<Expression, { kind: 'filter' }>,
  scope: Scope,
  evaluate: Evaluate,
): FeelValue {
  return filterList(listOf(evaluate(node.target, scope)), node.by, scope, evaluate)
}

function filterList(list: FeelList, by: Expression, scope: Scope, evaluate: Evaluate): FeelValue {
  const first = list[0]
  const probe = evaluate(by, first === undefined ? scope : itemScope(first, scope))
  if (isNumber(probe)) return itemAt(list, integerOf(probe))
  return list.filter((item, index) => (index === 0 ? probe : evaluate(by, itemScope(item, scope))) === true)
}

function itemAt(list: FeelList, index: number | null): FeelValue {
  if (index === null || index === 0) return null
  return list.at(index > 0 ? index - 1 : index) ?? null
}

/** The scope of a condition on one item: `item`, and the entries of the item by their names. */
export function itemScope(item: FeelValue, scope: Scope): Scope {
  const own = new Map<string, FeelValue>([['item', item]])
  const inner = innerScope(scope, own)
  return isKind(item, 'context') ? innerScope(inner, item.entries) : inner
}
