import { withReadings } from '../../../core/policy/evaluate/index.ts'
import type { CompiledPack, Programme, ProgrammeReading } from '../engine.ts'

/** Readings taken otherwise than the pack takes them, `programme.reading` → option. */
export type SwitchedReadings = Readonly<Record<string, string>>

/** A registered reading with the name by which it is switched. */
export type NamedReading = { readonly name: string; readonly programme: Programme; readonly reading: ProgrammeReading }

/** The readings of programmes, in their order. */
export function namedReadings(programmes: readonly Programme[]): NamedReading[] {
  return programmes.flatMap((programme) =>
    programme.readings.map((reading) => ({ name: `${programme.id}.${reading.id}`, programme, reading })),
  )
}

/** Reads the choice in an address, `programme.reading:OPTION` with commas between; what the pack does not know or takes anyway is left out. */
export function readSwitched(pack: CompiledPack, text: string | undefined): SwitchedReadings {
  const known = namedReadings(pack.programmes)
  const pairs = (text ?? '').split(',').map((pair) => pair.split(':'))
  return Object.fromEntries(
    pairs.flatMap(([asked = '', option = '']): [string, string][] => {
      const isKnown = known.some(
        ({ name, reading: { options, chosen } }) =>
          name === asked && Object.hasOwn(options, option) && option !== chosen,
      )
      return isKnown ? [[asked, option]] : []
    }),
  )
}

/** The choice as it stands in an address; undefined where all is as the pack takes it. */
export function writeSwitched(switched: SwitchedReadings): string | undefined {
  const pairs = Object.entries(switched).map(([name, option]) => `${name}:${option}`)
  return pairs.length > 0 ? pairs.join(',') : undefined
}

/** The choice with one reading taken by an option; the pack's own option takes it out of the choice. */
export function withOption(
  switched: SwitchedReadings,
  { name, reading }: NamedReading,
  option: string,
): SwitchedReadings {
  const { [name]: _, ...others } = switched
  return option === reading.chosenByPack ? others : { ...others, [name]: option }
}

/** The pack under the readings chosen; the pack itself where none is. */
export function underReadings(pack: CompiledPack, switched: SwitchedReadings): CompiledPack {
  if (Object.keys(switched).length === 0) return pack
  const read = withReadings(pack, switched)
  return read.ok ? read.value : pack
}
