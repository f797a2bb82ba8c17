import type { Duplicate, PageQuery } from '../../../../contract/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { note } from '../audit.ts'
import { pageOf, readCursor } from '../cursor.ts'
import { isId } from '../is-id.ts'

/** Names this alike, within one division, are suspected; in hundredths. */
const NEAR = 60

/** Most pairs that one search adds. */
const PAIRS_MAX = 5000

/**
 * Looks for records that may be one enterprise: equal names, a code that is a former code of the other or holds the same organisation
 * code, and names nearly alike within one division. Adds the pairs that nobody has decided on; gives how many are new.
 */
export async function findDuplicates(tx: Transaction): Promise<number> {
  await tx.rows(`select set_config('pg_trgm.similarity_threshold', $1, true)`, [String(NEAR / 100)])
  const found = await tx.rows<{ id: string }>(
    `with standing as (
       select id, name_plain, credit_code, left(division, 6) as division from registry.enterprise
       where region = (select tenant.region()) and merged_into is null),
     pairs as (
       select a.id as one, b.id as other, 'same-name' as reason from standing a join standing b on a.name_plain = b.name_plain and a.id < b.id
       union all
       select least(a.id, f.enterprise), greatest(a.id, f.enterprise), 'linked-code' from registry.former_code f
         join standing a on a.credit_code = f.code and a.id <> f.enterprise
         join standing b on b.id = f.enterprise where f.region = (select tenant.region())
       union all
       select least(f.enterprise, g.enterprise), greatest(f.enterprise, g.enterprise), 'linked-code' from registry.former_code f
         join registry.former_code g on g.region = f.region and g.code = f.code and g.enterprise > f.enterprise
         join standing a on a.id = f.enterprise join standing b on b.id = g.enterprise where f.region = (select tenant.region())
       union all
       select a.id, b.id, 'linked-code' from standing a join standing b
         on substr(a.credit_code, 9, 9) = substr(b.credit_code, 9, 9) and a.id < b.id
         where length(a.credit_code) = 18 and length(b.credit_code) = 18
       union all
       select a.id, b.id, 'near-name' from standing a join registry.enterprise b
         on b.region = (select tenant.region()) and b.merged_into is null and b.name_plain % a.name_plain
           and left(b.division, 6) = a.division and a.id < b.id and a.name_plain <> b.name_plain),
     grouped as (select one, other, array_agg(distinct reason order by reason desc) as reasons from pairs group by one, other limit $1)
     insert into registry.duplicate as d (region, one, other, reasons, likeness)
     select tenant.region(), g.one, g.other, g.reasons, round(100 * similarity(a.name_plain, b.name_plain))::integer
       from grouped g join standing a on a.id = g.one join standing b on b.id = g.other
     on conflict (region, one, other) do nothing returning id`,
    [PAIRS_MAX],
  )
  await note(tx, {
    action: 'duplicate:sought',
    kind: 'duplicate',
    id: '',
    enterprise: null,
    detail: { found: found.length },
  })
  return found.length
}

const COLUMNS = `d.id, d.reasons, d.likeness, d.state, d.decision, d.version, d.found_at::text as "foundAt",
  jsonb_build_object('id', a.id, 'creditCode', a.credit_code, 'name', a.name, 'version', a.version) as one,
  jsonb_build_object('id', b.id, 'creditCode', b.credit_code, 'name', b.name, 'version', b.version) as other
  from registry.duplicate d join registry.enterprise a on a.region = d.region and a.id = d.one
    join registry.enterprise b on b.region = d.region and b.id = d.other
  where d.region = (select tenant.region())`

/** Pairs that nobody decided yet, in the order in which they were found. */
export async function listDuplicates(tx: Transaction, { after, limit }: PageQuery) {
  const cursor = readCursor(after, 2)
  const isCursor = isId(cursor?.[1]) && !Number.isNaN(Date.parse(cursor[0] ?? ''))
  const rows = await tx.rows<Duplicate & { readonly foundAt: string }>(
    `select ${COLUMNS} and d.state = 'OPEN' and ($1::timestamptz is null or (d.found_at, d.id) > ($1::timestamptz, $2::uuid))
     order by d.found_at, d.id limit $3`,
    [isCursor ? cursor[0] : null, isCursor ? cursor[1] : null, limit + 1],
  )
  const page = pageOf(rows, limit, ({ foundAt, id }) => [foundAt, id])
  return { next: page.next, rows: page.rows.map(withoutInstant) }
}

/** One pair as it is now; null where there is none. */
export async function readDuplicate(tx: Transaction, id: string): Promise<Duplicate | null> {
  if (!isId(id)) return null
  const found = await tx.row<Duplicate & { readonly foundAt: string }>(`select ${COLUMNS} and d.id = $1`, [id])
  return found && withoutInstant(found)
}

function withoutInstant(found: Duplicate & { readonly foundAt: string }): Duplicate {
  const { foundAt: _, ...row } = found
  return row
}

/** Says that a pair are two enterprises; false where it was decided or changed meanwhile. */
export async function declareDifferent(tx: Transaction, id: string, version: number, reason: string): Promise<boolean> {
  const done = await tx.run(
    `update registry.duplicate set state = 'DIFFERENT', decided_by = tenant.person(), decided_at = clock_timestamp(), decision = $3,
       version = version + 1 where region = (select tenant.region()) and id = $1 and version = $2 and state = 'OPEN'`,
    [id, version, reason],
  )
  if (done > 0)
    await note(tx, { action: 'duplicate:different', kind: 'duplicate', id, enterprise: null, detail: { reason } })
  return done > 0
}
