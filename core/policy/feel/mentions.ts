const known = new WeakMap<object, Map<string, boolean>>()

/** True where a tree (of text or of boxes) uses a name anywhere inside. */
export function mentions(part: unknown, name: string): boolean {
  if (typeof part !== 'object' || part === null) return false
  const answers = known.get(part) ?? new Map<string, boolean>()
  known.set(part, answers)
  const answer = answers.get(name)
  if (answer !== undefined) return answer
  const found = isName(part, name) || Object.values(part).some((inner) => mentions(inner, name))
  answers.set(name, found)
  return found
}

function isName(part: object, name: string): boolean {
  return 'kind' in part && part.kind === 'name' && 'name' in part && part.name === name
}
