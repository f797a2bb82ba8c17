import { addYears, type Day } from '../../../values/index.ts'
import type { Vocabulary } from '../../vocabulary/index.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { fitTo } from './fitting.ts'
import { inventGuarantees, inventInvestments, inventLinkedDeals, inventPolicies } from './invent-deals.ts'
import { type Firm, inventEnterprise, type Setting } from './invent-enterprise.ts'
import { inventLoans } from './invent-loans.ts'
import { dayText, type Written, yuan } from './writing.ts'

/** Where and when the invented firms live. */
export type PopulationOptions = {
  /** Division that the pack is for, six digits. */
  readonly division: string
  /** Divisions that the firms are registered in; the pack's own unless told. */
  readonly divisions?: readonly string[]
  /** The day as of which the facts are told. */
  readonly on: Day
  /** Banks of the region; invented ones unless told. */
  readonly lenders?: readonly string[]
  /** Programmes that some firms have already had awards from. */
  readonly programmes?: readonly string[]
  /** Facts left out of a hundred; 1 unless told. */
  readonly missingPercent?: number
  /** Index of the first firm, so that parts of a population can be made apart. */
  readonly first?: number
}

const LENDERS = ['示例甲银行', '示例乙银行', '示例丙银行', '示例丁银行', '示例戊银行'] as const

/**
 * Facts documents of fictitious firms, marked 示例企业, that a vocabulary accepts. The same seed gives the same firms, and
 * each firm is the same in a population of any size. Throws where the division is no six digits.
 */
export function* population(
  vocabulary: Vocabulary,
  count: number,
  seed: number,
  options: PopulationOptions,
): Generator<Written> {
  const setting: Setting = {
    on: options.on,
    divisions: atLeastOne(options.divisions ?? [], options.division),
    lenders: atLeastOne(options.lenders ?? LENDERS, LENDERS[0]),
  }
  const partnerBanks = inventPartners(chanceFrom(seed, -1), setting)
  const first = options.first ?? 0
  for (let index = first; index < first + count; index += 1) {
    const chance = chanceFrom(seed, index)
    const firm = inventEnterprise(chance, setting, index)
    const document: { readonly [name: string]: Written } = {
      enterprise: firm.facts,
      ...inventLoans(chance, setting, firm),
      investments: inventInvestments(chance, setting, firm),
      insurancePolicies: inventPolicies(chance, setting, firm),
      guarantees: inventGuarantees(chance, setting, firm),
      linkedDeals: inventLinkedDeals(chance, setting, firm),
      partnerBanks,
      history: inventHistory(chance, setting, firm, options.programmes ?? []),
      budgets: { cityLeftYuan: null, townLeftYuan: null },
      project: { id: 'K1', inSciFinancePlan: chance.percent(60), reviewPoints: String(chance.between(50, 100)) },
    }
    yield fitTo(vocabulary, document, chance, options.missingPercent ?? 1)
  }
}

/** Most banks of the region cooperate; one has ended, one has just begun. */
function inventPartners(chance: Chance, { on, lenders }: Setting): Written[] {
  const start = addYears(on, -15)
  return lenders.slice(0, Math.max(1, lenders.length - 1)).map((lender, index) => {
    const from = index === 1 ? on - chance.between(200, 700) : start
    return { lender, from: dayText(from), to: index === 2 ? dayText(on - chance.between(100, 500)) : null }
  })
}

function inventHistory(
  chance: Chance,
  { on }: Setting,
  { registeredOn }: Firm,
  programmes: readonly string[],
): Written {
  const hasBegun = chance.percent(30) && on - registeredOn > 400
  const first = hasBegun ? chance.between(Math.max(registeredOn, addYears(on, -4)), on - 1) : null
  const awardsPaid = programmes.flatMap((programme): Written[] =>
    chance.percent(10)
      ? [
          {
            programme,
            amountYuan: yuan(chance.between(1, 400) * 100_000),
            paidOn: dayText(on - chance.between(1, 900)),
          },
        ]
      : [],
  )
  return {
    firstSubsidisedDay: dayText(first),
    subsidisedDays: first === null ? 0 : Math.min(on - first, 900),
    awardsPaid,
  }
}

function atLeastOne(items: readonly string[], otherwise: string): readonly [string, ...string[]] {
  const [head, ...rest] = items
  return head === undefined ? [otherwise] : [head, ...rest]
}
