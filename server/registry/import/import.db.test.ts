import { expect, test } from 'vitest'
import { ImportRows, RegisterImport } from '../../../contract/index.ts'
import { faultsOf } from '../../server.fixture.ts'
import { codeOf, idOf, rowsOf } from '../list/list.fixture.ts'
import { countsOf, csvOf, type ImportHouse, importHouse } from './import.fixture.ts'

const HEAD = '统一社会信用代码,企业名称,成立日期'

/** Fifty firms of a town's system; the codes of the last three have a wrong check character. */
function townFile() {
  const rows = Array.from({ length: 50 }, (_, index) => {
    const code = codeOf(index + 1)
    const last = code.endsWith('A') ? 'B' : 'A'
    return `${index < 47 ? code : `${code.slice(0, 17)}${last}`},示例企业${index + 1}（虚构）,2020-01-01`
  })
  return csvOf('town.csv', HEAD, rows)
}

async function newList(house: ImportHouse, nameZh = '名单'): Promise<string> {
  return idOf(await house.ask(house.officer, 'POST', '/api/lists', { kind: 'LIBRARY', nameZh }))
}

test('of fifty enterprises 47 are taken and 3 with a wrong check character are not, and the same file again changes nothing', async () => {
  const house = await importHouse()
  const first = await house.send('enterprises', townFile())
  expect(countsOf(first)).toEqual({
    state: 'COMPARED',
    rowsRead: 50,
    added: 47,
    changed: 0,
    unchanged: 0,
    leaving: 0,
    refused: 3,
  })
  const rows = await house.ask(house.officer, 'GET', `/api/imports/${idOf(first)}/rows?verdict=REFUSED`)
  expect([faultsOf(RegisterImport, first), faultsOf(ImportRows, rows.body)]).toEqual([[], []])
  const refusals = rowsOf(rows, 'refusals') as { code: string; path: string }[][]
  expect(refusals.map(([each]) => [each?.code, each?.path])).toEqual([
    ['credit-code.check-digit', 'CSV!A49'],
    ['credit-code.check-digit', 'CSV!A50'],
    ['credit-code.check-digit', 'CSV!A51'],
  ])
  const whole = await house.commit(first)
  expect([whole.status, whole.body['code']]).toEqual([422, 'import.rows-refused'])
  expect(await house.query('select count(*)::int as n from registry.enterprise')).toEqual([{ n: 0 }])
  const taken = await house.commit(first, true)
  expect([taken.status, taken.body['state'], taken.body['tookGoodRows']]).toEqual([200, 'COMMITTED', true])
  expect(await house.query('select count(*)::int as n from registry.enterprise')).toEqual([{ n: 47 }])
  const before = await house.query('select * from registry.enterprise order by id')
  const second = await house.send('enterprises', townFile())
  expect(countsOf(second)).toMatchObject({ added: 0, changed: 0, unchanged: 47, refused: 3 })
  expect((await house.commit(second, true)).status).toBe(200)
  expect(await house.query('select * from registry.enterprise order by id')).toEqual(before)
  expect(await house.query('select count(*)::int as n from registry.statement')).toEqual([{ n: 47 }])
})

test('refused rows come back as a workbook with their reasons, which can be corrected and sent again', async () => {
  const house = await importHouse()
  const first = await house.send('enterprises', townFile())
  const book = await house.ask(house.officer, 'GET', `/api/imports/${idOf(first)}/refused.xlsx`)
  expect(book.status).toBe(200)
  const again = await house.send('enterprises', { name: 'refused.xlsx', content: book.raw })
  expect(countsOf(again)).toMatchObject({ state: 'COMPARED', rowsRead: 3, refused: 3 })
})

test('a preview tells field by field what changes, who is new and who leaves, and a commit does exactly that', async () => {
  const house = await importHouse()
  await house.enterprises(4)
  const list = await newList(house)
  const head = '统一社会信用代码,企业名称,列入日期,列入理由'
  const first = await house.send(
    'list-members',
    csvOf(
      'a.csv',
      head,
      [1, 2, 3].map((index) => `${codeOf(index)},,2025-01-01,符合条件`),
    ),
    `list=${list}`,
  )
  expect(countsOf(first)).toMatchObject({ added: 3, refused: 0 })
  expect((await house.commit(first)).status).toBe(200)
  const file = csvOf('b.csv', head, [
    `${codeOf(1)},,2025-01-01,符合条件`,
    `${codeOf(2)},,2025-01-01,重新核定`,
    `${codeOf(4)},,2026-01-01,新认定`,
    `${codeOf(99)},新企业（虚构）,2026-01-01,新认定`,
  ])
  const second = await house.send('list-members', file, `list=${list}&mode=REPLACE&on=2026-03-01`)
  expect(countsOf(second)).toEqual({
    state: 'COMPARED',
    rowsRead: 4,
    added: 2,
    changed: 1,
    unchanged: 1,
    leaving: 1,
    refused: 0,
  })
  const rows = await house.ask(house.officer, 'GET', `/api/imports/${idOf(second)}/rows`)
  expect(rowsOf(rows, 'verdict', 'key', 'changes')).toEqual([
    ['UNCHANGED', codeOf(1), {}],
    ['CHANGED', codeOf(2), { reason: { from: '符合条件', to: '重新核定' } }],
    ['NEW', codeOf(4), {}],
    ['NEW', codeOf(99), {}],
    ['LEAVING', codeOf(3), {}],
  ])
  expect((await house.commit(second)).status).toBe(200)
  const members = await house.ask(house.officer, 'GET', `/api/lists/${list}/members?on=2026-03-01`)
  expect(rowsOf(members, 'creditCode', 'entryReason')).toEqual([
    [codeOf(1), '符合条件'],
    [codeOf(2), '重新核定'],
    [codeOf(4), '新认定'],
    [codeOf(99), '新认定'],
  ])
  const repeated = await house.send('list-members', file, `list=${list}&mode=REPLACE&on=2026-03-01`)
  expect(countsOf(repeated)).toMatchObject({ added: 0, changed: 0, unchanged: 4, leaving: 0, refused: 0 })
})

