import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { EvaluationRequest } from '../../contract/index.ts'
import type { CompiledPack } from '../../core/policy/index.ts'
import { type App, answerProblem, NOT_MODIFIED, tellEmptyAddresses } from '../http/index.ts'
import { answerQuestion } from './answer.ts'
import type { Shelf } from './shelf.ts'
import { type WrittenMessage, writeMessage } from './shelved-pack.ts'

const PackParams = Type.Object({ pack: Type.String() })
const ProgrammeParams = Type.Object({ pack: Type.String(), programme: Type.String() })

/** Most refusals told in one answer; further ones are counted. */
const REFUSALS_MAX = 1000

/** The rules of a pack with the numbers that its region has set; null where there is no such pack. */
export type RulesInForce = (pack: string) => Promise<CompiledPack | null>

/** Plans, rules and single evaluations; without `rulesInForce` by the numbers that plans print alone. */
export function addPolicyRoutes(app: App, shelf: Shelf, rulesInForce: RulesInForce | null = null): void {
  const written = new WeakMap<CompiledPack, WrittenMessage>()
  const rulesOf = async (id: string): Promise<CompiledPack | null> =>
    rulesInForce && shelf.has(id) ? rulesInForce(id) : (shelf.pack(id)?.compiled() ?? null)
  const messageOf = (rules: CompiledPack): WrittenMessage => {
    const message = written.get(rules) ?? writeMessage(rules)
    written.set(rules, message)
    return message
  }

  // The first visitor should not wait for every pack to be read.
  app.addHook('onListen', (done) => {
    shelf.regions().catch((fault: unknown) => app.log.error(fault))
    done()
  })
  app.get('/api/regions', () => shelf.regions())

  tellEmptyAddresses(app, ([id = '', kind, name = '']) => {
    if (kind !== 'clauses' && kind !== 'programmes') return false
    const pack = shelf.pack(id)
    return pack !== null && !(kind === 'clauses' ? pack.hasClause(name) : pack.has(name))
  })

  app.get('/api/packs/:pack/plan', { schema: { params: PackParams } }, (request, reply) => {
    const pack = shelf.pack(request.params.pack)
    return pack ? writeAnswer(request, reply, pack.planMessage()) : unknownPack(request, reply, request.params.pack)
  })

  app.get('/api/packs/:pack/compiled', { schema: { params: PackParams } }, async (request, reply) => {
    const rules = await rulesOf(request.params.pack)
    return rules ? writeAnswer(request, reply, messageOf(rules)) : unknownPack(request, reply, request.params.pack)
  })

  app.get(
    '/api/packs/:pack/programmes/:programme/examples',
    { schema: { params: ProgrammeParams } },
    async (request, reply) => {
      const { pack: id, programme } = request.params
      const pack = shelf.pack(id)
      if (!pack) return unknownPack(request, reply, id)
      if (!pack.has(programme)) return unknownProgramme(request, reply, programme)
      return writeAnswer(request, reply, await pack.examplesMessage(programme))
    },
  )

  app.post(
    '/api/packs/:pack/determinations',
    { schema: { params: PackParams, body: EvaluationRequest } },
    async (request, reply) => {
      const rules = await rulesOf(request.params.pack)
      if (!rules) return unknownPack(request, reply, request.params.pack)
      const { facts, on, programmes = null } = request.body
      const answer = answerQuestion(rules, { facts, on, programmes })
      if (answer.ok) return answer.evaluation
      if ('unknown' in answer) return unknownProgramme(request, reply, answer.unknown)
      const { length: total } = answer.refusals
      const refusals = answer.refusals.slice(0, REFUSALS_MAX)
      return answerProblem(request, reply, { problem: 'facts.refused', values: { count: total }, refusals, total })
    },
  )
}

function unknownPack(request: FastifyRequest, reply: FastifyReply, pack: string): string {
  return answerProblem(request, reply, { problem: 'pack.unknown', values: { pack } })
}

function unknownProgramme(request: FastifyRequest, reply: FastifyReply, programme: string): string {
  return answerProblem(request, reply, { problem: 'programme.unknown', values: { programme } })
}

/** The text of a written message for the handler to return, or none where the reader holds it already. */
function writeAnswer(request: FastifyRequest, reply: FastifyReply, { text, mark }: WrittenMessage): string {
  void reply.header('etag', mark).header('cache-control', 'no-cache')
  const held = request.headers['if-none-match'] ?? ''
  const isHeld = held.split(',').some((each) => each.trim().replace(/^W\//, '') === mark)
  void (isHeld ? reply.code(NOT_MODIFIED) : reply.type('application/json; charset=utf-8'))
  return isHeld ? '' : text
}
