/** The candidate that is most like the text, null where none is near enough to be meant. Distance: Levenshtein. */
export function nearestOf(text: string, candidates: Iterable<string>): string | null {
  let best: string | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const distance = distanceBetween(text.toLowerCase(), candidate.toLowerCase())
    const isNear = distance <= Math.max(1, Math.floor(Math.max(text.length, candidate.length) / 2))
    if (isNear && distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

const comparedMax = 64

function distanceBetween(left: string, right: string): number {
  const [a, b] = [left.slice(0, comparedMax), right.slice(0, comparedMax)]
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1)
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
