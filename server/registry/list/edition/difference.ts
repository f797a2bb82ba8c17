import type { EditionChange, EditionPreview, RegisterPage } from '../../../../contract/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { MessageRefused } from '../../../http/index.ts'
import { foundOr } from '../constraint.ts'
import { pageOf, readCursor } from '../cursor.ts'
import { findList } from '../list-store.ts'

/** Members of a list ($1) on a day ($2) as an edition freezes them, each enterprise once. */
export const MEMBERS_TO_FREEZE = `
  select distinct on (e.credit_code) m.enterprise, e.credit_code, e.name, e.division, m.list as part, m.from_day as since,
    m.entry_reason, m.source_unit
  from registry.membership m join registry.enterprise e on e.region = m.region and e.id = m.enterprise
  where m.region = (select tenant.region()) and m.list = any(array(select registry.parts_of_list($1, $2::date, now())))
    and m.valid @> $2::date and upper_inf(m.recorded)
  order by e.credit_code, m.list <> $1, m.from_day`

/**
 * How members (a query with the columns of MEMBERS_TO_FREEZE) of a list ($1) on a day ($2) differ from those of an edition ($3, null for
 * none): added, removed, and those of whom something else is said; the reason of a removal is that of the exit.
 */
export function differenceOf(members: string): string {
  return `
    with old as (select * from registry.edition_member where region = (select tenant.region()) and edition = $3::uuid),
      fresh as (${members})
    select case when old.edition is null then 'ADDED' when fresh.enterprise is null then 'REMOVED' else 'CHANGED' end as kind,
      coalesce(fresh.credit_code, old.credit_code) as credit_code, coalesce(fresh.enterprise, old.enterprise) as enterprise,
      coalesce(fresh.name, old.name) as name,
      case when old.edition is not null then json_build_object('name', old.name, 'division', old.division, 'part', old.part) end as before,
      case when fresh.enterprise is not null
        then json_build_object('name', fresh.name, 'division', fresh.division, 'part', fresh.part) end as after,
      case when old.edition is null then fresh.entry_reason when fresh.enterprise is not null then ''
        else coalesce((select m.exit_reason from registry.membership m where m.region = old.region and m.enterprise = old.enterprise
          and m.list = any(array(select registry.parts_of_list($1, $2::date, now()))) and upper_inf(m.recorded)
          and m.to_day <= $2::date order by m.to_day desc limit 1), '') end as reason
    from old full join fresh on fresh.credit_code = old.credit_code
    where old.edition is null or fresh.enterprise is null
      or (old.name, old.part) is distinct from (fresh.name, fresh.part) or old.division is distinct from fresh.division`
}

type Counts = Pick<EditionPreview, 'members' | 'added' | 'removed' | 'changed'>

/**
 * What an edition of the members of a day, today where empty, would say beside the latest one; nothing is written. Refuses
 * record.unknown and edition.day.
 */
export async function previewEdition(
  tx: Transaction,
  list: string,
  { membersOn, after, limit }: RegisterPage & { readonly membersOn: string },
): Promise<EditionPreview> {
  foundOr(await findList(tx, list))
  const { today } = foundOr(await tx.row<{ today: string }>('select tenant.today() as today'))
  const day = membersOn === '' ? today : membersOn
  if (day > today) throw new MessageRefused({ problem: 'edition.day' })
  const latest = await tx.row<{ id: string; number: string }>(
    `select id, number from registry.edition where region = (select tenant.region()) and list = $1 order by published_at desc limit 1`,
    [list],
  )
  const place = [list, day, latest?.id ?? null]
  const counts = foundOr(
    await tx.row<Counts>(
      `with difference as (${differenceOf(MEMBERS_TO_FREEZE)})
       select (select count(*)::int from (${MEMBERS_TO_FREEZE}) as member) as members,
         count(*) filter (where kind = 'ADDED')::int as added, count(*) filter (where kind = 'REMOVED')::int as removed,
         count(*) filter (where kind = 'CHANGED')::int as changed from difference`,
      place,
    ),
  )
  const [code = ''] = readCursor(after, 1) ?? []
  const rows = await tx.rows<EditionChange>(
    `with difference as (${differenceOf(MEMBERS_TO_FREEZE)})
     select kind, enterprise, credit_code as "creditCode", name, before, after, reason from difference
     where credit_code > $4 order by credit_code limit $5`,
    [...place, code, limit + 1],
  )
  return {
    membersOn: day,
    previousNumber: latest?.number ?? null,
    ...counts,
    ...pageOf(rows, limit, ({ creditCode }) => [creditCode]),
  }
}
