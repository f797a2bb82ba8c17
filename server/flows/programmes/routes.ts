import { Type } from 'typebox'
import { NewDeterminations, OnQuery } from '../../../contract/index.ts'
import type { CompiledPack } from '../../../core/policy/index.ts'
import type { Desk } from '../../access/index.ts'
import type { Transaction } from '../../db/index.ts'
import type { App } from '../../http/index.ts'
import { answerRefused, answerUnknown, isId, note, today } from '../../registry/enterprise/index.ts'
import { listDeterminations } from './determination-store.ts'
import { determineEnterprise, type Rules, recompute, tellProgrammes } from './determine-enterprise.ts'
import type { FactsRegister } from './facts-of.ts'

const Params = Type.Object({ id: Type.String() })

/** Rules of a region with the numbers that it had set at a moment, now where none is named; null where it has no pack. */
export type PackOf = (
  region: string,
  tx: Transaction,
  at?: string,
) => CompiledPack | null | Promise<CompiledPack | null>

/** Programmes of an enterprise: now, soon or not; and determinations that are kept. */
export function addProgrammeRoutes(
  app: App,
  desk: Desk,
  packOf: PackOf,
  registers: readonly FactsRegister[] = [],
): void {
  const rulesOf = async (region: string, tx: Transaction): Promise<Rules | null> => {
    const pack = await packOf(region, tx)
    return pack && { pack, registers }
  }

  app.get('/api/enterprises/:id/programmes', { schema: { params: Params, querystring: OnQuery } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:read', async (tx, { region }) => {
      const rules = await rulesOf(region, tx)
      const on = request.query.on || (await today(tx))
      const told = rules && (await tellProgrammes(tx, rules, { enterprise: request.params.id, on }))
      if (told === null) return answerUnknown({ request, reply })
      return told.ok ? told.value : answerRefused({ request, reply }, told.refusals)
    }),
  )

  app.post(
    '/api/enterprises/:id/determinations',
    { schema: { params: Params, body: NewDeterminations } },
    (request, reply) =>
      desk.serve(request, reply, 'enterprise:state', async (tx, { region }) => {
        const rules = await rulesOf(region, tx)
        const kept = rules && (await determineEnterprise(tx, rules, { ...request.body, enterprise: request.params.id }))
        if (kept === null) return answerUnknown({ request, reply })
        return kept.ok ? { rows: kept.value } : answerRefused({ request, reply }, kept.refusals)
      }),
  )

  app.get('/api/enterprises/:id/determinations', { schema: { params: Params } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:read', async (tx) => {
      const { id } = request.params
      if (!isId(id)) return answerUnknown({ request, reply })
      const rows = await listDeterminations(tx, id)
      await note(tx, { action: 'determination:list', kind: 'enterprise', id, enterprise: rows.length > 0 ? id : null })
      return { rows }
    }),
  )

  app.get('/api/determinations/:id', { schema: { params: Params } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:read', async (tx, { region }) => {
      const rulesAt = (at: string) => packOf(region, tx, at)
      const found = isId(request.params.id) ? await recompute(tx, rulesAt, request.params.id) : null
      return found ?? answerUnknown({ request, reply })
    }),
  )
}
