import type { EditionChange, EditionMember, Membership } from '../../../contract/index.ts'
import type { RowColumn } from './write-book.ts'

const KINDS = {
  ADDED: { zh: '新增', en: 'added' },
  REMOVED: { zh: '移出', en: 'removed' },
  CHANGED: { zh: '变更', en: 'changed' },
} as const

/** Columns of the members of a list. They are those that an import of members reads. */
export const MEMBER_COLUMNS: readonly RowColumn<Membership>[] = [
  { heading: { zh: '统一社会信用代码', en: 'Credit code' }, width: 22, isVaried: true, value: (row) => row.creditCode },
  { heading: { zh: '企业名称', en: 'Name' }, width: 36, isVaried: true, value: (row) => row.name },
  { heading: { zh: '列入日期', en: 'Member from' }, width: 12, value: (row) => row.from },
  { heading: { zh: '移出日期', en: 'Member until' }, width: 12, value: (row) => row.to },
  { heading: { zh: '列入理由', en: 'Reason' }, width: 40, value: (row) => row.entryReason },
  { heading: { zh: '依据', en: 'Evidence' }, width: 30, value: (row) => row.evidence },
  { heading: { zh: '推荐部门', en: 'Proposed by' }, width: 20, value: (row) => row.sourceName },
]

/** Columns of the members that an edition froze. */
export const EDITION_MEMBER_COLUMNS: readonly RowColumn<EditionMember>[] = [
  { heading: { zh: '统一社会信用代码', en: 'Credit code' }, width: 22, isVaried: true, value: (row) => row.creditCode },
  { heading: { zh: '企业名称', en: 'Name' }, width: 36, isVaried: true, value: (row) => row.name },
  { heading: { zh: '区划代码', en: 'Division' }, width: 14, value: (row) => row.division },
  { heading: { zh: '所在名单', en: 'List' }, width: 24, value: (row) => row.partNameZh },
  { heading: { zh: '列入日期', en: 'Member from' }, width: 12, value: (row) => row.since },
  { heading: { zh: '列入理由', en: 'Reason' }, width: 40, value: (row) => row.entryReason },
  { heading: { zh: '推荐部门', en: 'Proposed by' }, width: 20, value: (row) => row.sourceName },
]

/** Columns of the difference between two editions. */
export const CHANGE_COLUMNS: readonly RowColumn<EditionChange>[] = [
  { heading: { zh: '变动', en: 'Change' }, width: 10, value: (row, language) => KINDS[row.kind][language] },
  { heading: { zh: '统一社会信用代码', en: 'Credit code' }, width: 22, isVaried: true, value: (row) => row.creditCode },
  { heading: { zh: '企业名称', en: 'Name' }, width: 36, isVaried: true, value: (row) => row.name },
  {
    heading: { zh: '上期名称', en: 'Name before' },
    width: 36,
    isVaried: true,
    value: (row) => row.before?.name ?? null,
  },
  { heading: { zh: '上期区划代码', en: 'Division before' }, width: 14, value: (row) => row.before?.division ?? null },
  { heading: { zh: '本期区划代码', en: 'Division now' }, width: 14, value: (row) => row.after?.division ?? null },
  { heading: { zh: '理由', en: 'Reason' }, width: 40, value: (row) => row.reason },
]
