import { addDays, type Day } from '../../values/index.ts'
import type { Parameter } from '../parameters/index.ts'
import { SourceReader } from '../source/index.ts'
import { compileProgramme, type Surroundings } from './compile-programme.ts'
import type { CompiledProgramme } from './programme.ts'

/** Compiles a rule with its sentences for the days on which its numbers were others. */
export function compileOverTime(file: SourceReader, around: Surroundings): CompiledProgramme {
  const programme = compileProgramme(file, around)
  const earlier = turnsOf(programme, around.parameters).map((to) => {
    const silent = new SourceReader(file.document, [])
    const then = compileProgramme(silent, { ...around, saidOn: addDays(to, -1) })
    const keys = (Object.keys(programme) as (keyof CompiledProgramme)[]).filter(
      (key) => JSON.stringify(programme[key]) !== JSON.stringify(then[key]),
    )
    return { to, parts: Object.fromEntries(keys.map((key) => [key, then[key]])) }
  })
  return { ...programme, earlier }
}

/** Days on which a number that the rule reads changes or ends, in order. */
function turnsOf({ parameters }: CompiledProgramme, known: ReadonlyMap<string, Parameter>): Day[] {
  const turns = Object.keys(parameters).flatMap((id) => {
    const values = known.get(id)?.values ?? []
    return [...values.slice(1).map(({ from }) => from), ...values.flatMap(({ to }) => (to === null ? [] : [to]))]
  })
  return [...new Set(turns)].sort((a, b) => a - b)
}
