import type { NumberNotSet } from '../../contract/index.ts'
import { type Parameter, parameterOn } from '../../core/policy/index.ts'
import type { Day, WorkCalendar } from '../../core/values/index.ts'
import type { RegionPacks } from '../policy/index.ts'
import type { ListTermsOf, NumberOnDay } from '../registry/list/index.ts'
import { readCalendar } from './ground-of.ts'

/** Numbers that say how lists are kept, in the words in which they are missed where a plan does not name them at all. */
const LABELS = {
  'list-receipt-working-days': { zh: '金融机构签收名单的时限', en: 'Time for institutions to acknowledge an edition' },
  'list-refresh-months': { zh: '名单换版的间隔', en: 'Interval between editions of a list' },
} as const

/** What each region's plan says on lists, with what its departments have set, and the working days. */
export function listTermsOf(packs: RegionPacks): ListTermsOf {
  let calendar: WorkCalendar | null = null
  return async (tx, region) => {
    const parameters = await packs.parameters(tx, region)
    const numberOn = (id: keyof typeof LABELS, on: Day): NumberOnDay => {
      const parameter = parameters.find((each) => each.id === id)
      const found = parameter && parameterOn(parameter, on)
      if (found?.state === 'IN_FORCE') return { state: 'SET', value: Number(found.value) }
      return { state: 'NOT_SET', number: missing(packs, region, { id, parameter }) }
    }
    return {
      receiptWorkingDays: (on) => numberOn('list-receipt-working-days', on),
      refreshMonths: (on) => numberOn('list-refresh-months', on),
      get calendar() {
        calendar ??= readCalendar()
        return calendar
      },
    }
  }
}

function missing(
  packs: RegionPacks,
  region: string,
  { id, parameter }: { readonly id: keyof typeof LABELS; readonly parameter: Parameter | undefined },
): NumberNotSet {
  const owedBy = parameter?.owedBy ?? null
  const owedByName = owedBy === null ? null : (packs.unitNames(region)[owedBy] ?? null)
  return { parameter: id, label: parameter?.label ?? LABELS[id], clause: parameter?.clause ?? null, owedBy, owedByName }
}
