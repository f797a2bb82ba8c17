import { type Day, toHalfWidth } from '../values/index.ts'
import type { DocumentDate, PlanDocument } from './document.ts'

/** Whether a document is in force on a day; the end is not part of it. */
export function isInForce({ inForce: { from, to } }: PlanDocument, on: Day): boolean {
  return from <= on && (to === null || on < to)
}

/** Whether a document bears a number as printed, whatever brackets, width and spaces it is written with. */
export function hasNumber({ number }: PlanDocument, asked: string): boolean {
  return number !== null && plainNumber(number) === plainNumber(asked)
}

/** The date by which a document is known: that of signing, else of approval, else of publication. */
export function mainDateOf({ dates }: PlanDocument): DocumentDate | null {
  const order = ['SIGNED', 'APPROVED', 'PUBLISHED'] as const
  return order.flatMap((kind) => dates.find((date) => date.kind === kind) ?? []).at(0) ?? null
}

/**
 * Order of documents in time, no finer than their dates: 2011-03 stands after every day of February and before every day of March,
 * without a day being made up for it.
 */
export function compareDates(left: DocumentDate | null, right: DocumentDate | null): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null)
  return left.on < right.on ? -1 : Number(left.on > right.on)
}

function plainNumber(number: string): string {
  return toHalfWidth(number)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
