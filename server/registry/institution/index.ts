export { type PartnerBankFact, partnerBanksOf, readPartnerBanks } from './partner/partner-banks.ts'
export { addPublicInstitutionRoutes } from './public/routes.ts'
export { mayOpenNewOn } from './read-institution.ts'
export { addInstitutionRoutes } from './routes.ts'
