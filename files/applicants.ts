import type { SheetLayout } from './layout.ts'

/** An object of a facts document under construction. */
export type Draft = Record<string, unknown>

/** One applicant and its facts document under construction. */
export type Applicant = { readonly subject: string; readonly key: string; readonly document: Draft }

/** An object that rows can belong to, with the applicant whose document it is part of. */
export type Owner = { readonly applicant: Applicant; readonly record: Draft }

/** The applicants of a file, and the entries of their lists by key. */
export class Applicants {
  readonly all: Applicant[] = []
  readonly #bySubject = new Map<string, Map<string, Applicant>>()
  readonly #entries = new Map<string, Owner[]>()
  /** The first two entries of each key, alone and together with the applicant's key: enough to see that one is not unique. */
  readonly #byKey = new Map<string, Owner[]>()
  /** Keys that were refused, by sheet: whatever refers to one of them needs no refusal of its own. */
  readonly #refused = new Map<string, Set<string>>()

  /** Applicants of one kind by key, e.g. enterprises by credit code. */
  of(subject: string): ReadonlyMap<string, Applicant> {
    return this.#bySubject.get(subject) ?? new Map()
  }

  add(subject: string, key: string, record: Draft): void {
    const applicant = { subject, key, document: { [subject]: record } }
    const known = this.#bySubject.get(subject)
    if (known) known.set(key, applicant)
    else this.#bySubject.set(subject, new Map([[key, applicant]]))
    this.all.push(applicant)
  }

  /** Entries of a list sheet under one key, of one applicant or of all; at most two, enough to see that it is not unique. */
  entries(sheet: SheetLayout, key: string, applicantKey: string | null): readonly Owner[] {
    return this.#byKey.get(JSON.stringify([sheet.name, key, applicantKey])) ?? []
  }

  addEntry(sheet: SheetLayout, key: string, entry: Owner): void {
    const entries = this.#entries.get(sheet.name)
    if (entries) entries.push(entry)
    else this.#entries.set(sheet.name, [entry])
    for (const applicantKey of [null, entry.applicant.key]) {
      const name = JSON.stringify([sheet.name, key, applicantKey])
      const same = this.#byKey.get(name)
      if (same === undefined) this.#byKey.set(name, [entry])
      else if (same.length === 1) same.push(entry)
    }
  }

  /** Remembers that a row's key, or the whole row, was refused. */
  refuse(sheet: string, key: string): void {
    const known = this.#refused.get(sheet)
    if (known) known.add(key)
    else this.#refused.set(sheet, new Set([key]))
  }

  /** Whether a key was refused; with `orAlike` also where one was from which it differs in a sign or two. */
  wasRefused(sheet: string, key: string, orAlike = false): boolean {
    const known = this.#refused.get(sheet)
    if (known === undefined || known.has(key)) return known !== undefined
    return orAlike && [...known].slice(0, comparedMax).some((other) => isAlike(other, key))
  }

  /** Every object that could hold rows of a sheet, with the sheet's own list or object not looked at. */
  *ownersOf(layout: SheetLayout): Generator<Owner> {
    if (layout.parent !== null) {
      yield* this.#entries.get(layout.parent.name) ?? []
      return
    }
    for (const applicant of this.of(layout.subject).values()) yield containerOf(applicant, layout)
  }
}

const comparedMax = 100

function isAlike(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let unlike = 0
  for (let at = 0; at < one.length; at += 1) if (one.charAt(at) !== other.charAt(at)) unlike += 1
  return unlike <= 2
}

/** The object of an applicant's document that holds a sheet's list; objects on the way are made. */
export function containerOf(applicant: Applicant, layout: SheetLayout): Owner {
  let record = applicant.document
  for (const step of layout.steps.slice(0, -1)) {
    record[step] ??= {}
    record = record[step] as Draft
  }
  return { applicant, record }
}
