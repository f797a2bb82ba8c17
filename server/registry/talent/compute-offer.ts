import type { TalentOffer, TalentUseWriting } from '../../../contract/index.ts'
import { bandFor } from '../../../core/registry/index.ts'
import type { Actor } from '../../access/index.ts'
import type { Transaction } from '../../db/index.ts'
import { MessageRefused } from '../../http/index.ts'
import { foundOr, listRecords, noteDeed, refusing, today } from '../record/index.ts'
import { BANDS } from './talent-table.ts'

/**
 * The band that a score opens for a person today: of the institution's own bands where it has any, else of the region's. Refuses
 * talent.no-consent where the person has not authorised the institution.
 */
export async function computeOffer(
  tx: Transaction,
  talent: string,
  score: string,
  { unit }: Actor,
): Promise<TalentOffer> {
  await refuseUnauthorised(tx, talent)
  const on = await today(tx)
  const { rows } = await listRecords(tx, BANDS, { on })
  const own = rows.filter(({ institution }) => institution === unit)
  const bands = own.length > 0 ? own : rows.filter(({ institution }) => institution === null)
  const band = bandFor(bands, score)
  await noteDeed(tx, { deed: 'talent:computed', subject: 'talent', id: talent, detail: { band: band?.id ?? null } })
  return { talent, score, on, band }
}

/** Records a product that a person took from the own institution. Refuses talent.no-consent. */
export async function addUse(tx: Transaction, talent: string, use: TalentUseWriting): Promise<{ id: string }> {
  await refuseUnauthorised(tx, talent)
  const added = await refusing({}, () =>
    tx.row<{ id: string }>(
      `insert into registry.talent_use (region, talent, institution, kind, amount_fen, on_day, satisfaction)
       values ((select tenant.region()), $1, tenant.unit(), $2, $3, $4, $5) returning id`,
      [talent, use.kind, use.amountFen, use.on, use.satisfaction],
    ),
  )
  await noteDeed(tx, {
    deed: 'talent:use-added',
    subject: 'talent',
    id: talent,
    detail: { kind: use.kind, on: use.on },
  })
  return foundOr(added)
}

async function refuseUnauthorised(tx: Transaction, talent: string): Promise<void> {
  const found = await tx.row<{ is: boolean }>('select registry.is_authorised($1) as is', [talent])
  if (!found?.is) throw new MessageRefused({ problem: 'talent.no-consent' })
}
