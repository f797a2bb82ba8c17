import pg from 'pg'
import { expect, test } from 'vitest'
import { DeterminationDetail, EnterpriseProgrammes, type KeptDeterminations } from '../../../contract/index.ts'
import { registerRegions } from '../../db/index.ts'
import { codeOf, type Office, openOffice, registerFirm } from '../../registry/enterprise/enterprise.fixture.ts'
import { faultsOf, payingExample } from '../../server.fixture.ts'

const { pack, programme, example } = payingExample()

/** An office of a region that has a pack, with a firm that stands as the pack's own example does. */
async function openRegion(): Promise<{ office: Office; id: string; region: string }> {
  const office = await openOffice()
  await registerRegions(office.administrator, [
    { id: pack, nameZh: '示例地区', nameEn: 'Sample region', division: '990300', parent: null },
  ])
  const officer = await office.enter({ role: 'officer', region: pack })
  const facts = example.facts as { readonly enterprise: Record<string, unknown> }
  const { titles, ...enterprise } = facts.enterprise
  const here: Office = { ...office, officer }
  const own = {
    ...enterprise,
    creditCode: codeOf(1),
    ...(typeof enterprise['division'] === 'string' ? {} : { division: '990300' }),
  }
  const firm = await registerFirm(here, 1, { ...facts, enterprise: own })
  for (const title of Array.isArray(titles) ? (titles as Record<string, unknown>[]) : [])
    await here.ask(officer, 'POST', `/api/enterprises/${firm.id}/titles`, {
      title: title['title'],
      from: title['from'],
      to: title['to'] ?? null,
      certificateNo: null,
      grantedBy: '示例部门（虚构）',
      source: 'science-bureau',
    })
  return { office: here, id: firm.id, region: pack }
}

test('programmes of an enterprise are sorted into now, soon and not, each with its reasons', async () => {
  const { office, id } = await openRegion()
  const told = await office.ask<EnterpriseProgrammes>(
    office.officer,
    'GET',
    `/api/enterprises/${id}/programmes?on=${example.on}`,
  )
  expect([told.status, faultsOf(EnterpriseProgrammes, told.body)]).toEqual([200, []])
  const order = ['now', 'soon', 'not']
  const standings = told.body.programmes.map(({ standing }) => order.indexOf(standing))
  expect(standings).toEqual(standings.toSorted((a, b) => a - b))
  const paying = told.body.programmes.find((each) => each.programme === programme)
  expect(paying).toMatchObject({ standing: 'now', verdict: 'yes' })
  for (const { standing, verdict, advice } of told.body.programmes) {
    expect(standing === 'now').toBe(verdict === 'yes')
    if (standing === 'soon') expect(advice.some(({ when }) => when !== 'never')).toBe(true)
  }
})

test('a determination keeps its facts and computes again to the byte, also when the facts have changed since', async () => {
  const { office, id } = await openRegion()
  const asked = { on: example.on }
  const kept = await office.ask<KeptDeterminations>(
    office.officer,
    'POST',
    `/api/enterprises/${id}/determinations`,
    asked,
  )
  expect(kept.body.rows.length).toBeGreaterThan(0)
  const twice = await office.ask<KeptDeterminations>(
    office.officer,
    'POST',
    `/api/enterprises/${id}/determinations`,
    asked,
  )
  expect(twice.body).toEqual(kept.body)
  const { body: firm } = await office.ask(office.officer, 'GET', `/api/enterprises/${id}`)
  await office.ask(office.officer, 'POST', `/api/enterprises/${id}/statements`, {
    version: firm.version,
    source: 'registry',
    statedOn: '2026-03-02',
    facts: { enterprise: { name: '更名企业（虚构）' } },
  })
  for (const { id: determination, programme: asked } of kept.body.rows) {
    const told = await office.ask<DeterminationDetail>(office.officer, 'GET', `/api/determinations/${determination}`)
    expect([asked, told.status, told.body.isReproduced, faultsOf(DeterminationDetail, told.body)]).toEqual([
      asked,
      200,
      true,
      [],
    ])
  }
  const later = await office.ask<KeptDeterminations>(
    office.officer,
    'POST',
    `/api/enterprises/${id}/determinations`,
    asked,
  )
  expect(later.body.rows.map(({ id: each }) => each)).not.toEqual(kept.body.rows.map(({ id: each }) => each))
  const paying = kept.body.rows.find((each) => each.programme === programme)
  const client = new pg.Client(office.administrator)
  await client.connect()
  await client.query(`update policy.determination set answer = replace(answer::text, 'yes', 'no')::json`)
  await client.end()
  const broken = await office.ask<DeterminationDetail>(office.officer, 'GET', `/api/determinations/${paying?.id}`)
  expect(broken.body.isReproduced).toBe(false)
})

test('programmes and determinations of an enterprise are not there for who may not see it', async () => {
  const { office, id, region } = await openRegion()
  const bank = await office.enter({ role: 'institution', region })
  const kept = await office.ask<KeptDeterminations>(office.officer, 'POST', `/api/enterprises/${id}/determinations`, {
    on: example.on,
  })
  expect((await office.ask(bank, 'GET', `/api/enterprises/${id}/programmes`)).status).toBe(404)
  expect((await office.ask(bank, 'GET', `/api/determinations/${kept.body.rows[0]?.id}`)).status).toBe(404)
  expect((await office.ask(office.officer, 'GET', `/api/enterprises/${id}/programmes?on=2026-02-30`)).status).toBe(422)
})
