import { expect, test } from 'vitest'
import { programmeIds, programmeOn } from '../../core/policy/evaluate/index.ts'
import { type Day, parseDay, valueOrThrow } from '../../core/values/index.ts'
import { versionOn } from './compiled.ts'
import { knownProgrammes } from './pack.fixture.ts'

test('the version shown is the version that the engine evaluates, on every day where one begins and beside it', () => {
  const packs = [...new Set(knownProgrammes().map(({ pack }) => pack))]
  for (const pack of packs)
    for (const id of programmeIds(pack)) {
      const begins = pack.programmes.filter((programme) => programme.id === id).map(({ inForce }) => inForce.from)
      const days = [valueOrThrow(parseDay('1990-01-01')), ...begins.flatMap((day) => [day - 1, day, day + 1])]
      for (const day of days) expect(versionOn(pack, id, day)).toBe(programmeOn(pack, id, day as Day))
    }
})
