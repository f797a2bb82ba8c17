import { type Day, formatDay, formatScaled, parseDay, toScaled } from '../../values/index.ts'
import type { CompiledPack } from '../compile/index.ts'
import { type Determination, evaluate } from '../evaluate/index.ts'
import { readFacts } from '../intake/index.ts'
import type { Advice, Change } from './advice.ts'
import { placeAt } from './place.ts'

type Json = { [name: string]: unknown }

/** Makes the changes in the facts document itself, by their paths, and judges what comes of it. */
export function judgeAfter(
  pack: CompiledPack,
  programme: string,
  document: unknown,
  on: Day,
  advice: Pick<Advice, 'changes' | 'on'>,
): Determination {
  const changed = structuredClone(document) as Json
  for (const change of advice.changes) applyChange(changed, change)
  const facts = readFacts(pack.vocabulary, changed)
  if (!facts.ok) throw new Error(JSON.stringify(facts.refusals))
  return evaluate(pack, programme, facts.value, advice.on === null ? on : dayOf(advice.on))
}

/** The same advice one unit nearer to what is; null where it has no unit, e.g. a choice. */
export function oneUnitLess(
  pack: CompiledPack,
  document: unknown,
  advice: Advice,
): Pick<Advice, 'changes' | 'on'> | null {
  const [change] = advice.changes
  if (advice.changes.length === 0 && advice.on !== null)
    return { changes: [], on: formatDay((dayOf(advice.on) - 1) as Day) }
  if (advice.changes.length !== 1 || advice.on !== null || !change || change.from === null || change.to === null)
    return null
  const facts = readFacts(pack.vocabulary, document)
  const field = facts.ok ? placeAt(pack.vocabulary, facts.value, change.path)?.field : undefined
  if (
    !field ||
    ['choice', 'boolean', 'text', 'credit-code'].includes(field.kind) ||
    change.unit === 'entry' ||
    change.to === 'null'
  )
    return null
  if (field.kind === 'date') {
    const [from, to] = [dayOf(change.from), dayOf(change.to)]
    return { changes: [{ ...change, to: formatDay((to - Math.sign(to - from)) as Day) }], on: null }
  }
  const [from, to] = [toScaled(change.from, field.scale), toScaled(change.to, field.scale)]
  if (!from.ok || !to.ok) throw new Error(`${change.path}: ${change.from} → ${change.to}`)
  const nearer = to.value - Math.sign(to.value - from.value)
  return { changes: [{ ...change, to: formatScaled(nearer, field.scale) }], on: null }
}

function applyChange(document: Json, { path, to, unit }: Change): void {
  const steps = [...path.matchAll(/([A-Za-z]\w*)|\[([^\]]*)\]/g)].map((match) => match[1] ?? match[2] ?? '')
  let owner: unknown = document
  for (const step of steps.slice(0, -1)) owner = enter(owner, step)
  const last = steps.at(-1) ?? ''
  const target = owner as Json
  if (unit === 'entry') target[last] = [...((target[last] as unknown[] | undefined) ?? []), JSON.parse(to ?? 'null')]
  else target[last] = unit === 'boolean' ? to === 'true' : to === 'null' ? null : to
}

function enter(owner: unknown, step: string): unknown {
  if (!Array.isArray(owner)) return (owner as Json)[step]
  const keyed = owner.find((entry: Json) =>
    [entry['id'], entry['year'], entry['name'], entry['code']].some((key) => String(key) === step),
  )
  return keyed ?? owner[Number(step)]
}

function dayOf(text: string): Day {
  const day = parseDay(text)
  if (!day.ok) throw new Error(`${text} is no day`)
  return day.value
}
