import { Type } from 'typebox'
import { ChainNode, EndFrom, NewChainTag, NewKeyPerson, NewTitle, TitleRevocation } from '../../../../contract/index.ts'
import type { Desk } from '../../../access/index.ts'
import type { App } from '../../../http/index.ts'
import { answerChanged, answerRefused, answerUnknown, faultsOfDay } from '../answers.ts'
import { note } from '../audit.ts'
import { readChainNodes, writeChainNode } from '../chains.ts'
import { describeNow } from '../change-enterprise.ts'
import { describeTitle } from '../describe-enterprise.ts'
import { grantTitle } from '../grant-title.ts'
import type { GroundOf } from '../ground.ts'
import { readHead } from '../read-enterprise.ts'
import { revokeTitle } from '../revoke-title.ts'
import { addLink, endLink } from './links.ts'

const OfEnterprise = Type.Object({ id: Type.String() })
const OfPart = Type.Object({ id: Type.String(), part: Type.String() })

/** Titles, people and chains of enterprises. */
export function addDeedRoutes(app: App, desk: Desk, groundOf: GroundOf): void {
  addTitleRoutes(app, desk, groundOf)
  addLinkRoutes(app, desk, groundOf)
  addChainRoutes(app, desk)
}

function addTitleRoutes(app: App, desk: Desk, groundOf: GroundOf): void {
  app.post('/api/enterprises/:id/titles', { schema: { params: OfEnterprise, body: NewTitle } }, (request, reply) =>
    desk.serve(request, reply, 'title:write', async (tx, { region }) => {
      const { id: enterprise } = request.params
      if ((await readHead(tx, enterprise)) === null) return answerUnknown({ request, reply })
      const granted = await grantTitle(tx, groundOf(region), { ...request.body, enterprise })
      if (!granted.ok) return answerRefused({ request, reply }, granted.refusals)
      return describeNow(tx, groundOf(region), enterprise)
    }),
  )

  app.post(
    '/api/enterprises/:id/titles/:part/revocation',
    { schema: { params: OfPart, body: TitleRevocation } },
    (request, reply) =>
      desk.serve(request, reply, 'title:write', async (tx, { region }) => {
        const { id: enterprise, part: id } = request.params
        const faults = faultsOfDay('from', request.body.from)
        if (faults.length > 0) return answerRefused({ request, reply }, faults)
        const ground = groundOf(region)
        const revoked = await revokeTitle(tx, ground, { ...request.body, enterprise, id })
        if (revoked.is === 'unknown') return answerUnknown({ request, reply })
        if (revoked.is === 'changed')
          return answerChanged({ request, reply }, describeTitle(ground, revoked.now, request.body.from))
        return describeNow(tx, ground, enterprise)
      }),
  )
}

function addLinkRoutes(app: App, desk: Desk, groundOf: GroundOf): void {
  app.post('/api/enterprises/:id/people', { schema: { params: OfEnterprise, body: NewKeyPerson } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:state', async (tx, { region, reach }) => {
      const source = reach === 'OWN' ? 'enterprise' : request.body.source
      const wish = { kind: 'person', wish: { ...request.body, source } } as const
      const added = await addLink(tx, request.params.id, wish)
      if (added.is === 'unknown') return answerUnknown({ request, reply })
      if (added.is === 'refused') return answerRefused({ request, reply }, added.refusals)
      return describeNow(tx, groundOf(region), request.params.id)
    }),
  )

  app.post('/api/enterprises/:id/chains', { schema: { params: OfEnterprise, body: NewChainTag } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:write', async (tx, { region }) => {
      const added = await addLink(tx, request.params.id, { kind: 'chain', wish: request.body })
      if (added.is === 'unknown') return answerUnknown({ request, reply })
      if (added.is === 'refused') return answerRefused({ request, reply }, added.refusals)
      return describeNow(tx, groundOf(region), request.params.id)
    }),
  )

  for (const [kind, path, action] of [
    ['person', 'people', 'enterprise:state'],
    ['chain', 'chains', 'enterprise:write'],
  ] as const)
    app.post(
      `/api/enterprises/:id/${path}/:part/end`,
      { schema: { params: OfPart, body: EndFrom } },
      (request, reply) =>
        desk.serve(request, reply, action, async (tx, { region }) => {
          const { id: enterprise, part: id } = request.params
          const ended = await endLink(tx, kind, { ...request.body, enterprise, id })
          if (ended === 'unknown') return answerUnknown({ request, reply })
          const now = await describeNow(tx, groundOf(region), enterprise)
          return ended === 'changed' ? answerChanged({ request, reply }, now) : now
        }),
    )
}

function addChainRoutes(app: App, desk: Desk): void {
  app.get('/api/chains', (request, reply) =>
    desk.serve(request, reply, 'enterprise:read', async (tx) => ({ nodes: await readChainNodes(tx) })),
  )

  app.put('/api/chains', { schema: { body: ChainNode } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:write', async (tx) => {
      const { chain, node } = request.body
      await writeChainNode(tx, request.body)
      const id = `${chain}/${node}`
      await note(tx, { action: 'chain:written', kind: 'chain-node', id, enterprise: null, detail: request.body })
      return { nodes: await readChainNodes(tx) }
    }),
  )
}
