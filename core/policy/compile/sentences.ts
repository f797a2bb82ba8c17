import type { Expression } from '../parse/ast.ts'
import type { SourceReader, Words } from '../source/index.ts'
import {
  chinese,
  english,
  type Named,
  type Naming,
  verbalise,
  verbaliseCell,
  verbaliseComparison,
  verbaliseValue,
} from '../words/index.ts'
import { type Context, parsedOnce } from './context.ts'
import type { Type } from './type.ts'

const SILENT: Words = { zh: '', en: '' }

/** The FEEL text at a place as a sentence. */
export function sentenceAt(context: Context, place: SourceReader): Words {
  const parsed = parsedAt(context, place)
  return parsed ? verbalise(parsed, namingOf(context)) : SILENT
}

/** The FEEL text at a place as a condition; one that the chosen readings settle says so. */
export function conditionSentence(context: Context, place: SourceReader): Words {
  const sentence = sentenceAt(context, place)
  return sentence.zh === chinese.always
    ? { zh: '按所选读法，一律满足', en: 'always met under the chosen reading' }
    : sentence
}

/** The sentence at a place, in brackets where it is a choice inside a longer one. */
export function phraseAt(context: Context, place: SourceReader): Words {
  const { zh, en } = sentenceAt(context, place)
  const isChoice = parsedAt(context, place)?.kind === 'if'
  return isChoice ? { zh: chinese.group(zh), en: english.group(en) } : { zh, en }
}

/** The FEEL text at a place as a value, a bare number with its unit. */
export function valueSentence(context: Context, place: SourceReader, kind: string | null): Words {
  return valueAt(context, place, kind, null)
}

/** One sentence a band: the bound and what it gives. */
export function bandSentences(
  context: Context,
  place: SourceReader,
  valueKey: string,
  kind: string | null = null,
): Words[] {
  const by = parsedAt(context, place.at('by'))
  const naming = namingOf(context)
  return place.items('rows').map((row) => {
    const value = valueAt(context, row.at(valueKey), kind, null)
    const side = SIDES.find(([name]) => row.has(name))
    const limit = side && parsedAt(context, row.at(side[0]))
    return side && by && limit ? given(verbaliseComparison(by, side[1], limit, naming), value) : otherwise(value)
  })
}

const SIDES = [
  ['upTo', '<='],
  ['below', '<'],
  ['atLeast', '>='],
  ['above', '>'],
] as const

/** One sentence a row of a table; its codes are those of the choice list that has the definition's name. */
export function tableSentences(context: Context, place: SourceReader, id: string, kind: string | null): Words[] {
  const naming = namingOf(context)
  const inputs = place.items('inputs').map((input) => parsedAt(context, input))
  return place.items('rows').map((row) => {
    const value = valueAt(context, row.at('then'), kind, id)
    const cells = row.items('when').flatMap((cell, index) => {
      const tests = parsedOnce(context, typeof cell.value === 'string' ? cell.value : '', 'unary-tests')
      const input = inputs[index]
      const words = tests.ok && input ? verbaliseCell(input, tests.value, naming) : null
      return words ? [words] : []
    })
    if (cells.length === 0) return otherwise(value)
    const joined = { zh: chinese.and(cells.map(({ zh }) => zh)), en: english.and(cells.map(({ en }) => en)) }
    return given(joined, value)
  })
}

function valueAt(context: Context, place: SourceReader, kind: string | null, list: string | null): Words {
  const parsed = parsedAt(context, place)
  return parsed ? verbaliseValue(parsed, kind, list, namingOf(context)) : SILENT
}

function given(test: Words, value: Words): Words {
  return { zh: chinese.gives(test.zh, value.zh), en: english.gives(test.en, value.en) }
}

function otherwise(value: Words): Words {
  return { zh: chinese.rest(value.zh), en: english.rest(value.en) }
}

function parsedAt(context: Context, place: SourceReader): Expression | null {
  const parsed = parsedOnce(context, typeof place.value === 'string' ? place.value : '')
  return parsed.ok ? parsed.value : null
}

function namingOf({ scope, names, labels, titles }: Context): Naming {
  const known = [...names].flatMap(([name, { type }]): [string, Named][] => {
    const words = labels.get(name)
    return words ? [[name, { words, of: ofType(type), kind: kindOfType(type), manner: mannerOf(type) }]] : []
  })
  return {
    vocabulary: scope.vocabulary,
    names: new Map(known),
    parameter: (id) =>
      scope.parameters.get(id)?.words ?? { label: { zh: id, en: id }, value: null, unit: '', becomes: null },
    reading: (id) => scope.readings.get(id) ?? id,
    titles,
  }
}

function mannerOf({ kind }: Type): Named['manner'] {
  return kind === 'entity' || kind === 'list' ? 'thing' : 'words'
}

function ofType(type: Type): string | null {
  if (type.kind === 'entity' || type.kind === 'list') return type.of
  return type.kind === 'text' ? type.choice : null
}

/** The kind that a value is spoken of as: its one unit, or what it is. */
export function kindOfType(type: Type): string | null {
  if (type.kind === 'text') return type.choice === null ? 'text' : 'choice'
  if (type.kind !== 'number') return type.kind
  const units = type.unit === 'free' ? [] : Object.entries(type.unit)
  const [only] = units
  return units.length === 1 && only?.[1] === 1 ? only[0] : null
}
