import { isSame } from '../equality.ts'
import { type Decimal, numberOf } from '../number.ts'
import type { Runtime } from '../runtime.ts'
import { type FeelFunction, type FeelList, type FeelValue, isList } from '../value.ts'
import { wholeOf } from './numeric.ts'
import { type Family, takes } from './signature.ts'
import { sortList } from './sort.ts'

/** List built-ins. Source: DMN 1.5, 10.3.4.4 and 10.3.4.10. */
export const LIST: Family = {
  'list contains': [
    takes(
      [
        ['list', 'list'],
        ['element', 'any'],
      ],
      ([list, element], { zones }) => list.some((item) => isSame(item, element, zones)),
    ),
  ],
  sublist: [
    takes(
      [
        ['list', 'list'],
        ['start position', 'number'],
      ],
      ([list, start]) => sublist(list, start, null),
    ),
    takes(
      [
        ['list', 'list'],
        ['start position', 'number'],
        ['length', 'number'],
      ],
      ([list, start, length]) => sublist(list, start, length),
    ),
  ],
  append: [rest((list, items) => [...list, ...items])],
  concatenate: [restLists((lists) => lists.flat())],
  'insert before': [
    takes(
      [
        ['list', 'list'],
        ['position', 'number'],
        ['newItem', 'any'],
      ],
      ([list, position, item]) => insertBefore(list, position, item),
    ),
  ],
  remove: [
    takes(
      [
        ['list', 'list'],
        ['position', 'number'],
      ],
      ([list, position]) => remove(list, position),
    ),
  ],
  'list replace': [
    takes(
      [
        ['list', 'list'],
        ['position', 'number'],
        ['newItem', 'any'],
      ],
      ([list, position, item]) => replaceAt(list, position, item),
    ),
    takes(
      [
        ['list', 'list'],
        ['match', 'function'],
        ['newItem', 'any'],
      ],
      ([list, match, item]) => replaceWhere(list, match, item),
    ),
  ],
  reverse: [takes([['list', 'list']], ([list]) => [...list].reverse())],
  'index of': [
    takes(
      [
        ['list', 'list'],
        ['match', 'any'],
      ],
      ([list, match], { zones }) =>
        list.flatMap((item, index) => (isSame(item, match, zones) ? [numberOf(index + 1)] : [])),
    ),
  ],
  union: [restLists((lists, runtime) => distinct(lists.flat(), runtime))],
  'distinct values': [takes([['list', 'list']], ([list], runtime) => distinct(list, runtime))],
  flatten: [takes([['list', 'list']], ([list]) => flatten(list))],
  sort: [
    takes(
      [
        ['list', 'list'],
        ['precedes', 'function?'],
      ],
      ([list, precedes], runtime) => sortList(list, precedes, runtime),
    ),
  ],
}

function rest(run: (list: FeelList, items: FeelList) => FeelValue): Family[string][number] {
  return {
    parameters: [['list', 'list']],
    spread: true,
    run: ([first, ...items]) =>
      first === null || first === undefined ? null : run(isList(first) ? first : [first], items),
  }
}

function restLists(run: (lists: readonly FeelList[], runtime: Runtime) => FeelValue): Family[string][number] {
  return {
    parameters: [['list', 'list']],
    spread: true,
    run: (lists, runtime) =>
      lists.includes(null)
        ? null
        : run(
            lists.map((list) => (isList(list) ? list : [list])),
            runtime,
          ),
  }
}

// The index in JavaScript of a position counted from 1, or from the end where negative; null outside.
function indexAt(position: Decimal, length: number): number | null {
  const whole = wholeOf(position)
  const index = whole > 0 ? whole - 1 : length + whole
  return whole === 0 || index < 0 || index >= length ? null : index
}

function sublist(list: FeelList, start: Decimal, length: Decimal | null): FeelValue {
  const from = indexAt(start, list.length)
  const count = length === null ? list.length : wholeOf(length)
  if (from === null || count < 1 || (length !== null && from + count > list.length)) return null
  return list.slice(from, from + count)
}

function insertBefore(list: FeelList, position: Decimal, item: FeelValue): FeelValue {
  const index = indexAt(position, wholeOf(position) > 0 ? list.length + 1 : list.length)
  return index === null ? null : [...list.slice(0, index), item, ...list.slice(index)]
}

function remove(list: FeelList, position: Decimal): FeelValue {
  const index = indexAt(position, list.length)
  return index === null ? null : list.filter((_, at) => at !== index)
}

function replaceAt(list: FeelList, position: Decimal, item: FeelValue): FeelValue {
  const index = indexAt(position, list.length)
  return index === null ? null : list.map((own, at) => (at === index ? item : own))
}

function replaceWhere(list: FeelList, match: FeelFunction, item: FeelValue): FeelValue {
  const answers = list.map((own) => match.invoke([own, item], null))
  if (answers.some((answer) => typeof answer !== 'boolean')) return null
  return list.map((own, at) => (answers[at] === true ? item : own))
}

function distinct(list: FeelList, { zones, step }: Runtime): FeelList {
  const kept: FeelValue[] = []
  for (const item of list) {
    step(1 + Math.floor(kept.length / 16))
    if (!kept.some((other) => isSame(item, other, zones))) kept.push(item)
  }
  return kept
}

function flatten(list: FeelList): FeelList {
  return list.flatMap((item) => (isList(item) ? flatten(item) : [item]))
}
