export type { Advice, AdviceKind, AdviceLimits, AdviceSearch, AdviceTime, Change } from './advice.ts'
export { advise, searchAdvice } from './advise.ts'
export type { Standing } from './edit.ts'
