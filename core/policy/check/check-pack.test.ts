import { describe, expect, test } from 'vitest'
import { ruleOf, sourcesOf } from '../compile/sample-pack.fixture.ts'
import { formatDiagnostic } from '../source/index.ts'
import { checkPack } from './index.ts'

const WORDS = 'clause: S-1, label: { zh: 甲, en: A }'
const ENTRIES = new Set(['S-1', 'S-2', 'S-3'])
const NAME = '{ zh: 例, en: Example }'
const CHECK = `answers: check\neligible:\n  - { id: c, ${WORDS}, feel: firm.active }\n`
const BOTH = `examples:
  - { name: ${NAME}, clause: S-1, on: 2024-01-01, facts: { firm: { active: true } }, expect: { verdict: yes } }
  - { name: ${NAME}, clause: S-1, on: 2024-01-01, facts: { firm: { active: false } }, expect: { verdict: no } }
`

function check(rule: string, examples = BOTH, more: Record<string, string> = {}, entries = ENTRIES) {
  const { sources } = sourcesOf({ rule: ruleOf(rule), examples, more })
  const { diagnostics, runs } = checkPack(sources, entries)
  for (const { zh, en } of diagnostics) expect([/\p{Script=Han}/u.test(zh), en.length > 0]).toEqual([true, true])
  const told = diagnostics.map((each) => formatDiagnostic(each, 'en').replace('sample/programmes/', ''))
  return { told, runs }
}

describe('a pack is checked whole', () => {
  test('a rule with an example for each answer is in order', () => {
    const { told, runs } = check(CHECK)
    expect([told, runs.map(({ mismatches }) => mismatches)]).toEqual([[], [[], []]])
  })

  test('an example that comes out otherwise is an error at its line', () => {
    const wrong = BOTH.replace('verdict: yes', 'verdict: no, amountYuan: "1.00"')
    expect(check(CHECK, wrong).told).toEqual([
      'sample/examples.yaml:2 error example-fails Example "Example": verdict should be "no", is "yes".',
      'sample/examples.yaml:2 error example-fails Example "Example": amountYuan should be "1.00", is null.',
    ])
  })

  test.each([
    ['says nothing of what is expected', '{ verdict: yes }', '{}', 'error expects-nothing'],
    ['expects what there is not', '{ verdict: yes }', '{ verdikt: yes }', 'error example-fails'],
    ['has no day', '2024-01-01', '2024-02-30', 'error example-fails'],
    ['has facts that are refused', '{ firm: { active: true } }', '{ firm: { active: 1 } }', 'error example-fails'],
    [
      'stands on what is not given',
      'facts: { firm: { active: true } }',
      'given: base, facts: { firm: { active: true } }',
      'error unknown-given',
    ],
    ['has an unknown key', 'clause: S-1, on', 'clouse: S-1, clause: S-1, on', 'error unknown-key'],
  ])('an example that %s is an error', (_, from, to, fault) => {
    const [first] = check(CHECK, BOTH.replace(from, to)).told
    expect(first).toContain(`sample/examples.yaml:2 ${fault}`)
  })

  test('an example that expects a refusal of facts passes with it', () => {
    const refused = BOTH.replace(
      'facts: { firm: { active: true } }, expect: { verdict: yes }',
      'facts: { firm: { active: 1 } }, expect: { refused: facts.not-a-truth }',
    )
    expect(check(CHECK, refused).runs.map(({ mismatches }) => mismatches)).toEqual([[], []])
  })

  test('what cites an entry that the plan does not have is an error where it stands', () => {
    const rule = `clauses: [S-9]\n${CHECK.replace('clause: S-1', 'clause: S-8')}flags:\n  - { id: f, clause: S-7, label: { zh: 甲, en: A }, feel: 'firm.ratePercent > parameter("rate")' }\n`
    expect(check(rule, BOTH, {}, new Set()).told.filter((line) => line.includes('uncited'))).toEqual([
      'sample/rule.yaml:5 error uncited "S-9" is no entry of this plan.',
      'sample/rule.yaml:8 error uncited "S-8" is no entry of this plan.',
      'sample/rule.yaml:10 error uncited "S-7" is no entry of this plan.',
      'sample/rule.yaml:1 error uncited Parameter "rate" cites "S-1", which does not exist.',
    ])
  })

  test('two versions of one programme on one day are an error; versions that touch are not', () => {
    const version = (inForce: string) => ({
      'sample/programmes/sample/rule-2022.yaml': ruleOf(`inForce: ${inForce}\n${CHECK}`),
    })
    expect(check(CHECK, BOTH, version('{ from: 2019-01-01, to: 2020-01-02 }')).told).toEqual([
      'sample/rule-2022.yaml:5 error overlap In force at the same time as sample/programmes/sample/rule.yaml.',
    ])
    expect(check(CHECK, BOTH, version('{ from: 2019-01-01, to: 2020-01-01 }')).told).toEqual([])
    const ended = `inForce: { from: 2019-01-01, to: 2020-01-01 }\n${CHECK}`
    const after = BOTH.replaceAll('2024-01-01', '2019-06-01')
    expect(check(ended, after, version('{ from: 2020-01-01, to: null }')).told).toEqual([])
    expect(check(CHECK, BOTH, version('{ from: 2019-01-01, to: null }')).told).toHaveLength(1)
  })

  test('a reading is noted with its options and who may switch it', () => {
    const reading =
      'readings:\n  - { id: mode, clause: S-1, options: { A: { zh: 甲, en: A }, B: { zh: 乙, en: B } }, chosen: A, switchedBy: office, why: { zh: 因, en: Why } }\n'
    expect(check(`${reading}${CHECK}`).told).toEqual([
      'sample/rule.yaml:7 note reading Reading mode (S-1): A | B; A is chosen, office may switch it.',
    ])
  })

  test('a number that is not set is noted with who owes it', () => {
    expect(
      check(CHECK.replace('firm.active', `'firm.active and (firm.active or firm.ratePercent > parameter("open"))'`))
        .told,
    ).toEqual(['sample/rule.yaml:1 note not-set Parameter open (S-3) is NOT_SET; office owes it.'])
  })
})

