import { Type } from 'typebox'
import { DuplicateDecision, MergeRequest, PageQuery, UnmergeRequest } from '../../../../contract/index.ts'
import type { Desk } from '../../../access/index.ts'
import type { Transaction } from '../../../db/index.ts'
import type { App } from '../../../http/index.ts'
import { answerChanged, answerRefused, answerUnknown, type Exchange } from '../answers.ts'
import { describeNow } from '../change-enterprise.ts'
import type { Ground, GroundOf } from '../ground.ts'
import { declareDifferent, findDuplicates, listDuplicates, readDuplicate } from './find-duplicates.ts'
import { type Merged, mergeEnterprises, unmergeEnterprise } from './merge-enterprises.ts'

const Params = Type.Object({ id: Type.String() })

/** Records that may be one enterprise: found by the program, merged or told apart by a person. */
export function addDuplicateRoutes(app: App, desk: Desk, groundOf: GroundOf): void {
  app.get('/api/duplicates', { schema: { querystring: PageQuery } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:merge', (tx) => listDuplicates(tx, request.query)),
  )

  app.post('/api/duplicates/search', (request, reply) =>
    desk.serve(request, reply, 'enterprise:merge', async (tx) => ({ found: await findDuplicates(tx) })),
  )

  app.post('/api/duplicates/:id/different', { schema: { params: Params, body: DuplicateDecision } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:merge', async (tx) => {
      const { id } = request.params
      if ((await readDuplicate(tx, id)) === null) return answerUnknown({ request, reply })
      const isDone = await declareDifferent(tx, id, request.body.version, request.body.reason)
      const now = await readDuplicate(tx, id)
      return isDone ? now : answerChanged({ request, reply }, now)
    }),
  )

  app.post('/api/enterprises/:id/merges', { schema: { params: Params, body: MergeRequest } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:merge', async (tx, { region }) => {
      const { id } = request.params
      const merged = await mergeEnterprises(tx, groundOf(region), id, request.body)
      return tell(tx, { request, reply }, groundOf(region), { id, merged })
    }),
  )

  app.post('/api/enterprises/:id/unmerge', { schema: { params: Params, body: UnmergeRequest } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:merge', async (tx, { region }) => {
      const { id } = request.params
      const merged = await unmergeEnterprise(tx, groundOf(region), id, request.body)
      return tell(tx, { request, reply }, groundOf(region), { id, merged })
    }),
  )
}

async function tell(
  tx: Transaction,
  exchange: Exchange,
  ground: Ground,
  { id, merged }: { readonly id: string; readonly merged: Merged },
) {
  if (merged.is === 'unknown') return answerUnknown(exchange)
  if (merged.is === 'refused') return answerRefused(exchange, merged.refusals)
  if (merged.is === 'changed') return answerChanged(exchange, await describeNow(tx, ground, id))
  return describeNow(tx, ground, merged.kept)
}
