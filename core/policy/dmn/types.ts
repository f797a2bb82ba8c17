import { ANY, evaluate, type FeelType, type FeelValue, type Runtime, readType, rootScope } from '../feel/index.ts'
import type { Expression } from '../parse/ast.ts'
import type { DmnModel, DmnModels, ItemDefinition } from './model.ts'

/** The type that a name means in a model; null for no name, `Any` for a name that means nothing. */
export type Types = (model: DmnModel, name: string | null) => FeelType | null

/** Resolves item definitions, across imports. A type that contains itself is `Any` inside of itself. */
export function createTypes(models: DmnModels, runtime: Runtime): Types {
  const known = new Map<string, FeelType>()
  const named = (model: DmnModel, name: string): FeelType => {
    const key = `${model.namespace} ${name}`
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, ANY)
    const item = model.types.find((type) => type.name === name)
    const type = item === undefined ? importedType(model, name) : typeOfItem(item, model)
    known.set(key, type)
    return type
  }
  const importedType = (model: DmnModel, name: string): FeelType => {
    for (const [namespace, prefix] of Object.entries(model.imports)) {
      const other = models.find((candidate) => candidate.namespace === namespace)
      if (other !== undefined && other !== model && name.startsWith(`${prefix}.`))
        return named(other, name.slice(prefix.length + 1))
    }
    return ANY
  }
  const resolve: Types = (model, name) => {
    if (name === null || name === '') return null
    return readType(name, (own) => named(model, own)) ?? ANY
  }
  const typeOfItem = (item: ItemDefinition, model: DmnModel): FeelType => {
    const one = allowing(baseOf(item, model), item.allowed, runtime)
    return item.isCollection
      ? allowing({ kind: 'list', of: one }, item.allowedWhole, runtime)
      : allowing(one, item.allowedWhole, runtime)
  }
  const baseOf = (item: ItemDefinition, model: DmnModel): FeelType => {
    if (item.function !== null) {
      const parameters = item.function.parameters.map((type) => resolve(model, type) ?? ANY)
      return { kind: 'function', parameters, result: resolve(model, item.function.result) ?? ANY }
    }
    if (item.components.length === 0) return resolve(model, item.base) ?? ANY
    return { kind: 'context', entries: new Map(item.components.map((part) => [part.name, typeOfItem(part, model)])) }
  }
  return resolve
}

function allowing(base: FeelType, tests: Expression | null, runtime: Runtime): FeelType {
  if (tests === null) return base
  const allows = (value: FeelValue): boolean => evaluate(tests, rootScope(new Map([['?', value]]), runtime)) === true
  return { kind: 'constrained', base, allows }
}
