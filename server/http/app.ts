import type { IncomingMessage, ServerResponse } from 'node:http'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import fastify, {
  type FastifyBaseLogger,
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyRequest,
  type RawServerDefault,
} from 'fastify'
import { readJsonBodies } from './json-body.ts'
import { MessageRefused } from './message-refused.ts'
import { answerProblem, PROBLEM_HEADERS, type ProblemAnswer, problemOf } from './problem.ts'
import { answerRaw } from './raw-faults.ts'
import { answerSender } from './sender-faults.ts'
import { answerStore } from './store-faults.ts'
import { type ContractTypes, compileValidator, MessageNotValid } from './validation.ts'

/** The server under construction, with routes typed by the contract. */
export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ContractTypes>

/** Largest message that is no upload, in bytes. */
const BODY_BYTES_MAX = 4 * 1024 * 1024

/** Largest upload, in bytes. */
export const UPLOAD_BYTES_MAX = 20 * 1024 * 1024

/** Only what this server itself serves may run, be shown or be asked; nothing inline, nothing evaluated, no frames. */
const CONTENT_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
}

/** An empty server: limits, headers, compression, validation by the contract, and problems for whatever goes wrong. */
export async function createApp({ log = false }: { readonly log?: boolean } = {}): Promise<App> {
  const options: FastifyHttpOptions<RawServerDefault, FastifyBaseLogger> = {
    logger: log ? { level: 'warn' } : false,
    bodyLimit: BODY_BYTES_MAX,
    routerOptions: { maxParamLength: 200 },
    // A request without a host is answered by the hook below, as a problem like any other.
    http: { requireHostHeader: false },
    frameworkErrors: (fault, request, reply) => {
      const problem = problemOf(answerOf(fault), request.headers['accept-language'])
      const body = JSON.stringify(problem)
      reply.raw.writeHead(problem.status, { ...PROBLEM_HEADERS, 'content-length': Buffer.byteLength(body) }).end(body)
    },
    clientErrorHandler: answerRaw,
  }
  const app = fastify(options).withTypeProvider<ContractTypes>()
  app.setValidatorCompiler(compileValidator)
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))
  app.setErrorHandler((fault, request, reply) => {
    const answer = answerOf(fault)
    if (UNEXPECTED.includes(answer.problem)) request.log.error(fault)
    return answerProblem(request, reply, answer)
  })
  app.addHook('onRequest', (request, _reply, done) =>
    done(isHostless(request) ? new MessageRefused(NO_HOST) : undefined),
  )
  readJsonBodies(app)
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip', 'identity'] })
  await app.register(multipart, { limits: { fileSize: UPLOAD_BYTES_MAX, files: 1, fields: 10, fieldSize: 10_000 } })
  return app
}

/** Problems that whoever runs the program must hear of. */
const UNEXPECTED: readonly string[] = ['server.fault', 'store.away', 'store.full']

/** Bytes as they are said in a message. */
function saySize(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}

const NO_HOST: ProblemAnswer = {
  problem: 'request.not-valid',
  values: { what: { zh: '缺少 host', en: 'there is no host' } },
}

/** A host is asked for since HTTP 1.1. */
function isHostless({ raw }: FastifyRequest): boolean {
  return raw.httpVersion === '1.1' && raw.headers.host === undefined
}

function answerOf(fault: unknown): ProblemAnswer {
  if (fault instanceof MessageRefused) return fault.answer
  if (fault instanceof MessageNotValid) return { problem: 'request.not-valid', values: { what: fault.what } }
  const { code, statusCode = 500 } = fault as { code?: string; statusCode?: number }
  if (code === 'FST_REQ_FILE_TOO_LARGE')
    return { problem: 'upload.too-large', values: { max: saySize(UPLOAD_BYTES_MAX) } }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return { problem: 'request.too-large', values: { max: saySize(BODY_BYTES_MAX) } }
  return answerSender(code, statusCode) ?? answerStore(fault) ?? { problem: 'server.fault' }
}
