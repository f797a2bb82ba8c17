import { toScaled } from '../../values/index.ts'
import { type Diagnostic, type SourceDocument, SourceReader, type SourceValue, type Words } from '../source/index.ts'
import { checkVocabulary, holdsItself } from './check-vocabulary.ts'
import { findNamed } from './find-named.ts'
import {
  type AbsentValue,
  BOUND_OF,
  type ChoiceGroup,
  type Entity,
  type FactKind,
  type Field,
  SCALE_OF,
  type Vocabulary,
} from './vocabulary.ts'

const KINDS = [
  'text',
  'credit-code',
  'date',
  'boolean',
  'choice',
  'CNY',
  'percent',
  'percentPoints',
  'points',
  'people',
  'count',
  'days',
  'months',
  'year',
  'list',
  'entity',
] as const satisfies readonly [FactKind, ...FactKind[]]

/** Reads the vocabulary files of a pack and the packs it stands on; later files add to earlier ones. */
export function readVocabulary(documents: readonly SourceDocument[], diagnostics: Diagnostic[]): Vocabulary {
  const roots: Record<string, Field> = {}
  const entities: Record<string, Entity> = {}
  const choices: Record<string, Record<string, Words>> = {}
  const groups: Record<string, ChoiceGroup> = {}
  for (const document of documents) {
    const file = new SourceReader(document, diagnostics)
    file.only('roots', 'entities', 'choices', 'groups')
    for (const [name, place] of namedIn(file, 'choices')) choices[name] = readChoices(place)
    for (const [name, place] of namedIn(file, 'groups')) groups[name] = readGroup(place, choices)
    for (const [name, place] of namedIn(file, 'entities'))
      entities[name] = readEntity(name, place, findNamed(entities, name))
    for (const [name, place] of namedIn(file, 'roots')) roots[name] = readField(name, place, { zh: name, en: name })
  }
  const vocabulary = { roots: labelRoots(roots, entities), entities, choices, groups }
  for (const document of documents) checkVocabulary(new SourceReader(document, diagnostics), vocabulary)
  return { ...vocabulary, entities: withoutCycles(vocabulary) }
}

/** The named parts under `key`; a fault and nothing for a name that is no word. */
function namedIn(file: SourceReader, key: string): (readonly [string, SourceReader])[] {
  const parts = file.at(key)
  return parts.keys().flatMap((name) => {
    const place = parts.at(name)
    if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) return [[name, place] as const]
    place.fault(
      'bad-name',
      `“${name}”应为英文字母、数字和下划线，以字母开头。`,
      `"${name}" must be letters, digits and underscores, beginning with a letter.`,
    )
    return []
  })
}

/** Entities that hold themselves lose the facts through which they might, so that every facts document has an end. */
function withoutCycles(vocabulary: Vocabulary): Record<string, Entity> {
  const entries = Object.entries(vocabulary.entities).map(([name, entity]): [string, Entity] => {
    if (!holdsItself(entity, vocabulary)) return [name, entity]
    const kept = Object.entries(entity.fields).filter(([, { kind }]) => kind !== 'entity')
    return [name, { ...entity, fields: Object.fromEntries(kept) }]
  })
  return Object.fromEntries(entries)
}

function readChoices(place: SourceReader): Record<string, Words> {
  return Object.fromEntries(place.keys().map((code) => [code, place.words(code)]))
}

function readGroup(place: SourceReader, choices: Readonly<Record<string, Record<string, Words>>>): ChoiceGroup {
  place.only('of', 'label', 'members')
  const of = place.text('of')
  const members = place.texts('members')
  for (const member of members)
    if (!Object.hasOwn(findNamed(choices, of) ?? {}, member))
      place.fault('unknown-choice', `“${member}”不在“${of}”中。`, `"${member}" is not one of "${of}".`)
  return { of, label: place.words('label'), members }
}

function readEntity(name: string, place: SourceReader, known: Entity | undefined): Entity {
  place.only('label', 'key', 'validity', 'fields')
  const own = namedIn(place, 'fields').map(([field, at]) => [field, readField(field, at)] as const)
  const fields = { ...known?.fields, ...Object.fromEntries(own) }
  if (known && !place.has('label')) return { ...known, fields }
  const label = place.words('label')
  return { name, label, key: place.textOrNull('key'), validity: place.truth('validity'), fields }
}

function readField(name: string, place: SourceReader, label?: Words): Field {
  place.only('type', 'of', 'label', 'scale', 'min', 'max', 'none', 'absent', 'source', 'power')
  const kind = place.choice('type', KINDS)
  const scale = readScale(place, SCALE_OF[kind] ?? 0)
  const bound = (BOUND_OF[kind] ?? 0) * 10 ** (scale - (SCALE_OF[kind] ?? 0))
  const [min, max] = [readBound(place, 'min', scale, 0), readBound(place, 'max', scale, bound)]
  if (min > max) place.fault('bound-reversed', '下限大于上限。', 'The least value is above the greatest.')
  return {
    name,
    kind,
    of: place.textOrNull('of'),
    label: label && !place.has('label') ? label : place.words('label'),
    scale,
    min,
    max,
    none: place.truth('none'),
    ...(place.has('absent') ? { absent: toAbsent(place.at('absent').value) } : {}),
    source: place.textOrNull('source'),
    power: place.choice('power', ['now', 'wait', 'never'], 'now'),
  }
}

function readScale(place: SourceReader, otherwise: number): number {
  const text = place.textOrNull('scale')
  if (text === null) return otherwise
  if (/^[0-9]$/.test(text)) return Number(text)
  place.at('scale').fault('bad-scale', '小数位数应为 0 至 9。', 'The number of decimals must be 0 to 9.')
  return otherwise
}

function readBound(place: SourceReader, key: string, scale: number, otherwise: number): number {
  const text = place.textOrNull(key)
  if (text === null) return otherwise
  const read = toScaled(text, scale)
  if (read.ok) return read.value
  for (const { messageZh, messageEn } of read.refusals) place.at(key).fault('bad-decimal', messageZh, messageEn)
  return otherwise
}

function toAbsent(value: SourceValue): AbsentValue {
  return typeof value === 'string' || typeof value === 'boolean' ? value : []
}

function labelRoots(roots: Record<string, Field>, entities: Record<string, Entity>): Record<string, Field> {
  return Object.fromEntries(
    Object.entries(roots).map(([name, field]) => [
      name,
      { ...field, label: findNamed(entities, field.of ?? '')?.label ?? field.label },
    ]),
  )
}
