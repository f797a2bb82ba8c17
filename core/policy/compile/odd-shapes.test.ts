import { describe, expect, test } from 'vitest'
import { checkPack } from '../check/index.ts'
import { recordCode } from '../code/index.ts'
import { evaluateAll } from '../evaluate/index.ts'
import type { SourceDocument, SourceValue } from '../source/index.ts'
import { compilePack, type PackSources } from './index.ts'
import { RICH_FACTS, RICH_RULE } from './rich-rule.fixture.ts'
import { acceptedFacts, answer, dayAt, PARAMETERS, ruleOf, sourcesOf, VOCABULARY } from './sample-pack.fixture.ts'

const EXAMPLES = `givens: { base: { firm: { id: F, active: true } } }
examples:
  - { name: { zh: 例, en: Example }, clause: S-1, on: 2023-12-31, given: base, facts: { loans: [], awards: [] }, expect: { verdict: no } }
`

const { sources } = sourcesOf({ rule: ruleOf(RICH_RULE), examples: EXAMPLES })
const ODD: readonly SourceValue[] = [null, '', 'x', '1', [], {}, true, ['x'], { x: ['y'] }, 'constructor']

/** Every place of a value, outermost first. */
function placesOf(value: SourceValue, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at]
  const inside = Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...at, key]))
  return [at, ...inside]
}

function replaceAt(value: SourceValue, [key, ...rest]: readonly string[], by: SourceValue): SourceValue {
  if (key === undefined) return by
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? replaceAt(item, rest, by) : item))
  const record = value as { readonly [key: string]: SourceValue }
  return { ...record, [key]: replaceAt(record[key] ?? null, rest, by) }
}

function dropAt(value: SourceValue, [key, ...rest]: readonly string[]): SourceValue {
  if (key === undefined) return null
  if (Array.isArray(value))
    return value.flatMap((item, index) =>
      String(index) !== key ? [item] : rest.length > 0 ? [dropAt(item, rest)] : [],
    )
  const { [key]: inner, ...others } = value as { readonly [key: string]: SourceValue }
  return rest.length > 0 ? { ...others, [key]: dropAt(inner ?? null, rest) } : others
}

function withDocument(path: string, change: (value: SourceValue) => SourceValue): PackSources {
  const documents = sources.documents.map(
    (document): SourceDocument => (document.path === path ? { ...document, value: change(document.value) } : document),
  )
  return { ...sources, documents }
}

/** Compiles, and answers where nothing is wrong with it; tells whether a fault was found. */
function survive(changed: PackSources): 'faulty' | 'sound' {
  const { pack, diagnostics } = compilePack(changed)
  if (diagnostics.some(({ severity }) => severity === 'error')) return 'faulty'
  const facts = acceptedFacts(pack, RICH_FACTS)
  for (const { id } of pack.programmes) recordCode(pack, id, { traced: false, on: dayAt('2023-12-31') })
  evaluateAll(pack, facts, dayAt('2023-12-31'))
  return 'sound'
}

describe('no shape of a file makes the compiler fall over', () => {
  test('the rule that is taken apart is sound and pays', () => {
    expect(compilePack(sources).diagnostics).toEqual([])
    expect(answer(RICH_RULE, RICH_FACTS, '2023-12-31')).toMatchObject({ verdict: 'yes', amountFen: 3620 })
  })

  const [rule] = sources.documents.filter(({ path }) => path.endsWith('rule.yaml'))
  const places = placesOf(rule?.value ?? null).filter((_, index) => index % 2 === 0)

  test('with any part of the rule replaced by anything', () => {
    const results = places.map((at, index) => {
      const odd = ODD[index % ODD.length] ?? null
      return survive(withDocument(rule?.path ?? '', (value) => replaceAt(value, at, odd)))
    })
    expect(results.filter((result) => result === 'faulty').length).toBeGreaterThan(results.length / 2)
  }, 20_000)

  test('with any part of the rule left out', () => {
    const some = places.filter((_, index) => index % 3 === 0)
    const results = some.map((at) => survive(withDocument(rule?.path ?? '', (value) => dropAt(value, at))))
    expect(results).toContain('faulty')
  }, 20_000)

  test.each(['sample/vocabulary/facts.yaml', 'sample/parameters/numbers.yaml'])(
    'with parts of %s replaced or left out',
    (path) => {
      const document = sources.documents.find((each) => each.path === path)
      const some = placesOf(document?.value ?? null).filter((_, index) => index % 7 === 0)
      const results = some.flatMap((at, index) => [
        survivesFacts(withDocument(path, (value) => dropAt(value, at))),
        survivesFacts(withDocument(path, (value) => replaceAt(value, at, ODD[index % ODD.length] ?? null))),
      ])
      expect(results).toContain('faulty')
    },
  )

  test('with any part of the examples replaced, checking goes on', () => {
    const path = 'sample/programmes/sample/examples.yaml'
    const examples = sources.documents.find((each) => each.path === path)
    for (const at of placesOf(examples?.value ?? null))
      for (const odd of [null, 'x', []]) {
        const { diagnostics } = checkPack(
          withDocument(path, (value) => replaceAt(value, at, odd)),
          new Set(['S-1', 'S-2', 'S-3']),
        )
        expect(Array.isArray(diagnostics)).toBe(true)
      }
  })

  test('a pack without any file, and one of empty files only', () => {
    expect(compilePack({ id: 'none', version: 'v', documents: [] })).toMatchObject({
      pack: { programmes: [] },
      diagnostics: [],
    })
    const { sources: empty } = sourcesOf({ rule: '', examples: '', vocabulary: '', parameters: '' })
    const { diagnostics, runs } = checkPack(empty, new Set())
    expect([diagnostics.map(({ code }) => code), runs]).toEqual([['empty-file'], []])
  })

  test('checking a pack whose rule cannot be read tells of the example that has no programme', () => {
    const { sources: broken } = sourcesOf({ rule: 'a: [', examples: EXAMPLES })
    expect(checkPack(broken, new Set()).diagnostics.map(({ code }) => code)).toEqual(['empty-file', 'example-fails'])
  })

  test('a hundred rules of the same name are compiled in a moment', () => {
    const more = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [
        `sample/programmes/p${index}/rule.yaml`,
        ruleOf(`answers: check\neligible: [ { id: c, clause: S-1, label: { zh: 甲, en: A }, feel: firm.active } ]\n`),
      ]),
    )
    expect(
      compilePack(sourcesOf({ more, vocabulary: VOCABULARY, parameters: PARAMETERS }).sources).pack.programmes,
    ).toHaveLength(100)
  })
})

/** Like survive, but the facts may no longer fit the vocabulary. */
function survivesFacts(changed: PackSources): 'faulty' | 'sound' {
  const { pack, diagnostics } = compilePack(changed)
  if (diagnostics.some(({ severity }) => severity === 'error')) return 'faulty'
  evaluateAll(pack, acceptedFacts(pack, {}), dayAt('2023-12-31'))
  return 'sound'
}
