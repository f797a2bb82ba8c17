import type { Day } from '../../values/index.ts'
import type { CompiledPack } from '../compile/compile-pack.ts'
import type { Facts } from '../intake/facts.ts'
import type { Words } from '../source/index.ts'
import type { Cell, Counts } from './count.ts'
import { emptyCounts } from './count.ts'
import { groupLabel } from './dimension.ts'
import {
  addFirm,
  prepareSimulation,
  type Simulation,
  type SimulationOptions,
  type Simulator,
  startSimulation,
} from './simulation.ts'

/** Counts of one programme, or of all, in order. */
export type CountResult = Cell & {
  readonly byYear: readonly { readonly year: number; readonly baseFen: bigint; readonly reformFen: bigint }[]
  readonly byClass: readonly {
    readonly class: string
    readonly label: Words
    readonly base: number
    readonly reform: number
  }[]
  readonly by: readonly {
    readonly dimension: string
    readonly label: Words
    readonly groups: readonly (Cell & { readonly key: string; readonly label: Words })[]
  }[]
}

/** What a population comes to under the rules in force and under a reform. Equal inputs give equal bytes. */
export type SimulationResult = {
  readonly on: Day
  readonly firms: number
  readonly hasReform: boolean
  /** Each firm once, all its programmes together. */
  readonly total: CountResult
  readonly programmes: readonly (CountResult & { readonly programme: string; readonly title: Words })[]
}

/** How a simulation is run. */
export type SimulateOptions = SimulationOptions & {
  /** Firms between two calls of `progress`; 1,000 unless told. */
  readonly chunk?: number
  readonly progress?: (firms: number) => void
}

/** Firms in a chunk unless told otherwise. */
const CHUNK = 1000

/** Simulates a whole population in one go. Throws where a programme is not in both packs. */
export function simulate(
  base: CompiledPack,
  reform: CompiledPack | null,
  population: Iterable<Facts>,
  on: Day,
  options: SimulateOptions = {},
): SimulationResult {
  const simulator = prepareSimulation(base, reform, on, options)
  const steps = simulateInChunks(simulator, population, options.chunk ?? CHUNK)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return finishSimulation(simulator, step.value)
    options.progress?.(step.value)
  }
}

/** Simulates chunk by chunk, giving the number of firms done after each, so that a caller may pause; returns the count. */
export function* simulateInChunks(
  simulator: Simulator,
  population: Iterable<Facts>,
  chunk: number = CHUNK,
): Generator<number, Simulation> {
  const simulation = startSimulation()
  for (const facts of population) {
    addFirm(simulator, simulation, facts)
    if (simulation.firms % chunk === 0) yield simulation.firms
  }
  return simulation
}

/** The count in its final order, with words. */
export function finishSimulation(simulator: Simulator, simulation: Simulation): SimulationResult {
  return {
    on: simulator.on,
    firms: simulation.firms,
    hasReform: simulator.hasReform,
    total: resultOf(simulator, simulation.total),
    programmes: simulator.programmes.map(({ id, title, classLabel }) => ({
      programme: id,
      title,
      ...resultOf(simulator, simulation.programmes[id] ?? emptyCounts(), classLabel),
    })),
  }
}

function resultOf(
  { vocabulary, dimensions }: Simulator,
  { all, years, classes, groups }: Counts,
  classLabel: (id: string) => Words = bare,
): CountResult {
  return {
    ...all,
    byYear: inOrder(years).map(([year, cell]) => ({ year: Number(year), ...cell })),
    byClass: inOrder(classes).map(([id, cell]) => ({ class: id, label: classLabel(id), ...cell })),
    by: dimensions.map((dimension) => ({
      dimension: dimension.id,
      label: dimension.label,
      groups: inOrder(groups[dimension.id] ?? {}).map(([key, cell]) => ({
        key,
        label: groupLabel(vocabulary, dimension, key),
        ...cell,
      })),
    })),
  }
}

function bare(id: string): Words {
  return { zh: id, en: id }
}

function inOrder<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}
