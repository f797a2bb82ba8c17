import type { FastifyRequest } from 'fastify'
import { Compile } from 'typebox/compile'
import { EvidenceForm } from '../../../contract/index.ts'
import { MessageNotValid, MessageRefused } from '../../http/index.ts'

/** A form that came whole: what the file is about, its sent name and its bytes. */
export type SentEvidence = EvidenceForm & { readonly name: string; readonly bytes: Buffer }

/** Longest time that a form may take to come, in milliseconds. */
const FORM_MS = 5 * 60_000

const form = Compile(EvidenceForm)

/**
 * Reads the form into memory; nothing of it is written anywhere. Throws MessageRefused for upload.no-file and evidence.slow,
 * MessageNotValid for a form that is none, and what the reader of forms throws for one that is too large or broken off.
 */
export async function readForm(request: FastifyRequest): Promise<SentEvidence> {
  if (!request.isMultipart()) throw new MessageRefused({ problem: 'upload.no-file' })
  let isLate = false
  const late = setTimeout(() => {
    isLate = true
    request.raw.destroy()
  }, FORM_MS)
  try {
    return await gather(request)
  } catch (fault) {
    if (isLate) throw new MessageRefused({ problem: 'evidence.slow' })
    const isAnswered = fault instanceof MessageRefused || fault instanceof MessageNotValid
    if (isAnswered || (fault as { statusCode?: number }).statusCode !== undefined) throw fault
    throw new MessageNotValid(fault instanceof Error ? fault.message : 'multipart')
  } finally {
    clearTimeout(late)
  }
}

async function gather(request: FastifyRequest): Promise<SentEvidence> {
  const fields: Record<string, unknown> = {}
  let file: { readonly name: string; readonly bytes: Buffer } | undefined
  for await (const part of request.parts()) {
    if (part.type === 'file') file = { name: part.filename, bytes: await part.toBuffer() }
    else if (part.fieldname === 'about' || part.fieldname === 'id') fields[part.fieldname] = part.value
  }
  if (file === undefined) throw new MessageRefused({ problem: 'upload.no-file' })
  if (!form.Check(fields)) throw new MessageNotValid('about, id')
  return { ...fields, ...file }
}
