const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' }

/** The value of a FEEL string literal, quotes and escapes resolved; an unknown escape stays as written. */
export function readStringLiteral(text: string): string {
  const inner = text.slice(1, -1)
  return inner.replaceAll(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|([nrt"'\\]))/g, (whole, short, long, single) => {
    if (single !== undefined) return ESCAPED[single] ?? whole
    const point = Number.parseInt(short ?? long, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
