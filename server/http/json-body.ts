import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuseRepeatedName } from '../../files/file-refusals.ts'
import { repeatedName } from '../../files/repeated-names.ts'
import { MessageRefused } from './message-refused.ts'

/**
 * Reads JSON as a file of facts is read: UTF-8 only, and an object that writes one name twice is refused (file.repeated-name),
 * because of two values a reader would keep the last without a word.
 */
export function readJsonBodies(app: Pick<FastifyInstance, 'addContentTypeParser' | 'getDefaultJsonParser'>): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  const readBody = (
    request: FastifyRequest,
    body: Buffer,
    done: (fault: Error | null, message?: unknown) => void,
  ): void => {
    const text = decode(body)
    if (text === null) done(Object.assign(new Error('not UTF-8'), { code: 'FST_ERR_CTP_INVALID_JSON_BODY' }))
    else void parse(request, text, (fault, message) => done(fault ?? refuseRepeated(text), message))
  }
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, readBody)
}

/** The refusal of valid JSON in which an object writes one name twice; null where none does. */
function refuseRepeated(text: string): MessageRefused | null {
  const name = repeatedName(text)
  if (name === null) return null
  const refusals = [refuseRepeatedName(name)]
  return new MessageRefused({ problem: 'facts.refused', values: { count: refusals.length }, refusals })
}

/** The text that bytes write in UTF-8; null where they are no UTF-8. */
function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
