import type { Refusal } from '../../../core/values/index.ts'
import { type RegisterRow, RegisterUnreadable, readRegister } from '../../../files/index.ts'
import { type FileLimits, uploadLimits } from '../../../files/limits.ts'
import type { Database, Transaction } from '../../db/index.ts'
import { actAs, type Standing } from '../../db/tenant.ts'
import type { Ground } from '../enterprise/index.ts'
import { compareImport } from './compare-import.ts'
import type { ImportKindWork, ImportTask } from './kind/kind.ts'

/** Headings of running numbers, and of the reasons that a workbook of refused rows brings back. */
const IGNORED = ['序号', '编号', 'No.', '#', '未收原因', 'Why it is refused']

/** What is read in the background: the file, its import, in whose name, and on which ground. */
export type Staging = {
  readonly database: Database
  readonly standing: Standing
  readonly task: ImportTask
  readonly work: ImportKindWork
  readonly ground: Ground
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  readonly limits?: FileLimits
}

/**
 * Reads the rows of a file into the staging table, a thousand in each transaction, and compares them when all are there. Where the file
 * cannot be read, the import is refused with what is wrong; nothing outside the staging table is touched.
 */
export async function stageRows(staging: Staging): Promise<void> {
  const { database, standing, task, work, ground, file, limits = uploadLimits } = staging
  const act = <T>(deed: (tx: Transaction) => Promise<T>): Promise<T> => actAs(database, standing, deed)
  const sheet = { columns: work.columns(ground.vocabulary), vocabulary: ground.vocabulary, limits, ignored: IGNORED }
  try {
    for await (const rows of readRegister(file, sheet)) {
      const isKept = await act((tx) =>
        stageSome(
          tx,
          task.id,
          rows.map((row) => stagedRow(row, work)),
        ),
      )
      // Discarded while it was read.
      if (!isKept) return
    }
  } catch (fault) {
    if (!(fault instanceof RegisterUnreadable)) throw fault
    await act((tx) => refuseFile(tx, task.id, fault.refusals))
    return
  }
  // By itself, for it waits until others have measured.
  await act((tx) => tx.rows('select registry.measure_staged()'))
  await act((tx) => compareImport(tx, task, work))
}

type StagedRow = {
  readonly number: number
  readonly cells: RegisterRow['cells']
  readonly facts: RegisterRow['facts'] | null
  readonly key: string | null
  readonly refusals: readonly Refusal[] | null
}

function stagedRow({ number, cells, facts, refusals, placeOf }: RegisterRow, work: ImportKindWork): StagedRow {
  const checked = refusals.length > 0 ? { key: null, refusals: [] } : work.check(facts)
  const placed = checked.refusals.map((each) => ({ ...each, path: placeOf(each.path ?? '') }))
  const all = [...refusals, ...placed]
  if (all.length > 0) return { number, cells, facts: null, key: checked.key, refusals: all }
  return { number, cells, facts, key: checked.key, refusals: null }
}

async function stageSome(tx: Transaction, id: string, rows: readonly StagedRow[]): Promise<boolean> {
  const touched = await tx.run(
    `update registry.import set rows_read = rows_read + $2, refused = refused + $3, touched_at = clock_timestamp()
     where region = (select tenant.region()) and id = $1 and state = 'READING'`,
    [id, rows.length, rows.filter(({ refusals }) => refusals !== null).length],
  )
  if (touched === 0) return false
  await tx.run(
    `insert into registry.import_row (region, import, number, cells, facts, key, refusals, verdict)
     select tenant.region(), $1::uuid, r.number, r.cells, nullif(r.facts, 'null'), r.key, nullif(r.refusals, 'null'),
       case when nullif(r.refusals, 'null') is not null then 'REFUSED' end
     from jsonb_to_recordset($2::jsonb) as r (number integer, cells jsonb, facts jsonb, key text, refusals jsonb)`,
    [id, JSON.stringify(rows)],
  )
  return true
}

async function refuseFile(tx: Transaction, id: string, refusals: readonly Refusal[]): Promise<void> {
  await tx.run(
    `update registry.import set state = 'REFUSED', refusals = $2 where region = (select tenant.region()) and id = $1 and state = 'READING'`,
    [id, JSON.stringify(refusals.slice(0, 1000))],
  )
  await tx.run(`delete from registry.import_row where region = (select tenant.region()) and import = $1`, [id])
}
