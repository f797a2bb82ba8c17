export { type FactRecord, type Facts, type FactValue, NONE, UNKNOWN } from './facts.ts'
export { readFacts, readIdentity, unknownOf } from './read-facts.ts'
