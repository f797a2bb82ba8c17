import { expect, test } from 'vitest'
import {
  formatIdentity,
  linkOldIdentity,
  type OldIdentity,
  readCreditCodeIdentity,
  readOldIdentity,
  sameEntity,
} from './legal-identity.ts'
import { accept, refusalsOf, valueOrThrow } from './refusal.ts'
import { codesOf } from './values.fixture.ts'

const current = valueOrThrow(readCreditCodeIdentity('91350100M000100Y43'))
const other = valueOrThrow(readCreditCodeIdentity('91650203MA78B2C33D'))
const old = valueOrThrow(readOldIdentity({ number: '110108000000016', organisationCode: 'M000100Y-4' }))
const bare = valueOrThrow(readOldIdentity({ number: '110108000000016' }))

test('reads both kinds of identity', () => {
  expect(current).toEqual({ kind: 'uscc', code: '91350100M000100Y43', organisationCode: 'M000100Y4', warnings: [] })
  expect(old).toEqual({
    kind: 'registration-number',
    number: '110108000000016',
    organisationCode: 'M000100Y4',
    warnings: [],
  })
  expect(bare.organisationCode).toBeNull()
})

test('an old organisation code with a wrong check character is accepted with a warning', () => {
  const doubtful = valueOrThrow(readOldIdentity({ number: '110108000000016', organisationCode: 'M000100Y5' }))
  expect(doubtful.warnings.map((warning) => warning.code)).toEqual(['organisation-code.check-character'])
})

test('refuses each part of an old identity in its place', () => {
  const refusals = refusalsOf(readOldIdentity({ number: '110108000000017', organisationCode: 'M0001' }))
  expect(refusals.map(({ code, path }) => [code, path])).toEqual([
    ['registration-number.check-digit', 'number'],
    ['organisation-code.form', 'organisationCode'],
  ])
})

test('links an old record to the credit code that carries its organisation code, and to no other', () => {
  expect(linkOldIdentity(old, current)).toEqual(accept({ old, current }))
  expect(codesOf(linkOldIdentity(old, other))).toEqual(['identity.organisation-code-differs'])
  expect(codesOf(linkOldIdentity(bare, current))).toEqual(['identity.organisation-code-missing'])
})

test('tells one entity from two, and says so where the records do not tell', () => {
  const elsewhere: OldIdentity = { ...bare, number: '110108000000024' }
  const contradicting: OldIdentity = { ...old, organisationCode: 'D2143569X' }
  const moved: OldIdentity = { ...old, number: '110108000000024' }
  expect(sameEntity(current, old)).toBe('yes')
  expect(sameEntity(current, other)).toBe('no')
  expect(sameEntity(old, other)).toBe('no')
  expect(sameEntity(old, moved)).toBe('yes')
  expect(sameEntity(bare, old)).toBe('yes')
  expect(sameEntity(bare, current)).toBe('unknown')
  expect(sameEntity(bare, elsewhere)).toBe('unknown')
  expect(sameEntity(old, contradicting)).toBe('unknown')
})

test('writes an identity for reading', () => {
  expect([current, old, bare].map(formatIdentity)).toEqual([
    '91 350100 M000100Y4 3',
    '110108000000016 (M000100Y-4)',
    '110108000000016',
  ])
})
