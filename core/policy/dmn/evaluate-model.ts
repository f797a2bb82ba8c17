import {
  ANY,
  coerce,
  contextOf,
  type FeelFunction,
  type FeelType,
  type FeelValue,
  functionOf,
  isKind,
  Refused,
  rootScope,
  type Scope,
} from '../feel/index.ts'
import { evaluateBoxed, functionValue } from './evaluate-boxed.ts'
import { type Evaluation, runtimeOf } from './evaluation.ts'
import type { DmnModel, DrgElement, Key } from './model.ts'

type Of<K extends DrgElement['kind']> = Extract<DrgElement, { kind: K }>

/** Values of elements that are given or known already, by key; each element is evaluated once. */
export type Frame = Map<Key, FeelValue>

/** The value of an element: an input as given, a decision's result, a function for knowledge and services. Throws `Refused`. */
export function valueOfElement(evaluation: Evaluation, frame: Frame, key: Key): FeelValue {
  const known = frame.get(key)
  if (known !== undefined) return known
  const found = evaluation.elements.get(key)
  if (found === undefined) return null
  evaluation.runtime.step()
  const value = evaluation.runtime.deeper(() => evaluateElement(evaluation, frame, found.element, found.model))
  frame.set(key, value)
  return value
}

function evaluateElement(evaluation: Evaluation, frame: Frame, element: DrgElement, model: DmnModel): FeelValue {
  switch (element.kind) {
    case 'input':
      return null
    case 'decision':
      return evaluateDecision(evaluation, frame, element, model)
    case 'knowledge':
      return knowledgeFunction(evaluation, element, model)
    case 'service':
      return serviceFunction(evaluation, element, model)
  }
}

/** An input as its type wants it: null where it does not conform. */
export function inputValue(evaluation: Evaluation, key: Key, value: FeelValue): FeelValue {
  const found = evaluation.elements.get(key)
  return found === undefined ? value : coerce(value, evaluation.types(found.model, found.element.type) ?? ANY)
}

function evaluateDecision(evaluation: Evaluation, frame: Frame, decision: Of<'decision'>, model: DmnModel): FeelValue {
  frame.set(decision.key, null)
  const scope = scopeOf(evaluation, frame, decision.requires, model)
  const value = evaluateBoxed(decision.logic, scope, (name) => evaluation.types(model, name))
  return coerce(value, evaluation.types(model, decision.type) ?? ANY)
}

function scopeOf(evaluation: Evaluation, frame: Frame, requires: readonly Key[], model: DmnModel): Scope {
  const entries = new Map<string, FeelValue>()
  for (const key of requires) {
    const found = evaluation.elements.get(key)
    if (found === undefined) continue
    const value = valueOfElement(evaluation, frame, key)
    const prefix = found.model === model ? '' : (model.imports[found.model.namespace] ?? '')
    if (prefix === '') entries.set(found.element.name, value)
    else entries.set(prefix, withEntry(entries.get(prefix) ?? null, found.element.name, value))
  }
  return rootScope(entries, runtimeOf(evaluation, model))
}

function withEntry(context: FeelValue, name: string, value: FeelValue): FeelValue {
  const before = isKind(context, 'context') ? context.entries : new Map<string, FeelValue>()
  return contextOf(new Map(before).set(name, value))
}

function knowledgeFunction(evaluation: Evaluation, knowledge: Of<'knowledge'>, model: DmnModel): FeelValue {
  const { logic } = knowledge
  if (logic === null) return null
  const typeOf = (name: string | null): FeelType | null => evaluation.types(model, name)
  const outline = functionValue(logic, rootScope(new Map(), runtimeOf(evaluation, model)), typeOf, null) as FeelFunction
  // The scope is made at the call, so that knowledge may require itself.
  const run = (args: readonly FeelValue[], names: readonly string[] | null): FeelValue => {
    const scope = scopeOf(evaluation, new Map(), knowledge.requires, model)
    return (functionValue(logic, scope, typeOf, resultOf(typeOf(knowledge.type))) as FeelFunction).invoke(args, names)
  }
  return { ...outline, result: resultOf(typeOf(knowledge.type)), invoke: run }
}

function resultOf(type: FeelType | null): FeelType {
  if (type === null) return ANY
  return type.kind === 'function' ? type.result : type
}

function serviceFunction(evaluation: Evaluation, service: Of<'service'>, model: DmnModel): FeelValue {
  const parameters = [...service.inputData, ...service.inputDecisions].flatMap((key) => {
    const found = evaluation.elements.get(key)
    if (found === undefined) return []
    return [{ key, name: found.element.name, type: evaluation.types(found.model, found.element.type) ?? ANY }]
  })
  return functionOf(parameters, ANY, runtimeOf(evaluation, model), (bound) =>
    evaluateService(evaluation, service, new Map(parameters.map(({ key, name }) => [key, bound.get(name) ?? null]))),
  )
}

/** Runs a service on values of its inputs: its one output decision, or a context of them, null where it is not of its type. */
export function evaluateService(evaluation: Evaluation, service: Of<'service'>, given: Frame): FeelValue {
  const model = evaluation.elements.get(service.key)?.model
  const type = model === undefined ? ANY : resultOf(evaluation.types(model, service.type))
  return coerce(outputsOf(evaluation, service, given), type)
}

function outputsOf(evaluation: Evaluation, service: Of<'service'>, given: Frame): FeelValue {
  const frame = new Map(given)
  const outputs = service.outputs.map(
    (key) => [evaluation.elements.get(key)?.element.name ?? '', valueOfElement(evaluation, frame, key)] as const,
  )
  const [only] = outputs
  return outputs.length === 1 && only !== undefined ? only[1] : contextOf(outputs)
}

/** The refusal of a name that no element bears. */
export function unknownElement(name: string): Refused {
  const remedy = { zh: '请核对名称。', en: 'Check the name.' }
  return new Refused('dmn.unknown-element', `模型中没有“${name}”。`, `The model has no "${name}".`, remedy)
}
