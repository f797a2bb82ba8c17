import type { CompiledProgramme, Reading, Switch } from './programme.ts'

/** Combinations of readings that one rule may have at the most: each is compiled. */
export const COMBINATIONS_MAX = 64

/** Options of readings, one for each, in the order of the readings. */
type Choice = readonly string[]

/** How many combinations the readings of a rule have. */
export function combinationsOf(readings: readonly Reading[]): number {
  return readings.reduce((product, { options }) => product * Object.keys(options).length, 1)
}

/**
 * What the other readings of a rule make of its parts, so that a compiled pack can be read otherwise without its text.
 * `compile` compiles the rule under options by reading.
 */
export function switchesOf(
  programme: CompiledProgramme,
  compile: (options: Readonly<Record<string, string>>) => CompiledProgramme,
): Switch[] {
  const { readings } = programme
  if (readings.length === 0) return []
  const own = readings.map(({ chosen }) => chosen)
  const compiled = choicesOf(readings).map((choice): [Choice, CompiledProgramme] => {
    if (choice.join() === own.join()) return [choice, programme]
    return [choice, compile(Object.fromEntries(readings.map(({ id }, at) => [id, choice[at] ?? ''])))]
  })
  const byDeciders = new Map<string, { deciders: number[]; keys: Part[] }>()
  for (const key of partsOf(programme)) {
    const texts = new Map(compiled.map(([choice, each]) => [choice.join(), JSON.stringify(each[key])]))
    const deciders = readings.flatMap((_reading, at) => (decides(at, compiled, texts) ? [at] : []))
    if (deciders.length === 0) continue
    const group = byDeciders.get(deciders.join()) ?? { deciders, keys: [] }
    group.keys.push(key)
    byDeciders.set(deciders.join(), group)
  }
  return [...byDeciders.values()].map(({ deciders, keys }) => switchOf(readings, deciders, keys, compiled))
}

type Part = keyof CompiledProgramme

/** All but the readings themselves, of which only the choice changes. */
function partsOf(programme: CompiledProgramme): Part[] {
  return (Object.keys(programme) as Part[]).filter((key) => key !== 'readings' && key !== 'switches')
}

function choicesOf(readings: readonly Reading[]): Choice[] {
  return readings.reduce<Choice[]>(
    (choices, { options }) => choices.flatMap((choice) => Object.keys(options).map((option) => [...choice, option])),
    [[]],
  )
}

/** Whether two choices that differ in this reading alone give different parts. */
function decides(
  at: number,
  compiled: readonly (readonly [Choice, CompiledProgramme])[],
  texts: ReadonlyMap<string, string>,
): boolean {
  const seen = new Map<string, string>()
  return compiled.some(([choice]) => {
    const rest = choice.toSpliced(at, 1).join()
    const text = texts.get(choice.join()) ?? ''
    const other = seen.get(rest)
    seen.set(rest, text)
    return other !== undefined && other !== text
  })
}

function switchOf(
  readings: readonly Reading[],
  deciders: readonly number[],
  keys: readonly Part[],
  compiled: readonly (readonly [Choice, CompiledProgramme])[],
): Switch {
  const cases = new Map<string, Switch['cases'][number]>()
  for (const [choice, programme] of compiled) {
    const options = deciders.map((at) => choice[at] ?? '')
    if (cases.has(options.join())) continue
    const parts = Object.fromEntries(keys.map((key) => [key, programme[key]]))
    cases.set(options.join(), { options, parts })
  }
  return { by: deciders.map((at) => readings[at]?.id ?? ''), cases: [...cases.values()] }
}
