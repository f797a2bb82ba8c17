export type { PlanShelf } from './plan-shelf.ts'
export type { PlanGround, RecordGround } from './room.ts'
export { addPlanRecordRoutes, addPortalRoutes } from './routes.ts'
