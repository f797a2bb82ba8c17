import type { ParkCredit } from '../../../contract/index.ts'
import { shareOf } from '../../../core/registry/index.ts'
import type { Transaction } from '../../db/index.ts'

type Served = {
  readonly park: string
  readonly parkName: string
  readonly unit: string | null
  readonly unitName: string | null
  readonly quotaFen: string | null
  readonly lentFen: string | null
}

/**
 * Parks on a day with the technology units that serve them: quota, what they state as lent for the park last before the day, and
 * the share used. A quota counts whole for each park that its unit serves.
 */
export async function readParkCredit(tx: Transaction, on: string): Promise<ParkCredit> {
  const served = await tx.rows<Served>(
    `select p.id as park, p.name_zh as "parkName", t.unit, u.name_zh as "unitName", t.quota_fen as "quotaFen",
      (select f.amount_fen from registry.unit_figure f where f.region = p.region and f.unit = t.unit and f.park = p.id
        and f.kind = 'LENT' and f.as_of <= $1::date order by f.as_of desc limit 1) as "lentFen"
     from registry.unit p
     left join registry.served_park s on s.region = p.region and s.park = p.id and s.valid @> $1::date
     left join registry.tech_unit t on t.region = s.region and t.unit = s.unit
     left join registry.unit u on u.region = t.region and u.id = t.unit
     where p.region = (select tenant.region()) and p.kind = 'PARK' and p.valid @> $1::date
     order by p.name_zh collate "C", u.name_zh collate "C"`,
    [on],
  )
  const parks = Map.groupBy(served, ({ park }) => park)
  const rows = [...parks].map(([park, each]) => {
    const units = each.flatMap(({ unit, unitName, quotaFen, lentFen }) =>
      unit === null ? [] : [{ unit, nameZh: unitName ?? '', quotaFen: fenOf(quotaFen), lentFen: fenOf(lentFen) }],
    )
    const quotaFen = sum(units.map((unit) => unit.quotaFen))
    const lentFen = sum(units.map((unit) => unit.lentFen))
    const usedPercent = quotaFen === null || lentFen === null ? null : shareOf(lentFen, quotaFen)
    return { park, nameZh: each[0]?.parkName ?? '', units, quotaFen, lentFen, usedPercent }
  })
  return { on, rows }
}

function fenOf(text: string | null): number | null {
  return text === null ? null : Number(text)
}

/** The sum of what is stated; null where nothing is. */
function sum(amounts: readonly (number | null)[]): number | null {
  const stated = amounts.filter((amount) => amount !== null)
  return stated.length === 0 ? null : stated.reduce((total, amount) => total + amount, 0)
}
