import type { Result } from '../../values/index.ts'
import { answering, contextOf, type FeelValue, type RuntimeOptions } from '../feel/index.ts'
import { canonicalName } from '../parse/name.ts'
import { evaluateService, type Frame, inputValue, unknownElement, valueOfElement } from './evaluate-model.ts'
import { type Evaluation, openEvaluation } from './evaluation.ts'
import type { DmnInput, DmnModels, DrgElement, Key } from './model.ts'

/** The result of a decision by name. Refuses `dmn.unknown-element`, and by name what FEEL here will not do. */
export function evaluateDecision(
  models: DmnModels,
  name: string,
  inputs: readonly DmnInput[],
  options: RuntimeOptions = {},
): Result<FeelValue> {
  return answering(() => {
    const evaluation = openEvaluation(models, options)
    const decision = elementNamed(evaluation, name, ['decision'])
    return valueOfElement(evaluation, frameOf(evaluation, inputs), decision.key)
  })
}

/** The outputs of a decision service by name, as a context of its output decisions. */
export function evaluateDecisionService(
  models: DmnModels,
  name: string,
  inputs: readonly DmnInput[],
  options: RuntimeOptions = {},
): Result<FeelValue> {
  return answering(() => {
    const evaluation = openEvaluation(models, options)
    const service = elementNamed(evaluation, name, ['service'])
    if (service.kind !== 'service') throw unknownElement(name)
    const given = frameOf(evaluation, inputs)
    const frame = new Map([...service.inputDecisions, ...service.inputData].map((key) => [key, given.get(key) ?? null]))
    const value = evaluateService(evaluation, service, frame)
    const [only] = service.outputs
    if (service.outputs.length !== 1 || only === undefined) return value
    return contextOf([[evaluation.elements.get(only)?.element.name ?? '', value]])
  })
}

function frameOf(evaluation: Evaluation, inputs: readonly DmnInput[]): Frame {
  return new Map(
    inputs.flatMap(({ name, namespace, value }): [Key, FeelValue][] => {
      const key = keyOfInput(evaluation, canonicalName(name), namespace)
      return key === null ? [] : [[key, inputValue(evaluation, key, value)]]
    }),
  )
}

function keyOfInput(evaluation: Evaluation, name: string, namespace: string | undefined): Key | null {
  const models =
    namespace === undefined ? evaluation.models : evaluation.models.filter((model) => model.namespace === namespace)
  const named = models.flatMap(({ elements }) => elements.filter((element) => element.name === name))
  return (named.find(({ kind }) => kind === 'input') ?? named.find(({ kind }) => kind === 'decision'))?.key ?? null
}

function elementNamed(evaluation: Evaluation, name: string, kinds: readonly DrgElement['kind'][]): DrgElement {
  const wanted = canonicalName(name)
  const found = evaluation.models[0]?.elements.find(
    (element) => element.name === wanted && kinds.includes(element.kind),
  )
  if (found === undefined) throw unknownElement(name)
  return found
}

export { type Json, readInputs, toJson } from './json-values.ts'
export type {
  Boxed,
  DecisionTable,
  DmnInput,
  DmnModel,
  DmnModels,
  DrgElement,
  ItemDefinition,
  TableText,
} from './model.ts'
export { type PackTable, packTableOf, tableOfPack } from './pack-table.ts'
export { readModels } from './read-model.ts'
export { type TableDecision, writeDecision } from './write-decision.ts'
