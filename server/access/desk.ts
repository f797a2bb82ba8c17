import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Action, can, needsConfirmation } from '../../core/access/index.ts'
import type { Database, Transaction } from '../db/index.ts'
import { answerProblem } from '../http/index.ts'
import { type Actor, confirmedUntil, enterSession } from './standing.ts'
import { NO_TOKEN_COOKIE, readToken } from './token.ts'

/** What a route does for a person: within one transaction that sees only what is theirs to see. */
export type Work<T> = (tx: Transaction, actor: Actor) => Promise<T>

/** The one way by which routes of rooms act for people: session, permission, transaction, in that order. */
export class Desk {
  readonly #database: Database
  readonly #now: () => Date

  constructor(database: Database, now: () => Date) {
    this.#database = database
    this.#now = now
  }

  /**
   * Runs `work` for the person whose session the request carries. Answers with a problem where nobody is signed in
   * (`session.absent`), the person's roles do not allow the deed (`action.forbidden`), or the deed asks for a fresh code
   * (`session.confirm`). What is answered to someone signed in is kept by no cache.
   */
  serve<T>(request: FastifyRequest, reply: FastifyReply, action: Action, work: Work<T>): Promise<T | string> {
    void reply.header('cache-control', 'no-store')
    return this.#database.transaction(async (tx) => {
      const token = readToken(request.headers.cookie)
      const actor = token === null ? null : await enterSession(tx, token, this.#now())
      if (actor === null) {
        if (token !== null) void reply.header('set-cookie', NO_TOKEN_COOKIE)
        return answerProblem(request, reply, { problem: 'session.absent' })
      }
      if (!can(actor.roles, action))
        return answerProblem(request, reply, { problem: 'action.forbidden', values: { action } })
      if (needsConfirmation(action) && confirmedUntil(actor, this.#now()) === null)
        return answerProblem(request, reply, { problem: 'session.confirm' })
      return work(tx, actor)
    })
  }
}
