import { refuseEncoding } from './file-refusals.ts'
import { UnreadableFile } from './unreadable.ts'

const lookedAt = 4096

/**
 * The encoding of a text in two bytes a sign, told by the mark at its start; null for others. Throws UnreadableFile
 * (file.unknown-encoding) for such a text without its mark: a zero byte is part of no other text.
 */
export function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (bytes.subarray(0, lookedAt).includes(0)) throw new UnreadableFile(refuseEncoding())
  return null
}

/** The text of a JSON file: UTF-8 as the standard asks, or UTF-16 with its mark. Throws UnreadableFile: file.unknown-encoding. */
export function decodeJson(bytes: Uint8Array): string {
  const encoding = wideEncodingOf(bytes) ?? 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableFile(refuseEncoding())
  }
}
