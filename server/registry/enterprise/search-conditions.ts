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

/** Conditions on a sought enterprise `s` for the filters that are set. */
export function conditionsOf(
  { division, title, stage, chain }: Pick<EnterpriseQuery, 'division' | 'title' | 'stage' | 'chain'>,
  parameters: Parameters,
): string[] {
  return [
    ...(division === '' ? [] : [`s.division like ${parameters.add(`${widen(division)}%`)}`]),
    ...(title === ''
      ? []
      : [
          `s.id in (select t.enterprise from registry.title_grant t where t.region = (select tenant.region())
            and t.title = ${parameters.add(title)} and t.in_force @> (select tenant.today()))`,
        ]),
    ...(stage === ''
      ? []
      : [
          `s.id in (select a.enterprise from registry.tier_assignment a where a.region = (select tenant.region())
            and a.programme = ${parameters.add(STAGE_PROGRAMME)} and a.class = ${parameters.add(stage)}
            and a.valid @> (select tenant.today()) and upper_inf(a.recorded))`,
        ]),
    ...(chain === ''
      ? []
      : [
          `s.id in (select c.enterprise from registry.chain_tag c where c.region = (select tenant.region())
            and c.chain || '/' || c.node = ${parameters.add(chain)} and c.valid @> (select tenant.today()))`,
        ]),
  ]
}

/** Whether a word is asked for as letters and digits: it may stand in a name or be the initials of one. */
export function isLetters(term: string): boolean {
  return /^[0-9a-z ]+$/.test(term)
}

/** That every word stands in the name, or, where it is letters, in the name with the initials of its characters. */
export function containsAll(terms: readonly string[], parameters: Parameters): string[] {
  return terms.map(
    (term) => `s.${isLetters(term) ? 'name_initials' : 'name_folded'} like ${parameters.add(`%${term}%`)}`,
  )
}

/** The same by the index of parts of names, as a question to it: parts of two characters or three letters, or their beginnings. */
export function partsQuestion(terms: readonly string[]): string {
  const quote = (part: string): string => `'${part.replaceAll(/['\\]/g, '')}'`
  const parts = terms.flatMap((term) => {
    const length = isLetters(term) ? 3 : 2
    const signs = Array.from(term)
    if (signs.length < length) return [`${quote(term)}:*`]
    return signs
      .slice(0, signs.length - length + 1)
      .map((_, place) => quote(signs.slice(place, place + length).join('')))
  })
  return [...new Set(parts)].join(' & ')
}

/** A division covers all within it: 330300 those that begin with 3303, 330000 those with 33. */
function widen(division: string): string {
  return division.length < 6 ? division : division.replace(/(?:00)+(?:0{3})*$/, '')
}
