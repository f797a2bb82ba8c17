import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText, saidBy } from '../../../core/registry/index.ts'
import { freshDatabase, REGION, SYSTEM } from '../../db/database.fixture.ts'
import { actAs } from '../../db/tenant.ts'
import { groundsOf } from '../../flows/index.ts'
import { Shelf } from '../../policy/index.ts'
import { convince } from './convince.ts'
import { codeOf } from './enterprise.fixture.ts'
import { readBelieved } from './read-believed.ts'
import { registerFirms } from './register-enterprise.ts'
import { ranksOf, readSources } from './source-store.ts'
import { stateFacts } from './state-facts.ts'
import { readRecorded, readStanding } from './statement-store.ts'

const ground = groundsOf(new Shelf())(REGION)

/** What a source says on a day, and what it takes back. */
const saying = fc.record({
  source: fc.constantFrom('registry', 'tax', 'statistics', 'enterprise', 'correction'),
  statedOn: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
  isWhole: fc.boolean(),
  facts: fc.record(
    {
      enterprise: fc.record(
        {
          name: fc.constantFrom('甲企业（虚构）', '乙企业（虚构）'),
          ownsCoreIp: fc.boolean(),
          years: fc.uniqueArray(fc.record({ year: fc.constantFrom(2024, 2025), staff: fc.nat(3) }), {
            selector: ({ year }) => year,
          }),
        },
        { requiredKeys: [] },
      ),
      loans: fc.constantFrom([], [{ id: 'L1', lender: '甲银行' }]),
    },
    { requiredKeys: [] },
  ),
  withdraw: fc.subarray([
    'enterprise.name',
    'enterprise.years[2025]',
    'loans[L1].lender',
    'enterprise.years[2024].staff',
  ]),
})

test('the row that is kept always follows from the statements, and saying a thing in the order of days loses nothing', async () => {
  const { database } = await freshDatabase()
  let number = 0
  await fc.assert(
    fc.asyncProperty(fc.array(saying, { minLength: 1, maxLength: 8 }), async (sayings) => {
      number += 1
      const creditCode = codeOf(number)
      await actAs(database, SYSTEM, async (tx) => {
        const id = (await registerFirms(tx, [{ creditCode, name: '示例企业（虚构）' }])).get(creditCode) ?? ''
        for (const { source, statedOn, isWhole, facts, withdraw } of sayings)
          await stateFacts(tx, ground, { source, statedOn, isWhole }, { enterprise: id, document: facts, withdraw })
        const ranks = ranksOf(await readSources(tx))
        const standing = { statements: await readStanding(tx, [id]), titles: [], ranks }
        const recorded = {
          ...standing,
          statements: saidBy(await readRecorded(tx, id, { on: '2026-03-02' }), '2026-03-02'),
        }
        const kept = await readBelieved(tx, id)
        if (kept === null) return expect(standing.statements).toEqual([])
        const firm = { id, creditCode }
        expect(canonicalText(kept.document)).toBe(canonicalText(convince(ground, firm, standing).document))
        // What stands now is what was said by today, of all that was ever recorded.
        expect(convince(ground, firm, recorded)).toEqual(convince(ground, firm, standing))
      })
    }),
    { numRuns: 40 },
  )
})
