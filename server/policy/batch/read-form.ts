import type { Multipart } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { Words } from '../../../contract/index.ts'
import { MessageNotValid } from '../../http/index.ts'
import type { UploadFields } from './read-upload.ts'

/** An uploaded form: its file, null where it holds none, and what it says beside it. */
export type UploadForm = {
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null
  readonly fields: UploadFields
}

const SECOND_FILE: Words = { zh: '表单中只能有一个文件', en: 'the form may hold one file only' }
const BAD_FORM: Words = { zh: '表单的内容无法读取', en: 'the form cannot be read' }

/** Reads a form to its end. Throws MessageNotValid for a second file, for a part that is not asked for, and for one given twice. */
export async function readForm(request: FastifyRequest): Promise<UploadForm> {
  const fields = { on: '', programmes: '' }
  const given = new Set<string>()
  let file: UploadForm['file'] = null
  try {
    for await (const part of request.parts()) {
      const fault = faultOf(part, file !== null, given)
      if (fault !== null) throw new MessageNotValid(fault)
      given.add(part.fieldname)
      if (part.type === 'file') file = { name: part.filename, bytes: await part.toBuffer() }
      else fields[part.fieldname as keyof UploadFields] = typeof part.value === 'string' ? part.value : ''
    }
  } catch (fault) {
    if (fault instanceof MessageNotValid || (fault as { statusCode?: number }).statusCode !== undefined) throw fault
    // What the reader of forms cannot read is the sender's fault, not the server's.
    throw new MessageNotValid(BAD_FORM)
  }
  return { file, fields }
}

/** What is wrong with a part of a form, after those that were given before; null where nothing is. */
function faultOf(
  { type, fieldname }: Pick<Multipart, 'type' | 'fieldname'>,
  hasFile: boolean,
  given: ReadonlySet<string>,
): Words | null {
  if (type === 'file' && hasFile) return SECOND_FILE
  const isKnown = type === 'file' ? fieldname === 'file' : fieldname === 'on' || fieldname === 'programmes'
  if (!isKnown) return unknownPart(fieldname)
  return given.has(fieldname) ? repeatedPart(fieldname) : null
}

function unknownPart(name: string): Words {
  return {
    zh: `表单中不应有“${name}”，只有 file、on、programmes`,
    en: `the form has "${name}", and only file, on and programmes are known`,
  }
}

function repeatedPart(name: string): Words {
  return { zh: `表单中“${name}”写了两次`, en: `the form has "${name}" twice` }
}
