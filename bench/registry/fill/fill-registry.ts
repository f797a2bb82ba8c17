import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { plainText, population } from '../../../core/policy/index.ts'
import { layoutOf, splitDocument } from '../../../core/registry/index.ts'
import { inventFirms } from '../../../server/flows/demonstration/invent-firms.ts'
import type { Scene } from '../scene.ts'
import { fillAround } from './fill-around.ts'
import { withoutIndexes } from './indexes.ts'
import { codeOf, nameOf } from './names.ts'

/** Facts documents that are invented and given to one firm after another. */
const DOCUMENTS = 500

/** Every so many firms one has all the statements that its document is made of; the others have that of the business registration. */
export const WHOLE_EVERY = 50

const SEED = 20_261_124

/** Rows are sent in texts of so many firms. */
const FIRMS_A_TEXT = 2000

const TABLES = [
  'enterprise',
  'believed',
  'statement',
  'title_grant',
  'tier_assignment',
  'membership',
  'former_code',
].map((table) => `registry.${table}`)

/** Fills two regions: one with all the firms to be searched, another with those that every programme judges. All are fictitious. */
export async function fillRegistry(administrator: pg.ClientConfig, scene: Scene): Promise<void> {
  const client = new pg.Client(administrator)
  await client.connect()
  try {
    await client.query(`set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB';
      set work_mem = '64MB'; set statement_timeout = 0`)
    // While it is filled, nothing need be written twice; afterwards the database is as it comes.
    await client.query(`alter system set max_wal_size = '16GB'`)
    await client.query('alter system set autovacuum = off')
    await client.query('select pg_reload_conf()')
    await client.query('alter table registry.enterprise set (parallel_workers = 2)')
    await withoutIndexes(client, TABLES, async () => {
      await fillFirms(client, scene.searched, scene.firms)
      await fillFirms(client, scene.judged, scene.judgedFirms)
      await fillAround(client, scene)
    })
    await client.query('vacuum (analyze)')
    await client.query('alter table registry.enterprise set (parallel_workers = 0)')
    await client.query('alter system reset all')
    await client.query('select pg_reload_conf()')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}

type Region = Scene['searched']

async function fillFirms(client: pg.Client, region: Region, count: number): Promise<void> {
  const options = {
    division: region.division,
    on: region.on,
    lenders: region.lenders,
    programmes: region.pack.programmes.map(({ id }) => id),
  }
  const { vocabulary } = region.pack
  const documents = [...population(vocabulary, DOCUMENTS, SEED, options)]
  const invented = inventFirms(vocabulary, '示', DOCUMENTS, SEED, options)
  const layout = layoutOf(region.pack.vocabulary)
  await client.query(`create temp table template (number integer primary key, document jsonb, said jsonb)`)
  const templates = invented.map(({ sayings }, number) => ({
    number,
    document: documents[number],
    said: Object.entries(sayings).flatMap(([source, saying]) =>
      splitDocument(layout, saying, plainText).map((said) => ({
        ...said,
        source,
        facts: said.part === '' ? withoutName(said.facts) : said.facts,
      })),
    ),
  }))
  await client.query(
    `insert into template select t.number, t.document, t.said from jsonb_to_recordset($1::jsonb) as t (number integer, document jsonb, said jsonb)`,
    [JSON.stringify(templates)],
  )
  await client.query(`create temp table firm (number integer, code text, name text, folded text, initials text,
    id uuid generated always as (${idOf(region.id, 'number')}) stored)`)
  const copied = client.query(copyFrom('copy firm (number, code, name, folded, initials) from stdin'))
  await pipeline(Readable.from(firmTexts(region, count)), copied)
  await client.query('analyze firm')
  await client.query(
    `insert into registry.enterprise (region, id, credit_code, name, name_folded, name_initials, division, registered_on, industry)
     select $1, f.id, f.code, f.name, f.folded, f.initials, left($2, 4) || lpad((f.number % 12 + 1)::text, 2, '0'),
       date '2001-01-01' + f.number % 8000, t.document->'enterprise'->>'industry'
     from firm f join template t on t.number = f.number % $3`,
    [region.id, region.division, DOCUMENTS],
  )
  await client.query(
    `insert into registry.believed (region, enterprise, document, digest, conflicts, changed_at)
     select $1, f.id, t.document, encode(sha256(f.code::bytea), 'hex'), f.number % 7 / 6, now()
     from firm f join template t on t.number = f.number % $2`,
    [region.id, DOCUMENTS],
  )
  await client.query(
    `insert into registry.statement (region, enterprise, part, item, source, facts, stated_on)
     select $1, f.id, '', '', 'registry', jsonb_build_object('name', f.name, 'division', $2::text), date '2026-01-05' from firm f`,
    [region.id, region.division],
  )
  await client.query(
    `insert into registry.statement (region, enterprise, part, item, source, facts, stated_on)
     select $1, f.id, s.part, s.item, s.source, s.facts, date '2026-01-05'
     from firm f join template t on t.number = f.number % $2,
       jsonb_to_recordset(t.said) as s (part text, item text, source text, facts jsonb)
     where f.number % $3 = 0 and not (s.part = '' and s.item = '' and s.source = 'registry')`,
    [region.id, DOCUMENTS, WHOLE_EVERY],
  )
  await client.query('drop table firm; drop table template')
}

function withoutName(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { name: _, creditCode: __, ...others } = facts
  return others
}

/** The id of a firm of a region by its number, as an expression. */
export function idOf(region: string, number: string): string {
  return `md5('${region}:' || (${number})::text)::uuid`
}

/** Rows of firms as COPY reads them. */
function* firmTexts({ division }: Region, count: number): Generator<string> {
  for (let first = 0; first < count; first += FIRMS_A_TEXT) {
    let text = ''
    for (let number = first; number < Math.min(count, first + FIRMS_A_TEXT); number++) {
      const { text: name, folded, initials } = nameOf(number)
      text += `${number}\t${codeOf(number, division)}\t${name}\t${folded}\t${initials}\n`
    }
    yield text
  }
}
