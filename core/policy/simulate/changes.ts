import type { CompiledPack } from '../compile/index.ts'
import type { CompiledParameter } from '../compile/programme.ts'
import { writeExact } from '../evaluate/trace.ts'
import type { Words } from '../source/index.ts'
import { quantity } from '../words/index.ts'

const notSet: Words = { zh: '未定', en: 'not set' }

/** One number or reading that a reform changes, as it is in force and as it becomes on the day. */
export type ReformChange = { readonly label: Words; readonly before: Words; readonly after: Words }

/** What a reform changes of what the rules read, on a day, so that a slip of unit or size is seen at once. */
export function changesOf(base: CompiledPack, reform: CompiledPack, on: number): ReformChange[] {
  const found = new Map<string, ReformChange>()
  base.programmes.forEach((programme, index) => {
    const other = reform.programmes[index]
    for (const [id, parameter] of Object.entries(programme.parameters)) {
      const [before, after] = [parameter, other?.parameters[id]].map((each) => (each ? valueOn(each, on) : notSet))
      if (before && after && before.en !== after.en) found.set(id, { label: parameter.label, before, after })
    }
    programme.readings.forEach((reading, place) => {
      const chosen = other?.readings[place]?.chosen ?? reading.chosen
      const [before, after] = [reading.options[reading.chosen], reading.options[chosen]]
      if (chosen !== reading.chosen && before && after)
        found.set(`${programme.id}.${reading.id}`, { label: programme.title, before, after })
    })
  })
  return [...found.values()]
}

function valueOn({ values, unit, scale }: CompiledParameter, on: number): Words {
  const now = values.find(({ from, to }) => from <= on && (to === null || on < to))
  if (!now) return notSet
  return typeof now.value === 'string' ? { zh: now.value, en: now.value } : quantity(writeExact(now.value, scale), unit)
}
