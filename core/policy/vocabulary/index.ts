export { findEntity, findField, findNamed } from './find-named.ts'
export { nearestOf } from './nearest.ts'
export { plainName } from './plain-name.ts'
export { plainText } from './plain-text.ts'
export { findProgramme, namesProgramme, withProgrammes } from './programmes.ts'
export { readVocabulary } from './read-vocabulary.ts'
export {
  type AbsentValue,
  BOUND_OF,
  type ChoiceGroup,
  ENTRIES_MAX,
  ENTRIES_TOTAL_MAX,
  type Entity,
  type FactKind,
  type Field,
  SCALE_OF,
  type Vocabulary,
} from './vocabulary.ts'
