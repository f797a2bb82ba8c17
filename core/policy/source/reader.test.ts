import { describe, expect, test } from 'vitest'
import { type Diagnostic, formatDiagnostic, readDocument, SourceReader } from './index.ts'

const TEXT = `name: { zh: 名称, en: Name }
list: [ a, b ]
mixed:
  - a
  - { b: c }
  - true
map: { k: v }
on: yes
off: false
empty: ''
`

function ask<T>(question: (file: SourceReader) => T, text = TEXT): { answer: T; faults: string[] } {
  const diagnostics: Diagnostic[] = []
  const answer = question(new SourceReader(readDocument('p/a.yaml', text).document, diagnostics))
  return { answer, faults: diagnostics.map((each) => formatDiagnostic(each, 'en')) }
}

describe('what a place holds', () => {
  test('words come in both languages', () => {
    expect(ask((file) => file.words('name'))).toEqual({ answer: { zh: '名称', en: 'Name' }, faults: [] })
  })

  test('a part of a part that is absent is absent, and stands at the nearest line above', () => {
    expect(ask((file) => file.at('map').at('x').at('y').line)).toEqual({ answer: 7, faults: [] })
    expect(ask((file) => file.at('map').at('x').textOrNull('y'))).toEqual({ answer: null, faults: [] })
  })

  test('what is absent is not looked for in the names every object has', () => {
    expect(ask((file) => [file.has('constructor'), file.textOrNull('toString')])).toEqual({
      answer: [false, null],
      faults: [],
    })
  })
})

describe('what is wrong is named at its line, and reading goes on', () => {
  test.each<[string, (file: SourceReader) => unknown, unknown, string[]]>([
    ['a text that is missing', (file) => file.text('none'), '', ['1 error missing "none" is missing.']],
    ['a map where text is due', (file) => file.text('map'), '', ['7 error not-text "map" must be text.']],
    [
      'a map where text may be left out',
      (file) => file.textOrNull('map'),
      null,
      ['7 error not-text "map" must be text.'],
    ],
    ['a map where a list is due', (file) => file.items('map'), [], ['7 error not-a-list "map" must be a list.']],
    [
      'a list where a map is due',
      (file) => file.at('list').keys(),
      [],
      ['2 error not-a-map Keys with values are due here.'],
    ],
    [
      'words that are only one text',
      (file) => file.words('on'),
      { zh: '', en: '' },
      ['8 error missing "on" is missing (zh and en).'],
    ],
    ['a text that is empty', (file) => file.text('empty'), '', ['10 error missing "empty" is missing.']],
    [
      'items that are no text',
      (file) => file.texts('mixed'),
      ['a'],
      ['5 error not-text Item 2 must be text.', '6 error not-text Item 3 must be text.'],
    ],
    [
      'a key that the format does not know',
      (file) => file.at('map').only('x'),
      undefined,
      ['7 error unknown-key Unknown key "k"; known: x.'],
    ],
    [
      'a word outside the choice',
      (file) => file.choice('on', ['a', 'b']),
      'a',
      ['8 error not-an-option "on" must be one of: a, b.'],
    ],
    [
      'a word outside the choice, though it may be left out',
      (file) => file.choice('on', ['a', 'b'], 'b'),
      'a',
      ['8 error not-an-option "on" must be one of: a, b.'],
    ],
    [
      'a map where a word is due',
      (file) => file.choice('map', ['a', 'b']),
      'a',
      ['7 error not-text "map" must be text.'],
    ],
    ['yes where true is due', (file) => file.truth('on'), false, ['8 error not-a-truth "on" must be true or false.']],
  ])('%s', (_, question, answer, faults) => {
    expect(ask(question)).toEqual({ answer, faults: faults.map((fault) => `p/a.yaml:${fault}`) })
  })

  test('the same fault at the same place is told once', () => {
    expect(ask((file) => [file.text('none'), file.text('none')]).faults).toEqual([
      'p/a.yaml:1 error missing "none" is missing.',
    ])
  })

  test('an empty file lacks everything, without a crash', () => {
    expect(ask((file) => [file.text('a'), file.items('b'), file.keys(), file.at('c').words('d')], '')).toEqual({
      answer: ['', [], [], { zh: '', en: '' }],
      faults: ['p/a.yaml:1 error missing "a" is missing.', 'p/a.yaml:1 error missing "d" is missing (zh and en).'],
    })
  })
})
