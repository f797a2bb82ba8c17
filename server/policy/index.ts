export { addBatchRoutes } from './batch/routes.ts'
export {
  faultyUnderValue,
  judgeValue,
  RegionPacks,
  readSetHistory,
  readSetValues,
  writeValue,
} from './parameter-setting/index.ts'
export { addPolicyRoutes, type RulesInForce } from './routes.ts'
export { Shelf } from './shelf.ts'
