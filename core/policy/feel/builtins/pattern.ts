import { readPattern } from '../xpath-pattern.ts'
import { type Family, takes } from './signature.ts'

/** String built-ins over patterns of XPath. Source: DMN 1.5, 10.3.4.3; XPath functions 3.1, 5.6. */
export const PATTERN: Family = {
  matches: [
    takes(
      [
        ['input', 'string'],
        ['pattern', 'string'],
        ['flags', 'string?'],
      ],
      ([input, pattern, flags]) => {
        const expression = readPattern(pattern, flags ?? '', input.length)
        return expression === null ? null : expression.test(input)
      },
    ),
  ],
  replace: [
    takes(
      [
        ['input', 'string'],
        ['pattern', 'string'],
        ['replacement', 'string'],
        ['flags', 'string?'],
      ],
      ([input, pattern, replacement, flags]) => {
        const expression = readPattern(pattern, flags ?? '', input.length, 'g')
        return expression === null ? null : replaceAll(input, expression, replacement)
      },
    ),
  ],
  split: [
    takes(
      [
        ['string', 'string'],
        ['delimiter', 'string'],
      ],
      ([text, delimiter]) => {
        const expression = readPattern(delimiter, '', text.length)
        return expression === null ? null : splitBy(text, expression)
      },
    ),
  ],
}

// `$1` to `$9` name groups, `$0` the whole match; `\$` and `\\` stand for themselves.
function replaceAll(input: string, expression: RegExp, replacement: string): string | null {
  if (/(^|[^\\])(\\\\)*\\([^\\$]|$)/.test(replacement)) return null
  return input.replace(expression, (...found) => {
    const groups = found.slice(
      0,
      found.findIndex((part) => typeof part === 'number'),
    ) as (string | undefined)[]
    return replacement.replaceAll(/\\([\\$])|\$(\d)/g, (_, escaped, group) => escaped ?? groups[Number(group)] ?? '')
  })
}

function splitBy(text: string, expression: RegExp): string[] {
  return text.split(new RegExp(`(?:${expression.source})`, expression.flags)).filter((part) => part !== undefined)
}
