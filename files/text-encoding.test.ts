import { describe, expect, test } from 'vitest'
import { codeOf, read, told } from './workbook.fixture.ts'

const a = codeOf(1)
const document = { enterprise: { creditCode: a, name: '名称' } }
const csv = `creditCode,name\r\n${a},名称\r\n`
const [utf8, json] = [new TextEncoder().encode(csv), new TextEncoder().encode(JSON.stringify(document))]

const wide = (text: string, isLittle = true): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return isLittle ? bytes : bytes.swap16()
}

/** "名称" is C3 FB B3 C6 in GB 18030. */
const chinese = (text: string): Buffer => {
  const [before = '', after = ''] = text.split('名称')
  return Buffer.concat([Buffer.from(before), Buffer.from([0xc3, 0xfb, 0xb3, 0xc6]), Buffer.from(after)])
}

describe('a text says what it says in every encoding that offices write', () => {
  test.each([
    ['CSV in UTF-8', 'f.csv', utf8],
    ['CSV in UTF-8 with its mark', 'f.csv', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])],
    ['CSV in GB 18030', 'f.csv', chinese(csv)],
    ['CSV in UTF-16, little end first', 'f.csv', wide(csv)],
    ['CSV in UTF-16, big end first', 'f.csv', wide(csv, false)],
    ['JSON in UTF-8', 'f.json', json],
    ['JSON in UTF-8 with its mark', 'f.json', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), json])],
    ['JSON in UTF-16, little end first', 'f.json', wide(JSON.stringify(document))],
    ['JSON in UTF-16, big end first', 'f.json', wide(JSON.stringify(document), false)],
  ])('%s', async (_, name, bytes) => {
    expect(await read(bytes, name)).toEqual({ ok: true, documents: [document] })
  })

  test.each([
    ['JSON in GB 18030', 'f.json', chinese(JSON.stringify(document))],
    ['JSON in UTF-16 without its mark', 'f.json', wide(JSON.stringify(document)).subarray(2)],
    ['CSV in UTF-16 without its mark', 'f.csv', wide(csv).subarray(2)],
    ['CSV in no encoding at all', 'f.csv', Buffer.concat([utf8, Buffer.from([0xff, 0xff, 0x0a])])],
  ])('%s is refused with what to do', async (_, name, bytes) => {
    const file = await read(bytes, name)
    expect(told(file)).toEqual(['file.unknown-encoding'])
    expect(file.ok ? [] : file.refusals.map(({ remedyZh, remedyEn }) => [remedyZh, remedyEn])).toEqual([
      [
        '请另存为 UTF-8 编码；表格请选“CSV UTF-8（逗号分隔）”。',
        'Save it as UTF-8; from a spreadsheet as "CSV UTF-8 (comma delimited)".',
      ],
    ])
  })
})
