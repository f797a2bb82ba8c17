import { Type } from 'typebox'
import { OnQuery, ParameterSetting, type RegionParameterHistory } from '../../../contract/index.ts'
import type { Parameter } from '../../../core/policy/index.ts'
import { parseDay } from '../../../core/values/index.ts'
import type { Actor, Desk } from '../../access/index.ts'
import type { Transaction } from '../../db/index.ts'
import { type App, MessageRefused } from '../../http/index.ts'
import type { RegionPacks } from '../../policy/index.ts'
import { describeParameter, type ParameterSight, readOwing, readPeriods } from './describe-parameter.ts'
import { readEffect } from './read-effect.ts'
import { setParameter } from './set-parameter.ts'

const Params = Type.Object({ id: Type.String({ maxLength: 100 }) })
const ParametersQuery = Type.Object({
  ...OnQuery.properties,
  state: Type.Union(
    ['', 'PRINTED', 'SET', 'NOT_SET'].map((state) => Type.Literal(state)),
    { default: '' },
  ),
  owedBy: Type.String({ default: '', maxLength: 100 }),
})

/** Numbers of the region's plan: which are open and who owes them; setting one; what that unblocks. */
export function addParameterRoutes(app: App, desk: Desk, packs: RegionPacks): void {
  app.get('/api/parameters', { schema: { querystring: ParametersQuery } }, (request, reply) =>
    desk.serve(request, reply, 'parameter:read', async (tx, actor) => {
      const { on, state, owedBy } = request.query
      const sight = await look(tx, packs, actor, on)
      const rows = (await packs.parameters(tx, actor.region))
        .map((parameter) => describeParameter(parameter, printedOf(packs, actor, parameter.id), sight))
        .filter((row) => (state === '' || row.state === state) && (owedBy === '' || row.owedBy === owedBy))
      const open = (row: { readonly state: string }): number => Number(row.state !== 'NOT_SET')
      return { on: sight.on, packVersion: sight.pack.version, rows: rows.toSorted((a, b) => open(a) - open(b)) }
    }),
  )
  app.get('/api/parameters/:id', { schema: { params: Params, querystring: OnQuery } }, (request, reply) =>
    desk.serve(request, reply, 'parameter:read', (tx, actor) =>
      tellOne(tx, packs, actor, { id: request.params.id, on: request.query.on }),
    ),
  )
  app.post('/api/parameters/:id/values', { schema: { params: Params, body: ParameterSetting } }, (request, reply) =>
    desk.serve(request, reply, 'parameter:set', async (tx, actor) => {
      const { id } = request.params
      await setParameter(tx, packs, { id, setting: request.body, actor })
      return tellOne(tx, packs, actor, { id, on: '' })
    }),
  )
  app.get('/api/parameters/:id/effect', { schema: { params: Params } }, (request, reply) =>
    desk.serve(request, reply, 'parameter:read', async (tx, actor) => {
      const { pack } = await look(tx, packs, actor, '')
      return readEffect(tx, pack, await parameterOf(tx, packs, actor, request.params.id))
    }),
  )
}

async function look(tx: Transaction, packs: RegionPacks, actor: Actor, asked: string): Promise<ParameterSight> {
  const pack = await packs.compiled(tx, actor.region)
  if (pack === null) throw new MessageRefused({ problem: 'pack.unknown', values: { pack: actor.region } })
  const on = asked || ((await tx.row<{ today: string }>('select tenant.today() as today'))?.today ?? '')
  const day = parseDay(on)
  if (!day.ok) throw new MessageRefused({ problem: 'facts.refused', values: { count: 1 }, refusals: day.refusals })
  return { packs, pack, owing: await readOwing(tx), actor, on }
}

async function tellOne(
  tx: Transaction,
  packs: RegionPacks,
  actor: Actor,
  { id, on }: { readonly id: string; readonly on: string },
): Promise<RegionParameterHistory> {
  const sight = await look(tx, packs, actor, on)
  const printed = printedOf(packs, actor, id)
  const parameter = await parameterOf(tx, packs, actor, id)
  return { parameter: describeParameter(parameter, printed, sight), values: await readPeriods(tx, printed) }
}

function printedOf(packs: RegionPacks, { region }: Actor, id: string): Parameter {
  const found = packs.printed(region).find((each) => each.id === id)
  if (found === undefined) throw new MessageRefused({ problem: 'parameter.unknown', values: { parameter: id } })
  return found
}

async function parameterOf(tx: Transaction, packs: RegionPacks, actor: Actor, id: string): Promise<Parameter> {
  printedOf(packs, actor, id)
  const found = (await packs.parameters(tx, actor.region)).find((each) => each.id === id)
  return found ?? printedOf(packs, actor, id)
}
