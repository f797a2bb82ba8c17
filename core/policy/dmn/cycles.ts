import type { Refusal } from '../../values/index.ts'
import type { DmnModels, DrgElement, Key } from './model.ts'

/** A refusal `dmn.cycle` for each decision that needs its own result; knowledge may call itself. */
export function cycleRefusals(models: DmnModels): Refusal[] {
  const decisions = new Map(
    models.flatMap(({ elements }) =>
      elements.flatMap((element): [Key, DrgElement][] => (element.kind === 'decision' ? [[element.key, element]] : [])),
    ),
  )
  const state = new Map<Key, 'open' | 'done'>()
  const refusals: Refusal[] = []
  const visit = (key: Key): void => {
    const decision = decisions.get(key)
    if (decision?.kind !== 'decision' || state.get(key) === 'done') return
    if (state.get(key) === 'open') {
      refusals.push(cycle(decision.name))
      return
    }
    state.set(key, 'open')
    for (const required of decision.requires) visit(required)
    state.set(key, 'done')
  }
  for (const key of decisions.keys()) visit(key)
  return refusals
}

function cycle(name: string): Refusal {
  return {
    code: 'dmn.cycle',
    messageZh: `决策“${name}”需要它自己的结果。`,
    messageEn: `The decision "${name}" needs its own result.`,
    path: name,
  }
}
