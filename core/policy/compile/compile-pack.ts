import type { Day } from '../../values/index.ts'
import { type Parameter, readParameters } from '../parameters/index.ts'
import { type Diagnostic, type SourceDocument, SourceReader, type Words } from '../source/index.ts'
import { findNamed, readVocabulary, type Vocabulary, withProgrammes } from '../vocabulary/index.ts'
import type { Surroundings } from './compile-programme.ts'
import { compileOverTime } from './over-time.ts'
import type { CompiledProgramme } from './programme.ts'
import { COMBINATIONS_MAX, combinationsOf, switchesOf } from './switches.ts'

/** A pack's files, its own and those of the packs it stands on (first), with the hash of their content. */
export type PackSources = {
  readonly id: string
  readonly version: string
  readonly documents: readonly SourceDocument[]
}

/** Values and readings that replace the pack's own: for examples, what-if questions and reforms. */
export type Overlay = {
  /** Parameter id → decimal text, in force at all times; or dated values. */
  readonly parameters?: Readonly<Record<string, string | readonly { from: Day; to: Day | null; value: string }[]>>
  /** `programme.reading` → option. */
  readonly readings?: Readonly<Record<string, string>>
}

/** A pack ready to answer: plain data that a browser can hold. */
export type CompiledPack = {
  readonly id: string
  readonly names: Words
  readonly version: string
  readonly vocabulary: Vocabulary
  /** Names of the units that owe numbers, by id; those of the packs that it stands on too. */
  readonly units: Readonly<Record<string, Words>>
  /** Versions of one programme share its id and follow each other in time. */
  readonly programmes: readonly CompiledProgramme[]
}

/** Compiles a pack under an overlay; every fault is a diagnostic with its file and line. */
export function compilePack(
  sources: PackSources,
  overlay: Overlay = {},
): { pack: CompiledPack; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const within = (part: string): SourceDocument[] => sources.documents.filter(({ path }) => path.includes(part))
  const own = sources.documents.filter(({ path }) => isOwn(sources, path))
  const words = readVocabulary(within('/vocabulary/'), diagnostics)
  const parameterFiles = within('/parameters/')
  const ground = parameterFiles.filter(({ path }) => !isOwn(sources, path))
  const ofPack = parameterFiles.filter(({ path }) => isOwn(sources, path))
  const read = [ground, ofPack].flatMap((files) => readParameters(files, diagnostics))
  const parameters = overlaid(read, overlay)
  const isRule = ({ path }: SourceDocument): boolean => /\/programmes\/[^/]+\/rule[^/]*\.yaml$/.test(path)
  const rules = own.filter(isRule)
  const titles = new Map(rules.flatMap(titleOf))
  const packs = [...new Set(sources.documents.map(({ path }) => path.split('/')[0] ?? ''))]
  const ofGround = sources.documents.filter((document) => isRule(document) && !isOwn(sources, document.path))
  const others = ofGround.flatMap(titleOf).filter(([id]) => !titles.has(id))
  const vocabulary = withProgrammes(words, packs, new Map([...titles, ...others]))
  const around = { vocabulary, parameters, readings: overlay.readings ?? {}, titles }
  const programmes = rules.flatMap((document) => {
    const file = new SourceReader(document, diagnostics)
    if (document.value !== null) return [withSwitches(file, around)]
    file.fault('empty-file', '规则文件为空，或无法读取。', 'The rule file is empty or cannot be read.')
    return []
  })
  const packFile = own.find(({ path }) => path.endsWith('/pack.yaml'))
  const names = packFile ? new SourceReader(packFile, diagnostics).words('names') : { zh: sources.id, en: sources.id }
  const units = Object.fromEntries(sources.documents.flatMap(unitsIn))
  return { pack: { id: sources.id, names, version: sources.version, vocabulary, units, programmes }, diagnostics }
}

/** Compiles a rule under all its readings; a fault that only another reading has is told too. */
function withSwitches(file: SourceReader, surroundings: Surroundings): CompiledProgramme {
  const around = { ...surroundings, parsed: new Map() }
  const { document, diagnostics } = file
  const before = diagnostics.length
  const programme = compileOverTime(file, around)
  const isFaulty = diagnostics.slice(before).some(({ severity }) => severity === 'error')
  if (isFaulty) return programme
  if (combinationsOf(programme.readings) > COMBINATIONS_MAX) {
    file
      .at('readings')
      .fault(
        'too-many-readings',
        `各读法的组合最多 ${COMBINATIONS_MAX} 种。`,
        `The readings may have ${COMBINATIONS_MAX} combinations at the most.`,
      )
    return programme
  }
  const others: Diagnostic[] = []
  const switches = switchesOf(programme, (options) => {
    const readings = Object.fromEntries(
      Object.entries(options).map(([id, option]) => [`${programme.id}.${id}`, option]),
    )
    return compileOverTime(new SourceReader(document, others), { ...around, readings })
  })
  const faults = new Map(others.filter(({ severity }) => severity === 'error').map((each) => [textOf(each), each]))
  diagnostics.push(...faults.values())
  return { ...programme, switches }
}

function textOf({ line, code, en }: Diagnostic): string {
  return `${line} ${code} ${en}`
}

/** Ids and names of the units of a file; what is wrong with them is told where the plan is read. */
function unitsIn(document: SourceDocument): [string, Words][] {
  if (!document.path.endsWith('/units.yaml')) return []
  const units = new SourceReader(document, []).items('units')
  return units.map((unit) => [unit.text('id'), unit.words('names')])
}

/** Id and title of a rule file's programme; what is wrong with them is told where the file is compiled. */
function titleOf(document: SourceDocument): [string, Words][] {
  const file = new SourceReader(document, [])
  const id = file.at('programme').value
  return typeof id === 'string' ? [[id, file.words('title')]] : []
}

/** Whether a file belongs to the pack itself and not to one it stands on. */
export function isOwn(sources: PackSources, path: string): boolean {
  return path.startsWith(`${sources.id}/`)
}

function overlaid(parameters: readonly Parameter[], overlay: Overlay): Map<string, Parameter> {
  const changes = overlay.parameters ?? {}
  return new Map(
    parameters.map((parameter) => {
      const change = findNamed(changes, parameter.id)
      if (change === undefined) return [parameter.id, parameter]
      const always = (value: string): Parameter['values'] => [{ from: EVER, to: null, value }]
      return [parameter.id, { ...parameter, values: typeof change === 'string' ? always(change) : change }]
    }),
  )
}

/** Before every supported date (1900-01-01). */
const EVER = -30_000 as Day
