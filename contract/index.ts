export {
  Batch,
  BatchCell,
  BatchFirm,
  BatchFirmDetail,
  BatchFirms,
  BatchQuery,
  BatchState,
  BatchTotal,
} from './batch.ts'
export { Determination, Verdict } from './determination.ts'
export { Evaluation, EvaluationRequest } from './evaluation.ts'
export { Example, Examples } from './example.ts'
export { CompiledPack } from './pack.ts'
export { Clause, Entry, Parameter, Plan, ProgrammeSummary, Target, Unit } from './plan.ts'
export { Problem } from './problem.ts'
export { Refusal } from './refusal.ts'
export { Region, Regions } from './region.ts'
export { type ReadOnly, Words } from './words.ts'
