import { randomUUID } from 'node:crypto'
import type { EditionPublishing, ListEdition } from '../../../../contract/index.ts'
import { nextEditionNumber } from '../../../../core/registry/index.ts'
import { parseDay, valueOrThrow } from '../../../../core/values/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { MessageRefused } from '../../../http/index.ts'
import { foundOr, refusingBy } from '../constraint.ts'
import { holdList } from '../list-store.ts'
import { deliverEdition, unitsOfEdition } from './deliver-edition.ts'
import { differenceOf, MEMBERS_TO_FREEZE } from './difference.ts'
import { findEdition } from './edition-store.ts'

/**
 * Publishes an edition: freezes the members of a day, stores the difference to the edition before, and delivers both to the institutions
 * named, or else to those of the edition before. Refuses record.unknown, edition.day, edition.number-taken and unit.unknown.
 */
export async function publishEdition(tx: Transaction, list: string, order: EditionPublishing): Promise<ListEdition> {
  foundOr(await holdList(tx, list))
  const { today } = foundOr(await tx.row<{ today: string }>('select tenant.today() as today'))
  const { membersOn = today } = order
  if (membersOn > today) throw new MessageRefused({ problem: 'edition.day' })
  const earlier = await tx.rows<{ id: string; number: string }>(
    `select id, number from registry.edition where region = (select tenant.region()) and list = $1 order by published_at desc`,
    [list],
  )
  const taken = earlier.map(({ number }) => number)
  const number = order.number ?? nextEditionNumber(valueOrThrow(parseDay(membersOn)), taken)
  if (taken.includes(number)) throw new MessageRefused({ problem: 'edition.number-taken', values: { number } })
  const edition = { id: randomUUID(), list, number, membersOn, previous: earlier[0]?.id ?? null }
  await freezeMembers(tx, edition)
  await storeDifference(tx, edition)
  await refusingBy({ edition_after: { problem: 'record.changed' } }, () => storeEdition(tx, edition))
  const units = order.units ?? (edition.previous === null ? [] : await unitsOfEdition(tx, edition.previous))
  await deliverEdition(tx, { edition: edition.id, list, units })
  await tx.rows(`select audit.note('list:edition-published', 'edition', $1, null, $2)`, [
    edition.id,
    JSON.stringify({ list, number, membersOn }),
  ])
  return foundOr(await findEdition(tx, edition.id))
}

type NewEdition = {
  readonly id: string
  readonly list: string
  readonly number: string
  readonly membersOn: string
  readonly previous: string | null
}

async function freezeMembers(tx: Transaction, { id, list, membersOn }: NewEdition): Promise<void> {
  await tx.run(
    `insert into registry.edition_member (region, edition, enterprise, credit_code, name, division, part, since, entry_reason, source_unit)
     select tenant.region(), $3::uuid, member.* from (${MEMBERS_TO_FREEZE}) as member`,
    [list, membersOn, id],
  )
}

/** Stores how the frozen members differ from those of the edition before. */
async function storeDifference(tx: Transaction, { id, list, membersOn, previous }: NewEdition): Promise<void> {
  const frozen = `select * from registry.edition_member where region = (select tenant.region()) and edition = $4`
  await tx.run(
    `insert into registry.edition_change (region, edition, kind, credit_code, enterprise, name, before, after, reason)
     select tenant.region(), $4::uuid, difference.* from (${differenceOf(frozen)}) as difference`,
    [list, membersOn, previous, id],
  )
}

async function storeEdition(tx: Transaction, { id, list, number, membersOn, previous }: NewEdition): Promise<void> {
  await tx.run(
    `insert into registry.edition (region, id, list, number, members_on, previous, members, added, removed, changed)
     select tenant.region(), $1::uuid, $2::uuid, $3, $4::date, $5::uuid,
       (select count(*) from registry.edition_member where region = (select tenant.region()) and edition = $1),
       count(*) filter (where kind = 'ADDED'), count(*) filter (where kind = 'REMOVED'), count(*) filter (where kind = 'CHANGED')
     from registry.edition_change where region = (select tenant.region()) and edition = $1`,
    [id, list, number, membersOn, previous],
  )
}
