import type { Talent } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { pageOf, readCursor } from '../list/cursor.ts'
import { foundOr } from '../record/index.ts'

/** What the database shows of a person: the classes always, the rest where the person has authorised it. */
type Row = Omit<Talent, 'version' | 'incomeFen'> & {
  readonly version: number | null
  readonly incomeFen: string | null
}

const TALENT = `
  select k.talent as id, t.version, t.office_no as "officeNo", t.sector, t.credit_grade as "creditGrade", t.income_fen as "incomeFen",
    t.contact_unit as "contactUnit",
    (select u.name_zh from registry.unit u where u.region = t.region and u.id = t.contact_unit) as "contactUnitName",
    t.contact_name as "contactName", k.classes, t.id is not null as "isAuthorised"
  from (
    select coalesce(c.talent, p.id) as talent,
      coalesce(array_agg(c.class order by c.class) filter (where c.valid @> $1::date), '{}') as classes
    from registry.talent_class c full join registry.talent p on p.region = c.region and p.id = c.talent
    where coalesce(c.region, p.region) = (select tenant.region()) group by 1) k
  left join registry.talent t on t.region = (select tenant.region()) and t.id = k.talent`

/** People of talent on a day, by id; an institution reads classes alone, and more of those who authorised it. */
export async function listTalents(
  tx: Transaction,
  {
    after,
    limit,
    on,
    class: wanted,
  }: { readonly after: string; readonly limit: number; readonly on: string; readonly class: string },
): Promise<{ rows: readonly Talent[]; next: string | null }> {
  const [last = ''] = readCursor(after, 1) ?? []
  const rows = await tx.rows<Row>(
    `${TALENT} where ($2 = '' or k.talent::text > $2) and ($3 = '' or $3 = any(k.classes)) order by k.talent::text limit $4`,
    [on, last, wanted, limit + 1],
  )
  const page = pageOf(rows, limit, ({ id }) => [id])
  return { rows: page.rows.map(told), next: page.next }
}

/** One person on a day. Refuses record.unknown. */
export async function readTalent(tx: Transaction, id: string, on: string): Promise<Talent> {
  return told(foundOr(await tx.row<Row>(`${TALENT} where k.talent = $2`, [on, id])))
}

function told({ version, incomeFen, ...row }: Row): Talent {
  return { ...row, version: version ?? 1, incomeFen: incomeFen === null ? null : Number(incomeFen) }
}
