import type { TierDecision, TierProposal, TierReason } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { MessageRefused } from '../../http/index.ts'
import { foundOr, refuseStale } from '../list/constraint.ts'
import { assignTier } from './assign-tier.ts'
import { findProposal } from './tier-store.ts'

/** A class with its label. */
export type NamedClass = { readonly id: string; readonly label: { readonly zh: string; readonly en: string } }

/** A change of tier to be proposed. Days as text. */
export type NewProposal = {
  readonly from: string
  readonly to: string | null
  readonly fromClass: NamedClass | null
  readonly toClass: NamedClass | null
  readonly reasons: readonly TierReason[]
}

/** Whose tiers are judged on which scale, by which rules. */
export type TierSubject = { readonly enterprise: string; readonly programme: string; readonly packVersion: string }

/** Writes the proposals that stand now for an enterprise on a scale; open ones that no longer follow from the data are overtaken. */
export async function writeProposals(
  tx: Transaction,
  { enterprise, programme, packVersion }: TierSubject,
  proposals: readonly NewProposal[],
): Promise<void> {
  const values = [enterprise, programme, JSON.stringify(proposals), packVersion]
  const given = `jsonb_to_recordset($3::jsonb) as g ("from" date, "to" date, "fromClass" jsonb, "toClass" jsonb, reasons jsonb)`
  await tx.run(
    `update registry.tier_proposal p set state = 'OVERTAKEN', version = version + 1
     where p.region = (select tenant.region()) and p.enterprise = $1 and p.programme = $2 and p.state = 'OPEN'
       and not exists (select from ${given} where g."from" = p.from_day and g."to" is not distinct from p.to_day
         and g."toClass"->>'id' is not distinct from p.to_class and g."fromClass"->>'id' is not distinct from p.from_class)`,
    values.slice(0, 3),
  )
  await tx.run(
    `insert into registry.tier_proposal (region, enterprise, programme, from_class, from_label_zh, from_label_en, to_class, to_label_zh,
       to_label_en, from_day, to_day, reasons, pack_version)
     select tenant.region(), $1, $2, g."fromClass"->>'id', g."fromClass"->'label'->>'zh', g."fromClass"->'label'->>'en',
       g."toClass"->>'id', g."toClass"->'label'->>'zh', g."toClass"->'label'->>'en', g."from", g."to", g.reasons, $4
     from ${given}
     on conflict (region, enterprise, programme, from_day) where state = 'OPEN' do nothing`,
    values,
  )
}

/** Confirms a proposal, which records the class from its day, or rejects it. Refuses record.unknown, record.changed and proposal.decided. */
export async function decideProposal(tx: Transaction, id: string, decision: TierDecision): Promise<TierProposal> {
  const proposal = foundOr(await findProposal(tx, id))
  if (proposal.state !== 'OPEN') throw new MessageRefused({ problem: 'proposal.decided', current: proposal })
  refuseStale(decision.version, proposal)
  const { confirm, reason } = decision
  const changed = await tx.row<{ packVersion: string }>(
    `update registry.tier_proposal set state = $3, decided_reason = $4, decided_by = tenant.person(), decided_at = now(),
       version = version + 1
     where region = (select tenant.region()) and id = $1 and version = $2 and state = 'OPEN' returning pack_version as "packVersion"`,
    [id, decision.version, confirm ? 'CONFIRMED' : 'REJECTED', reason],
  )
  const { packVersion } = foundOr(changed, { problem: 'record.changed', current: proposal })
  const { enterprise, programme, to, fromDay, toDay } = proposal
  if (confirm)
    await assignTier(tx, {
      enterprise,
      programme,
      class: to,
      from: fromDay,
      to: toDay,
      origin: 'RULE',
      reason,
      packVersion,
    })
  await tx.rows(`select audit.note($1, 'tier-proposal', $2::uuid::text, $3::uuid, $4)`, [
    confirm ? 'tier:confirmed' : 'tier:rejected',
    id,
    enterprise,
    JSON.stringify({ programme, reason }),
  ])
  return foundOr(await findProposal(tx, id))
}
