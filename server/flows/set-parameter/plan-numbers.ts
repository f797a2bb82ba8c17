import { parameterOn } from '../../../core/policy/index.ts'
import { parseDay, valueOrThrow } from '../../../core/values/index.ts'
import type { RegionPacks } from '../../policy/index.ts'
import type { NumbersOf } from '../../registry/record/index.ts'

/** Numbers of a region's plan with what its departments have set, for the rooms that ask for one; read once a transaction. */
export function numbersOf(packs: RegionPacks): NumbersOf {
  return (tx, region) => {
    const read = packs.parameters(tx, region)
    return async (id, on) => {
      const parameter = (await read).find((each) => each.id === id)
      const found = parameter && parameterOn(parameter, valueOrThrow(parseDay(on)))
      if (found?.state === 'IN_FORCE') return { state: 'SET', value: found.value }
      const owedBy = parameter?.owedBy ?? null
      const number = {
        parameter: id,
        label: parameter?.label ?? { zh: id, en: id },
        clause: parameter?.clause ?? null,
        owedBy,
        owedByName: owedBy === null ? null : (packs.unitNames(region)[owedBy] ?? null),
      }
      return { state: 'NOT_SET', number }
    }
  }
}
