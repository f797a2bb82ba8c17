import { randomUUID } from 'node:crypto'
import { readIdentity } from '../../../core/policy/index.ts'
import type { Result } from '../../../core/values/index.ts'
import type { Transaction } from '../../db/index.ts'
import { type Note, note } from './audit.ts'
import { soughtName } from './sought-name.ts'

/** An enterprise that a code names, by its own code or a former one. */
export type Found = { readonly id: string; readonly code: string }

/** Enterprises that codes name, also former codes; of a merged record the one that stands for it. Codes that name none are left out. */
export function findByCodes(tx: Transaction, codes: readonly string[]): Promise<Found[]> {
  return tx.rows<Found>(
    `with recursive named as (
       select e.credit_code as code, e.id, e.merged_into, 0 as step from registry.enterprise e
         where e.region = (select tenant.region()) and e.credit_code = any($1)
       union all
       select f.code, e.id, e.merged_into, 1 from registry.former_code f join registry.enterprise e on e.region = f.region and e.id = f.enterprise
         where f.region = (select tenant.region()) and f.code = any($1)
       union all
       select n.code, e.id, e.merged_into, n.step from named n join registry.enterprise e
         on e.region = (select tenant.region()) and e.id = n.merged_into)
     select distinct on (code) id, code from named where merged_into is null order by code, step, id`,
    [codes],
  )
}

/** A firm to be registered: its code, checked, and the name under which it is first known. */
export type FirmNamed = { readonly creditCode: string; readonly name: string }

/** A firm as it is written first: what a list is filtered and ordered by, where it is known already. */
export type FirmRow = FirmNamed & {
  readonly id: string
  readonly division: string | null
  readonly registeredOn: string | null
  readonly industry: string | null
}

/** Registers firms whose codes name none yet; gives the ids of those that are new, by code. What is known of them is stated next. */
export async function registerFirms(tx: Transaction, firms: readonly FirmNamed[]): Promise<Map<string, string>> {
  const rows = firms.map((firm) => ({ ...firm, id: randomUUID(), division: null, registeredOn: null, industry: null }))
  const added = await addFirms(tx, rows)
  const own = rows.filter(({ id }) => added.has(id))
  await note(tx, ...own.map(({ id, creditCode }) => registeredNote(id, creditCode)))
  return new Map(own.map(({ id, creditCode }) => [creditCode, id]))
}

/** Writes firms whose codes name none yet, without a note of it; gives the ids of those that were written. */
export async function addFirms(tx: Transaction, firms: readonly FirmRow[]): Promise<Set<string>> {
  const rows = await tx.rows<{ id: string }>(
    `insert into registry.enterprise (region, id, credit_code, name, name_folded, name_initials, division, registered_on, industry)
     select tenant.region(), f.id, f."creditCode", f.name, f.folded, f.initials, f.division, f."registeredOn", f.industry
     from jsonb_to_recordset($1::jsonb) as f (id uuid, "creditCode" text, name text, folded text, initials text,
       division text, "registeredOn" date, industry text)
     on conflict (region, credit_code) do nothing returning id`,
    [JSON.stringify(firms.map((firm) => ({ ...firm, ...soughtName(firm.name) })))],
  )
  return new Set(rows.map(({ id }) => id))
}

/** The note of a registration. */
export function registeredNote(id: string, creditCode: string): Note {
  return { action: 'enterprise:registered', kind: 'enterprise', id, enterprise: id, detail: { creditCode } }
}

/** A code as records write it. Refuses as credit codes and registration numbers are refused, at `creditCode`. */
export function readCode(code: string): Result<string> {
  const read = readIdentity(code)
  return read.ok ? read : { ok: false, refusals: read.refusals.map((each) => ({ ...each, path: 'creditCode' })) }
}

/** Records codes by which older records know an enterprise. */
export async function addFormerCodes(
  tx: Transaction,
  source: string,
  codes: readonly { readonly enterprise: string; readonly code: string }[],
): Promise<void> {
  await tx.run(
    `insert into registry.former_code (region, enterprise, code, source)
     select tenant.region(), c.enterprise, c.code, $2 from jsonb_to_recordset($1::jsonb) as c (enterprise uuid, code text)
     on conflict do nothing`,
    [JSON.stringify(codes), source],
  )
}
