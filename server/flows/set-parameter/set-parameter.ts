import type { ParameterSetting } from '../../../contract/index.ts'
import type { Parameter } from '../../../core/policy/index.ts'
import { type DayInterval, formatInterval, intervalsOverlap, readInterval } from '../../../core/values/index.ts'
import type { Actor } from '../../access/index.ts'
import type { Transaction } from '../../db/index.ts'
import { MessageRefused } from '../../http/index.ts'
import { faultyUnderValue, judgeValue, type RegionPacks, readSetValues, writeValue } from '../../policy/index.ts'
import { maySet, readOwing, setterOf } from './describe-parameter.ts'

/**
 * Sets a number that the plan leaves open, over its days, by whoever owes it. Refuses parameter.unknown, parameter.not-owed,
 * parameter.refused (form, bound, or rules that cannot run under it) and parameter.printed.
 */
export async function setParameter(
  tx: Transaction,
  packs: RegionPacks,
  { id, setting, actor }: { readonly id: string; readonly setting: ParameterSetting; readonly actor: Actor },
): Promise<void> {
  const { region } = actor
  const printed = packs.printed(region).find((each) => each.id === id)
  if (printed === undefined) throw new MessageRefused({ problem: 'parameter.unknown', values: { parameter: id } })
  await refuseOthers(tx, packs, printed, actor)
  const days = readInterval({ from: setting.from, to: setting.to })
  const refusals = [...judgeValue(printed, setting.value), ...(days.ok ? [] : days.refusals)]
  if (refusals.length > 0 || !days.ok) throw new MessageRefused({ problem: 'parameter.refused', refusals })
  refusePrinted(printed, days.value)
  const { value, from, to, clause, reason, documentNo } = setting
  const owedBy = printed.owedBy ?? ''
  await writeValue(tx, { parameter: id, value, from, to, clause, reason, documentNo, unit: printed.unit, owedBy })
  const { diagnostics } = packs.compileWith(region, await readSetValues(tx))
  const faults = diagnostics.filter(({ severity }) => severity === 'error')
  if (faults.length > 0)
    throw new MessageRefused({
      problem: 'parameter.refused',
      refusals: faults.slice(0, 10).map(({ zh, en }) => faultyUnderValue(zh, en)),
    })
  await tx.rows(`select audit.note('parameter:set', 'parameter', $1, null, $2)`, [id, JSON.stringify(setting)])
}

async function refuseOthers(tx: Transaction, packs: RegionPacks, printed: Parameter, actor: Actor): Promise<void> {
  const owing = await readOwing(tx)
  if (maySet(printed, owing, actor)) return
  const names = packs.unitNames(actor.region)[printed.owedBy ?? '']
  const setter = setterOf(printed, owing)
  const unit = setter === null ? (names ?? '') : { zh: setter.nameZh, en: names?.en ?? setter.nameZh }
  throw new MessageRefused({ problem: 'parameter.not-owed', values: { unit } })
}

function refusePrinted({ values }: Parameter, days: DayInterval): void {
  const printed = values.find((value) => intervalsOverlap(value, days))
  if (printed === undefined) return
  const value = `${printed.value}, ${formatInterval(printed)}`
  throw new MessageRefused({ problem: 'parameter.printed', values: { value } })
}
