import { describe, expect, test } from 'vitest'
import { type Diagnostic, formatDiagnostic, readDocument } from '../source/index.ts'
import { readVocabulary } from './index.ts'

const GOOD = `choices:
  kind: { A: { zh: 甲, en: A }, B: { zh: 乙, en: B } }
groups:
  both: { of: kind, label: { zh: 两类, en: Both }, members: [A, B] }
roots:
  firm: { type: entity, of: firm }
entities:
  firm:
    label: { zh: 企业, en: Firm }
    key: id
    fields:
      id: { type: text, label: { zh: 编号, en: Id } }
`

function read(...texts: string[]) {
  const diagnostics: Diagnostic[] = []
  const documents = texts.map((text, index) => readDocument(`v/${index}.yaml`, text).document)
  const vocabulary = readVocabulary(documents, diagnostics)
  return { vocabulary, faults: diagnostics.map((each) => formatDiagnostic(each, 'en')), diagnostics }
}

const withField = (field: string) => `${GOOD}      x: ${field}\n`

describe('facts are known by type, bounds and words', () => {
  test('a root takes the words of its entity', () => {
    const { vocabulary, faults } = read(GOOD)
    expect(faults).toEqual([])
    expect(vocabulary.roots['firm']).toEqual({
      name: 'firm',
      kind: 'entity',
      of: 'firm',
      label: { zh: '企业', en: 'Firm' },
      scale: 0,
      min: 0,
      max: 0,
      none: false,
      source: null,
      power: 'now',
    })
  })

  test('bounds are whole numbers of the last decimal that counts', () => {
    const { vocabulary } = read(withField('{ type: percent, max: "100", label: { zh: 率, en: Rate } }'))
    expect(vocabulary.entities['firm']?.fields['x']).toMatchObject({ scale: 4, min: 0, max: 1_000_000 })
  })

  test('money without bounds ends at a hundred billion yuan; fewer decimals lower the bound alike', () => {
    const { vocabulary } = read(withField('{ type: CNY, label: { zh: 额, en: Money } }'))
    expect(vocabulary.entities['firm']?.fields['x']).toMatchObject({ scale: 2, max: 10_000_000_000_000 })
    const { vocabulary: whole } = read(withField('{ type: points, scale: 0, label: { zh: 分, en: Score } }'))
    expect(whole.entities['firm']?.fields['x']).toMatchObject({ scale: 0, max: 1000 })
  })

  test('a later file adds facts to an entity and keeps the others', () => {
    const { vocabulary, faults } = read(
      GOOD,
      'entities: { firm: { fields: { x: { type: date, label: { zh: 日, en: Day } } } } }',
    )
    expect(faults).toEqual([])
    expect(Object.keys(vocabulary.entities['firm']?.fields ?? {})).toEqual(['id', 'x'])
    expect(vocabulary.entities['firm']?.key).toBe('id')
  })

  test('an entity may stand in a list of itself', () => {
    expect(read(withField('{ type: list, of: firm, label: { zh: 子企业, en: Daughters } }')).faults).toEqual([])
  })

  test('names that every object has are names like others', () => {
    const { vocabulary, faults } = read(
      `roots: { constructor: { type: entity, of: toString } }\nentities: { toString: { label: { zh: 物, en: Thing }, fields: { valueOf: { type: text, label: { zh: 文, en: Text } } } } }`,
    )
    expect(faults).toEqual([])
    expect(vocabulary.roots['constructor']?.label).toEqual({ zh: '物', en: 'Thing' })
  })

  test('nothing at all is an empty vocabulary', () => {
    expect(read('')).toMatchObject({ vocabulary: { roots: {}, entities: {}, choices: {}, groups: {} }, faults: [] })
    expect(read().vocabulary).toEqual({ roots: {}, entities: {}, choices: {}, groups: {} })
  })
})

