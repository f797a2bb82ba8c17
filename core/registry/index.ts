export { type Amendment, amend } from './amend.ts'
export { believe } from './believe.ts'
export { canonicalText } from './canonical-text.ts'
export { composeDocument, type OwnFacts, type TitleEntry } from './compose-document.ts'
export {
  type CooperationState,
  type CooperationTerms,
  cooperationOn,
  daysLeft,
  isIdleOn,
  reminderOn,
} from './cooperation.ts'
export { nextEditionNumber } from './edition-number.ts'
export { EVIDENCE_KINDS, type EvidenceKind } from './evidence-kind.ts'
export { evidenceName } from './evidence-name.ts'
export {
  activeEvidence,
  brokenEvidence,
  emptyEvidence,
  formulaEvidence,
  infectedEvidence,
  leadingOut,
  lockedEvidence,
  swellingEvidence,
  twofoldEvidence,
  unknownEvidence,
} from './evidence-refusals.ts'
export { type EvidenceKept, refuseRoom } from './evidence-room.ts'
export { measuresFor, type StarMeasure, type Stars, starsOn } from './guidance.ts'
export { type Believed, historyOf, saidBy } from './history.ts'
export { type FactShape, type Layout, layoutOf, type Part, type VocabularyShape } from './layout.ts'
export { documentAt, type FactPlace, pathOf, readPlace } from './place.ts'
export { judgeReceipt, type ReceiptState, type SentEdition } from './receipt.ts'
export {
  isWithinDays,
  type Recognition,
  type RecognitionTerms,
  recognitionOn,
  type TechUnitFile,
} from './recognition.ts'
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
export { averageOf, shareOf } from './share.ts'
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
export { bandFor } from './talent-band.ts'
export { type DatedStep, isInsideWithin, mayFollow, stepOn, type TenancyStep } from './tenancy.ts'
export { type RecordedTier, type TierChange, type TierSegment, tierChanges, tierTimeline } from './tier-timeline.ts'
