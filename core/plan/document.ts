import { readDays } from '../policy/parameters/index.ts'
import type { SourceReader, Words } from '../policy/source/index.ts'
import type { Day } from '../values/index.ts'
import { readPartialDate } from './partial-date.ts'
import { readId, readWords, readWordsOrNull } from './read-words.ts'

const LEVELS = ['NATION', 'PROVINCE', 'CITY', 'COUNTY'] as const
const DOCUMENT_KINDS = ['OPINION', 'WORK_PLAN', 'ACTION_PLAN', 'IMPLEMENTATION_PLAN', 'COLLECTION'] as const
const DATE_KINDS = ['SIGNED', 'APPROVED', 'PUBLISHED'] as const
const PRECISIONS = ['day', 'month', 'year'] as const

/** Kind of document, as its title says: 意见, 工作方案, 行动方案, 实施方案; or a collection of several. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** A date of a document, no finer than it is known: `2011-03` with precision month. */
export type DocumentDate = {
  readonly kind: (typeof DATE_KINDS)[number]
  readonly on: string
  readonly precision: (typeof PRECISIONS)[number]
}

/** A document that the plan rests on. */
export type Basis = { readonly number: string | null; readonly title: Words }

/** What the issuer's portal prints beside the text. */
export type Publication = {
  readonly indexNumber: string
  readonly subject: Words
  readonly category: Words
  readonly disclosure: Words
}

/** The plan as a document: who issued it, when, to whom, on what basis. */
export type PlanDocument = {
  readonly id: string
  readonly title: Words
  /** Number as printed, or null. */
  readonly number: string | null
  readonly kind: DocumentKind
  readonly issuer: string
  readonly dates: readonly DocumentDate[]
  readonly inForce: { readonly from: Day; readonly to: Day | null }
  readonly addressees: readonly string[]
  readonly basis: readonly Basis[]
  /** Meeting that passed it, where printed. */
  readonly approvedBy: Words | null
  /** Gazette in which it stands, where printed. */
  readonly gazette: Words | null
  /** How it was made public, where its page says so. */
  readonly publication: Publication | null
  /** Why these dates. */
  readonly reading: Words
}

/** A jurisdiction and its plan, as pack.yaml says. */
export type Jurisdiction = {
  readonly id: string
  readonly names: Words
  /** Code of GB/T 2260; 000000 for the nation. */
  readonly division: string
  readonly level: (typeof LEVELS)[number]
  /** Division it belongs to; null for the nation. */
  readonly parent: string | null
  readonly document: PlanDocument
}

/** Reads pack.yaml. */
export function readJurisdiction(file: SourceReader): Jurisdiction {
  file.only('pack', 'names', 'division', 'level', 'parent', 'document')
  const level = file.choice('level', LEVELS)
  return {
    id: readId(file, 'pack'),
    names: readWords(file, 'names'),
    division: readDivision(file, 'division'),
    level,
    parent: level === 'NATION' ? null : readDivision(file, 'parent'),
    document: readPlanDocument(file.at('document')),
  }
}

function readPlanDocument(place: SourceReader): PlanDocument {
  place.only(
    'id',
    'title',
    'number',
    'kind',
    'issuer',
    'dates',
    'inForce',
    'addressees',
    'basis',
    'approvedBy',
    'gazette',
    'publication',
    'reading',
  )
  place.at('inForce').only('from', 'to')
  const dates = place.items('dates').map(readDate)
  if (dates.length === 0) place.fault('no-date', '文件没有日期。', 'The document has no date.')
  const inForce = readDays(place.at('inForce'))
  return {
    id: readId(place),
    title: readWords(place, 'title'),
    number: place.textOrNull('number'),
    kind: place.choice('kind', DOCUMENT_KINDS),
    issuer: place.text('issuer'),
    dates,
    inForce: inForce ?? { from: 0 as Day, to: null },
    addressees: place.texts('addressees'),
    basis: place.items('basis').map(readBasis),
    approvedBy: readWordsOrNull(place, 'approvedBy'),
    gazette: readWordsOrNull(place, 'gazette'),
    publication: place.has('publication') ? readPublication(place.at('publication')) : null,
    reading: readWords(place, 'reading'),
  }
}

function readPublication(place: SourceReader): Publication {
  place.only('indexNumber', 'subject', 'category', 'disclosure')
  return {
    indexNumber: place.text('indexNumber'),
    subject: readWords(place, 'subject'),
    category: readWords(place, 'category'),
    disclosure: readWords(place, 'disclosure'),
  }
}

function readDate(place: SourceReader): DocumentDate {
  place.only('kind', 'on', 'precision')
  const precision = place.choice('precision', PRECISIONS)
  return { kind: place.choice('kind', DATE_KINDS), on: readPartialDate(place, 'on', [precision]), precision }
}

function readBasis(place: SourceReader): Basis {
  place.only('number', 'title')
  return { number: place.textOrNull('number'), title: readWords(place, 'title') }
}

function readDivision(place: SourceReader, key: string): string {
  const code = place.text(key)
  if (code !== '' && !/^\d{6}$/.test(code))
    place
      .at(key)
      .fault('bad-division', `“${code}”不是六位行政区划代码。`, `"${code}" is not a six-digit division code.`)
  return code
}
