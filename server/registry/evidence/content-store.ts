import type { Transaction } from '../../db/index.ts'
import type { Scan } from './scan.ts'

/** Size of a piece of content, in bytes. */
const PIECE_BYTES = 256 * 1024

/** Pieces that are read, and held in memory, at once. */
const PIECES_AT_ONCE = 4

/** Keeps content under its digest, unless the region holds it already. */
export async function keepContent(
  tx: Transaction,
  {
    digest,
    bytes,
    scan,
  }: { readonly digest: Buffer; readonly bytes: Buffer; readonly scan: Exclude<Scan, { state: 'INFECTED' }> },
): Promise<void> {
  // Another who keeps the same content is waited for. No row is named to look at: content is seen by its evidence, which is yet to come.
  const added = await tx.run(
    `insert into registry.evidence_content (region, digest, size, scan, scanned_by)
     values ((select tenant.region()), $1, $2, $3, $4) on conflict do nothing`,
    [digest, bytes.length, scan.state, scan.state === 'CLEAN' ? scan.by : null],
  )
  if (added === 0) return
  for (let number = 0; number * PIECE_BYTES < bytes.length; number += 1)
    await tx.run(
      `insert into registry.evidence_piece (region, digest, number, bytes) values ((select tenant.region()), $1, $2, $3)`,
      [digest, number, bytes.subarray(number * PIECE_BYTES, (number + 1) * PIECE_BYTES)],
    )
}

/** Pieces of content from a number on, a few at once; none behind its end, or where the content is not the person's to see. */
export async function readPieces(tx: Transaction, digest: Buffer, from: number): Promise<Buffer[]> {
  const rows = await tx.rows<{ bytes: Buffer }>(
    `select bytes from registry.evidence_piece where region = (select tenant.region()) and digest = $1
       and number >= $2 and number < $2 + $3 order by number`,
    [digest, from, PIECES_AT_ONCE],
  )
  return rows.map(({ bytes }) => bytes)
}
