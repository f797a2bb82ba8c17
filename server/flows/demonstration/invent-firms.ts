import { type PopulationOptions, population, type Vocabulary } from '../../../core/policy/index.ts'
import { nameFirm } from './firm-names.ts'

type Facts = Readonly<Record<string, unknown>>

/** A firm of a demonstration: its code and name, what is said of it by whom, and the titles it was granted. */
export type InventedFirm = {
  readonly creditCode: string
  readonly name: string
  readonly sayings: Readonly<Record<string, Facts>>
  readonly titles: readonly { readonly title: string; readonly from: string; readonly to: string | null }[]
}

/** Facts of the enterprise itself, by the source that knows them first. */
const REGISTERED = ['name', 'division', 'registeredOn', 'industry']

/** Parts of a facts document that institutions report. */
const REPORTED = ['loans', 'creditLines', 'guarantees', 'insurancePolicies', 'investments', 'linkedDeals']

/** Invents firms over five years, the same for the same seed, each fact said by the source that would know it. */
export function inventFirms(
  vocabulary: Vocabulary,
  place: string,
  count: number,
  seed: number,
  options: PopulationOptions,
): InventedFirm[] {
  const documents = [...population(vocabulary, count, seed, options)] as Facts[]
  return documents.map((document, index) => {
    const enterprise = document['enterprise'] as Facts
    const name = nameFirm(place, typeof enterprise['industry'] === 'string' ? enterprise['industry'] : '', index)
    const creditCode = String(enterprise['creditCode'])
    const own = { creditCode, name }
    const { titles, years, ip, sizes: _sizes, stages: _stages, ...facts } = enterprise
    const said = Object.entries(facts)
    const registered = said.filter(([key]) => REGISTERED.includes(key))
    const reported = said.filter(([key]) => !REGISTERED.includes(key) && key !== 'creditCode')
    const sayings = {
      registry: { enterprise: { ...Object.fromEntries(registered), ...own } },
      'science-bureau': { enterprise: { ...own, ...Object.fromEntries(reported), ip: ip ?? [] } },
      statistics: { enterprise: { ...own, years: years ?? [] } },
      institution: { enterprise: own, ...Object.fromEntries(REPORTED.map((part) => [part, document[part] ?? []])) },
      ...contradiction(years, own, index),
    }
    return { creditCode, name, sayings, titles: wholeTitles(titles) }
  })
}

/** Titles of which no part was left out; an open end is none. */
function wholeTitles(titles: unknown): InventedFirm['titles'] {
  const all = (Array.isArray(titles) ? titles : []) as Partial<InventedFirm['titles'][number]>[]
  return all.flatMap(({ title, from, to = null }) =>
    title === undefined || from === undefined ? [] : [{ title, from, to }],
  )
}

/** Every seventh firm reports one more person for its last year than the statistics do, so that a conflict is to be seen. */
function contradiction(years: unknown, own: Facts, index: number): Readonly<Record<string, Facts>> {
  const last = Array.isArray(years) ? (years.at(-1) as Facts | undefined) : undefined
  if (index % 7 !== 3 || typeof last?.['staff'] !== 'number') return {}
  return { enterprise: { enterprise: { ...own, years: [{ year: last['year'], staff: last['staff'] + 1 }] } } }
}
