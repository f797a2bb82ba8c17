import type {
  EnterpriseList,
  EnterpriseNames,
  EnterpriseNamesQuery,
  EnterpriseQuery,
  EnterpriseRow,
} from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { note } from './audit.ts'
import { pageOf, readCursor } from './cursor.ts'
import { choiceWords, type Ground } from './ground.ts'

/** Programme whose classes are the life stages. */
export const STAGE_PROGRAMME = 'life-stage'

type Row = Omit<EnterpriseRow, 'titles' | 'stage'> & {
  readonly titles: readonly string[]
  readonly stage: EnterpriseRow['stage']
}

const ROWS = `
  select e.id, e.credit_code as "creditCode", e.name, e.division, e.registered_on as "registeredOn", e.industry, e.version,
    coalesce((select b.conflicts from registry.believed b where b.region = e.region and b.enterprise = e.id), 0) as conflicts,
    array(select distinct t.title from registry.title_grant t
      where t.region = e.region and t.enterprise = e.id and t.in_force @> tenant.today() order by t.title) as titles,
    (select jsonb_build_object('code', s.class, 'words', jsonb_build_object('zh', s.label_zh, 'en', s.label_en))
      from registry.tier_assignment s where s.region = e.region and s.enterprise = e.id and s.programme = $8
        and s.valid @> tenant.today() and upper_inf(s.recorded)) as stage
  from registry.enterprise e
  where e.region = (select tenant.region()) and e.merged_into is null
    and ($1 = '' or e.name_plain like '%' || $2 || '%' or e.credit_code like upper($2) || '%')
    and ($3 = '' or e.division like $3 || '%')
    and ($4 = '' or exists (select from registry.title_grant t where t.region = e.region and t.enterprise = e.id
      and t.title = $4 and t.in_force @> tenant.today()))
    and ($5 = '' or exists (select from registry.tier_assignment s where s.region = e.region and s.enterprise = e.id
      and s.programme = $8 and s.class = $5 and s.valid @> tenant.today() and upper_inf(s.recorded)))
    and ($6::text is null or (e.name collate "C", e.id) > ($6, $7::uuid))
    and ($10 = '' or exists (select from registry.chain_tag c where c.region = e.region and c.enterprise = e.id
      and c.chain || '/' || c.node = $10 and c.valid @> tenant.today()))
  order by e.name collate "C", e.id
  limit $9`

/** Enterprises that the person may see, filtered, in the order of their names. */
export async function listEnterprises(
  tx: Transaction,
  ground: Ground,
  query: EnterpriseQuery,
): Promise<EnterpriseList> {
  const { text, division, title, stage, chain } = query
  await note(tx, {
    action: 'enterprise:list',
    kind: 'enterprise',
    id: '',
    enterprise: null,
    detail: { text, division, title, stage, chain },
  })
  return readEnterprises(tx, ground, query)
}

/** A page of enterprises as `listEnterprises` gives it; the caller notes that they were read. */
export async function readEnterprises(
  tx: Transaction,
  ground: Ground,
  query: EnterpriseQuery,
): Promise<EnterpriseList> {
  const { text, division, title, stage, chain, limit } = query
  const after = readCursor(query.after, 2)
  const likeText = await plainPattern(tx, text)
  const rows = await tx.rows<Row>(ROWS, [
    text,
    likeText,
    widen(division),
    title,
    stage,
    after?.[0] ?? null,
    isId(after?.[1]) ? after?.[1] : NO_ID,
    STAGE_PROGRAMME,
    limit + 1,
    chain,
  ])
  const page = pageOf(rows, limit, ({ name, id }) => [name, id])
  return { next: page.next, rows: page.rows.map((row) => withWords(ground, row)) }
}

/** What enterprises that the person may see are called, to choose one while typing. */
export async function findNames(tx: Transaction, { text, limit }: EnterpriseNamesQuery): Promise<EnterpriseNames> {
  const rows = await tx.rows<EnterpriseNames['rows'][number]>(
    `select e.id, e.credit_code as "creditCode", e.name from registry.enterprise e
     where e.region = (select tenant.region()) and e.merged_into is null
       and ($1 = '' or e.name_plain like '%' || $2 || '%' or e.credit_code like upper($2) || '%')
     order by e.name collate "C", e.id limit $3`,
    [text, await plainPattern(tx, text), limit],
  )
  await note(tx, { action: 'enterprise:list', kind: 'enterprise', id: '', enterprise: null, detail: { text } })
  return { rows }
}

const NO_ID = '00000000-0000-0000-0000-000000000000'

/** Whether a text has the form of an id; another is an id of nothing. */
export function isId(text: string | null | undefined): text is string {
  return typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

function withWords(ground: Ground, row: Row): EnterpriseRow {
  return { ...row, titles: row.titles.map((code) => ({ code, words: choiceWords(ground, 'title', code) })) }
}

/** The part of a name or code as a pattern, written as names are compared. */
async function plainPattern(tx: Transaction, text: string): Promise<string> {
  const found = await tx.row<{ plain: string }>('select registry.plain_name($1) as plain', [text])
  return (found?.plain ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`)
}

/** A division covers all within it: 330300 those that begin with 3303, 330000 those with 33. */
function widen(division: string): string {
  return division.length < 6 ? division : division.replace(/(?:00)+(?:0{3})*$/, '')
}
