import type { ImportCommit, RegisterImport } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { MessageRefused } from '../../http/index.ts'
import type { Ground } from '../enterprise/index.ts'
import { foundOr, refusingBy } from '../list/constraint.ts'
import { holdList } from '../list/list-store.ts'
import { compareImport } from './compare-import.ts'
import { findImport } from './import-store.ts'
import type { ImportKindWork } from './kind/kind.ts'

/** What came of a commit: the import as it is now, or that the comparison is no longer the one that was seen. */
export type CommitOutcome = { readonly isStale: boolean; readonly state: RegisterImport }

/**
 * Takes a file in one transaction: everything that the comparison shows, or nothing. Where the register has changed since, the new
 * comparison stands and nothing is taken. Taking the same file again changes nothing.
 * Refuses record.unknown, import.not-ready and import.rows-refused.
 */
export async function commitImport(
  tx: Transaction,
  id: string,
  { commit, work, ground }: { readonly commit: ImportCommit; readonly work: ImportKindWork; readonly ground: Ground },
): Promise<CommitOutcome> {
  await tx.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id])
  const found = foundOr(await findImport(tx, id))
  if (found.state !== 'COMPARED')
    throw new MessageRefused({ problem: 'import.not-ready', values: { state: found.state } })
  if (found.refused > 0 && !commit.takeGoodRows)
    throw new MessageRefused({ problem: 'import.rows-refused', values: { count: found.refused } })
  if (found.list !== null) foundOr(await holdList(tx, found.list))
  const { list, mode, effectiveOn } = found
  const task = { id, list, mode, effectiveOn }
  const comparison = await compareImport(tx, task, work)
  if (comparison !== commit.comparison) return { isStale: true, state: foundOr(await findImport(tx, id)) }
  await refusingBy(
    { membership_once: { problem: 'list.overlap' }, title_held_once: { problem: 'import.comparison-changed' } },
    () => work.apply(tx, task, ground),
  )
  await tx.run(
    `update registry.import set state = 'COMMITTED', committed_at = now(), committed_by = tenant.person(), took_good_rows = $2
     where region = (select tenant.region()) and id = $1`,
    [id, found.refused > 0],
  )
  const { added, changed, leaving, refused } = found
  await tx.rows(`select audit.note('import:committed', 'import', $1, null, $2)`, [
    id,
    JSON.stringify({ kind: found.kind, list, added, changed, leaving, refused }),
  ])
  return { isStale: false, state: foundOr(await findImport(tx, id)) }
}
