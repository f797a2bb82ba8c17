import type { Comparison } from './determination.ts'

/** Whether a comparison holds, by the sign of its gap; texts, which have none, by being equal. */
export function comparisonHolds({
  left,
  operator,
  right,
  gap,
}: Omit<Comparison, 'operator'> & { operator: string }): boolean {
  const sign = gap === '' ? (left === right ? 0 : Number.NaN) : Math.sign(Number(gap))
  switch (operator) {
    case '<':
      return sign < 0
    case '<=':
      return sign <= 0
    case '>':
      return sign > 0
    case '>=':
      return sign >= 0
    case '=':
      return sign === 0
    default:
      return sign !== 0
  }
}
