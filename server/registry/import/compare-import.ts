import type { Transaction } from '../../db/index.ts'
import type { ImportKindWork, ImportTask } from './kind/kind.ts'

/**
 * Compares the staged rows with the register as it is now: verdict and changes of each row, counts, and a mark of them all. Rows that
 * were compared before are compared anew.
 */
export async function compareImport(tx: Transaction, task: ImportTask, work: ImportKindWork): Promise<string> {
  await tx.run(
    `delete from registry.import_row where region = (select tenant.region()) and import = $1 and verdict = 'LEAVING'`,
    [task.id],
  )
  await planForMany(tx, task.id)
  await work.compare(tx, task)
  await tx.rows(`select set_config('enable_nestloop', 'on', true)`)
  const compared = await tx.row<{ comparison: string }>(
    `update registry.import i set state = 'COMPARED', touched_at = clock_timestamp(), added = c.added, changed = c.changed,
       unchanged = c.unchanged, leaving = c.leaving, refused = c.refused, comparison = c.mark
     from (select count(*) filter (where verdict = 'NEW') as added, count(*) filter (where verdict = 'CHANGED') as changed,
         count(*) filter (where verdict = 'UNCHANGED') as unchanged, count(*) filter (where verdict = 'LEAVING') as leaving,
         count(*) filter (where verdict = 'REFUSED') as refused,
         md5(string_agg(concat_ws(' ', number, verdict, target, target_version, changes), ';' order by number)) as mark
       from registry.import_row where region = (select tenant.region()) and import = $1) c
     where i.region = (select tenant.region()) and i.id = $1 and i.state in ('READING', 'COMPARED')
     returning i.comparison`,
    [task.id],
  )
  return compared?.comparison ?? ''
}

/** Rows above which each is no longer looked up by itself: the estimates of a file that nobody has measured would have it so. */
const ROWS_LOOKED_UP = 2000

async function planForMany(tx: Transaction, id: string): Promise<void> {
  await tx.rows(
    `select set_config('enable_nestloop', case when rows_read > $2 then 'off' else 'on' end, true) from registry.import
     where region = (select tenant.region()) and id = $1`,
    [id, ROWS_LOOKED_UP],
  )
}
