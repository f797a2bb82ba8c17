import {
  addFirm,
  answerByCode,
  type CompiledPack,
  mergeSimulations,
  population,
  prepareSimulation,
  programmeIds,
  readFacts,
  type Simulation,
  type Simulator,
  startSimulation,
} from '../core/policy/index.ts'
import { type Day, valueOrThrow } from '../core/values/index.ts'
import { programmesFor } from './applicant.ts'

/** What is asked of a population. Plain data, so that it can be sent to a worker. */
export type Question = {
  readonly base: CompiledPack
  readonly reform: CompiledPack | null
  /** The one programme asked, or null for all that judge the kind of applicant. */
  readonly programme: string | null
  readonly on: Day
  /** Division and seed of firms that are invented. */
  readonly division: string
  readonly seed: number
}

/** A part of a population: facts documents that were read, or firms to be invented. */
export type Slice = { readonly documents: readonly unknown[] } | { readonly first: number; readonly count: number }

/** Makes the function that counts one slice after another. Throws where a document was not read before. */
export function openCounter(question: Question): (slice: Slice) => Simulation {
  const { base, reform, programme, on } = question
  const simulators = new Map<string, Simulator>()
  return (slice) => {
    const parts = new Map<Simulator, Simulation>()
    for (const document of documentsOf(question, slice)) {
      const programmes = programme === null ? programmesFor(base, document) : [programme]
      const known = simulators.get(programmes.join())
      const simulator = known ?? prepareSimulation(base, reform, on, { programmes, answering: answerByCode })
      simulators.set(programmes.join(), simulator)
      const part = parts.get(simulator) ?? startSimulation()
      parts.set(simulator, part)
      addFirm(simulator, part, valueOrThrow(readFacts(base.vocabulary, document)))
    }
    return mergeSimulations(parts.values())
  }
}

function documentsOf({ base, on, division, seed }: Question, slice: Slice): Iterable<unknown> {
  if ('documents' in slice) return slice.documents
  const options = { division, on, first: slice.first, programmes: programmeIds(base) }
  return population(base.vocabulary, slice.count, seed, options)
}
