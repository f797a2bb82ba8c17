import type { Day } from '../../values/index.ts'
import type { CompiledPack } from '../compile/compile-pack.ts'
import type { CompiledProgramme } from '../compile/programme.ts'
import { programmeIds, programmeOn } from '../evaluate/evaluate.ts'
import type { Facts } from '../intake/facts.ts'
import type { Words } from '../source/index.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import { type Answer, type Answering, answerByRule } from './answer.ts'
import { addCounts, type Counts, countFirm, emptyCounts } from './count.ts'
import { DIMENSIONS, type Dimension, dimensionsIn, groupsOf } from './dimension.ts'

/** What is simulated and how. */
export type SimulationOptions = {
  /** Programmes in question; all of the pack unless told. */
  readonly programmes?: readonly string[]
  readonly dimensions?: readonly Dimension[]
  /** How a firm's answer is found; by interpreting the rule unless told. */
  readonly answering?: Answering
}

/** Both sides ready to answer, for one day. Made anew in each worker; never sent. */
export type Simulator = {
  readonly on: Day
  readonly vocabulary: Vocabulary
  readonly dimensions: readonly Dimension[]
  readonly hasReform: boolean
  readonly programmes: readonly {
    readonly id: string
    readonly title: Words
    /** A class that it gives, in words. */
    readonly classLabel: (id: string) => Words
    readonly base: (facts: Facts) => Answer
    /** Null where the reform leaves the programme as it is. */
    readonly reform: ((facts: Facts) => Answer) | null
  }[]
}

/** What is counted so far. Plain data (with bigints) that can be sent and merged. */
export type Simulation = {
  firms: number
  readonly total: Counts
  readonly programmes: Record<string, Counts>
}

/** Readies a pack and, where there is one, its reform. Throws where a programme is not in both. */
export function prepareSimulation(
  base: CompiledPack,
  reform: CompiledPack | null,
  on: Day,
  options: SimulationOptions = {},
): Simulator {
  const answering = options.answering ?? answerByRule
  const programmes = (options.programmes ?? programmeIds(base)).map((id) => {
    const programme = programmeOn(base, id, on)
    if (!programme || (reform && !programmeOn(reform, id, on))) throw new RangeError(`There is no programme ${id}`)
    return {
      id,
      title: programme.title,
      classLabel: (given: string) => classLabelOf(base.vocabulary, programme, given),
      base: answering(base, id, on),
      reform: reform && isChanged(base, reform, id) ? answering(reform, id, on) : null,
    }
  })
  const { vocabulary } = base
  const dimensions = dimensionsIn(vocabulary, options.dimensions ?? DIMENSIONS)
  return { on, vocabulary, dimensions, hasReform: reform !== null, programmes }
}

function isChanged(base: CompiledPack, reform: CompiledPack, id: string): boolean {
  const [before, after] = [base, reform].map(({ programmes }) => programmes.filter((programme) => programme.id === id))
  return JSON.stringify(before) !== JSON.stringify(after)
}

function classLabelOf(vocabulary: Vocabulary, { classes, classOf }: CompiledProgramme, id: string): Words {
  const own = classes.find((each) => each.id === id)?.label
  return own ?? vocabulary.choices[classOf?.choice ?? '']?.[id] ?? { zh: id, en: id }
}

/** A count before the first firm. */
export function startSimulation(): Simulation {
  return { firms: 0, total: emptyCounts(), programmes: {} }
}

/** Adds a firm's answers to the count, in place. */
export function addFirm(simulator: Simulator, simulation: Simulation, facts: Facts): void {
  const groups = simulator.dimensions.map((each) => [each.id, groupsOf(each, facts, simulator.on)] as const)
  const answers = simulator.programmes.map(({ id, base, reform }) => {
    const before = base(facts)
    const sides = { base: before, reform: reform ? reform(facts) : before }
    countFirm(countsOf(simulation, id), sides, groups)
    return sides
  })
  const base = together(answers.map((sides) => sides.base))
  const reform = simulator.hasReform ? together(answers.map((sides) => sides.reform)) : base
  countFirm(simulation.total, { base, reform }, groups)
  simulation.firms += 1
}

/** One count of several parts; any split of a population comes to the same. */
export function mergeSimulations(parts: Iterable<Simulation>): Simulation {
  const merged = startSimulation()
  for (const part of parts) {
    merged.firms += part.firms
    addCounts(merged.total, part.total)
    for (const [id, counts] of Object.entries(part.programmes)) addCounts(countsOf(merged, id), counts)
  }
  return merged
}

function countsOf({ programmes }: Simulation, id: string): Counts {
  const known = Object.hasOwn(programmes, id) ? programmes[id] : undefined
  const counts = known ?? emptyCounts()
  programmes[id] = counts
  return counts
}

/** All programmes of a firm as one: yes where any is, else a question where any is; the money added up. */
function together(answers: readonly Answer[]): Answer {
  const has = (verdict: Answer['verdict']): boolean => answers.some((answer) => answer.verdict === verdict)
  const amounts = answers.flatMap(({ amountFen }) => amountFen ?? [])
  return {
    verdict: has('yes') ? 'yes' : has('needs') ? 'needs' : 'no',
    amountFen: amounts.length === 0 ? null : amounts.reduce((sum, each) => sum + each, 0),
    class: null,
    years: answers.flatMap(({ years }) => years),
  }
}
