/** How a technology unit stands: planned, in preparation, recognised, or under correction after it was recognised. */
export type RecognitionStatus = 'PLANNED' | 'IN_PREPARATION' | 'RECOGNISED' | 'UNDER_CORRECTION'

/** Days `[from, to)` as texts, which order as days do; `to: null` is open. */
export type TextDays = { readonly from: string; readonly to: string | null }

/** What a scheme asks: proofs of these aspects, at least so many of them, and others without fail. */
export type RecognitionTerms = {
  readonly aspects: readonly string[]
  /** Null where the number is owed and nobody has set it: then nothing is recognised. */
  readonly aspectsMin: number | null
  readonly required: readonly string[]
  readonly needsConfirmation: boolean
}

/** What is there of a technology unit: proofs over time, and the day from which its supervisor confirms it. */
export type TechUnitFile = {
  readonly since: string
  readonly proofs: readonly (TextDays & { readonly aspect: string })[]
  readonly confirmedFrom: string | null
}

/** How a unit stands on a day, since when, what is proved and what is missing. */
export type Recognition = {
  readonly status: RecognitionStatus
  readonly since: string
  readonly proved: readonly string[]
  readonly missing: readonly string[]
}

/**
 * How a technology unit stands on a day by what is there. Without a required proof it is planned; without the aspects asked, or the
 * confirmation, in preparation, and once it has been recognised, under correction. With a fifth mechanism of five from 2014-06-01
 * it is recognised from that day.
 */
export function recognitionOn(terms: RecognitionTerms, file: TechUnitFile, on: string): Recognition {
  const turns = file.proofs.flatMap(({ from, to }) => [from, to])
  const days = [file.since, file.confirmedFrom, ...turns].filter((day) => day !== null && day <= on)
  let status: RecognitionStatus = 'PLANNED'
  let since = file.since
  let wasRecognised = false
  for (const day of [...new Set(days)].filter((each): each is string => each !== null).sort()) {
    const next = judge(terms, file, day, wasRecognised)
    if (next !== status) since = day > file.since ? day : file.since
    status = next
    wasRecognised ||= next === 'RECOGNISED'
  }
  const present = provedOn(file, on)
  const proved = terms.aspects.filter((aspect) => present.has(aspect))
  const missing = [...terms.required, ...terms.aspects].filter((aspect) => !present.has(aspect))
  return { status, since, proved, missing: [...new Set(missing)] }
}

function judge(
  { aspects, aspectsMin, required, needsConfirmation }: RecognitionTerms,
  file: TechUnitFile,
  day: string,
  wasRecognised: boolean,
): RecognitionStatus {
  if (day < file.since) return 'PLANNED'
  const present = provedOn(file, day)
  const isConfirmed = !needsConfirmation || (file.confirmedFrom !== null && file.confirmedFrom <= day)
  const isComplete = aspectsMin !== null && aspects.filter((aspect) => present.has(aspect)).length >= aspectsMin
  const hasRequired = required.every((aspect) => present.has(aspect))
  if (hasRequired && isComplete && isConfirmed) return 'RECOGNISED'
  if (wasRecognised) return 'UNDER_CORRECTION'
  return hasRequired ? 'IN_PREPARATION' : 'PLANNED'
}

function provedOn({ proofs }: TechUnitFile, day: string): Set<string> {
  return new Set(proofs.filter((proof) => isWithinDays(proof, day)).map(({ aspect }) => aspect))
}

/** Whether a day lies within days. */
export function isWithinDays(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  day: string,
): boolean {
  return (from === null || from <= day) && (to === null || day < to)
}
