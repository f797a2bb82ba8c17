import type { Phrases } from './phrases.ts'

const or = (choices: readonly string[]): string =>
  choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join('、')}或${choices.at(-1)}`

/** Owner and part; a second 的, or an owner named in the part, is spared. */
const of = (owner: string, part: string): string => {
  if (part.startsWith(owner)) return part
  return part.includes('的') ? `${owner}${part}` : `${owner}的${part}`
}

/** A test after what it is about: as one clause where it can be. */
const about = (head: string, test: string): string => {
  if (/^(为|不是|属于)/.test(test)) return `${head}${test}`
  return test.startsWith('其') && !head.endsWith('都') ? `${head}，${test}` : `${head}满足：${test}`
}

/** Labels of yes-or-no facts that are a predicate by themselves, and its opposite. */
const PREDICATES: readonly (readonly [RegExp, string])[] = [
  [/^拥有/, '没有'],
  [/^有/, '没有'],
  [/^为/, '不是'],
  [/^已/, '未'],
]

/** Simplified Chinese. */
export const chinese: Phrases = {
  the: (thing) => thing,
  that: (thing) => `该${thing}`,
  another: (thing) => `另一${thing}`,
  plural: (thing) => thing,
  of,
  its: (part) => `其${part}`,
  itsOwn: (part) => `本项的${part}`,
  it: '',
  itself: '其',
  listOf: of,
  holds: (owner, label) =>
    PREDICATES.some(([start]) => start.test(label)) ? `${owner}${label}` : `${owner}属于“${label}”的情形`,
  holdsNot: (owner, label) => {
    const [start, opposite] = PREDICATES.find(([each]) => each.test(label)) ?? []
    return start ? `${owner}${label.replace(start, opposite ?? '')}` : `${owner}不属于“${label}”的情形`
  },
  group: (inner) => `（${inner}）`,
  quote: (text) => `“${text}”`,
  numbers: {
    '<': (left, right) => `${left}低于${right}`,
    '<=': (left, right) => `${left}不超过${right}`,
    '>': (left, right) => `${left}${right === '0' ? '大于' : '高于'}${right}`,
    '>=': (left, right) => `${left}不低于${right}`,
    '=': (left, right) => `${left}为${right}`,
    '!=': (left, right) => `${left}不是${right}`,
  },
  people: {
    '<': (left, right) => `${left}少于${right}`,
    '<=': (left, right) => `${left}不超过${right}`,
    '>': (left, right) => `${left}${right === '0' ? '大于' : '多于'}${right}`,
    '>=': (left, right) => `${left}不少于${right}`,
  },
  dates: {
    '<': (left, right) => `${left}早于${right}`,
    '<=': (left, right) => `${left}不晚于${right}`,
    '>': (left, right) => `${left}晚于${right}`,
    '>=': (left, right) => `${left}不早于${right}`,
  },
  arithmetic: { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' },
  and: (parts) => parts.join('，并且'),
  or: (parts) => parts.join('，或者'),
  not: (inner) => `并非“${inner}”`,
  among: (value, choices) => `${value}为${or(choices)}`,
  notAmong: (value, choices) => `${value}不是${or(choices)}`,
  belongs: (value, group) => `${value}属于${group}`,
  some: (list, test) => about(`${list}中至少有一项`, test),
  none: (list, test) => about(`${list}中没有一项`, test),
  every: (list, test) => about(`${list}中每一项都`, test),
  where: (list, test) => (test.includes('，') ? `${list}（仅计：${test}）` : `${list}（仅计${test}的）`),
  ever: (list) => `历来的${list}`,
  count: (list) => `${list}的项数`,
  exists: (owner, list) => `${owner}有${list}`,
  existsNot: (owner, list) => `${owner}没有${list}`,
  exactly: (list, count) => `${list}恰有${count}项`,
  sum: (list, column) => `${of(list, column)}合计`,
  sumOf: (list, each) => `${list}各项“${each}”的合计`,
  least: (parts) => `${parts.join('与')}中的较小者`,
  greatest: (parts) => `${parts.join('与')}中的较大者`,
  leastOf: (list, column) => `${of(list, column)}中的最小值`,
  greatestOf: (list, column) => `${of(list, column)}中的最大值`,
  round: (value, how, places, isMoney) =>
    `${value}${how}到${isMoney && places === '2' ? '分' : places === '0' ? '整数' : `${places}位小数`}`,
  rounding: {
    'round half up': '四舍五入',
    'round half down': '五舍六入',
    'round up': '进位',
    'round down': '舍去尾数',
    floor: '向下取整',
    ceiling: '向上取整',
    decimal: '四舍六入五成双',
  },
  absolute: (value) => `${value}的绝对值`,
  difference: (left, right) => `${left}与${right}之差`,
  choose: (cases, otherwise, isTruth) => {
    const take = isTruth ? '须' : '取'
    return `${cases.map(([test, value]) => `如${test}，${take}${value}`).join('；')}；否则${take}${otherwise}`
  },
  later: (date, months) => `自${date}起满${months}之日`,
  entry: (list, keyName, key) => `${list}中${key.includes(keyName) ? key : `${keyName}为${key}`}的一项`,
  startsWith: (text, prefix) => `${text}以${prefix}开头`,
  startsWithNot: (text, prefix) => `${text}不以${prefix}开头`,
  parameter: (label, value, later) => {
    const more = later === null ? '' : `，${later}`
    return value === null ? `${label}（未定${more}）` : `${value}（${label}${more}）`
  },
  becomes: (date, value) => (value === null ? `${date}起未定` : `${date}起为${value}`),
  isNone: (owner, label) => `${owner}没有${label}`,
  hasValue: (owner, label) => `${owner}有${label}`,
  date: (text) => text.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
  year: (date, before) =>
    before === 0 ? `${date}所在年度` : before === 1 ? `${date}的上一年度` : `${date}的前第${before}年度`,
  month: (date) => `${date}所在月份`,
  day: (date) => `${date}的日`,
  days: (from, to) => `${from}至${to}的天数`,
  yes: '是',
  no: '否',
  always: '其余情形',
  never: '按所选读法，不适用',
  nothing: '无',
  rest: (value) => `其余：${value}`,
  gives: (test, value) => `${test}：${value}`,
  names: {
    on: '评估日',
    day: '计息当日',
    from: '该段首日',
    to: '该段末日之次日',
    days: '该段天数',
    governed: '适用日',
    year: '该年度',
  },
}
