import { Type } from 'typebox'
import { Confirmation, DemonstrationSignIn, Id, PasswordChange, SignIn, StandingChoice } from '../../contract/index.ts'
import { type App, answerProblem, guardOrigin, NO_CONTENT } from '../http/index.ts'
import { agentOf, answerBegun, refuseEntry } from './begun.ts'
import { listDemonstration, signInAsDemonstration } from './demonstration.ts'
import type { Desk } from './desk.ts'
import type { Door } from './door.ts'
import { changePassword, chooseStanding, confirmSession, listOwnSessions, type OwnDeed } from './own-session.ts'
import { addInvitationRoutes, addPeopleRoutes } from './people-routes.ts'
import { guardSignedIn } from './public-routes.ts'
import { signIn } from './sign-in.ts'
import { describeSession } from './standing.ts'
import { endSessions } from './store.ts'
import { COOKIE, NO_TOKEN_COOKIE, readToken } from './token.ts'

const SessionParams = Type.Object({ session: Id })

/** Signing in and out, who is signed in and for whom, and the rule that nothing else answers to who is not. */
export function addAccessRoutes(app: App, desk: Desk, door: Door): void {
  guardOrigin(app, COOKIE, door.origin)
  guardSignedIn(app)
  addEntry(app, door)
  addSession(app, desk, door)
  addOwnSessions(app, desk, door)
  addInvitationRoutes(app, door)
  addPeopleRoutes(app, desk, door.now)
}

function addEntry(app: App, door: Door): void {
  app.post('/api/session', { schema: { body: SignIn } }, async (request, reply) => {
    const refused = refuseEntry(request, door.origin)
    if (refused) return answerProblem(request, reply, refused)
    return answerBegun(request, reply, await signIn(door, request.body, agentOf(request)))
  })
  app.get('/api/demonstration/people', async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const listed = await listDemonstration(door)
    return 'refused' in listed ? answerProblem(request, reply, listed.refused) : listed
  })
  app.post('/api/demonstration/session', { schema: { body: DemonstrationSignIn } }, async (request, reply) => {
    const refused = refuseEntry(request, door.origin)
    if (refused) return answerProblem(request, reply, refused)
    return answerBegun(request, reply, await signInAsDemonstration(door, request.body, agentOf(request)))
  })
}

function addSession(app: App, desk: Desk, door: Door): void {
  const deedOf = (
    request: { readonly headers: { readonly cookie?: string | undefined } },
    deed: Pick<OwnDeed, 'tx' | 'actor'>,
  ): OwnDeed => ({
    ...deed,
    token: readToken(request.headers.cookie) ?? '',
    at: door.now(),
  })
  app.get('/api/session', (request, reply) =>
    desk.serve(request, reply, 'session:read', (tx, actor) => describeSession(tx, actor, door.now())),
  )
  app.delete('/api/session', (request, reply) =>
    desk.serve(request, reply, 'session:write', async (tx, actor) => {
      await endSessions(tx, door.now(), { only: actor.session })
      return reply.header('set-cookie', NO_TOKEN_COOKIE).code(NO_CONTENT).send()
    }),
  )
  app.put('/api/session/standing', { schema: { body: StandingChoice } }, (request, reply) =>
    desk.serve(request, reply, 'session:write', async (tx, actor) =>
      answerBegun(request, reply, await chooseStanding(deedOf(request, { tx, actor }), request.body.standing)),
    ),
  )
  app.post('/api/session/confirmation', { schema: { body: Confirmation } }, (request, reply) =>
    desk.serve(request, reply, 'session:write', async (tx, actor) =>
      answerBegun(request, reply, await confirmSession(deedOf(request, { tx, actor }), request.body.code)),
    ),
  )
  app.put('/api/session/password', { schema: { body: PasswordChange } }, (request, reply) =>
    desk.serve(request, reply, 'session:write', async (tx, actor) => {
      const deed = deedOf(request, { tx, actor })
      const refused = await changePassword(door, deed, request.body)
      return refused ? answerProblem(request, reply, refused) : describeSession(tx, actor, deed.at)
    }),
  )
}

function addOwnSessions(app: App, desk: Desk, door: Door): void {
  app.get('/api/sessions', (request, reply) =>
    desk.serve(request, reply, 'session:read', (tx, actor) => listOwnSessions({ tx, actor, at: door.now() })),
  )
  app.delete('/api/sessions', (request, reply) =>
    desk.serve(request, reply, 'session:write', async (tx, actor) => {
      await endSessions(tx, door.now(), { kept: actor.session })
      return listOwnSessions({ tx, actor, at: door.now() })
    }),
  )
  app.delete('/api/sessions/:session', { schema: { params: SessionParams } }, (request, reply) =>
    desk.serve(request, reply, 'session:write', async (tx, actor) => {
      const ended = await endSessions(tx, door.now(), { only: request.params.session })
      if (ended === 0) return answerProblem(request, reply, { problem: 'session.unknown' })
      return listOwnSessions({ tx, actor, at: door.now() })
    }),
  )
}
