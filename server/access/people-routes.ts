import { Type } from 'typebox'
import {
  AppointmentEnd,
  AppointmentWish,
  Id,
  InvitationAcceptance,
  InvitationLook,
  LockReason,
  PeopleQuery,
  PersonWish,
} from '../../contract/index.ts'
import { type App, answerProblem } from '../http/index.ts'
import { agentOf, answerBegun, refuseEntry } from './begun.ts'
import type { Desk } from './desk.ts'
import type { Door } from './door.ts'
import { acceptInvitation, seeInvitation } from './invitation.ts'
import { endRole, giveRole, inviteAnew, inviteSomeone, listPeople, seePerson, setLock } from './people.ts'

const PersonParams = Type.Object({ person: Id })
const AppointmentParams = Type.Object({ person: Id, appointment: Id })

/** Accepting an invitation: the way in of whoever holds its code. */
export function addInvitationRoutes(app: App, door: Door): void {
  app.post('/api/invitation/look', { schema: { body: InvitationLook } }, async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const refused = refuseEntry(request, door.origin)
    if (refused) return answerProblem(request, reply, refused)
    const seen = await seeInvitation(door, request.body.code)
    return 'refused' in seen ? answerProblem(request, reply, seen.refused) : seen
  })
  app.post('/api/invitation/accept', { schema: { body: InvitationAcceptance } }, async (request, reply) => {
    const refused = refuseEntry(request, door.origin)
    if (refused) return answerProblem(request, reply, refused)
    return answerBegun(request, reply, await acceptInvitation(door, request.body, agentOf(request)))
  })
}

/** People of the region, their roles and locks, for who gives roles. */
export function addPeopleRoutes(app: App, desk: Desk, now: () => Date): void {
  const one = { params: PersonParams }
  app.get('/api/people', { schema: { querystring: PeopleQuery } }, (request, reply) =>
    desk.serve(request, reply, 'person:read', (tx) => listPeople(tx, request.query, now())),
  )
  app.post('/api/people', { schema: { body: PersonWish } }, (request, reply) =>
    desk.serve(request, reply, 'person:write', (tx) => inviteSomeone(tx, request.body, now())),
  )
  app.get('/api/people/:person', { schema: one }, (request, reply) =>
    desk.serve(request, reply, 'person:read', (tx) => seePerson(tx, request.params.person, now())),
  )
  app.post('/api/people/:person/reset', { schema: one }, (request, reply) =>
    desk.serve(request, reply, 'person:write', (tx) => inviteAnew(tx, request.params.person, now())),
  )
  app.put('/api/people/:person/lock', { schema: { ...one, body: LockReason } }, (request, reply) =>
    desk.serve(request, reply, 'person:write', (tx) => setLock(tx, request.params.person, request.body.reason, now())),
  )
  app.delete('/api/people/:person/lock', { schema: one }, (request, reply) =>
    desk.serve(request, reply, 'person:write', (tx) => setLock(tx, request.params.person, null, now())),
  )
  app.post('/api/people/:person/appointments', { schema: { ...one, body: AppointmentWish } }, (request, reply) =>
    desk.serve(request, reply, 'appointment:write', (tx) => giveRole(tx, request.params.person, request.body, now())),
  )
  app.put(
    '/api/people/:person/appointments/:appointment/end',
    { schema: { params: AppointmentParams, body: AppointmentEnd } },
    (request, reply) =>
      desk.serve(request, reply, 'appointment:write', (tx) =>
        endRole(tx, { ...request.params, from: request.body.from }, now()),
      ),
  )
}
