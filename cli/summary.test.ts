import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { CompiledPack } from '../core/policy/index.ts'
import { determination } from '../files/determination.fixture.ts'
import { vocabulary } from '../files/workbook.fixture.ts'
import { openSummary } from './summary.ts'

const pack: CompiledPack = {
  id: 'invented',
  names: { zh: '示例地区（虚构）', en: 'Sample region (fictitious)' },
  version: 'sha256:0',
  vocabulary,
  programmes: [],
  units: {},
}

async function linesIn(language: 'zh' | 'en', toVerify: readonly string[] = []): Promise<string[]> {
  const target = new PassThrough()
  const written = text(target)
  const summary = openSummary(target, { pack, on: '2024-06-30', language })
  await summary.add({ ...determination, toVerify })
  await summary.close()
  return (await written).split('\n')
}

test('a person reads what is missing in words, in the language asked for', async () => {
  expect((await linesIn('zh'))[1]).toContain('缺 贷款 L1 的单户授信额度、奖补上限（实施细则未定） [')
  expect((await linesIn('en'))[1]).toContain('missing credit line of the borrower of loan L1, Cap (not set yet) [')
})

test('what is to be verified is told apart from what is missing', async () => {
  const [, line] = await linesIn('zh', ['loans[L1].creditLineYuan'])
  expect(line).toContain('缺 奖补上限（实施细则未定）, 须核实 贷款 L1 的单户授信额度 [')
})

test('an answer that waits for nothing but to be verified is not told as one that lacks something', async () => {
  const waiting = { ...determination, verdict: 'needs', needs: ['loans[L1].creditLineYuan'] } as const
  const lineOf = async (toVerify: readonly string[]): Promise<string | undefined> => {
    const target = new PassThrough()
    const summary = openSummary(target, { pack, on: '2024-06-30', language: 'zh' })
    await summary.add({ ...waiting, toVerify })
    await summary.close()
    return (await text(target)).split('\n')[1]
  }
  expect(await lineOf(waiting.needs)).toContain(': 须核实, ')
  expect(await lineOf([])).toContain(': 还缺材料, ')
})
