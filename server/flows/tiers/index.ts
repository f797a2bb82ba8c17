export { addTierRoutes, type TierParts } from './routes.ts'
