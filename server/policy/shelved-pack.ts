import { createHash } from 'node:crypto'
import type { Examples, Plan, ProgrammeSummary, Region, Words } from '../../contract/index.ts'
import { type Coverage, coverOf, type Plan as ReadPlan, readPlan } from '../../core/plan/index.ts'
import {
  type CompiledPack,
  compilePack,
  isOwn,
  type PackSources,
  programmeIds,
  readExamples,
  type SourceDocument,
} from '../../core/policy/index.ts'
import { loadPack } from '../../packs/load.ts'
import { describePlan, describeRegion } from './plan-message.ts'
import { runExamples } from './run-examples.ts'

/** A message written once: its JSON text and a mark by which a reader knows whether it holds it already. */
export type WrittenMessage = { readonly text: string; readonly mark: string }

/** One pack, read when it is first asked for; each of its parts is worked out once and kept. */
export class ShelvedPack {
  readonly id: string
  readonly #sources: PackSources
  readonly #plan: ReadPlan
  #compiled: CompiledPack | null = null
  #planMessage: WrittenMessage | null = null
  readonly #examples = new Map<string, Promise<WrittenMessage>>()

  constructor(id: string) {
    this.id = id
    this.#sources = loadPack(id).sources
    this.#plan = readPlan(this.#sources.documents.filter(({ path }) => isOwn(this.#sources, path))).plan
  }

  /** The region in figures. */
  region(): Region {
    return describeRegion(this.#plan, this.#coverage(), this.#programmeFolders().size)
  }

  /** The plan as its files give it. */
  plan(): ReadPlan {
    return this.#plan
  }

  /** Names of the plan's units by id. */
  unitNames(): Readonly<Record<string, Words>> {
    return Object.fromEntries(this.#plan.units.map(({ id, names }) => [id, names]))
  }

  /** The compiled pack. */
  compiled(): CompiledPack {
    this.#compiled ??= compilePack(this.#sources).pack
    return this.#compiled
  }

  /** The plan as a message. */
  planMessage(): WrittenMessage {
    this.#planMessage ??= writeMessage(this.#describe())
    return this.#planMessage
  }

  /** The examples of a programme with what comes out of each, as a message. */
  examplesMessage(programme: string): Promise<WrittenMessage> {
    const known = this.#examples.get(programme)
    if (known) return known
    const examples = this.#exampleFiles(programme).flatMap((file) => readExamples(file, []))
    const message = runExamples(this.#sources, examples).then((answers) =>
      writeMessage({ examples: answers } satisfies Examples),
    )
    this.#examples.set(programme, message)
    return message
  }

  /** Whether the pack has the programme. */
  has(programme: string): boolean {
    return this.#programmeFolders().has(programme)
  }

  /** Whether the plan has a clause of this id, or a row of one, which is shown on the page of its clause. */
  hasClause(asked: string): boolean {
    return this.#plan.clauses.some(({ id, entries }) => id === asked || entries.some((entry) => entry.id === asked))
  }

  #describe(): Plan {
    const pack = this.compiled()
    const summaries = programmeIds(pack).flatMap((id): ProgrammeSummary[] => {
      const versions = pack.programmes.filter((programme) => programme.id === id)
      const latest = versions.toSorted((a, b) => b.inForce.from - a.inForce.from)[0]
      const examples = this.#exampleFiles(id).reduce((sum, file) => sum + readExamples(file, []).length, 0)
      const clauses = [...new Set(versions.flatMap((version) => version.clauses))]
      return latest ? [{ id, title: latest.title, answers: latest.answers, clauses, examples }] : []
    })
    return describePlan(this.#plan, this.#coverage(), summaries, this.#sources.version)
  }

  #coverage(): Coverage {
    return coverOf(this.#plan, [...this.#programmeFolders()])
  }

  #exampleFiles(programme: string): SourceDocument[] {
    const place = `${this.id}/programmes/${programme}/examples.yaml`
    return this.#sources.documents.filter(({ path }) => path === place)
  }

  #programmeFolders(): Set<string> {
    const rule = /^[^/]+\/programmes\/([^/]+)\/rule[^/]*\.yaml$/
    const own = this.#sources.documents.filter(({ path }) => isOwn(this.#sources, path))
    return new Set(own.flatMap(({ path }) => rule.exec(path)?.[1] ?? []))
  }
}

/** Writes a message with its mark. */
export function writeMessage(message: unknown): WrittenMessage {
  const text = JSON.stringify(message)
  return { text, mark: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` }
}
