import { describe, expect, test } from 'vitest'
import { compilePack } from './index.ts'
import { compileRule, PARAMETERS, ruleOf, sourcesOf } from './sample-pack.fixture.ts'

const WORDS = 'clause: S-1, label: { zh: 甲, en: A }'
const CHECK = `answers: check\neligible:\n  - { id: c, ${WORDS}, feel: firm.active }\n`
const PAYS = 'answers: amount\n'
const EACH = 'each: [ { name: loan, in: loans } ]\n'
const PERIODS = `each: [ { name: loan, in: loans }, { name: period, in: loan.periods } ]\naccrues: { from: period.from, to: period.to }\n`
const READING =
  'readings:\n  - { id: mode, clause: S-1, options: { A: { zh: 甲, en: A }, B: { zh: 乙, en: B } }, chosen: A, why: { zh: 因, en: Why } }\n'
const TABLE = (rows: string) =>
  `define:\n  - { id: size, ${WORDS}, table: { hit: FIRST, inputs: [ firm.staff, firm.kind ], rows: ${rows} } }\n${CHECK}`
const BANDS = (rows: string, more = '') =>
  `define:\n  - { id: points, ${WORDS}, bands: { by: firm.staff, rows: ${rows}${more} } }\n${CHECK}`
const AMOUNT = (amount: string) => `${PAYS}amount: ${amount}\n`
const LIMIT = (limit: string, amount = '{ base: firm.revenueYuan }') =>
  `${AMOUNT(amount)}limits:\n  - { id: l, ${WORDS}, ${limit} }\n`

function found(body: string, files: Parameters<typeof compileRule>[1] = {}) {
  const { diagnostics } = compileRule(body, files)
  for (const { zh, en } of diagnostics) expect([/\p{Script=Han}/u.test(zh), en.length > 0]).toEqual([true, true])
  return diagnostics.map(({ line, severity, code }) => `${line} ${severity} ${code}`)
}

