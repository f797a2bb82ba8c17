import { collectResults, type Refusal, type Result, refuse } from '../../values/index.ts'
import type { KnownNames } from '../parse/feel.ts'
import { canonicalName } from '../parse/name.ts'
import { cycleRefusals } from './cycles.ts'
import { type InnerNames, innerNamesOf, shapeNames } from './known-names.ts'
import type { DmnModel, DmnModels, DrgElement, Key } from './model.ts'
import { readBoxedIn, readFunction } from './read-boxed.ts'
import { readItemDefinition } from './read-types.ts'
import { childOf, childrenOf, readXml, type XmlElement } from './xml.ts'

const DRG = ['inputData', 'decision', 'businessKnowledgeModel', 'decisionService']

/**
 * Reads DMN 1.1 to 1.5 files that refer to each other; the first is the one asked for.
 * Refuses `dmn.xml`, `dmn.no-definitions`, `dmn.missing` (an element or file referred to), `dmn.cycle`, `dmn.syntax`, `dmn.language`.
 */
export function readModels(texts: readonly string[]): Result<DmnModels> {
  const roots = collectResults(texts.map(readXml))
  if (!roots.ok) return roots
  const foreign = roots.value.find(({ name }) => name !== 'definitions')
  if (foreign !== undefined) return refuse(noDefinitions(foreign.name))
  const library = createLibrary(roots.value)
  const refusals: Refusal[] = []
  const models = roots.value.map((root) => readModel(root, library, refusals))
  refusals.push(...cycleRefusals(models))
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: models }
}

function noDefinitions(name: string): Refusal {
  return {
    code: 'dmn.no-definitions',
    messageZh: `应为 DMN 的 definitions，实为“${name}”。`,
    messageEn: `The root must be the definitions of DMN; it is "${name}".`,
  }
}

type Library = {
  readonly elements: ReadonlyMap<Key, { readonly element: XmlElement; readonly root: XmlElement }>
  readonly innerNames: (root: XmlElement) => InnerNames
}

function namespaceOf(root: XmlElement): string {
  return root.attributes['namespace'] ?? ''
}

function createLibrary(roots: readonly XmlElement[]): Library {
  const byNamespace = new Map(roots.map((root) => [namespaceOf(root), root]))
  const elements = roots.flatMap((root) =>
    root.children
      .filter(({ name }) => DRG.includes(name))
      .map((element) => [keyOf(root, element), { element, root }] as const),
  )
  const innerNames = (root: XmlElement): InnerNames =>
    innerNamesOf(root, (type) => {
      const dot = type?.indexOf('.') ?? -1
      const entry = childrenOf(root, 'import').find(({ attributes }) => attributes['name'] === type?.slice(0, dot))
      const other = byNamespace.get(entry?.attributes['namespace'] ?? '')
      return dot < 0 || other === undefined || other === root ? null : innerNames(other)(type?.slice(dot + 1) ?? null)
    })
  return { elements: new Map(elements), innerNames }
}

function keyOf(root: XmlElement, element: XmlElement): Key {
  return `${namespaceOf(root)}#${element.attributes['id'] ?? element.attributes['name'] ?? ''}`
}

function readModel(root: XmlElement, library: Library, refusals: Refusal[]): DmnModel {
  const imports = childrenOf(root, 'import').map(({ attributes }) => [
    attributes['namespace'] ?? '',
    canonicalName(attributes['name'] ?? ''),
  ])
  return {
    namespace: namespaceOf(root),
    name: root.attributes['name'] ?? '',
    imports: Object.fromEntries(imports),
    types: childrenOf(root, 'itemDefinition').map((item) =>
      readItemDefinition(item, { where: item.attributes['name'] ?? '', names: {}, refusals }),
    ),
    elements: root.children
      .filter(({ name }) => DRG.includes(name))
      .map((element) => readElement(element, root, library, refusals)),
  }
}

function readElement(element: XmlElement, root: XmlElement, library: Library, refusals: Refusal[]): DrgElement {
  const variable = childOf(element, 'variable')
  const own = element.attributes['name'] ?? ''
  const name = canonicalName(variable?.attributes['name'] ?? own)
  const common = { key: keyOf(root, element), name, type: variable?.attributes['typeRef'] ?? null }
  if (element.name === 'inputData') return { kind: 'input', ...common }
  if (element.name === 'decisionService') return { ...common, ...readService(element, root) }
  const requires = requirementsOf(element, root)
  for (const key of requires) if (!library.elements.has(key)) refusals.push(missing(own, key))
  const names = namesOf([...requires, common.key], root, library)
  const reading = { parsing: { where: own, names, refusals }, innerNames: library.innerNames(root) }
  if (element.name === 'decision')
    return { kind: 'decision', ...common, requires, logic: readBoxedIn(element, reading) }
  const logic = childOf(element, 'encapsulatedLogic')
  return { kind: 'knowledge', ...common, requires, logic: logic === null ? null : readFunction(logic, reading) }
}

function missing(where: string, key: Key): Refusal {
  return {
    code: 'dmn.missing',
    messageZh: `“${where}”所需的元素“${key}”不在所给的文件中。`,
    messageEn: `"${where}" needs the element "${key}", which is in none of the files.`,
    path: where,
  }
}

function readService(
  element: XmlElement,
  root: XmlElement,
): Omit<Extract<DrgElement, { kind: 'service' }>, 'key' | 'name' | 'type'> {
  const keys = (name: string): Key[] => childrenOf(element, name).map((reference) => keyOfReference(reference, root))
  return {
    kind: 'service',
    outputs: keys('outputDecision'),
    encapsulated: keys('encapsulatedDecision'),
    inputDecisions: keys('inputDecision'),
    inputData: keys('inputData'),
  }
}

function requirementsOf(element: XmlElement, root: XmlElement): Key[] {
  const requirements = element.children.filter(
    ({ name }) => name === 'informationRequirement' || name === 'knowledgeRequirement',
  )
  return requirements.flatMap(({ children }) => children.map((reference) => keyOfReference(reference, root)))
}

function keyOfReference(reference: XmlElement, root: XmlElement): Key {
  const href = reference.attributes['href'] ?? ''
  return href.startsWith('#') ? `${namespaceOf(root)}${href}` : href
}

// Names in reach of an element: those it requires, elements of other files under the name of their import.
function namesOf(keys: readonly Key[], root: XmlElement, library: Library): KnownNames {
  const names: Record<string, KnownNames | null> = {}
  for (const key of keys) {
    const found = library.elements.get(key)
    if (found === undefined) continue
    const variable = childOf(found.element, 'variable')
    const name = canonicalName(variable?.attributes['name'] ?? found.element.attributes['name'] ?? '')
    const inner = library.innerNames(found.root)(variable?.attributes['typeRef'] ?? null) ?? shapeNames(found.element)
    const prefix = found.root === root ? '' : importName(root, found.root)
    if (prefix === '') names[name] = inner
    else names[prefix] = { ...names[prefix], [name]: inner }
  }
  return names
}

function importName(root: XmlElement, other: XmlElement): string {
  const entry = childrenOf(root, 'import').find(({ attributes }) => attributes['namespace'] === namespaceOf(other))
  return canonicalName(entry?.attributes['name'] ?? '')
}
