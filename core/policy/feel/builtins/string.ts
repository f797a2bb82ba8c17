import { formatValue } from '../format.ts'
import { type Decimal, numberOf } from '../number.ts'
import type { FeelList, FeelValue } from '../value.ts'
import { wholeOf } from './numeric.ts'
import { type Family, type Signature, takes } from './signature.ts'

/** String built-ins; characters are code points. Source: DMN 1.5, 10.3.4.3. */
export const STRING: Family = {
  substring: [
    takes(
      [
        ['string', 'string'],
        ['start position', 'number'],
      ],
      ([text, start]) => substring(text, start, null),
    ),
    takes(
      [
        ['string', 'string'],
        ['start position', 'number'],
        ['length', 'number'],
      ],
      ([text, start, length]) => substring(text, start, length),
    ),
  ],
  'string length': [takes([['string', 'string']], ([text]) => numberOf(Array.from(text).length))],
  'upper case': [takes([['string', 'string']], ([text]) => text.toUpperCase())],
  'lower case': [takes([['string', 'string']], ([text]) => text.toLowerCase())],
  'substring before': [twoTexts('string', 'match', (text, match) => text.slice(0, Math.max(text.indexOf(match), 0)))],
  'substring after': [
    twoTexts('string', 'match', (text, match) =>
      text.includes(match) ? text.slice(text.indexOf(match) + match.length) : '',
    ),
  ],
  contains: [twoTexts('string', 'match', (text, match) => text.includes(match))],
  'starts with': [twoTexts('string', 'match', (text, match) => text.startsWith(match))],
  'ends with': [twoTexts('string', 'match', (text, match) => text.endsWith(match))],
  'string join': [
    takes([['list', 'list']], ([list]) => join(list, '')),
    takes(
      [
        ['list', 'list'],
        ['delimiter', 'string?'],
      ],
      ([list, delimiter]) => join(list, delimiter ?? ''),
    ),
  ],
  string: [takes([['from', 'any']], ([from]) => (from === null ? null : formatValue(from)))],
}

function twoTexts(first: string, second: string, run: (a: string, b: string) => FeelValue): Signature {
  return takes(
    [
      [first, 'string'],
      [second, 'string'],
    ],
    ([a, b]) => run(a, b),
  )
}

function substring(text: string, start: Decimal, length: Decimal | null): FeelValue {
  const characters = Array.from(text)
  const position = wholeOf(start)
  const from = position > 0 ? position - 1 : characters.length + position
  const count = length === null ? characters.length : wholeOf(length)
  if (position === 0 || from < 0 || from >= characters.length || count < 1) return null
  return characters.slice(from, from + count).join('')
}

function join(list: FeelList, delimiter: string): FeelValue {
  const texts = list.filter((item) => item !== null)
  return texts.every((item) => typeof item === 'string') ? texts.join(delimiter) : null
}
