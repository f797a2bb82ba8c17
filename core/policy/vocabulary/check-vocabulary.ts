import { parseDay, toScaled } from '../../values/index.ts'
import type { SourceReader } from '../source/index.ts'
import { findEntity, findNamed } from './find-named.ts'
import type { Entity, Field, Vocabulary } from './vocabulary.ts'

/** Reports what a vocabulary file says that no facts document could ever satisfy. */
export function checkVocabulary(file: SourceReader, vocabulary: Vocabulary): void {
  const [entities, roots] = [file.at('entities'), file.at('roots')]
  for (const name of entities.keys()) {
    const place = entities.at(name)
    const entity = findEntity(vocabulary, name)
    if (!entity) continue
    checkEntity(place, entity, vocabulary)
    const fields = place.at('fields')
    for (const field of fields.keys()) checkField(fields.at(field), findNamed(entity.fields, field), vocabulary)
  }
  for (const name of roots.keys()) checkField(roots.at(name), findNamed(vocabulary.roots, name), vocabulary)
}

function checkEntity(place: SourceReader, entity: Entity, vocabulary: Vocabulary): void {
  const { name, key, validity, fields } = entity
  if (key !== null && !Object.hasOwn(fields, key))
    place.fault('unknown-fact', `键“${key}”不是“${name}”的项目。`, `The key "${key}" is no fact of "${name}".`)
  const isDated = ['from', 'to'].every((end) => findNamed(fields, end)?.kind === 'date')
  if (validity && !isDated)
    place.fault('not-dated', '有有效期的须有日期 from 与 to。', 'What holds over time needs the dates "from" and "to".')
  if (holdsItself(entity, vocabulary))
    place.fault('cyclic', `“${name}”包含自身，永远写不完。`, `"${name}" holds itself without end; use a list.`)
}

/** Whether an entity is a part of itself, other than through a list. */
export function holdsItself(entity: Entity, vocabulary: Vocabulary): boolean {
  const seen = new Set<string>()
  const visit = ({ fields }: Entity): boolean =>
    Object.values(fields).some(({ kind, of }) => {
      if (kind !== 'entity' || of === null || seen.has(of)) return false
      if (of === entity.name) return true
      seen.add(of)
      const inner = findEntity(vocabulary, of)
      return inner ? visit(inner) : false
    })
  return visit(entity)
}

function checkField(place: SourceReader, field: Field | undefined, vocabulary: Vocabulary): void {
  if (!field) return
  const { kind, of, none } = field
  const known =
    kind === 'choice' ? vocabulary.choices : kind === 'list' || kind === 'entity' ? vocabulary.entities : null
  if (known && (of === null || !Object.hasOwn(known, of)))
    place.fault('unknown-type', `未定义“${of ?? ''}”。`, `"${of ?? ''}" is not defined.`)
  if (none && (kind === 'boolean' || kind === 'list' || kind === 'entity'))
    place.fault('never-none', '是非、列表和对象没有“无”。', 'A truth, a list or an entity is never "none".')
  if (place.has('absent') && !isPossible(place.at('absent').value, field, vocabulary))
    place
      .at('absent')
      .fault('bad-absent', '缺省时的取值不是此事实的值。', 'What absence stands for is no value of this fact.')
}

/** Whether a facts document could hold the value; an empty text is "none". */
function isPossible(value: unknown, { kind, of, scale, min, max }: Field, { choices }: Vocabulary): boolean {
  if (kind === 'list') return Array.isArray(value) && value.length === 0
  if (kind === 'boolean') return typeof value === 'boolean'
  if (typeof value !== 'string' || kind === 'entity') return false
  if (kind === 'choice') return value === '' || Object.hasOwn(findNamed(choices, of ?? '') ?? {}, value)
  if (kind === 'text' || kind === 'credit-code') return true
  if (kind === 'date') return parseDay(value).ok
  const read = toScaled(value, scale)
  return read.ok && read.value >= min && read.value <= max
}
