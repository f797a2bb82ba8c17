import type { CompiledPack } from '../../core/policy/index.ts'
import { type Day, parseDay, valueOrThrow } from '../../core/values/index.ts'
import { listPacks } from '../../packs/load.ts'
import { dayOf } from '../../server/db/index.ts'
import { programmesOfEnterprises } from '../../server/flows/programmes/sort-programmes.ts'
import { Shelf } from '../../server/policy/index.ts'

/** A region of the run: its pack, its division, the day, and the banks that its firms borrow from. */
export type SceneRegion = {
  readonly id: string
  readonly division: string
  readonly pack: CompiledPack
  readonly on: Day
  readonly lenders: readonly string[]
}

/** How much is filled, and in which regions: one is searched, the other judged by every programme. */
export type Scene = {
  readonly firms: number
  readonly judgedFirms: number
  readonly members: number
  readonly importRows: number
  readonly searched: SceneRegion
  readonly judged: SceneRegion
}

/** The list that is filled. */
export const LIST = '00000000-0000-4000-8000-00000000abcd'

const LENDERS = Array.from('甲乙丙丁戊己庚辛壬癸子丑', (sign) => `示例${sign}银行（虚构）`)

/** The scene of a run over so many firms; of the regions that there are, the one with most programmes is judged. */
export function sceneOf(firms: number): Scene {
  const shelf = new Shelf()
  const on = valueOrThrow(parseDay(dayOf(new Date())))
  const regions = listPacks().flatMap(({ id, division, parent }): SceneRegion[] => {
    const pack = shelf.pack(id)?.compiled()
    return parent === null || pack === undefined ? [] : [{ id, division, pack, on, lenders: LENDERS }]
  })
  const count = ({ pack }: SceneRegion): number => programmesOfEnterprises(pack, on).length
  const [judged, searched] = regions.toSorted((one, other) => count(other) - count(one))
  if (judged === undefined || searched === undefined) throw new RangeError('Two regions are needed')
  const most = (count: number): number => Math.min(count, firms)
  return { firms, judgedFirms: most(100_000), members: most(100_000), importRows: most(50_000), searched, judged }
}
