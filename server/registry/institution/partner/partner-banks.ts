import type { PartnerBanks } from '../../../../contract/index.ts'
import type { Transaction } from '../../../db/index.ts'

/** A cooperating bank as the rules read it: its name and the days `[from, to)` of its agreement. */
export type PartnerBankFact = { readonly lender: string; readonly from: string; readonly to: string | null }

/**
 * The cooperating banks of the transaction's region as the fact `partnerBanks` has them: every agreement that had begun by a day,
 * also those that have ended, because a loan is judged by the day on which it was drawn.
 */
export function partnerBanksOf(tx: Transaction, on: string): Promise<PartnerBankFact[]> {
  return tx.rows<PartnerBankFact>(
    `select u.name_zh as lender, lower(a.valid) as "from", upper(a.valid) as "to"
     from registry.partner_agreement a join registry.unit u on u.region = a.region and u.id = a.bank
     where a.region = (select tenant.region()) and a.in_force and lower(a.valid) <= $1::date
     order by lower(a.valid), u.name_zh collate "C"`,
    [on],
  )
}

/** The banks that cooperate with a region on a day, as everybody may know it. */
export async function readPartnerBanks(tx: Transaction, region: string, on: string): Promise<PartnerBanks> {
  const rows = await tx.rows<PartnerBanks['rows'][number]>(
    `select a.bank, u.name_zh as "nameZh", a.agreement_no as "agreementNo", lower(a.valid) as "from",
      (upper(a.valid) - 1) as "lastDay",
      array(select b.name_zh from registry.unit b where b.region = a.region and b.id = any(a.branches) order by b.name_zh collate "C") as branches
     from registry.partner_agreement a join registry.unit u on u.region = a.region and u.id = a.bank
     where a.region = (select tenant.region()) and a.in_force and a.valid @> $1::date
     order by u.name_zh collate "C"`,
    [on],
  )
  return { region, on, rows }
}
