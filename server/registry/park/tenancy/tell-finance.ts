import type { PlatformService } from '../../../../contract/index.ts'
import { type DatedStep, isInsideWithin, shareOf, stepOn } from '../../../../core/registry/index.ts'
import { addDays, formatDay, parseDay, valueOrThrow } from '../../../../core/values/index.ts'
import type { Transaction } from '../../../db/index.ts'

/** Days `[from, to)` for which service is told. */
export type ServiceDays = { readonly from: string; readonly to: string }

type Base = {
  readonly platform: string
  readonly cluster: string | null
  readonly nameZh: string
  readonly areaSqm: number | null
}

type Member = {
  readonly platform: string
  readonly areaSqm: number | null
  readonly steps: readonly DatedStep[]
  readonly finance: readonly { readonly kind: string; readonly fen: number }[]
}

/** What each platform did for its members within days, those without any finance first; a cluster counts its bases together. */
export async function readServices(tx: Transaction, days: ServiceDays): Promise<PlatformService[]> {
  const bases = await tx.rows<Base>(
    `select p.unit as platform, u.parent as cluster, u.name_zh as "nameZh", p.area_sqm as "areaSqm"
     from registry.platform p join registry.unit u on u.region = p.region and u.id = p.unit
     where p.region = (select tenant.region()) order by u.name_zh collate "C"`,
  )
  const members = await tx.rows<Member>(
    `select t.platform, t.area_sqm as "areaSqm",
      (select coalesce(json_agg(json_build_object('step', s.step, 'on', s.on_day) order by s.on_day), '[]')
        from registry.tenant_step s where s.region = t.region and s.tenant = t.id) as steps,
      (select coalesce(json_agg(json_build_object('kind', f.kind, 'fen', f.amount_fen)), '[]') from registry.tenant_finance f
        where f.region = t.region and f.tenant = t.id and f.on_day >= $1::date and f.on_day < $2::date) as finance
     from registry.tenant_firm t where t.region = (select tenant.region())`,
    [days.from, days.to],
  )
  const byPlatform = Map.groupBy(members, ({ platform }) => platform)
  const services = bases.map((base) => {
    const below = bases.filter(({ cluster }) => cluster === base.platform)
    const together = below.length > 0 ? below : [base]
    const own = [base, ...below].flatMap(({ platform }) => byPlatform.get(platform) ?? [])
    return serviceOf(base, { bases: together.length, members: own }, days)
  })
  return services.toSorted((a, b) => Number(a.hasFinance) - Number(b.hasFinance))
}

function serviceOf(
  { platform, nameZh, areaSqm }: Base,
  { bases, members }: { readonly bases: number; readonly members: readonly Member[] },
  { from, to }: ServiceDays,
): PlatformService {
  const lastDay = formatDay(addDays(valueOrThrow(parseDay(to)), -1))
  const inside = members.filter(({ steps }) => isInsideWithin(steps, { from, to }))
  const withLoan = inside.filter(({ finance }) => finance.some(({ kind }) => kind === 'LOAN')).length
  const sumOf = (wanted: string): number =>
    inside.flatMap(({ finance }) => finance).reduce((sum, { kind, fen }) => (kind === wanted ? sum + fen : sum), 0)
  const standing = members.map((member) => ({ ...member, step: stepOn(member.steps, lastDay) }))
  const entered = standing.filter(({ step }) => step !== null)
  const present = entered.filter(({ step }) => step === 'PRE_INCUBATION' || step === 'COMPANY')
  const graduated = entered.filter(({ step }) => step === 'GRADUATED').length
  const isAreaKnown = areaSqm !== null && present.every((member) => member.areaSqm !== null)
  const areaLet = present.reduce((sum, member) => sum + (member.areaSqm ?? 0), 0)
  return {
    platform,
    nameZh,
    from,
    to,
    bases,
    members: inside.length,
    membersWithLoan: withLoan,
    loanPercent: shareOf(withLoan, inside.length),
    loanFen: sumOf('LOAN'),
    insuranceFen: sumOf('INSURANCE'),
    equityFen: sumOf('EQUITY'),
    guaranteeFen: sumOf('GUARANTEE'),
    hasFinance: inside.some(({ finance }) => finance.length > 0),
    entered: entered.length,
    present: present.length,
    graduated,
    left: entered.length - present.length - graduated,
    occupancyPercent: isAreaKnown ? shareOf(areaLet, areaSqm) : null,
    survivalPercent: shareOf(present.length + graduated, entered.length),
  }
}
