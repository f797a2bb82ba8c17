import type { Phrases } from './phrases.ts'

const or = (choices: readonly string[]): string =>
  choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`

/** A day is named after what happens on it, which makes no good noun. */
const noun = (part: string, isDay: boolean): string => (isDay && !/ day(?: \(|$)/.test(part) ? `“${part}” day` : part)

/** A test after what it is about: as one clause where it can be. */
const about = (head: string, verb: string, test: string): string =>
  test.startsWith('it is ') ? `${head} ${verb} ${test.slice('it is '.length)}` : `${head} ${verb} such that ${test}`

const plural = (thing: string): string => {
  const [head = '', tail = ''] = thing.split(/(?= (?:of|over|for|in) )/)
  const many = /[^aeiou]y$/.test(head) ? `${head.slice(0, -1)}ies` : `${head}s`
  return `${many}${tail}`
}

/** Plain English. */
export const english: Phrases = {
  the: (thing) => `the ${thing}`,
  that: (thing) => `that ${thing}`,
  another: (thing) => `another ${thing}`,
  plural: (thing) => `the ${plural(thing)}`,
  of: (owner, part, isDay) => `the ${noun(part, isDay)} of ${owner}`,
  its: (part, isDay) => `its ${noun(part, isDay)}`,
  itsOwn: (part, isDay) => `its own ${noun(part, isDay)}`,
  it: 'it',
  itself: 'it',
  listOf: (owner, list) => `the ${list} of ${owner}`,
  holds: (owner, label) => (owner === '' ? `“${label}” holds` : `“${label}” holds for ${owner}`),
  holdsNot: (owner, label) => (owner === '' ? `“${label}” does not hold` : `“${label}” does not hold for ${owner}`),
  group: (inner) => `(${inner})`,
  quote: (text) => `“${text}”`,
  numbers: {
    '<': (left, right) => `${left} is below ${right}`,
    '<=': (left, right) => `${left} is at most ${right}`,
    '>': (left, right) => `${left} is above ${right}`,
    '>=': (left, right) => `${left} is at least ${right}`,
    '=': (left, right) => `${left} is ${right}`,
    '!=': (left, right) => `${left} is not ${right}`,
  },
  people: {},
  dates: {
    '<': (left, right) => `${left} is before ${right}`,
    '<=': (left, right) => `${left} is not after ${right}`,
    '>': (left, right) => `${left} is after ${right}`,
    '>=': (left, right) => `${left} is not before ${right}`,
  },
  arithmetic: { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' },
  and: (parts) => parts.join(', and '),
  or: (parts) => parts.join(', or '),
  not: (inner) => `it is not so that ${inner}`,
  among: (value, choices) => `${value} is ${or(choices)}`,
  notAmong: (value, choices) => `${value} is not ${or(choices)}`,
  belongs: (value, group) => `${value} is one of the ${group}`,
  some: (list, test) => about(`at least one of ${list}`, 'is', test),
  none: (list, test) => about(`none of ${list}`, 'is', test),
  every: (list, test) => about(`each of ${list}`, 'is', test),
  where: (list, test) => `${list} (only where ${test})`,
  ever: (list) => `${list} of all times`,
  count: (list) => `the number of ${list}`,
  exists: (owner, list) => (owner === '' ? `there is at least one of ${list}` : `${owner} has ${list}`),
  existsNot: (owner, list) => (owner === '' ? `there is none of ${list}` : `${owner} has no ${list}`),
  exactly: (list, count) => `there ${count === '1' ? 'is' : 'are'} exactly ${count} of ${list}`,
  sum: (list, column) => `the sum of the ${column} over ${list}`,
  sumOf: (list, each) => `the sum over ${list} of ${each}`,
  least: (parts) => `the lesser of ${parts.join(' and ')}`,
  greatest: (parts) => `the greater of ${parts.join(' and ')}`,
  leastOf: (list, column) => `the least ${column} over ${list}`,
  greatestOf: (list, column) => `the greatest ${column} over ${list}`,
  round: (value, how, places, isMoney) =>
    `${value} rounded ${how} to ${isMoney && places === '2' ? 'the fen' : places === '0' ? 'a whole number' : `${places} decimals`}`,
  rounding: {
    'round half up': 'half up',
    'round half down': 'half down',
    'round up': 'up',
    'round down': 'down',
    floor: 'towards the floor',
    ceiling: 'towards the ceiling',
    decimal: 'half to even',
  },
  absolute: (value) => `the size of ${value}`,
  difference: (left, right) => `the difference between ${left} and ${right}`,
  choose: (cases, otherwise, isTruth) =>
    isTruth
      ? `${cases.map(([test, value]) => `if ${test}, then ${value}`).join('; ')}; otherwise ${otherwise}`
      : `${cases.map(([test, value]) => `if ${test}: ${value}`).join('; ')}; otherwise: ${otherwise}`,
  later: (date, months) => `${date} plus ${months}`,
  entry: (list, keyName, key) => `the entry of ${list} whose ${keyName} is ${key}`,
  startsWith: (text, prefix) => `${text} begins with ${prefix}`,
  startsWithNot: (text, prefix) => `${text} does not begin with ${prefix}`,
  parameter: (label, value, later) => {
    const more = later === null ? '' : `, ${later}`
    return value === null ? `${label} (not set${more})` : `${value} (${label}${more})`
  },
  becomes: (date, value) => (value === null ? `not set from ${date}` : `${value} from ${date}`),
  isNone: (owner, label, isDay) => `${owner === '' ? 'it' : owner} has no ${noun(label, isDay)}`,
  hasValue: (owner, label, isDay) => `${owner === '' ? 'it' : owner} has a ${noun(label, isDay)}`,
  date: (text) => text,
  year: (date, before) =>
    before === 0
      ? `the year of ${date}`
      : `the year ${before === 1 ? 'one year' : `${before} years`} before that of ${date}`,
  month: (date) => `the month of ${date}`,
  day: (date) => `the day of the month of ${date}`,
  days: (from, to) => `the days from ${from} to ${to}`,
  yes: 'yes',
  no: 'no',
  always: 'in all other cases',
  never: 'does not apply under the chosen reading',
  nothing: 'none',
  rest: (value) => `otherwise: ${value}`,
  gives: (test, value) => `${test}: ${value}`,
  names: {
    on: 'the day of evaluation',
    day: 'the interest day',
    from: 'the first day of the range',
    to: 'the day after the range',
    days: 'the days of the range',
    governed: 'the governing day',
    year: 'that year',
  },
}
