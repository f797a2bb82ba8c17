import { createHash, randomUUID } from 'node:crypto'
import type { ImportKind } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { MessageRefused } from '../../http/index.ts'
import { foundOr } from '../list/constraint.ts'
import { findList } from '../list/list-store.ts'
import type { ImportTask } from './kind/kind.ts'

/** What is asked with a file: its kind, the list that it is for, whether others leave, and the day. Empty texts name nothing. */
export type ImportWish = {
  readonly kind: ImportKind
  readonly list: string
  readonly mode: 'ADD' | 'REPLACE'
  readonly on: string
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
}

/** Opens an import before its file is read, and clears away what was staged and left. Refuses record.unknown for a list that is not there. */
export async function openImport(tx: Transaction, { kind, list, mode, on, file }: ImportWish): Promise<ImportTask> {
  const asked = kind === 'list-members' ? list : null
  if (asked === '') throw new MessageRefused({ problem: 'request.not-valid', values: { what: 'list' } })
  if (asked !== null) foundOr(await findList(tx, asked))
  await clearLeft(tx)
  const id = randomUUID()
  const opened = await tx.row<{ on: string }>(
    `insert into registry.import (region, id, kind, list, mode, effective_on, file_name, file_digest)
     values ((select tenant.region()), $1, $2, $3, $4, coalesce(nullif($5, '')::date, tenant.today()), $6, $7)
     returning effective_on as "on"`,
    [
      id,
      kind,
      asked,
      asked === null ? 'ADD' : mode,
      on,
      file.name,
      createHash('sha256').update(file.bytes).digest('hex'),
    ],
  )
  return { id, list: asked, mode: asked === null ? 'ADD' : mode, effectiveOn: opened?.on ?? on }
}

/** Discards an import and what it staged. False where it was taken already or is not there. */
export async function discardImport(tx: Transaction, id: string): Promise<boolean> {
  const changed = await tx.run(
    `update registry.import set state = 'DISCARDED' where region = (select tenant.region()) and id = $1 and state <> 'COMMITTED'`,
    [id],
  )
  if (changed === 0) return false
  await tx.run('delete from registry.import_row where region = (select tenant.region()) and import = $1', [id])
  await tx.rows(`select audit.note('import:discarded', 'import', $1)`, [id])
  return true
}

/** Rows of files whose reading was cut off, and of files that nobody has touched for a month. */
async function clearLeft(tx: Transaction): Promise<void> {
  await tx.run(
    `update registry.import set state = 'DISCARDED' where region = (select tenant.region())
       and (state = 'READING' and touched_at < clock_timestamp() - interval '1 hour'
         or state = 'COMPARED' and touched_at < clock_timestamp() - interval '31 days')`,
  )
  await tx.run(
    `delete from registry.import_row r using registry.import i where r.region = (select tenant.region()) and i.region = r.region
       and i.id = r.import and (i.state = 'DISCARDED' or i.touched_at < clock_timestamp() - interval '31 days')`,
  )
}
