import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from '../db/database.fixture.ts'
import { searchColumnsOf, searchQuestionsOf } from './index.ts'

const NAMES = [
  '示例科技信贷贷款贴息中心（虚构）',
  '示例知识产权质押公司（虚构）',
  'ＨＮＴＥ示例咨询（虚构）',
  '示例贴纸公司（虚构）',
]

test('names in a table are found by two characters, traditional forms, full width, initials and with a slip, each by an index', async () => {
  const { administrator } = await freshDatabase()
  const client = new pg.Client(administrator)
  await client.connect()
  await client.query(`create temp table named (name text, folded text, initials text, pairs text[], words tsvector);
    create index on named using gin (pairs); create index on named using gin (words);
    create index on named using gin (initials gin_trgm_ops); create index on named using gin (folded gin_trgm_ops)`)
  for (const name of NAMES) {
    const { folded, initials, pairs, words } = await searchColumnsOf(name)
    await client.query(`insert into named values ($1, $2, $3, $4, to_tsvector('simple', $5))`, [
      name,
      folded,
      initials,
      pairs,
      words,
    ])
  }
  const find = async (query: string): Promise<number[]> => {
    const [question] = searchQuestionsOf(query)
    const { rows } = await client.query<{ name: string }>(
      `select name from named where pairs @> $1 or initials like '%' || $2 || '%'`,
      [question?.pairs ?? [], question?.initials ?? null],
    )
    return rows.map(({ name }) => NAMES.indexOf(name))
  }
  expect(await find('贴息')).toEqual([0])
  expect(await find('貸款貼息')).toEqual([0])
  expect(await find('hnte')).toEqual([2])
  expect(await find('dktx')).toEqual([0])
  const words = await client.query<{ name: string }>(
    `select name from named where words @@ to_tsquery('simple', '质押 & 公司')`,
  )
  expect(words.rows.map(({ name }) => NAMES.indexOf(name))).toEqual([1])
  const [slip] = searchQuestionsOf('知识产杈质押')
  const near = await client.query<{ name: string }>('select name from named where pairs && $1', [slip?.pairs])
  expect(near.rows.map(({ name }) => NAMES.indexOf(name))).toEqual([1])
  const plan = await client.query<{ 'QUERY PLAN': string }>(
    `set enable_seqscan = off; explain select name from named where pairs @> '{贴息}'`,
  )
  const [, explained] = plan as unknown as readonly pg.QueryResult<{ 'QUERY PLAN': string }>[]
  expect(explained?.rows.map((row) => row['QUERY PLAN']).join(' ')).toContain('named_pairs_idx')
  await client.end()
})
