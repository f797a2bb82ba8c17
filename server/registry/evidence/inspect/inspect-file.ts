import { type EvidenceKind, emptyEvidence, lockedEvidence, unknownEvidence } from '../../../../core/registry/index.ts'
import { accept, type Refusal, type Result, refuse } from '../../../../core/values/index.ts'
import { inspectJpeg } from './jpeg.ts'
import { refuseHiddenZip, refuseMarkup } from './marks.ts'
import { inspectPacked } from './packed.ts'
import { inspectPdf } from './pdf.ts'
import { inspectPng } from './png.ts'
import { inspectText } from './text.ts'

const PICTURES_AND_PAGES = [
  { kind: 'PDF', mark: Buffer.from('%PDF-'), look: inspectPdf },
  { kind: 'PNG', mark: Buffer.from('89504e470d0a1a0a', 'hex'), look: inspectPng },
  { kind: 'JPEG', mark: Buffer.from('ffd8ff', 'hex'), look: inspectJpeg },
] as const

const PACKED = Buffer.from('PK')
const OLD_OR_LOCKED = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/**
 * Says by content what a file is and whether it may be kept; its name only tells a table from other text. Refuses evidence.empty, .type,
 * .twofold, .active, .path, .swells, .broken, .locked and .formula; whatever the bytes, it answers and does not throw.
 */
export async function inspectFile(bytes: Buffer, name: string): Promise<Result<EvidenceKind>> {
  if (bytes.length === 0) return refuse(emptyEvidence())
  const known = PICTURES_AND_PAGES.find(({ mark }) => startsWith(bytes, mark))
  if (known !== undefined)
    return judge(known.kind, [...known.look(bytes), ...refuseMarkup(bytes), ...refuseHiddenZip(bytes)])
  if (startsWith(bytes, PACKED)) {
    const { kind, refusals } = await inspectPacked(bytes)
    return kind === null ? refuse(...refusals) : accept(kind)
  }
  if (startsWith(bytes, OLD_OR_LOCKED)) return refuse(lockedEvidence())
  const text = inspectText(bytes, name)
  if (text === null) return refuse(unknownEvidence())
  return judge(text.kind, text.refusals)
}

function judge(kind: EvidenceKind, refusals: readonly Refusal[]): Result<EvidenceKind> {
  return refusals.length === 0 ? accept(kind) : refuse(...refusals)
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark)
}
