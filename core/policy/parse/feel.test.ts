import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Expression } from './ast.ts'
import { type ParseOptions, parseFeel } from './feel.ts'

/** The tree in one line, without spans: enough to see what was read as what. */
function shape(text: string, options: ParseOptions = {}): unknown {
  const parsed = parseFeel(text, options)
  return parsed.ok ? strip(parsed.value) : parsed.faults
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip)
  if (typeof value !== 'object' || value === null) return value
  const { from: _from, to: _to, ...rest } = value as Record<string, unknown>
  return Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, strip(part)]))
}

const n = (text: string) => ({ kind: 'number', text })
const name = (word: string) => ({ kind: 'name', name: word })
const binary = (operator: string, left: unknown, right: unknown) => ({ kind: 'binary', operator, left, right })
const negate = (operand: unknown) => ({ kind: 'negate', operand })

describe('parseFeel', () => {
  it('keeps every digit of a number', () => {
    expect(shape('10000000000000000000.010')).toEqual(n('10000000000000000000.010'))
    expect(shape('1e5')).toEqual(n('1e5'))
    expect(shape('.5')).toEqual(n('.5'))
  })

  it('binds a sign closer than a power, and a power closer than a product', () => {
    const power = binary('**', negate(n('3')), n('2'))
    expect(shape('1 + 2 * -3 ** 2')).toEqual(binary('+', n('1'), binary('*', n('2'), power)))
  })

  it('keeps the place of every part', () => {
    const parsed = parseFeel('a  +  bc')
    const tree = (parsed.ok ? parsed.value : null) as Extract<Expression, { kind: 'binary' }>
    expect([tree.from, tree.to]).toEqual([0, 8])
    expect([tree.right.from, tree.right.to]).toEqual([6, 8])
  })

  it('reads built-ins whose names hold blanks', () => {
    const call = (callee: string, ...args: unknown[]) => ({ kind: 'call', callee: name(callee), args, names: null })
    expect(shape('round  half up(1, 2)')).toEqual(call('round half up', n('1'), n('2')))
    expect(shape('date and time("x")')).toEqual(call('date and time', { kind: 'string', value: 'x' }))
    expect(shape('years and months duration(a, b)')).toEqual(call('years and months duration', name('a'), name('b')))
    expect(shape('date(a)')).toEqual(call('date', name('a')))
  })

  it('reads names that hold operators where it is told of them', () => {
    expect(shape('first-name')).toEqual(binary('-', name('first'), name('name')))
    expect(shape('first - name', { names: ['first-name'] })).toEqual(name('first-name'))
    const names = { person: { 'first-name': null } }
    expect(shape('person.first-name', { names })).toEqual({ kind: 'path', target: name('person'), name: 'first-name' })
  })

  it('reads arguments given by name', () => {
    expect(shape('f(a: 1, b c: 2)')).toEqual({
      kind: 'call',
      callee: name('f'),
      args: [n('1'), n('2')],
      names: ['a', 'b c'],
    })
  })

  it('reads paths and filters', () => {
    expect(shape('a.b[item > 3].c')).toEqual({
      kind: 'path',
      name: 'c',
      target: {
        kind: 'filter',
        target: { kind: 'path', target: name('a'), name: 'b' },
        by: binary('>', name('item'), n('3')),
      },
    })
  })

  it('reads loops, quantifiers and choices', () => {
    const range = { kind: 'range', low: n('1'), high: n('3'), lowIncluded: true, highIncluded: true }
    expect(shape('for i in 1..3, j in xs return i')).toEqual({
      kind: 'for',
      iterators: [
        { name: 'i', in: range },
        { name: 'j', in: name('xs') },
      ],
      body: name('i'),
    })
    expect(shape('some x in xs satisfies x')).toEqual({
      kind: 'quantified',
      quantifier: 'some',
      iterators: [{ name: 'x', in: name('xs') }],
      satisfies: name('x'),
    })
    expect(shape('if a then 1 else 2')).toEqual({ kind: 'if', test: name('a'), then: n('1'), otherwise: n('2') })
  })

  it('reads ranges and tests', () => {
    const range = { kind: 'range', low: n('1'), high: n('2'), lowIncluded: false, highIncluded: true }
    expect(shape(']1..2]')).toEqual(range)
    const below = { kind: 'unary', operator: '<', right: n('3') }
    expect(shape('x in (<3, (1..2])')).toEqual({ kind: 'in', value: name('x'), tests: [below, range] })
    expect(shape('x in < 3')).toEqual({ kind: 'in', value: name('x'), tests: [below] })
    expect(shape('x between 1 and 2 and y')).toEqual(
      binary('and', { kind: 'between', value: name('x'), low: n('1'), high: n('2') }, name('y')),
    )
  })

  it('reads contexts, functions and types', () => {
    expect(shape('{a b: 1, "c+d": 2}')).toEqual({
      kind: 'context',
      entries: [
        { key: 'a b', value: n('1') },
        { key: 'c+d', value: n('2') },
      ],
    })
    expect(shape('function(a: number, b) a')).toEqual({
      kind: 'function',
      parameters: [
        { name: 'a', type: 'number' },
        { name: 'b', type: null },
      ],
      body: name('a'),
      external: false,
    })
    expect(shape('x instance of list<days and time duration>')).toEqual({
      kind: 'instance-of',
      value: name('x'),
      type: 'list<days and time duration>',
    })
    expect(shape('x instance of range<number>')).toMatchObject({ type: 'range<number>' })
    expect(shape('{a+b: 1}')).toEqual({ kind: 'context', entries: [{ key: 'a+b', value: n('1') }] })
  })

  it('resolves escapes in strings', () => {
    expect(shape(String.raw`"a\u0041\U01F600\"\\\n\q"`)).toEqual({ kind: 'string', value: 'aA😀"\\\n\\q' })
  })

  it('reads decision-table cells', () => {
    const cell = (text: string) => shape(text, { dialect: 'unary-tests' })
    expect(cell('-')).toEqual({ kind: 'any' })
    expect(cell('"A", "B"')).toEqual({
      kind: 'in',
      value: name('?'),
      tests: [
        { kind: 'string', value: 'A' },
        { kind: 'string', value: 'B' },
      ],
    })
    expect(cell('not(1)')).toEqual({ kind: 'not-tests', tests: [n('1')] })
    expect(cell('-1')).toEqual({ kind: 'in', value: name('?'), tests: [negate(n('1'))] })
  })

  it('leaves comments out', () => {
    expect(shape('// why\n1 /* because */ + 2')).toEqual(binary('+', n('1'), n('2')))
  })

  it('names what it cannot read, and where', () => {
    expect(shape('1 2')).toEqual([{ from: 2, to: 3, zh: '此处不能出现“2”。', en: '"2" cannot stand here.' }])
    expect(shape('1 +')).toEqual([
      { from: 3, to: 3, zh: '表达式到此为止，尚不完整。', en: 'The expression ends before it is complete.' },
    ])
    expect(shape('')).toHaveLength(1)
  })

  it('refuses notation that is not FEEL', () => {
    for (const text of ['20%', '2 ^ 3', '+1', '`a`', 'a == b', 'a ? b : c']) expect(parseFeel(text).ok).toBe(false)
  })

  it('refuses what is nested too deeply instead of breaking', () => {
    expect(parseFeel(`${'('.repeat(3000)}1${')'.repeat(3000)}`).ok).toBe(false)
    expect(parseFeel(`${'('.repeat(100)}1${')'.repeat(100)}`).ok).toBe(true)
  })

  it('answers any text at all with a tree or with faults inside of it', () => {
    const piece = fc.constantFrom(
      'a',
      '1',
      '"',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '..',
      ',',
      ':',
      ' in ',
      'if ',
      ' then ',
      '-',
      '<',
      '=',
      '@',
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(text, fc.constantFrom('expression', 'unary-tests'), (source, dialect) => {
        const parsed = parseFeel(source, { dialect })
        const spans = parsed.ok ? [parsed.value] : parsed.faults
        for (const { from, to } of spans) expect(0 <= from && from <= to && to <= source.length).toBe(true)
        expect(spans.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })
})
