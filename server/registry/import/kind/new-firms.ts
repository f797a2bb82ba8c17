import type { Result } from '../../../../core/values/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { MessageRefused } from '../../../http/index.ts'
import { enrolFirms, type Ground, stateAll } from '../../enterprise/index.ts'
import type { ImportTask } from './kind.ts'

/** Firms whose statements are written at once. */
const FIRMS_AT_ONCE = 1000

/** The source in whose name files of departments speak. */
export const IMPORT_SOURCE = 'import'

type StagedFirm = {
  readonly number: number
  readonly key: string
  readonly enterprise: string | null
  readonly facts: Readonly<Record<string, unknown>>
}

/** Registers firms of new rows that the register does not have, by the name that the file gives. */
export function registerNewFirms(tx: Transaction, task: ImportTask, ground: Ground): Promise<void> {
  return eachFirm(tx, task, `r.verdict = 'NEW' and r.enterprise is null`, (firms) =>
    takeFirms(tx, task, ground, firms, ['name']),
  )
}

/** Registers what is new and states what has changed, in the name of the import. */
export function takeEnterprises(tx: Transaction, task: ImportTask, ground: Ground): Promise<void> {
  return eachFirm(tx, task, `r.verdict in ('NEW', 'CHANGED')`, (firms) =>
    takeFirms(tx, task, ground, firms, ['name', 'division', 'registeredOn', 'industry']),
  )
}

async function eachFirm(
  tx: Transaction,
  { id }: ImportTask,
  which: string,
  take: (firms: readonly StagedFirm[]) => Promise<void>,
): Promise<void> {
  const last = await tx.row<{ number: number | null }>(
    'select max(number) as number from registry.import_row where region = (select tenant.region()) and import = $1',
    [id],
  )
  // By spans of numbers, so that each row is read once whatever the database expects of the verdicts.
  for (let first = 0; first <= (last?.number ?? -1); first += FIRMS_AT_ONCE) {
    const firms = await tx.rows<StagedFirm>(
      `select r.number, r.key, r.enterprise, r.facts from registry.import_row r
       where r.region = (select tenant.region()) and r.import = $1 and ${which} and r.number >= $2 and r.number < $3 order by r.number`,
      [id, first, first + FIRMS_AT_ONCE],
    )
    if (firms.length > 0) await take(firms)
  }
}

async function takeFirms(
  tx: Transaction,
  { effectiveOn }: ImportTask,
  ground: Ground,
  firms: readonly StagedFirm[],
  fields: readonly string[],
): Promise<void> {
  const { today } = (await tx.row<{ today: string }>('select tenant.today() as today')) ?? { today: effectiveOn }
  const saying = { source: IMPORT_SOURCE, statedOn: effectiveOn < today ? effectiveOn : today }
  const said = firms.map(({ key, enterprise, facts }) => {
    const own = Object.fromEntries(fields.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])))
    const document = { enterprise: { creditCode: key, ...own } }
    return { enterprise, creditCode: key, name: String(facts['name']), document }
  })
  const known = said.flatMap(({ enterprise, document }) => (enterprise === null ? [] : [{ enterprise, document }]))
  const fresh = said.filter(({ enterprise }) => enterprise === null)
  if (fresh.length > 0) refuseWrong(await enrolFirms(tx, ground, saying, fresh))
  if (known.length > 0) refuseWrong(await stateAll(tx, ground, saying, known))
}

function refuseWrong(stated: Result<unknown>): void {
  if (!stated.ok)
    throw new MessageRefused({
      problem: 'file.refused',
      values: { count: stated.refusals.length },
      refusals: stated.refusals.slice(0, 1000),
      total: stated.refusals.length,
    })
}
