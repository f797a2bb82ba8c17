import { expect, test } from 'vitest'
import { freshDatabase, REGION, SYSTEM } from '../../db/database.fixture.ts'
import { actAs } from '../../db/tenant.ts'
import { groundsOf } from '../../flows/index.ts'
import { Shelf } from '../../policy/index.ts'
import { enrolFirms } from './enrol-firms.ts'
import { codeOf } from './enterprise.fixture.ts'
import { registerFirms } from './register-enterprise.ts'
import { stateAll } from './state-facts.ts'

const ground = groundsOf(new Shelf())(REGION)
const saying = { source: 'registry', statedOn: '2026-02-01' }

/** Everything that is kept of the firms of a database, by code, without ids and instants. */
const KEPT = `select e.credit_code, e.name, e.name_folded, e.name_initials, e.division, e.registered_on, e.industry,
    b.document, b.digest, b.conflicts,
    (select jsonb_agg(jsonb_build_array(s.part, s.item, s.source, s.facts, s.stated_on, s.carried, upper_inf(s.recorded)) order by s.part, s.item)
      from registry.statement s where s.enterprise = e.id) as said,
    (select jsonb_agg(jsonb_build_array(n.name, n.source, n.valid)) from registry.enterprise_name n where n.enterprise = e.id) as names,
    (select jsonb_agg(jsonb_build_array(a.division, a.source, a.valid)) from registry.enterprise_area a where a.enterprise = e.id) as areas,
    (select jsonb_agg(jsonb_build_array(v.action, v.subject_kind, v.subject_id = e.id::text, v.detail) order by v.id)
      from audit.event v where v.enterprise = e.id) as noted
  from registry.enterprise e left join registry.believed b on b.enterprise = e.id order by e.credit_code`

const firms = [
  { name: '甲企业（虚构）', facts: { division: '990102', registeredOn: '2020-01-01', industry: 'C3911' } },
  // The name is believed as rules compare it, not as it was typed.
  { name: '乙　企业（虚构）', facts: { name: ' ＢＣ企业（虚构） ', years: [{ year: 2025, staff: 3 }] } },
  // Nothing is said of it.
  { name: '丙企业（虚构）', facts: {} },
].map(({ name, facts }, index) => {
  const creditCode = codeOf(index + 1)
  return { creditCode, name, document: { enterprise: { creditCode, ...facts } } }
})

test('firms that are enrolled are kept as if they were registered and then stated', async () => {
  const keep = async (write: (tx: Parameters<typeof enrolFirms>[0]) => Promise<unknown>): Promise<unknown> => {
    const { database } = await freshDatabase()
    return actAs(database, SYSTEM, async (tx) => {
      await write(tx)
      return tx.rows(KEPT)
    })
  }
  const stepwise = await keep(async (tx) => {
    const ids = await registerFirms(tx, firms)
    const said = firms.map(({ creditCode, document }) => ({ enterprise: ids.get(creditCode) ?? '', document }))
    expect((await stateAll(tx, ground, saying, said)).ok).toBe(true)
  })
  expect(await keep((tx) => enrolFirms(tx, ground, saying, firms))).toEqual(stepwise)
})

test('a firm that is known already is not enrolled again, and one wrong firm lets none in', async () => {
  const { database } = await freshDatabase()
  await actAs(database, SYSTEM, async (tx) => {
    await registerFirms(tx, firms.slice(0, 1))
    const enrolled = await enrolFirms(tx, ground, saying, firms)
    expect(enrolled.ok && [...enrolled.value.keys()]).toEqual(firms.slice(1).map(({ creditCode }) => creditCode))
    expect(await tx.row('select count(*)::int as n from registry.enterprise')).toEqual({ n: 3 })
    const wrong = { creditCode: codeOf(9), name: '丁企业（虚构）', document: { enterprise: { division: 'x' } } }
    const right = { creditCode: codeOf(8), name: '戊企业（虚构）', document: {} }
    const refused = await enrolFirms(tx, ground, saying, [right, wrong])
    expect(refused.ok ? [] : refused.refusals.map(({ code, path }) => [code, path])).toEqual([
      ['statement.division', '[1].enterprise.division'],
    ])
    expect(await tx.row('select count(*)::int as n from registry.enterprise')).toEqual({ n: 3 })
  })
})
