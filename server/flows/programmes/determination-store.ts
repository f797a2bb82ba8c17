import type { KeptDetermination } from '../../../contract/index.ts'
import type { Determination } from '../../../core/policy/index.ts'
import type { Transaction } from '../../db/index.ts'
import type { FactsDocument } from './facts-of.ts'

const COLUMNS = `id, programme, on_day as "on", verdict, amount_fen::text as "amountFen", pack_version as "packVersion",
  facts_digest as "factsDigest", to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"`

type Row = Omit<KeptDetermination, 'amountFen'> & { readonly amountFen: string | null }

/** Keeps determinations with the facts that they were made from; what is kept already stays as it is. Gives all asked for, in order. */
export async function keepDeterminations(
  tx: Transaction,
  enterprise: string,
  { document, digest }: FactsDocument,
  determinations: readonly Determination[],
): Promise<KeptDetermination[]> {
  await tx.run(
    `insert into policy.facts_snapshot (region, enterprise, digest, document) values (tenant.region(), $1, $2, $3)
     on conflict do nothing`,
    [enterprise, digest, JSON.stringify(document)],
  )
  const [first] = determinations
  if (first === undefined) return []
  const programmes = determinations.map(({ programme }) => programme)
  await tx.run(
    `insert into policy.determination (region, enterprise, programme, on_day, verdict, amount_fen, pack_version, facts_digest, answer,
       recorded_by)
     select tenant.region(), $1, d.programme, $2::date, d.verdict, d.amount, $3, $4, d.answer, tenant.person()
     from unnest($5::text[], $6::text[], $7::bigint[], $8::json[]) as d (programme, verdict, amount, answer)
     on conflict do nothing`,
    [
      enterprise,
      first.on,
      first.packVersion,
      digest,
      programmes,
      determinations.map(({ verdict }) => verdict),
      determinations.map(({ amountFen }) => amountFen),
      determinations.map((each) => JSON.stringify(each)),
    ],
  )
  const rows = await tx.rows<Row>(
    `select ${COLUMNS} from policy.determination where region = (select tenant.region()) and enterprise = $1 and on_day = $2::date
       and pack_version = $3 and facts_digest = $4 and programme = any($5) order by array_position($5, programme)`,
    [enterprise, first.on, first.packVersion, digest, programmes],
  )
  return rows.map(kept)
}

/** Determinations kept of an enterprise, the latest first. */
export async function listDeterminations(tx: Transaction, enterprise: string): Promise<KeptDetermination[]> {
  const rows = await tx.rows<Row>(
    `select ${COLUMNS} from policy.determination where region = (select tenant.region()) and enterprise = $1
     order by recorded_at desc, programme limit 200`,
    [enterprise],
  )
  return rows.map(kept)
}

/** A kept determination with its facts, and its answer as the text that was stored. */
export type StoredDetermination = {
  readonly kept: KeptDetermination
  readonly enterprise: string
  readonly document: unknown
  readonly answer: string
}

/** One kept determination; null where there is none or it is not the person's to see. */
export async function readDetermination(tx: Transaction, id: string): Promise<StoredDetermination | null> {
  const row = await tx.row<Row & { enterprise: string; document: unknown; answer: string }>(
    `select ${COLUMNS}, d.enterprise, d.answer::text as answer,
       (select s.document from policy.facts_snapshot s
         where s.region = d.region and s.enterprise = d.enterprise and s.digest = d.facts_digest) as document
     from policy.determination d where d.region = (select tenant.region()) and d.id = $1`,
    [id],
  )
  if (row === null) return null
  const { enterprise, document, answer, ...own } = row
  return { kept: kept(own), enterprise, document, answer }
}

function kept(row: Row): KeptDetermination {
  return { ...row, amountFen: row.amountFen === null ? null : Number(row.amountFen) }
}
