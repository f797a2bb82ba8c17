// Promises of the engine, held against every worked example of every pack.
import { expect, test } from 'vitest'
import {
  type CompiledPack,
  compilerOf,
  type Determination,
  type Example,
  evaluate,
  readExamples,
  readFacts,
  type Vocabulary,
} from '../core/policy/index.ts'
import { parseDay, valueOrThrow } from '../core/values/index.ts'
import { listPacks, loadPack } from '../packs/load.ts'

type Case = {
  readonly name: string
  readonly pack: CompiledPack
  readonly example: Example
  readonly answer: Determination
}
type Document = { readonly [name: string]: unknown }

const patience = 120_000
const cases = listPacks().flatMap(({ id }): Case[] => {
  const { sources } = loadPack(id)
  const compile = compilerOf(sources)
  const own = sources.documents.filter(({ path }) => path.startsWith(`${id}/`) && path.endsWith('/examples.yaml'))
  return own.flatMap((document) =>
    readExamples(document, []).flatMap((example) => {
      const pack = compile(example.overlay)
      const answer = answerOf(pack, example, example.facts as Document)
      return answer === null ? [] : [{ name: `${example.file}:${example.line}`, pack, example, answer }]
    }),
  )
})

/** The answer, null where the facts are refused. */
function answerOf(pack: CompiledPack, { programme, on }: Example, document: Document): Determination | null {
  const facts = readFacts(pack.vocabulary, document)
  return facts.ok ? evaluate(pack, programme, facts.value, valueOrThrow(parseDay(on))) : null
}

test('there are examples to hold the promises against', () => {
  expect(cases.length).toBeGreaterThan(500)
})

test('nothing is paid or refused on what is not known', () => {
  const broken = cases.filter(({ pack, answer }) => {
    const { verdict, amountFen, needs, reasons } = answer
    const pays = pack.programmes.some(({ id, answers }) => id === answer.programme && answers === 'amount')
    if (verdict === 'needs') return amountFen !== null || needs.length === 0
    if (verdict === 'no') return amountFen !== (pays ? 0 : null) || needs.length > 0
    return needs.length > 0 || (pays && amountFen === null) || reasons.some(({ result }) => result === 'needs')
  })
  expect(broken.map(({ name }) => name)).toEqual([])
})

test(
  'a fact taken away leaves the answer as it is, or makes it a question',
  () => {
    const turned = cases.flatMap(({ name, pack, example, answer }) =>
      withoutOneFact(pack.vocabulary, example.facts as Document).flatMap(({ path, document }) => {
        const after = answerOf(pack, example, document)
        const same = after?.verdict === answer.verdict && after.amountFen === answer.amountFen
        return after === null || after.verdict === 'needs' || same ? [] : [`${name} without ${path}: ${after.verdict}`]
      }),
    )
    expect(turned).toEqual([])
  },
  patience,
)

test('equal rules, facts and day give equal bytes, in whatever order the facts are written', {
  timeout: patience,
}, () => {
  const turned = cases.filter(({ pack, example, answer }) => {
    const sent = JSON.parse(JSON.stringify(pack)) as CompiledPack
    return JSON.stringify(answerOf(sent, example, reversed(example.facts) as Document)) !== JSON.stringify(answer)
  })
  expect(turned.map(({ name }) => name)).toEqual([])
})

test('all conditions are told, in the order of the clause', () => {
  const broken = cases.filter(({ pack, answer }) => {
    const versions = pack.programmes.filter(({ id }) => id === answer.programme)
    return !versions.some(({ conditions }) => {
      const order = ['in-force', ...conditions.map(({ id }) => id)]
      const told = answer.reasons.map(({ condition }) => order.indexOf(condition)).filter((place) => place >= 0)
      const forSubject = conditions.filter(({ scope }) => scope === 'subject').map(({ id }) => order.indexOf(id))
      return (
        told.every((place, index) => index === 0 || (told[index - 1] ?? 0) <= place) &&
        forSubject.every((place) => told.includes(place))
      )
    })
  })
  expect(broken.map(({ name }) => name)).toEqual([])
})

test('an amount is the sum of its lines', () => {
  const broken = cases.filter(
    ({ answer: { verdict, amountFen, lines } }) =>
      verdict === 'yes' && amountFen !== null && lines.reduce((sum, line) => sum + line.amountFen, 0) !== amountFen,
  )
  expect(broken.map(({ name }) => name)).toEqual([])
})

/** The document once for each fact that it could do without; facts whose absence means something are left. */
function withoutOneFact(vocabulary: Vocabulary, document: Document): { path: string; document: Document }[] {
  return withoutOneField(vocabulary, vocabulary.roots, document, '').map(({ path, value }) => ({
    path,
    document: value,
  }))
}

type Fields = Vocabulary['roots']

function withoutOneField(
  vocabulary: Vocabulary,
  fields: Fields,
  value: Document,
  path: string,
): { path: string; value: Document }[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = fields[name]
    const at = `${path}${name}`
    const without = Object.fromEntries(Object.entries(value).filter(([other]) => other !== name))
    const isTaken = field !== undefined && field.absent === undefined && field.kind !== 'entity'
    const entity = vocabulary.entities[field?.of ?? '']
    const within =
      entity === undefined
        ? []
        : field?.kind === 'list'
          ? withoutOneInList(vocabulary, entity.fields, inner, at).map((list) => ({
              path: list.path,
              value: { ...value, [name]: list.value },
            }))
          : withoutOneField(vocabulary, entity.fields, inner as Document, `${at}.`).map((part) => ({
              path: part.path,
              value: { ...value, [name]: part.value },
            }))
    return [...(isTaken ? [{ path: at, value: without }] : []), ...within]
  })
}

function withoutOneInList(
  vocabulary: Vocabulary,
  fields: Fields,
  list: unknown,
  path: string,
): { path: string; value: unknown }[] {
  if (!Array.isArray(list)) return []
  return (list as Document[]).flatMap((item, index) =>
    withoutOneField(vocabulary, fields, item, `${path}[${index}].`).map((part) => ({
      path: part.path,
      value: list.map((other: unknown, place) => (place === index ? part.value : other)),
    })),
  )
}

/** The same value with the keys of each object in the other order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}
