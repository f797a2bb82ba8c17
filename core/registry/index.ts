export { type Amendment, amend } from './amend.ts'
export { believe } from './believe.ts'
export { canonicalText } from './canonical-text.ts'
export { composeDocument, type OwnFacts, type TitleEntry } from './compose-document.ts'
export { nextEditionNumber } from './edition-number.ts'
export { type Believed, historyOf, saidBy } from './history.ts'
export { type FactShape, type Layout, layoutOf, type Part, type VocabularyShape } from './layout.ts'
export { documentAt, type FactPlace, pathOf, readPlace } from './place.ts'
export { judgeReceipt, type ReceiptState, type SentEdition } from './receipt.ts'
export {
  notADivision,
  notMergeable,
  olderStatement,
  otherEnterprise,
  statedInFuture,
  stillStated,
  titleHeld,
  titlesAreGranted,
  unknownPath,
  unknownSource,
  unknownTitle,
} from './refusals.ts'
export { type Said, splitDocument } from './split-document.ts'
export type {
  Belief,
  BelievedFact,
  Ranks,
  RecordedStatement,
  SaidFacts,
  Statement,
  Voiced,
} from './statement.ts'