describe('a rule that is built wrong is refused at its line', () => {
  test.each<[string, string, string[]]>([
    ['a key the format does not know', `${CHECK}eligable: []\n`, ['9 error unknown-key']],
    ['no answer', 'eligible: []\n', ['1 error not-an-option', '1 error missing']],
    ['an answer that pays without an amount', PAYS, ['1 error missing']],
    ['a check of nothing', 'answers: check\neligible: []\n', ['1 error missing']],
    ['a class without classes', 'answers: class\n', ['1 error missing']],
    [
      'a list where a map is due',
      'answers: check\neligible:\n  c: { feel: firm.active }\n',
      ['7 error not-a-list', '1 error missing'],
    ],
    [
      'a text where an entry is due',
      'answers: check\neligible:\n  - firm.active\n',
      ['8 error not-a-map', ...Array.from({ length: 4 }, () => '8 error missing')],
    ],
    [
      'a truth where an expression is due',
      `answers: check\neligible:\n  - { id: c, ${WORDS}, feel: true }\n`,
      ['8 error not-text'],
    ],
    ['no title', `title: ''\n${CHECK}`, ['5 error missing']],
    ['no subject of that name', `subject: company\n${CHECK}`, ['5 error unknown-fact']],
    ['a subject that every object has', `subject: constructor\n${CHECK}`, ['5 error unknown-fact']],
    ['a first day that does not exist', `inForce: { from: 2023-02-29 }\n${CHECK}`, ['5 error not-a-date']],
    ['no first day', `inForce: {}\n${CHECK}`, ['5 error missing']],
    ['a text for the days in force', `inForce: 2020-01-01\n${CHECK}`, ['5 error not-a-map', '5 error missing']],
    [
      'an end before the beginning',
      `inForce: { from: 2023-01-01, to: 2023-01-01 }\n${CHECK}`,
      ['5 error empty-interval'],
    ],
    [
      'the same id twice',
      `answers: check\neligible:\n  - { id: c, ${WORDS}, feel: firm.active }\n  - { id: c, ${WORDS}, feel: firm.staff > 1 }\n`,
      ['9 error duplicate'],
    ],
    [
      'an id that the engine keeps',
      `answers: check\neligible:\n  - { id: in-force, ${WORDS}, feel: firm.active }\n`,
      ['8 error duplicate'],
    ],
    ['a loop over what is no list', `each: [ { name: x, in: firm } ]\n${CHECK}`, ['6 error not-a-list']],
    ['a loop named like the day', `each: [ { name: on, in: loans } ]\n${CHECK}`, ['6 error duplicate']],
    ['a loop named like a root', `each: [ { name: awards, in: loans } ]\n${CHECK}`, ['6 error duplicate']],
    [
      'two loops of one name',
      `each: [ { name: x, in: loans }, { name: x, in: x.periods } ]\n${CHECK}`,
      ['6 error duplicate'],
    ],
    [
      'a value named like a root',
      `define:\n  - { id: loans, ${WORDS}, feel: firm.staff }\n${CHECK}`,
      ['7 error duplicate'],
    ],
    [
      'a value defined twice',
      `define:\n  - { id: a, ${WORDS}, feel: firm.staff }\n  - { id: a, ${WORDS}, feel: firm.staff }\n${CHECK}`,
      ['8 error duplicate'],
    ],
    ['a value that reads itself', `define:\n  - { id: a, ${WORDS}, feel: a + 1 }\n${CHECK}`, ['7 error unknown-fact']],
    [
      'values that read each other',
      `define:\n  - { id: a, ${WORDS}, feel: b + 1 }\n  - { id: b, ${WORDS}, feel: a + 1 }\n${CHECK}`,
      ['7 error unknown-fact'],
    ],
    [
      'a unit that is none',
      `define:\n  - { id: a, ${WORDS}, feel: '1', unit: apples }\n${CHECK}`,
      ['7 error not-an-option'],
    ],
    [
      'a unit other than the value has',
      `define:\n  - { id: a, ${WORDS}, feel: firm.staff, unit: CNY }\n${CHECK}`,
      ['7 error unit-mismatch'],
    ],
    ['a governing day that may be none', `governedBy: firm.closedOn\n${CHECK}`, ['6 error may-be-none']],
    ['a governing day that is no day', `governedBy: firm.staff\n${CHECK}`, ['6 error not-a-date']],
    [
      'days of an open loan',
      `${EACH}accrues: { from: loan.drawnOn, to: loan.closedOn }\n${CHECK}`,
      ['7 error may-be-none'],
    ],
    [
      'each day where no days run',
      `answers: check\neligible:\n  - { id: c, ${WORDS}, on: each day, feel: firm.active }\n`,
      ['8 error no-accrual'],
    ],
    [
      'a value of each day where no days run',
      `define:\n  - { id: a, ${WORDS}, on: each day, feel: firm.staff }\n${CHECK}`,
      ['7 error no-accrual'],
    ],
    [
      'a condition on an unknown scope',
      `answers: check\neligible:\n  - { id: c, ${WORDS}, on: month, feel: firm.active }\n`,
      ['8 error not-an-option'],
    ],
    [
      'a condition of the subject that reads an item',
      `${EACH}answers: check\neligible:\n  - { id: c, ${WORDS}, on: subject, feel: loan.lineYuan > 1 }\n`,
      ['9 error too-early'],
    ],
    [
      'a class that reads an item',
      `${EACH}answers: class\nclasses:\n  - { id: A, ${WORDS}, when: loan.lineYuan > 1 }\n`,
      ['9 error too-early'],
    ],
    [
      'a flag that reads an item',
      `${EACH}${CHECK}flags:\n  - { id: f, ${WORDS}, feel: loan.lineYuan > 1 }\n`,
      ['11 error too-early'],
    ],
    [
      'a class that is a value of items',
      `${EACH}define:\n  - { id: k, ${WORDS}, feel: loan.id }\nanswers: class\nclassOf: k\n`,
      ['10 error too-early'],
    ],
    ['a class that is no value', 'answers: class\nclassOf: k\n', ['7 error unknown-fact']],
    ['a shown value that is not defined', `${CHECK}shows: [ a ]\n`, ['9 error unknown-fact']],
    [
      'a question without a fact',
      `answers: check\neligible:\n  - { id: c, ${WORDS}, feel: firm.active, otherwise: ask }\n`,
      ['8 error missing'],
    ],
    [
      'a question about a sum',
      `answers: check\neligible:\n  - { id: c, ${WORDS}, feel: firm.active, otherwise: ask, asks: firm.staff + 1 }\n`,
      ['8 error not-a-fact'],
    ],
    [
      'a question about an unknown number',
      `answers: check\neligible:\n  - { id: c, ${WORDS}, feel: firm.active, otherwise: ask, asks: parameters.none }\n`,
      ['8 error unknown-parameter'],
    ],
    [
      'a reading of one option',
      `readings:\n  - { id: m, clause: S-1, options: { A: { zh: 甲, en: A } }, chosen: A, why: { zh: 因, en: Why } }\n${CHECK}`,
      ['7 error one-reading'],
    ],
    ['a reading that is no option', `${READING.replace('chosen: A', 'chosen: C')}${CHECK}`, ['7 error not-an-option']],
    [
      'days counted in a condition of each day',
      `${PERIODS}${PAYS}eligible:\n  - { id: c, ${WORDS}, on: each day, feel: days > 30 }\namount: { base: period.interestYuan }\n`,
      ['1 error day-by-day'],
    ],
    [
      'a distance from the day',
      `${PERIODS}${PAYS}eligible:\n  - { id: c, ${WORDS}, on: each day, feel: (day - loan.drawnOn).days < 30 }\namount: { base: period.interestYuan }\n`,
      ['1 error day-by-day'],
    ],
    [
      'the year of the day',
      `${PERIODS}${PAYS}eligible:\n  - { id: c, ${WORDS}, on: each day, feel: day.year = 2023 }\namount: { base: period.interestYuan }\n`,
      ['1 error day-by-day'],
    ],
    [
      'the day against the entries of a list',
      `${PERIODS}${PAYS}eligible:\n  - { id: c, ${WORDS}, on: each day, feel: some l in loans satisfies l.drawnOn <= day }\namount: { base: period.interestYuan }\n`,
      ['1 error day-by-day'],
    ],
    [
      'an amount that reads the day',
      `${PERIODS}${AMOUNT('{ base: if day > on then period.interestYuan else 0 }')}`,
      ['1 error day-by-day'],
    ],
    [
      'a list read day by day after a filter',
      `${PERIODS}${PAYS}eligible:\n  - { id: c, ${WORDS}, on: each day, feel: 'some y in firm.years[year > 2000] satisfies count(firm.titles) > 0' }\namount: { base: period.interestYuan }\n`,
      [],
    ],
  ])('%s', (_, body, expected) => {
    expect(found(body)).toEqual(expected)
  })
})

