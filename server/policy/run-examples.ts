import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Example } from '../../contract/index.ts'
import {
  type CompiledPack,
  compilePack,
  evaluate,
  type Example as PackExample,
  type PackSources,
  readFacts,
} from '../../core/policy/index.ts'
import { parseDay } from '../../core/values/index.ts'

/** Works out the examples of a programme, each under its own sample values. Other requests are served in between. */
export async function runExamples(sources: PackSources, examples: readonly PackExample[]): Promise<Example[]> {
  const packs = new Map<string, CompiledPack>()
  const answers: Example[] = []
  for (const example of examples) {
    await nextTurn()
    const key = JSON.stringify(example.overlay)
    const pack = packs.get(key) ?? compilePack(sources, example.overlay).pack
    packs.set(key, pack)
    answers.push(runOne(pack, example))
  }
  return answers
}

function runOne(pack: CompiledPack, { programme, name, clause, on, facts, overlay }: PackExample): Example {
  const read = readFacts(pack.vocabulary, facts)
  const day = parseDay(on)
  return {
    programme,
    name,
    clause,
    on,
    facts,
    parameters: textsOf(overlay.parameters),
    readings: Object.fromEntries(
      Object.entries(overlay.readings ?? {}).map(([reading, option]) => [reading.slice(programme.length + 1), option]),
    ),
    determination: read.ok && day.ok ? evaluate(pack, programme, read.value, day.value) : null,
  }
}

function textsOf(parameters: PackExample['overlay']['parameters']): Record<string, string> {
  const entries = Object.entries(parameters ?? {})
  return Object.fromEntries(entries.flatMap(([id, value]) => (typeof value === 'string' ? [[id, value] as const] : [])))
}
