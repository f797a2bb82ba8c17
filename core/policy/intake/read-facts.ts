import {
  type Day,
  parseCreditCode,
  parseDay,
  parseRegistrationNumber,
  placeRefusal,
  quotedInputMax,
  quoteInput,
  type Refusal,
  type Result,
  refuse,
  toInterval,
  toScaled,
} from '../../values/index.ts'
import {
  type AbsentValue,
  ENTRIES_MAX,
  ENTRIES_TOTAL_MAX,
  type Entity,
  type Field,
  findEntity,
  findNamed,
  findProgramme,
  namesProgramme,
  plainText,
  type Vocabulary,
} from '../vocabulary/index.ts'
import { rememberAssumed } from './assumed.ts'
import { type FactRecord, type Facts, type FactValue, NONE, UNKNOWN } from './facts.ts'
import {
  duplicateKey,
  missingKey,
  notAChoice,
  notAList,
  notAnObject,
  notAProgramme,
  notATruth,
  notText,
  outOfBounds,
  tooManyEntries,
  unknownField,
} from './refusals.ts'

/** Text facts longer than this are refused. */
const TEXT_MAX = 500

type Reading = { readonly vocabulary: Vocabulary; readonly refusals: Refusal[]; entries: number }

/**
 * Reads one applicant's facts document. Absent facts are not known; null is "none" where the vocabulary allows it.
 * Refuses, each at its path: unknown names, wrong types, values outside their bounds, duplicate keys. Nothing is half-taken.
 */
export function readFacts(vocabulary: Vocabulary, document: unknown): Result<Facts> {
  const reading: Reading = { vocabulary, refusals: [], entries: 0 }
  const facts = readFields(reading, vocabulary.roots, document, '', null)
  return reading.refusals.length > 0 ? { ok: false, refusals: reading.refusals } : { ok: true, value: facts }
}

function readFields(
  reading: Reading,
  fields: Readonly<Record<string, Field>>,
  value: unknown,
  path: string,
  entity: Entity | null,
): FactRecord {
  const given = isObject(value) ? value : {}
  if (value !== undefined && value !== null && !isObject(value))
    reading.refusals.push(notAnObject(path, entity?.label ?? null))
  for (const name of Object.keys(given))
    if (!Object.hasOwn(fields, name))
      reading.refusals.push(unknownField(join(path, shortName(name)), name, Object.keys(fields)))
  const record: Record<string, FactValue> = { ...blankOf(fields) }
  const assumed: string[] = []
  for (const field of Object.values(fields)) {
    const own = Object.hasOwn(given, field.name) ? given[field.name] : undefined
    record[field.name] = readField(reading, field, own, join(path, field.name))
    if (field.absent !== undefined && isAbsent(field, own)) assumed.push(field.name)
  }
  rememberAssumed(record, assumed)
  checkPeriod(reading, fields, record, path)
  return record
}

/** Refuses an entry whose last day comes before its first: it would hold on no day, and count as if it were not there. */
function checkPeriod(
  { refusals }: Reading,
  fields: Readonly<Record<string, Field>>,
  { from, to }: FactRecord,
  path: string,
): void {
  const isPeriod = findNamed(fields, 'from')?.kind === 'date' && findNamed(fields, 'to')?.kind === 'date'
  if (!isPeriod || !Number.isFinite(from) || !Number.isFinite(to)) return
  const period = toInterval(from as Day, to as Day)
  if (!period.ok) refusals.push(...period.refusals.map((refusal) => placeRefusal(refusal, path)))
}

const blanks = new WeakMap<Readonly<Record<string, Field>>, FactRecord>()

/** A record with every field in place: copies of it hold their fields inside the object, which generated code reads fastest. */
function blankOf(fields: Readonly<Record<string, Field>>): FactRecord {
  const known = blanks.get(fields)
  if (known) return known
  const names = Object.values(fields).map(({ name }) => `${JSON.stringify(name)}:null`)
  const blank = JSON.parse(`{${names.join()}}`) as FactRecord
  blanks.set(fields, blank)
  return blank
}

function readField(reading: Reading, field: Field, value: unknown, path: string): FactValue {
  if (field.kind === 'entity') {
    const entity = findEntity(reading.vocabulary, field.of)
    return entity ? readFields(reading, entity.fields, value, path, entity) : {}
  }
  if (isAbsent(field, value))
    return field.absent === undefined ? unknownOf(field) : readAbsent(reading, field, field.absent, path)
  if (field.kind === 'list') return readList(reading, field, value, path)
  if (value === null) return isText(field) ? '' : NONE
  const read = readPlain(reading.vocabulary, field, value)
  if (read.ok) return read.value
  reading.refusals.push(...read.refusals.map((refusal) => placeRefusal(refusal, path)))
  return unknownOf(field)
}

/** Whether a fact is not given; null says "none" where there may be none. */
function isAbsent(field: Field, value: unknown): value is undefined | null {
  return value === undefined || (value === null && !field.none)
}

