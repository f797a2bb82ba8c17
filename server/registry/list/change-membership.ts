import { randomUUID } from 'node:crypto'
import type { Membership, MembershipEntry, MembershipExit, MembershipMove } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { MessageRefused } from '../../http/index.ts'
import { foundOr, refuseStale, refusingBy } from './constraint.ts'
import { holdList } from './list-store.ts'
import { findMembership } from './membership-store.ts'
import { tellOfMembership } from './notice-store.ts'

const OVERLAP = {
  membership_once: { problem: 'list.overlap' },
  membership_region_source_unit_fkey: { problem: 'unit.unknown' },
  membership_region_exit_source_unit_fkey: { problem: 'unit.unknown' },
} as const

/** Enters an enterprise on a list. Refuses record.unknown, membership.unknown-enterprise, unit.unknown, membership.day and list.overlap. */
export async function enterList(tx: Transaction, list: string, entry: MembershipEntry): Promise<Membership> {
  const held = foundOr(await holdList(tx, list))
  const { creditCode, from, to = null, reason, evidence = '', sourceUnit = null } = entry
  if (to !== null && to <= from) throw new MessageRefused({ problem: 'membership.day', values: { from } })
  const enterprise = foundOr(
    await tx.row<{ id: string }>(
      `select id from registry.enterprise where region = (select tenant.region()) and credit_code = $1`,
      [creditCode],
    ),
    { problem: 'membership.unknown-enterprise', values: { creditCode } },
  )
  const id = randomUUID()
  await refusingBy(OVERLAP, () =>
    tx.run(
      `insert into registry.membership (region, id, list, exclusive_group, enterprise, from_day, to_day, entry_reason, evidence,
         source_unit, exit_kind, exit_reason)
       values ((select tenant.region()), $1, $2, $3, $4, $5, $6, $7, $8, $9,
         case when $6::date is not null then 'ORDINARY' end, case when $6::date is not null then $7 end)`,
      [id, list, held.exclusiveGroup, enterprise.id, from, to, reason, evidence, sourceUnit],
    ),
  )
  const membership = foundOr(await findMembership(tx, id))
  await noteMembership(tx, 'list:entered', membership)
  await tellOfMembership(tx, membership, { kind: 'ENTERED', on: from, reason })
  return membership
}

/**
 * Ends a membership: `on` is the first day off the list. After a breach, whoever was sent the list is told the same day.
 * Refuses record.unknown, record.changed, membership.ended, membership.day and unit.unknown.
 */
export async function leaveList(tx: Transaction, id: string, exit: MembershipExit): Promise<Membership> {
  const before = foundOr(await findMembership(tx, id))
  refuseStale(exit.version, before)
  await holdList(tx, before.list)
  const { on, kind, reason, sourceUnit = null } = exit
  const membership = await endMembership(tx, before, { on, kind, reason, sourceUnit })
  await noteMembership(tx, kind === 'BREACH' ? 'list:removed-for-breach' : 'list:left', membership)
  await tellOfMembership(tx, membership, { kind: kind === 'BREACH' ? 'BREACH' : 'LEFT', on, reason })
  return membership
}

/**
 * Moves an enterprise from one list to another on a day: out of the one and on the other, on no day in both. Answers with the new
 * membership. Refuses as leaveList and enterList do, and list.same.
 */
export async function moveBetweenLists(tx: Transaction, id: string, move: MembershipMove): Promise<Membership> {
  const before = foundOr(await findMembership(tx, id))
  refuseStale(move.version, before)
  const { toList, on, reason } = move
  if (toList === before.list) throw new MessageRefused({ problem: 'list.same' })
  // In one order whichever way firms move, so that two moves never wait for each other.
  for (const list of [before.list, toList].sort()) foundOr(await holdList(tx, list))
  const ended = await endMembership(tx, before, { on, kind: 'MOVE', reason, sourceUnit: before.sourceUnit })
  const { creditCode, evidence, sourceUnit } = before
  const entered = await enterList(tx, toList, { creditCode, from: on, reason, evidence, sourceUnit })
  await noteMembership(tx, 'list:moved', ended)
  await tellOfMembership(tx, ended, { kind: 'LEFT', on, reason })
  return entered
}

type Ending = {
  readonly on: string
  readonly kind: 'ORDINARY' | 'BREACH' | 'MOVE' | 'REVIEW'
  readonly reason: string
  readonly sourceUnit: string | null
}

async function endMembership(tx: Transaction, before: Membership, ending: Ending): Promise<Membership> {
  const { on, kind, reason, sourceUnit } = ending
  if (before.to !== null && before.to <= on)
    throw new MessageRefused({ problem: 'membership.ended', values: { to: before.to } })
  if (on < before.from) throw new MessageRefused({ problem: 'membership.day', values: { from: before.from } })
  const written = await refusingBy(OVERLAP, () =>
    tx.run(
      `with closed as (
         update registry.membership set recorded = tstzrange(lower(recorded), now())
         where region = (select tenant.region()) and id = $1 and upper_inf(recorded) and version = $2 returning *)
       insert into registry.membership (region, id, list, exclusive_group, enterprise, from_day, to_day, entry_reason, evidence,
         source_unit, exit_kind, exit_reason, exit_source_unit, version)
       select region, id, list, exclusive_group, enterprise, from_day, $3, entry_reason, evidence, source_unit, $4, $5, $6,
         version + 1 from closed`,
      [before.id, before.version, on, kind, reason, sourceUnit],
    ),
  )
  const current = foundOr(await findMembership(tx, before.id))
  if (written === 0) throw new MessageRefused({ problem: 'record.changed', current })
  return current
}

async function noteMembership(tx: Transaction, deed: string, membership: Membership): Promise<void> {
  const { list, enterprise, from, to, exitReason, entryReason } = membership
  await tx.rows(`select audit.note($1, 'list', $2, $3, $4)`, [
    deed,
    list,
    enterprise,
    JSON.stringify({ membership: membership.id, from, to, reason: exitReason ?? entryReason }),
  ])
}
