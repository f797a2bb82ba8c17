import { Type } from 'typebox'
import { OnQuery, RegisterPage } from '../../../../contract/index.ts'
import { type Database, dayOf, type Transaction } from '../../../db/index.ts'
import { actAs } from '../../../db/tenant.ts'
import { type App, MessageRefused } from '../../../http/index.ts'
import { readPartnerBanks } from '../partner/partner-banks.ts'
import { readPublicUnits } from './read-public-units.ts'

const Params = Type.Object({ region: Type.String({ maxLength: 60 }) })
const UnitsQuery = Type.Object({
  ...RegisterPage.properties,
  ...OnQuery.properties,
  kind: Type.String({ default: '', maxLength: 20 }),
})

/** What the register publishes: the database, what time it is, and which regions there are. */
export type PublicGround = {
  readonly database: Database
  readonly now: () => Date
  readonly hasRegion: (region: string) => boolean
}

/** Cooperating banks and units of a region, for everybody. */
export function addPublicInstitutionRoutes(app: App, { database, now, hasRegion }: PublicGround): void {
  const read = <T>(region: string, work: (tx: Transaction, today: string) => Promise<T>): Promise<T> => {
    if (!hasRegion(region)) throw new MessageRefused({ problem: 'pack.unknown', values: { pack: region } })
    const today = dayOf(now())
    return actAs(database, { region, today, reach: 'PUBLIC' }, (tx) => work(tx, today))
  }
  app.get(
    '/api/regions/:region/partner-banks',
    { schema: { params: Params, querystring: OnQuery } },
    async (request) => {
      const { region } = request.params
      return read(region, (tx, today) => readPartnerBanks(tx, region, request.query.on || today))
    },
  )
  app.get('/api/regions/:region/units', { schema: { params: Params, querystring: UnitsQuery } }, async (request) => {
    const { region } = request.params
    return read(region, (tx, today) => readPublicUnits(tx, { region, on: request.query.on || today }, request.query))
  })
}
