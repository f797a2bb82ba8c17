import { Refused } from './refused.ts'
import { translate } from './xpath-translate.ts'

const LENGTH_MAX = 500

/**
 * An XPath pattern as a regular expression, or null where pattern or flags are malformed.
 * Refuses `feel.pattern` where one could run for ages: too long, or a repetition inside of a repetition.
 */
export function readPattern(pattern: string, flags: string, global: 'g' | '' = ''): RegExp | null {
  if (!/^[smixq]*$/.test(flags)) return null
  const quoted = flags.includes('q')
  const text = flags.includes('x') && !quoted ? withoutBlanks(pattern) : pattern
  const source = quoted ? text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&') : translate(text)
  if (source === null) return null
  if (source.length > LENGTH_MAX || repeatsRepetition(source)) throw costly(pattern)
  const kept = ['i', 'm', 's'].filter((flag) => flags.includes(flag)).join('')
  try {
    return new RegExp(source, `v${global}${kept}`)
  } catch {
    return null
  }
}

// Flag x: blanks do not count, except inside of a character class.
function withoutBlanks(pattern: string): string {
  let depth = 0
  let kept = ''
  for (const token of pattern.match(/\\\S|[\s\S]/gu) ?? []) {
    if (token === '[') depth++
    if (token === ']') depth--
    if (depth > 0 || !/^[\t\n\r ]$/.test(token)) kept += token
  }
  return kept
}

// True for a group that repeats without end and holds an endless repetition, such as `(a+)+`.
function repeatsRepetition(source: string): boolean {
  const bare = source.replaceAll(/\\[pP]\{[^}]*\}|\\[\s\S]/g, 'x')
  const tokens = bare.match(/\((?:\?:)?|(?:\)|\[[^\]]*\]+|[^()[])(?:[*+]|\{\d+,\})?\??/g) ?? []
  const open: boolean[] = [false]
  for (const token of tokens) {
    const endless = /(?:[*+]|,\})\??$/.test(token) && token.length > 1
    if (token.startsWith('(')) {
      open.push(false)
      continue
    }
    const inside = token.startsWith(')') && open.pop() === true
    if (inside && endless) return true
    if (inside || endless) open[open.length - 1] = true
  }
  return false
}

function costly(pattern: string): Refused {
  const remedy = { zh: '请去掉重复中的重复。', en: 'Take the repetition out of the repetition.' }
  return new Refused(
    'feel.pattern',
    `模式“${pattern}”可能耗时过长。`,
    `The pattern "${pattern}" may take too long.`,
    remedy,
  )
}
