import type { NumberNotSet } from '../../contract/index.ts'
import { type PackSources, type Parameter, parameterOn, readParameters } from '../../core/policy/index.ts'
import { type Day, readWorkCalendar, valueOrThrow, type WorkCalendar } from '../../core/values/index.ts'
import { listPacks, loadPack } from '../../packs/load.ts'
import type { Shelf } from '../policy/index.ts'
import type { ListTerms, NumberOnDay } from '../registry/list/index.ts'

/** Numbers that say how lists are kept, in the words in which they are missed where a plan does not name them at all. */
const LABELS = {
  'list-receipt-working-days': { zh: '金融机构签收名单的时限', en: 'Time for institutions to acknowledge an edition' },
  'list-refresh-months': { zh: '名单换版的间隔', en: 'Interval between editions of a list' },
} as const

/** Holiday tables, one a year. */
const CALENDAR = /^[^/]+\/calendar\/\d{4}\.yaml$/

/** What each region's plan says on lists, and the working days; a pack is read when it is first asked for. */
export function listTermsOf(shelf: Shelf): ListTerms {
  const known = new Map<string, readonly Parameter[]>()
  let calendar: WorkCalendar | null = null
  const parametersOf = (region: string): readonly Parameter[] => {
    const parameters = known.get(region) ?? (shelf.has(region) ? readNumbers(loadPack(region).sources) : [])
    known.set(region, parameters)
    return parameters
  }
  const numberOn = (region: string, id: keyof typeof LABELS, on: Day): NumberOnDay => {
    const parameter = parametersOf(region).find((each) => each.id === id)
    const found = parameter && parameterOn(parameter, on)
    if (found?.state === 'IN_FORCE') return { state: 'SET', value: Number(found.value) }
    return { state: 'NOT_SET', number: missing(shelf, region, { id, parameter }) }
  }
  return {
    receiptWorkingDays: (region, on) => numberOn(region, 'list-receipt-working-days', on),
    refreshMonths: (region, on) => numberOn(region, 'list-refresh-months', on),
    get calendar() {
      calendar ??= readCalendar()
      return calendar
    },
  }
}

function missing(
  shelf: Shelf,
  region: string,
  { id, parameter }: { readonly id: keyof typeof LABELS; readonly parameter: Parameter | undefined },
): NumberNotSet {
  const owedBy = parameter?.owedBy ?? null
  const owedByName = owedBy === null ? null : (shelf.pack(region)?.unitNames()[owedBy] ?? null)
  return { parameter: id, label: parameter?.label ?? LABELS[id], clause: parameter?.clause ?? null, owedBy, owedByName }
}

function readNumbers({ documents }: PackSources): readonly Parameter[] {
  return readParameters(
    documents.filter(({ path }) => path.includes('/parameters/')),
    [],
  )
}

function readCalendar(): WorkCalendar {
  const [first] = listPacks()
  const documents = first === undefined ? [] : loadPack(first.id).sources.documents
  return valueOrThrow(readWorkCalendar(documents.filter(({ path }) => CALENDAR.test(path)).map(({ value }) => value)))
}
