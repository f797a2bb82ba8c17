import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { Regions } from '../../../contract/index.ts'
import { faultsOf } from '../../server.fixture.ts'
import { countRegions } from './count-regions.ts'
import { regionsInFigures } from './kept-regions.ts'

vi.setConfig({ testTimeout: 60_000 })
const folder = mkdtempSync(join(tmpdir(), 'kerong-regions-'))
const file = join(folder, 'regions.json')
afterAll(() => rmSync(folder, { recursive: true }))

test('regions are counted once beside the main thread, and known at once from then on', async () => {
  const counted = await regionsInFigures(file)
  expect(faultsOf(Regions, counted)).toEqual([])
  expect(counted).toEqual(countRegions())
  const marked = readFileSync(file, 'utf8').replaceAll(/"clauses":\d+/g, '"clauses":4711')
  writeFileSync(file, marked)
  expect((await regionsInFigures(file)).regions.map(({ clauses }) => clauses)).toEqual(counted.regions.map(() => 4711))
})

test.each([
  ['of another program', '{"digest":"sha256:00","regions":[]}'],
  ['broken off', '{"digest":'],
  ['of another shape', '{"digest":"sha256:00","regions":[{"id":1}]}'],
])('figures that are kept %s are counted anew', async (_, kept) => {
  writeFileSync(file, kept)
  const { regions } = await regionsInFigures(file)
  expect(regions.length).toBeGreaterThan(0)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ regions })
})

test('where nothing can be kept, the regions are counted all the same', async () => {
  writeFileSync(join(folder, 'taken'), '')
  const place = join(folder, 'taken', 'regions.json')
  expect((await regionsInFigures(place)).regions.length).toBeGreaterThan(0)
  expect(existsSync(place)).toBe(false)
})
