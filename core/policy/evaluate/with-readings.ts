import { accept, quoteInput, type Refusal, type Result, refuse } from '../../values/index.ts'
import type { CompiledPack } from '../compile/compile-pack.ts'
import type { CompiledProgramme } from '../compile/programme.ts'

/**
 * The pack with readings switched, `programme.reading` → option; the others stay as they are. It is what compiling under
 * these readings gives. Refuses reading.unknown and reading.not-an-option.
 */
export function withReadings(pack: CompiledPack, readings: Readonly<Record<string, string>>): Result<CompiledPack> {
  const asked = Object.entries(readings)
  const known = optionsOf(pack)
  const [first, ...more] = asked.flatMap(([name, option]) => refusalsOf(name, option, known))
  if (first) return refuse(first, ...more)
  const options = new Map(asked)
  return accept({ ...pack, programmes: pack.programmes.map((programme) => switched(programme, options)) })
}

/** Options of each reading by `programme.reading`, those of all versions together. */
function optionsOf({ programmes }: CompiledPack): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, string[]>()
  for (const { id, readings } of programmes)
    for (const { id: reading, options } of readings) {
      const name = `${id}.${reading}`
      known.set(name, [...new Set([...(known.get(name) ?? []), ...Object.keys(options)])])
    }
  return known
}

function refusalsOf(name: string, option: string, known: ReadonlyMap<string, readonly string[]>): Refusal[] {
  const options = known.get(name)
  if (options?.includes(option)) return []
  if (options)
    return [
      {
        code: 'reading.not-an-option',
        path: name,
        messageZh: `读法“${name}”没有选项“${quoteInput(option)}”。`,
        messageEn: `The reading "${name}" has no option "${quoteInput(option)}".`,
        remedyZh: `可用：${options.join('、')}。`,
        remedyEn: `Use one of ${options.join(', ')}.`,
      },
    ]
  const names = [...known.keys()]
  return [
    {
      code: 'reading.unknown',
      path: quoteInput(name),
      messageZh: `没有登记读法“${quoteInput(name)}”。`,
      messageEn: `There is no registered reading "${quoteInput(name)}".`,
      remedyZh: names.length === 0 ? '此规则包没有登记读法。' : `可用：${names.join('、')}。`,
      remedyEn: names.length === 0 ? 'This pack has no readings.' : `Known: ${names.join(', ')}.`,
    },
  ]
}

/** A rule under the readings asked for. */
function switched(programme: CompiledProgramme, asked: ReadonlyMap<string, string>): CompiledProgramme {
  const readings = programme.readings.map((reading) => {
    const option = asked.get(`${programme.id}.${reading.id}`)
    return option !== undefined && Object.hasOwn(reading.options, option) ? { ...reading, chosen: option } : reading
  })
  const chosen = new Map(readings.map((reading) => [reading.id, reading.chosen]))
  const parts = programme.switches.map(({ by, cases }) => {
    const wanted = by.map((id) => chosen.get(id))
    return cases.find(({ options }) => options.every((option, at) => option === wanted[at]))?.parts
  })
  return Object.assign({}, programme, ...parts, { readings }) as CompiledProgramme
}
