import type { ObjectionQuery, ObjectionState, VoicedValue } from '../../../../contract/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { readCursor } from '../cursor.ts'
import { isId } from '../is-id.ts'

/** An objection as a row. */
export type ObjectionRow = {
  readonly id: string
  readonly enterprise: string
  readonly enterpriseName: string
  readonly path: string
  readonly believed: VoicedValue | null
  readonly claimed: unknown
  readonly reason: string
  readonly evidence: readonly string[]
  readonly raisedOn: string
  readonly due: string | null
  readonly state: ObjectionState
  readonly answer: string | null
  readonly answeredOn: string | null
  readonly isLate: boolean
  readonly version: number
}

const COLUMNS = `o.id, o.enterprise, e.name as "enterpriseName", o.path, o.believed, o.claimed, o.reason, o.evidence,
  o.raised_on as "raisedOn", o.due, o.state, o.answer, o.answered_on as "answeredOn", o.version,
  (o.state = 'OPEN' and coalesce(o.due < tenant.today(), false)) as "isLate"
  from registry.objection o join registry.enterprise e on e.region = o.region and e.id = o.enterprise
  where o.region = (select tenant.region())`

/** Objections that the person may see, those first that are due first; one more than the page holds. */
export function listObjections(tx: Transaction, query: ObjectionQuery): Promise<ObjectionRow[]> {
  const cursor = readCursor(query.after, 2)
  const isCursor = isId(cursor?.[1]) && /^\d{4}-\d\d-\d\d$|^infinity$/.test(cursor[0] ?? '')
  return tx.rows<ObjectionRow>(
    `select ${COLUMNS} and ($1 = '' or o.enterprise::text = $1) and ($2 = '' or o.state = $2)
       and ($3::date is null or (coalesce(o.due, 'infinity'), o.id) > ($3::date, $4::uuid))
     order by coalesce(o.due, 'infinity'), o.id limit $5`,
    [query.enterprise, query.state, isCursor ? cursor[0] : null, isCursor ? cursor[1] : null, query.limit + 1],
  )
}

/** One objection; null where there is none or it is not the person's to see. */
export async function readObjection(tx: Transaction, id: string, lock = false): Promise<ObjectionRow | null> {
  if (!isId(id)) return null
  return tx.row<ObjectionRow>(`select ${COLUMNS} and o.id = $1 ${lock ? 'for update of o' : ''}`, [id])
}

/** What is written of a new objection. */
export type ObjectionWish = Pick<
  ObjectionRow,
  'enterprise' | 'path' | 'believed' | 'claimed' | 'reason' | 'evidence' | 'due'
>

/** Writes a new objection, raised today; gives its id. */
export async function addObjection(tx: Transaction, wish: ObjectionWish): Promise<string> {
  const { enterprise, path, believed, claimed, reason, evidence, due } = wish
  const added = await tx.row<{ id: string }>(
    `insert into registry.objection (region, enterprise, path, believed, claimed, reason, evidence, raised_on, raised_by, due)
     values (tenant.region(), $1, $2, $3, $4, $5, $6::uuid[], tenant.today(), tenant.person(), $7::date) returning id`,
    [
      enterprise,
      path,
      believed === null ? null : JSON.stringify(believed),
      claimed === null ? null : JSON.stringify(claimed),
      reason,
      evidence,
      due,
    ],
  )
  return added?.id ?? ''
}

/** Closes an objection with a state and an answer. */
export async function closeObjection(
  tx: Transaction,
  { id, state, answer }: { readonly id: string; readonly state: ObjectionState; readonly answer: string | null },
): Promise<void> {
  await tx.run(
    `update registry.objection set state = $2, answer = $3, answered_on = tenant.today(), answered_by = tenant.person(),
       version = version + 1 where region = (select tenant.region()) and id = $1`,
    [id, state, answer],
  )
}
