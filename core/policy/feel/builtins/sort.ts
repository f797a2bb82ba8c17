import { compare } from '../order.ts'
import type { Runtime } from '../runtime.ts'
import type { FeelFunction, FeelList, FeelValue } from '../value.ts'

/** The list in order, by `precedes` or else by natural order; stable. Null where two items cannot be compared. */
export function sortList(list: FeelList, precedes: FeelFunction | null, runtime: Runtime): FeelValue {
  if (precedes !== null && precedes.parameters.length !== 2) return null
  const before = (a: FeelValue, b: FeelValue): boolean | null => {
    runtime.step()
    if (precedes === null) return orderedBefore(a, b, runtime)
    const answer = precedes.invoke([a, b], null)
    return typeof answer === 'boolean' ? answer : null
  }
  return mergeSort(list, before)
}

function orderedBefore(a: FeelValue, b: FeelValue, runtime: Runtime): boolean | null {
  const order = compare(a, b, runtime.zones)
  return order === null ? null : order < 0
}

// A merge sort asks only "does b come before a", so that any relation ends and equal items keep their order.
function mergeSort(list: FeelList, before: (a: FeelValue, b: FeelValue) => boolean | null): FeelList | null {
  if (list.length < 2) return list
  const middle = Math.floor(list.length / 2)
  const left = mergeSort(list.slice(0, middle), before)
  const right = mergeSort(list.slice(middle), before)
  if (left === null || right === null) return null
  const merged: FeelValue[] = []
  let [i, j] = [0, 0]
  while (i < left.length && j < right.length) {
    const [a, b] = [left[i] ?? null, right[j] ?? null]
    const second = before(b, a)
    if (second === null) return null
    merged.push(second ? b : a)
    if (second) j++
    else i++
  }
  return [...merged, ...left.slice(i), ...right.slice(j)]
}
