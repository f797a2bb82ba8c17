import pg from 'pg'
import { expect, test } from 'vitest'
import type { EnterpriseList } from '../../../contract/index.ts'
import { registrationCheckOf } from '../../../core/values/index.ts'
import { REGION } from '../../db/database.fixture.ts'
import { codeOf, type Office, openOffice, registerFirm } from './enterprise.fixture.ts'

/** A registration number of older records. */
const OLD_CODE = `99010000000001${registrationCheckOf('99010000000001')}`

const NAMES = [
  '示州岭启半导体设备有限公司（虚构）',
  '示州山海科技有限公司（虚构）',
  '山海物流有限公司（虚构）',
  '示州云联网络科技有限公司（虚构）',
  '示州银行学会（虚构）',
  'ABC 智能（示州）有限公司（虚构）',
]

/** An office with firms of these names, numbered from one. */
async function officeOf(names: readonly string[]): Promise<Office> {
  const office = await openOffice()
  for (const [index, name] of names.entries()) await registerFirm(office, index + 1, { enterprise: { name } })
  return office
}

async function search(office: Office, text: string, more = ''): Promise<string[]> {
  const url = `/api/enterprises?text=${encodeURIComponent(text)}${more}`
  const { body } = await office.ask<EnterpriseList>(office.officer, 'GET', url)
  return body.rows.map(({ name }) => name)
}

test('firms are found by parts of their names, however they are written', async () => {
  const office = await officeOf(NAMES)
  const [semiconductors, sea, logistics, net, society, abc] = NAMES
  const found = (text: string): Promise<string[]> => search(office, text)
  expect(await found('半导体')).toEqual([semiconductors])
  expect(await found('半導體設備')).toEqual([semiconductors])
  expect(await found('岭启')).toEqual([semiconductors])
  expect(await found('启')).toEqual([semiconductors])
  expect(await found('雲聯網絡')).toEqual([net])
  expect(await found('科技 示州')).toEqual([net, sea])
  expect(await found('网络，科技')).toEqual([net])
  // Whose name begins so comes first.
  expect(await found('山海')).toEqual([logistics, sea])
  expect(await found('shkj')).toEqual([sea])
  expect(await found('ＳＨＫＪ')).toEqual([sea])
  expect(await found('sh')).toEqual([logistics, sea])
  expect(await found('yhxh')).toEqual([society])
  expect(await found('abc智能')).toEqual([abc])
  expect(await found('ａｂｃ')).toEqual([abc])
  expect(await found('（虚构）')).toHaveLength(NAMES.length)
  for (const none of ['岭山', '%', '_', '（）', "' or true --", '\\', '科技x']) expect(await found(none)).toEqual([])
})

test('firms are found by the beginning of a code, an older code and after a change of name', async () => {
  const office = await officeOf(NAMES)
  const [semiconductors = '', sea] = NAMES
  expect(await search(office, codeOf(2))).toEqual([sea])
  expect(await search(office, codeOf(2).toLowerCase().slice(0, 17))).toEqual([sea])
  expect(await search(office, codeOf(2).slice(0, 8))).toEqual(NAMES)
  const { body } = await office.ask<EnterpriseList>(office.officer, 'GET', `/api/enterprises?text=${codeOf(1)}`)
  const [row] = body.rows
  const url = `/api/enterprises/${row?.id}`
  const former = { code: OLD_CODE, source: 'registry' }
  expect((await office.ask(office.officer, 'POST', `${url}/former-codes`, former)).status).toBe(200)
  expect(await search(office, OLD_CODE)).toEqual([semiconductors])
  const { body: firm } = await office.ask(office.officer, 'GET', url)
  const renamed = '示州曜朔芯片有限公司（虚构）'
  await office.ask(office.officer, 'POST', `${url}/statements`, {
    version: firm.version,
    source: 'registry',
    statedOn: '2026-02-05',
    facts: { enterprise: { name: renamed } },
  })
  expect(await search(office, '半导体')).toEqual([])
  expect(await search(office, '曜朔')).toEqual([renamed])
  expect(await search(office, 'yssx')).toEqual([])
  expect(await search(office, 'ysxp')).toEqual([renamed])
})

