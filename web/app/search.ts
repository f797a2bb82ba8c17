import { type Language, readLanguage } from './language.ts'

/** What stands in the address of every page. */
export type PageSearch = { readonly lang?: Language | undefined }

/** Filter of the clauses of a plan. */
export type PlanSearch = {
  readonly q?: string | undefined
  readonly kind?: string | undefined
  readonly capability?: string | undefined
  readonly unit?: string | undefined
}

/** Readings that are tried instead of the pack's, `programme.reading:OPTION` with commas between them. */
export type ProgrammeSearch = { readonly readings?: string | undefined }

/** Programmes chosen on the form; the first of the pack where none is. */
export type CalculateSearch = ProgrammeSearch & { readonly programmes?: string | undefined }

/** Filter and order of the firms of a file. */
export type FirmsSearch = {
  readonly q?: string | undefined
  readonly programme?: string | undefined
  readonly verdict?: 'yes' | 'no' | 'needs' | undefined
  readonly sort?: 'name' | 'amount' | undefined
  readonly order?: 'down' | undefined
  readonly page?: number | undefined
}

/** What is searched, in which region and of which kind. */
export type FindSearch = {
  readonly q?: string | undefined
  readonly region?: string | undefined
  readonly kind?: string | undefined
}

/** A day on which plans are in force, and a document number. */
export type PlansSearch = { readonly on?: string | undefined; readonly number?: string | undefined }

/** Filter of notices. */
export type NoticesSearch = { readonly kind?: string | undefined; readonly state?: string | undefined }

/** The number of a piece of feedback. */
export type FeedbackSearch = { readonly number?: string | undefined }

/** How much of a text of the address is read, in characters; longer where each of many readings is named. */
const TEXT_MAX = 200
const READINGS_MAX = 2000

/** Longest question and longest number that the server takes, in characters. */
const FIND_MAX = 100
const NUMBER_MAX = 60

type Raw = Readonly<Record<string, unknown>>

/** Reads what is searched. */
export function readFindSearch(raw: Raw): FindSearch {
  return defined({ q: textOf(raw['q'], FIND_MAX), region: textOf(raw['region']), kind: textOf(raw['kind']) })
}

/** Reads which plans are asked for. */
export function readPlansSearch(raw: Raw): PlansSearch {
  const on = textOf(raw['on'])
  return defined({
    on: on && /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : undefined,
    number: textOf(raw['number'], NUMBER_MAX),
  })
}

/** Reads the filter of notices. */
export function readNoticesSearch(raw: Raw): NoticesSearch {
  return defined({ kind: textOf(raw['kind']), state: textOf(raw['state']) })
}

/** Reads the number of a piece of feedback. */
export function readFeedbackSearch(raw: Raw): FeedbackSearch {
  return defined({ number: textOf(raw['number'], NUMBER_MAX) })
}

/** Reads what stands in the address of every page. */
export function readPageSearch(raw: Raw): PageSearch {
  return defined({ lang: readLanguage(raw['lang']) })
}

/** Reads the filter of a plan's clauses. */
export function readPlanSearch(raw: Raw): PlanSearch {
  return defined({
    q: textOf(raw['q']),
    kind: textOf(raw['kind']),
    capability: textOf(raw['capability']),
    unit: textOf(raw['unit']),
  })
}

/** Reads the readings that are tried. */
export function readProgrammeSearch(raw: Raw): ProgrammeSearch {
  return defined({ readings: textOf(raw['readings'], READINGS_MAX) })
}

/** Reads the programmes chosen on the form, ids with commas between them, and the readings that are tried. */
export function readCalculateSearch(raw: Raw): CalculateSearch {
  return { ...readProgrammeSearch(raw), ...defined({ programmes: textOf(raw['programmes']) }) }
}

/** Reads the filter and order of the firms of a file. */
export function readFirmsSearch(raw: Raw): FirmsSearch {
  return defined({
    q: textOf(raw['q']),
    programme: textOf(raw['programme']),
    verdict: oneOf(raw['verdict'], ['yes', 'no', 'needs']),
    sort: oneOf(raw['sort'], ['name', 'amount']),
    order: oneOf(raw['order'], ['down']),
    page: pageOf(raw['page']),
  })
}

function textOf(value: unknown, lengthMax = TEXT_MAX): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text !== '' ? text.slice(0, lengthMax) : undefined
}

function oneOf<const Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value)
}

function pageOf(value: unknown): number | undefined {
  const page = Number(value)
  return Number.isSafeInteger(page) && page > 1 && page < 1_000_000 ? page : undefined
}

/** The entries that hold something, so that an address names only what was chosen. */
function defined<Shape extends object>(shape: Shape): Partial<Shape> {
  const entries = Object.entries(shape).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Partial<Shape>
}
