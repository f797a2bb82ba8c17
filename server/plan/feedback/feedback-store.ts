import type { Feedback, FeedbackReceipt, FeedbackStatistics, FeedbackWriting } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { pageFrom, readPlace } from '../page-cursor.ts'

const OVERDUE = 'f.replied_on is null and f.due_on < tenant.today()'

const SELECT = `select f.id, f.version, f.number, f.kind, f.topic, f.content, f.contact, f.received_on as "receivedOn",
    f.working_days as "workingDays", f.due_on as "dueOn", coalesce(${OVERDUE}, false) as "isOverdue", f.unit,
    u.name_zh as "unitName", f.reply, f.replied_on as "repliedOn"
  from plan.feedback f left join registry.unit u on u.region = f.region and u.id = f.unit
  where f.region = (select tenant.region())`

/** What is kept of feedback when it arrives. */
export type Arrived = FeedbackWriting & {
  readonly number: string
  readonly receivedOn: string
  readonly workingDays: number
  readonly dueOn: string | null
}

/** Keeps feedback of anyone. */
export async function insertFeedback(tx: Transaction, arrived: Arrived): Promise<void> {
  const { number, kind, topic, content, contact, receivedOn, workingDays, dueOn } = arrived
  await tx.run(
    `insert into plan.feedback (region, number, kind, topic, content, contact, received_on, working_days, due_on)
     values ((select tenant.region()), $1, $2, $3, $4, $5, $6, $7, $8)`,
    [number, kind, topic, content, contact, receivedOn, workingDays, dueOn],
  )
}

/** What whoever knows the number sees; null where there is none. */
export function readReceipt(tx: Transaction, number: string): Promise<FeedbackReceipt | null> {
  return tx.row<FeedbackReceipt>(
    `select number, kind, topic, received_on as "receivedOn", working_days as "workingDays", due_on as "dueOn",
      coalesce(replied_on is null and due_on < tenant.today(), false) as "isOverdue", unit_name as "unitName", reply,
      replied_on as "repliedOn" from plan.feedback_of($1)`,
    [number],
  )
}

/** Which feedback. */
export type FeedbackWanted = { readonly state: string; readonly after: string; readonly limit: number }

/** Feedback of the region, open before answered, what is due first before others. */
export async function listFeedback(
  tx: Transaction,
  { state, after, limit }: FeedbackWanted,
): Promise<{ rows: readonly Feedback[]; next: string | null; overdue: number }> {
  const [open = -1, due = '', id = ''] = readPlace(after, ['number', 'string', 'string']) ?? []
  const order = `(f.replied_on is not null)::int, coalesce(f.due_on, '9999-12-31')::text, f.id::text`
  const rows = await tx.rows<Feedback>(
    `${SELECT} and case $1 when 'OPEN' then f.replied_on is null when 'OVERDUE' then ${OVERDUE}
       when 'ANSWERED' then f.replied_on is not null else true end
       and (${order}) > ($2::int, $3::text, $4::text) order by ${order} limit $5`,
    [state, open, due, id, limit + 1],
  )
  const count = await tx.row<{ overdue: number }>(
    `select count(*)::int as overdue from plan.feedback f where f.region = (select tenant.region()) and ${OVERDUE}`,
  )
  const page = pageFrom(rows, limit, (row) => [Number(row.repliedOn !== null), row.dueOn ?? '9999-12-31', row.id])
  return { ...page, overdue: count?.overdue ?? 0 }
}

/** One piece of feedback; null where there is none. */
export function findFeedback(tx: Transaction, id: string): Promise<Feedback | null> {
  return tx.row<Feedback>(`${SELECT} and f.id = $1`, [id])
}

/** Gives feedback to a unit; the number of rows written. */
export function routeFeedback(tx: Transaction, id: string, version: number, unit: string): Promise<number> {
  return tx.run(
    `update plan.feedback set unit = $3, routed_by = tenant.person(), version = version + 1
     where region = (select tenant.region()) and id = $1 and version = $2 and replied_on is null`,
    [id, version, unit],
  )
}

/** Publishes the reply of the unit; the number of rows written. */
export function replyToFeedback(tx: Transaction, id: string, version: number, reply: string): Promise<number> {
  return tx.run(
    `update plan.feedback set reply = $3, replied_on = tenant.today(), replied_by = tenant.person(), version = version + 1
     where region = (select tenant.region()) and id = $1 and version = $2 and replied_on is null`,
    [id, version, reply],
  )
}

/** Feedback by topic. */
export function countFeedback(tx: Transaction): Promise<FeedbackStatistics['rows'][number][]> {
  return tx.rows(
    `select f.topic, count(*)::int as received, count(f.replied_on)::int as answered,
      (count(*) filter (where f.replied_on <= f.due_on))::int as "answeredInTime",
      (count(*) filter (where ${OVERDUE}))::int as overdue
     from plan.feedback f where f.region = (select tenant.region()) group by f.topic order by f.topic collate "C"`,
  )
}
