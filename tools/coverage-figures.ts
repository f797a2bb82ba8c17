import { coverOf, readPlan } from '../core/plan/index.ts'
import { compilePack, isOwn, programmeIds, readExamples, type Words } from '../core/policy/index.ts'
import { listPacks, loadPack } from '../packs/load.ts'

/** What a pack holds in figures, in the order in which the front pages show them. */
export type CoverageFigures = Readonly<Record<keyof typeof HEADINGS, number>>

/** A pack with its figures; the ground is no region. */
export type CoveredPack = {
  readonly id: string
  readonly names: Words
  readonly isRegion: boolean
  readonly figures: CoverageFigures
}

const HEADINGS = {
  clauses: { zh: '条款', en: 'clauses' },
  entries: { zh: '条目', en: 'entries' },
  rule: { zh: '规则', en: 'rule' },
  target: { zh: '目标', en: 'target' },
  parameter: { zh: '参数', en: 'parameter' },
  duty: { zh: '职责', en: 'duty' },
  intent: { zh: '导向', en: 'intent' },
  unmapped: { zh: '未映射', en: 'unmapped' },
  indicators: { zh: '指标', en: 'indicators' },
  programmes: { zh: '可执行项目', en: 'programmes' },
  examples: { zh: '示例', en: 'examples' },
  notSet: { zh: '未定数值', en: 'not set' },
} as const

/** Every pack with its figures, as `kerong check` counts them, without running its examples; the ground last. */
export function coveredPacks(): CoveredPack[] {
  const packs = listPacks().map(({ id, names }): CoveredPack => {
    const { sources } = loadPack(id)
    const own = sources.documents.filter(({ path }) => isOwn(sources, path))
    const { plan } = readPlan(own)
    const programmes = programmeIds(compilePack(sources).pack)
    const { clauses, rows, byKind, targets, unmapped, notSet } = coverOf(plan, programmes)
    const examples = own.filter(({ path }) => path.endsWith('/examples.yaml'))
    const figures = {
      clauses,
      entries: rows,
      ...byKind,
      unmapped: unmapped.length,
      indicators: targets,
      programmes: programmes.length,
      examples: examples.reduce((sum, document) => sum + readExamples(document, []).length, 0),
      notSet: notSet.reduce((sum, { parameters }) => sum + parameters.length, 0),
    }
    return { id, names, isRegion: plan.level !== 'NATION', figures }
  })
  return packs.toSorted((a, b) => Number(b.isRegion) - Number(a.isRegion))
}

/** The table of the front page: a row for each pack, the regions added up before the ground. */
export function coverageTable(packs: readonly CoveredPack[], language: 'zh' | 'en'): string {
  const keys = Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]
  const row = (name: string, cells: readonly string[]): string => `| ${[name, ...cells].join(' | ')} |`
  const rowOf = ({ id, names, figures }: CoveredPack): string =>
    row(
      `${names[language]} \`${id}\``,
      keys.map((key) => String(figures[key])),
    )
  const regions = packs.filter(({ isRegion }) => isRegion)
  const sums = keys.map((key) => `**${regions.reduce((sum, { figures }) => sum + figures[key], 0)}**`)
  return [
    row(
      { zh: '规则包', en: 'pack' }[language],
      keys.map((key) => HEADINGS[key][language]),
    ),
    row(
      '---',
      keys.map(() => '---:'),
    ),
    ...regions.map(rowOf),
    row({ zh: '**各地区合计**', en: '**regions**' }[language], sums),
    ...packs.filter(({ isRegion }) => !isRegion).map(rowOf),
  ].join('\n')
}
