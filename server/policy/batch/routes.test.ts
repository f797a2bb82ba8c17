import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Batch, BatchFirmDetail, BatchFirms, type Problem } from '../../../contract/index.ts'
import { compilePack } from '../../../core/policy/index.ts'
import { readFactsFile } from '../../../files/index.ts'
import { uploadLimits } from '../../../files/limits.ts'
import { loadPack } from '../../../packs/load.ts'
import type { App } from '../../http/index.ts'
import { faultsOf, firmsLike, formWith, payingExample, testServer } from '../../server.fixture.ts'

const paying = payingExample()
const on = paying.example.on
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
let app: App

beforeAll(async () => {
  app = await testServer()
})
afterAll(() => app.close())

const get = (url: string) => app.inject({ url })

function upload(
  content: string | Buffer,
  name = 'firms.json',
  fields: Record<string, string> = { on, programmes: paying.programme },
) {
  return app.inject({
    method: 'POST',
    url: `/api/packs/${paying.pack}/batches`,
    ...formWith({ name, content }, fields),
  })
}

function field(name: string, value: string): string {
  return `--XX\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
}

/** A part of a form with a file of one firm. */
function file(name: string): string {
  const content = JSON.stringify(firmsLike(paying, 1))
  return `--XX\r\ncontent-disposition: form-data; name="${name}"; filename="f.json"\r\n\r\n${content}\r\n`
}

async function finished(response: Awaited<ReturnType<typeof upload>>): Promise<Batch> {
  const { id } = response.json<Batch>()
  for (let tries = 0; tries < 200; tries += 1) {
    const batch = (await get(`/api/batches/${id}`)).json<Batch>()
    expect(faultsOf(Batch, batch)).toEqual([])
    if (batch.state === 'done' || batch.state === 'refused') return batch
    await pause(20)
  }
  throw new Error('The batch did not end')
}

describe('a file of many firms', () => {
  let batch: Batch

  beforeAll(async () => {
    const firms = firmsLike(paying, 7)
    const { loans: _, investments: __, insurancePolicies: ___, ...bare } = firms[6] ?? {}
    batch = await finished(await upload(JSON.stringify([...firms.slice(0, 6), bare])))
  })

  test('is evaluated firm by firm and summed by programme', () => {
    expect([batch.state, batch.firms, batch.done, batch.minutesLeft]).toEqual(['done', 7, 7, 30])
    const [total] = batch.totals
    expect([total?.yes, total?.no, total?.needs]).toEqual([6, 0, 1])
    expect(total?.amountFen).toBeGreaterThan(0)
  })

  test('is filtered, ordered and paged', async () => {
    const firms = async (query: string) => {
      const message = (await get(`/api/batches/${batch.id}/firms?${query}`)).json<BatchFirms>()
      expect(faultsOf(BatchFirms, message)).toEqual([])
      return message
    }
    expect((await firms('')).firms.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect((await firms('verdict=needs')).firms.map(({ index }) => index)).toEqual([6])
    expect((await firms('sort=amount')).firms[0]?.index).toBe(6)
    expect((await firms('limit=2&offset=4')).firms.map(({ index }) => index)).toEqual([4, 5])
    expect((await firms(`text=${encodeURIComponent('企业3')}`)).firms.map(({ index }) => index)).toEqual([2])
    expect((await get(`/api/batches/${batch.id}/firms?limit=many`)).statusCode).toBe(400)
  })

  test('shows each firm whole, with the facts it rests on', async () => {
    const detail = (await get(`/api/batches/${batch.id}/firms/0`)).json<BatchFirmDetail>()
    expect(faultsOf(BatchFirmDetail, detail)).toEqual([])
    expect(detail.determinations[0]?.amountFen).toBe((batch.totals[0]?.amountFen ?? 0) / 6)
    expect((await get(`/api/batches/${batch.id}/firms/7`)).json<Problem>().code).toBe('batch.firm-unknown')
  })

  test('is taken away as a workbook', async () => {
    const { headers, rawPayload } = await get(`/api/batches/${batch.id}/result/xlsx?lang=en`)
    expect([headers['content-disposition']?.includes(on), rawPayload.subarray(0, 2).toString()]).toEqual([true, 'PK'])
  })

  test('is taken away as JSON, the same determinations as shown', async () => {
    const whole = (await get(`/api/batches/${batch.id}/result/json`)).json<{ determinations: unknown[] }>()
    const shown = (await get(`/api/batches/${batch.id}/firms/3`)).json<BatchFirmDetail>()
    expect(whole.determinations).toHaveLength(7)
    expect(whole.determinations[3]).toEqual(shown.determinations[0])
    expect((await get(`/api/batches/${batch.id}/result/csv`)).body.trimEnd().split('\n')).toHaveLength(8)
    expect((await get(`/api/batches/${batch.id}/result/pdf`)).statusCode).toBe(400)
  })

  test('is forgotten when asked', async () => {
    expect((await app.inject({ method: 'DELETE', url: `/api/batches/${batch.id}` })).statusCode).toBe(204)
    expect((await get(`/api/batches/${batch.id}`)).json<Problem>().code).toBe('batch.unknown')
    expect((await get(`/api/batches/${batch.id}/result/xlsx`)).json<Problem>().code).toBe('batch.unknown')
  })
})

describe('a file that cannot be taken', () => {
  test('is refused place by place, and nothing of it is kept', async () => {
    const [first, second] = firmsLike(paying, 2)
    const wrong = {
      ...first,
      enterprise: { ...(first?.['enterprise'] as object), creditCode: '91110000MA10000000', colour: 1 },
    }
    const batch = await finished(await upload(JSON.stringify([second, wrong])))
    expect([batch.state, batch.firms, batch.problem?.code, batch.problem?.total]).toEqual([
      'refused',
      0,
      'file.refused',
      2,
    ])
    expect(batch.problem?.refusals.map(({ path }) => path?.startsWith('[1].enterprise.'))).toEqual([true, true])
    expect((await get(`/api/batches/${batch.id}/firms`)).json<Problem>().code).toBe('batch.not-done')
  })

  test.each([
    ['a picture', 'picture.png', Buffer.from([0x89, 0x50]), 'file.unknown-format'],
    ['a workbook by name only', 'firms.xlsx', 'no workbook', 'file.not-a-workbook'],
    ['broken JSON', 'firms.json', '[{', 'file.not-json'],
    ['an empty table', 'firms.csv', '', 'file.empty'],
  ])('%s is told for what it is', async (_, name, content, code) => {
    const batch = await finished(await upload(content, name))
    expect([batch.state, batch.problem?.refusals.map((refusal) => refusal.code)]).toEqual(['refused', [code]])
  })

  test('of more than twenty megabytes is refused before it is read', async () => {
    const response = await upload(Buffer.alloc(20 * 1024 * 1024 + 1, 32))
    expect([response.statusCode, response.json<Problem>().code]).toEqual([413, 'upload.too-large'])
  })

  test.each([
    ['without a day', { programmes: paying.programme }, 400, 'request.not-valid'],
    ['with a day that does not exist', { on: '2023-02-29', programmes: '' }, 400, 'request.not-valid'],
    ['with a programme that is not there', { on, programmes: 'none' }, 404, 'programme.unknown'],
  ])('%s is refused', async (_, fields, status, code) => {
    const response = await upload('[]', 'firms.json', fields)
    expect([response.statusCode, response.json<Problem>().code]).toEqual([status, code])
  })

  test.each([
    ['two files', [file('file'), file('file')], '只能有一个文件'],
    ['a file more under another name', [file('file'), file('more')], '只能有一个文件'],
    ['its file under another name', [file('firms')], '“firms”'],
    ['a part that nobody asks for', [field('lang', 'zh'), file('file')], '“lang”'],
    ['its day twice', [field('on', '2024-01-01'), file('file')], '“on”写了两次'],
  ])('with %s is refused whole', async (_, parts, words) => {
    const payload = [field('on', on), field('programmes', paying.programme), ...parts, '--XX--\r\n'].join('')
    const headers = { 'content-type': 'multipart/form-data; boundary=XX' }
    const url = `/api/packs/${paying.pack}/batches`
    const response = await app.inject({ method: 'POST', url, headers, payload })
    const problem = response.json<Problem>()
    expect([problem.code, response.statusCode < 500, problem.words.zh]).toEqual([
      'request.not-valid',
      true,
      expect.stringContaining(words),
    ])
  })

  test.each([
    ['cut short', 'multipart/form-data; boundary=XX', '--XX'],
    ['without a boundary', 'multipart/form-data', 'x'],
    ['with an endless boundary', `multipart/form-data; boundary=${'a'.repeat(5000)}`, 'x'],
  ])('a form %s is the fault of who sent it', async (_, type, payload) => {
    const url = `/api/packs/${paying.pack}/batches`
    const response = await app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload })
    expect([response.statusCode, response.json<Problem>().code]).toEqual([400, 'request.not-valid'])
  })

  test('of which many come at once, no more are worked on than there is room for', async () => {
    const firms = JSON.stringify(firmsLike(paying, 400))
    const responses = await Promise.all(Array.from({ length: 8 }, () => upload(firms)))
    const taken = responses.filter(({ statusCode }) => statusCode === 202)
    expect([taken.length <= 2, responses.length - taken.length >= 6]).toEqual([true, true])
    for (const each of taken) await finished(each)
  })

  test('is missed where there is none', async () => {
    const response = await app.inject({ method: 'POST', url: `/api/packs/${paying.pack}/batches`, payload: {} })
    expect([response.statusCode, response.json<Problem>().code]).toEqual([400, 'upload.no-file'])
  })
})

test('a template asks for what the programme reads and is read back', async () => {
  const { rawPayload } = await get(`/api/packs/${paying.pack}/template.xlsx?programme=${paying.programme}`)
  const { vocabulary } = compilePack(loadPack(paying.pack).sources).pack
  const read = await readFactsFile(
    { name: 't.xlsx', bytes: new Uint8Array(rawPayload) },
    { vocabulary, limits: uploadLimits },
  )
  expect(read.ok ? [] : read.refusals.map(({ code }) => code)).toEqual(['file.empty'])
  expect((await get(`/api/packs/${paying.pack}/template.xlsx?programme=none`)).statusCode).toBe(404)
  expect((await get('/api/packs/none/template.xlsx')).statusCode).toBe(404)
})
