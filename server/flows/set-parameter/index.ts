export { numbersOf } from './plan-numbers.ts'
export { addParameterRoutes } from './routes.ts'
