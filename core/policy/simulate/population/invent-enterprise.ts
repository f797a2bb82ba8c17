import {
  addMonths,
  addYears,
  composeCreditCode,
  creditCodeAlphabet,
  type Day,
  valueOrThrow,
  yearOf,
} from '../../../values/index.ts'
import type { Chance } from './chance.ts'
import { dayText, percent, type Written, yuan } from './writing.ts'

/** What all firms of a population have in common. */
export type Setting = {
  readonly on: Day
  readonly divisions: readonly [string, ...string[]]
  readonly lenders: readonly [string, ...string[]]
}

/** A firm as far as the rest of its facts hangs on it. */
export type Firm = { readonly registeredOn: Day; readonly division: string; readonly facts: Written }

/** Industry codes of GB/T 4754 with the industry that the size classes know them by. */
const INDUSTRIES = [
  ['C3562', 'INDUSTRY'],
  ['C3921', 'INDUSTRY'],
  ['C2710', 'INDUSTRY'],
  ['C3463', 'INDUSTRY'],
  ['B1120', 'INDUSTRY'],
  ['I6513', 'SOFTWARE'],
  ['I6312', 'INFORMATION'],
  ['M7320', 'OTHER'],
  ['E4920', 'CONSTRUCTION'],
  ['A0111', 'AGRICULTURE'],
] as const

/** Titles and in how many of a hundred firms they are found. */
const TITLES = [
  ['HNTE', 40],
  ['TECH_SME', 45],
  ['TECH_ENTERPRISE', 20],
  ['INNOVATIVE', 10],
  ['SCI_LITTLE_GIANT', 10],
  ['SPECIALISED_NEW', 15],
  ['LITTLE_GIANT_SN', 4],
  ['LEADING_TECH', 2],
  ['GAZELLE', 3],
  ['LISTING_RESERVE', 3],
] as const

/** Shares of research in revenue in hundredths of a percent; many stand at or next to a threshold. */
const RESEARCH_SHARES = [100, 200, 299, 300, 400, 500, 599, 600, 800, 1200, 2000, 3000] as const

/** Shares of technical staff in percent. */
const STAFF_SHARES = [5, 10, 12, 15, 20, 25, 30, 40, 60] as const

const RIGHTS = ['INVENTION_PATENT', 'UTILITY_MODEL', 'SOFTWARE_COPYRIGHT', 'DESIGN_PATENT', 'TRADEMARK'] as const

const YEARS = 5

/** A fictitious firm with a valid credit code of its own and figures of its last years. */
export function inventEnterprise(chance: Chance, setting: Setting, index: number): Firm {
  const { on } = setting
  const division = chance.pick(setting.divisions)
  const registeredOn = inventStart(chance, on)
  const [industry, sizeIndustry] = chance.pick(INDUSTRIES)
  const years = inventYears(chance, on, registeredOn)
  const last = years.at(-1)
  const since = dayText(Math.max(registeredOn, addYears(on, -3)))
  const stage = ageStage(on, registeredOn)
  const facts: Written = {
    creditCode: codeOf(division, index),
    name: `示例企业 ${String(index + 1).padStart(4, '0')}`,
    division,
    registeredOn: dayText(registeredOn),
    industry,
    sizeIndustry,
    mainlandResident: chance.percent(98),
    forbiddenProducts: chance.percent(1),
    seriousOffence: chance.percent(2),
    majorAccident: chance.percent(2),
    ownsCoreIp: chance.percent(80),
    inNationalTechField: chance.percent(75),
    innovationScore: String(chance.between(40, 100)),
    nationalAwardTopThree: chance.percent(1),
    provincialRdInstitution: chance.percent(4),
    ledStandard: chance.percent(5),
    collegeStaffPercent: percent(chance.between(1000, 9000)),
    rdStaffPercent: percent(chance.between(300, 5000)),
    titles: inventTitles(chance, on, registeredOn),
    sizes: [{ sizeClass: sizeOf(last?.staff ?? 5, last?.revenueFen ?? 0), from: since, to: null }],
    stages: chance.percent(60) ? [{ stage, reason: '示例认定', from: since, to: null }] : [],
    years: years.map(({ written }) => written),
    ip: inventRights(chance, on, registeredOn),
  }
  return { registeredOn, division, facts }
}

