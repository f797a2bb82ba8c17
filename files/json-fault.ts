/** Line and character, both from 1, at which a text stops being JSON; null where that cannot be told, as where it ends too early. `fault` is what JSON.parse threw. */
export function placeOfJsonFault(text: string, fault: unknown): { line: number; column: number } | null {
  const message = fault instanceof Error ? fault.message : ''
  const position = /at position (\d+)/.exec(message)?.[1]
  const at = position === undefined ? findToken(text, message) : Number(position)
  if (at === null || at >= text.length) return null
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: before.length - lineStart + 1 }
}

/** Characters that the engine quotes before a token of a long text. */
const QUOTED_BEFORE = 10

/** Where the engine names a token without its position but quotes what stands around it: its place, where that is the only one. */
function findToken(text: string, message: string): number | null {
  const told = /^Unexpected token '(.+?)', (\.\.\.)?"(.*)"(?:\.\.\.)? is not valid JSON$/su.exec(message)
  if (told === null) return null
  const [, token = '', dots, quoted = ''] = told
  const start = onlyPlace(text, quoted)
  const inside = dots === undefined ? onlyPlace(quoted, token) : QUOTED_BEFORE
  return start === null || inside === null || !text.startsWith(token, start + inside) ? null : start + inside
}

function onlyPlace(text: string, part: string): number | null {
  const first = text.indexOf(part)
  return first >= 0 && text.indexOf(part, first + 1) < 0 ? first : null
}
