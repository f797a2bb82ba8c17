import { refuseDamaged } from './file-refusals.ts'
import { UnreadableFile } from './unreadable.ts'

/** What a reader of XML is told, in order of the text. Names come without their namespace prefix. */
export type XmlListener = {
  /** A tag opens. `attributes` is the raw text behind the name; ask it with `attributeOf`. */
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

const tokenMax = 1024 * 1024
const pieceBytesDefault = 256 * 1024
const doubleQuote = 34
const singleQuote = 39
const greaterThan = 62

/** Reads XML piece by piece; each step takes a further piece, so that a caller can pause. Throws UnreadableFile. */
export function* readXml(
  bytes: Uint8Array,
  listener: XmlListener,
  pieceBytes = pieceBytesDefault,
): Generator<undefined, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  let depth = 0
  const counting: XmlListener = {
    open: (name, attributes) => {
      depth += 1
      listener.open(name, attributes)
    },
    close: (name) => {
      depth -= 1
      listener.close(name)
    },
    text: listener.text.bind(listener),
  }
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
    const end = Math.min(at + pieceBytes, bytes.byteLength)
    rest += decode(decoder, bytes.subarray(at, end), end < bytes.byteLength)
    rest = rest.slice(takeTokens(rest, counting))
    if (rest.length > tokenMax) throw broken()
    yield
  }
  // What ends before its last tag closes was cut off, and its last row with it.
  if (rest.trim() !== '' || depth !== 0) throw broken()
}

/** Value of an attribute in the raw text of a tag, null where it has none. */
export function attributeOf(attributes: string, name: string): string | null {
  let at = attributes.indexOf(name)
  while (at >= 0) {
    const before = at === 0 ? ' ' : attributes.charAt(at - 1)
    const value = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length))
    if (value && (before === ':' || /\s/.test(before))) return decodeEntities(value[1] ?? value[2] ?? '')
    at = attributes.indexOf(name, at + 1)
  }
  return null
}

/** Tells the listener every whole token and answers where the first unfinished one begins. */
function takeTokens(text: string, listener: XmlListener): number {
  let at = 0
  while (at < text.length) {
    const tag = text.indexOf('<', at)
    if (tag < 0) return at
    if (tag > at) listener.text(decodeEntities(text.slice(at, tag)))
    const end = tokenEnd(text, tag)
    if (end < 0) return tag
    tellTag(text.slice(tag, end), listener)
    at = end
  }
  return at
}

/** End of the token at `start`, exclusive; −1 where it is not whole yet. */
function tokenEnd(text: string, start: number): number {
  if (text.startsWith('<?', start)) return endAfter(text, '?>', start)
  if (!text.startsWith('<!', start)) return tagEnd(text, start)
  if (text.length - start < '<![CDATA['.length) return -1
  if (text.startsWith('<!--', start)) return endAfter(text, '-->', start + 4)
  if (text.startsWith('<![CDATA[', start)) return endAfter(text, ']]>', start)
  throw broken()
}

/** End of a tag; a quoted value may hold a bare ">". */
function tagEnd(text: string, start: number): number {
  let quote = 0
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (quote !== 0) quote = sign === quote ? 0 : quote
    else if (sign === doubleQuote || sign === singleQuote) quote = sign
    else if (sign === greaterThan) return at + 1
  }
  return -1
}

function endAfter(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

function tellTag(token: string, listener: XmlListener): void {
  if (token.startsWith('<![CDATA[')) listener.text(token.slice(9, -3))
  else if (token.startsWith('</')) listener.close(localName(token.slice(2, -1).trim()))
  else if (!token.startsWith('<!') && !token.startsWith('<?')) tellOpening(token, listener)
}

function tellOpening(token: string, listener: XmlListener): void {
  const isClosed = token.endsWith('/>')
  const inner = token.slice(1, isClosed ? -2 : -1)
  const gap = inner.search(/\s/)
  const name = localName(gap < 0 ? inner : inner.slice(0, gap))
  listener.open(name, gap < 0 ? '' : inner.slice(gap))
  if (isClosed) listener.close(name)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const namedEntities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{0,10});?/g, (_, entity: string) => {
    const named = namedEntities[entity]
    if (named !== undefined) return named
    const code = /^#x[0-9a-f]+$/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
    if (!entity.startsWith('#') || !Number.isInteger(code) || code < 1 || code > 0x10ffff) throw broken()
    return String.fromCodePoint(code)
  })
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream })
  } catch {
    throw broken()
  }
}

function broken(): UnreadableFile {
  return new UnreadableFile(refuseDamaged('XML'))
}
