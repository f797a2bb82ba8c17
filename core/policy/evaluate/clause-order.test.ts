import { expect, test } from 'vitest'
import { acceptedFacts, answer, compileRule, dayAt } from '../compile/sample-pack.fixture.ts'
import { explain } from '../explain/index.ts'
import { evaluate } from './index.ts'

const condition = (id: string, clause: string, feel: string, more = '') =>
  `  - { id: ${id}, clause: ${clause}, label: { zh: ${id}, en: ${id} }, feel: ${JSON.stringify(feel)}${more} }\n`

const ACCRUING = `answers: amount
clauses: [S-1, S-2, S-3, S-4]
each:
  - { name: loan, in: loans }
  - { name: period, in: loan.periods }
accrues: { from: period.from, to: period.to }
eligible:
${condition('late', 'S-4', 'loan.lineYuan > 0')}${condition('elsewhere', 'S-9', 'firm.staff > 0', ', on: subject')}\
${condition('second', 'S-2', 'firm.active', ', on: subject')}${condition('first', 'S-1', 'firm.staff > 1', ', on: subject')}\
${condition('again', 'S-2', 'loan.lineYuan > 1')}
amount: { base: period.principalYuan }
limits:
  - { id: span, clause: S-3, label: { zh: 期, en: Span }, window: { months: parameter("months"), opened: budget.firstDay, mode: WINDOW } }
`
const DOCUMENT = {
  firm: { active: false, staff: 2 },
  budget: { firstDay: null },
  loans: [{ id: 'a', lineYuan: '1', periods: [{ from: '2023-01-01', to: '2023-02-01', principalYuan: '1' }] }],
}

test('reasons stand in the order of the clauses that the rule carries out, those of one clause as the rule has them', () => {
  const open = { ...DOCUMENT, loans: DOCUMENT.loans.map((loan) => ({ ...loan, lineYuan: '2' })) }
  expect(answer(ACCRUING, open).reasons.map((reason) => [reason.clause, reason.condition])).toEqual([
    ['S-1', 'in-force'],
    ['S-1', 'first'],
    ['S-2', 'second'],
    ['S-2', 'again'],
    ['S-3', 'span'],
    ['S-4', 'late'],
    ['S-9', 'elsewhere'],
  ])
})

test('so do the conditions of the compiled rule, the reasons of what is refused, and the headings of an explanation', () => {
  const { pack } = compileRule(ACCRUING.replace('loan.lineYuan > 0', 'loan.lineYuan > 5'))
  expect(pack.programmes[0]?.conditions.map(({ id }) => id)).toEqual(['first', 'second', 'again', 'late', 'elsewhere'])
  const determination = evaluate(pack, 'sample', acceptedFacts(pack, DOCUMENT), dayAt('2024-06-30'))
  expect(determination.ineligible[0]?.conditions).toEqual(['again', 'late'])
  const headings = explain(pack, determination).sections.map(({ heading }) => heading.en)
  expect(headings.filter((heading) => heading.startsWith('Clause'))).toEqual([
    'Clause S-1',
    'Clause S-2',
    'Clause S-4',
    'Clause S-9',
  ])
})

test('a number that depends on the governing day brings nothing of that day into the reason', () => {
  const rule = `answers: check
each: [ { name: loan, in: loans } ]
governedBy: if loan.drawnOn < date("2022-08-15") then date("2022-08-15") else loan.drawnOn
eligible:
${condition('low', 'S-1', 'loan.lineYuan <= parameter("cap")')}`
  const determination = answer(rule, { loans: [{ id: 'a', drawnOn: '2023-03-21', lineYuan: '400' }] })
  const reason = determination.reasons.find((each) => each.condition === 'low')
  expect(reason?.comparisons).toEqual([
    { left: '400.00', operator: '<=', right: '500.00', unit: 'CNY', gap: '-100.00' },
  ])
  expect(reason?.facts.map(({ path }) => path)).toEqual(['loans[a].lineYuan'])
  expect(reason?.numbersOn).toBe('2023-03-21')
})
