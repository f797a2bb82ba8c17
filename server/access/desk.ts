import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Action, can } from '../../core/access/index.ts'
import type { Database, Transaction } from '../db/index.ts'
import { answerProblem } from '../http/index.ts'
import { type Actor, enterSession } from './standing.ts'
import { readToken } from './token.ts'

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
   * (`session.absent`) or the person's roles do not allow the deed (`action.forbidden`).
   */
  serve<T>(request: FastifyRequest, reply: FastifyReply, action: Action, work: Work<T>): Promise<T | string> {
    return this.#database.transaction(async (tx) => {
      const token = readToken(request.headers.cookie)
      const actor = token === null ? null : await enterSession(tx, token, this.#now())
      if (actor === null) return answerProblem(request, reply, { problem: 'session.absent' })
      if (!can(actor.roles, action))
        return answerProblem(request, reply, { problem: 'action.forbidden', values: { action } })
      return work(tx, actor)
    })
  }
}
