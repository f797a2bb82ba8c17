import { describe, expect, it } from 'vitest'
import { type PackTable, packTableOf, readModels, tableOfPack, writeDecision } from '../../core/policy/dmn/index.ts'
import type { SourceValue } from '../../core/policy/source/index.ts'
import { listPacks, loadPack } from '../../packs/load.ts'

/** Every decision table in a document: what stands under `table`. */
function tablesIn(value: SourceValue): PackTable[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap((part: SourceValue) => tablesIn(part))
  return 'table' in value ? [value['table'] as unknown as PackTable, ...inner] : inner
}

const documents = new Map(
  listPacks().flatMap(({ id }) => loadPack(id).sources.documents.map(({ path, value }) => [path, value] as const)),
)
const tables = [...documents].flatMap(([path, value]) =>
  tablesIn(value).map(({ inputs, rows }) => ({ path, inputs, rows })),
)

describe('the decision tables of the packs', () => {
  it('are found', () => {
    expect(tables.length).toBeGreaterThan(0)
  })

  it.each(tables)('in $path go out as DMN and come back the same', ({ path, inputs, rows }) => {
    const table = tableOfPack({ inputs, rows })
    const xml = writeDecision({ namespace: path, name: path, type: null, inputs: [], table })
    const models = xml.ok ? readModels([xml.value]) : xml
    const decision = models.ok ? models.value[0]?.elements.find(({ kind }) => kind === 'decision') : undefined
    const logic = decision?.kind === 'decision' ? decision.logic : null
    expect(logic?.kind === 'table' ? packTableOf(logic.source) : models).toEqual({ ok: true, value: { inputs, rows } })
  })
})
