import type { TenantFinanceWriting, TenantFirm, TenantStepWriting } from '../../../../contract/index.ts'
import { mayFollow } from '../../../../core/registry/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { MessageRefused } from '../../../http/index.ts'
import { findRecord, foundOr, noteDeed, refusing } from '../../record/index.ts'
import { TENANTS } from './tenant-table.ts'

/** Adds the next step of a project or firm, on its day. Refuses record.unknown, tenancy.step, record.not-kept. */
export async function takeStep(tx: Transaction, id: string, taken: TenantStepWriting): Promise<TenantFirm> {
  const { steps } = foundOr(await findRecord(tx, TENANTS, id))
  if (!mayFollow(steps, taken)) {
    const last = steps.at(-1)
    const said = last === undefined ? { zh: '无', en: 'none' } : `${last.step} ${last.on}`
    throw new MessageRefused({ problem: 'tenancy.step', values: { last: said } })
  }
  await refusing({}, () =>
    tx.run(
      'insert into registry.tenant_step (region, tenant, step, on_day, note) values ((select tenant.region()), $1, $2, $3, $4)',
      [id, taken.step, taken.on, taken.note],
    ),
  )
  await noteDeed(tx, { deed: 'tenant-firm:step-taken', subject: 'tenant-firm', id, detail: taken })
  return foundOr(await findRecord(tx, TENANTS, id))
}

/** Records finance or insurance that a project or firm received. Refuses record.unknown, record.reference. */
export async function addFinance(tx: Transaction, id: string, finance: TenantFinanceWriting): Promise<{ id: string }> {
  foundOr(await findRecord(tx, TENANTS, id))
  const added = await refusing({}, () =>
    tx.row<{ id: string }>(
      `insert into registry.tenant_finance (region, tenant, kind, institution, amount_fen, on_day)
       values ((select tenant.region()), $1, $2, $3, $4, $5) returning id`,
      [id, finance.kind, finance.institution, finance.amountFen, finance.on],
    ),
  )
  await noteDeed(tx, { deed: 'tenant-firm:finance-added', subject: 'tenant-firm', id, detail: finance })
  return foundOr(added)
}
