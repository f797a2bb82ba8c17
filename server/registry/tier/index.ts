export { assignTier, type NewTier } from './assign-tier.ts'
export { decideProposal, type NamedClass, type NewProposal, type TierSubject, writeProposals } from './propose-tier.ts'
export {
  countMovements,
  countTiers,
  listProposals,
  listStandingTiers,
  listTiers,
} from './tier-store.ts'
