import type { Regions } from '../../../contract/index.ts'
import { listPacks } from '../../../packs/load.ts'
import { ShelvedPack } from '../shelved-pack.ts'

/** All regions in figures, those of the nation last. Every pack is read for it, which takes seconds. */
export function countRegions(): Regions {
  const regions = listPacks().map(({ id }) => new ShelvedPack(id).region())
  return { regions: regions.toSorted((a, b) => Number(a.level === 'NATION') - Number(b.level === 'NATION')) }
}
