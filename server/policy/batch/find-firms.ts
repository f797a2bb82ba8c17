import type { BatchFirm, BatchFirms, BatchQuery } from '../../../contract/index.ts'
import type { BatchRun, FirmRow } from './batch-run.ts'

type Numbered = FirmRow & { readonly index: number }

/** The firms that pass a filter, in the order asked for, one page of them. */
export function findFirms({ firms, programmes }: BatchRun, query: BatchQuery): BatchFirms {
  const place = programmes.indexOf(query.programme)
  const wanted = query.text.trim().toLowerCase()
  const found = firms
    .map((firm, index): Numbered => ({ ...firm, index }))
    .filter((firm) => hasVerdict(firm, place, query.verdict) && holdsText(firm, wanted))
  const ordered = inOrder(found, place, query)
  const { offset, limit } = query
  return { total: found.length, offset, firms: ordered.slice(offset, offset + limit).map(toMessage) }
}

/** Of one programme where one is chosen, of any else. */
function hasVerdict({ cells }: FirmRow, place: number, verdict: string): boolean {
  if (verdict === '') return true
  return place >= 0 ? cells[place]?.verdict === verdict : cells.some((cell) => cell.verdict === verdict)
}

function holdsText({ subject, name }: FirmRow, wanted: string): boolean {
  return (
    wanted === '' ||
    subject.toLowerCase().includes(wanted.replaceAll(' ', '')) ||
    (name ?? '').toLowerCase().includes(wanted)
  )
}

function inOrder(firms: readonly Numbered[], place: number, { sort, order }: BatchQuery): readonly Numbered[] {
  const sign = order === 'down' ? -1 : 1
  if (sort === 'file') return sign === 1 ? firms : firms.toReversed()
  const compare =
    sort === 'name'
      ? (a: Numbered, b: Numbered): number => (a.name ?? a.subject).localeCompare(b.name ?? b.subject, 'zh-CN')
      : (a: Numbered, b: Numbered): number => amountOf(a, place) - amountOf(b, place)
  return firms.toSorted((a, b) => sign * compare(a, b) || a.index - b.index)
}

/** Amount under one programme where one is chosen, else under all; what is not known counts nothing. */
function amountOf({ cells }: FirmRow, place: number): number {
  const counted = place >= 0 ? cells.slice(place, place + 1) : cells
  return counted.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)
}

function toMessage({ index, subject, name, cells }: Numbered): BatchFirm {
  return { index, subject, name, cells }
}
