import type { TalentReport } from '../../../contract/index.ts'
import { averageOf, shareOf } from '../../../core/registry/index.ts'
import type { Transaction } from '../../db/index.ts'

type Person = {
  readonly hasContact: boolean
  readonly classes: readonly string[]
  readonly uses: readonly { readonly kind: string; readonly fen: number | null; readonly satisfaction: number | null }[]
}

/** People and products by class on a day. In the total a person of two classes counts once. */
export async function readTalentReport(tx: Transaction, on: string): Promise<TalentReport> {
  const people = await tx.rows<Person>(
    `select t.contact_unit is not null as "hasContact",
      array(select c.class from registry.talent_class c where c.region = t.region and c.talent = t.id and c.valid @> $1::date order by c.class) as classes,
      (select coalesce(json_agg(json_build_object('kind', u.kind, 'fen', u.amount_fen, 'satisfaction', u.satisfaction)), '[]')
        from registry.talent_use u where u.region = t.region and u.talent = t.id and u.on_day <= $1::date) as uses
     from registry.talent t where t.region = (select tenant.region())`,
    [on],
  )
  const classed = people.filter(({ classes }) => classes.length > 0)
  const classes = [...new Set(classed.flatMap((person) => person.classes))].toSorted()
  const rows = classes.map((each) => ({
    class: each,
    ...figuresOf(classed.filter((person) => person.classes.includes(each))),
  }))
  return { on, rows, total: figuresOf(classed) }
}

/** People count once for each product that they took, however often. */
function figuresOf(people: readonly Person[]): TalentReport['total'] {
  const withUse = (kind: string): number => people.filter(({ uses }) => uses.some((use) => use.kind === kind)).length
  const uses = people.flatMap((person) => person.uses)
  const said = uses.flatMap(({ satisfaction }) => (satisfaction === null ? [] : [satisfaction]))
  const withContact = people.filter(({ hasContact }) => hasContact).length
  return {
    people: people.length,
    withContact,
    contactPercent: shareOf(withContact, people.length),
    talentLoans: withUse('TALENT_LOAN'),
    guaranteeLoans: withUse('VENTURE_GUARANTEE_LOAN'),
    insurance: withUse('INSURANCE'),
    wealth: withUse('WEALTH'),
    amountFen: uses.reduce((sum, { fen }) => sum + (fen ?? 0), 0),
    satisfactionAverage: averageOf(
      said.reduce((sum, each) => sum + each, 0),
      said.length,
    ),
  }
}
