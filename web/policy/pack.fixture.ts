import { compilePack, type Example, readExamples } from '../../core/policy/index.ts'
import { listPacks, loadPack } from '../../packs/load.ts'
import type { CompiledPack, Programme } from './engine.ts'

/** A programme of whatever packs there are, with its pack and the examples that change neither numbers nor readings. */
export type KnownProgramme = {
  readonly pack: CompiledPack
  readonly programme: Programme
  readonly examples: readonly Example[]
}

let known: KnownProgramme[] | undefined

/** Every programme of every pack, read once. */
export function knownProgrammes(): KnownProgramme[] {
  known ??= readProgrammes()
  return known
}

function readProgrammes(): KnownProgramme[] {
  return listPacks().flatMap(({ id }) => {
    const { sources } = loadPack(id)
    const { pack } = compilePack(sources)
    return pack.programmes.map((programme) => {
      const place = `${id}/programmes/${programme.id}/examples.yaml`
      const files = sources.documents.filter(({ path }) => path === place)
      const examples = files.flatMap((file) => readExamples(file, [])).filter(({ overlay }) => isPlain(overlay))
      return { pack, programme, examples }
    })
  })
}

/** The programme with most examples among those that pay over days, so that all parts of a determination occur. */
export function payingProgramme(): KnownProgramme {
  const paying = knownProgrammes().filter(({ programme }) => programme.accrual !== null && programme.amount?.rate)
  const [most] = paying.toSorted((a, b) => b.examples.length - a.examples.length)
  if (!most) throw new RangeError('No pack pays over days')
  return most
}

function isPlain({ parameters = {}, readings = {} }: Example['overlay']): boolean {
  return Object.keys(parameters).length + Object.keys(readings).length === 0
}
