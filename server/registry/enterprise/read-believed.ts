import type { Transaction } from '../../db/index.ts'
import { isId } from './is-id.ts'

/** What is believed of an enterprise, as one facts document, with its digest. */
export type BelievedDocument = {
  readonly enterprise: string
  readonly document: Readonly<Record<string, unknown>>
  readonly digest: string
}

/** The document of one enterprise; null where there is none or it is not the person's to see. */
export async function readBelieved(tx: Transaction, enterprise: string): Promise<BelievedDocument | null> {
  if (!isId(enterprise)) return null
  return tx.row<BelievedDocument>(
    `select enterprise, document, digest from registry.believed where region = (select tenant.region()) and enterprise = $1`,
    [enterprise],
  )
}
