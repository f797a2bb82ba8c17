import { type CompiledPack, withReadings } from '../core/policy/index.ts'
import type { CommandLine } from './command-line.ts'
import { CommandRefused } from './refused.ts'

/** The pack under the readings of --reading `programme.reading=OPTION`; of one named twice the last. Refuses as withReadings does. */
export function underReadings(pack: CompiledPack, line: CommandLine): CompiledPack {
  const asked = line.texts('reading').map((text): [string, string] => {
    const [name = '', ...option] = text.split('=')
    return [name, option.join('=')]
  })
  if (asked.length === 0) return pack
  const read = withReadings(pack, Object.fromEntries(asked))
  if (!read.ok) throw new CommandRefused(read.refusals)
  return read.value
}
