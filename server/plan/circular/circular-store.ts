import type { Circular, CircularReceipt, CircularWriting } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { pageFrom, readPlace } from '../page-cursor.ts'

type Row = Omit<Circular, 'sent' | 'confirmed' | 'outstanding' | 'receipts'> & {
  readonly receipts: readonly CircularReceipt[]
}

const SELECT = `select c.id, c.title, c.document_no as "documentNo", c.issued_on as "issuedOn", b.name_zh as by,
    coalesce((select json_agg(json_build_object('unit', r.unit, 'nameZh', u.name_zh, 'confirmedOn', r.confirmed_on,
      'remindedOn', r.reminded_on) order by u.name_zh collate "C")
      from plan.circular_receipt r join registry.unit u on u.region = r.region and u.id = r.unit
      where r.region = c.region and r.circular = c.id), '[]') as receipts
  from plan.circular c join registry.unit b on b.region = c.region and b.id = c.by_unit
  where c.region = (select tenant.region())`

/** Documents that the transaction may see, the latest first, with receipts as they stood at the end of a day. */
export async function listCirculars(
  tx: Transaction,
  { on, after, limit }: { readonly on: string; readonly after: string; readonly limit: number },
): Promise<{ rows: readonly Circular[]; next: string | null }> {
  const [issued = '9999-12-31', id = ''] = readPlace(after, ['string', 'string']) ?? []
  const rows = await tx.rows<Row>(
    `${SELECT} and (c.issued_on < $1::date or (c.issued_on = $1::date and c.id::text > $2))
     order by c.issued_on desc, c.id::text limit $3`,
    [issued, id, limit + 1],
  )
  return pageFrom(
    rows.map((row) => describe(row, on)),
    limit,
    (row) => [row.issuedOn, row.id],
  )
}

/** One document with its receipts as they stood at the end of a day; null where there is none. */
export async function findCircular(tx: Transaction, id: string, on: string): Promise<Circular | null> {
  const row = await tx.row<Row>(`${SELECT} and c.id = $1`, [id])
  return row === null ? null : describe(row, on)
}

function describe(row: Row, on: string): Circular {
  const receipts = row.receipts.map((receipt) => ({
    ...receipt,
    confirmedOn: receipt.confirmedOn !== null && receipt.confirmedOn <= on ? receipt.confirmedOn : null,
  }))
  const outstanding = receipts.filter(({ confirmedOn }) => confirmedOn === null)
  return {
    ...row,
    receipts,
    sent: receipts.length,
    confirmed: receipts.length - outstanding.length,
    outstanding: outstanding.map(({ nameZh }) => nameZh),
  }
}

/** Sends a document to units. */
export async function insertCircular(tx: Transaction, unit: string, writing: CircularWriting): Promise<string> {
  const { title, documentNo, issuedOn, units } = writing
  const row = await tx.row<{ id: string }>(
    `insert into plan.circular (region, title, document_no, issued_on, by_unit, sent_by)
     values ((select tenant.region()), $1, $2, $3, $4, tenant.person()) returning id`,
    [title, documentNo, issuedOn, unit],
  )
  const id = row?.id ?? ''
  await tx.run(
    `insert into plan.circular_receipt (region, circular, unit) select (select tenant.region()), $1, unnest($2::uuid[])`,
    [id, units],
  )
  return id
}

/** Confirms receipt for the person's unit; the number of receipts confirmed. */
export function confirmReceipt(tx: Transaction, id: string, unit: string): Promise<number> {
  return tx.run(
    `update plan.circular_receipt set confirmed_on = tenant.today(), confirmed_by = tenant.person(), confirmed_at = clock_timestamp()
     where region = (select tenant.region()) and circular = $1 and unit = $2 and confirmed_on is null`,
    [id, unit],
  )
}

/** Reminds the units that have not confirmed; their number. */
export function remindOutstanding(tx: Transaction, id: string): Promise<number> {
  return tx.run(
    `update plan.circular_receipt set reminded_on = tenant.today()
     where region = (select tenant.region()) and circular = $1 and confirmed_on is null`,
    [id],
  )
}
