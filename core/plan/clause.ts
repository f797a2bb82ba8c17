import type { SourceReader, Words } from '../policy/source/index.ts'
import { type Entry, readEntry } from './entry.ts'
import { readWords, readWordsOrNull } from './read-words.ts'

/** Part of the document that a clause stands in, in reading order. */
export const CLAUSE_PARTS = {
  NOTICE: { zh: '通知', en: 'Notice' },
  OBJECTIVES: { zh: '总体要求', en: 'Objectives' },
  TASKS: { zh: '重点任务', en: 'Tasks' },
  SAFEGUARDS: { zh: '保障措施', en: 'Safeguards' },
} as const satisfies Readonly<Record<string, Words>>

/** Part of the document. */
export type ClausePart = keyof typeof CLAUSE_PARTS

const PARTS = Object.keys(CLAUSE_PARTS) as [ClausePart, ...ClausePart[]]
const ROLES = ['LEAD', 'RESPONSIBLE'] as const

/** A printed line of units: its role, the word printed, the units one by one. */
export type Role = {
  readonly role: (typeof ROLES)[number]
  readonly printed: string
  readonly units: readonly string[]
}

/** A printed clause with its units and its rows. */
export type Clause = {
  readonly id: string
  /** Number as printed. */
  readonly number: string
  readonly part: ClausePart
  readonly group: Words | null
  readonly heading: Words
  readonly roles: readonly Role[]
  readonly entries: readonly Entry[]
}

/** Reads one clause file. */
export function readClause(file: SourceReader): Clause {
  file.only('id', 'number', 'part', 'group', 'heading', 'roles', 'entries')
  const clause: Clause = {
    id: file.text('id'),
    number: file.text('number'),
    part: file.choice('part', PARTS),
    group: readWordsOrNull(file, 'group'),
    heading: readWords(file, 'heading'),
    roles: file.items('roles').map(readRole),
    entries: file.items('entries').map(readEntry),
  }
  for (const item of file.items('entries')) checkRowId(item, clause.id)
  return clause
}

/** Where a part stands in reading order, from 0. */
export function orderOfPart(part: ClausePart): number {
  return PARTS.indexOf(part)
}

function readRole(place: SourceReader): Role {
  place.only('role', 'printed', 'units')
  const units = place.texts('units')
  if (units.length === 0) place.fault('nobody', '这一行没有单位。', 'The line names no unit.')
  return { role: place.choice('role', ROLES), printed: place.text('printed'), units }
}

function checkRowId(place: SourceReader, clause: string): void {
  const id = place.textOrNull('id') ?? ''
  if (id === '' || (id.startsWith(clause) && /^[a-z]+$/.test(id.slice(clause.length)))) return
  place
    .at('id')
    .fault('row-outside', `“${id}”不是条款 ${clause} 的条目编号。`, `"${id}" is no row id of clause ${clause}.`)
}
