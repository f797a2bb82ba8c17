import type { Words } from '../../contract/index.ts'

/** A fault that the checker of schemas found: the keyword that is not kept, where, and what it asks. */
export type SchemaFault = {
  readonly keyword: string
  readonly instancePath: string
  readonly params: object
}

/** Kinds of values in Chinese, by their name in a schema. */
const TYPES_ZH: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  object: '对象 { … }',
  array: '列表 [ … ]',
  null: 'null',
}

/** What each keyword of a schema asks, in words; `at` is the place in the message. */
const ASKED: Readonly<Record<string, (at: Words, params: Params) => Words>> = {
  required: (at, { requiredProperties }) => ({
    zh: `${at.zh}缺少 ${list(requiredProperties, '、')}`,
    en: `${at.en} lacks ${list(requiredProperties, ', ')}`,
  }),
  additionalProperties: (at, { additionalProperties }) => ({
    zh: `${at.zh}中不应有 ${list(additionalProperties, '、')}`,
    en: `${at.en} has ${list(additionalProperties, ', ')}, which is not known there`,
  }),
  type: (at, { type }) => ({
    zh: `${at.zh}应为${[type].flat().map(typeZh).join('或')}`,
    en: `${at.en} must be of type ${list([type].flat(), ' or ')}`,
  }),
  pattern: (at) => ({ zh: `${at.zh}的写法不对`, en: `${at.en} is not written as it should be` }),
  format: (at) => ({ zh: `${at.zh}的写法不对`, en: `${at.en} is not written as it should be` }),
  minimum: (at, { limit }) => ({
    zh: `${at.zh}不得小于 ${text(limit)}`,
    en: `${at.en} must be ${text(limit)} or more`,
  }),
  maximum: (at, { limit }) => ({
    zh: `${at.zh}不得大于 ${text(limit)}`,
    en: `${at.en} must be ${text(limit)} or less`,
  }),
  exclusiveMinimum: (at, { limit }) => ({
    zh: `${at.zh}应大于 ${text(limit)}`,
    en: `${at.en} must be more than ${text(limit)}`,
  }),
  exclusiveMaximum: (at, { limit }) => ({
    zh: `${at.zh}应小于 ${text(limit)}`,
    en: `${at.en} must be less than ${text(limit)}`,
  }),
  minLength: (at, { limit }) => ({
    zh: `${at.zh}至少 ${text(limit)} 个字符`,
    en: `${at.en} must have ${text(limit)} characters or more`,
  }),
  maxLength: (at, { limit }) => ({
    zh: `${at.zh}最多 ${text(limit)} 个字符`,
    en: `${at.en} must have ${text(limit)} characters or fewer`,
  }),
  minItems: (at, { limit }) => ({
    zh: `${at.zh}至少 ${text(limit)} 项`,
    en: `${at.en} must have ${text(limit)} entries or more`,
  }),
  maxItems: (at, { limit }) => ({
    zh: `${at.zh}最多 ${text(limit)} 项`,
    en: `${at.en} must have ${text(limit)} entries or fewer`,
  }),
  uniqueItems: (at) => ({ zh: `${at.zh}中有重复的项`, en: `${at.en} holds an entry twice` }),
  const: (at, { allowedValue }) => ({
    zh: `${at.zh}应为 ${text(allowedValue)}`,
    en: `${at.en} must be ${text(allowedValue)}`,
  }),
  enum: (at, { allowedValues }) => ({
    zh: `${at.zh}应为 ${list(allowedValues, '、')} 之一`,
    en: `${at.en} must be one of ${list(allowedValues, ', ')}`,
  }),
}

type Params = Readonly<Record<string, unknown>>

/** Parts of a request, as they are called where a fault is about the whole of one. */
const PARTS: Readonly<Record<string, Words>> = {
  body: { zh: '请求内容', en: 'the body' },
  querystring: { zh: '查询参数', en: 'the query' },
  params: { zh: '网址', en: 'the address' },
  headers: { zh: '请求头', en: 'the headers' },
}

/** Says the first thing that is wrong with a message, in both languages. `part` is the part of the request that was checked. */
export function sayFault(faults: readonly SchemaFault[], part: string | undefined): Words {
  // What is not known is named by the object that holds it; that nothing may stand there says less.
  const told = faults.filter(({ keyword }) => keyword !== 'boolean')
  const first = told[0]
  const choices = first ? choicesAt(told, first.instancePath) : []
  const at = placeOf(first?.instancePath ?? '', part)
  const say = choices.length > 1 ? ASKED['enum'] : ASKED[first?.keyword ?? '']
  const params = choices.length > 1 ? { allowedValues: choices } : { ...first?.params }
  return say?.(at, params) ?? { zh: `${at.zh}不符合接口说明`, en: `${at.en} is not as the interface describes` }
}

/** The values of which one must stand at a place, where each alternative there is one value. */
function choicesAt(faults: readonly SchemaFault[], path: string): unknown[] {
  const there = faults.filter(({ instancePath }) => instancePath === path)
  const values = there.flatMap(({ keyword, params }) =>
    keyword === 'const' ? [(params as Params)['allowedValue']] : [],
  )
  return there.every(({ keyword }) => ['const', 'type', 'anyOf'].includes(keyword)) ? values : []
}

function placeOf(path: string, part: string | undefined): Words {
  if (path !== '') return { zh: `${path} `, en: path }
  return PARTS[part ?? ''] ?? { zh: '请求', en: 'the request' }
}

function typeZh(type: unknown): string {
  return TYPES_ZH[text(type)] ?? text(type)
}

function list(values: unknown, between: string): string {
  return Array.isArray(values) ? values.map(text).join(between) : text(values)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null)
}
