import { describe, expect, it } from 'vitest'
import { packTableOf, tableOfPack } from './index.ts'

const packTable = {
  inputs: ['industry', 'staff'],
  rows: [
    { when: ['"INDUSTRY"', '>= 1000'], then: '"LARGE"' },
    { when: ['-', '-'], then: '"MICRO"' },
  ],
}

describe('tables of packs', () => {
  it('become DMN tables and come back the same', () => {
    const table = tableOfPack(packTable)
    expect(table.hitPolicy).toBe('FIRST')
    expect(packTableOf(table)).toEqual({ ok: true, value: packTable })
  })

  it('take a default as their last row, and an empty cell as any value', () => {
    const table = tableOfPack(packTable)
    const [output] = table.outputs
    const changed = {
      ...table,
      rules: [{ when: ['', '1'], then: ['"A"'], notes: [] }],
      outputs: [{ ...output, name: null, type: null, values: null, otherwise: '"B"' }],
    }
    expect(packTableOf(changed)).toMatchObject({
      ok: true,
      value: {
        rows: [
          { when: ['-', '1'], then: '"A"' },
          { when: ['-', '-'], then: '"B"' },
        ],
      },
    })
  })

  it('refuse by name what they have no words for', () => {
    const table = { ...tableOfPack(packTable), hitPolicy: 'COLLECT' as const }
    expect(packTableOf(table)).toMatchObject({ ok: false, refusals: [{ code: 'dmn.not-for-packs' }] })
  })
})
