import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { compileValidator, type MessageNotValid } from './validation.ts'

const schema = Type.Object(
  {
    on: Type.String({ pattern: '^\\d' }),
    count: Type.Optional(Type.Integer({ minimum: 0, maximum: 5 })),
    kind: Type.Optional(Type.Union([Type.Literal('a'), Type.Literal('b')])),
    short: Type.Optional(Type.String({ minLength: 1, maxLength: 3 })),
    many: Type.Optional(Type.Array(Type.String(), { maxItems: 1 })),
    open: Type.Optional(Type.Union([Type.String(), Type.Array(Type.String())])),
  },
  { additionalProperties: false },
)
const check = compileValidator({ schema, httpPart: 'body', method: 'POST', url: '/' })

test.each([
  [{}, '请求内容缺少 on', 'the body lacks on'],
  [{ on: '1', more: 1 }, '请求内容中不应有 more', 'the body has more, which is not known there'],
  ['x', '请求内容应为对象 { … }', 'the body must be of type object'],
  [{ on: 1 }, '/on 应为文字', '/on must be of type string'],
  [{ on: 'x' }, '/on 的写法不对', '/on is not written as it should be'],
  [{ on: '1', count: 1.5 }, '/count 应为整数', '/count must be of type integer'],
  [{ on: '1', count: -1 }, '/count 不得小于 0', '/count must be 0 or more'],
  [{ on: '1', count: 6 }, '/count 不得大于 5', '/count must be 5 or less'],
  [{ on: '1', kind: 'c' }, '/kind 应为 a、b 之一', '/kind must be one of a, b'],
  [{ on: '1', kind: 1 }, '/kind 应为 a、b 之一', '/kind must be one of a, b'],
  [{ on: '1', short: '' }, '/short 至少 1 个字符', '/short must have 1 characters or more'],
  [{ on: '1', short: 'long' }, '/short 最多 3 个字符', '/short must have 3 characters or fewer'],
  [{ on: '1', many: ['a', 'b'] }, '/many 最多 1 项', '/many must have 1 entries or fewer'],
])('%j is told in both languages', (message, zh, en) => {
  const { error } = check(message) as { error: MessageNotValid }
  expect(error.what).toEqual({ zh, en })
})
