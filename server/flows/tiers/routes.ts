import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { TierDecision, TierOverride, TierProposalsQuery } from '../../../contract/index.ts'
import { programmeOn } from '../../../core/policy/index.ts'
import { type Day, parseDay, type Result, valueOrThrow } from '../../../core/values/index.ts'
import type { Desk } from '../../access/index.ts'
import type { Transaction } from '../../db/index.ts'
import { type App, answerProblem, MessageNotValid, MessageRefused } from '../../http/index.ts'
import { answerRefused, answerUnknown, today } from '../../registry/enterprise/index.ts'
import { pageOf } from '../../registry/list/cursor.ts'
import { assignTier, countMovements, countTiers, decideProposal, listProposals } from '../../registry/tier/index.ts'
import type { FactsRegister } from '../programmes/facts-of.ts'
import type { PackOf } from '../programmes/routes.ts'
import { computeTier, type TierRules } from './compute-tiers.ts'
import { classesOf, tierProgrammes } from './judge-tier.ts'
import { tellTiers } from './tell-tiers.ts'

const Id = Type.String({ format: 'uuid' })
const IdParams = Type.Object({ id: Id })
const ScaleParams = Type.Object({ programme: Type.String({ maxLength: 100 }) })
const TierParams = Type.Object({ id: Id, programme: Type.String({ maxLength: 100 }) })
const DayQuery = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const MovementsQuery = Type.Object({ from: DayQuery, to: DayQuery })
const BatchBody = Type.Object({
  after: Type.Union([Id, Type.Null()]),
  limit: Type.Integer({ minimum: 1, maximum: 500 }),
})

/** What tiers need besides the desk: the rules of a region, null where it has no pack, and registers that know more. */
export type TierParts = {
  readonly packOf: PackOf
  readonly registers: readonly FactsRegister[]
}

/** Life stages and tiers: scales, enterprises on them, proposals, decisions, movements. */
export function addTierRoutes(app: App, desk: Desk, parts: TierParts): void {
  addScales(app, desk, parts)
  addTiersOfEnterprises(app, desk, parts)
  addComputations(app, desk, parts)
  addProposals(app, desk)
}

/** The rules of a region, or the refusal that it has none. */
async function rulesOf({ packOf, registers }: TierParts, region: string, tx: Transaction): Promise<TierRules> {
  const pack = await packOf(region, tx)
  if (pack === null) throw new MessageRefused({ problem: 'pack.unknown', values: { pack: region } })
  return { pack, registers }
}

function scaleOf({ pack }: TierRules, programme: string, on: Day): string {
  if (!tierProgrammes(pack, on).includes(programme))
    throw new MessageRefused({ problem: 'programme.unknown', values: { programme } })
  return programme
}

async function dayOf(tx: Transaction): Promise<Day> {
  return valueOrThrow(parseDay(await today(tx)))
}

function addScales(app: App, desk: Desk, parts: TierParts): void {
  app.get('/api/tiers', (request, reply) =>
    desk.serve(request, reply, 'tier:read', async (tx, { region }) => {
      const { pack } = await rulesOf(parts, region, tx)
      const on = await dayOf(tx)
      const { members, open } = await countTiers(tx)
      const rows = tierProgrammes(pack, on).map((programme) => ({
        programme,
        title: programmeOn(pack, programme, on)?.title,
        clauses: programmeOn(pack, programme, on)?.clauses,
        classes: classesOf(pack, programme, on).map(({ id, label }) => {
          return { id, label, members: members.get(`${programme} ${id}`) ?? 0 }
        }),
        openProposals: open.get(programme) ?? 0,
      }))
      return { rows }
    }),
  )
  app.get(
    '/api/tiers/:programme/movements',
    { schema: { params: ScaleParams, querystring: MovementsQuery } },
    (request, reply) =>
      desk.serve(request, reply, 'tier:read', async (tx) => {
        const { programme } = request.params
        const { from, to } = request.query
        if (!parseDay(from).ok || !parseDay(to).ok || to <= from) throw new MessageNotValid('from, to')
        return { programme, from, to, rows: await countMovements(tx, { programme, from, to }) }
      }),
  )
}

