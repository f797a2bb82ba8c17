import { expect, test } from 'vitest'
import { knownProgrammes } from '../../policy/pack.fixture.ts'
import { planStatement } from './plan-statement.ts'

test('a statement asks for the enterprise itself first and whole, never for its code or titles, and nothing twice', () => {
  for (const { pack } of knownProgrammes()) {
    const form = planStatement(pack)
    const own = form[0]?.parts.map(({ field }) => field.name) ?? []
    expect(own).toEqual(expect.arrayContaining(['name', 'division', 'years', 'ip']))
    expect(own.filter((name) => ['creditCode', 'titles', 'stages'].includes(name))).toEqual([])
    const names = form.map(({ field }) => field.name)
    expect(names).toEqual([...new Set(names)])
  }
})
