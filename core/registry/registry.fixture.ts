import fc from 'fast-check'
import type { VocabularyShape } from './layout.ts'
import type { Ranks, Statement } from './statement.ts'

const fact = (kind: string, of: string | null = null, none = false, scale = 0) => ({ kind, of, none, scale })

/** A small vocabulary with each kind of part. */
export const vocabulary: VocabularyShape = {
  roots: {
    enterprise: fact('entity', 'enterprise'),
    loans: fact('list', 'loan'),
    lines: fact('list', 'line'),
    history: fact('entity', 'history'),
  },
  entities: {
    enterprise: {
      key: 'creditCode',
      fields: {
        creditCode: fact('credit-code'),
        name: fact('text'),
        ownsCoreIp: fact('boolean'),
        titles: fact('list', 'title'),
        years: fact('list', 'year'),
      },
    },
    title: { key: null, fields: { title: fact('choice', 'title'), from: fact('date'), to: fact('date', null, true) } },
    year: {
      key: 'year',
      fields: { year: fact('year'), revenueYuan: fact('CNY', null, false, 2), staff: fact('people') },
    },
    loan: { key: 'id', fields: { id: fact('text'), lender: fact('text'), pledge: fact('text', null, true) } },
    line: { key: null, fields: { lender: fact('text'), lineYuan: fact('CNY', null, false, 2) } },
    history: { key: null, fields: { rate: fact('percent', null, false, 4) } },
  },
}

/** Sources of different and of equal rank. */
export const ranks: Ranks = { register: 90, tax: 70, statistics: 70, enterprise: 20 }

/** Statements as sources might make them: few items, facts, values and days, so that they meet. */
export const statements: fc.Arbitrary<Statement[]> = fc.array(
  fc.record({
    part: fc.constantFrom('', 'years'),
    item: fc.constantFrom('2022', '2023'),
    source: fc.constantFrom(...Object.keys(ranks), 'unranked'),
    facts: fc.option(
      fc.dictionary(fc.constantFrom('name', 'staff', 'revenueYuan'), fc.constantFrom<unknown>(1, 2, '1.00', null)),
    ),
    statedOn: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
    carried: fc.dictionary(fc.constantFrom('name', 'staff'), fc.constantFrom('2025-01-01', '2025-06-01')),
  }),
  { maxLength: 12 },
)
