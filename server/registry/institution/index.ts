export { type PartnerBankFact, partnerBanksOf, readPartnerBanks } from './partner/partner-banks.ts'
export { addPublicInstitutionRoutes } from './public/routes.ts'
export { addInstitutionRoutes } from './routes.ts'
