export { comparisonHolds } from './comparison.ts'
export type {
  ClassResult,
  Comparison,
  Determination,
  Ineligible,
  LimitUse,
  Line,
  Reason,
  Share,
  Shown,
  Unset,
  UsedFact,
  Verdict,
} from './determination.ts'
export { evaluate, evaluateAll, programmeIds, programmeOn } from './evaluate.ts'
export { withReadings } from './with-readings.ts'
