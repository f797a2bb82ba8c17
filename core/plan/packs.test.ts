import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Diagnostic, formatDiagnostic, readDocument, type SourceDocument } from '../policy/source/index.ts'
import { entriesOf, type Plan } from './plan.ts'
import { readPlan } from './read-plan.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CATALOGUE = join(ROOT, '../shared/requirements.json')

type Row = { readonly id: string; readonly clause: string; readonly capability: string }

function readPack(folder: string): { plan: Plan; diagnostics: Diagnostic[] } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))
  const read = files.toSorted().map((path) => {
    const whole = join(folder, path)
    return readDocument(relative(ROOT, whole), readFileSync(whole, 'utf8'))
  })
  const documents: SourceDocument[] = read.map(({ document }) => document)
  const { plan, diagnostics } = readPlan(documents)
  return { plan, diagnostics: [...read.flatMap((file) => file.diagnostics), ...diagnostics] }
}

const packs = readdirSync(join(ROOT, 'packs'))
  .filter((folder) => existsSync(join(ROOT, 'packs', folder, 'pack.yaml')))
  .map((folder) => ({ folder, ...readPack(join(ROOT, 'packs', folder)) }))

describe.each(packs)('the plan in packs/$folder', ({ folder, plan, diagnostics }) => {
  test('reads without a fault', () => {
    const faults = diagnostics.filter(({ severity }) => severity === 'error')
    expect(faults.map((fault) => formatDiagnostic(fault, 'en'))).toEqual([])
  })

  test('is named as its folder is', () => {
    expect(plan.id).toBe(folder)
  })

  test('survives being sent as JSON', () => {
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
  })
})

const rows: readonly Row[] = existsSync(CATALOGUE) ? JSON.parse(readFileSync(CATALOGUE, 'utf8')) : []
/** Packs whose region the catalogue knows; its rows carry the region's letters before the first hyphen. */
const catalogued = packs
  .map((pack) => ({ ...pack, region: pack.plan.clauses[0]?.id.split('-')[0] ?? '' }))
  .map((pack) => ({ ...pack, wanted: rows.filter(({ id }) => id.startsWith(`${pack.region}-`)) }))
  .filter(({ wanted }) => wanted.length > 0)

test.skipIf(rows.length === 0)('the catalogue of requirements is at hand, so packs are compared with it', () => {
  expect(catalogued.length).toBeGreaterThan(0)
})

describe.each(catalogued)('the catalogue of packs/$folder', ({ plan, wanted }) => {
  test('has every row mapped exactly once, in its clause, with its capability', () => {
    const mapped = entriesOf(plan).map(({ clause, entry }) => ({
      id: entry.id,
      clause: clause.id,
      capability: entry.capability,
    }))
    const byId = (left: { id: string }, right: { id: string }): number => (left.id < right.id ? -1 : 1)
    const expected = wanted.map(({ id, clause, capability }) => ({ id, clause, capability }))
    expect(mapped.toSorted(byId)).toEqual(expected.toSorted(byId))
  })
})
