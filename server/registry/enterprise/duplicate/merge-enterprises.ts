import type { MergeRequest, UnmergeRequest } from '../../../../contract/index.ts'
import { notMergeable } from '../../../../core/registry/index.ts'
import type { Refusal } from '../../../../core/values/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { note } from '../audit.ts'
import type { Ground } from '../ground.ts'
import { isId } from '../is-id.ts'
import { lockHeads } from '../read-enterprise.ts'
import { rebelieve } from '../rebelieve.ts'
import { addFormerCodes } from '../register-enterprise.ts'
import { moveAll, readMerge, undoMerge, writeMerge } from './merge-store.ts'

/** What became of a merge or of undoing one. */
export type Merged =
  | { readonly is: 'done'; readonly kept: string }
  | { readonly is: 'unknown' }
  | { readonly is: 'changed' }
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[] }

/** Source of a code that is known because its record was merged. */
const CORRECTION = 'correction'

/** Merges another record into the one that stands for both; statements, titles and bases follow, and its code becomes a former code. */
export async function mergeEnterprises(
  tx: Transaction,
  ground: Ground,
  kept: string,
  { version, other, otherVersion, reason }: MergeRequest,
): Promise<Merged> {
  if (!isId(kept) || !isId(other)) return { is: 'unknown' }
  const heads = await lockHeads(tx, [kept, other])
  const survivor = heads.find(({ id }) => id === kept)
  const givenUp = heads.find(({ id }) => id === other)
  if (survivor === undefined || givenUp === undefined) return { is: 'unknown' }
  if (survivor.version !== version || givenUp.version !== otherVersion) return { is: 'changed' }
  const gone = heads.find(({ mergedInto }) => mergedInto !== null) ?? (kept === other ? survivor : null)
  if (gone !== null) return { is: 'refused', refusals: [notMergeable(gone.name)] }
  const pair = { givenUp: other, kept }
  const moved = await moveAll(tx, pair)
  const id = await writeMerge(tx, pair, moved, reason)
  await addFormerCodes(tx, CORRECTION, [{ enterprise: kept, code: givenUp.creditCode }])
  await rebelieve(tx, ground, [survivor], [kept, other])
  const detail = {
    reason,
    other,
    creditCode: givenUp.creditCode,
    statements: moved.statements.length,
    ended: moved.ended.length,
  }
  await note(
    tx,
    { action: 'enterprise:merged', kind: 'merge', id, enterprise: kept, detail },
    { action: 'enterprise:merged', kind: 'merge', id, enterprise: other, detail: { reason, kept } },
  )
  return { is: 'done', kept }
}

/** Undoes the merge by which a record was given up. */
export async function unmergeEnterprise(
  tx: Transaction,
  ground: Ground,
  givenUp: string,
  { version, reason }: UnmergeRequest,
): Promise<Merged> {
  const merge = isId(givenUp) ? await readMerge(tx, givenUp) : null
  if (merge === null) return { is: 'unknown' }
  const heads = await lockHeads(tx, [merge.givenUp, merge.kept])
  const own = heads.find(({ id }) => id === givenUp)
  const survivor = heads.find(({ id }) => id === merge.kept)
  if (own === undefined || survivor === undefined) return { is: 'unknown' }
  if (own.version !== version) return { is: 'changed' }
  if (survivor.mergedInto !== null) return { is: 'refused', refusals: [notMergeable(survivor.name)] }
  await undoMerge(tx, merge, reason)
  await tx.run(
    `delete from registry.former_code where region = (select tenant.region()) and enterprise = $1 and code = $2 and source = $3`,
    [merge.kept, own.creditCode, CORRECTION],
  )
  await rebelieve(tx, ground, heads, [merge.givenUp, merge.kept])
  await note(
    tx,
    ...heads.map(({ id }) => ({
      action: 'enterprise:unmerged',
      kind: 'merge',
      id: merge.id,
      enterprise: id,
      detail: { reason, givenUp, kept: merge.kept },
    })),
  )
  return { is: 'done', kept: givenUp }
}
