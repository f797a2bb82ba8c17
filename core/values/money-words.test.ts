import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from './money.ts'
import { formatMoneyShort } from './money-words.ts'
import { anyFen } from './values.fixture.ts'

test.each([
  [7_401_389, '7.40万元', '74,013.89 yuan'],
  [37_006_944, '37.01万元', '370,069.44 yuan'],
  [99_999, '999.99元', '999.99 yuan'],
  [999_999, '9,999.99元', '9,999.99 yuan'],
  [1_000_000, '1.00万元', '10,000.00 yuan'],
  [100_000_000, '100.00万元', '1.00 million yuan'],
  [36_000_000_000, '3.60亿元', '360.00 million yuan'],
  [1_234_567_890_123, '123.46亿元', '12.35 billion yuan'],
  [-37_006_944, '-37.01万元', '-370,069.44 yuan'],
  [0, '0.00元', '0.00 yuan'],
])('%d fen reads %s and %s', (amount, zh, en) => {
  expect(formatMoneyShort(fen(amount), 'zh')).toBe(zh)
  expect(formatMoneyShort(fen(amount), 'en')).toBe(en)
})

test('one fen below the next unit does not read as reaching it', () => {
  expect(formatMoneyShort(fen(9_999_999_999), 'zh')).toBe('9,999.99万元')
  expect(formatMoneyShort(fen(99_999_999), 'en')).toBe('999,999.99 yuan')
  expect(formatMoneyShort(fen(99_999_999_999), 'en')).toBe('999.99 million yuan')
})

test('one fen below a threshold does not read as reaching it', () => {
  const tenMillion = fen(1_000_000_000)
  expect(formatMoneyShort(fen(999_999_999), 'zh')).toBe('1,000.00万元')
  expect(formatMoneyShort(fen(999_999_999), 'zh', [tenMillion])).toBe('999.99万元')
  expect(formatMoneyShort(tenMillion, 'zh', [tenMillion])).toBe('1,000.00万元')
  // The threshold itself reads 1,000.00万元, so the amount below it is written out.
  expect(formatMoneyShort(fen(1_000_000_000), 'zh', [fen(1_000_000_001)])).toBe('1,000.000000万元')
})

test('an amount below a threshold reads below it, and never like it', () => {
  fc.assert(
    fc.property(anyFen, anyFen, fc.constantFrom('zh' as const, 'en' as const), (amount, threshold, language) => {
      fc.pre(amount < threshold && Math.sign(amount) === Math.sign(threshold))
      const shown = formatMoneyShort(amount, language, [threshold])
      expect(shown).not.toBe(formatMoneyShort(threshold, language))
      expect(readShort(shown)).toBeLessThanOrEqual(amount < 0 ? 0 : threshold)
    }),
    { numRuns: 300 },
  )
})

function readShort(text: string): number {
  const unit = text.includes('亿')
    ? 1e10
    : text.includes('万')
      ? 1e6
      : text.includes('billion')
        ? 1e11
        : text.includes('million')
          ? 1e8
          : 100
  return Number.parseFloat(text.replaceAll(',', '')) * unit
}
