import type { EnterpriseBookQuery, EnterpriseRow } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { ROWS_AT_ONCE, type RowColumn, writeBook } from '../list/write-book.ts'
import { note } from './audit.ts'
import type { Ground } from './ground.ts'
import { readEnterprises } from './list-enterprises.ts'

const COLUMNS: readonly RowColumn<EnterpriseRow>[] = [
  { heading: { zh: '统一社会信用代码', en: 'Credit code' }, width: 22, isVaried: true, value: (row) => row.creditCode },
  { heading: { zh: '企业名称', en: 'Name' }, width: 36, isVaried: true, value: (row) => row.name },
  { heading: { zh: '区划代码', en: 'Division' }, width: 14, value: (row) => row.division },
  { heading: { zh: '成立日期', en: 'Registered on' }, width: 12, value: (row) => row.registeredOn },
  { heading: { zh: '行业', en: 'Industry' }, width: 14, value: (row) => row.industry },
  {
    heading: { zh: '有效资质', en: 'Titles in force' },
    width: 40,
    value: ({ titles }, language) =>
      titles.map(({ words }) => words[language]).join(language === 'zh' ? '、' : ', ') || null,
  },
  {
    heading: { zh: '生命周期阶段', en: 'Life stage' },
    width: 16,
    value: ({ stage }, language) => stage?.words[language] ?? null,
  },
  { heading: { zh: '冲突项数', en: 'Contradictions' }, width: 12, value: (row) => row.conflicts },
]

/**
 * All enterprises that the person may see and the filters let through, as a workbook, written page by page; at most ROWS_AT_ONCE rows
 * are held at once. The record of deeds keeps the filters and how many rows went out.
 */
export async function exportEnterprises(tx: Transaction, ground: Ground, query: EnterpriseBookQuery): Promise<Buffer> {
  const { lang: language, ...filters } = query
  let count = 0
  const tab = language === 'zh' ? '企业' : 'Enterprises'
  const bytes = await writeBook({ format: 'xlsx', tab, language }, COLUMNS, async (after) => {
    const page = await readEnterprises(tx, ground, { ...filters, after, limit: ROWS_AT_ONCE })
    count += page.rows.length
    return page
  })
  await note(tx, {
    action: 'enterprise:exported',
    kind: 'enterprise',
    id: '',
    enterprise: null,
    detail: { ...filters, count },
  })
  return bytes
}
