import type { ReactNode } from 'react'
import { formatCreditCode, parseCreditCode } from '../../../core/values/index.ts'

/** A credit code in groups for reading. */
export function CreditCode({ code }: { readonly code: string }): ReactNode {
  const parsed = parseCreditCode(code)
  return <span className="credit-code">{parsed.ok ? formatCreditCode(parsed.value) : code}</span>
}
