import type { Fen } from '../../core/values/index.ts'

/** An amount of a message, in fen, for writing only; a sum over many firms may pass the bound of one payment. */
export function fenOf(amount: number): Fen {
  return amount as Fen
}
