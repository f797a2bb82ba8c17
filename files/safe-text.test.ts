import { expect, test } from 'vitest'
import { csvField, safeText } from './safe-text.ts'
import { codeOf, read } from './workbook.fixture.ts'

test.each(['=1+1', ' =1+1', '\u3000=1+1', '\u00a0+1', '\u200b@SUM(A1)', ' \t-1', '\r=1', '＝1', ' ＝1'])(
  'text that a spreadsheet could run is written so that none does: %j',
  (text) => {
    expect(safeText(text)).toBe(`'${text}`)
    expect(csvField(text)).toMatch(/^"?'/)
  },
)

test.each(['甲银行', ' 甲', 'a=b', '1-2', ''])('other text is written as it is: %j', (text) => {
  expect(safeText(text)).toBe(text)
})

test('a value of a CSV file that begins with a space and a formula is text without the space', async () => {
  const code = codeOf(1)
  const bytes = new TextEncoder().encode(`creditCode,name\n${code}," =1+1"\n`)
  expect(await read(bytes, 'f.csv')).toEqual({
    ok: true,
    documents: [{ enterprise: { creditCode: code, name: '=1+1' } }],
  })
})