test('pages of what is found follow each other without gap or repetition, by every way that finds', async () => {
  const names = Array.from({ length: 25 }, (_, index) => `${index % 2 ? '' : '示州'}山海${index}号科技有限公司（虚构）`)
  const office = await officeOf(names)
  for (const text of ['', '山海', 'kj', '科技 山海', codeOf(1).slice(0, 6), '公']) {
    const pages: string[] = []
    let after = ''
    do {
      const url = `/api/enterprises?text=${encodeURIComponent(text)}&limit=4&after=${after}`
      const { body } = await office.ask<EnterpriseList>(office.officer, 'GET', url)
      pages.push(...body.rows.map(({ name }) => name))
      after = body.next ?? ''
    } while (after !== '')
    expect(pages.toSorted()).toEqual(names.toSorted())
    expect(pages).toEqual(await search(office, text))
  }
})

test('who may not see a firm does not find it, and its own people find it', async () => {
  const office = await officeOf(NAMES)
  const bank = await office.enter({ role: 'institution' })
  const [own] = (await office.ask<EnterpriseList>(office.officer, 'GET', '/api/enterprises?text=山海科技')).body.rows
  const applicant = await office.enter({ role: 'applicant', enterprise: own?.id ?? '' })
  for (const text of ['', '山海', 'shkj', codeOf(2)]) {
    const url = `/api/enterprises?text=${encodeURIComponent(text)}`
    const seen = (await office.ask<EnterpriseList>(bank, 'GET', url)).body.rows
    const mine = (await office.ask<EnterpriseList>(applicant, 'GET', url)).body.rows
    expect([seen, mine.map(({ id }) => id)]).toEqual([[], [own?.id]])
  }
})

test('a filter that lets thousands through and one that lets few through find the same firms, page by page', async () => {
  const office = await openOffice()
  const client = new pg.Client(office.administrator)
  await client.connect()
  await client.query(
    `with firms as (
       insert into registry.enterprise (region, credit_code, name, division)
       select $1, '9199010' || lpad(n::text, 11, '0'), '示州' || (n % 97) || '号' || n || '科技有限公司（虚构）', '9901' || lpad((n % 30 / 29)::text, 2, '0')
       from generate_series(1, 6000) n returning id, credit_code)
     insert into registry.title_grant (region, enterprise, title, granted_by, valid, source)
     select $1, id, title, '示例认定机构', daterange('2025-01-01', null), 'science-bureau' from firms, lateral (
       select right(credit_code, 5)::int as n) f, lateral (select case when n % 2 = 0 then 'HNTE' when n % 301 = 0 then 'GAZELLE' end as title) t
     where title is not null`,
    [REGION],
  )
  await client.end()
  const numbers = async (query: string): Promise<number[]> => {
    const found: number[] = []
    let after = ''
    do {
      const url = `/api/enterprises?limit=200&after=${after}&${query}`
      const { body } = await office.ask<EnterpriseList>(office.officer, 'GET', url)
      found.push(...body.rows.map(({ creditCode }) => Number(creditCode.slice(-5))))
      after = body.next ?? ''
    } while (after !== '')
    return found.toSorted((a, b) => a - b)
  }
  const all = Array.from({ length: 6000 }, (_, index) => index + 1)
  const text = (words: string): string => `text=${encodeURIComponent(words)}`
  expect(await numbers('title=HNTE')).toEqual(all.filter((n) => n % 2 === 0))
  expect(await numbers('title=GAZELLE')).toEqual(all.filter((n) => n % 2 === 1 && n % 301 === 0))
  expect(await numbers(`title=HNTE&${text('7号')}`)).toEqual(
    all.filter((n) => n % 2 === 0 && `${n % 97}`.endsWith('7')),
  )
  expect(await numbers(`title=HNTE&division=990101`)).toEqual(all.filter((n) => n % 2 === 0 && n % 30 === 29))
  expect(await numbers(`division=990100&${text('科技 3号')}`)).toEqual(all.filter((n) => `${n % 97}`.endsWith('3')))
}, 120_000)
