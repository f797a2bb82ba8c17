import { addYears, type Day } from '../../../values/index.ts'
import type { Chance } from './chance.ts'
import type { Firm, Setting } from './invent-enterprise.ts'
import { dayText, type Written, yuan } from './writing.ts'

const INVESTORS = ['ANGEL', 'VC', 'VC', 'GUIDE_FUND', 'SHAREHOLDER', 'OTHER'] as const

const PRODUCTS = [
  'USE_FIRST_TRANSFER_LATER',
  'RND_LOSS',
  'PATENT',
  'IP',
  'FINANCING',
  'STAFF',
  'KEY_EQUIPMENT',
  'FIRST_SET',
  'PROPERTY',
  'EXPORT_CREDIT',
] as const

/** Investments in fen, at and beside what half a million of award at one percent reaches. */
const INVESTMENTS = [
  50_000_000, 200_000_000, 1_000_000_000, 3_000_000_000, 4_999_999_900, 5_000_000_000, 8_000_000_000,
] as const

/** Money paid in by investors within the last three years. */
export function inventInvestments(chance: Chance, setting: Setting, firm: Firm): Written[] {
  const count = chance.percent(25) ? chance.between(1, 2) : 0
  return Array.from({ length: count }, (_, index) => ({
    id: `D${index + 1}`,
    investorKind: chance.pick(INVESTORS),
    amountYuan: yuan(chance.pick(INVESTMENTS)),
    paidInOn: dayText(recentDay(chance, setting, firm)),
  }))
}

/** Insurance policies begun within the last three years. */
export function inventPolicies(chance: Chance, setting: Setting, firm: Firm): Written[] {
  const count = chance.percent(35) ? chance.between(1, 3) : 0
  return Array.from({ length: count }, (_, index) => {
    const premiumFen = chance.between(100, 60_000) * 1_000
    return {
      id: `P${index + 1}`,
      product: chance.pick(PRODUCTS),
      payer: chance.percent(90) ? 'ENTERPRISE' : 'GOVERNMENT',
      premiumYuan: yuan(premiumFen),
      refundYuan: yuan(chance.percent(5) ? Math.floor(premiumFen / 2) : 0),
      insuredDivision: firm.division,
      subsidyPaidYuan: yuan(0),
      startsOn: dayText(recentDay(chance, setting, firm)),
    }
  })
}

/** Guarantee contracts signed within the last three years. */
export function inventGuarantees(chance: Chance, setting: Setting, firm: Firm): Written[] {
  const count = chance.percent(20) ? chance.between(1, 2) : 0
  return Array.from({ length: count }, (_, index) => {
    const guaranteedFen = chance.between(50, 2000) * 1_000_000
    return {
      id: `G${index + 1}`,
      signedOn: dayText(recentDay(chance, setting, firm)),
      guaranteedYuan: yuan(guaranteedFen),
      counterGuaranteeYuan: yuan(Math.floor((guaranteedFen * chance.between(0, 100)) / 100)),
      governmentGuarantor: chance.percent(60),
      exceptionApproved: chance.percent(3),
    }
  })
}

/** Financings that institutions of two kinds provided together. */
export function inventLinkedDeals(chance: Chance, setting: Setting, firm: Firm): Written[] {
  if (!chance.percent(6)) return []
  const share = chance.between(20, 80)
  return [
    {
      id: 'J1',
      financingYuan: yuan(chance.between(100, 5000) * 1_000_000),
      closedOn: dayText(recentDay(chance, setting, firm)),
      technologyEnterprise: chance.percent(90),
      members: [
        { name: chance.pick(setting.lenders), kind: 'BANK', sharePercent: String(share) },
        { name: '示例创投', kind: 'VENTURE_CAPITAL', sharePercent: String(100 - share) },
      ],
    },
  ]
}

function recentDay(chance: Chance, { on }: Setting, { registeredOn }: Firm): Day {
  return chance.between(Math.min(on, Math.max(registeredOn, addYears(on, -3))), on) as Day
}
