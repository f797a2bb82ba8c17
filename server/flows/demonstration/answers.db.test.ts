import type { TSchema } from 'typebox'
import { expect, test } from 'vitest'
import {
  ClusterFigures,
  CooperationCover,
  CooperationReminders,
  Cooperations,
  ExchangeSummary,
  Expert,
  ExpertWorkload,
  GuidanceMeasure,
  Institution,
  Intermediary,
  Landing,
  ParkCredit,
  PartnerAgreement,
  Platform,
  PlatformServices,
  RecognitionScheme,
  RegisterUnit,
  ServiceOrder,
  StandardCheck,
  StarRating,
  Talent,
  TalentBand,
  TalentReport,
  TechUnit,
  TenantFirm,
  UnitFigure,
  Zone,
  ZoneItem,
  ZoneMilestone,
} from '../../../contract/index.ts'
import { createWorkCalendar, readCalendarYear, valueOrThrow } from '../../../core/values/index.ts'
import { REGION } from '../../db/database.fixture.ts'
import { actAsOwner } from '../../db/index.ts'
import { addExpertRoutes } from '../../registry/expert/index.ts'
import { addInstitutionRoutes } from '../../registry/institution/index.ts'
import { addIntermediaryRoutes } from '../../registry/intermediary/index.ts'
import { addParkRoutes } from '../../registry/park/index.ts'
import { directoryHouse, numbersOfPlan, rowsOf } from '../../registry/record/directory.fixture.ts'
import { addTalentRoutes } from '../../registry/talent/index.ts'
import { faultsOf } from '../../server.fixture.ts'
import { addDirectories } from './add-directories.ts'
import { addInstitutions } from './add-institutions.ts'
import { addUnits } from './add-units.ts'

const CALENDAR = createWorkCalendar([valueOrThrow(readCalendarYear({ year: 2026, holidays: [], makeUpDays: [] }))])
const HALF = 'from=2025-01-01&to=2025-07-01'

test('what the registers answer of a demonstration is what the contract says', async () => {
  const numbers = numbersOfPlan({ 'branch-mechanisms-min': '5', 'cooperation-reminder-days-first': '60' })
  const { administrator, officer, done, enterprise } = await directoryHouse((app, desk) => {
    addInstitutionRoutes(app, desk, numbers)
    addParkRoutes(app, desk, numbers)
    addExpertRoutes(app, desk, () => CALENDAR)
    addIntermediaryRoutes(app, desk)
    addTalentRoutes(app, desk)
  })
  const firm = await enterprise(1)
  await actAsOwner(administrator, { region: REGION, today: '2026-03-02', reach: 'SYSTEM' }, async (tx) => {
    await addUnits(tx, [])
    await addInstitutions(tx)
    await addDirectories(tx)
  })
  const lists: readonly (readonly [string, TSchema])[] = [
    ['/api/units', RegisterUnit],
    ['/api/tech-units', TechUnit],
    ['/api/partner-agreements', PartnerAgreement],
    ['/api/unit-figures', UnitFigure],
    ['/api/star-ratings', StarRating],
    ['/api/guidance-measures', GuidanceMeasure],
    ['/api/recognition-schemes', RecognitionScheme],
    ['/api/landings', Landing],
    ['/api/platforms', Platform],
    ['/api/tenant-firms', TenantFirm],
    ['/api/zones', Zone],
    ['/api/zone-items', ZoneItem],
    ['/api/zone-milestones', ZoneMilestone],
    ['/api/experts', Expert],
    ['/api/intermediaries', Intermediary],
    ['/api/service-orders', ServiceOrder],
    ['/api/talents', Talent],
    ['/api/talent-bands', TalentBand],
  ]
  for (const [url, schema] of lists) {
    const rows = rowsOf(await done(officer, 'GET', url))
    expect([url, rows.length > 0, rows.flatMap((row) => faultsOf(schema, row)).slice(0, 3)]).toEqual([url, true, []])
  }
  const [park] = rowsOf(await done(officer, 'GET', '/api/platforms'))
  const [branch] = rowsOf(await done(officer, 'GET', '/api/tech-units'))
  const wholes: readonly (readonly [string, TSchema])[] = [
    [`/api/institutions/${branch?.['institution'] as string}`, Institution],
    ['/api/park-credit', ParkCredit],
    ['/api/cooperations', Cooperations],
    ['/api/cooperation-reminders', CooperationReminders],
    ['/api/cooperation-cover', CooperationCover],
    [`/api/exchange-summary?${HALF}`, ExchangeSummary],
    [`/api/platform-services?${HALF}`, PlatformServices],
    [`/api/platforms/${park?.id}/cluster`, ClusterFigures],
    ['/api/expert-workload', ExpertWorkload],
    ['/api/talent-report', TalentReport],
    [`/api/enterprises/${firm}/standard-check`, StandardCheck],
  ]
  for (const [url, schema] of wholes)
    expect([url, faultsOf(schema, await done(officer, 'GET', url))]).toEqual([url, []])
})
