import { expect, test } from 'vitest'
import { tableText } from './text-table.ts'

test('columns align, with Chinese characters two columns wide', () => {
  const text = tableText([
    ['', '现行', 'Change'],
    ['符合', '12', '+1'],
    ['a', '1,000.00'],
  ])
  expect(text).toBe(['            现行  Change', '  符合        12      +1', '  a     1,000.00', ''].join('\n'))
})
