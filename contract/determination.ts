import { type Static, Type } from 'typebox'
import { Count, DayText, Fen, FenOrNull, type ReadOnly, TextOrNull, Words } from './words.ts'

/** The three answers: due or allowed, not, or not to be told until the named facts are known. */
export const Verdict = Type.Union([Type.Literal('yes'), Type.Literal('no'), Type.Literal('needs')])
/** The three answers: due or allowed, not, or not to be told until the named facts are known. */
export type Verdict = Static<typeof Verdict>

const DayOrNull = Type.Union([DayText, Type.Null()])
const CountOrNull = Type.Union([Count, Type.Null()])
const Place = { item: TextOrNull, from: DayOrNull, to: DayOrNull }

const UsedFact = Type.Object({
  path: Type.String(),
  value: Type.Union([Type.String(), Type.Boolean(), Type.Null()]),
  valueWords: Type.Union([Words, Type.Null()]),
  label: Words,
})

const Comparison = Type.Object({
  left: Type.String(),
  operator: Type.String(),
  right: Type.String(),
  unit: Type.String(),
  gap: Type.String(),
})

const Reason = Type.Object({
  condition: Type.String(),
  result: Verdict,
  clause: Type.String(),
  label: Words,
  facts: Type.Array(UsedFact),
  ...Place,
  comparisons: Type.Array(Comparison),
  numbersOn: DayOrNull,
  needs: Type.Array(Type.String()),
  toVerify: Type.Array(Type.String()),
})

const Share = Type.Object({ payer: Type.String(), label: Words, amountFen: Fen })

const Line = Type.Object({
  ...Place,
  days: CountOrNull,
  interestFen: FenOrNull,
  baseFen: Fen,
  rate: TextOrNull,
  rawFen: Fen,
  amountFen: Fen,
  limits: Type.Array(Type.String()),
  parts: Type.Array(Share),
  paidFen: Fen,
  clawbackFen: Fen,
  clauses: Type.Array(Type.String()),
})

const Ineligible = Type.Object({
  ...Place,
  days: CountOrNull,
  conditions: Type.Array(Type.String()),
  clawbackFen: FenOrNull,
})

const LimitUse = Type.Object({
  limit: Type.String(),
  clause: Type.String(),
  label: Words,
  reached: Type.Boolean(),
  maxFen: FenOrNull,
  usedFen: FenOrNull,
  appliedFen: FenOrNull,
  shortfallFen: FenOrNull,
  leftFen: FenOrNull,
  from: DayOrNull,
  to: DayOrNull,
})

const Shown = Type.Object({
  id: Type.String(),
  item: TextOrNull,
  label: Words,
  value: TextOrNull,
  unit: Type.String(),
})

const Unset = Type.Object({ parameter: Type.String(), label: Words, clause: Type.String(), owedBy: TextOrNull })

const ClassResult = Type.Object({
  id: Type.String(),
  label: Words,
  clause: Type.String(),
  gives: Type.Array(Shown),
})

/** What a programme answers for one subject, with every reason. Money in fen, days half-open. */
export const Determination = Type.Object({
  subject: Type.String(),
  subjectName: TextOrNull,
  pack: Type.String(),
  programme: Type.String(),
  title: Words,
  on: DayText,
  verdict: Verdict,
  amountFen: FenOrNull,
  lines: Type.Array(Line),
  ineligible: Type.Array(Ineligible),
  reasons: Type.Array(Reason),
  needs: Type.Array(Type.String()),
  toVerify: Type.Array(Type.String()),
  unset: Type.Array(Unset),
  assumed: Type.Array(UsedFact),
  limits: Type.Array(LimitUse),
  class: Type.Union([ClassResult, Type.Null()]),
  shows: Type.Array(Shown),
  split: Type.Array(Share),
  clawbackFen: Fen,
  flags: Type.Array(Type.Object({ flag: Type.String(), clause: Type.String(), label: Words })),
  readings: Type.Array(
    Type.Object({ reading: Type.String(), chosen: Type.String(), clause: Type.String(), switchedFrom: TextOrNull }),
  ),
  clauses: Type.Array(Type.String()),
  packVersion: Type.String(),
})
/** What a programme answers for one subject, with every reason. Money in fen, days half-open. */
export type Determination = ReadOnly<Static<typeof Determination>>
