import type {
  EnterpriseList,
  EnterpriseNames,
  EnterpriseNamesQuery,
  EnterpriseQuery,
  EnterpriseRow,
} from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { note } from './audit.ts'
import { pageOf } from './cursor.ts'
import { findEnterprises } from './find-enterprises.ts'
import { choiceWords, type Ground } from './ground.ts'
import { STAGE_PROGRAMME } from './search-conditions.ts'

type Row = Omit<EnterpriseRow, 'titles' | 'stage'> & {
  readonly titles: readonly string[]
  readonly stage: EnterpriseRow['stage']
}

const ROWS = `
  select e.id, e.credit_code as "creditCode", e.name, e.division, e.registered_on as "registeredOn", e.industry, e.version,
    coalesce((select b.conflicts from registry.believed b where b.region = e.region and b.enterprise = e.id), 0) as conflicts,
    array(select distinct t.title from registry.title_grant t
      where t.region = e.region and t.enterprise = e.id and t.in_force @> (select tenant.today()) order by t.title) as titles,
    (select jsonb_build_object('code', s.class, 'words', jsonb_build_object('zh', s.label_zh, 'en', s.label_en))
      from registry.tier_assignment s where s.region = e.region and s.enterprise = e.id and s.programme = $2
        and s.valid @> (select tenant.today()) and upper_inf(s.recorded)) as stage
  from unnest($1::uuid[]) with ordinality as f (id, place)
  join registry.enterprise e on e.region = (select tenant.region()) and e.id = f.id
  order by f.place`

/** Enterprises that the person may see, filtered, in the order in which they are found. */
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
  const page = pageOf(await findEnterprises(tx, query), query.limit, ({ way, key, id }) => [way, key, id])
  const rows = page.rows.length === 0 ? [] : await tx.rows<Row>(ROWS, [page.rows.map(({ id }) => id), STAGE_PROGRAMME])
  return { next: page.next, rows: rows.map((row) => withWords(ground, row)) }
}

/** What enterprises that the person may see are called, to choose one while typing. */
export async function findNames(tx: Transaction, { text, limit }: EnterpriseNamesQuery): Promise<EnterpriseNames> {
  const asked = { text, limit, division: '', title: '', stage: '', chain: '', after: '' }
  const found = (await findEnterprises(tx, asked)).slice(0, limit).map(({ id }) => id)
  const rows = await tx.rows<EnterpriseNames['rows'][number]>(
    `select e.id, e.credit_code as "creditCode", e.name from unnest($1::uuid[]) with ordinality as f (id, place)
     join registry.enterprise e on e.region = (select tenant.region()) and e.id = f.id order by f.place`,
    [found],
  )
  await note(tx, { action: 'enterprise:list', kind: 'enterprise', id: '', enterprise: null, detail: { text } })
  return { rows }
}

function withWords(ground: Ground, row: Row): EnterpriseRow {
  return { ...row, titles: row.titles.map((code) => ({ code, words: choiceWords(ground, 'title', code) })) }
}
