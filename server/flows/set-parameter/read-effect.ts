import type { ParameterEffect } from '../../../contract/index.ts'
import { type CompiledPack, type Parameter, parameterOn } from '../../../core/policy/index.ts'
import { parseDay, valueOrThrow } from '../../../core/values/index.ts'
import type { Transaction } from '../../db/index.ts'
import { programmesReading } from './describe-parameter.ts'

/** Most determinations that are named in one answer; all are counted. */
const ROWS_MAX = 200

type Waiting = Omit<ParameterEffect['determinations']['rows'][number], 'isUnblocked'>

/**
 * What a number decides: programmes that read it, and the latest determination of each enterprise, programme and day that asked
 * for it. One is unblocked where the number has a value on the day for which it was asked.
 */
export async function readEffect(tx: Transaction, pack: CompiledPack, parameter: Parameter): Promise<ParameterEffect> {
  const waiting = await tx.rows<Waiting>(
    `select d.id, d.enterprise, e.name as "enterpriseName", d.programme, d.on_day as "on" from (
       select distinct on (enterprise, programme, on_day) * from policy.determination
       where region = (select tenant.region()) order by enterprise, programme, on_day, recorded_at desc) d
     join registry.enterprise e on e.region = d.region and e.id = d.enterprise
     where d.verdict = 'needs' and d.answer::jsonb -> 'needs' ? $1
     order by e.name collate "C", d.programme, d.on_day`,
    [`parameters.${parameter.id}`],
  )
  const titles = new Map(pack.programmes.map(({ id, title }) => [id, title]))
  const programmes = programmesReading(pack, parameter.id).map((id) => ({
    id,
    title: titles.get(id) ?? { zh: id, en: id },
  }))
  const rows = waiting.slice(0, ROWS_MAX).map((row) => {
    const { state } = parameterOn(parameter, valueOrThrow(parseDay(row.on)))
    return { ...row, isUnblocked: state === 'IN_FORCE' }
  })
  const enterprises = new Set(waiting.map(({ enterprise }) => enterprise)).size
  return { parameter: parameter.id, programmes, determinations: { count: waiting.length, enterprises, rows } }
}
