import { setImmediate as breathe } from 'node:timers/promises'
import {
  activeEvidence,
  brokenEvidence,
  type EvidenceKind,
  leadingOut,
  lockedEvidence,
  swellingEvidence,
  twofoldEvidence,
  unknownEvidence,
} from '../../../../core/registry/index.ts'
import type { Refusal } from '../../../../core/values/index.ts'
import { type Archive, type FileLimits, openArchive, UnreadableFile } from '../../../../files/index.ts'

const LIMITS: FileLimits = {
  bytesMax: 20 * 1024 * 1024,
  unpackedBytesMax: 128 * 1024 * 1024,
  partsMax: 3000,
  rowsMax: 0,
}

/** What a packed file is, by the part that every reader begins with. */
const KINDS = { 'word/document.xml': 'DOCX', 'xl/workbook.xml': 'XLSX', 'ofd.xml': 'OFD' } as const satisfies Record<
  string,
  EvidenceKind
>

/** Parts that act, or that no document of these kinds needs. */
const ACTIVE =
  /(?:^|\/)(?:vba\w*\.(?:bin|xml)|activex\/|macrosheets\/|dialogsheets\/|ctrlprops\/|externallinks\/)|\.(?:exe|dll|com|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|class|msi|scr|lnk|sh|html?|mht|mhtml|swf|php|py|docm|xlsm|dotm|xltm|zip|rar|7z)$|\/embeddings\/.*\.bin$/

/** Words in the list of parts, and in the references from one part to another, that lead to what acts or lies outside. */
const ACTIVE_TYPES = /macroEnabled|vbaProject|activeX|oleObject|intlMacrosheet|application\/x-ms(?:download|-dos)/i
const OUTSIDE =
  /<[^>]*(?:attachedTemplate|oleObject|subDocument|frame|aFChunk|externalLink)"[^>]*TargetMode\s*=\s*["']External|<[^>]*TargetMode\s*=\s*["']External["'][^>]*(?:attachedTemplate|oleObject|subDocument|frame|aFChunk|externalLink)"/i

/** What a packed file is, and what stands against it. */
export type PackedFile = { readonly kind: EvidenceKind | null; readonly refusals: readonly Refusal[] }

/** Looks through a packed file: its directory, every part unpacked within its stated size, and what the parts refer to. */
export async function inspectPacked(bytes: Buffer): Promise<PackedFile> {
  try {
    return await look(bytes)
  } catch (fault) {
    if (!(fault instanceof UnreadableFile) && !(fault instanceof RangeError)) throw fault
    return { kind: null, refusals: [sayUnreadable(fault)] }
  }
}

async function look(bytes: Buffer): Promise<PackedFile> {
  const archive = openArchive(bytes, LIMITS)
  const away = archive.parts.find(({ name }) => leadsOut(name))
  if (away !== undefined) return refused(leadingOut(away.name.slice(0, 80)))
  const misplaced = refusePlaces(bytes, archive)
  if (misplaced !== null) return refused(misplaced)
  const acting = archive.names.find((name) => ACTIVE.test(name))
  if (acting !== undefined) return refused(activeEvidence(acting.slice(0, 80)))
  const kinds = Object.entries(KINDS).filter(([name]) => archive.names.includes(name))
  const [first, second] = kinds
  if (first === undefined) return refused(unknownEvidence())
  if (second !== undefined) return refused(twofoldEvidence(`${first[1]} + ${second[1]}`))
  const fault = await lookIntoParts(archive)
  return fault === null ? { kind: first[1], refusals: [] } : refused(fault)
}

/** Unpacks every part: none may be larger than stated, and what describes the parts may not name what acts. */
async function lookIntoParts({ names, read }: Archive): Promise<Refusal | null> {
  for (const name of names) {
    const content = read(name)
    const isTelling = name === TYPES || name.endsWith('.rels') || name === 'ofd.xml'
    const fault = isTelling && content !== null ? refuseTelling(name, content) : null
    if (fault !== null) return fault
    await breathe()
  }
  return null
}

/** The list of parts. */
const TYPES = '[content_types].xml'

function refuseTelling(name: string, content: Uint8Array): Refusal | null {
  const marks: Readonly<Record<number, string>> = { 255: 'utf-16le', 254: 'utf-16be' }
  const text = new TextDecoder(marks[content[0] ?? 0] ?? 'utf-8').decode(content)
  if (text.includes('\0') || /<!(?:DOCTYPE|ENTITY)/i.test(text)) return brokenEvidence(name)
  if (name === 'ofd.xml') return /<(?:\w+:)?OFD[\s>]/.test(text) ? null : brokenEvidence('OFD.xml')
  const found = (name === TYPES ? ACTIVE_TYPES : OUTSIDE).exec(text)?.[0]
  return found === undefined ? null : activeEvidence(found.slice(0, 60))
}

/** The file begins with its first part, holds nothing between the parts but their check sums, and ends with its directory. */
function refusePlaces(bytes: Buffer, { parts }: Archive): Refusal | null {
  const end = bytes.length - 22
  if (end < 0 || bytes.readUInt32LE(end) !== 0x06054b50) return twofoldEvidence('ZIP + …')
  const directory = bytes.readUInt32LE(end + 16)
  if (directory + bytes.readUInt32LE(end + 12) !== end) return twofoldEvidence('ZIP + …')
  let at = 0
  for (const { name, offset, packedSize } of [...parts].sort((a, b) => a.offset - b.offset)) {
    if (offset - at > (at === 0 ? 0 : 24)) return twofoldEvidence('… + ZIP')
    if (bytes.readUInt32LE(offset) !== 0x04034b50) return brokenEvidence('ZIP part')
    const nameLength = bytes.readUInt16LE(offset + 26)
    if (bytes.toString('utf8', offset + 30, offset + 30 + nameLength) !== name) return brokenEvidence('ZIP name')
    at = offset + 30 + nameLength + bytes.readUInt16LE(offset + 28) + packedSize
  }
  return directory - at > 24 || directory < at ? twofoldEvidence('… + ZIP') : null
}

function leadsOut(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|[\\\0]/.test(name) || name.split('/').some((step) => step === '..' || step === '.')
}

function sayUnreadable(fault: Error): Refusal {
  if (!(fault instanceof UnreadableFile)) return brokenEvidence('ZIP')
  const { code, values } = fault.refusal
  if (/unpacks-too-large|false-size|too-many-parts/.test(code)) return swellingEvidence()
  const what = String(values?.['what'] ?? 'ZIP')
  return what.startsWith('locked part') ? lockedEvidence() : brokenEvidence(what.slice(0, 80))
}

function refused(refusal: Refusal): PackedFile {
  return { kind: null, refusals: [refusal] }
}
