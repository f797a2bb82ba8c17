import { type Diagnostic, type SourceDocument, SourceReader, type SourceValue, type Words } from '../source/index.ts'
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
    for (const name of file.at('choices').keys()) choices[name] = readChoices(file.at('choices').at(name))
    for (const name of file.at('groups').keys()) groups[name] = readGroup(file.at('groups').at(name), choices)
    for (const name of file.at('entities').keys())
      entities[name] = readEntity(name, file.at('entities').at(name), entities[name])
    for (const name of file.at('roots').keys())
      roots[name] = readField(name, file.at('roots').at(name), { zh: name, en: name })
  }
  const vocabulary = { roots: labelRoots(roots, entities), entities, choices, groups }
  for (const document of documents) checkReferences(new SourceReader(document, diagnostics), vocabulary)
  return vocabulary
}

function readChoices(place: SourceReader): Record<string, Words> {
  return Object.fromEntries(place.keys().map((code) => [code, place.words(code)]))
}

function readGroup(place: SourceReader, choices: Readonly<Record<string, Record<string, Words>>>): ChoiceGroup {
  place.only('of', 'label', 'members')
  const of = place.text('of')
  const members = place.texts('members')
  for (const member of members)
    if (!Object.hasOwn(choices[of] ?? {}, member))
      place.fault('unknown-choice', `“${member}”不在“${of}”中。`, `"${member}" is not one of "${of}".`)
  return { of, label: place.words('label'), members }
}

function readEntity(name: string, place: SourceReader, known: Entity | undefined): Entity {
  place.only('label', 'key', 'validity', 'fields')
  const own = place
    .at('fields')
    .keys()
    .map((field) => [field, readField(field, place.at('fields').at(field))] as const)
  const fields = { ...known?.fields, ...Object.fromEntries(own) }
  if (known && !place.has('label')) return { ...known, fields }
  const label = place.words('label')
  return { name, label, key: place.textOrNull('key'), validity: place.at('validity').value === true, fields }
}

function readField(name: string, place: SourceReader, label?: Words): Field {
  place.only('type', 'of', 'label', 'scale', 'min', 'max', 'none', 'absent', 'source', 'power')
  const kind = place.choice('type', KINDS)
  const scale = Number(place.textOrNull('scale') ?? SCALE_OF[kind] ?? 0)
  const bound = BOUND_OF[kind] ?? 0
  const scaled = (key: string, otherwise: number): number => {
    const text = place.textOrNull(key)
    return text === null ? otherwise : Math.round(Number(text) * 10 ** scale)
  }
  const absent = place.at('absent').value
  return {
    name,
    kind,
    of: place.textOrNull('of'),
    label: label && !place.has('label') ? label : place.words('label'),
    scale,
    min: scaled('min', 0),
    max: scaled('max', bound * 10 ** (scale - (SCALE_OF[kind] ?? 0))),
    none: place.at('none').value === true,
    ...(place.has('absent') ? { absent: toAbsent(absent) } : {}),
    source: place.textOrNull('source'),
    power: place.choice('power', ['now', 'wait', 'never'], 'now'),
  }
}

function toAbsent(value: SourceValue): AbsentValue {
  return typeof value === 'string' || typeof value === 'boolean' ? value : []
}

function labelRoots(roots: Record<string, Field>, entities: Record<string, Entity>): Record<string, Field> {
  return Object.fromEntries(
    Object.entries(roots).map(([name, field]) => [
      name,
      { ...field, label: entities[field.of ?? '']?.label ?? field.label },
    ]),
  )
}

function checkReferences(file: SourceReader, { entities, choices }: Vocabulary): void {
  const places = [
    ...file
      .at('entities')
      .keys()
      .flatMap((name) => {
        const fields = file.at('entities').at(name).at('fields')
        return fields.keys().map((field) => fields.at(field))
      }),
    ...file
      .at('roots')
      .keys()
      .map((name) => file.at('roots').at(name)),
  ]
  for (const place of places) {
    const kind = place.textOrNull('type')
    const of = place.textOrNull('of')
    const known = kind === 'choice' ? choices : kind === 'list' || kind === 'entity' ? entities : null
    if (known && (of === null || !Object.hasOwn(known, of)))
      place.fault('unknown-type', `未定义“${of ?? ''}”。`, `"${of ?? ''}" is not defined.`)
  }
}
