import type { Result } from '../../values/index.ts'
import { answering, contextOf, type FeelValue, type RuntimeOptions } from '../feel/index.ts'
import { canonicalName } from '../parse/name.ts'
import { evaluateService, type Frame, inputValue, unknownElement, valueOfElement } from './evaluate-model.ts'
import type { DmnInput, DmnModels, DrgElement, Key } from './model.ts'
import { openSession, type Session } from './session.ts'

/** The result of a decision by name. Refuses `dmn.unknown-element`, and by name what FEEL here will not do. */
export function evaluateDecision(
  models: DmnModels,
  name: string,
  inputs: readonly DmnInput[],
  options: RuntimeOptions = {},
): Result<FeelValue> {
  return answering(() => {
    const session = openSession(models, options)
    const decision = elementNamed(session, name, ['decision'])
    return valueOfElement(session, frameOf(session, inputs), decision.key)
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
    const session = openSession(models, options)
    const service = elementNamed(session, name, ['service'])
    if (service.kind !== 'service') throw unknownElement(name)
    const given = frameOf(session, inputs)
    const frame = new Map([...service.inputDecisions, ...service.inputData].map((key) => [key, given.get(key) ?? null]))
    const value = evaluateService(session, service, frame)
    const [only] = service.outputs
    if (service.outputs.length !== 1 || only === undefined) return value
    return contextOf([[session.elements.get(only)?.element.name ?? '', value]])
  })
}

function frameOf(session: Session, inputs: readonly DmnInput[]): Frame {
  return new Map(
    inputs.flatMap(({ name, namespace, value }): [Key, FeelValue][] => {
      const key = keyOfInput(session, canonicalName(name), namespace)
      return key === null ? [] : [[key, inputValue(session, key, value)]]
    }),
  )
}

function keyOfInput(session: Session, name: string, namespace: string | undefined): Key | null {
  const models =
    namespace === undefined ? session.models : session.models.filter((model) => model.namespace === namespace)
  const named = models.flatMap(({ elements }) => elements.filter((element) => element.name === name))
  return (named.find(({ kind }) => kind === 'input') ?? named.find(({ kind }) => kind === 'decision'))?.key ?? null
}

function elementNamed(session: Session, name: string, kinds: readonly DrgElement['kind'][]): DrgElement {
  const wanted = canonicalName(name)
  const found = session.models[0]?.elements.find((element) => element.name === wanted && kinds.includes(element.kind))
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
