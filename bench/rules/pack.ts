import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  type CompiledPack,
  compilePack,
  type Diagnostic,
  formatDiagnostic,
  type PackSources,
  readDocument,
} from '../../core/policy/index.ts'
import { VARIANTS } from './variants.ts'

/** Programmes of one set, in the order of their clauses. */
export const PROGRAMMES = ['eligibility', 'interest-subsidy', 'scorecard'] as const

/** One of the three programmes. */
export type ProgrammeId = (typeof PROGRAMMES)[number]

/** Id of a programme in the pack of all fifty-one rules. */
export function idInSet(programme: ProgrammeId, set: number): string {
  return `${programme}-${set + 1}`
}

/** The invented pack as one compiled pack of fifty-one rules: the three programmes under each set of numbers. */
export function compileBenchPack(): CompiledPack {
  const sources = readSources()
  const packs = VARIANTS.map((parameters, set) => {
    const { pack, diagnostics } = compilePack(sources, { parameters })
    refuseFaults(diagnostics)
    return pack.programmes.map((programme) => ({ ...programme, id: `${programme.id}-${set + 1}` }))
  })
  const { pack } = compilePack(sources)
  return { ...pack, programmes: packs.flat() }
}

function readSources(): PackSources {
  const folder = fileURLToPath(new URL('../pack/', import.meta.url))
  const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .toSorted()
    .map((path) => {
      const { document, diagnostics } = readDocument(`bench/${path}`, readFileSync(`${folder}${path}`, 'utf8'))
      refuseFaults(diagnostics)
      return document
    })
  return { id: 'bench', version: 'bench', documents }
}

function refuseFaults(diagnostics: readonly Diagnostic[]): void {
  const faults = diagnostics.filter(({ severity }) => severity === 'error')
  if (faults.length > 0) throw new Error(faults.map((fault) => formatDiagnostic(fault, 'en')).join('\n'))
}
