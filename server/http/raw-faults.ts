import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { PROBLEM_HEADERS, problemOf } from './problem.ts'
import { answerSender } from './sender-faults.ts'

/** A fault met before there is a request: its code, and the bytes that were read where there are any. */
type RawFault = Error & { readonly code?: string; readonly rawPacket?: unknown }

const BAD_REQUEST = 400

/** Answers bytes that are no request as a problem, and ends the connection. Nothing is said to a reader that has gone. */
export function answerRaw(fault: RawFault, socket: Socket): void {
  if (fault.code === 'ECONNRESET' || socket.destroyed) return
  if (socket.writable) socket.write(rawProblem(fault))
  socket.destroySoon()
}

function rawProblem({ code, rawPacket }: RawFault): string {
  const answer = answerSender(code, BAD_REQUEST) ?? { problem: 'server.fault' }
  const problem = problemOf(answer, acceptedLanguage(rawPacket))
  const body = JSON.stringify(problem)
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    ...Object.entries(PROBLEM_HEADERS).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n')
}

/** The language that the bytes ask for, as far as they can be read at all. */
function acceptedLanguage(bytes: unknown): string | undefined {
  const text = bytes instanceof Uint8Array ? Buffer.from(bytes).toString('latin1') : ''
  return /\r\naccept-language:([^\r\n]*)/i.exec(text)?.[1]
}
