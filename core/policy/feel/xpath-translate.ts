import { Refused } from './refused.ts'

type Reader = { readonly tokens: readonly string[]; at: number; groups: number }

const TOKEN = /\\[pP]\{[^}]*\}|\\[\s\S]|-\[|\[\^|\(\?:|[\s\S]/gu

/** The pattern as JavaScript writes it (flag `v`); null where it is malformed. Refuses a block of characters not known here. */
export function translate(pattern: string): string | null {
  const reader: Reader = { tokens: pattern.match(TOKEN) ?? [], at: 0, groups: 0 }
  let source = ''
  while (reader.at < reader.tokens.length) {
    const part = translateToken(reader)
    if (part === null) return null
    source += part
  }
  return source
}

function translateToken(reader: Reader): string | null {
  const token = reader.tokens[reader.at++] ?? ''
  if (token.startsWith('[')) return translateClass(reader, token)
  if (token.startsWith('-[')) return `-${translateClass(reader, '[')}`
  if (token.startsWith('\\')) return translateEscape(token, reader.groups)
  if (token === '(' && reader.tokens[reader.at] === '?') return null
  if (token === '(') reader.groups++
  return token === ']' ? null : token
}

// `[a-z-[aeiou]]` is `[[a-z]--[aeiou]]` in JavaScript.
function translateClass(reader: Reader, open: string): string | null {
  let items = ''
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at++] ?? ''
    if (token === ']') return items === '' ? null : `${open}${items}]`
    if (token === '-[') return translateSubtraction(reader, open, items)
    const item = token.startsWith('\\') ? translateEscape(token, 0) : classItem(token, reader)
    if (item === null) return null
    items += item
  }
  return null
}

function translateSubtraction(reader: Reader, open: string, items: string): string | null {
  const negated = reader.tokens[reader.at] === '^'
  if (negated) reader.at++
  const without = translateClass(reader, negated ? '[^' : '[')
  const closed = reader.tokens[reader.at++] === ']'
  return closed && without !== null && items !== '' ? `[${open}${items}]--${without}]` : null
}

function classItem(token: string, reader: Reader): string | null {
  if (token.startsWith('[')) return null
  const isRange = token === '-' && reader.tokens[reader.at - 2] !== '[' && reader.tokens[reader.at] !== ']'
  return isRange ? '-' : token.replace(/[(){}/|\-&!#$%*+,.:;<=>?@^`~]/, '\\$&')
}

const ESCAPES: Readonly<Record<string, string>> = {
  i: '[\\p{L}\\p{Nl}_\\:]',
  I: '[^\\p{L}\\p{Nl}_\\:]',
  c: '[\\p{L}\\p{N}\\p{M}_\\:\\.\\-\\u00B7]',
  C: '[^\\p{L}\\p{N}\\p{M}_\\:\\.\\-\\u00B7]',
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  s: '[\\t\\n\\r ]',
  S: '[^\\t\\n\\r ]',
  w: '[^\\p{P}\\p{Z}\\p{C}]',
  W: '[\\p{P}\\p{Z}\\p{C}]',
}

const BLOCKS: Readonly<Record<string, string>> = {
  IsBasicLatin: '\\u0000-\\u007F',
  'IsLatin-1Supplement': '\\u0080-\\u00FF',
  'IsLatinExtended-A': '\\u0100-\\u017F',
  IsGreek: '\\u0370-\\u03FF',
  IsCyrillic: '\\u0400-\\u04FF',
  IsCJKUnifiedIdeographs: '\\u4E00-\\u9FFF',
}

function translateEscape(token: string, groups: number): string | null {
  const property = /^\\([pP])\{(\w[\w-]*)\}$/.exec(token)
  if (property !== null) return translateProperty(token, property[1] === 'P', property[2] ?? '')
  const letter = token.slice(1)
  if (/^[1-9]$/.test(letter)) return Number(letter) <= groups ? token : null
  const known = ESCAPES[letter]
  if (known !== undefined) return known
  return /^[nrt\\|.?*+(){}[\]^$-]$/.test(letter) ? token : null
}

function translateProperty(token: string, negated: boolean, name: string): string {
  if (!name.startsWith('Is')) return token
  const block = BLOCKS[name]
  if (block !== undefined) return `[${negated ? '^' : ''}${block}]`
  throw new Refused('feel.pattern', `不认识字符块“${name}”。`, `The block of characters "${name}" is not known here.`, {
    zh: '请改用字符范围。',
    en: 'Write the range of characters.',
  })
}
