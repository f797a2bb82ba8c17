import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { openRegisterBook } from '../../../files/index.ts'
import type { Client } from '../client.ts'
import { codeOf, nameOf } from '../fill/names.ts'
import type { Program } from '../house.ts'
import type { Scene } from '../scene.ts'

/** What taking a workbook of new enterprises took: until it was compared, and until it was in the register. */
export type Imported = {
  readonly rows: number
  readonly comparedSeconds: number
  readonly seconds: number
  readonly peakBytes: number
}

const COLUMNS = ['统一社会信用代码', '企业名称', '行政区划代码', '成立日期', '行业代码']

type Import = { readonly id: string; readonly state: string; readonly comparison: string; readonly added: number }

/** Sends a workbook of firms that the register does not have, and takes it. */
export async function measureImport(client: Client, server: Program, scene: Scene): Promise<Imported> {
  const content = await writeWorkbook(scene)
  const begun = performance.now()
  const seconds = (): number => (performance.now() - begun) / 1000
  let told = await client.file<Import>('/api/imports/enterprises', 'firms.xlsx', content)
  while (told.state === 'READING') {
    await pause(50)
    told = await client.json<Import>(`/api/imports/${told.id}`)
  }
  const comparedSeconds = seconds()
  if (told.added !== scene.importRows) throw new Error(`Rows were not taken as new: ${JSON.stringify(told)}`)
  const taken = await client.json<Import>(`/api/imports/${told.id}/commit`, {
    comparison: told.comparison,
    takeGoodRows: false,
  })
  if (taken.state !== 'COMMITTED') throw new Error(`The import ended as ${taken.state}`)
  return { rows: scene.importRows, comparedSeconds, seconds: seconds(), peakBytes: server.peakBytes() }
}

async function writeWorkbook({ firms, importRows, searched }: Scene): Promise<Buffer> {
  const target = new PassThrough()
  const bytes = buffer(target)
  const columns = COLUMNS.map((zh) => ({ heading: { zh, en: zh }, width: 20 }))
  const book = openRegisterBook(target, { format: 'xlsx', tab: '数据', language: 'zh', columns })
  for (let number = firms; number < firms + importRows; number++)
    await book.add([codeOf(number, searched.division), nameOf(number).text, searched.division, '2020-01-01', 'C3990'])
  await book.close()
  return bytes
}
