export {
  PARAMETER_UNITS,
  type Parameter,
  type ParameterState,
  type ParameterUnit,
  type ParameterValue,
  parameterOn,
} from './parameter.ts'
export { type Bound, isWithin, readDay, readDays, readDecimal } from './read-exact.ts'
export { readParameters } from './read-parameters.ts'
