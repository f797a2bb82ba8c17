/** The small words of one language in which rules are read aloud. */
export type Phrases = {
  readonly of: (owner: string, part: string) => string
  readonly the: (thing: string) => string
  /** Stands for the entry that is spoken of inside a list. */
  readonly its: string
  readonly that: (thing: string) => string
  readonly another: (thing: string) => string
  readonly group: (inner: string) => string
  readonly compare: Readonly<Record<string, (left: string, right: string) => string>>
  readonly arithmetic: Readonly<Record<string, string>>
  readonly and: (parts: readonly string[]) => string
  readonly or: (parts: readonly string[]) => string
  readonly not: (inner: string) => string
  readonly among: (value: string, choices: readonly string[]) => string
  readonly within: (value: string, low: string | null, high: string | null) => string
  readonly some: (list: string, test: string) => string
  readonly noOne: (list: string, test: string) => string
  readonly every: (list: string, test: string) => string
  readonly where: (list: string, test: string) => string
  readonly ever: (list: string) => string
  readonly count: (list: string) => string
  readonly sum: (column: string) => string
  readonly least: (parts: readonly string[]) => string
  readonly greatest: (parts: readonly string[]) => string
  readonly round: (value: string, how: string, places: string) => string
  readonly rounding: Readonly<Record<string, string>>
  readonly absolute: (value: string) => string
  readonly choose: (test: string, then: string, otherwise: string) => string
  readonly later: (date: string, months: string) => string
  readonly entry: (list: string, key: string) => string
  readonly startsWith: (text: string, prefix: string) => string
  readonly parameter: (label: string, value: string) => string
  readonly isNone: (value: string) => string
  readonly hasValue: (value: string) => string
  readonly year: (date: string) => string
  readonly month: (date: string) => string
  readonly day: (date: string) => string
  readonly days: (span: string) => string
  readonly yes: string
  readonly no: string
  readonly always: string
  readonly none: string
  readonly names: Readonly<Record<string, string>>
}

const ROUNDINGS_ZH = {
  'round half up': '四舍五入',
  'round half down': '五舍六入',
  'round up': '进位',
  'round down': '舍去',
  floor: '向下取整',
  ceiling: '向上取整',
  decimal: '四舍六入五成双',
}

