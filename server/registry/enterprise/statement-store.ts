import type { RecordedStatement } from '../../../core/registry/index.ts'
import type { Transaction } from '../../db/index.ts'
import { idsInOrder } from './ids-in-order.ts'

/** A statement as a row. */
export type StatementRow = RecordedStatement & { readonly id: string; readonly enterprise: string }

const COLUMNS = `id, enterprise, part, item, source, facts, stated_on as "statedOn", carried,
  to_char(lower(recorded) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "order"`

/** Statements that stand, of several enterprises. */
export function readStanding(tx: Transaction, enterprises: readonly string[]): Promise<StatementRow[]> {
  return tx.rows<StatementRow>(
    `select ${COLUMNS} from registry.statement
     where region = (select tenant.region()) and enterprise = any($1::uuid[]) and upper_inf(recorded)`,
    [enterprises],
  )
}

/** Every statement of an enterprise that was recorded by an instant and says something as of a day. */
export function readRecorded(
  tx: Transaction,
  enterprise: string,
  { by = null, on }: { readonly by?: string | null; readonly on: string },
): Promise<StatementRow[]> {
  return tx.rows<StatementRow>(
    `select ${COLUMNS} from registry.statement
     where region = (select tenant.region()) and enterprise = $1 and stated_on <= $2::date
       and ($3::timestamptz is null or lower(recorded) <= $3::timestamptz)`,
    [enterprise, on, by],
  )
}

/** Every statement about the enterprises themselves that was ever recorded, which tells their names and areas over time. */
export function readAboutSelf(tx: Transaction, enterprises: readonly string[]): Promise<StatementRow[]> {
  return tx.rows<StatementRow>(
    `select ${COLUMNS} from registry.statement
     where region = (select tenant.region()) and enterprise = any($1::uuid[]) and part = '' and item = ''`,
    [enterprises],
  )
}

/** What is to be recorded in place of what the source said of the item before. */
export type NewStatement = Pick<
  StatementRow,
  'enterprise' | 'part' | 'item' | 'source' | 'facts' | 'statedOn' | 'carried'
> & {
  /** The statement that it takes the place of. */
  readonly replaces: string | null
}

/** From so many statements on, plans of the connection are made anew. */
const MANY = 500

/** Ends what is replaced and records what is said, all at one instant that lies after every instant that it ends. */
export async function recordStatements(tx: Transaction, statements: readonly NewStatement[]): Promise<void> {
  // A connection keeps plans that it made while the tables were empty; on them an import would read whole tables for each row.
  if (statements.length >= MANY) await tx.run('discard plans')
  const ids = idsInOrder(statements.length)
  const replaced = statements.flatMap(({ replaces }) => (replaces === null ? [] : [replaces]))
  const instant = await endStatements(tx, replaced)
  await tx.run(
    `insert into registry.statement (region, id, enterprise, part, item, source, facts, stated_on, carried, recorded, recorded_by)
     select tenant.region(), s.id, s.enterprise, s.part, s.item, s.source, nullif(s.facts, 'null'::jsonb), s."statedOn", s.carried,
       tstzrange($2::timestamptz, null), tenant.person()
     from jsonb_to_recordset($1::jsonb) as s (id uuid, enterprise uuid, part text, item text, source text, facts jsonb, "statedOn" date, carried jsonb)`,
    [JSON.stringify(statements.map((each, index) => ({ ...each, id: ids[index] }))), instant],
  )
}

/** Ends statements; gives the instant, which lies after every instant that it ends. */
async function endStatements(tx: Transaction, replaced: readonly string[]): Promise<string> {
  if (replaced.length === 0) return (await tx.row<{ at: string }>('select clock_timestamp()::text as at'))?.at ?? ''
  const instant = await tx.row<{ at: string }>(
    `select (greatest(clock_timestamp(), max(lower(recorded)) + interval '1 microsecond'))::text as at
     from registry.statement where region = (select tenant.region()) and id = any($1::uuid[])`,
    [replaced],
  )
  await tx.run(
    `update registry.statement set recorded = tstzrange(lower(recorded), $2::timestamptz)
     where region = (select tenant.region()) and id = any($1::uuid[])`,
    [replaced, instant?.at],
  )
  return instant?.at ?? ''
}
