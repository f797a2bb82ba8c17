import { randomUUID } from 'node:crypto'
import type { Transaction } from '../../db/index.ts'

/** A number that a department has set, over `[from, to)`. */
export type SetValue = {
  readonly id: string
  readonly parameter: string
  readonly value: string
  readonly from: string
  readonly to: string | null
}

/** A set number with everything that its department wrote and when. */
export type SetValueRecord = SetValue & {
  readonly clause: string
  readonly reason: string
  readonly documentNo: string
  readonly setByUnit: string
  readonly recordedFrom: string
  readonly recordedTo: string | null
  readonly supersededReason: string | null
}

const DAYS = `v.id, v.parameter, v.value, lower(v.valid) as "from", upper(v.valid) as "to"`

/** Every value that the region of the transaction held at a moment, now where none is named; by parameter and day. */
export function readSetValues(tx: Transaction, at: string | null = null): Promise<SetValue[]> {
  return tx.rows<SetValue>(
    `select ${DAYS} from policy.parameter_value v
     where v.region = (select tenant.region()) and v.recorded @> coalesce($1::timestamptz, clock_timestamp())
     order by v.parameter collate "C", lower(v.valid)`,
    [at],
  )
}

/** Every value that a number ever had, also those that were superseded; the latest recorded first. */
export function readSetHistory(tx: Transaction, parameter: string): Promise<SetValueRecord[]> {
  return tx.rows<SetValueRecord>(
    `select ${DAYS}, v.clause, v.reason, v.document_no as "documentNo",
      (select u.name_zh from registry.unit u where u.region = v.region and u.id = v.set_by_unit) as "setByUnit",
      to_json(lower(v.recorded)) as "recordedFrom", to_json(upper(v.recorded)) as "recordedTo",
      v.superseded_reason as "supersededReason"
     from policy.parameter_value v where v.region = (select tenant.region()) and v.parameter = $1
     order by lower(v.recorded) desc, lower(v.valid) desc`,
    [parameter],
  )
}

/** What is written with a new value. */
export type NewValue = Omit<SetValue, 'id'> & {
  readonly unit: string
  readonly clause: string
  readonly reason: string
  readonly documentNo: string
  readonly owedBy: string
}

/**
 * Writes a value over its days. What stood on these days is superseded with the reason of the new value, and goes on before and
 * after them as rows of their own; no row that was ever recorded changes otherwise.
 */
export async function writeValue(tx: Transaction, value: NewValue): Promise<void> {
  // One deed at a time, so that two that change the same days follow each other.
  await tx.rows(
    `select pg_advisory_xact_lock(hashtextextended('policy.parameter_value ' || tenant.region() || ' ' || $1, 0))`,
    [value.parameter],
  )
  const now = await tx.row<{ at: string }>('select clock_timestamp()::text as at')
  const at = now?.at ?? ''
  const superseded = await tx.rows<NewValue>(
    `update policy.parameter_value v set recorded = tstzrange(lower(v.recorded), $5::timestamptz), superseded_reason = $4
     where v.region = (select tenant.region()) and v.parameter = $1 and upper_inf(v.recorded) and v.valid && daterange($2::date, $3::date)
     returning ${DAYS}, v.clause, v.reason, v.document_no as "documentNo", v.unit, v.owed_by as "owedBy"`,
    [value.parameter, value.from, value.to, value.reason, at],
  )
  for (const old of superseded) {
    if (old.from < value.from) await insertValue(tx, { ...old, to: value.from }, at)
    if (value.to !== null && (old.to === null || value.to < old.to))
      await insertValue(tx, { ...old, from: value.to }, at)
  }
  await insertValue(tx, value, at)
}

async function insertValue(tx: Transaction, value: NewValue, at: string): Promise<void> {
  await tx.run(
    `insert into policy.parameter_value (region, id, parameter, value, unit, valid, clause, reason, document_no, owed_by, set_by_unit,
       set_by, recorded)
     values ((select tenant.region()), $1, $2, $3, $4, daterange($5::date, $6::date), $7, $8, $9, $10, tenant.unit(), tenant.person(),
       tstzrange($11::timestamptz, null))`,
    [
      randomUUID(),
      value.parameter,
      value.value,
      value.unit,
      value.from,
      value.to,
      value.clause,
      value.reason,
      value.documentNo,
      value.owedBy,
      at,
    ],
  )
}
