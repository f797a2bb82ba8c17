import type { Regions } from '../../contract/index.ts'
import { listPacks } from '../../packs/load.ts'
import { regionsInFigures } from './regions/kept-regions.ts'
import { ShelvedPack } from './shelved-pack.ts'

/** The packs that come with the program, each read when it is first asked for. */
export class Shelf {
  readonly #ids = listPacks().map(({ id }) => id)
  readonly #packs = new Map<string, ShelvedPack>()
  #regions: Promise<Regions> | null = null

  /** Ids of all packs; none is read for the answer. */
  get ids(): readonly string[] {
    return this.#ids
  }

  /** The pack of an id, null where there is none. Only ids of the list are looked up, never a path. */
  pack(id: string): ShelvedPack | null {
    if (!this.has(id)) return null
    const pack = this.#packs.get(id) ?? new ShelvedPack(id)
    this.#packs.set(id, pack)
    return pack
  }

  /** Whether there is a pack of an id; none is read for the answer. */
  has(id: string): boolean {
    return this.#ids.includes(id)
  }

  /** All regions in figures, those of the nation last; counted once, while others are served. */
  regions(): Promise<Regions> {
    this.#regions ??= regionsInFigures().catch((fault: unknown) => {
      this.#regions = null
      throw fault
    })
    return this.#regions
  }
}
