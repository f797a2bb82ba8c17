import { expect, test } from 'vitest'
import { shortMoney } from './short-money.ts'

test.each([
  [19_999_999, 'zh', '19.99万元'],
  [20_000_000, 'zh', '20.00万元'],
  [999_999, 'zh', '9,999.99元'],
  [999_999_999_999, 'zh', '99.99亿元'],
  [12_345_678, 'zh', '12.34万元'],
  [199_999_999, 'en', '1.99 million yuan'],
  [200_000_000, 'en', '2.00 million yuan'],
  [12, 'zh', '0.12元'],
] as const)('%d fen in %s is %s, never more than it is', (fen, language, text) => {
  expect(shortMoney(fen, language)).toBe(text)
})
