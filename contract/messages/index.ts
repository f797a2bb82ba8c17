export { DATE_KIND_WORDS, DOCUMENT_KIND_WORDS, LEVEL_WORDS, ROLE_WORDS, TARGET_SCOPE_WORDS } from './plan-codes.ts'
export { PROBLEM_WORDS, type ProblemCode, type ProblemWords } from './problems.ts'
export { OPERATOR_WORDS, PERIOD_WORDS, UNIT_WORDS } from './units.ts'
export { ANSWER_WORDS, NOT_SET_WORDS, VERDICT_WORDS } from './verdicts.ts'
