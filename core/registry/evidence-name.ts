import { EVIDENCE_KINDS, type EvidenceKind } from './evidence-kind.ts'

/** Longest name that is kept, in characters. */
const CHARACTERS_MAX = 120

/** Characters that are not seen, turn the direction of writing, or mean something to a file system. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu
const RESERVED = /[<>:"|?*;%]/g

/** Other endings that say the same. */
const ALSO: Partial<Record<EvidenceKind, readonly string[]>> = { JPEG: ['jpeg'], TEXT: ['text'] }

/** The name under which a file is kept: the last part of the sent one, without what could deceive, ending as its content says. */
export function evidenceName(sent: string, kind: EvidenceKind): string {
  const last = sent.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const seen = last
    .replace(UNSEEN, '')
    .replace(RESERVED, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const { ending } = EVIDENCE_KINDS[kind]
  const own = [ending, ...(ALSO[kind] ?? [])].find((each) => seen.toLowerCase().endsWith(`.${each}`))
  const stem = own === undefined ? seen : seen.slice(0, -own.length - 1)
  const kept = Array.from(stem)
    .slice(0, CHARACTERS_MAX - ending.length - 1)
    .join('')
    .trim()
  return `${kept === '' ? 'evidence' : kept}.${ending}`
}
