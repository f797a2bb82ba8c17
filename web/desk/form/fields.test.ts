import { expect, test } from 'vitest'
import { draftKey } from './draft-keeper.ts'
import { type FormField, isDay, refuseFields } from './fields.ts'

const say = (key: string): string => key
const fields: readonly FormField[] = [
  { name: 'on', label: 'On', kind: 'day' },
  { name: 'reason', label: 'Why', kind: 'long', lengthMax: 5 },
  { name: 'code', label: 'Code', kind: 'text', isOptional: true, refuse: (text) => (text === 'x' ? null : 'not x') },
]

test('a form says of each field what is wrong with it, and nothing of a good one', () => {
  expect(refuseFields(fields, {}, say)).toEqual({ on: 'form.missing', reason: 'form.missing' })
  expect(refuseFields(fields, { on: '2026-02-30', reason: 'too long', code: 'y' }, say)).toEqual({
    on: 'form.day',
    reason: 'form.tooLong',
    code: 'not x',
  })
  expect(refuseFields(fields, { on: '2026-02-28', reason: 'short', code: 'x' }, say)).toEqual({})
})

test('a day is one of the calendar', () => {
  expect(['2024-02-29', '2026-02-29', '2026-13-01', '2026-1-1'].map(isDay)).toEqual([true, false, false, false])
})

test('drafts of two people, pages or forms never meet', () => {
  const keys = [draftKey('a', '/x', 'f'), draftKey('b', '/x', 'f'), draftKey('a', '/y', 'f'), draftKey('a', '/x', 'g')]
  expect(new Set(keys).size).toBe(4)
})
