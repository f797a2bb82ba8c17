import pg from 'pg'
import { expect, test } from 'vitest'
import type { EnterpriseNames } from '../../../contract/index.ts'
import { REGION } from '../../db/database.fixture.ts'
import { codeOf, type Office, openOffice, registerFirm } from './enterprise.fixture.ts'

const ADDRESS = '/api/enterprises/export/xlsx'

/** What the record of deeds says of exports: the text that was searched for, and how many rows went out. */
async function exportsOf({ administrator }: Office): Promise<unknown[]> {
  const client = new pg.Client(administrator)
  await client.connect()
  const { rows } = await client.query(
    `select detail->>'text' as text, detail->'count' as count from audit.event
     where region = $1 and action = 'enterprise:exported' order by id`,
    [REGION],
  )
  await client.end()
  return rows
}

test('an officer takes the filtered enterprises as a workbook, and the record of deeds says so', async () => {
  const office = await openOffice()
  for (const number of [1, 2, 3]) await registerFirm(office, number)
  const { headers } = office.officer
  const answer = await office.app.inject({ url: `${ADDRESS}?text=${codeOf(2)}&lang=en`, headers })
  expect([answer.statusCode, answer.headers['content-type'], answer.rawPayload.subarray(0, 2).toString()]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'PK',
  ])
  await office.app.inject({ url: ADDRESS, headers })
  expect(await exportsOf(office)).toEqual([
    { text: codeOf(2), count: 1 },
    { text: '', count: 3 },
  ])
})

test('a workbook holds only what its reader may see', async () => {
  const office = await openOffice()
  const firm = await registerFirm(office, 1)
  await registerFirm(office, 2)
  const applicant = await office.enter({ role: 'applicant', enterprise: firm.id })
  const { statusCode } = await office.app.inject({ url: ADDRESS, headers: applicant.headers })
  expect([statusCode, await exportsOf(office)]).toEqual([200, [{ text: '', count: 1 }]])
  expect((await office.app.inject({ url: ADDRESS })).statusCode).toBe(401)
})

test('whoever appoints finds an enterprise by name, and sees no more of it than how it is called', async () => {
  const office = await openOffice()
  for (const number of [1, 2]) await registerFirm(office, number)
  const administrator = await office.enter({ role: 'security-administrator' })
  const find = (who: typeof administrator, text: string) =>
    office.ask<EnterpriseNames>(who, 'GET', `/api/enterprises/names?text=${encodeURIComponent(text)}`)
  const { body } = await find(administrator, '企业2')
  expect(body.rows).toEqual([{ id: expect.any(String), creditCode: codeOf(2), name: '示例企业2（虚构）' }])
  expect((await office.ask(administrator, 'GET', '/api/enterprises')).status).toBe(403)
})
