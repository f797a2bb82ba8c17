import type { Refusal } from '../../values/index.ts'
import type { Expression } from '../parse/ast.ts'
import { type KnownNames, parseFeel } from '../parse/feel.ts'
import type { Feel } from './model.ts'

/** Parses the FEEL texts of one element; faults become refusals that name it. */
export type Parsing = {
  readonly where: string
  readonly names: KnownNames
  readonly refusals: Refusal[]
}

/** A parsing with more names in reach. */
export function withNames(parsing: Parsing, names: KnownNames): Parsing {
  return { ...parsing, names: { ...parsing.names, ...names } }
}

/** An expression; an empty text is null. Refuses `dmn.syntax`. */
export function parseText(parsing: Parsing, text: string): Feel {
  if (text.trim() === '') return { text, expression: NOTHING }
  return { text, expression: parse(parsing, text, 'expression') ?? NOTHING }
}

/** A cell or a list of allowed values; an empty text admits any value. Refuses `dmn.syntax`. */
export function parseTests(parsing: Parsing, text: string): Expression {
  if (text.trim() === '') return { from: 0, to: 0, kind: 'any' }
  return parse(parsing, text, 'unary-tests') ?? NOTHING
}

const NOTHING: Expression = { from: 0, to: 0, kind: 'null' }

function parse(parsing: Parsing, text: string, dialect: 'expression' | 'unary-tests'): Expression | null {
  const parsed = parseFeel(text, { names: parsing.names, dialect })
  if (parsed.ok) return parsed.value
  for (const { from, zh, en } of parsed.faults)
    parsing.refusals.push({
      code: 'dmn.syntax',
      messageZh: `“${shorten(text)}”第 ${from + 1} 个字符：${zh}`,
      messageEn: `"${shorten(text)}", character ${from + 1}: ${en}`,
      path: parsing.where,
    })
  return null
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}
