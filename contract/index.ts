export {
  AuthenticatorCode,
  Confirmation,
  DemonstrationPeople,
  DemonstrationPerson,
  DemonstrationSignIn,
  Id,
  Moment,
  OwnSession,
  OwnSessions,
  PasswordChange,
  Session,
  SignIn,
  Standing,
  StandingChoice,
} from './access.ts'
export {
  AuditEvent,
  AuditEvents,
  AuditQuery,
  DataReading,
  DataReadingQuery,
  DataReadings,
} from './access-audit.ts'
export {
  Appointment,
  AppointmentEnd,
  AppointmentWish,
  Invitation,
  InvitationAcceptance,
  InvitationLook,
  Invited,
  LockReason,
  People,
  PeopleQuery,
  Person,
  PersonWish,
} from './access-people.ts'
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
export {
  ImportCommit,
  ImportKind,
  ImportRow,
  ImportRows,
  ImportRowsQuery,
  ImportState,
  ImportVerdict,
  RegisterImport,
  RegisterImports,
} from './import.ts'
export {
  ListNotice,
  ListNotices,
  Members,
  Membership,
  MembershipEntry,
  MembershipExit,
  MembershipMove,
  Memberships,
  MembersQuery,
  RegisterList,
  RegisterLists,
  RegisterListWriting,
  RegisterPage,
} from './list.ts'
export {
  EditionChange,
  EditionChanges,
  EditionMember,
  EditionMembers,
  EditionPublishing,
  ListDeliveries,
  ListDelivery,
  ListEdition,
  ListEditions,
  ListReview,
  ListReviewAnswer,
  ListReviewAnswering,
  ListReviewAnswers,
  ListReviewOpening,
  ListReviews,
  NumberNotSet,
  ReceiptState,
} from './list-edition.ts'
export { CompiledPack } from './pack.ts'
export { Clause, Entry, Parameter, Plan, ProgrammeSummary, Target, Unit } from './plan.ts'
export { Problem } from './problem.ts'
export { Refusal } from './refusal.ts'
export { Region, Regions } from './region.ts'
export {
  EnterpriseTier,
  EnterpriseTiers,
  TierAssignment,
  TierDecision,
  TierMovements,
  TierOverride,
  TierProposal,
  TierProposals,
  TierProposalsQuery,
  TierReason,
  TierScale,
  TierScales,
  TierStep,
} from './tier.ts'
export { type ReadOnly, Words } from './words.ts'