describe('what no example tries is a warning', () => {
  test('a programme without any', () => {
    expect(check(CHECK, 'examples: []\n').told).toEqual([
      'sample/rule.yaml:1 warning untested Programme sample has no example.',
    ])
  })

  test('a condition that is never a no, or never a yes', () => {
    const [yes = '', no = ''] = BOTH.split('\n').slice(1)
    expect(check(CHECK, `examples:\n${yes}\n`).told).toEqual([
      'sample/rule.yaml:1 warning untested No example has condition c come out "no".',
    ])
    expect(check(CHECK, `examples:\n${no}\n`).told).toEqual([
      'sample/rule.yaml:1 warning untested No example has condition c come out "yes".',
    ])
  })

  test('a question that is never asked', () => {
    const asks = CHECK.replace('firm.active }', 'firm.active, otherwise: ask, asks: firm.active }')
    expect(check(asks, BOTH.replace('verdict: no', 'verdict: needs')).told).toEqual([])
    expect(check(asks, `${BOTH.split('\n').slice(0, 2).join('\n')}\n`).told).toEqual([
      'sample/rule.yaml:1 warning untested No example has condition c come out "needs".',
    ])
  })

  test('a class that nothing falls in, and a limit that nothing reaches', () => {
    const classes = `answers: class\nclasses:\n  - { id: A, ${WORDS}, when: firm.active }\n  - { id: B, ${WORDS}, when: true = firm.active }\n`
    expect(check(classes, BOTH.replace('verdict: yes', 'class: A')).told).toEqual([
      'sample/rule.yaml:1 warning untested No example falls in class B.',
    ])
    const capped = `answers: amount\namount: { base: firm.revenueYuan }\nlimits:\n  - { id: cap, ${WORDS}, ceiling: { max: 'parameter("cap")', per: ENTERPRISE } }\n`
    const example = (revenueYuan: string, amountYuan: string) =>
      `examples:\n  - { name: ${NAME}, clause: S-1, on: 2024-01-01, facts: { firm: { revenueYuan: "${revenueYuan}" } }, expect: { amountYuan: "${amountYuan}" } }\n`
    expect(check(capped, example('500', '500.00')).told).toEqual([
      'sample/rule.yaml:1 warning untested No example reaches limit cap.',
    ])
    expect(check(capped, example('500.01', '500.00')).told).toEqual([])
  })
})