describe('bands and tables leave nothing out and nothing twice', () => {
  test.each<[string, string, string[]]>([
    ['no rows', BANDS('[]'), ['7 error missing']],
    ['a last band with a bound', BANDS('[ { upTo: "5", value: "1" } ]'), ['7 error gap']],
    [
      'a band after the rest',
      BANDS('[ { value: "1" }, { upTo: "5", value: "2" }, { value: "3" } ]'),
      ['7 error unreachable'],
    ],
    [
      'two bounds in a band',
      BANDS('[ { upTo: "5", below: "6", value: "1" }, { value: "2" } ]'),
      ['7 error two-bounds'],
    ],
    [
      'a band that the one before covers',
      BANDS('[ { upTo: "5", value: "1" }, { upTo: "5", value: "2" }, { value: "3" } ]'),
      ['7 error overlap'],
    ],
    [
      'bands that fall and overlap',
      BANDS('[ { atLeast: "5", value: "1" }, { atLeast: "6", value: "2" }, { value: "3" } ]'),
      ['7 error overlap'],
    ],
    [
      'bands up and down',
      BANDS('[ { upTo: "5", value: "1" }, { atLeast: "6", value: "2" }, { value: "3" } ]'),
      ['7 error mixed-bands'],
    ],
    [
      'values of two units',
      BANDS('[ { upTo: "5", value: firm.staff }, { value: firm.revenueYuan } ]'),
      ['7 error unit-mismatch'],
    ],
    ['values of two types', BANDS('[ { upTo: "5", value: "1" }, { value: firm.name } ]'), ['7 error branches-differ']],
    [
      'a quotient as value',
      BANDS('[ { upTo: "5", value: firm.rdYuan / 7 }, { value: "1" } ]'),
      ['7 error unrounded-branch'],
    ],
    [
      'a value that may be none',
      BANDS('[ { upTo: "5", value: firm.marginPoints }, { value: "1" } ]'),
      ['7 error may-be-none'],
    ],
    [
      'an unknown key in a band',
      BANDS('[ { upto: "5", value: "1" }, { value: "2" } ]'),
      ['7 error unknown-key', '7 error unreachable'],
    ],
    ['too few cells', TABLE('[ { when: [ "1" ], then: "2" } ]'), ['7 error cells']],
    ['a cell that is no test', TABLE('[ { when: [ ">", "-" ], then: "2" } ]'), ['7 error syntax']],
    ['a cell outside the choice', TABLE(`[ { when: [ '-', '"C"' ], then: "2" } ]`), ['7 error unknown-choice']],
    ['another hit policy', TABLE('[]').replace('FIRST', 'ANY'), ['7 error not-an-option', '7 error missing']],
  ])('%s', (_, body, expected) => {
    expect(found(body)).toEqual(expected)
  })
})

