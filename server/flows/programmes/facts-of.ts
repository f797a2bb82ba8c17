import type { Transaction } from '../../db/index.ts'
import { digestOf, readBelieved } from '../../registry/enterprise/index.ts'

/** Facts by which programmes judge an enterprise: a document as the engine reads it, and its digest. */
export type FactsDocument = { readonly document: Readonly<Record<string, unknown>>; readonly digest: string }

/**
 * A register that knows something which no source states of an enterprise: partner banks of the region, awards paid. It gives whole
 * roots of the facts document by name, for an enterprise on a day.
 */
export type FactsRegister = (
  tx: Transaction,
  enterprise: string,
  on: string,
) => Promise<Readonly<Record<string, unknown>>>

/**
 * Everything that is known of an enterprise as one facts document: what is believed, and what each register adds or knows better.
 * Null where there is no such enterprise, or it is not the person's to see.
 */
export async function factsOf(
  tx: Transaction,
  registers: readonly FactsRegister[],
  enterprise: string,
  on: string,
): Promise<FactsDocument | null> {
  const believed = await readBelieved(tx, enterprise)
  if (believed === null) return null
  let document = believed.document
  for (const register of registers) document = { ...document, ...(await register(tx, enterprise, on)) }
  return registers.length === 0 ? believed : { document, digest: digestOf(document) }
}
