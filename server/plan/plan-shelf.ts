import type { Plan } from '../../core/plan/index.ts'
import type { CompiledPack } from '../../core/policy/index.ts'

/** A pack as this room reads it. */
export type PlanOnShelf = { readonly plan: () => Plan; readonly compiled: () => CompiledPack }

/** The packs that there are, by id; null where there is none. */
export type PlanShelf = { readonly ids: readonly string[]; readonly pack: (id: string) => PlanOnShelf | null }
