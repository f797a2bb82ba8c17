import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../step.ts'
import { readConformanceFiles } from './cases.ts'
import { rateOf, tallyOf, writeReport } from './report.ts'
import { type Outcome, runConformanceFile } from './run.ts'

const kit = join(root, '../shared/dmn-tck')
const present = existsSync(kit)
if (!present) console.log(`The DMN compatibility kit is not at ${kit}: conformance is not tested.`)

describe.skipIf(!present)('the DMN compatibility kit', () => {
  const outcomes = readConformanceFiles(kit).flatMap(runConformanceFile)
  const ofLevel = (level: string): Outcome[] => outcomes.filter((one) => one.level === level)
  const told = ({ folder, id, detail }: Outcome): string => `${folder} ${id} ${detail}`

  it('finds no wrong answer in any case', () => {
    expect(outcomes.length).toBeGreaterThan(3_300)
    expect(outcomes.filter(({ verdict }) => verdict === 'wrong').map(told)).toEqual([])
  })

  it('passes level 2 whole', () => {
    expect(rateOf(tallyOf(ofLevel('compliance-level-2')))).toBe('100.00')
  })

  it('passes all of level 3 but functions written in Java, which it refuses by name', () => {
    expect(rateOf(tallyOf(ofLevel('compliance-level-3')))).toBe('99.45')
    const refused = outcomes.filter(({ verdict }) => verdict === 'refused')
    expect([...new Set(refused.map(({ folder, code }) => `${folder} ${code}`))]).toEqual([
      '0076-feel-external-java feel.external-function',
    ])
  })

  it('is exact wherever the kit is', () => {
    const { head, printed } = tallyOf(outcomes)
    expect({ head, printed }).toEqual({ head: 12, printed: 17 })
  })

  it('is what the page of reference says', () => {
    expect(readFileSync(join(root, 'docs/reference/conformance.md'), 'utf8')).toBe(writeReport(outcomes))
  })
})
