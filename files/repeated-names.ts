/** The first name that stands twice in one object of a valid JSON text, of which a reader would keep the last; null where none does. */
export function repeatedName(json: string): string | null {
  const open: (Set<string> | null)[] = []
  for (let at = 0; at < json.length; at += 1) {
    const sign = json.charAt(at)
    if (sign !== '"') {
      note(open, sign)
      continue
    }
    const end = textEnd(json, at)
    const written = json.slice(at, end)
    const names = open.at(-1)
    at = end - 1
    if (!names || !/^\s*:/.test(json.slice(end, end + 100))) continue
    const name = String(JSON.parse(written))
    if (names.has(name)) return name
    names.add(name)
  }
  return null
}

/** Keeps the names of each object that is open; a list has none. */
function note(open: (Set<string> | null)[], sign: string): void {
  if (sign === '{') open.push(new Set())
  else if (sign === '[') open.push(null)
  else if (sign === '}' || sign === ']') open.pop()
}

/** Place behind the quotation mark that closes the text at `start`. */
function textEnd(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json.charAt(at) !== '"') at += json.charAt(at) === '\\' ? 2 : 1
  return at + 1
}
