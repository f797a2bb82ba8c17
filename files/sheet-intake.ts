import { readIdentity } from '../core/policy/index.ts'
import type { Refusal, Result } from '../core/values/index.ts'
import { type Applicants, containerOf, type Draft, type Owner } from './applicants.ts'
import type { Row } from './cell.ts'
import type { CellContext } from './cell-value.ts'
import { type Column, keyColumnOf, type Words } from './layout.ts'
import { lettersOf, type Origins } from './origins.ts'
import { type ReadRow, readRow } from './read-row.ts'
import type { RefusalList } from './refusal-list.ts'
import {
  refuseAmbiguousOwner,
  refuseDuplicateKey,
  refuseNoKey,
  refuseNoKeyColumn,
  refuseNoneAmongValues,
  refuseOrphan,
  refuseSecondRow,
} from './sheet-refusals.ts'
import type { Table } from './table.ts'

/** What the rows of all sheets are put into. */
export type Intake = {
  readonly applicants: Applicants
  readonly origins: Origins
  readonly refusals: RefusalList
  readonly context: CellContext
}

type Key = { readonly column: Column; readonly text: string }

function readKey({ column, text }: Key): Result<string> {
  return column.field.kind === 'credit-code' ? readIdentity(text) : { ok: true, value: text }
}

/** Puts the rows of one sheet into the documents of the applicants that they belong to. Sheets come parents first. */
export class SheetIntake {
  readonly #table: Table
  readonly #intake: Intake
  readonly #subjectColumn: Column | undefined
  readonly #shared: Draft[] = []
  readonly #keys = new WeakMap<unknown[], Map<string, Draft>>()
  readonly #none: { list: unknown[]; place: string }[] = []
  #noneOfAll: string | null = null
  #isEmpty = true
  #hasEntries = false
  #lacksSubject = false

  constructor(table: Table, intake: Intake) {
    this.#table = table
    this.#intake = intake
    this.#subjectColumn = table.layout.columns.find(({ role }) => role === 'subject')
    intake.origins.add(table)
  }

