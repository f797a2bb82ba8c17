import { expect, test } from 'vitest'
import { excerpt, mark } from './mark.ts'
import type { PassageText } from './passage.ts'
import { TextIndex } from './text-index.ts'

const passage = (text: string, weight: 1 | 2 | 3 = 1, language: 'zh' | 'en' = 'zh'): PassageText => ({
  text,
  weight,
  language,
  anchor: null,
})

const index = new TextIndex([
  {
    key: 'subsidy',
    passages: [passage('科技信贷贷款贴息', 3), passage('Interest subsidy on technology loans', 3, 'en')],
  },
  {
    key: 'clause',
    passages: [passage('科技型中小企业贷款贴息，按实付利息的20%补助。'), passage('ＨＮＴＥ（高新技术企业）另有规定')],
  },
  { key: 'pledge', passages: [passage('知识产权质押融资', 3)] },
  { key: 'number', passages: [passage('平科〔2024〕65号', 2)] },
])

const keysOf = async (query: string): Promise<string[]> =>
  (await index.find(query, () => true)).found.map(({ thing }) => thing.key)

test.each([
  ['two characters', '贴息', ['subsidy', 'clause']],
  ['traditional forms', '貸款貼息', ['subsidy', 'clause']],
  ['full-width letters', 'ＨＮＴＥ', ['clause']],
  ['small letters', 'hnte', ['clause']],
  ['initials', 'dktx', ['subsidy', 'clause']],
  ['initials in capitals', 'DKTX', ['subsidy', 'clause']],
  ['spaces between words, all of which must stand', '贴息 补助', ['clause']],
  ['a space of full width', '贴息　补助', ['clause']],
  ['another character of the same sound', '贷款帖息', ['subsidy', 'clause']],
  ['a wrong character', '知识产杈质押', ['pledge']],
  ['a missing character', '知识产质押融资', ['pledge']],
  ['a number in other brackets', '平科[2024]65号', ['number']],
  ['a number without brackets', '平科2024 65', ['number']],
  ['a sentence of which most words stand', '怎么申请贷款贴息补助', ['clause']],
  ['English, where a word begins', 'loan', ['subsidy']],
  ['no part of an English word', 'oan', []],
  ['signs alone', '〔〕，。', []],
  ['nothing', '', []],
])('finds by %s: %s', async (_, query, keys) => {
  expect((await keysOf(query)).toSorted()).toEqual(keys.toSorted())
})

test('tells whether it was found as written, by words or with a slip', async () => {
  expect((await index.find('贴息', () => true)).manner).toBe('AS_WRITTEN')
  expect((await index.find('贷款帖息', () => true)).manner).toBe('WITH_SLIP')
  expect((await index.find('怎么申请贷款贴息补助', () => true)).manner).toBe('BY_WORDS')
})

test('a title counts more than running text', async () => {
  expect(await keysOf('贷款贴息')).toEqual(['subsidy', 'clause'])
})

test('marks the hit where it stands in the original, whatever the form asked', async () => {
  const { found } = await index.find('hnte', () => true)
  const [hit] = found[0]?.hits ?? []
  expect(mark(hit?.passage.text ?? '', hit?.spans ?? [])).toEqual([
    { text: 'ＨＮＴＥ', isHit: true },
    { text: '（高新技术企业）另有规定', isHit: false },
  ])
})

test('shows of a long text what is around the hit', () => {
  const text = `${'前'.repeat(100)}贴息${'后'.repeat(200)}`
  const pieces = excerpt(text, [[100, 102]])
  expect(pieces.map((piece) => piece.text).join('')).toBe(`…${'前'.repeat(24)}贴息${'后'.repeat(94)}…`)
  expect(pieces.filter(({ isHit }) => isHit)).toEqual([{ text: '贴息', isHit: true }])
})

test('overlapping hits are one', () => {
  expect(
    mark('贷款贴息', [
      [0, 3],
      [2, 4],
    ]),
  ).toEqual([{ text: '贷款贴息', isHit: true }])
})
