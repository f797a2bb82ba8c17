export { type PopulationOptions, population } from './population.ts'