  /** Takes one row. */
  take(row: Row): void {
    this.#isEmpty = false
    const read = readRow(this.#table, row, this.#intake.context)
    if (read.refusals.length > 0) this.#intake.origins.markRefused(this.#table, row.number)
    this.#intake.refusals.add(...read.refusals)
    if (read.saysNone) this.#addNone(read)
    else if (this.#table.layout.role === 'subject') this.#addApplicant(read)
    else this.#addToOwner(read)
  }

  /** Ends the rows: where a sheet has rows, an owner without any has none, which is known. */
  close(): void {
    const { layout } = this.#table
    for (const { list, place } of this.#none)
      if (list.length > 0) this.#intake.refusals.add({ ...refuseNoneAmongValues(), path: place })
    if (this.#noneOfAll !== null && this.#hasEntries)
      this.#intake.refusals.add({ ...refuseNoneAmongValues(), path: this.#noneOfAll })
    if (layout.role !== 'list' || this.#isEmpty) return
    for (const { record } of this.#intake.applicants.ownersOf(layout)) {
      const own = record[this.#step] as unknown[] | undefined
      record[this.#step] = own === undefined ? this.#shared : [...this.#shared, ...own]
    }
  }

  get #step(): string {
    return this.#table.layout.steps.at(-1) ?? ''
  }

  #addApplicant(read: ReadRow): void {
    const { layout } = this.#table
    const { applicants, origins } = this.#intake
    const key = this.#keyOf(read)
    if (key === null) return
    const first = applicants.of(layout.subject).get(key.text)?.document[layout.subject]
    if (first !== undefined) {
      this.#refuseDuplicate(read, key, first as Draft)
      return
    }
    origins.set(read.record, this.#table, read.number)
    applicants.add(layout.subject, key.text, read.record)
    const identity = readKey(key)
    if (identity.ok) return
    for (const refusal of identity.refusals) this.#refuse(read.number, key.column, refusal)
    applicants.refuse(layout.subject, key.text)
  }

  /** Rows that only say "none": of the owner that they name, else of all. */
  #addNone(read: ReadRow): void {
    const { layout } = this.#table
    const place = `${this.#table.tab}!A${read.number}`
    if (read.subjectKey === null && read.parentKey === null) {
      this.#noneOfAll ??= place
      return
    }
    const isOfAll = layout.parent !== null && read.parentKey === null
    const owner = isOfAll ? null : this.#ownerOf(read)
    const owners = isOfAll
      ? this.#intake.applicants.ownersOf(layout)
      : owner === null || owner === 'everyone'
        ? []
        : [owner]
    for (const { applicant, record } of owners) {
      if (read.subjectKey !== null && applicant.key !== read.subjectKey) continue
      record[this.#step] ??= []
      this.#none.push({ list: record[this.#step] as unknown[], place })
    }
  }

  #addToOwner(read: ReadRow): void {
    const { layout } = this.#table
    this.#hasEntries = true
    const owner = this.#ownerOf(read)
    const own = read.record[layout.entity.key ?? '']
    if (owner === null && typeof own === 'string') this.#intake.applicants.refuse(layout.name, own)
    if (owner === null) return
    this.#intake.origins.set(read.record, this.#table, read.number)
    if (owner === 'everyone') this.#shared.push(read.record)
    else if (layout.role === 'single') this.#addSingle(owner, read)
    else this.#addListed(owner, read)
  }

  #addSingle(owner: Owner, { number, record }: ReadRow): void {
    const known = owner.record[this.#step] as Draft | undefined
    const place = known === undefined ? null : this.#intake.origins.placeOf(known, null)
    if (place !== null) this.#refuse(number, undefined, refuseSecondRow(this.#table.layout.label, place))
    else owner.record[this.#step] = known === undefined ? record : Object.assign(record, known)
  }

  #addListed(owner: Owner, read: ReadRow): void {
    const { layout } = this.#table
    owner.record[this.#step] ??= []
    const list = owner.record[this.#step] as unknown[]
    if (keyColumnOf(layout) === undefined) {
      list.push(read.record)
      return
    }
    const key = this.#keyOf(read)
    if (key === null) return
    const taken = this.#keysOf(list)
    const first = taken.get(key.text)
    if (first) {
      this.#refuseDuplicate(read, key, first)
      return
    }
    taken.set(key.text, read.record)
    this.#intake.applicants.addEntry(layout, key.text, { applicant: owner.applicant, record: read.record })
    list.push(read.record)
  }

  #keysOf(list: unknown[]): Map<string, Draft> {
    const known = this.#keys.get(list) ?? new Map<string, Draft>()
    this.#keys.set(list, known)
    return known
  }

  /** The key of a row's own entry; refused where it is empty. */
  #keyOf({ number, record, refusals }: ReadRow): Key | null {
    const column = keyColumnOf(this.#table.layout)
    const text = column && record[column.name]
    if (column && typeof text === 'string') return { column, text }
    const hasColumn = column !== undefined && lettersOf(this.#table, column.name) !== null
    if (hasColumn && refusals.length === 0) this.#refuse(number, column, refuseNoKey(column.label))
    return null
  }

  /** The object that a row belongs to; null where that is refused, 'everyone' for a row of a register without a key. */
  #ownerOf({ number, subjectKey, parentKey, refusals }: ReadRow): Owner | 'everyone' | null {
    const { layout } = this.#table
    const subjects = this.#intake.applicants.of(layout.subject)
    const column = this.#subjectColumn
    const applicant = subjectKey === null ? undefined : subjects.get(subjectKey)
    if (subjectKey !== null && applicant === undefined && column) {
      this.#refuseStranger(number, column, subjectKey)
      return null
    }
    if (layout.parent !== null) return this.#entryOf(number, parentKey, applicant?.key ?? null)
    if (applicant !== undefined) return containerOf(applicant, layout)
    if (layout.canBeShared) return 'everyone'
    if (column === undefined || refusals.length > 0) return null
    if (lettersOf(this.#table, column.name) !== null) this.#refuse(number, column, refuseNoKey(column.label))
    else if (subjects.size > 1) this.#refuseLackOf(column)
    else for (const only of subjects.values()) return containerOf(only, layout)
    return null
  }

  #entryOf(number: number, key: string | null, applicantKey: string | null): Owner | null {
    const { layout } = this.#table
    const column = layout.columns.findLast(({ role }) => role === 'parent')
    const parent = layout.parent
    if (column === undefined || parent === null || lettersOf(this.#table, column.name) === null) return null
    if (key === null) {
      this.#refuse(number, column, refuseNoKey(column.label))
      return null
    }
    const [entry, second] = this.#intake.applicants.entries(parent, key, applicantKey)
    if (entry !== undefined && second === undefined) return entry
    if (entry === undefined && this.#intake.applicants.wasRefused(parent.name, key)) return null
    const subject = this.#subjectColumn?.label ?? parent.label
    const ambiguous = refuseAmbiguousOwner(key, column.label, subject)
    this.#refuse(number, column, entry === undefined ? refuseOrphan(key, column.label, parent.label) : ambiguous)
    return null
  }

  /** Refuses a row of an applicant that is not there: a wrong code once, by what is wrong with it; not where the applicant's was refused. */
  #refuseStranger(number: number, column: Column, key: string): void {
    const { applicants } = this.#intake
    const { subject } = this.#table.layout
    this.#intake.origins.markRefused(this.#table, number)
    if (applicants.wasRefused(subject, key, true)) return
    const identity = readKey({ column, text: key })
    if (identity.ok) {
      this.#refuse(number, column, refuseOrphan(key, column.label, this.#subjectLabel()))
      return
    }
    applicants.refuse(subject, key)
    for (const refusal of identity.refusals) this.#refuse(number, column, refusal)
  }

  /** Refuses once for the sheet that nothing says whose rows these are. */
  #refuseLackOf(column: Column): void {
    if (!this.#lacksSubject) this.#intake.refusals.add(refuseNoKeyColumn(this.#table.tab, column.label))
    this.#lacksSubject = true
  }

  #refuseDuplicate({ number }: ReadRow, key: Key, first: Draft): void {
    const place = this.#intake.origins.placeOf(first, key.column.name) ?? this.#table.tab
    this.#refuse(number, key.column, refuseDuplicateKey(key.text, key.column.label, place))
  }

  #refuse(number: number, column: Column | undefined, refusal: Refusal): void {
    const letters = column && lettersOf(this.#table, column.name)
    this.#intake.origins.markRefused(this.#table, number)
    this.#intake.refusals.add({ ...refusal, path: `${this.#table.tab}!${letters ?? 'A'}${number}` })
  }

  #subjectLabel(): Words {
    const { layout } = this.#table
    const table = this.#intake.origins.tables.find((each) => each.layout.name === layout.subject)
    return table?.layout.label ?? layout.label
  }
}