/** A day within the last twenty years; some firms stand right at an anniversary. */
function inventStart(chance: Chance, on: Day): Day {
  if (chance.percent(15)) return (addYears(on, -chance.between(1, 10)) + chance.between(-1, 1)) as Day
  return (on - chance.between(30, 7300)) as Day
}

/** A code whose organisation part begins with YY, which no register issues in order, and both check characters right. */
function codeOf(division: string, index: number): string {
  const { length } = creditCodeAlphabet
  let rest = index
  let body = ''
  for (let place = 0; place < 6; place += 1) {
    body = `${creditCodeAlphabet[rest % length] ?? '0'}${body}`
    rest = Math.floor(rest / length)
  }
  return valueOrThrow(composeCreditCode('91', division, `YY${body}`))
}

function inventTitles(chance: Chance, on: Day, registeredOn: Day): Written[] {
  return TITLES.flatMap(([title, share]) => {
    if (!chance.percent(share)) return []
    const from = Math.max(registeredOn, addMonths(on, -chance.between(1, 60)))
    const to = addYears(from as Day, 3)
    const first = { title, from: dayText(from), to: dayText(to) }
    if (to > on || !chance.percent(70)) return [first]
    // Most renew; one in five leaves a gap between the certificates.
    const again = to + (chance.percent(20) ? chance.between(1, 90) : 0)
    return [first, { title, from: dayText(again), to: dayText(addYears(again as Day, 3)) }]
  })
}

type Year = { readonly staff: number; readonly revenueFen: number; readonly written: Written }

function inventYears(chance: Chance, on: Day, registeredOn: Day): Year[] {
  const first = Math.max(yearOf(registeredOn), yearOf(on) - YEARS)
  const staffShare = chance.pick(STAFF_SHARES)
  const researchShare = chance.pick(RESEARCH_SHARES)
  let revenueFen = chance.between(20, 20_000) * 1_000_000
  let staff = chance.between(5, 600)
  return Array.from({ length: Math.max(0, yearOf(on) - first) }, (_, index) => {
    revenueFen = Math.floor((revenueFen * chance.between(85, 145)) / 100)
    staff = Math.max(3, Math.floor((staff * chance.between(90, 125)) / 100))
    const researchFen = Math.floor((revenueFen * researchShare) / 10_000)
    const assetsFen = Math.floor((revenueFen * chance.between(60, 180)) / 100)
    const written: Written = {
      year: first + index,
      revenueYuan: yuan(revenueFen),
      rdExpenseYuan: yuan(researchFen),
      domesticRdExpenseYuan: yuan(Math.floor((researchFen * chance.between(55, 100)) / 100)),
      highTechIncomeYuan: yuan(Math.floor((revenueFen * chance.between(40, 95)) / 100)),
      totalIncomeYuan: yuan(Math.floor((revenueFen * 102) / 100)),
      costYuan: yuan(Math.floor((revenueFen * chance.between(70, 98)) / 100)),
      assetsYuan: yuan(assetsFen),
      netAssetsYuan: yuan(Math.floor((assetsFen * chance.between(25, 70)) / 100)),
      staff,
      techStaff: Math.ceil((staff * staffShare) / 100),
    }
    return { staff, revenueFen, written }
  })
}

function inventRights(chance: Chance, on: Day, registeredOn: Day): Written[] {
  return Array.from({ length: chance.between(0, 6) }, (_, index) => {
    const grantedOn = chance.between(registeredOn, on)
    const expiresOn = chance.percent(90) ? addYears(grantedOn as Day, 10) : null
    return {
      id: `IP${index + 1}`,
      kind: chance.pick(RIGHTS),
      grantedOn: dayText(grantedOn),
      expiresOn: dayText(expiresOn),
    }
  })
}

function sizeOf(staff: number, revenueFen: number): string {
  if (staff >= 1000 && revenueFen >= 40_000_000_000) return 'LARGE'
  if (staff >= 300 && revenueFen >= 2_000_000_000) return 'MEDIUM'
  return staff >= 20 && revenueFen >= 300_000_000 ? 'SMALL' : 'MICRO'
}

function ageStage(on: Day, registeredOn: Day): string {
  const years = Math.floor((on - registeredOn) / 365)
  return years < 2 ? 'SEED' : years < 4 ? 'START_UP' : years < 8 ? 'GROWTH' : years < 12 ? 'EXPANSION' : 'MATURE'
}
