import type { FactRecord } from './facts.ts'

/** Beside the records, not in them: generated code and comparisons see facts alone. */
const names = new WeakMap<FactRecord, ReadonlySet<string>>()

/** Remembers which fields of a record were not given and stand at what the vocabulary takes absence for. */
export function rememberAssumed(record: FactRecord, fields: readonly string[]): void {
  if (fields.length > 0) names.set(record, new Set(fields))
}

/** Whether the field of a record that was read was not given. */
export function isAssumed(record: FactRecord, field: string): boolean {
  return names.get(record)?.has(field) ?? false
}
