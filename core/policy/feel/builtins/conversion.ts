import { readNumber } from '../number.ts'
import { readRange } from '../read-range.ts'
import type { FeelValue } from '../value.ts'
import { type Family, takes } from './signature.ts'

/** Conversions to numbers and ranges. Source: DMN 1.5, 10.3.4.1. */
export const CONVERSION: Family = {
  number: [
    takes([['from', 'string']], ([from]) => readNumber(from)),
    takes(
      [
        ['from', 'string'],
        ['grouping separator', 'any'],
        ['decimal separator', 'any'],
      ],
      ([from, grouping, decimal]) => numberWith(from, grouping, decimal),
    ),
  ],
  range: [takes([['from', 'string']], ([from], runtime) => readRange(from, runtime.zones))],
}

function numberWith(from: string, grouping: FeelValue, decimal: FeelValue): FeelValue {
  const isGrouping = grouping === null || grouping === ' ' || grouping === ',' || grouping === '.'
  const isDecimal = decimal === null || decimal === ',' || decimal === '.'
  if (!isGrouping || !isDecimal || (grouping !== null && grouping === decimal)) return null
  const ungrouped = grouping === null ? from : from.replaceAll(grouping, '')
  return readNumber(decimal === ',' ? ungrouped.replace('.', 'x').replace(',', '.') : ungrouped)
}
