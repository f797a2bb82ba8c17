import type { Expert, ExpertPerson } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { findRecord, foundOr, noteDeed, refuseStale, refusing } from '../record/index.ts'
import { EXPERTS } from './expert-table.ts'

/** Says who signs in as an expert, or that nobody does. Refuses record.unknown, record.changed, record.exists. */
export async function nameExpertPerson(
  tx: Transaction,
  id: string,
  { person, version }: ExpertPerson,
): Promise<Expert> {
  refuseStale(version, foundOr(await findRecord(tx, EXPERTS, id)))
  await refusing({}, () =>
    tx.run(
      `update registry.expert set person = $2, version = version + 1
       where region = (select tenant.region()) and id = $1 and version = $3`,
      [id, person, version],
    ),
  )
  await noteDeed(tx, { deed: 'expert:person-named', subject: 'expert', id, detail: { person } })
  return foundOr(await findRecord(tx, EXPERTS, id))
}