describe('amounts and limits are money, percent and whole months', () => {
  const MONTHS = (window: string) =>
    `${PERIODS}${AMOUNT('{ base: period.interestYuan }')}limits:\n  - { id: l, ${WORDS}, window: ${window} }\n`
  test.each<[string, string, string[]]>([
    ['a base that is no money', AMOUNT('{ base: firm.staff }'), ['7 error unit-mismatch']],
    ['a base that is no number', AMOUNT('{ base: firm.name }'), ['7 error not-a-number']],
    ['a rate that is no percent', AMOUNT('{ base: firm.revenueYuan, rate: firm.staff }'), ['7 error unit-mismatch']],
    ['a rate that may be none', AMOUNT('{ base: firm.revenueYuan, rate: firm.marginPoints }'), ['7 error may-be-none']],
    [
      'a rate that is a quotient',
      AMOUNT('{ base: firm.revenueYuan, rate: firm.ratePercent / 7 }'),
      ['7 error unrounded-branch'],
    ],
    [
      'a mode that is none',
      AMOUNT('{ base: firm.revenueYuan, bands: { by: firm.rdYuan, mode: SLICES, rows: [ { rate: "1" } ] } }'),
      ['7 error not-an-option'],
    ],
    [
      'slices that fall',
      AMOUNT(
        '{ base: firm.revenueYuan, bands: { by: firm.rdYuan, mode: MARGINAL, rows: [ { atLeast: "1", rate: "1" }, { rate: "2" } ] } }',
      ),
      ['7 error mixed-bands'],
    ],
    [
      'shares without a rest',
      AMOUNT('{ base: firm.revenueYuan, split: [ { payer: a, label: { zh: 甲, en: A }, percent: "50" } ] }'),
      ['7 error share'],
    ],
    [
      'shares with two rests',
      AMOUNT(
        '{ base: firm.revenueYuan, split: [ { payer: a, label: { zh: 甲, en: A }, rest: true }, { payer: b, label: { zh: 乙, en: B }, rest: true } ] }',
      ),
      ['7 error share'],
    ],
    [
      'a share that is neither',
      AMOUNT(
        '{ base: firm.revenueYuan, split: [ { payer: a, label: { zh: 甲, en: A } }, { payer: b, label: { zh: 乙, en: B }, rest: true } ] }',
      ),
      ['7 error share'],
    ],
    [
      'a share of one item',
      `${EACH}${AMOUNT('{ base: loan.lineYuan, split: [ { payer: a, label: { zh: 甲, en: A }, percent: if loan.lineYuan > 1 then 50 else 40 }, { payer: b, label: { zh: 乙, en: B }, rest: true } ] }')}`,
      ['8 error too-early'],
    ],
    [
      'a split among no list',
      AMOUNT('{ base: firm.revenueYuan, splitBy: { list: firm, name: name, percent: sharePercent } }'),
      ['7 error not-a-list'],
    ],
    [
      'a split by words',
      AMOUNT('{ base: firm.revenueYuan, splitBy: { list: members, name: name, percent: name } }'),
      ['7 error not-a-number'],
    ],
    [
      'a split in bad form',
      AMOUNT('{ base: firm.revenueYuan, splitBy: { list: "members[", name: name, percent: sharePercent } }'),
      ['7 error syntax'],
    ],
    ['a limit of nothing', LIMIT('{}').replace('{} }', '}').replace(', }', ' }'), ['9 error missing']],
    ['a ceiling that is no money', LIMIT('ceiling: { max: firm.staff, per: ENTERPRISE }'), ['9 error unit-mismatch']],
    [
      'a ceiling of an unknown scope',
      LIMIT('ceiling: { max: firm.revenueYuan, per: MONTH }'),
      ['9 error not-an-option'],
    ],
    [
      'a ceiling of the firm that reads an item',
      `${EACH}${LIMIT('ceiling: { max: loan.lineYuan, per: ENTERPRISE }', '{ base: loan.lineYuan }')}`,
      ['10 error too-early'],
    ],
    [
      'a window where no days run',
      LIMIT('window: { months: "12", opened: budget.firstDay, mode: WINDOW }'),
      ['9 error no-accrual'],
    ],
    [
      'a window of half months',
      MONTHS('{ months: "12.5", opened: budget.firstDay, mode: WINDOW }'),
      ['11 error not-whole'],
    ],
    [
      'a window in days',
      MONTHS('{ months: budget.usedDays, opened: budget.firstDay, mode: WINDOW }'),
      ['11 error unit-mismatch'],
    ],
    [
      'a window of an unknown mode',
      MONTHS('{ months: "12", opened: budget.firstDay, mode: YEARS }'),
      ['11 error not-an-option'],
    ],
    [
      'a window that opens with an item',
      MONTHS('{ months: "12", opened: loan.drawnOn, mode: WINDOW }'),
      ['11 error too-early'],
    ],
    [
      'two windows',
      `${MONTHS('{ months: "12", opened: budget.firstDay, mode: WINDOW }')}  - { id: m, ${WORDS}, window: { months: "12", opened: budget.firstDay, mode: WINDOW } }\n`,
      ['12 error two-windows'],
    ],
  ])('%s', (_, body, expected) => {
    expect(found(body)).toEqual(expected)
  })
})

describe('files that are empty or no rules', () => {
  test.each([
    ['an empty rule', '', ['empty-file']],
    ['a list', '- a', ['not-a-map']],
    ['a text', 'hello', ['not-a-map']],
    ['broken YAML', 'a: [', ['yaml', 'empty-file']],
  ])('%s', (_, rule, codes) => {
    const { sources, diagnostics: read } = sourcesOf({ rule })
    const { diagnostics } = compilePack(sources)
    expect([...read, ...diagnostics].map(({ code }) => code)).toEqual(expect.arrayContaining(codes))
  })

  test('a parameter named like what every object has is a parameter', () => {
    const parameters = PARAMETERS.replace('id: cap,', 'id: constructor,')
    const { sources } = sourcesOf({
      rule: ruleOf(CHECK.replace('firm.active', `'firm.revenueYuan > parameter("constructor")'`)),
      parameters,
    })
    const { pack, diagnostics } = compilePack(sources)
    expect(diagnostics).toEqual([])
    expect(pack.programmes[0]?.parameters['constructor']?.values).toMatchObject([{ value: 500 }])
  })
})
