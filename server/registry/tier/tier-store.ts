import type { TierAssignment, TierMovements, TierProposal, TierProposalsQuery } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { readCursor } from '../list/cursor.ts'
import { timeText } from '../list/membership-store.ts'

const ASSIGNMENT = `a.id, a.programme, a.class, jsonb_build_object('zh', a.label_zh, 'en', a.label_en) as label, a.from_day as "from",
  a.to_day as "to", a.origin, a.reason, a.pack_version as "packVersion", a.version, ${timeText('lower(a.recorded)')} as "recordedFrom",
  ${timeText('upper(a.recorded)')} as "recordedTo"`

/** Every record of an enterprise's tiers, those that were replaced too, newest first. */
export function listTiers(tx: Transaction, enterprise: string): Promise<TierAssignment[]> {
  return tx.rows<TierAssignment>(
    `select ${ASSIGNMENT} from registry.tier_assignment a where a.region = (select tenant.region()) and a.enterprise = $1
     order by a.programme, a.recorded desc, a.from_day desc`,
    [enterprise],
  )
}

/** Records in force of an enterprise's tiers on one scale, by day. */
export function listStandingTiers(tx: Transaction, enterprise: string, programme: string): Promise<TierAssignment[]> {
  return tx.rows<TierAssignment>(
    `select ${ASSIGNMENT} from registry.tier_assignment a where a.region = (select tenant.region()) and a.enterprise = $1
       and a.programme = $2 and upper_inf(a.recorded) order by a.from_day`,
    [enterprise, programme],
  )
}

/** Enterprises of each class of each scale today, and open proposals of each scale. */
export async function countTiers(
  tx: Transaction,
): Promise<{ readonly members: ReadonlyMap<string, number>; readonly open: ReadonlyMap<string, number> }> {
  const members = await tx.rows<{ key: string; n: number }>(
    `select programme || ' ' || class as key, count(*)::int as n from registry.tier_assignment
     where region = (select tenant.region()) and upper_inf(recorded) and valid @> tenant.today() group by programme, class`,
  )
  const open = await tx.rows<{ key: string; n: number }>(
    `select programme as key, count(*)::int as n from registry.tier_proposal
     where region = (select tenant.region()) and state = 'OPEN' group by programme`,
  )
  const mapped = (rows: { key: string; n: number }[]): Map<string, number> =>
    new Map(rows.map(({ key, n }) => [key, n]))
  return { members: mapped(members), open: mapped(open) }
}

const PROPOSAL = `
  select p.id, p.enterprise, e.credit_code as "creditCode", e.name, p.programme,
    case when p.from_class is not null then jsonb_build_object('id', p.from_class, 'label',
      jsonb_build_object('zh', p.from_label_zh, 'en', p.from_label_en)) end as "from",
    case when p.to_class is not null then jsonb_build_object('id', p.to_class, 'label',
      jsonb_build_object('zh', p.to_label_zh, 'en', p.to_label_en)) end as "to",
    p.from_day as "fromDay", p.to_day as "toDay", p.reasons, p.state, p.decided_reason as "decidedReason", p.version,
    ${timeText('p.recorded_at')} as at
  from registry.tier_proposal p join registry.enterprise e on e.region = p.region and e.id = p.enterprise
  where p.region = (select tenant.region())`

/** Proposals, oldest first, one more than the page holds. */
export function listProposals(
  tx: Transaction,
  { state, programme, after, limit }: TierProposalsQuery,
): Promise<TierProposal[]> {
  const [at = '1970-01-01', id = ''] = readCursor(after, 2) ?? []
  return tx.rows<TierProposal>(
    `${PROPOSAL} and ($1 = '' or p.state = $1) and ($2 = '' or p.programme = $2) and (p.recorded_at, p.id::text) > ($3::timestamptz, $4)
     order by p.recorded_at, p.id::text limit $5`,
    [state, programme, at, id, limit + 1],
  )
}

/** One proposal, null where there is none. */
export function findProposal(tx: Transaction, id: string): Promise<TierProposal | null> {
  return tx.row<TierProposal>(`${PROPOSAL} and p.id = $1`, [id])
}

/** How many enterprises stand in another class on the last day of a span than on the day before its first; as recorded now. */
export function countMovements(
  tx: Transaction,
  { programme, from, to }: { readonly programme: string; readonly from: string; readonly to: string },
): Promise<TierMovements['rows'][number][]> {
  return tx.rows(
    `with before as (select enterprise, class from registry.tier_assignment where region = (select tenant.region()) and programme = $1
         and upper_inf(recorded) and valid @> ($2::date - 1)),
       after as (select enterprise, class from registry.tier_assignment where region = (select tenant.region()) and programme = $1
         and upper_inf(recorded) and valid @> ($3::date - 1))
     select before.class as "fromClass", after.class as "toClass", count(*)::int as count
     from before full join after using (enterprise)
     where before.class is distinct from after.class group by 1, 2 order by 1 nulls first, 2 nulls first`,
    [programme, from, to],
  )
}
