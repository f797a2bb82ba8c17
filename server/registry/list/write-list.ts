import { randomUUID } from 'node:crypto'
import type { RegisterListWriting } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { MessageRefused } from '../../http/index.ts'
import { foundOr, refuseStale } from './constraint.ts'
import { findList, type ListRow } from './list-store.ts'

/** Makes a list with its parts; their members count as its own for all time. Refuses list.parts. */
export async function addList(tx: Transaction, writing: RegisterListWriting): Promise<ListRow> {
  const id = randomUUID()
  await tx.run(
    `insert into registry.list (region, id, kind, name_zh, name_en, clause, division, exclusive_group, recorded_by)
     values ((select tenant.region()), $1::uuid, $2, $3, $4, $5, $6, coalesce($7, $1::uuid::text), tenant.person())`,
    [id, ...columnsOf(writing), writing.exclusiveGroup ?? null],
  )
  await addParts(tx, id, writing.parts ?? [], false)
  return noteAndFind(tx, id, 'list:added', writing)
}

/** Writes a list anew; parts that are added count from today, parts that are gone until today. Refuses record.unknown, record.changed, list.parts. */
export async function changeList(tx: Transaction, id: string, writing: RegisterListWriting): Promise<ListRow> {
  const before = foundOr(await findList(tx, id))
  refuseStale(writing.version, before)
  const changed = await tx.run(
    `update registry.list set kind = $2, name_zh = $3, name_en = $4, clause = $5, division = $6, version = version + 1
     where region = (select tenant.region()) and id = $1 and version = $7`,
    [id, ...columnsOf(writing), before.version],
  )
  if (changed === 0) throw new MessageRefused({ problem: 'record.changed', current: foundOr(await findList(tx, id)) })
  if (writing.parts !== undefined) {
    const old = before.parts.map((part) => part.id)
    const parts = writing.parts
    await endParts(
      tx,
      id,
      old.filter((part) => !parts.includes(part)),
    )
    await addParts(
      tx,
      id,
      parts.filter((part) => !old.includes(part)),
      true,
    )
  }
  return noteAndFind(tx, id, 'list:changed', writing)
}

function columnsOf({ kind, nameZh, nameEn, clause, division }: RegisterListWriting): (string | null)[] {
  return [kind, nameZh, nameEn ?? null, clause ?? null, division ?? null]
}

async function addParts(tx: Transaction, whole: string, parts: readonly string[], fromToday: boolean): Promise<void> {
  const distinct = [...new Set(parts)]
  if (distinct.length === 0) return
  const added = await tx.run(
    `insert into registry.list_part (region, whole, part, valid)
     select l.region, $1::uuid, l.id, daterange(case when $3 then tenant.today() end, null) from registry.list l
     where l.region = (select tenant.region()) and l.id = any($2) and l.id <> $1::uuid
       and not exists (select from registry.list_part p where p.region = l.region and upper_inf(p.recorded)
         and p.valid @> tenant.today() and (p.whole = l.id or p.part = $1::uuid))`,
    [whole, distinct, fromToday],
  )
  if (added !== distinct.length) throw new MessageRefused({ problem: 'list.parts' })
}

async function endParts(tx: Transaction, whole: string, parts: readonly string[]): Promise<void> {
  if (parts.length === 0) return
  await tx.run(
    `with closed as (
       update registry.list_part set recorded = tstzrange(lower(recorded), now())
       where region = (select tenant.region()) and whole = $1 and part = any($2) and upper_inf(recorded)
         and valid @> tenant.today() returning *)
     insert into registry.list_part (region, whole, part, valid)
     select region, whole, part, daterange(lower(valid), tenant.today()) from closed
     where lower_inf(valid) or lower(valid) < tenant.today()`,
    [whole, parts],
  )
}

async function noteAndFind(tx: Transaction, id: string, deed: string, writing: RegisterListWriting): Promise<ListRow> {
  await tx.rows(`select audit.note($1, 'list', $2, null, $3)`, [deed, id, JSON.stringify(writing)])
  return foundOr(await findList(tx, id))
}
