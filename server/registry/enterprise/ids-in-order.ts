import { randomUUID } from 'node:crypto'

/** Random ids in the order in which an index holds them, so that many rows are written leaf by leaf. */
export function idsInOrder(count: number): string[] {
  return Array.from({ length: count }, () => randomUUID()).sort()
}