function addTiersOfEnterprises(app: App, desk: Desk, parts: TierParts): void {
  app.get('/api/enterprises/:id/tiers', { schema: { params: IdParams } }, (request, reply) =>
    desk.serve(request, reply, 'tier:read', async (tx, { region }) => {
      const told = await tellTiers(tx, await rulesOf(parts, region, tx), request.params.id)
      return answer(request, reply, told, (rows) => ({ rows }))
    }),
  )
  app.post(
    '/api/enterprises/:id/tiers/:programme/override',
    { schema: { params: TierParams, body: TierOverride } },
    (request, reply) =>
      desk.serve(request, reply, 'tier:write', async (tx, { region }) => {
        const rules = await rulesOf(parts, region, tx)
        const { id, programme } = request.params
        const { class: asked, from, reason } = request.body
        const on = await dayOf(tx)
        const found = classesOf(rules.pack, scaleOf(rules, programme, on), on).find((each) => each.id === asked)
        if (found === undefined)
          return answerProblem(request, reply, { problem: 'tier.class-unknown', values: { class: asked } })
        const known = await tx.row(
          'select id from registry.enterprise where region = (select tenant.region()) and id = $1',
          [id],
        )
        if (known === null) return answerUnknown({ request, reply })
        const decided = { from, to: null, origin: 'PERSON', reason, packVersion: null } as const
        await assignTier(tx, { enterprise: id, programme, class: found, ...decided })
        const told = await tellTiers(tx, rules, id)
        return answer(request, reply, told, (rows) => ({ rows: rows.filter((each) => each.programme === programme) }))
      }),
  )
}

function addComputations(app: App, desk: Desk, parts: TierParts): void {
  app.post('/api/enterprises/:id/tiers/:programme/computation', { schema: { params: TierParams } }, (request, reply) =>
    desk.serve(request, reply, 'tier:write', async (tx, { region }) => {
      const rules = await rulesOf(parts, region, tx)
      const { id, programme } = request.params
      const computed = await computeTier(tx, rules, {
        enterprise: id,
        programme: scaleOf(rules, programme, await dayOf(tx)),
      })
      return answer(request, reply, computed, (value) => value)
    }),
  )
  app.post(
    '/api/tiers/:programme/computations',
    { schema: { params: ScaleParams, body: BatchBody } },
    (request, reply) =>
      desk.serve(request, reply, 'tier:write', async (tx, { region }) => {
        const rules = await rulesOf(parts, region, tx)
        const programme = scaleOf(rules, request.params.programme, await dayOf(tx))
        return computeSome(tx, rules, { programme, ...request.body })
      }),
  )
}

/** The next enterprises by id, each judged; `next` is null when all are done. Firms whose facts cannot be read are counted. */
async function computeSome(
  tx: Transaction,
  rules: TierRules,
  { programme, after, limit }: { readonly programme: string; readonly after: string | null; readonly limit: number },
) {
  const firms = await tx.rows<{ id: string }>(
    `select id from registry.enterprise where region = (select tenant.region()) and merged_into is null and ($1::uuid is null or id > $1)
     order by id limit $2`,
    [after, limit],
  )
  const sum = { done: firms.length, recorded: 0, proposed: 0, unreadable: 0 }
  for (const { id } of firms) {
    const computed = await computeTier(tx, rules, { enterprise: id, programme })
    if (computed === null || !computed.ok) sum.unreadable += 1
    else {
      sum.recorded += computed.value.recorded
      sum.proposed += computed.value.proposed
    }
  }
  return { ...sum, next: firms.length < limit ? null : (firms.at(-1)?.id ?? null) }
}

function addProposals(app: App, desk: Desk): void {
  app.get('/api/tier-proposals', { schema: { querystring: TierProposalsQuery } }, (request, reply) =>
    desk.serve(request, reply, 'tier:read', async (tx) =>
      pageOf(await listProposals(tx, request.query), request.query.limit, ({ at, id }) => [at, id]),
    ),
  )
  app.post('/api/tier-proposals/:id/decision', { schema: { params: IdParams, body: TierDecision } }, (request, reply) =>
    desk.serve(request, reply, 'tier:write', (tx) => decideProposal(tx, request.params.id, request.body)),
  )
}

function answer<Value, Told>(
  request: FastifyRequest,
  reply: FastifyReply,
  result: Result<Value> | null,
  tell: (value: Value) => Told,
): Told | string {
  if (result === null) return answerUnknown({ request, reply })
  return result.ok ? tell(result.value) : answerRefused({ request, reply }, result.refusals)
}
