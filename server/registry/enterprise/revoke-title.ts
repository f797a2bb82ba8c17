import type { TitleRevocation } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { note } from './audit.ts'
import type { Ground } from './ground.ts'
import { isId } from './is-id.ts'
import { lockHead } from './read-enterprise.ts'
import { rebelieve } from './rebelieve.ts'
import { lockTitle, type TitleRow } from './title-store.ts'

/** What became of a revocation: done, no such grant, or changed meanwhile. */
export type Revoked =
  | { readonly is: 'done' }
  | { readonly is: 'unknown' }
  | { readonly is: 'changed'; readonly now: TitleRow }

/**
 * Revokes a title from a day on, which may lie in the past: from that day it no longer counts, before it it does. A day not after
 * the first day of the grant says that it never held. Revoking again moves the day.
 */
export async function revokeTitle(
  tx: Transaction,
  ground: Ground,
  { enterprise, id, version, from, reason }: TitleRevocation & { readonly enterprise: string; readonly id: string },
): Promise<Revoked> {
  const head = await lockHead(tx, enterprise)
  const grant = head === null || !isId(id) ? null : await lockTitle(tx, id)
  if (head === null || grant === null || grant.enterprise !== enterprise) return { is: 'unknown' }
  if (grant.version !== version) return { is: 'changed', now: grant }
  await tx.run(
    `update registry.title_grant set revoked_from = $2::date, revoked_reason = $3, revoked_at = clock_timestamp(),
       revoked_by = tenant.person(), version = version + 1 where region = (select tenant.region()) and id = $1`,
    [id, from, reason],
  )
  await rebelieve(tx, ground, [head])
  const detail = { title: grant.title, from, reason, revokedBefore: grant.revokedFrom }
  await note(tx, { action: 'title:revoked', kind: 'title', id, enterprise, detail })
  return { is: 'done' }
}
