import { describe, expect, test } from 'vitest'
import { listPacks, loadPack } from '../../../packs/load.ts'
import { compilePack } from '../compile/index.ts'
import { acceptedFacts, compileRule, dayAt } from '../compile/sample-pack.fixture.ts'
import { evaluate, withReadings } from './index.ts'

const READINGS = `readings:
  - { id: who, clause: S-1, options: { A: { zh: 甲, en: A }, B: { zh: 乙, en: B } }, chosen: A, why: { zh: 因, en: Why } }
  - { id: size, clause: S-1, options: { FEW: { zh: 少, en: Few }, MANY: { zh: 多, en: Many } }, chosen: FEW, why: { zh: 因, en: Why } }
`
const RULE = `answers: check
${READINGS}eligible:
  - { id: c, clause: S-1, label: { zh: 甲, en: A }, feel: 'firm.kind = reading("who")' }
  - { id: d, clause: S-1, label: { zh: 乙, en: B }, feel: 'reading("size") = "FEW" or firm.staff > 10' }
`
const { pack } = compileRule(RULE)
const [programme] = pack.programmes
const name = (reading: string): string => `${programme?.id}.${reading}`

describe('a reading may be switched without the text', () => {
  const facts = acceptedFacts(pack, { firm: { id: 'F', kind: 'A', staff: 3 } })
  const verdict = (readings: Record<string, string>): unknown => {
    const read = withReadings(pack, readings)
    return read.ok ? evaluate(read.value, programme?.id ?? '', facts, dayAt('2024-06-30')).verdict : read.refusals
  }

  test('and the answer follows it', () => {
    expect(verdict({})).toBe('yes')
    expect(verdict({ [name('who')]: 'B' })).toBe('no')
    expect(verdict({ [name('size')]: 'MANY' })).toBe('no')
  })

  test('the answer says which reading the pack itself takes', () => {
    const read = withReadings(pack, { [name('size')]: 'MANY' })
    const readings = read.ok ? evaluate(read.value, programme?.id ?? '', facts, dayAt('2024-06-30')).readings : []
    expect(readings).toEqual([
      { reading: 'who', chosen: 'A', clause: 'S-1', switchedFrom: null },
      { reading: 'size', chosen: 'MANY', clause: 'S-1', switchedFrom: 'FEW' },
    ])
  })

  test.each([
    ['an unknown reading', { [name('nothing')]: 'B' }, 'reading.unknown'],
    ['an unknown programme', { 'nothing.who': 'B' }, 'reading.unknown'],
    ['a name of every object', { constructor: 'B' }, 'reading.unknown'],
    ['an unknown option', { [name('who')]: 'C' }, 'reading.not-an-option'],
    ['a name of every object as option', { [name('who')]: 'constructor' }, 'reading.not-an-option'],
  ])('%s is refused', (_case, readings, code) => {
    expect(verdict(readings)).toMatchObject([{ code }])
  })

  test('all that is wrong is told at once', () => {
    expect(verdict({ [name('who')]: 'C', 'nothing.x': 'Y' })).toMatchObject([
      { code: 'reading.not-an-option' },
      { code: 'reading.unknown' },
    ])
  })
})

describe('is what compiling under the readings gives', () => {
  test.each(listPacks().map(({ id }) => id))('%s', (id) => {
    const { sources } = loadPack(id)
    const own = compilePack(sources).pack
    for (const { id: rule, readings } of own.programmes)
      for (const { id: reading, options } of readings)
        for (const option of Object.keys(options)) {
          const asked = { [`${rule}.${reading}`]: option }
          expect(withReadings(own, asked)).toEqual({
            ok: true,
            value: compilePack(sources, { readings: asked }).pack,
          })
        }
  })

  test('also for all of a rule at once, and back again', () => {
    for (const { id } of listPacks()) {
      const { sources } = loadPack(id)
      const own = compilePack(sources).pack
      const last = Object.fromEntries(
        own.programmes.flatMap(({ id: rule, readings }) =>
          readings.map((reading) => [`${rule}.${reading.id}`, Object.keys(reading.options).at(-1) ?? '']),
        ),
      )
      const back = Object.fromEntries(
        own.programmes.flatMap(({ id: rule, readings }) =>
          readings.map((reading) => [`${rule}.${reading.id}`, reading.chosen]),
        ),
      )
      const read = withReadings(own, last)
      expect(read).toEqual({ ok: true, value: compilePack(sources, { readings: last }).pack })
      expect(read.ok && withReadings(read.value, back)).toEqual({ ok: true, value: own })
    }
  })
})

test('a fault that only another reading has is told', () => {
  const rule = RULE.replace('firm.kind = reading("who")', 'if reading("who") = "A" then firm.active else firm.nothing')
  expect(compileRule(rule).diagnostics.map(({ code }) => code)).toContain('unknown-fact')
})

test('readings with more combinations than can be compiled are refused', () => {
  const one = (id: string): string =>
    `  - { id: ${id}, clause: S-1, options: { A: { zh: 甲, en: A }, B: { zh: 乙, en: B } }, chosen: A, why: { zh: 因, en: Why } }\n`
  const many = (count: number): string[] =>
    compileRule(
      `answers: check\nreadings:\n${Array.from({ length: count }, (_each, at) => one(`r${at}`)).join('')}eligible:\n  - { id: c, clause: S-1, label: { zh: 甲, en: A }, feel: firm.active }\n`,
    ).diagnostics.map(({ code }) => code)
  expect(many(6)).not.toContain('too-many-readings')
  expect(many(7)).toContain('too-many-readings')
})
