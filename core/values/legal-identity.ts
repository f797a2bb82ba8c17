import { type CreditCode, formatCreditCode, organisationCodeOf, readCreditCode } from './credit-code.ts'
import { parseOrganisationCode, warnOrganisationCheck } from './organisation-code.ts'
import { accept, mapResult, placeResult, type Refusal, type Result, refusalsOf, refuse } from './refusal.ts'
import { parseRegistrationNumber } from './registration-number.ts'

/** Identity by the unified social credit code, in use since 2015-10-01. */
export type CreditCodeIdentity = {
  readonly kind: 'uscc'
  readonly code: CreditCode
  readonly organisationCode: string
  readonly warnings: readonly Refusal[]
}

/** Identity as on earlier records: a 15-digit registration number and, where known, a 9-character organisation code. */
export type OldIdentity = {
  readonly kind: 'registration-number'
  readonly number: string
  /** Without hyphen; null where the record does not give it. */
  readonly organisationCode: string | null
  readonly warnings: readonly Refusal[]
}

/** Who an enterprise is in law, by the code of its time. */
export type LegalIdentity = CreditCodeIdentity | OldIdentity

/** An old identity and the credit code that took its place. */
export type LinkedIdentity = { readonly old: OldIdentity; readonly current: CreditCodeIdentity }

/** Reads a credit code as an identity. Refuses as readCreditCode does. */
export function readCreditCodeIdentity(input: unknown): Result<CreditCodeIdentity> {
  return mapResult(readCreditCode(input), ({ code, warnings }) => {
    return { kind: 'uscc', code, organisationCode: organisationCodeOf(code), warnings }
  })
}

/** Reads an old identity. Refuses as parseRegistrationNumber does, and organisation-code.form for a code of another form. */
export function readOldIdentity(input: {
  readonly number: unknown
  readonly organisationCode?: unknown
}): Result<OldIdentity> {
  const number = placeResult(parseRegistrationNumber(input.number), 'number')
  const isGiven = input.organisationCode !== undefined && input.organisationCode !== null
  const code = isGiven ? placeResult(parseOrganisationCode(input.organisationCode), 'organisationCode') : accept(null)
  if (!number.ok || !code.ok) return refuse(...refusalsOf(number), ...refusalsOf(code))
  const warning = code.value === null ? null : warnOrganisationCheck(code.value)
  const warnings = warning === null ? [] : [warning]
  return accept({ kind: 'registration-number', number: number.value, organisationCode: code.value, warnings })
}

/**
 * Whether two identities are one entity, by organisation code where both have one, else by registration number.
 * `unknown` where the records do not tell, or contradict each other (one number, two organisation codes).
 */
export function sameEntity(left: LegalIdentity, right: LegalIdentity): 'yes' | 'no' | 'unknown' {
  const sharesNumber =
    left.kind === 'registration-number' && right.kind === 'registration-number' && left.number === right.number
  if (left.organisationCode === null || right.organisationCode === null) return sharesNumber ? 'yes' : 'unknown'
  if (left.organisationCode === right.organisationCode) return 'yes'
  return sharesNumber ? 'unknown' : 'no'
}

/**
 * Links an old identity to the credit code that carries its organisation code in characters 9 to 17.
 * Refuses identity.organisation-code-missing and identity.organisation-code-differs.
 */
export function linkOldIdentity(old: OldIdentity, current: CreditCodeIdentity): Result<LinkedIdentity> {
  if (old.organisationCode === null) return refuse(refuseMissing(old))
  if (old.organisationCode !== current.organisationCode) return refuse(refuseDifferent(old, current))
  return accept({ old, current })
}

/** The identity for reading: the credit code in groups, or registration number and organisation code. */
export function formatIdentity(identity: LegalIdentity): string {
  if (identity.kind === 'uscc') return formatCreditCode(identity.code)
  const { number, organisationCode: code } = identity
  return code === null ? number : `${number} (${code.slice(0, 8)}-${code.slice(8)})`
}

function refuseMissing(old: OldIdentity): Refusal {
  return {
    code: 'identity.organisation-code-missing',
    messageZh: `注册号 ${old.number} 的记录没有组织机构代码，无法与统一社会信用代码对应。`,
    messageEn: `The record of registration number ${old.number} has no organisation code, so it cannot be linked to a credit code.`,
    remedyZh: '请补录 9 位组织机构代码。',
    remedyEn: 'Add the 9-character organisation code.',
    values: { number: old.number },
  }
}

function refuseDifferent(old: OldIdentity, current: CreditCodeIdentity): Refusal {
  const values = { old: old.organisationCode, current: current.organisationCode }
  return {
    code: 'identity.organisation-code-differs',
    messageZh: `旧记录的组织机构代码为 ${values.old}，信用代码第 9 至 17 位为 ${values.current}，不是同一主体。`,
    messageEn: `The old record's organisation code is ${values.old}; characters 9 to 17 of the credit code are ${values.current}: another entity.`,
    remedyZh: '请核对两份证照；合并、分立的前后主体请登记为承继关系。',
    remedyEn: 'Compare both certificates; register a merged or divided firm as predecessor and successor instead.',
    values,
    clause: 'GB 32100-2015',
  }
}
