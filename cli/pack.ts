import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  type CompiledPack,
  compilePack,
  formatDiagnostic,
  type PackSources,
  programmeIds,
  SourceReader,
  type Words,
} from '../core/policy/index.ts'
import { listPacks, loadPack, packsFolder } from '../packs/load.ts'
import { CommandRefused } from './refused.ts'

const faultsShown = 5

/** Files of a pack by its id or its folder. Refuses pack.unknown. */
export function readPack(idOrFolder: string): ReturnType<typeof loadPack> {
  const known = listPacks().map(({ id }) => id)
  const isThere = existsSync(join(packsFolder, idOrFolder, 'pack.yaml')) || existsSync(join(idOrFolder, 'pack.yaml'))
  if (isThere) return loadPack(idOrFolder)
  throw new CommandRefused([
    {
      code: 'pack.unknown',
      messageZh: `没有规则包“${idOrFolder}”。`,
      messageEn: `There is no pack "${idOrFolder}".`,
      remedyZh: `可用：${known.join('、')}；或给出含 pack.yaml 的文件夹。`,
      remedyEn: `Known: ${known.join(', ')}; or name a folder that holds a pack.yaml.`,
    },
  ])
}

/** A pack ready to answer. Refuses pack.unknown, and pack.faulty where the pack has faults. */
export function openPack(idOrFolder: string): { pack: CompiledPack; sources: PackSources } {
  const { sources, diagnostics } = readPack(idOrFolder)
  const compiled = compilePack(sources)
  const faults = [...diagnostics, ...compiled.diagnostics].filter(({ severity }) => severity === 'error')
  if (faults.length === 0) return { pack: compiled.pack, sources }
  const shown = (language: 'zh' | 'en'): string =>
    faults
      .slice(0, faultsShown)
      .map((fault) => formatDiagnostic(fault, language))
      .join('\n  ')
  throw new CommandRefused([
    {
      code: 'pack.faulty',
      messageZh: `规则包“${idOrFolder}”有 ${faults.length} 处错误，不能用来计算：\n  ${shown('zh')}\n  `,
      messageEn: `Pack "${idOrFolder}" has ${faults.length} faults and cannot be used:\n  ${shown('en')}\n `,
      remedyZh: `请运行 kerong check ${idOrFolder}。`,
      remedyEn: `Run kerong check ${idOrFolder}.`,
    },
  ])
}

/** The programme asked for, or null where none is. Refuses programme.unknown. */
export function programmeOf(pack: CompiledPack, id: string | undefined): string | null {
  if (id === undefined) return null
  const known = programmeIds(pack)
  if (known.includes(id)) return id
  throw new CommandRefused([
    {
      code: 'programme.unknown',
      messageZh: `规则包“${pack.id}”没有项目“${id}”。`,
      messageEn: `Pack "${pack.id}" has no programme "${id}".`,
      remedyZh: `可用：${known.join('、')}。`,
      remedyEn: `Known: ${known.join(', ')}.`,
    },
  ])
}

/** The division that a pack is for, six digits. */
export function divisionOf({ id, documents }: PackSources): string {
  const manifest = documents.find(({ path }) => path === `${id}/pack.yaml`)
  return manifest ? new SourceReader(manifest, []).text('division') : ''
}

/** Names of the units of a pack and of the ground that it stands on, by id. */
export function unitNamesOf({ documents }: PackSources): Record<string, Words> {
  const files = documents.filter(({ path }) => path.endsWith('/units.yaml'))
  const units = files.flatMap((document) => new SourceReader(document, []).items('units'))
  return Object.fromEntries(units.map((unit) => [unit.text('id'), unit.words('names')]))
}
