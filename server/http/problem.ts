import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Problem, Refusal, Words } from '../../contract/index.ts'
import { PROBLEM_WORDS, type ProblemCode } from '../../contract/messages/index.ts'
import { ACCESS_STATUS } from './access-status.ts'
import { DIRECTORY_STATUS } from './directory-status.ts'
import { languageOf } from './language.ts'
import { PORTAL_STATUS } from './portal-status.ts'
import { REGISTER_STATUS } from './register-status.ts'

/** The table of status codes; that of the register is beside it. */
const STATUS: Readonly<Record<ProblemCode, number>> = {
  ...ACCESS_STATUS,
  ...DIRECTORY_STATUS,
  ...PORTAL_STATUS,
  ...REGISTER_STATUS,
  'request.not-valid': 400,
  'request.too-large': 413,
  'session.absent': 401,
  'action.forbidden': 403,
  'route.unknown': 404,
  'pack.unknown': 404,
  'programme.unknown': 404,
  'facts.refused': 422,
  'file.refused': 422,
  'upload.no-file': 400,
  'upload.too-large': 413,
  'upload.too-many-firms': 422,
  'batch.unknown': 404,
  'batch.firm-unknown': 404,
  'batch.not-done': 409,
  'batch.busy': 503,
  'store.away': 503,
  'store.full': 507,
  'store.conflict': 409,
  'store.slow': 503,
  'server.fault': 500,
}

/** Status of an upload that was taken and is being worked on. */
export const ACCEPTED = 202

/** Status of an answer that the reader holds already. */
export const NOT_MODIFIED = 304

/** Status of an answer without content. */
export const NO_CONTENT = 204

/** Status of a page that is not there, shown as a page. */
export const NOT_FOUND = STATUS['route.unknown']

/** A value that a problem's words are filled with; in words of its own where it is not the same in both languages. */
type ProblemValue = string | number | Words

/** Headers of a problem that is told before the server's own are set. */
export const PROBLEM_HEADERS = {
  'content-type': 'application/problem+json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const

/** What a problem says beside its code. */
export type ProblemDetails = {
  readonly values?: Readonly<Record<string, ProblemValue>>
  readonly refusals?: readonly Refusal[]
  readonly total?: number
  /** A finer status than that of the code. */
  readonly status?: number
  /** The record as it is now, where it differs from the one that was seen. */
  readonly current?: unknown
}

/** A problem as the code and its details, before it is written for a reader. */
export type ProblemAnswer = ProblemDetails & { readonly problem: ProblemCode }

/** Problem details (RFC 9457) of a code; title and detail in the language asked for, words and remedy in both. */
export function problemOf(
  { problem: code, values = {}, refusals = [], total, status = STATUS[code], current }: ProblemAnswer,
  header?: string,
): Problem {
  const { title, remedy } = PROBLEM_WORDS[code]
  const words = fill(title, values)
  const doing = remedy === null ? null : fill(remedy, values)
  const language = languageOf(header)
  return {
    type: `urn:kerong:problem:${code}`,
    title: words[language],
    status,
    detail: [words[language], doing?.[language] ?? ''].join(language === 'en' ? ' ' : ''),
    code,
    words,
    remedy: doing,
    refusals: [...refusals],
    total: total ?? refusals.length,
    ...(current === undefined ? {} : { current }),
  }
}

/** Answers a request with a problem: sets the status and gives the text for the handler to return. */
export function answerProblem(request: FastifyRequest, reply: FastifyReply, answer: ProblemAnswer): string {
  const problem = problemOf(answer, request.headers['accept-language'])
  void reply.code(problem.status).type('application/problem+json')
  return JSON.stringify(problem)
}

function fill(words: Words, values: Readonly<Record<string, ProblemValue>>): Words {
  const write = (language: keyof Words): string =>
    words[language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? ''
      return typeof value === 'object' ? value[language] : String(value)
    })
  return { zh: write('zh'), en: write('en') }
}
