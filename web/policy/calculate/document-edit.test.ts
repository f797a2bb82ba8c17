import { expect, test } from 'vitest'
import { textsNamed, valueAt, withoutEntry, withValue } from './document-edit.ts'

const document = {
  loans: [{ id: '1', lender: '甲银行' }, { id: '2' }],
  partnerBanks: [{ lender: '甲银行' }, { lender: '乙银行' }],
}

test('a value is put where it belongs and the given document stays', () => {
  const changed = withValue(document, ['loans', 1, 'lender'], '乙银行')
  expect(valueAt(changed, ['loans', 1, 'lender'])).toBe('乙银行')
  expect(valueAt(document, ['loans', 1, 'lender'])).toBeUndefined()
  expect(withValue({}, ['history', 'awardsPaid', 0], {})).toEqual({ history: { awardsPaid: [{}] } })
})

test('an emptied fact is taken away, none is kept', () => {
  expect(withValue(document, ['loans', 0, 'lender'], undefined)).toMatchObject({ loans: [{ id: '1' }, { id: '2' }] })
  expect(valueAt(withValue(document, ['loans', 0, 'lender'], undefined), ['loans', 0])).toEqual({ id: '1' })
  expect(withValue({}, ['a'], null)).toEqual({ a: null })
})

test('an entry is removed by its place', () => {
  expect(withoutEntry(document, ['loans', 0]).loans).toEqual([{ id: '2' }])
  expect(withoutEntry(document, ['nothing', 0])).toBe(document)
})

test('with its last entry a list is left out again, and not confirmed to be empty', () => {
  expect(withoutEntry({ loans: [{ id: '1' }] }, ['loans', 0])).toEqual({})
})

test('texts typed under one name are offered again, each once', () => {
  expect(textsNamed(document, 'lender')).toEqual(['甲银行', '乙银行'])
})