/** Words in a row, the last joined by "or". */
function listed(words: readonly string[], comma: string, or: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(comma)}${or}${words.at(-1) ?? ''}`
}

/** Simplified Chinese. */
export const zh: Phrases = {
  of: (owner, part) => (owner === '其' ? `其${part}` : `${owner}的${part}`),
  the: (thing) => thing,
  its: '其',
  that: (thing) => `该${thing}`,
  another: (thing) => `另一${thing}`,
  group: (inner) => `（${inner}）`,
  compare: {
    '<': (left, right) => `${left}低于${right}`,
    '<=': (left, right) => `${left}不超过${right}`,
    '>': (left, right) => `${left}超过${right}`,
    '>=': (left, right) => `${left}不低于${right}`,
    '=': (left, right) => `${left}为${right}`,
    '!=': (left, right) => `${left}不为${right}`,
  },
  arithmetic: { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' },
  and: (parts) => parts.join('，并且'),
  or: (parts) => parts.join('，或者'),
  not: (inner) => `并非“${inner}”`,
  among: (value, choices) => `${value}为${listed(choices, '、', '或')}`,
  within: (value, low, high) => `${value}在${low ?? '…'}至${high ?? '…'}之间`,
  some: (list, test) => `${list}中至少有一项，${test}`,
  noOne: (list, test) => `${list}中没有一项，${test}`,
  every: (list, test) => `${list}中的每一项，${test}`,
  where: (list, test) => `${list}（仅计：${test}）`,
  ever: (list) => `历来的${list}`,
  count: (list) => `${list}的项数`,
  sum: (column) => `${column}的合计`,
  least: (parts) => `${parts.join('与')}中的较小者`,
  greatest: (parts) => `${parts.join('与')}中的较大者`,
  round: (value, how, places) => `（${value}）${how}至${places}位小数`,
  rounding: ROUNDINGS_ZH,
  absolute: (value) => `（${value}）的绝对值`,
  choose: (test, then, otherwise) => `如${test}，取${then}；否则取${otherwise}`,
  later: (date, months) => `${date}之后${months}个月的对应日`,
  entry: (list, key) => `${key}的${list}`,
  startsWith: (text, prefix) => `${text}以“${prefix}”开头`,
  parameter: (label, value) => `${label}（${value}）`,
  isNone: (value) => `没有${value}`,
  hasValue: (value) => `有${value}`,
  year: (date) => `${date}所在年份`,
  month: (date) => `${date}所在月份`,
  day: (date) => `${date}的日`,
  days: (span) => `（${span}）的天数`,
  yes: '是',
  no: '否',
  always: '始终成立',
  none: '无',
  names: {
    on: '评估日',
    day: '计息当日',
    from: '该段首日',
    to: '该段末日之次日',
    days: '该段天数',
    governed: '适用日',
    year: '该年',
  },
}

/** English. */
export const en: Phrases = {
  of: (owner, part) => (owner === 'its' ? `its ${part}` : `${part} of ${owner}`),
  the: (thing) => `the ${thing}`,
  its: 'its',
  that: (thing) => `that ${thing}`,
  another: (thing) => `another ${thing}`,
  group: (inner) => `(${inner})`,
  compare: {
    '<': (left, right) => `${left} is below ${right}`,
    '<=': (left, right) => `${left} is at most ${right}`,
    '>': (left, right) => `${left} is above ${right}`,
    '>=': (left, right) => `${left} is at least ${right}`,
    '=': (left, right) => `${left} is ${right}`,
    '!=': (left, right) => `${left} is not ${right}`,
  },
  arithmetic: { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' },
  and: (parts) => parts.join(', and '),
  or: (parts) => parts.join(', or '),
  not: (inner) => `it is not so that ${inner}`,
  among: (value, choices) => `${value} is ${listed(choices, ', ', ' or ')}`,
  within: (value, low, high) => `${value} is between ${low ?? '…'} and ${high ?? '…'}`,
  some: (list, test) => `for at least one of ${list}, ${test}`,
  noOne: (list, test) => `for none of ${list}, ${test}`,
  every: (list, test) => `for each of ${list}, ${test}`,
  where: (list, test) => `${list} (only where ${test})`,
  ever: (list) => `${list} of all times`,
  count: (list) => `the number of ${list}`,
  sum: (column) => `the sum of ${column}`,
  least: (parts) => `the lesser of ${parts.join(' and ')}`,
  greatest: (parts) => `the greater of ${parts.join(' and ')}`,
  round: (value, how, places) => `(${value}) rounded ${how} to ${places} decimals`,
  rounding: {
    'round half up': 'half up',
    'round half down': 'half down',
    'round up': 'up',
    'round down': 'down',
    floor: 'to the floor',
    ceiling: 'to the ceiling',
    decimal: 'half even',
  },
  absolute: (value) => `the size of (${value})`,
  choose: (test, then, otherwise) => `if ${test}: ${then}; otherwise: ${otherwise}`,
  later: (date, months) => `the corresponding day ${months} months after ${date}`,
  entry: (list, key) => `${list} for ${key}`,
  startsWith: (text, prefix) => `${text} begins with "${prefix}"`,
  parameter: (label, value) => `${label} (${value})`,
  isNone: (value) => `there is no ${value}`,
  hasValue: (value) => `there is a ${value}`,
  year: (date) => `the year of ${date}`,
  month: (date) => `the month of ${date}`,
  day: (date) => `the day of ${date}`,
  days: (span) => `the days of (${span})`,
  yes: 'yes',
  no: 'no',
  always: 'always so',
  none: 'none',
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
