import type { Transaction } from '../../../db/index.ts'
import { MessageRefused } from '../../../http/index.ts'
import { type FirmSaid, type Ground, registerFirms, stateAll } from '../../enterprise/index.ts'
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
  let after = -1
  for (;;) {
    const firms: StagedFirm[] = await tx.rows<StagedFirm>(
      `select r.number, r.key, r.enterprise, r.facts from registry.import_row r
       where r.region = (select tenant.region()) and r.import = $1 and ${which} and r.number > $2 order by r.number limit $3`,
      [id, after, FIRMS_AT_ONCE],
    )
    if (firms.length === 0) return
    await take(firms)
    after = firms.at(-1)?.number ?? after
  }
}

async function takeFirms(
  tx: Transaction,
  { effectiveOn }: ImportTask,
  ground: Ground,
  firms: readonly StagedFirm[],
  fields: readonly string[],
): Promise<void> {
  const fresh = firms.filter(({ enterprise }) => enterprise === null)
  const ids = await registerFirms(
    tx,
    fresh.map(({ key, facts }) => ({ creditCode: key, name: String(facts['name']) })),
  )
  const said = firms.flatMap(({ key, enterprise, facts }): FirmSaid[] => {
    const firm = enterprise ?? ids.get(key)
    const own = Object.fromEntries(fields.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])))
    return firm === undefined ? [] : [{ enterprise: firm, document: { enterprise: { creditCode: key, ...own } } }]
  })
  const { today } = (await tx.row<{ today: string }>('select tenant.today() as today')) ?? { today: effectiveOn }
  const statedOn = effectiveOn < today ? effectiveOn : today
  const stated = await stateAll(tx, ground, { source: IMPORT_SOURCE, statedOn }, said)
  if (!stated.ok)
    throw new MessageRefused({
      problem: 'file.refused',
      values: { count: stated.refusals.length },
      refusals: stated.refusals.slice(0, 1000),
      total: stated.refusals.length,
    })
}
