import { use } from 'react'
import type { Examples } from '../../contract/index.ts'
import { fetchOnce } from '../app/fetch.ts'
import type { CompiledPack, Programme } from './engine.ts'
import { usePlan } from './plan/plan.ts'

/** Asks for a compiled pack, once while the page is open. */
export function fetchCompiledPack(pack: string): Promise<CompiledPack> {
  return fetchOnce<CompiledPack>(`/api/packs/${encodeURIComponent(pack)}/compiled`)
}

/** The compiled pack of the region; the component waits for it. */
export function useCompiledPack(): CompiledPack {
  return use(fetchCompiledPack(usePlan().id))
}

/** The worked examples of a programme of the region; the component waits for them. */
export function useExamples(programme: string): Examples['examples'] {
  const pack = encodeURIComponent(usePlan().id)
  return use(fetchOnce<Examples>(`/api/packs/${pack}/programmes/${encodeURIComponent(programme)}/examples`)).examples
}

/** The versions of a programme, the latest first. */
export function versionsOf(pack: CompiledPack, programme: string): Programme[] {
  return pack.programmes.filter(({ id }) => id === programme).toSorted((a, b) => b.inForce.from - a.inForce.from)
}

/** The version of a programme that answers on a day, as the engine chooses it: the latest begun by then, else the first. */
export function versionOn(pack: CompiledPack, programme: string, day: number): Programme | undefined {
  const versions = versionsOf(pack, programme)
  return versions.find(({ inForce }) => inForce.from <= day) ?? versions.at(-1)
}
