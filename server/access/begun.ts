import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Session } from '../../contract/index.ts'
import { answerProblem, isFromOwnPage, ownOrigin, type ProblemAnswer } from '../http/index.ts'
import type { Begun } from './sign-in.ts'
import { tokenCookie } from './token.ts'

/** Answers with a session that was begun or renewed and gives the browser its token, or with the problem. */
export function answerBegun(request: FastifyRequest, reply: FastifyReply, begun: Begun): Session | string {
  void reply.header('cache-control', 'no-store')
  if ('refused' in begun) return answerProblem(request, reply, begun.refused)
  void reply.header('set-cookie', tokenCookie(begun.token))
  return begun.session
}

/**
 * Why nobody may sign in by this request, null where somebody may: a password travels only to the https address of the deployment or
 * within this machine (sign-in.unsafe), and no other page signs somebody in (origin.foreign).
 */
export function refuseEntry(request: FastifyRequest, origin: string | null): ProblemAnswer | null {
  if (ownOrigin(request, origin) === null) return { problem: 'sign-in.unsafe' }
  const isSent = request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined
  return isSent && !isFromOwnPage(request, origin) ? { problem: 'origin.foreign' } : null
}

/** How the sender's browser names itself. */
export function agentOf(request: FastifyRequest): string {
  return request.headers['user-agent'] ?? ''
}
