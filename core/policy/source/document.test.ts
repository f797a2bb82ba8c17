import { describe, expect, test } from 'vitest'
import { formatDiagnostic, readDocument } from './index.ts'

const readValue = (text: string) => readDocument('p/a.yaml', text).document.value
const faultsOf = (text: string) =>
  readDocument('p/a.yaml', text).diagnostics.map((each) => formatDiagnostic(each, 'en'))

describe('a pack file is read as it is written', () => {
  test('numbers and dates stay text, so that no digit is lost', () => {
    expect(readValue('a: 0.10\nb: 2024-02-29\nc: 12345678901234567890\nd: 1_000\ne: 0x10')).toEqual({
      a: '0.10',
      b: '2024-02-29',
      c: '12345678901234567890',
      d: '1_000',
      e: '0x10',
    })
  })

  test('only true, false and null are words of the format, and only without quotes', () => {
    expect(readValue('[true, false, null, ~, "true", "null", yes, True, ""]')).toEqual([
      true,
      false,
      null,
      null,
      'true',
      'null',
      'yes',
      'True',
      '',
    ])
  })

  test('an empty file, or one of comments only, holds nothing and is no fault of reading', () => {
    expect(['', '# nothing yet', 'null'].map(readValue)).toEqual([null, null, null])
    expect(['', '# nothing yet', 'null'].flatMap(faultsOf)).toEqual([])
  })

  test('each part is found again by its line', () => {
    const { document } = readDocument('p/a.yaml', 'a:\n  - b: 1\n    c: 2\n')
    expect([document.lines.get('/a'), document.lines.get('/a/0'), document.lines.get('/a/0/c')]).toEqual([1, 2, 3])
  })

  test('a key that every object has is only a key', () => {
    const value = readValue('__proto__: { x: 1 }\nconstructor: 2')
    expect(Object.entries(value as object)).toEqual([
      ['__proto__', { x: '1' }],
      ['constructor', '2'],
    ])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })
})

describe('a file that is no YAML is refused whole, at its line', () => {
  test.each([
    ['a: 1\na: 2', 'p/a.yaml:2 error yaml Map keys must be unique.'],
    [
      'a: 1\n---\nb: 2',
      'p/a.yaml:2 error yaml Source contains multiple documents; please use YAML.parseAllDocuments().',
    ],
    ['a:\n\tb: 1', 'p/a.yaml:2 error yaml Tabs are not allowed as indentation.'],
    ['a:\n  b: 1\n c: 2', 'p/a.yaml:3 error yaml All mapping items must start at the same column.'],
  ])('%j', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault])
    expect(readValue(text)).toBeNull()
  })

  test('the fault is told in Chinese too', () => {
    const { diagnostics } = readDocument('p/a.yaml', 'a: 1\na: 2')
    expect(diagnostics.map(({ zh }) => zh)).toEqual(['文件格式有误：同一个键写了两次。'])
    const faults = readDocument('p/a.yaml', 'a: [ b } ]: c').diagnostics
    expect(faults.length > 0 && faults.every(({ zh }) => /\p{Script=Han}{4,}.*[。）]$/u.test(zh))).toBe(true)
  })

  test('an alias is refused, for a reader would not see what stands there', () => {
    expect(faultsOf('a: &x { k: 1 }\nb: *x\nc: [ *x ]\nd: { <<: *x }')).toEqual([
      'p/a.yaml:2 error alias YAML aliases (*) are not used here; write the content out.',
      'p/a.yaml:3 error alias YAML aliases (*) are not used here; write the content out.',
      'p/a.yaml:4 error alias YAML aliases (*) are not used here; write the content out.',
    ])
  })

  test('nesting without end is a fault, not a crash', () => {
    expect(faultsOf('['.repeat(20_000))).not.toEqual([])
    expect(faultsOf(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)).not.toEqual([])
  })
})
