import { partnerBanksOf } from '../registry/institution/index.ts'
import type { RegionFacts } from './reevaluate/index.ts'

/** What registers of a region know that no source states of an enterprise: its cooperating banks. */
export const regionFacts: RegionFacts = async (tx, on) => ({ partnerBanks: await partnerBanksOf(tx, on) })
