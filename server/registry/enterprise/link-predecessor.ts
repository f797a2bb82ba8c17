import type { PredecessorChange } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { note } from './audit.ts'
import { isId } from './is-id.ts'
import { lockHead } from './read-enterprise.ts'

/** What became of a change of the predecessor. */
export type Linked = 'done' | 'unknown' | 'changed'

/** Sets the enterprise that this one succeeded, from a day on; one that would be its own ancestor counts as unknown. */
export async function linkPredecessor(
  tx: Transaction,
  { id, version, predecessor, on, reason }: PredecessorChange & { readonly id: string },
): Promise<Linked> {
  const head = await lockHead(tx, id)
  if (head === null) return 'unknown'
  if (head.version !== version) return 'changed'
  if (predecessor !== null && !(await mayPrecede(tx, id, predecessor))) return 'unknown'
  await tx.run(
    `update registry.enterprise set predecessor = $2, predecessor_on = $3::date, version = version + 1
     where region = (select tenant.region()) and id = $1`,
    [id, predecessor, predecessor === null ? null : on],
  )
  const detail = { before: head.predecessor, after: predecessor, on, reason }
  await note(tx, { action: 'enterprise:predecessor-set', kind: 'enterprise', id, enterprise: id, detail })
  return 'done'
}

/** Whether a record exists and this one is not among its own predecessors. */
async function mayPrecede(tx: Transaction, id: string, predecessor: string): Promise<boolean> {
  if (!isId(predecessor)) return false
  const line = await tx.rows<{ id: string }>(
    `with recursive line as (
       select id, predecessor from registry.enterprise where region = (select tenant.region()) and id = $1
       union select e.id, e.predecessor from registry.enterprise e join line on e.region = (select tenant.region()) and e.id = line.predecessor)
     select id from line`,
    [predecessor],
  )
  return line.length > 0 && line.every((each) => each.id !== id)
}
