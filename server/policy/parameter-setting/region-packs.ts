import { createHash } from 'node:crypto'
import {
  type CompiledPack,
  compilePack,
  type Diagnostic,
  isOwn,
  type Overlay,
  type PackSources,
  type Parameter,
  type ParameterValue,
  readParameters,
} from '../../../core/policy/index.ts'
import { parseDay, valueOrThrow } from '../../../core/values/index.ts'
import { loadPack } from '../../../packs/load.ts'
import type { Transaction } from '../../db/index.ts'
import type { Shelf } from '../shelf.ts'
import { readSetValues, type SetValue } from './set-value-store.ts'

/** Compiled packs that are kept for a region: that of today's values, and one for looking back. */
const KEPT_MAX = 2

/** Packs of regions with the numbers that their departments have set, each compiled once for the same values. */
export class RegionPacks {
  readonly #shelf: Shelf
  readonly #parameters = new Map<string, readonly Parameter[]>()
  readonly #compiled = new Map<string, Map<string, CompiledPack>>()

  constructor(shelf: Shelf) {
    this.#shelf = shelf
  }

  /** Whether a region has a pack. */
  has(region: string): boolean {
    return this.#shelf.has(region)
  }

  /** Names of the plan's units by id. */
  unitNames(region: string): Readonly<Record<string, { readonly zh: string; readonly en: string }>> {
    return this.#shelf.pack(region)?.unitNames() ?? {}
  }

  /** Numbers of the region's own plan, as it prints them; none where it has no pack. */
  printed(region: string): readonly Parameter[] {
    const known = this.#parameters.get(region)
    if (known) return known
    const parameters = this.has(region) ? ownParameters(loadPack(region).sources) : []
    this.#parameters.set(region, parameters)
    return parameters
  }

  /** Numbers of the plan with those that the region of the transaction has set; what the plan prints stands before. */
  async parameters(tx: Transaction, region: string): Promise<Parameter[]> {
    const values = await readSetValues(tx)
    return this.printed(region).map((parameter) => ({ ...parameter, values: valuesWith(parameter, values) }))
  }

  /**
   * The rules of a region with the values that it held at a moment, now where none is named; null where it has no pack. The
   * version tells the values too, so that what was determined can be computed again.
   */
  async compiled(tx: Transaction, region: string, at: string | null = null): Promise<CompiledPack | null> {
    const shelved = this.#shelf.pack(region)
    if (shelved === null) return null
    const values = await readSetValues(tx, at)
    if (values.length === 0) return shelved.compiled()
    const version = versionWith(shelved.compiled().version, values)
    const kept = this.#compiled.get(region) ?? new Map<string, CompiledPack>()
    const known = kept.get(version)
    if (known) return known
    const pack = this.compileWith(region, values).pack
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size + 1 - KEPT_MAX))) kept.delete(oldest)
    this.#compiled.set(region, kept.set(version, pack))
    return pack
  }

  /** Compiles the rules of a region under values, with what is wrong with them. Throws where it has no pack. */
  compileWith(region: string, values: readonly SetValue[]): { pack: CompiledPack; diagnostics: Diagnostic[] } {
    const { sources } = loadPack(region)
    const own = ownParameters(sources)
    const named = new Set(values.map(({ parameter }) => parameter))
    const overlay: Overlay = {
      parameters: Object.fromEntries(
        own.filter(({ id }) => named.has(id)).map((parameter) => [parameter.id, valuesWith(parameter, values)]),
      ),
    }
    return compilePack({ ...sources, version: versionWith(sources.version, values) }, overlay)
  }
}

/** The version of a pack with values: that of its files, and a digest of the values; that of its files alone where there are none. */
export function versionWith(version: string, values: readonly SetValue[]): string {
  if (values.length === 0) return version
  const lines = values.map(({ parameter, value, from, to }) => JSON.stringify([parameter, value, from, to])).toSorted()
  return `${version}+sha256:${createHash('sha256').update(lines.join('\n')).digest('hex')}`
}

function ownParameters(sources: PackSources): readonly Parameter[] {
  const files = sources.documents.filter(({ path }) => path.includes('/parameters/') && isOwn(sources, path))
  return readParameters(files, [])
}

function valuesWith({ id, values: printed }: Parameter, values: readonly SetValue[]): ParameterValue[] {
  const set = values
    .filter(({ parameter }) => parameter === id)
    .map(({ value, from, to }) => ({ value, from: dayOf(from), to: to === null ? null : dayOf(to) }))
  return [...printed, ...set].toSorted((a, b) => a.from - b.from)
}

function dayOf(text: string) {
  return valueOrThrow(parseDay(text))
}