/** The value that absence stands for; an empty text is "none". */
function readAbsent(reading: Reading, field: Field, absent: AbsentValue, path: string): FactValue {
  return absent === '' ? '' : readField(reading, field, absent, path)
}

/** The engine's "not known" for a kind of fact. */
export function unknownOf(field: Field): FactValue {
  return isText(field) || field.kind === 'list' ? null : UNKNOWN
}

function isText({ kind }: Field): boolean {
  return kind === 'text' || kind === 'credit-code' || kind === 'choice'
}

function readPlain(vocabulary: Vocabulary, field: Field, value: unknown): Result<FactValue> {
  switch (field.kind) {
    case 'text':
      if (typeof value !== 'string' || value.length > TEXT_MAX || value.trim() === '' || /[^\P{Cc}\t\n\r]/u.test(value))
        return refuse(notText(value, TEXT_MAX))
      return { ok: true, value: plainText(value) }
    case 'credit-code':
      return readIdentity(value)
    case 'choice': {
      if (namesProgramme(field)) return readProgramme(vocabulary, field, value)
      const choices = findNamed(vocabulary.choices, field.of ?? '') ?? {}
      // The vocabulary's own text, not the document's: generated code then compares addresses, not letters.
      const code = Object.keys(choices).find((each) => each === value)
      if (code !== undefined) return { ok: true, value: code }
      return refuse(notAChoice(value, choices))
    }
    case 'boolean':
      return typeof value === 'boolean' ? { ok: true, value: value ? 1 : 0 } : refuse(notATruth(value))
    case 'date':
      return parseDay(value)
    default:
      return readNumber(field, value)
  }
}

/** The id of a programme that is named by its id or its title: an award under another spelling would be paid twice. */
function readProgramme(vocabulary: Vocabulary, { of }: Field, value: unknown): Result<FactValue> {
  const id = typeof value === 'string' && value.length <= TEXT_MAX ? findProgramme(vocabulary, value) : null
  return id === null
    ? refuse(notAProgramme(value, findNamed(vocabulary.choices, of ?? '') ?? {}))
    : { ok: true, value: id }
}

/** A credit code; or, on records from before it (2015-10-01), the 15-digit registration number. Refuses as either is refused. */
export function readIdentity(value: unknown): Result<string> {
  const isOld = typeof value === 'string' && /^\d{15}$/.test(value)
  return isOld ? parseRegistrationNumber(value) : parseCreditCode(value)
}

/** Money and percentages come as decimal text; whole numbers (people, years, days) also as JSON integers. */
function readNumber(field: Field, value: unknown): Result<number> {
  const text = typeof value === 'number' && Number.isSafeInteger(value) && field.kind !== 'CNY' ? String(value) : value
  const subject =
    field.kind === 'CNY'
      ? { area: 'money', zh: '金额', en: 'Amount' }
      : { area: 'decimal', zh: field.label.zh, en: field.label.en }
  const { scale, min, max } = field
  const read = toScaled(text, scale, { subject, negative: min < 0, max: Math.max(max, -min) })
  if (read.ok && read.value > max) return toScaled(text, scale, { subject, max })
  return !read.ok || read.value >= min ? read : refuse(outOfBounds(field, value))
}

function readList(reading: Reading, field: Field, value: unknown, path: string): FactValue {
  const entity = findEntity(reading.vocabulary, field.of)
  if (!entity) return null
  if (!Array.isArray(value)) {
    reading.refusals.push(notAList(path, field.label))
    return null
  }
  if (value.length > ENTRIES_MAX) {
    reading.refusals.push(tooManyEntries(path, value.length, ENTRIES_MAX))
    return null
  }
  const before = reading.entries
  reading.entries += value.length
  if (reading.entries > ENTRIES_TOTAL_MAX) {
    if (before <= ENTRIES_TOTAL_MAX) reading.refusals.push(tooManyEntries(path, reading.entries, ENTRIES_TOTAL_MAX))
    return null
  }
  const seen = new Set<string>()
  return value.map((item: unknown, index) => readEntry(reading, entity, item, path, index, seen))
}

function readEntry(
  reading: Reading,
  entity: Entity,
  item: unknown,
  path: string,
  index: number,
  seen: Set<string>,
): FactRecord {
  const key = entity.key && isObject(item) ? item[entity.key] : undefined
  const name = typeof key === 'string' || typeof key === 'number' ? String(key) : String(index)
  const at = `${path}[${name}]`
  if (entity.key && (key === undefined || key === null))
    reading.refusals.push(missingKey(`${path}[${index}]`, entity.key))
  else if (entity.key && seen.has(plainText(name))) reading.refusals.push(duplicateKey(at, name))
  seen.add(plainText(name))
  if (!isObject(item)) reading.refusals.push(notAnObject(at, entity.label))
  return readFields(reading, entity.fields, isObject(item) ? item : {}, at, entity)
}

/** A name as a place shows it: as it is, unless it is longer than any fact's. */
function shortName(name: string): string {
  return name.length <= quotedInputMax ? name : quoteInput(name)
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
