import { readWorkCalendar, valueOrThrow, type WorkCalendar } from '../../core/values/index.ts'
import { listPacks, loadPack } from '../../packs/load.ts'
import type { Shelf } from '../policy/index.ts'
import { type Ground, type GroundOf, makeGround } from '../registry/enterprise/index.ts'

/** Holiday tables, one a year. */
const CALENDAR = /^[^/]+\/calendar\/\d{4}\.yaml$/

/** What each region's pack gives the registry; a region without a pack stands on the ground of all. A pack is read once, when asked for. */
export function groundsOf(shelf: Shelf): GroundOf {
  const known = new Map<string, Ground>()
  let calendar: WorkCalendar | null = null
  return (region) => {
    const found = known.get(region)
    if (found) return found
    calendar ??= readCalendar()
    const pack = shelf.pack(region) ?? shelf.pack(listPacks().find(({ parent }) => parent === null)?.id ?? '')
    if (pack === null) throw new RangeError('There is no pack to stand on')
    const ground = makeGround(pack.compiled().vocabulary, calendar)
    known.set(region, ground)
    return ground
  }
}

/** The working days of all years that are loaded; read once. */
export function readCalendar(): WorkCalendar {
  const [first] = listPacks()
  const documents = first === undefined ? [] : loadPack(first.id).sources.documents
  return valueOrThrow(readWorkCalendar(documents.filter(({ path }) => CALENDAR.test(path)).map(({ value }) => value)))
}
