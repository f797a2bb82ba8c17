export {
  Confirmation,
  DemonstrationPeople,
  DemonstrationSignIn,
  Id,
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
export {
  AsOfQuery,
  ChainTag,
  Enterprise,
  EnterpriseBookQuery,
  EnterpriseList,
  EnterpriseNames,
  EnterpriseNamesQuery,
  EnterpriseQuery,
  EnterpriseRow,
  KeyPerson,
  KnownFact,
  NewEnterprise,
  NewFormerCode,
  NewStatements,
  PredecessorChange,
  Source,
  StatementHistory,
  StatementRecord,
  TitleGrant,
  VoicedValue,
} from './enterprise.ts'
export {
  ChainNode,
  ChainNodes,
  DeterminationDetail,
  Duplicate,
  DuplicateDecision,
  Duplicates,
  EndFrom,
  EnterpriseProgrammes,
  KeptDetermination,
  KeptDeterminations,
  MergeRequest,
  NewChainTag,
  NewDeterminations,
  NewKeyPerson,
  NewObjection,
  NewTitle,
  Objection,
  ObjectionAnswer,
  ObjectionQuery,
  ObjectionState,
  Objections,
  OnQuery,
  PageQuery,
  ProgrammeStanding,
  TitleRevocation,
  UnmergeRequest,
} from './enterprise-deeds.ts'
export { Evaluation, EvaluationRequest } from './evaluation.ts'
export { Evidence, EvidenceAbout, EvidenceEnd, EvidenceForm, EvidencePage, EvidenceQuery } from './evidence.ts'
export { Example, Examples } from './example.ts'
export {
  Advice,
  AdviceAcceptance,
  AdviceAnswer,
  AdviceProposals,
  AdviceRating,
  AdviceWriting,
  Expert,
  ExpertConflict,
  ExpertConflictWriting,
  ExpertPerson,
  ExpertWorkload,
  ExpertWriting,
} from './expert.ts'
export {
  Feedback,
  FeedbackPage,
  FeedbackQuery,
  FeedbackReceipt,
  FeedbackReply,
  FeedbackRouting,
  FeedbackStatistics,
  FeedbackWriting,
} from './feedback.ts'
export { Handbook, HandbookNumber, HandbookProgramme } from './handbook.ts'
export {
  ImportCommit,
  ImportKind,
  ImportRow,
  ImportRows,
  ImportRowsQuery,
  RegisterImport,
} from './import.ts'
export {
  Capital,
  CapitalWriting,
  Institution,
  Licence,
  LicenceWriting,
  RegisterUnit,
  RegisterUnitWriting,
  Specialist,
  SpecialistWriting,
  UnitFigure,
  UnitFigureWriting,
  UnitSuccession,
} from './institution.ts'
export {
  Landing,
  LandingStep,
  LandingStepWriting,
  LandingWriting,
} from './institution-landing.ts'
export {
  PartnerAgreement,
  PartnerAgreementChange,
  PartnerAgreementWriting,
  PartnerBanks,
  PartnerEnding,
  PartnerSigning,
  PublicUnits,
} from './institution-partner.ts'
export { DaySpanQuery } from './institution-record.ts'
export {
  GuidanceMeasure,
  GuidanceMeasureWriting,
  MeasuresFor,
  ParkCredit,
  RecognitionScheme,
  RecognitionSchemeWriting,
  ServedParkWriting,
  StarRating,
  StarRatingWriting,
  TechUnit,
  TechUnitChange,
  TechUnitConfirmation,
  TechUnitProofEnd,
  TechUnitProofWriting,
  TechUnitWriting,
} from './institution-tech-unit.ts'
export {
  Intermediary,
  IntermediaryWriting,
  ServiceDelivery,
  ServiceOrder,
  ServiceOrderWriting,
  ServiceRating,
  StandardCheck,
  StandardItem,
  StandardItemChange,
  StandardItemWriting,
} from './intermediary.ts'
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
  EditionPreview,
  EditionPreviewQuery,
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
} from './list-edition.ts'
export {
  Notice,
  NoticeChange,
  NoticePublishing,
  Notices,
  NoticesQuery,
  NoticeWriting,
} from './notice.ts'
export { CompiledPack } from './pack.ts'
export {
  ParameterEffect,
  ParameterPeriod,
  ParameterSetting,
  RegionParameter,
  RegionParameterHistory,
  RegionParameters,
} from './parameter-setting.ts'
export {
  ClusterDealWriting,
  ClusterFigures,
  ClusterResident,
  ClusterResidentWriting,
  Platform,
  PlatformService,
  PlatformServices,
  PlatformWriting,
  TenantFinanceWriting,
  TenantFirm,
  TenantFirmWriting,
  TenantStepWriting,
} from './park.ts'
export {
  Cooperation,
  CooperationConfirmation,
  CooperationCover,
  CooperationEnding,
  CooperationReminders,
  Cooperations,
  CooperationUseWriting,
  CooperationWriting,
  ExchangeItem,
  ExchangeItemWriting,
  ExchangeSummary,
} from './park-cooperation.ts'
export {
  Zone,
  ZoneItem,
  ZoneItemWriting,
  ZoneMilestone,
  ZoneMilestoneWriting,
  ZoneWriting,
} from './park-zone.ts'
export { Clause, Entry, Parameter, Plan, ProgrammeSummary, Target, Unit } from './plan.ts'
export { Circular, CircularReceipt, Circulars, CircularWriting } from './plan-circular.ts'
export { Deadlines, ListedPlan, ListedPlans, PlansQuery } from './plan-document.ts'
export { Problem } from './problem.ts'
export {
  NewReevaluation,
  Reevaluation,
  ReevaluationCounts,
  RegionStandingQuery,
  RegionStandings,
} from './reevaluation.ts'
export { Refusal } from './refusal.ts'
export { Region, Regions } from './region.ts'
export { MarkedText, SearchKind, SearchPage, SearchQuery, SearchRow } from './search.ts'
export {
  Talent,
  TalentAuthorisation,
  TalentAuthorisationWriting,
  TalentBand,
  TalentBandWriting,
  TalentClass,
  TalentClassWriting,
  TalentOffer,
  TalentReport,
  TalentScore,
  TalentUseWriting,
  TalentWriting,
} from './talent.ts'
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
} from './tier.ts'
export { type ReadOnly, Words } from './words.ts'
