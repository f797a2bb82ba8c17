import type { Evidence, EvidenceAbout, EvidenceQuery } from '../../../contract/index.ts'
import type { EvidenceKept, EvidenceKind } from '../../../core/registry/index.ts'
import type { Transaction } from '../../db/index.ts'
import { readCursor } from '../list/cursor.ts'

/** What a record touches: an enterprise or a unit, and whether evidence may still be added to it. */
export type Subject = { readonly enterprise: string | null; readonly unit: string | null; readonly isOpen: boolean }

/** What a record touches; null where there is none or it is not the person's to see. */
export function findSubject(tx: Transaction, about: EvidenceAbout, id: string): Promise<Subject | null> {
  return tx.row<Subject>('select enterprise, unit, is_open as "isOpen" from registry.evidence_subject($1, $2::uuid)', [
    about,
    id,
  ])
}

/** How much is kept about an enterprise or a unit; who asks keeps others from adding until the transaction ends. */
export async function countKept(tx: Transaction, { enterprise, unit }: Subject): Promise<EvidenceKept> {
  const row = await tx.row<{ ownFiles: number; ownBytes: string; files: number; bytes: string }>(
    `select own_files as "ownFiles", own_bytes as "ownBytes", files, bytes from registry.evidence_kept($1::uuid, $2::uuid)`,
    [enterprise, unit],
  )
  return {
    ownFiles: row?.ownFiles ?? 0,
    ownBytes: Number(row?.ownBytes ?? 0),
    files: row?.files ?? 0,
    bytes: Number(row?.bytes ?? 0),
  }
}

/** What is written of new evidence. */
export type EvidenceWish = {
  readonly about: EvidenceAbout
  readonly id: string
  readonly digest: Buffer
  readonly name: string
  readonly kind: EvidenceKind
  readonly size: number
}

/** Writes new evidence; the database sets what it touches and who added it. Gives its id. */
export async function insertEvidence(tx: Transaction, wish: EvidenceWish): Promise<string> {
  const { about, id, digest, name, kind, size } = wish
  const added = await tx.row<{ id: string }>(
    `insert into registry.evidence (region, about, about_id, digest, name, kind, size)
     values ((select tenant.region()), $1, $2, $3, $4, $5, $6) returning id`,
    [about, id, digest, name, kind, size],
  )
  if (added === null) throw new Error('No evidence was added')
  return added.id
}

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`

const ROWS = `select e.id, e.about, e.about_id as "aboutId", e.enterprise, e.unit, e.name, e.kind, e.size,
    encode(e.digest, 'hex') as sha256, c.scan, c.scanned_by as "scannedBy",
    to_char(e.added_at at time zone 'UTC', ${MOMENT}) as "addedAt", e.side as "addedBy",
    case when e.side = 'ENTERPRISE' then f.name else u.name_zh end as "addedByName",
    to_char(e.ended_at at time zone 'UTC', ${MOMENT}) as "endedAt", e.ended_reason as "endedReason",
    e.ended_at is null and ((select tenant.reach()) = 'REGION'
      or (e.side = 'ENTERPRISE' and e.enterprise = (select tenant.enterprise()))
      or (e.side = 'INSTITUTION' and e.side_unit = (select tenant.unit()))) as "mayEnd", e.version
  from registry.evidence e
  join registry.evidence_content c on c.region = e.region and c.digest = e.digest
  left join registry.enterprise f on f.region = e.region and f.id = e.enterprise
  left join registry.unit u on u.region = e.region and u.id = e.side_unit
  where e.region = (select tenant.region())`

/** Evidence about a record, the latest first, one more than a page holds; about an enterprise: all that touches it. */
export function listEvidence(tx: Transaction, { about, id, after, limit }: EvidenceQuery): Promise<Evidence[]> {
  const [time = 'infinity', last = 'ffffffff-ffff-ffff-ffff-ffffffffffff'] = readCursor(after, 2) ?? []
  const place = about === 'enterprise' ? 'e.enterprise = $1' : 'e.about = $5 and e.about_id = $1'
  const values = [id, time, last, limit + 1, ...(about === 'enterprise' ? [] : [about])]
  return tx.rows<Evidence>(
    `${ROWS} and ${place} and (e.added_at, e.id) < ($2::timestamptz, $3::uuid) order by e.added_at desc, e.id desc limit $4`,
    values,
  )
}

/** One piece of evidence; null where there is none or it is not the person's to see. */
export function findEvidence(tx: Transaction, id: string): Promise<Evidence | null> {
  return tx.row<Evidence>(`${ROWS} and e.id = $1`, [id])
}

/** Ends evidence of a version; false where it is another meanwhile. */
export async function closeEvidence(tx: Transaction, id: string, version: number, reason: string): Promise<boolean> {
  const changed = await tx.run(
    `update registry.evidence set ended_at = clock_timestamp(), ended_by = tenant.person(), ended_reason = $3, version = version + 1
     where region = (select tenant.region()) and id = $1 and version = $2 and ended_at is null`,
    [id, version, reason],
  )
  return changed === 1
}
