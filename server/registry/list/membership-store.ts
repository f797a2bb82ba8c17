import type { Membership, MembersQuery } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { readCursor } from './cursor.ts'

/** A time as text, to the microsecond, in universal time. */
export function timeText(expression: string): string {
  return `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}

const COLUMNS = `m.id, m.list, l.name_zh as "listNameZh", l.name_en as "listNameEn", m.enterprise, e.credit_code as "creditCode",
  e.name, e.division, m.from_day as "from", m.to_day as "to", m.entry_reason as "entryReason", m.evidence,
  m.source_unit as "sourceUnit", s.name_zh as "sourceName", m.exit_kind as "exitKind", m.exit_reason as "exitReason",
  x.name_zh as "exitSourceName", m.version, ${timeText('lower(m.recorded)')} as "recordedFrom",
  ${timeText('upper(m.recorded)')} as "recordedTo"`

const JOINED = `registry.membership m
  join registry.list l on l.region = m.region and l.id = m.list
  join registry.enterprise e on e.region = m.region and e.id = m.enterprise
  left join registry.unit s on s.region = m.region and s.id = m.source_unit
  left join registry.unit x on x.region = m.region and x.id = m.exit_source_unit`

/** Who is asked for: a list, a day and a time of record, both as text. */
export type MembersAsked = { readonly list: string; readonly on: string; readonly recorded: string }

/** Members of a list and of its parts on a day, as recorded at a time. Parameters: list, day, time. */
const STANDING = `m.region = (select tenant.region())
  and m.list = any(array(select registry.parts_of_list($1, $2::date, $3::timestamptz)))
  and m.valid @> $2::date and m.recorded @> $3::timestamptz`

/** The day and time that a question means: today and now where it names none. Null where a text is no day or time. */
export async function readAsked(
  tx: Transaction,
  list: string,
  { on, recorded }: Pick<MembersQuery, 'on' | 'recorded'>,
): Promise<MembersAsked | null> {
  const isTime =
    recorded === '' || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(recorded)
  if (!isTime || Number.isNaN(Date.parse(recorded === '' ? '2000-01-01' : recorded))) return null
  const found = await tx.row<{ on: string; recorded: string }>(
    `select coalesce(nullif($1, '')::date, tenant.today()) as "on",
      ${timeText(`coalesce(nullif($2, '')::timestamptz, now())`)} as recorded`,
    [on, recorded],
  )
  return found && { list, ...found }
}

/** Number of enterprises on a list, each counted once. `text` is part of a name or the beginning of a credit code. */
export async function countMembers(
  tx: Transaction,
  { list, on, recorded }: MembersAsked,
  text: string,
): Promise<number> {
  const filter = text === '' ? '' : `and (e.name like '%' || $4 || '%' or e.credit_code like $4 || '%')`
  const from = text === '' ? 'registry.membership m' : JOINED
  const counted = await tx.row<{ n: number }>(
    `select count(distinct m.enterprise)::int as n from ${from} where ${STANDING} ${filter}`,
    [list, on, recorded, ...(text === '' ? [] : [likeText(text)])],
  )
  return counted?.n ?? 0
}

/** Members by credit code, one more than the page holds. An enterprise that is a member by several parts is told once. */
export function listMembers(
  tx: Transaction,
  { list, on, recorded }: MembersAsked,
  { text, after, limit }: Pick<MembersQuery, 'text' | 'after' | 'limit'>,
): Promise<Membership[]> {
  const [code = ''] = readCursor(after, 1) ?? []
  // The page is chosen first, then each of its rows is looked up by itself: a list of a hundred thousand reads the names of two hundred,
  // also in the minute after an import, when the database does not know yet how many there are.
  return tx.rows<Membership>(
    `with page as materialized (
       select distinct on (e.credit_code) m.record, e.credit_code
       from registry.membership m join registry.enterprise e on e.region = m.region and e.id = m.enterprise
       where ${STANDING} and e.credit_code > $4 and ($5 = '' or e.name like '%' || $5 || '%' or e.credit_code like $5 || '%')
       order by e.credit_code, m.list <> $1, m.from_day limit $6)
     select ${COLUMNS} from page
     cross join lateral (select * from registry.membership m where m.region = (select tenant.region()) and m.record = page.record limit 1) m
     cross join lateral (select * from registry.enterprise e where e.region = m.region and e.id = m.enterprise limit 1) e
     join registry.list l on l.region = m.region and l.id = m.list
     left join registry.unit s on s.region = m.region and s.id = m.source_unit
     left join registry.unit x on x.region = m.region and x.id = m.exit_source_unit
     order by page.credit_code`,
    [list, on, recorded, code, likeText(text), limit + 1],
  )
}

/** The record in force of a membership, null where there is none. */
export function findMembership(tx: Transaction, id: string): Promise<Membership | null> {
  return tx.row<Membership>(
    `select ${COLUMNS} from ${JOINED} where m.region = (select tenant.region()) and m.id = $1 and upper_inf(m.recorded)`,
    [id],
  )
}

/** Every record of an enterprise's memberships, or of one membership, newest first. */
export function listRecords(
  tx: Transaction,
  of: { readonly enterprise: string } | { readonly membership: string },
): Promise<Membership[]> {
  const [column, value] = 'enterprise' in of ? ['m.enterprise', of.enterprise] : ['m.id', of.membership]
  return tx.rows<Membership>(
    `select ${COLUMNS} from ${JOINED} where m.region = (select tenant.region()) and ${column} = $1
     order by m.recorded desc, m.from_day desc limit 1000`,
    [value],
  )
}

function likeText(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
