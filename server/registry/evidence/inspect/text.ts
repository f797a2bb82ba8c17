import { brokenEvidence, type EvidenceKind, formulaEvidence, twofoldEvidence } from '../../../../core/registry/index.ts'
import type { Refusal } from '../../../../core/values/index.ts'
import { beginningOf, refuseMarkup } from './marks.ts'

/** Control characters that no text holds. */
const CONTROLS = /(?![\t\n\f\r])\p{Cc}/u

/** A cell that a spreadsheet would work out; a number with a sign is none. */
const FORMULA = /(?:^|[,;\t\r\n])[ "']*([=@]|[+-](?![\d.\s]))[^,;\r\n]{0,20}/

/** Texts as they are written: with a mark of their encoding, or in one of the two that are usual. */
const ENCODINGS = ['utf-8', 'gb18030'] as const

/** What a text is and what stands against it; null where it is no text. */
export function inspectText(
  bytes: Buffer,
  name: string,
): { readonly kind: EvidenceKind; readonly refusals: readonly Refusal[] } | null {
  const text = decode(bytes)
  if (text === null || CONTROLS.test(text)) return null
  const other = beginningOf(bytes)
  const kind = name.toLowerCase().endsWith('.csv') ? 'CSV' : 'TEXT'
  const formula = kind === 'CSV' ? FORMULA.exec(text)?.[0] : undefined
  const refusals = [
    ...(other === null ? [] : [twofoldEvidence(other)]),
    ...refuseMarkup(Buffer.from(text)),
    ...(formula === undefined ? [] : [formulaEvidence(formula.replace(/^[,;\s]+/, ''))]),
    ...(text.trim() === '' ? [brokenEvidence('text')] : []),
  ]
  return { kind, refusals }
}

function decode(bytes: Buffer): string | null {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  for (const encoding of marked === null ? ENCODINGS : [marked]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one may fit.
    }
  }
  return null
}
