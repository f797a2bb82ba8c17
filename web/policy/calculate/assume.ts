import type { Parameter, Plan } from '../../../contract/index.ts'
import { compareDecimals, type Day, parseDecimal, type Refusal, toScaled } from '../../../core/values/index.ts'
import type { CompiledPack, Programme } from '../engine.ts'
import { plainNumber } from './number-text.ts'

/** Before every supported date (1900-01-01). */
const EVER = -30_000 as Day

/** What assuming values comes to: a pack that has them, or why a value cannot be assumed, by parameter. */
export type Assumed = {
  readonly pack: CompiledPack
  /** Parameters that carry an assumed value. */
  readonly used: readonly string[]
  readonly refusals: Readonly<Record<string, Refusal>>
}

/** Numbers that the programmes read and that have no value at all; only they may be assumed, never a printed one. */
export function assumable(plan: Plan, programmes: readonly Programme[]): Parameter[] {
  const read = new Set(programmes.flatMap(({ parameters }) => Object.keys(parameters)))
  return plan.parameters.filter(({ id, values, unit }) => read.has(id) && values.length === 0 && unit !== 'choice')
}

/** The pack with values put in for numbers that are not set, to see what would come out. */
export function assume(
  pack: CompiledPack,
  open: readonly Parameter[],
  values: Readonly<Record<string, string>>,
): Assumed {
  const refusals: Record<string, Refusal> = {}
  const scaled = new Map<string, number>()
  for (const parameter of open) {
    const text = plainNumber(values[parameter.id] ?? '')
    const scale = pack.programmes.flatMap(({ parameters }) => parameters[parameter.id] ?? [])[0]?.scale
    if (text === '' || scale === undefined) continue
    const read = toScaled(text, scale, { negative: false })
    const refusal = read.ok ? outside(parameter, text) : (read.refusals[0] ?? null)
    if (refusal) refusals[parameter.id] = refusal
    else if (read.ok) scaled.set(parameter.id, read.value)
  }
  if (scaled.size === 0) return { pack, used: [], refusals }
  const programmes = pack.programmes.map((programme) => ({
    ...programme,
    parameters: Object.fromEntries(
      Object.entries(programme.parameters).map(([id, parameter]) => {
        const value = scaled.get(id)
        return [id, value === undefined ? parameter : { ...parameter, values: [{ from: EVER, to: null, value }] }]
      }),
    ),
  }))
  return { pack: { ...pack, programmes }, used: [...scaled.keys()], refusals }
}

function outside({ bound }: Parameter, text: string): Refusal | null {
  const [value, low, high] = [text, bound?.min ?? text, bound?.max ?? text].map(parseDecimal)
  if (!bound || !value?.ok || !low?.ok || !high?.ok) return null
  if (compareDecimals(value.value, low.value) >= 0 && compareDecimals(value.value, high.value) <= 0) return null
  return {
    code: 'parameter.out-of-bounds',
    messageZh: `假定值应在 ${bound.min} 至 ${bound.max} 之间。`,
    messageEn: `The assumed value must be between ${bound.min} and ${bound.max}.`,
  }
}
