import { isCostly } from './pattern-cost.ts'
import { Refused } from './refused.ts'
import { translate } from './xpath-translate.ts'

const LENGTH_MAX = 500

/**
 * An XPath pattern as a regular expression, or null where pattern or flags are malformed.
 * Refuses `feel.pattern` where it could run for ages on a text of that length.
 */
export function readPattern(pattern: string, flags: string, textLength: number, global: 'g' | '' = ''): RegExp | null {
  if (!/^[smixq]*$/.test(flags)) return null
  const quoted = flags.includes('q')
  const text = flags.includes('x') && !quoted ? withoutBlanks(pattern) : pattern
  const source = quoted ? text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&') : translate(text)
  if (source === null) return null
  if (source.length > LENGTH_MAX || isCostly(source, textLength)) throw costly(pattern)
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

function costly(pattern: string): Refused {
  const remedy = { zh: '请去掉重复中的重复。', en: 'Take the repetition out of the repetition.' }
  return new Refused(
    'feel.pattern',
    `模式“${pattern}”可能耗时过长。`,
    `The pattern "${pattern}" may take too long.`,
    remedy,
  )
}