describe('what no facts document could satisfy is refused at its line', () => {
  const LABEL = 'label: { zh: 文, en: Text }'
  test.each([
    ['an unknown kind', withField(`{ type: number, ${LABEL} }`), '13 error not-an-option'],
    ['a key that is misspelt', withField(`{ type: text, lable: x, ${LABEL} }`), '13 error unknown-key'],
    ['words in one language', withField('{ type: text, label: { zh: 文 } }'), '13 error missing'],
    ['a choice list that is not there', withField(`{ type: choice, of: sort, ${LABEL} }`), '13 error unknown-type'],
    ['a list of nothing', withField(`{ type: list, ${LABEL} }`), '13 error unknown-type'],
    [
      'a list of what every object has',
      withField(`{ type: list, of: constructor, ${LABEL} }`),
      '13 error unknown-type',
    ],
    ['decimals in words', withField(`{ type: CNY, scale: two, ${LABEL} }`), '13 error bad-scale'],
    ['a bound that is no number', withField(`{ type: CNY, max: 1e3, ${LABEL} }`), '13 error bad-decimal'],
    [
      'a bound too long to be exact',
      withField(`{ type: CNY, max: "99999999999999999999", ${LABEL} }`),
      '13 error bad-decimal',
    ],
    [
      'a least value above the greatest',
      withField(`{ type: CNY, min: "2", max: "1", ${LABEL} }`),
      '13 error bound-reversed',
    ],
    ['none that is neither true nor false', withField(`{ type: date, none: yes, ${LABEL} }`), '13 error not-a-truth'],
    ['a truth that may be none', withField(`{ type: boolean, none: true, ${LABEL} }`), '13 error never-none'],
    ['absence that is no value', withField(`{ type: CNY, absent: nothing, ${LABEL} }`), '13 error bad-absent'],
    [
      'absence outside the bounds',
      withField(`{ type: percent, max: "100", absent: "101", ${LABEL} }`),
      '13 error bad-absent',
    ],
    ['absence outside the choice', withField(`{ type: choice, of: kind, absent: C, ${LABEL} }`), '13 error bad-absent'],
    [
      'absence that is a list with entries',
      withField(`{ type: list, of: firm, absent: [ 1 ], ${LABEL} }`),
      '13 error bad-absent',
    ],
    ['an entity inside itself', withField(`{ type: entity, of: firm, ${LABEL} }`), '8 error cyclic'],
    ['a key that is no fact', GOOD.replace('key: id', 'key: code'), '8 error unknown-fact'],
    ['time without its two days', GOOD.replace('key: id', 'validity: true'), '8 error not-dated'],
    ['a group with a stranger', GOOD.replace('members: [A, B]', 'members: [A, C]'), '4 error unknown-choice'],
    ['a group of an unknown choice', GOOD.replace('of: kind, l', 'of: constructor, l'), '4 error unknown-choice'],
    ['a name that is no word', `${GOOD}  __proto__: { label: { zh: 物, en: Thing } }\n`, '13 error bad-name'],
    ['a list where entities are due', 'entities: [ a ]', '1 error not-a-map'],
    ['an unknown part', 'entity: {}', '1 error unknown-key'],
  ])('%s', (_, text, fault) => {
    const { diagnostics } = read(text)
    expect(diagnostics.map(({ line, severity, code }) => `${line} ${severity} ${code}`)).toContain(fault)
    for (const { zh, en } of diagnostics) expect([/\p{Script=Han}/u.test(zh), en !== '']).toEqual([true, true])
  })

  test('two entities that hold each other are refused, both', () => {
    const { vocabulary, faults } = read(
      'entities:\n  a: { label: { zh: 甲, en: A }, fields: { b: { type: entity, of: b, label: { zh: 乙, en: B } } } }\n  b: { label: { zh: 乙, en: B }, fields: { a: { type: entity, of: a, label: { zh: 甲, en: A } } } }\n',
    )
    expect(faults).toEqual([
      'v/0.yaml:2 error cyclic "a" holds itself without end; use a list.',
      'v/0.yaml:3 error cyclic "b" holds itself without end; use a list.',
    ])
    expect([vocabulary.entities['a']?.fields, vocabulary.entities['b']?.fields]).toEqual([{}, {}])
  })
})
