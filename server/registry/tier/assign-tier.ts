import type { TierAssignment } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { listStandingTiers } from './tier-store.ts'

/** A class to be recorded over `[from, to)`; `class: null` leaves the enterprise without one. Days as text. */
export type NewTier = {
  readonly enterprise: string
  readonly programme: string
  readonly class: { readonly id: string; readonly label: { readonly zh: string; readonly en: string } } | null
  readonly from: string
  readonly to: string | null
  readonly origin: 'RULE' | 'PERSON'
  readonly reason: string
  readonly packVersion: string | null
}

/** Records a class over a span. What was recorded of the span before is closed and stays readable; what lies outside of it stands on. */
export async function assignTier(tx: Transaction, tier: NewTier): Promise<TierAssignment[]> {
  const { enterprise, programme, from, to, origin, reason, packVersion } = tier
  await tx.run(
    `with closed as (
       update registry.tier_assignment set recorded = tstzrange(lower(recorded), now())
       where region = (select tenant.region()) and enterprise = $1 and programme = $2 and upper_inf(recorded)
         and valid && daterange($3::date, $4::date) returning *)
     insert into registry.tier_assignment (region, enterprise, programme, class, label_zh, label_en, from_day, to_day, origin, reason,
       pack_version, version, recorded_by)
     select region, enterprise, programme, class, label_zh, label_en, part.from_day, part.to_day, origin, reason, pack_version,
       version + 1, recorded_by
     from closed, lateral (
       select closed.from_day, $3::date as to_day where closed.from_day < $3::date
       union all
       select $4::date, closed.to_day where $4::date < coalesce(closed.to_day, 'infinity')) part`,
    [enterprise, programme, from, to],
  )
  if (tier.class !== null)
    await tx.run(
      `insert into registry.tier_assignment (region, enterprise, programme, class, label_zh, label_en, from_day, to_day, origin, reason,
         pack_version)
       values ((select tenant.region()), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        enterprise,
        programme,
        tier.class.id,
        tier.class.label.zh,
        tier.class.label.en,
        from,
        to,
        origin,
        reason,
        packVersion,
      ],
    )
  await tx.rows(`select audit.note($1, 'enterprise', $2::uuid::text, $2::uuid, $3)`, [
    origin === 'PERSON' ? 'tier:decided' : 'tier:recorded',
    enterprise,
    JSON.stringify({ programme, class: tier.class?.id ?? null, from, to, reason }),
  ])
  return listStandingTiers(tx, enterprise, programme)
}
