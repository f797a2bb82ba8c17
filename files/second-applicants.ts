import { plainText, type Vocabulary } from '../core/policy/index.ts'
import type { Refusal } from '../core/values/index.ts'
import { refuseSecondApplicant } from './file-refusals.ts'
import { keyColumnOf, layoutSheets, type SheetLayout } from './layout.ts'

/** Refusals of applicants that stand in a list of documents twice, each naming both places; the first root that has a key counts. */
export function secondApplicants(documents: readonly unknown[], vocabulary: Vocabulary): Refusal[] {
  const subjects = layoutSheets(vocabulary).filter(({ role }) => role === 'subject')
  const firsts = new Map<string, string>()
  return documents.flatMap((document, index) => {
    const applicant = applicantOf(document, subjects)
    if (applicant === null) return []
    const path = `[${index}].${applicant.path}`
    const name = `${applicant.path} ${plainText(applicant.key)}`
    const first = firsts.get(name)
    if (first !== undefined) return [{ ...refuseSecondApplicant(applicant.key, applicant.label, first), path }]
    firsts.set(name, path)
    return []
  })
}

type Applicant = { readonly path: string; readonly key: string; readonly label: SheetLayout['label'] }

function applicantOf(document: unknown, subjects: readonly SheetLayout[]): Applicant | null {
  for (const sheet of subjects) {
    const column = keyColumnOf(sheet)
    const record = memberOf(document, sheet.name)
    const key = column && memberOf(record, column.name)
    if (column && typeof key === 'string') return { path: `${sheet.name}.${column.name}`, key, label: column.label }
  }
  return null
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
}
