import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDay, valueOrThrow } from '../../values/index.ts'
import { PARAMETERS, tinySources } from '../advise/tiny-pack.fixture.ts'
import { compilePack } from '../compile/index.ts'
import { formatDiagnostic, readDocument } from '../source/index.ts'
import { readOverlay } from './read-overlay.ts'

const RULE = `answers: check
readings:
  - { id: mode, clause: T-1, options: { SLAB: { zh: 整档, en: Whole }, MARGINAL: { zh: 分段, en: Slices } }, chosen: SLAB, switchedBy: bureau, why: { zh: 略, en: Short } }
eligible:
  - { id: only, clause: T-1, label: { zh: 条件, en: Condition }, feel: 'reading("mode") = "SLAB" and enterprise.revenueYuan <= parameter("line-limit") * parameter("rate") / 100' }
`
const sources = tinySources(RULE, PARAMETERS)
const day = (text: string) => valueOrThrow(parseDay(text))

function read(text: string) {
  const { overlay, diagnostics } = readOverlay(readDocument('reform.yaml', text).document, sources)
  return { overlay, faults: diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, 'en')) }
}

describe('a reform', () => {
  test('can tell no fault that its page does not explain', () => {
    const [source, page] = ['./read-overlay.ts', '../../../docs/concepts/simulation.md'].map((path) =>
      readFileSync(new URL(path, import.meta.url), 'utf8'),
    )
    const told = [...(source ?? '').matchAll(/(?:fault\(\s*|refuseUnknown\(\w[\w.()]*, )'([a-z-]+)'/g)].map(
      (match) => match[1] ?? '',
    )
    const heads = (page ?? '')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|')[1] ?? '')
    expect(told).toContain('unknown-reading')
    expect(told.filter((code) => !heads.some((head) => head.includes(`\`${code}\``)))).toEqual([])
  })

  test('lays dated values over the pack, whose own hold on the other days', () => {
    const { overlay, faults } = read(
      'parameters:\n  rate: { 2025-01-01..2026-01-01: "25", 2027-01-01..: "30" }\nreadings:\n  aid.mode: MARGINAL\n',
    )
    expect(faults).toEqual([])
    expect(overlay).toEqual({
      parameters: {
        rate: [
          { from: day('2020-01-01'), to: day('2025-01-01'), value: '20' },
          { from: day('2025-01-01'), to: day('2026-01-01'), value: '25' },
          { from: day('2026-01-01'), to: day('2027-01-01'), value: '20' },
          { from: day('2027-01-01'), to: null, value: '30' },
        ],
      },
      readings: { 'aid.mode': 'MARGINAL' },
    })
    const { pack, diagnostics } = compilePack(sources, overlay)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(pack.programmes[0]?.parameters['rate']?.values).toHaveLength(4)
  })

  test('one text is the value at all times', () => {
    expect(read('parameters: { rate: 25 }').overlay).toEqual({ parameters: { rate: '25' }, readings: {} })
  })

  test('sets a number that was open on the days it names and leaves the others open', () => {
    const { overlay, faults } = read('parameters:\n  cap: { 2025-01-01..: "5.00" }\n')
    expect(overlay.parameters).toEqual({ cap: [{ from: day('2025-01-01'), to: null, value: '5.00' }] })
    expect(faults).toEqual(['reform.yaml:2 warning no-effect No programme reads "cap".'])
  })

  test.each([
    [
      'parameters: { rat: "25" }',
      'reform.yaml:1 error unknown-parameter There is no "rat"; known: rate, rate-large, line-limit, cap.',
    ],
    ['readings: { aid.mod: SLAB }', 'reform.yaml:1 error unknown-reading There is no "aid.mod"; known: aid.mode.'],
    ['\nreadings:\n  aid.mode: BOTH', 'reform.yaml:3 error not-an-option "aid.mode" must be one of: SLAB, MARGINAL.'],
    ['parameters:\n  rate: "100.01"', 'reform.yaml:2 error out-of-bound 100.01 is not between 0 and 100.'],
    ['parameters:\n  rate: "-1"', 'reform.yaml:2 error out-of-bound -1 is not between 0 and 100.'],
    [
      'parameters:\n  rate:\n    2025-01-01..: "25.00001"',
      'reform.yaml:3 error too-fine "25.00001" may have at most 4 decimals.',
    ],
    ['parameters:\n  rate:\n    2025-02-30..: "25"', /^reform\.yaml:3 error bad-interval .*2025-02-30/],
    ['parameters:\n  rate:\n    2026-01-01..2025-01-01: "25"', /^reform\.yaml:3 error bad-interval .*holds no day/],
    ['parameters:\n  rate:\n    in 2025: "25"', /^reform\.yaml:3 error bad-interval Write "in 2025" as/],
    [
      'parameters:\n  rate:\n    2025-01-01..: "25"\n    2026-01-01..: "30"',
      'reform.yaml:4 error overlap [2026-01-01, ) overlaps [2025-01-01, ).',
    ],
    ['parameters:\n  rate:\n    2025-01-01..: [25]', 'reform.yaml:3 error no-value "2025-01-01.." has no value.'],
    ['parameters:\n  rate: {}', /^reform\.yaml:2 error no-value "rate" has no value/],
    ['parameters:\n  rate: 25%', /^reform\.yaml:2 error bad-decimal/],
    ['rates: {}', 'reform.yaml:1 error unknown-key Unknown key "rates"; known: parameters, readings.'],
  ])('a fault stands at its line: %s', (text, fault) => {
    expect(read(text).faults).toEqual([typeof fault === 'string' ? fault : expect.stringMatching(fault)])
  })
})
