export { type Answer, type Answering, answerByRule, type YearAmount } from './answer.ts'
export { answerByCode, isAnsweredByCode } from './answer-by-code.ts'
export { changesOf, type ReformChange } from './changes.ts'
export type { Cell, Counts, Sides, Sums } from './count.ts'
export { DIMENSIONS, type Dimension, GROUP_NONE, GROUP_UNKNOWN } from './dimension.ts'
export { type PopulationOptions, population } from './population/index.ts'
export { readOverlay } from './read-overlay.ts'
export {
  type CountResult,
  finishSimulation,
  type SimulateOptions,
  type SimulationResult,
  simulate,
  simulateInChunks,
} from './simulate.ts'
export {
  addFirm,
  mergeSimulations,
  prepareSimulation,
  type Simulation,
  type SimulationOptions,
  type Simulator,
  startSimulation,
} from './simulation.ts'
