import type { Refusal } from '../values/index.ts'

/** What is kept already: files that stand and bytes ever kept, by whoever adds and altogether. */
export type EvidenceKept = {
  readonly ownFiles: number
  readonly ownBytes: number
  readonly files: number
  readonly bytes: number
}

const MEGABYTE = 1024 * 1024

/** Most files and bytes about one enterprise or unit: by one side, and by all. */
const EVIDENCE_LIMITS = {
  ownFiles: 200,
  ownBytes: 500 * MEGABYTE,
  files: 1000,
  bytes: 2048 * MEGABYTE,
} as const

/** Refuses a file for which there is no room: evidence.too-many, evidence.too-much. Size in bytes. */
export function refuseRoom(kept: EvidenceKept, size: number): Refusal[] {
  const refusals: Refusal[] = []
  const isCrowded = kept.ownFiles >= EVIDENCE_LIMITS.ownFiles || kept.files >= EVIDENCE_LIMITS.files
  const isHeavy = kept.ownBytes + size > EVIDENCE_LIMITS.ownBytes || kept.bytes + size > EVIDENCE_LIMITS.bytes
  if (isCrowded) refusals.push(tooMany(kept))
  if (isHeavy) refusals.push(tooMuch(kept))
  return refusals
}

function tooMany({ ownFiles, files }: EvidenceKept): Refusal {
  const { ownFiles: ownMax, files: max } = EVIDENCE_LIMITS
  return {
    code: 'evidence.too-many',
    messageZh: `材料已达上限：本方${ownFiles}份（最多${ownMax}份），合计${files}份（最多${max}份）。`,
    messageEn: `There are as many files as are kept: ${ownFiles} of yours (at most ${ownMax}), ${files} of all (at most ${max}).`,
    remedyZh: '请先停用不再需要的材料，或把几页合并为一个文件。',
    remedyEn: 'End files that are no longer needed, or join several pages into one file.',
    values: { ownFiles, files },
  }
}

function tooMuch({ ownBytes, bytes }: EvidenceKept): Refusal {
  const say = (size: number): number => Math.ceil(size / MEGABYTE)
  const { ownBytes: ownMax, bytes: max } = EVIDENCE_LIMITS
  return {
    code: 'evidence.too-much',
    messageZh: `材料总量已达上限：本方${say(ownBytes)} MB（最多${say(ownMax)} MB），合计${say(bytes)} MB（最多${say(max)} MB），含已停用的。`,
    messageEn: `The files kept fill their room: ${say(ownBytes)} MB of yours (at most ${say(ownMax)}), ${say(bytes)} MB of all (at most ${say(max)}), ended ones included.`,
    remedyZh: '请压缩图片或降低扫描分辨率后再上传。',
    remedyEn: 'Make pictures smaller, or scan with fewer dots.',
    values: { ownBytes, bytes },
  }
}
