import type { Words } from '../../contract/index.ts'
import type { ProblemAnswer } from './problem.ts'

/** A fault of whoever sent a request: what is wrong in words, and the status where it is a finer one than 400. */
type SenderFault = { readonly what: Words; readonly status?: number }

const badAddress: SenderFault = {
  what: { zh: '网址中有无法识别的转义（%）', en: 'the address holds an escape (%) that cannot be read' },
}
const badForm: Words = { zh: '表单的内容无法读取', en: 'the form cannot be read' }

/** What the libraries below call a fault of the sender, by their code. */
const FAULTS: Readonly<Record<string, SenderFault>> = {
  FST_ERR_BAD_URL: badAddress,
  FST_ERR_INVALID_URL: badAddress,
  FST_ERR_MAX_PARAM_LENGTH: {
    what: { zh: '网址中的名称过长', en: 'a name in the address is too long' },
    status: 414,
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    what: { zh: '不接受这种内容类型（content-type）', en: 'this content-type is not taken' },
    status: 415,
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    what: { zh: '内容的长度与 content-length 不符', en: 'the body is not as long as content-length says' },
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { what: { zh: '内容为空，应为 JSON', en: 'the body is empty; it must be JSON' } },
  FST_ERR_CTP_INVALID_JSON_BODY: { what: { zh: '内容不是有效的 JSON', en: 'the body is not valid JSON' } },
  FST_CP_ERR_INVALID_CONTENT_ENCODING: {
    what: { zh: '不接受这种压缩方式（content-encoding）', en: 'this content-encoding is not taken' },
    status: 415,
  },
  FST_CP_ERR_INVALID_CONTENT: {
    what: { zh: '内容无法按 content-encoding 解压', en: 'the body cannot be unpacked as content-encoding says' },
  },
  FST_PARTS_LIMIT: { what: { zh: '表单的部分过多', en: 'the form has too many parts' }, status: 413 },
  FST_FILES_LIMIT: { what: { zh: '表单中只能有一个文件', en: 'the form may hold one file only' }, status: 413 },
  FST_FIELDS_LIMIT: { what: { zh: '表单的字段过多', en: 'the form has too many fields' }, status: 413 },
  FST_PROTO_VIOLATION: { what: badForm },
  FST_INVALID_MULTIPART_CONTENT_TYPE: { what: badForm, status: 415 },
  FST_INVALID_JSON_FIELD_ERROR: { what: badForm },
  FST_MP_PREMATURE_CLOSE: {
    what: { zh: '表单没有发送完整', en: 'the form ended before it was whole' },
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    what: { zh: '请求没有及时发送完整', en: 'the request did not come whole in time' },
    status: 408,
  },
  HPE_HEADER_OVERFLOW: {
    what: { zh: '网址或请求头过长', en: 'the address or the headers are too long' },
    status: 431,
  },
  HPE_INVALID_CONTENT_LENGTH: { what: { zh: 'content-length 不是数字', en: 'content-length is no number' } },
  HPE_UNEXPECTED_CONTENT_LENGTH: { what: { zh: 'content-length 互相矛盾', en: 'content-length contradicts itself' } },
  HPE_INVALID_METHOD: { what: { zh: '没有这种请求方法', en: 'there is no such method' } },
}

/** What is said of a fault of the sender that has no words of its own. */
const UNREADABLE: Words = { zh: '请求无法识别', en: 'the request cannot be read' }

/** The answer to a fault of the sender, by the code that a library gives it; null where a status says that it is none. */
export function answerSender(code: string | undefined, status: number): ProblemAnswer | null {
  const known = Object.hasOwn(FAULTS, code ?? '') ? FAULTS[code ?? ''] : undefined
  if (known === undefined && !(status >= 400 && status < 500)) return null
  return { problem: 'request.not-valid', values: { what: known?.what ?? UNREADABLE }, status: known?.status ?? status }
}