describe('tables and rates that surprise are warned of', () => {
  const table = (rows: string) =>
    `define:\n  - { id: size, ${WORDS}, table: { hit: FIRST, inputs: [ firm.kind, firm.staff ], rows: ${rows} } }\n${CHECK}`

  test('a row that an earlier one covers', () => {
    expect(
      check(
        table(
          `[ { when: [ '-', '> 5' ], then: '1' }, { when: [ '"A"', '> 5' ], then: '2' }, { when: [ '-', '-' ], then: '3' } ]`,
        ),
      ).told,
    ).toEqual(['sample/rule.yaml:1 warning unreachable size: Row 2 can never apply: row 1 covers it.'])
  })

  test('a row that shares only a part of what an earlier one asks is in order', () => {
    const rows = `[ { when: [ '"A"', '> 5' ], then: '1' }, { when: [ '"A"', '-' ], then: '2' }, { when: [ '-', '-' ], then: '3' } ]`
    expect(check(table(rows)).told).toEqual([])
  })

  test('a table without a row for the rest', () => {
    expect(check(table(`[ { when: [ '-', '> 5' ], then: '1' } ]`)).told).toEqual([
      'sample/rule.yaml:1 warning gap size: the last row leaves cases out.',
    ])
  })

  const RISES = `{ upTo: 'parameter("line-limit")', rate: 'parameter("upper")' }, { rate: 'parameter("lower")' }`
  const FALLS = `{ upTo: 'parameter("line-limit")', rate: 'parameter("lower")' }, { rate: 'parameter("upper")' }`
  const LEVEL = FALLS.replace('"upper"', '"lower"')
  const DOWNWARD = `{ above: 'parameter("line-limit")', rate: 'parameter("upper")' }, { rate: 'parameter("lower")' }`
  const notch =
    'sample/rule.yaml:7 warning notch Notch (S-1): above 1000000.00 the rate on the whole base falls from 20% to 10%, so a higher value pays less.'
  const bands = (rows: string, more = '') =>
    `answers: amount\namount: { base: firm.rdYuan, bands: { by: firm.revenueYuan, ${more}rows: [ ${rows} ] } }\n`
  const named = `define:\n  - { id: r, ${WORDS}, unit: percent, feel: 'if firm.revenueYuan <= parameter("line-limit") then parameter("lower") else parameter("upper")' }\nanswers: amount\namount: { base: firm.rdYuan, rate: r }\n`
  test.each<[string, string, string[]]>([
    ['a rate that rises', bands(RISES), []],
    ['a rate that falls', bands(FALLS), [notch]],
    ['a rate that stays', bands(LEVEL), []],
    ['a rate that falls, written downward', bands(DOWNWARD), [notch]],
    ['a rate that falls, by slices', bands(FALLS, 'mode: MARGINAL, '), []],
    ['a rate that falls in a named value', named, [notch.replace(':7', ':9')]],
    ['one rate', 'answers: amount\namount: { base: firm.rdYuan, rate: "10" }\n', []],
  ])('%s', (_, rule, notches) => {
    expect(check(rule).told.filter((line) => line.includes('notch'))).toEqual(notches)
  })
})
