import type { Transaction } from '../../db/index.ts'
import { isId } from './is-id.ts'

/** An enterprise as its own row tells. */
export type EnterpriseHead = {
  readonly id: string
  readonly region: string
  readonly creditCode: string
  readonly name: string
  readonly division: string | null
  readonly registeredOn: string | null
  readonly industry: string | null
  readonly predecessor: string | null
  readonly mergedInto: string | null
  readonly version: number
}

const HEAD = `select id, region, credit_code as "creditCode", name, division, registered_on as "registeredOn", industry, predecessor,
  merged_into as "mergedInto", version from registry.enterprise where region = (select tenant.region())`

/** The row of an enterprise; null where there is none or it is not the person's to see, which are not told apart. */
export async function readHead(tx: Transaction, id: string): Promise<EnterpriseHead | null> {
  return isId(id) ? tx.row<EnterpriseHead>(`${HEAD} and id = $1`, [id]) : null
}

/** The same, kept from others until the transaction ends. */
export async function lockHead(tx: Transaction, id: string): Promise<EnterpriseHead | null> {
  return isId(id) ? tx.row<EnterpriseHead>(`${HEAD} and id = $1 for update`, [id]) : null
}

/** Rows of several enterprises in one order, so that two who lock the same ones never wait for each other. */
export function lockHeads(tx: Transaction, ids: readonly string[]): Promise<EnterpriseHead[]> {
  return tx.rows<EnterpriseHead>(`${HEAD} and id = any($1::uuid[]) order by id for update`, [ids])
}
