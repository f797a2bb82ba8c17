import { hasFullWidth, toHalfWidth } from './full-width.ts'
import { quoteInput } from './quoted-input.ts'
import { accept, type Refusal, type Result, refuse } from './refusal.ts'

/** Which code is read, for the words and the area of its refusals. */
export type CodeSpelling = { readonly area: string; readonly zh: string; readonly en: string }

/** A code in its right spelling, and what was wrong with the way it was written. */
export type SpelledCode = { readonly text: string; readonly refusals: readonly Refusal[] }

const codeTextMax = 64
const rightSpelling = /^[0-9A-Z]{1,64}$/

/**
 * Brings a code to half-width capitals without spaces and hyphens and lists the faults of its spelling, each with the
 * form to type. Refuses outright: not-text, empty, too-long. Lists: full-width, lower-case, separators.
 */
export function readCodeSpelling(input: unknown, spelling: CodeSpelling): Result<SpelledCode> {
  if (typeof input === 'string' && rightSpelling.test(input)) return accept({ text: input, refusals: [] })
  const { area, zh, en } = spelling
  const found = quoteInput(input)
  if (typeof input !== 'string') {
    return refuse({
      code: `${area}.not-text`,
      messageZh: `${zh}应以文本给出，收到的是 ${found}。`,
      messageEn: `${en} must come as text; ${found} came.`,
      remedyZh: '请把单元格设为文本后填写，以免丢失数位。',
      remedyEn: 'Set the cell to text and write it again, so that no digit is lost.',
      values: { found },
    })
  }
  if (input.trim() === '') {
    return refuse({
      code: `${area}.empty`,
      messageZh: `${zh}为空。`,
      messageEn: `${en} is empty.`,
      remedyZh: '请按证照填写。',
      remedyEn: 'Write it as on the licence.',
    })
  }
  if (input.length > codeTextMax) {
    return refuse({
      code: `${area}.too-long`,
      messageZh: `${zh}“${found}”有 ${input.length} 个字符，过长。`,
      messageEn: `${en} "${found}" has ${input.length} characters, which is too long.`,
      remedyZh: '请核对是否粘贴了别的内容。',
      remedyEn: 'Check whether something else was pasted here.',
      values: { length: input.length, max: codeTextMax },
    })
  }
  return accept(correctSpelling(input, found, spelling))
}

function correctSpelling(input: string, found: string, { area, zh, en }: CodeSpelling): SpelledCode {
  const half = toHalfWidth(input)
  const text = half.replace(/[\s\-‐‑–—]/g, '').toUpperCase()
  const remedy = { remedyZh: `请写成：${text}`, remedyEn: `Write: ${text}`, values: { found, form: text } }
  const refusals: Refusal[] = []
  if (hasFullWidth(input)) {
    refusals.push({
      code: `${area}.full-width`,
      messageZh: `${zh}“${found}”含全角字符，只接受半角。`,
      messageEn: `${en} "${found}" has full-width characters; only half-width ones are accepted.`,
      ...remedy,
    })
  }
  if (/[a-z]/.test(half)) {
    refusals.push({
      code: `${area}.lower-case`,
      messageZh: `${zh}“${found}”含小写字母，字母须为大写。`,
      messageEn: `${en} "${found}" has small letters; letters must be capitals.`,
      ...remedy,
    })
  }
  if (/[\s\-‐‑–—]/.test(half)) {
    refusals.push({
      code: `${area}.separators`,
      messageZh: `${zh}“${found}”含空格或连字符。`,
      messageEn: `${en} "${found}" has spaces or hyphens.`,
      ...remedy,
    })
  }
  return { text, refusals }
}
