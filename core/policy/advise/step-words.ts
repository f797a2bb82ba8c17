import { writeExact } from '../evaluate/trace.ts'
import { type FactValue, NONE } from '../intake/facts.ts'
import type { Words } from '../source/index.ts'
import type { Field, Vocabulary } from '../vocabulary/index.ts'
import { quantity } from '../words/quantity.ts'
import { type Edit, writeValue } from './edit.ts'

/** One step of a move as a thing to do, and as a thing supposed. */
export type Step = { readonly done: Words; readonly supposed: Words }

/** Values that a sentence names; where there are more, they are counted. */
const NAMED_MAX = 4

/** The steps of a move, each once; entries that are alike are counted. */
export function stepsOf(vocabulary: Vocabulary, edits: readonly Edit[], alternatives: readonly Edit[]): Step[] {
  const groups = Map.groupBy(edits, (edit) =>
    edit.kind === 'set' ? edit.place.path : `${edit.place.path}+${entryParts(vocabulary, edit).all.en}`,
  )
  return [...groups.values()].flatMap(([edit, ...more]) => {
    if (!edit) return []
    return [
      edit.kind === 'set'
        ? saySet(vocabulary, edit, alternatives)
        : sayAdd(vocabulary, edit, more.length + 1, alternatives),
    ]
  })
}

function saySet(vocabulary: Vocabulary, { place, value }: Edit & { kind: 'set' }, alternatives: readonly Edit[]): Step {
  const { field, label } = place
  const from = sayValue(vocabulary, field, place.value)
  const others = alternatives.flatMap((edit) => (edit.kind === 'set' ? [sayValue(vocabulary, field, edit.value)] : []))
  const to = sayEither([sayValue(vocabulary, field, value), ...others])
  return {
    done: { zh: `把“${label.zh}”由${from.zh}改为${to.zh}`, en: `change "${label.en}" from ${from.en} to ${to.en}` },
    supposed: { zh: `“${label.zh}”为${to.zh}（现为${from.zh}）`, en: `"${label.en}" were ${to.en} (it is ${from.en})` },
  }
}

function sayAdd(
  vocabulary: Vocabulary,
  edit: Edit & { kind: 'add' },
  count: number,
  alternatives: readonly Edit[],
): Step {
  const { label } = edit.place
  const parts = entryParts(vocabulary, edit)
  const others = alternatives.flatMap((each) => (each.kind === 'add' ? [entryParts(vocabulary, each).kind] : []))
  const kind = sayEither([parts.kind, ...others])
  const zh = [kind.zh, parts.rest.zh].filter((text) => text !== '').join('，')
  const en = [kind.en, parts.rest.en].filter((text) => text !== '').join(', ')
  return {
    done: {
      zh: `在“${label.zh}”中增加${count}项${zh === '' ? '' : `：${zh}`}`,
      en: `add ${count} to "${label.en}"${en === '' ? '' : `: ${en}`}`,
    },
    supposed: {
      zh: `“${label.zh}”中另有${count}项${zh === '' ? '' : `：${zh}`}`,
      en: `"${label.en}" held ${count} more${en === '' ? '' : `: ${en}`}`,
    },
  }
}

/** What is known of an entry: its kind, e.g. HNTE, and the rest, e.g. valid from 2024-01-01. */
function entryParts(
  vocabulary: Vocabulary,
  { place, record }: Edit & { kind: 'add' },
): { kind: Words; rest: Words; all: Words } {
  const entity = vocabulary.entities[place.field.of ?? '']
  const known = Object.values(entity?.fields ?? {}).flatMap((field) => {
    const value = record[field.name] ?? null
    const isTold = field.kind !== 'list' && field.absent === undefined && field.name !== entity?.key
    if (!isTold || writeValue(field, value) === null || value === NONE || value === '') return []
    return [{ label: field.label, value: sayValue(vocabulary, field, value), isKind: field.kind === 'choice' }]
  })
  const kinds = known.filter(({ isKind }) => isKind)
  const others = known.filter(({ isKind }) => !isKind)
  const kind = { zh: kinds.map(({ value }) => value.zh).join('，'), en: kinds.map(({ value }) => value.en).join(', ') }
  const rest = {
    zh: others.map(({ label, value }) => `${label.zh}${value.zh}`).join('，'),
    en: others.map(({ label, value }) => `${label.en.toLowerCase()} ${value.en}`).join(', '),
  }
  return { kind, rest, all: { zh: `${kind.zh}，${rest.zh}`, en: `${kind.en}, ${rest.en}` } }
}

function sayEither(values: readonly Words[]): Words {
  const named = values.slice(0, NAMED_MAX)
  const isAll = named.length === values.length
  const zh = named.map((each) => each.zh).join('、')
  const en = named.map((each) => each.en).join(' or ')
  if (values.length < 2) return { zh, en }
  return isAll
    ? { zh: named.map((each) => each.zh).join('或'), en }
    : { zh: `${zh}等${values.length}种之一`, en: `${en} (one of ${values.length})` }
}

/** A fact's value in words: money grouped, codes by their names, none and not known named. */
function sayValue(vocabulary: Vocabulary, field: Field, value: FactValue): Words {
  if (value === NONE || value === '') return { zh: '无', en: 'none' }
  const text = writeValue(field, value)
  if (text === null) return { zh: '未知', en: 'not known' }
  if (field.kind === 'choice') return vocabulary.choices[field.of ?? '']?.[text] ?? { zh: text, en: text }
  if (field.kind === 'boolean') return value === 1 ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  if (typeof value !== 'number' || field.kind === 'date') return { zh: text, en: text }
  return quantity(writeExact(value, field.scale), field.kind)
}