test('rows that cannot be taken are told by row: twice in the file, an unknown firm, an unknown department', async () => {
  const house = await importHouse()
  await house.enterprises(2)
  const list = await newList(house)
  const told = await house.send(
    'list-members',
    csvOf('a.csv', '统一社会信用代码,列入日期,移出日期,推荐部门', [
      `${codeOf(1)},2025-01-01,,`,
      `${codeOf(1)},2025-02-01,,`,
      `${codeOf(77)},2025-01-01,,`,
      `${codeOf(2)},2025-01-01,,无此部门`,
      `${codeOf(2)},2025-01-01,2024-01-01,`,
    ]),
    `list=${list}`,
  )
  const rows = await house.ask(house.officer, 'GET', `/api/imports/${idOf(told)}/rows`)
  const codes = (rowsOf(rows, 'refusals') as { code: string }[][]).map(([each]) => each?.code)
  expect(codes).toEqual([
    undefined,
    'row.duplicate-key',
    'import.enterprise-unknown',
    'import.unit-unknown',
    'interval.empty',
  ])
})

test('what was changed after the preview is not overwritten: the file is compared again and shown first', async () => {
  const house = await importHouse()
  await house.enterprises(2)
  const list = await newList(house)
  const told = await house.send(
    'list-members',
    csvOf('a.csv', '统一社会信用代码,列入日期', [`${codeOf(1)},2025-01-01`, `${codeOf(2)},2025-01-01`]),
    `list=${list}`,
  )
  const entry = { creditCode: codeOf(1), from: '2025-01-01', reason: '先行列入' }
  await house.ask(house.officer, 'POST', `/api/lists/${list}/members`, entry)
  const stale = await house.commit(told)
  expect([stale.status, stale.body['code']]).toEqual([409, 'import.comparison-changed'])
  const now = await house.ask(house.officer, 'GET', `/api/imports/${idOf(told)}`)
  expect(countsOf(now.body)).toMatchObject({ state: 'COMPARED', added: 1, unchanged: 1 })
  expect((await house.commit(now.body)).status).toBe(200)
})

test('a file with headings that nobody knows is refused as a whole', async () => {
  const house = await importHouse()
  const told = await house.send('enterprises', csvOf('a.csv', '统一社会信用代码,企业名字,电话', [`${codeOf(1)},甲,1`]))
  expect([
    told['state'],
    (told['refusals'] as { code: string; path: string }[]).map(({ code, path }) => [code, path]),
  ]).toEqual([
    'REFUSED',
    [
      ['column.unknown', 'CSV!B1'],
      ['column.unknown', 'CSV!C1'],
    ],
  ])
})

test('titles are granted to firms of the register, once, and another certificate is told instead of written over', async () => {
  const house = await importHouse()
  await house.commit(await house.send('enterprises', csvOf('e.csv', HEAD, [`${codeOf(1)},甲（虚构）,2020-01-01`])))
  const head = '统一社会信用代码,称号,证书编号,认定部门,有效期起,有效期止（不含当日）'
  const rows = [`${codeOf(1)},HNTE,示例1,示例厅,2024-12-01,2027-12-01`, `${codeOf(2)},HNTE,示例2,示例厅,2024-12-01,`]
  const first = await house.send('titles', csvOf('t.csv', head, rows))
  expect(countsOf(first)).toMatchObject({ added: 1, refused: 1 })
  expect((await house.commit(first, true)).status).toBe(200)
  const again = await house.send('titles', csvOf('t.csv', head, rows.slice(0, 1)))
  expect(countsOf(again)).toMatchObject({ added: 0, unchanged: 1, refused: 0 })
  const other = await house.send('titles', csvOf('t.csv', head, [`${codeOf(1)},HNTE,示例9,示例厅,2025-12-01,`]))
  const told = await house.ask(house.officer, 'GET', `/api/imports/${idOf(other)}/rows`)
  expect((rowsOf(told, 'refusals') as { code: string }[][])[0]?.[0]?.code).toBe('import.title-otherwise')
})

test('an export of a list is read back as it is: nothing would change', async () => {
  const house = await importHouse()
  await house.enterprises(3)
  const list = await newList(house)
  const file = csvOf(
    'a.csv',
    '统一社会信用代码,列入日期,列入理由',
    [1, 2, 3].map((index) => `${codeOf(index)},2025-01-01,=符合`),
  )
  await house.commit(await house.send('list-members', file, `list=${list}`))
  const book = await house.ask(house.officer, 'GET', `/api/lists/${list}/members/export/xlsx`)
  const told = await house.send('list-members', { name: '名单.xlsx', content: book.raw }, `list=${list}&mode=REPLACE`)
  expect(countsOf(told)).toMatchObject({
    state: 'COMPARED',
    rowsRead: 3,
    added: 0,
    changed: 0,
    unchanged: 3,
    leaving: 0,
    refused: 0,
  })
})
