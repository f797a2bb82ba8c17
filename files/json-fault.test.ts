import { expect, test } from 'vitest'
import { placeOfJsonFault } from './json-fault.ts'

function placeIn(text: string) {
  try {
    JSON.parse(text)
  } catch (fault) {
    return placeOfJsonFault(text, fault)
  }
  return 'valid'
}

test.each([
  ['{"a":1,}', { line: 1, column: 8 }],
  ['[\n  {"名称": "一" "b": 2}\n]', { line: 2, column: 14 }],
  ['{"a":tru}', { line: 1, column: 9 }],
  [`[\n${'{"a":1},\n'.repeat(50)}{"a":?}]`, { line: 52, column: 6 }],
  ['{"a":"x\ny"}', { line: 1, column: 8 }],
  ['{"a":', null],
  ['', null],
])('%j stops being JSON at its place', (text, place) => {
  expect(placeIn(text)).toEqual(place)
})
