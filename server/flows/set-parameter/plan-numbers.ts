import { parameterOn } from '../../../core/policy/index.ts'
import { parseDay, valueOrThrow } from '../../../core/values/index.ts'
import type { RegionPacks } from '../../policy/index.ts'
import type { NumbersOf } from '../../registry/record/index.ts'

/** Numbers that rooms ask for, in the words in which they are missed where a plan does not name them at all. */
const LABELS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'branch-mechanisms-min': { zh: '认定科技支行须齐备的机制数', en: 'Mechanisms a technology branch must show' },
  'cooperation-reminder-days-first': {
    zh: '合作协议到期前首次提醒的天数',
    en: 'Days before an agreement ends for the first reminder',
  },
  'cooperation-reminder-days-second': {
    zh: '合作协议到期前再次提醒的天数',
    en: 'Days before an agreement ends for the second reminder',
  },
  'incubation-agreement-idle-months-max': {
    zh: '合作协议多少个月没有使用算闲置',
    en: 'Months without use after which an agreement is idle',
  },
}

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
        label: parameter?.label ?? LABELS[id] ?? { zh: id, en: id },
        clause: parameter?.clause ?? null,
        owedBy,
        owedByName: owedBy === null ? null : (packs.unitNames(region)[owedBy] ?? null),
      }
      return { state: 'NOT_SET', number }
    }
  }
}
