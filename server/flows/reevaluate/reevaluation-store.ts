import type { Reevaluation, RegionStandings } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'

const COLUMNS = `id, to_char(on_day, 'YYYY-MM-DD') as "on", pack_version as "packVersion", state, total, done,
  to_char(begun_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "begunAt",
  to_char(ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "endedAt"`

const HERE = 'region = (select tenant.region())'

/** A run as the work needs it: what is asked, and the last enterprise that was judged. */
export type RunState = Reevaluation & { readonly programmes: readonly string[]; readonly after: string | null }

/** What one enterprise was answered by one programme. */
export type StandingRow = {
  readonly programme: string
  readonly enterprise: string
  readonly verdict: string
  readonly amountFen: number | null
  readonly class: string | null
}

/** Begins a run over all enterprises of the region; null where one goes on already. */
export function beginRun(
  tx: Transaction,
  asked: { readonly on: string; readonly packVersion: string; readonly programmes: readonly string[] },
): Promise<RunState | null> {
  return tx.row<RunState>(
    `insert into policy.reevaluation (region, on_day, pack_version, programmes, total, begun_by)
     select tenant.region(), $1::date, $2, $3, (select count(*)::int from registry.believed where ${HERE}), tenant.person()
     on conflict do nothing returning ${COLUMNS}, programmes, after`,
    [asked.on, asked.packVersion, asked.programmes],
  )
}

/** The run that goes on; null where none does. Held until the transaction ends, so that two processes do not do the same part. */
export function holdRunning(tx: Transaction): Promise<RunState | null> {
  return tx.row<RunState>(
    `select ${COLUMNS}, programmes, after from policy.reevaluation where ${HERE} and state = 'RUNNING' for update`,
  )
}

/** The last run in a state; null where there is none. */
export function lastRun(tx: Transaction, state: Reevaluation['state']): Promise<Reevaluation | null> {
  return tx.row<Reevaluation>(
    `select ${COLUMNS} from policy.reevaluation where ${HERE} and state = $1 order by begun_at desc limit 1`,
    [state],
  )
}

/** One run; null where it is not the region's. */
export function findRun(tx: Transaction, id: string): Promise<Reevaluation | null> {
  return tx.row<Reevaluation>(`select ${COLUMNS} from policy.reevaluation where ${HERE} and id::text = $1`, [id])
}

/** An id before every other. */
const FIRST = '00000000-0000-0000-0000-000000000000'

/** The next enterprises in the order of their ids, with what is believed of them. */
export function nextFirms(
  tx: Transaction,
  after: string | null,
  most: number,
): Promise<{ enterprise: string; document: Record<string, unknown> }[]> {
  return tx.rows(
    `select b.enterprise, b.document from registry.believed b join registry.enterprise e on e.region = b.region and e.id = b.enterprise
     where b.${HERE} and e.merged_into is null and b.enterprise > $1::uuid and e.id > $1::uuid order by b.enterprise limit $2`,
    [after ?? FIRST, most],
  )
}

/** Writes what was answered, and how far the run is. */
export async function recordPart(
  tx: Transaction,
  run: RunState,
  part: { readonly rows: readonly StandingRow[]; readonly firms: number; readonly last: string },
): Promise<void> {
  const { rows } = part
  await tx.run(
    `insert into policy.standing (region, reevaluation, programme, enterprise, verdict, amount_fen, class)
     select tenant.region(), $1, s.programme, s.enterprise, s.verdict, s.amount, s.class
     from unnest($2::text[], $3::uuid[], $4::text[], $5::bigint[], $6::text[]) as s (programme, enterprise, verdict, amount, class)`,
    [
      run.id,
      rows.map(({ programme }) => programme),
      rows.map(({ enterprise }) => enterprise),
      rows.map(({ verdict }) => verdict),
      rows.map(({ amountFen }) => amountFen),
      rows.map((row) => row.class),
    ],
  )
  await tx.run(`update policy.reevaluation set done = least(total, done + $2), after = $3 where ${HERE} and id = $1`, [
    run.id,
    part.firms,
    part.last,
  ])
}

/** Ends a run that is whole, and lets go what earlier runs said. */
export async function endRun(tx: Transaction, run: RunState): Promise<void> {
  await tx.run(
    `update policy.reevaluation set state = 'DONE', done = total, ended_at = clock_timestamp() where ${HERE} and id = $1`,
    [run.id],
  )
  await tx.run(`delete from policy.standing where ${HERE} and reevaluation <> $1`, [run.id])
}

/** Ends the run that goes on as failed; what earlier runs said stays. */
export async function failRun(tx: Transaction, fault: string): Promise<void> {
  await tx.run(
    `update policy.reevaluation set state = 'FAILED', ended_at = clock_timestamp(), fault = $1 where ${HERE} and state = 'RUNNING'`,
    [fault.slice(0, 500)],
  )
}

/** Enterprises by programme and verdict in a run, with the money that would be due, in fen as text. */
export function countStandings(
  tx: Transaction,
  run: string,
): Promise<{ programme: string; verdict: string; firms: number; amountFen: string }[]> {
  return tx.rows(
    `select programme, verdict, count(*)::int as firms, coalesce(sum(amount_fen) filter (where verdict = 'yes'), 0)::text as "amountFen"
     from policy.standing where ${HERE} and reevaluation = $1 group by programme, verdict`,
    [run],
  )
}

/** Enterprises that stand so with a programme, the largest amounts first; `after` is the place of the last one shown. */
export function listStandings(
  tx: Transaction,
  run: string,
  asked: { readonly programme: string; readonly verdict: string; readonly after: number; readonly limit: number },
): Promise<RegionStandings['rows'][number][]> {
  return tx.rows(
    `select s.enterprise, e.credit_code as "creditCode", e.name, s.verdict, s.amount_fen::float8 as "amountFen", s.class
     from policy.standing s join registry.enterprise e on e.region = s.region and e.id = s.enterprise
     where s.${HERE} and s.reevaluation = $1 and s.programme = $2 and s.verdict = $3
     order by s.amount_fen desc nulls last, s.enterprise offset $4 limit $5`,
    [run, asked.programme, asked.verdict, asked.after, asked.limit],
  )
}
