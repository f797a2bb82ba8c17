export { DATE_KIND_WORDS, DOCUMENT_KIND_WORDS, LEVEL_WORDS, ROLE_WORDS, TARGET_SCOPE_WORDS } from './plan-codes.ts'
export {
  FEEDBACK_KIND_WORDS,
  FEEDBACK_TOPIC_WORDS,
  NOTICE_KIND_WORDS,
  NOTICE_STATE_WORDS,
  SEARCH_KIND_WORDS,
} from './portal-words.ts'
export { PROBLEM_WORDS, type ProblemCode, type ProblemWords } from './problems.ts'
export { ACTING_ROLE_WORDS } from './role-words.ts'
export { UNIT_KIND_WORDS } from './unit-kind-words.ts'
export { OPERATOR_WORDS, PERIOD_WORDS, UNIT_WORDS } from './units.ts'
export { ANSWER_WORDS, NOT_SET_WORDS, VERDICT_WORDS } from './verdicts.ts'
