import type { AuditEvent, AuditQuery, DataReading, DataReadingQuery } from '../../contract/index.ts'
import type { Transaction } from '../db/index.ts'

/** Events as stored, their moment not yet written out. */
type WithMoment<Row extends { readonly at: string }> = Omit<Row, 'at'> & { readonly at: Date }

/** Events of the region that the query asks for, the latest first, one more than a page holds. */
export async function eventsOf(tx: Transaction, query: AuditQuery): Promise<AuditEvent[]> {
  const rows = await tx.rows<WithMoment<AuditEvent>>(
    `select e.id::text as id, e.at, e.person, n.name as "personName", e.unit, u.name_zh as "unitName", e.action,
      e.subject_kind as "subjectKind", e.subject_id as subject, e.enterprise, f.name as "enterpriseName", e.detail
     from (
       select * from audit.event
       where region = (select tenant.region()) and ($1::uuid is null or person = $1) and ($2::text is null or action = $2)
         and ($3::text is null or subject_kind = $3) and ($4::text is null or subject_id = $4)
         and ($5::uuid is null or enterprise = $5)
         and ($6::text is null or at >= $6::date::timestamp at time zone 'Asia/Shanghai')
         and ($7::text is null or at < $7::date::timestamp at time zone 'Asia/Shanghai')
         and ($8::bigint is null or id < $8)
       order by id desc limit $9
     ) e
     left join registry.unit u on u.region = e.region and u.id = e.unit
     left join registry.enterprise f on f.region = e.region and f.id = e.enterprise
     left join access.names_of((select array[e.person])) n on n.id = e.person
     order by e.id desc`,
    [
      query.person ?? null,
      query.action ?? null,
      query.subjectKind ?? null,
      query.subject ?? null,
      query.enterprise ?? null,
      query.from ?? null,
      query.to ?? null,
      query.after ?? null,
      query.limit + 1,
    ],
  )
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** Readings of the data of the transaction's enterprise, the latest first, one more than a page holds. */
export async function readingsOf(tx: Transaction, query: DataReadingQuery): Promise<DataReading[]> {
  const rows = await tx.rows<WithMoment<DataReading>>(
    `select e.id::text as id, e.at, u.name_zh as "unitName", n.id is not null as "isOwn", n.name as "personName", e.action,
      e.subject_kind as "subjectKind"
     from (
       select * from audit.event
       where region = (select tenant.region()) and enterprise = (select tenant.enterprise())
         and split_part(action, ':', 2) in ('read', 'downloaded', 'exported', 'evaluated')
         and ($1::text is null or at >= $1::date::timestamp at time zone 'Asia/Shanghai')
         and ($2::text is null or at < $2::date::timestamp at time zone 'Asia/Shanghai')
         and ($3::bigint is null or id < $3)
       order by id desc limit $4
     ) e
     left join registry.unit u on u.region = e.region and u.id = e.unit
     left join access.names_of((select array[e.person])) n on n.id = e.person
     order by e.id desc`,
    [query.from ?? null, query.to ?? null, query.after ?? null, query.limit + 1],
  )
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** Writes that the record was looked into, and what for. */
export async function noteLook(tx: Transaction, region: string, query: AuditQuery): Promise<void> {
  await tx.rows(`select audit.note('audit:read', 'audit', $1, $2, $3)`, [region, query.enterprise ?? null, query])
}
