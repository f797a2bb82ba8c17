import { createRuntime, type Runtime, type RuntimeOptions } from '../feel/index.ts'
import type { DmnModel, DmnModels, DrgElement, Key } from './model.ts'
import { createTypes, type Types } from './types.ts'

/** One evaluation of models: their elements by key, their types, and the runtime. */
export type Evaluation = {
  readonly runtime: Runtime
  readonly models: DmnModels
  readonly elements: ReadonlyMap<Key, { readonly element: DrgElement; readonly model: DmnModel }>
  readonly types: Types
}

/** Opens models for one evaluation. */
export function openEvaluation(models: DmnModels, options: RuntimeOptions): Evaluation {
  const runtime = createRuntime(options)
  const elements = models.flatMap((model) =>
    model.elements.map((element) => [element.key, { element, model }] as const),
  )
  return { runtime, models, elements: new Map(elements), types: createTypes(models, runtime) }
}

/** The runtime in which names of types mean the types of one model. */
export function runtimeOf(evaluation: Evaluation, model: DmnModel): Runtime {
  return { ...evaluation.runtime, types: (name) => evaluation.types(model, name) }
}
