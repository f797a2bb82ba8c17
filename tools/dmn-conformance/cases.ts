import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { childOf, childrenOf, readXml, type XmlElement } from '../../core/policy/dmn/xml.ts'

/** A result that a case expects of a decision. */
export type ExpectedResult = { readonly name: string; readonly expected: XmlElement }

/** One case of the kit: what is given, what is asked for, what must come out. */
export type ConformanceCase = {
  readonly id: string
  readonly service: string | null
  readonly inputs: readonly { readonly name: string; readonly namespace: string | null; readonly element: XmlElement }[]
  readonly results: readonly ExpectedResult[]
}

/** One test file with its model files, the model under test first. */
export type ConformanceFile = {
  readonly level: string
  readonly folder: string
  readonly models: readonly string[]
  readonly cases: readonly ConformanceCase[]
}

/** Reads all test files of the kit; none where the folder is absent. */
export function readConformanceFiles(root: string): ConformanceFile[] {
  if (!existsSync(root)) return []
  const levels = readdirSync(root).filter((name) => name.startsWith('compliance-level-'))
  return levels.sort().flatMap((level) =>
    readdirSync(join(root, level))
      .sort()
      .flatMap((folder) => readFolder(level, folder, join(root, level, folder))),
  )
}

function readFolder(level: string, folder: string, path: string): ConformanceFile[] {
  const files = readdirSync(path).sort()
  const models = files.filter((name) => name.endsWith('.dmn'))
  const tests = files.filter((name) => name.endsWith('.xml'))
  return tests.map((name) => {
    const root = rootOf(readFileSync(join(path, name), 'utf8'))
    const own = basename(childOf(root, 'modelName')?.text.trim() ?? '')
    const ordered = [...models].sort((a, b) => Number(b === own) - Number(a === own))
    const texts = ordered.map((model) => readFileSync(join(path, model), 'utf8'))
    return { level, folder, models: texts, cases: childrenOf(root, 'testCase').map(readCase) }
  })
}

function rootOf(text: string): XmlElement {
  const xml = readXml(text)
  if (!xml.ok) throw new Error(xml.refusals[0]?.messageEn)
  return xml.value
}

function readCase(element: XmlElement): ConformanceCase {
  const { id, invocableName, type } = element.attributes
  return {
    id: id ?? '',
    service: type === 'decisionService' ? (invocableName ?? null) : null,
    inputs: childrenOf(element, 'inputNode').map((input) => ({
      name: input.attributes['name'] ?? '',
      namespace: input.attributes['namespace'] ?? null,
      element: input,
    })),
    results: childrenOf(element, 'resultNode').flatMap((result) => {
      const expected = childOf(result, 'expected')
      return expected === null ? [] : [{ name: result.attributes['name'] ?? '', expected }]
    }),
  }
}
