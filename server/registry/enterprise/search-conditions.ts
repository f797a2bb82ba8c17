import type { EnterpriseQuery } from '../../../contract/index.ts'

/** Programme whose classes are the life stages. */
export const STAGE_PROGRAMME = 'life-stage'

/** Values of a statement in the order of their places; each condition adds those that it needs. */
export class Parameters {
  readonly #values: unknown[] = []

  /** Values added so far. */
  get used(): readonly unknown[] {
    return this.#values
  }

  /** Adds a value and gives its place as it is written in the statement. */
  add(value: unknown): string {
    this.#values.push(value)
    return `$${this.#values.length}`
  }
}

/** A filter that lets some enterprises through: all of them as a question for their ids, and a test of one, the sought enterprise `s`. */
export type Filter = {
  readonly all: (parameters: Parameters) => string
  readonly one: (parameters: Parameters) => string
}

/** The filters of a question that are set. */
export function filtersOf({
  division,
  title,
  stage,
  chain,
}: Pick<EnterpriseQuery, 'division' | 'title' | 'stage' | 'chain'>): Filter[] {
  const held: Filter[] = []
  if (title !== '')
    held.push(
      heldBy(
        'registry.title_grant t',
        (parameters) => `t.title = ${parameters.add(title)} and t.in_force @> (select tenant.today())`,
      ),
    )
  if (stage !== '')
    held.push(
      heldBy(
        'registry.tier_assignment t',
        (parameters) =>
          `t.programme = ${parameters.add(STAGE_PROGRAMME)} and t.class = ${parameters.add(stage)}
           and t.valid @> (select tenant.today()) and upper_inf(t.recorded)`,
      ),
    )
  if (chain !== '')
    held.push(
      heldBy(
        'registry.chain_tag t',
        (parameters) => `t.chain || '/' || t.node = ${parameters.add(chain)} and t.valid @> (select tenant.today())`,
      ),
    )
  return division === '' ? held : [within(division), ...held]
}

/** A filter by rows about enterprises. The test of one is not to be turned into the question for all, hence its limit. */
function heldBy(table: string, condition: (parameters: Parameters) => string): Filter {
  const from = `from ${table} where t.region = (select tenant.region())`
  return {
    all: (parameters) => `select t.enterprise as id ${from} and ${condition(parameters)}`,
    one: (parameters) => `(select true ${from} and t.enterprise = s.id and ${condition(parameters)} limit 1)`,
  }
}

function within(division: string): Filter {
  const test = (parameters: Parameters): string => `s.division like ${parameters.add(`${widen(division)}%`)}`
  return { all: (parameters) => `select s.id from registry.enterprise_sought s where ${test(parameters)}`, one: test }
}

/** The enterprises that are open to who does not see the region, as a filter: looked for among all, they would be long to find. */
export function openTo(reach: string | undefined): Filter[] {
  const all = {
    UNIT: `select distinct b.enterprise as id from registry.basis b where b.region = (select tenant.region())
      and b.unit = (select tenant.unit()) and b.valid @> (select tenant.today())`,
    OWN: 'select tenant.enterprise() as id',
  }[reach ?? '']
  return all === undefined ? [] : [{ all: () => all, one: () => 'true' }]
}

/** Whether a word is asked for as letters and digits: it may stand in a name or be the initials of one. */
export function isLetters(term: string): boolean {
  return /^[0-9a-z ]+$/.test(term)
}

/** That every word stands in the name, or, where it is letters, in the name with the initials of its characters. */
export function containsAll(terms: readonly string[], parameters: Parameters): string[] {
  return terms.map((term) => `s.${columnOf(term)} like ${parameters.add(`%${term}%`)}`)
}

function columnOf(term: string): string {
  return isLetters(term) ? 'name_initials' : 'name_folded'
}

/** Parts of what nearly every name ends with: they narrow nothing and are long to read. */
const LEGAL_FORMS = new Set(['有限', '限公', '公司', '限责', '责任', '任公', '股份', '份有'])

/** The same by the index of parts of names, as a question to it: parts of two characters or three letters, or their beginnings. */
export function partsQuestion(terms: readonly string[]): string {
  const parts = [...new Set(terms.flatMap(partsOf))]
  const telling = parts.filter((part) => !LEGAL_FORMS.has(part.replaceAll("'", '')))
  return (telling.length > 0 ? telling : parts).join(' & ')
}

function partsOf(term: string): string[] {
  const quote = (part: string): string => `'${part.replaceAll(/['\\]/g, '')}'`
  const length = isLetters(term) ? 3 : 2
  const signs = Array.from(term)
  if (signs.length < length) return [`${quote(term)}:*`]
  return signs.slice(0, signs.length - length + 1).map((_, place) => quote(signs.slice(place, place + length).join('')))
}

/** A division covers all within it: 330300 those that begin with 3303, 330000 those with 33. */
function widen(division: string): string {
  return division.length < 6 ? division : division.replace(/(?:00)+(?:0{3})*$/, '')
}
