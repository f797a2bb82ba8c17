import type { CompiledProgramme } from '../compile/programme.ts'
import type { ExampleRun } from '../examples/index.ts'
import type { Words } from '../source/index.ts'

/** What no example of a programme tries. */
export function untestedOf(programme: CompiledProgramme, runs: readonly ExampleRun[]): Words[] {
  const determinations = runs.flatMap(({ determination }) => (determination ? [determination] : []))
  if (determinations.length === 0)
    return [{ zh: `项目 ${programme.id} 没有示例。`, en: `Programme ${programme.id} has no example.` }]
  const seen = new Set(
    determinations.flatMap(({ reasons }) => reasons.map(({ condition, result }) => `${condition}:${result}`)),
  )
  const reached = new Set(
    determinations.flatMap((determination) => (determination.class ? [determination.class.id] : [])),
  )
  const conditions = programme.conditions.flatMap(({ id, asks }) => {
    const wanted = asks === null ? (['yes', 'no'] as const) : (['yes', 'needs'] as const)
    return wanted
      .filter((result) => !seen.has(`${id}:${result}`))
      .map((result) => ({
        zh: `条件 ${id} 没有结果为“${result}”的示例。`,
        en: `No example has condition ${id} come out "${result}".`,
      }))
  })
  const classes = programme.classes
    .filter(({ id }) => !reached.has(id))
    .map(({ id }) => ({ zh: `没有示例落入类别 ${id}。`, en: `No example falls in class ${id}.` }))
  const limits = [...(programme.window ? [programme.window.id] : []), ...programme.ceilings.map(({ id }) => id)]
  const hit = new Set(
    determinations.flatMap((each) => each.limits.filter(({ reached: is }) => is).map(({ limit }) => limit)),
  )
  const caps = limits
    .filter((id) => !hit.has(id))
    .map((id) => ({ zh: `没有示例触及上限 ${id}。`, en: `No example reaches limit ${id}.` }))
  return [...conditions, ...classes, ...caps]
}
